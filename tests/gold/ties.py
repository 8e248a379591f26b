"""Holds what resolution makes of the shared gold readings against floors: who is who across reports, languages and scripts.

    python tests/gold/ties.py [GOLD]

GOLD holds `dev/`. Twice: the gold readings themselves are imported, which tells of resolution alone, and the texts are read by
our own reader, which tells what a desk will see. B-cubed F1 (Bagga and Baldwin 1998), as `score.py` has it. Exit 1 under a floor.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from legation.register import Store
from legation.run import local
from legation.run.evaluation import Score, evaluate
from legation.run.exporting import readings
from legation.run.importing import import_readings

FLOORS = {
    "gold readings": {"people": 0.99, "activities": 0.96, "agreements": 0.98},
    "our own readings": {"people": 0.985, "activities": 0.94, "agreements": 0.95},
}
WRONG = {"people": 1.0, "activities": 0.96, "agreements": 0.99}  # precision: nobody is joined to somebody else


def tied(gold: Path, *, own: bool) -> dict[str, Score]:
    """Scores of the ties across reports of a register that holds the gold readings, or our own of the same texts."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "register.db") as store:
        if own:
            local.add(store, [str(path) for path in sorted(gold.glob("*.txt"))])
        else:
            import_readings(store, [gold], reader="gold")
        with store.asking() as ask:
            found = {reading["doc"]: reading for reading in readings(ask)}
    return {score.kind.split()[0]: score for score in evaluate(gold, found) if score.kind.endswith("across reports")}


def main() -> int:
    """Measure, show and judge."""
    gold = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[3] / "shared" / "gold") / "dev"
    if not gold.is_dir():
        print("ties across reports are skipped: the shared gold readings are not here")
        return 0
    table = Table(title="One thing across reports: B-cubed precision, recall, F1", title_justify="left")
    for column in ("fed with", "kind", "precision", "recall", "F1", "floor"):
        table.add_column(column)
    faults = []
    for name, floors in FLOORS.items():
        found = tied(gold, own=name == "our own readings")
        for kind, floor in floors.items():
            score = found[kind]
            table.add_row(name, kind, *(f"{x:.3f}" for x in (score.precision, score.recall, score.value)), f"{floor:.3f}")
            if score.value < floor:
                faults.append(f"{name}: {kind} {score.value:.3f} is under its floor {floor:.3f}")
            if (score.precision or 0.0) < WRONG[kind]:
                faults.append(f"{name}: precision of {kind} {score.precision:.3f} is under {WRONG[kind]:.3f}")
    Console(width=110).print(table)
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
