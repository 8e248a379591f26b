"""Reads the gold texts as a user would and holds the scores against pinned floors.

    python tests/gold/floors.py GOLD [--update] [--allow-regression]

GOLD holds `dev/`. Fails (exit 1) where a figure is under its floor, or where the gold readings are not those that the floors
were pinned with. `--update` pins what is measured now; it refuses to lower a floor without `--allow-regression`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from legation.run.evaluation import Score, evaluate, load_readings

FLOORS = Path(__file__).with_name("floors.json")
SPLIT = Path(__file__).with_name("split.json")
SLACK = 0.005  # a floor stands this much under what was measured when it was pinned
LANGUAGES = ("vi", "en", "lo", "fr")


def corpus_hash(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.*")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def read_all(folder: Path) -> dict[str, Any]:
    texts = sorted(str(p) for p in folder.glob("*.txt"))
    with tempfile.NamedTemporaryFile("wb", suffix=".jsonl") as out:
        subprocess.run([sys.executable, "-m", "legation.cli", "read", "--json", *texts], stdout=out, check=True)
        return dict(load_readings(Path(out.name)))


def measure(folder: Path) -> dict[str, dict[str, Score]]:
    ours = read_all(folder)
    scored = set(json.loads(SPLIT.read_text(encoding="utf-8"))["scored"])
    looked = {p.stem for p in folder.glob("*.json")} - scored
    parts = {
        "all": evaluate(folder, ours),
        "seeds": evaluate(folder, ours, docs="seed-*"),
        "looked at": evaluate(folder, ours, only=looked),
        "only scored": evaluate(folder, ours, only=scored),
        **{language: evaluate(folder, ours, language=language) for language in LANGUAGES},
    }
    return {part: {s.kind: s for s in rows if "across" not in s.kind} for part, rows in parts.items()}


def show(measured: dict[str, dict[str, Score]], floors: dict[str, dict[str, float]]) -> list[str]:
    table = Table(title="Scores on the gold readings (F1 or accuracy)")
    table.add_column("")
    for part in measured:
        table.add_column(part, justify="right")
    under = []
    for kind in measured["all"]:
        cells = []
        for part, rows in measured.items():
            value, floor = (rows[kind].value if kind in rows else 1.0), floors.get(part, {}).get(kind, 0.0)
            if value < floor:
                under.append(f"{part}: {kind} {value:.3f} is under its floor {floor:.3f}")
            cells.append(f"[red]{value:.3f}[/]" if value < floor else f"{value:.3f}")
        table.add_row(kind, *cells)
    Console(width=130).print(table)
    return under


def pin(measured: dict[str, dict[str, Score]], old: dict[str, dict[str, float]], corpus: str, *, allow: bool) -> list[str]:
    new = {part: {k: round(max(0.0, s.value - SLACK), 3) for k, s in rows.items()} for part, rows in measured.items()}
    lowered = [
        f"{p}: {k} {old[p][k]} → {v}" for p, rows in new.items() for k, v in rows.items() if v < old.get(p, {}).get(k, 0.0)
    ]
    if lowered and not allow:
        return lowered
    FLOORS.write_text(json.dumps({"corpus": corpus, "floors": new}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return []


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow-regression", action="store_true")
    given = parser.parse_args()
    folder = given.gold / "dev"
    if not folder.is_dir():
        print(f"gold floors skipped: {folder} is not here")
        return 0
    pinned = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"corpus": "", "floors": {}}
    measured, corpus = measure(folder), corpus_hash(folder)
    if given.update:
        lowered = pin(measured, pinned["floors"], corpus, allow=given.allow_regression)
        print("\n".join(["floors would be lowered (--allow-regression):", *lowered]) if lowered else f"pinned in {FLOORS.name}")
        return bool(lowered)
    under = show(measured, pinned["floors"])
    if corpus != pinned["corpus"]:
        under.append(f"the gold readings ({corpus}) are not those of the floors ({pinned['corpus']}): look, then --update")
    print("\n".join(under) or "every figure stands on or above its floor")
    return bool(under)


if __name__ == "__main__":
    sys.exit(main())
