"""Measures proposals of follow-up against `follow-up.json`: precision and recall of pairs of a statement and what follows it.

    python tests/gold/follow_up.py [GOLD] [--errors]

GOLD holds `dev/`. The readings that are not listed in `split.json` are imported, the register ties their reports together, and what
is proposed for their statements is compared with what a person found. Exit 1 under a floor.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

import msgspec
from rich.console import Console
from rich.table import Table

from legation.register import Store
from legation.register.snapshot import Snapshot
from legation.resolve.follow_up import Proposal
from legation.run.follow_up import proposals
from legation.run.importing import import_readings

HERE = Path(__file__).parent
FLOORS = {"shown": (0.72, 0.81), "strong": (0.83, 0.63)}  # precision, recall
Pair = tuple[str, str]  # DOC sN, event or accord


class Score(msgspec.Struct, frozen=True):
    """How many pairs were right, proposed and to be found, and which were wrong or missed."""

    right: int
    wrong: tuple[Pair, ...]
    missed: tuple[Pair, ...]

    @property
    def precision(self) -> float:
        """Of what was proposed the share that is right."""
        return self.right / max(1, self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        """Of what was to be found the share that was proposed."""
        return self.right / max(1, self.right + len(self.missed))


def expected() -> set[Pair]:
    """What a person found."""
    rows = json.loads((HERE / "follow-up.json").read_text(encoding="utf-8"))["follow-up"]
    return {(f"{row['doc']} {row['statement']}", follows) for row in rows for follows in row["follows"]}


def proposed(gold: Path) -> list[tuple[Pair, Proposal]]:
    """What is proposed for the reports that may be looked at."""
    scored = set(json.loads((HERE / "split.json").read_text(encoding="utf-8"))["scored"])
    with tempfile.TemporaryDirectory() as folder:
        dev = Path(folder) / "dev"
        dev.mkdir()
        for path in gold.iterdir():
            if path.stem not in scored:
                shutil.copy(path, dev)
        with Store.open(Path(folder) / "register.db") as store:
            import_readings(store, [dev], reader="gold")
            with store.asking() as ask:
                return _named(ask.snapshot, dev)


def _named(snap: Snapshot, dev: Path) -> list[tuple[Pair, Proposal]]:
    """Every proposal under the keys of the gold readings; a thing that holds several events has each of them."""
    keys: dict[str, dict[str, str]] = {}
    for path in dev.glob("*.json"):
        gold = json.loads(path.read_text(encoding="utf-8"))
        keys[gold["doc"]] = {a["id"]: a["event"] for a in gold["activities"]} | {g["id"]: g["accord"] for g in gold["agreements"]}
    members = {thing: items for kind in ("activity", "agreement") for thing, items in snap.groups(kind).items()}
    statements = [item for items in snap.groups("statement").values() for item in items]
    out = []
    for proposal in proposals(snap, statements):
        page, local = proposal.said.split("/")
        said = f"{snap.reading(page).doc} {local}"
        named = {keys[snap.reading(item.split("/")[0]).doc][item.split("/")[1]] for item in members[proposal.deed]}
        out += [((said, key), proposal) for key in sorted(named)]
    return out


def score(found: set[Pair], wanted: set[Pair]) -> Score:
    """Pairs found against pairs wanted."""
    return Score(len(found & wanted), tuple(sorted(found - wanted)), tuple(sorted(wanted - found)))


def main() -> int:
    """Measure, show and judge."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--errors"]
    gold = Path(arguments[0] if arguments else HERE.parents[2] / "shared" / "gold") / "dev"
    if not gold.is_dir():
        print("proposals of follow-up are not measured: the shared gold readings are not here")
        return 0
    wanted, found = expected(), proposed(gold)
    scores = {
        "shown": score({pair for pair, _ in found}, wanted),
        "strong": score({pair for pair, p in found if p.strong}, wanted),
    }
    table = Table(title="Proposals of follow-up", title_justify="left")
    for column in ("proposals", "right", "wrong", "missed", "precision", "recall", "floors"):
        table.add_column(column)
    faults = []
    for name, got in scores.items():
        floor = FLOORS[name]
        figures = (f"{got.precision:.3f}", f"{got.recall:.3f}", f"{floor[0]:.3f} {floor[1]:.3f}")
        table.add_row(name, str(got.right), str(len(got.wrong)), str(len(got.missed)), *figures)
        if got.precision < floor[0] or got.recall < floor[1]:
            faults.append(f"{name} proposals are under their floors: {got.precision:.3f} {got.recall:.3f}")
    Console(width=110).print(table)
    if "--errors" in sys.argv:
        why = {pair: f"{p.score:.2f} {'; '.join(p.reasons)}" for pair, p in found}
        for name, pairs in (("wrong", scores["shown"].wrong), ("missed", scores["shown"].missed)):
            for pair in pairs:
                print(name, *pair, why.get(pair, ""))
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
