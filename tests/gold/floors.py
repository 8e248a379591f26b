"""Reads the gold texts as a user would and holds the scores against pinned floors.

    python tests/gold/floors.py [GOLD] [--update] [--allow-regression]

Our own gold readings (`own/`, `blind/`, and `blind2/`, which nobody who works on the reader looks at) are always scored; GOLD
holds `dev/`, more of them. Fails (exit 1) where a figure is under its floor, or where the gold readings are not those that the floors were
pinned with. `--update` pins what is measured now; it refuses to lower a floor without `--allow-regression`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from legation.model import Capture
from legation.run.evaluation import Score, evaluate, load_readings
from legation.run.pipeline import read_capture

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
SPLIT = HERE / "split.json"
SLACK = 0.005  # a floor stands this much under what was measured when it was pinned
LANGUAGES = ("vi", "en", "lo", "fr")
OURS = ("own", "blind", "blind2")
Measured = dict[str, dict[str, Score]]


def corpus_hash(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.*")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def read_all(folder: Path) -> dict[str, Any]:
    found = {}
    for path in sorted(folder.glob("*.txt")):
        capture = Capture(source=str(path), media="text", content=path.read_bytes())
        found[path.stem] = read_capture(capture).reading.to_contract()
    return found


def measure(folder: Path) -> Measured:
    """Scores by part: all, what was looked at and what was only scored, each language; the seeds where they are."""
    ours, docs = read_all(folder), set(load_readings(folder))
    scored = set(json.loads(SPLIT.read_text(encoding="utf-8"))["scored"]) & docs
    parts = {"all": evaluate(folder, ours)}
    if scored:
        parts |= {"looked at": evaluate(folder, ours, only=docs - scored), "only scored": evaluate(folder, ours, only=scored)}
    if any(doc.startswith("seed-") for doc in docs):
        parts["seeds"] = evaluate(folder, ours, docs="seed-*")
    parts |= {language: evaluate(folder, ours, language=language) for language in LANGUAGES}
    return {part: {s.kind: s for s in rows if "across" not in s.kind} for part, rows in parts.items()}


def under(measured: Measured, floors: dict[str, dict[str, float]]) -> list[str]:
    """Every figure that is under its floor, in words."""
    return [
        f"{part}: {kind} {measured[part][kind].value:.3f} is under its floor {floor:.3f}"
        for part, rows in floors.items()
        for kind, floor in rows.items()
        if measured[part][kind].value < floor
    ]


def show(title: str, measured: Measured, floors: dict[str, dict[str, float]]) -> None:
    table = Table(title=f"{title}: F1 or accuracy", title_justify="left")
    table.add_column("")
    for part in measured:
        table.add_column(part, justify="right")
    for kind in measured["all"]:
        cells = []
        for part, rows in measured.items():
            value = rows[kind].value if kind in rows else None
            low = value is not None and value < floors.get(part, {}).get(kind, 0.0)
            cells.append("" if value is None else f"[red]{value:.3f}[/]" if low else f"{value:.3f}")
        table.add_row(kind, *cells)
    Console(width=120).print(table)


def pinned() -> dict[str, Any]:
    return dict(json.loads(FLOORS.read_text(encoding="utf-8"))) if FLOORS.exists() else {}


def pin(name: str, measured: Measured, corpus: str, *, allow: bool) -> list[str]:
    """Pin what was measured; gives the floors that this would lower, and then pins nothing unless that is allowed."""
    book = pinned()
    old = book.get(name, {}).get("floors", {})
    new = {part: {k: round(max(0.0, s.value - SLACK), 3) for k, s in rows.items()} for part, rows in measured.items()}
    lowered = [
        f"{p}: {k} {old[p][k]} → {v}" for p, rows in new.items() for k, v in rows.items() if v < old.get(p, {}).get(k, 0.0)
    ]
    if not lowered or allow:
        book[name] = {"corpus": corpus, "floors": new}
        FLOORS.write_text(json.dumps(book, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return [] if allow else lowered


def folders(gold: Path | None) -> dict[str, Path]:
    found = {name: HERE / name for name in OURS}
    if gold is not None and (gold / "dev").is_dir():
        found["dev"] = gold / "dev"
    else:
        print("the shared gold readings are skipped: they are not here")
    return {name: path for name, path in found.items() if path.is_dir()}


def check(name: str, folder: Path, *, update: bool, allow: bool) -> list[str]:
    measured, corpus = measure(folder), corpus_hash(folder)
    if update:
        lowered = pin(name, measured, corpus, allow=allow)
        return [f"{name}: would be lowered (--allow-regression): {line}" for line in lowered]
    book = pinned().get(name, {"corpus": "", "floors": {}})
    show(name, measured, book["floors"])
    faults = [f"{name}: {line}" for line in under(measured, book["floors"])]
    if corpus != book["corpus"]:
        faults.append(f"{name}: the gold readings ({corpus}) are not those of the floors ({book['corpus']}): look, then --update")
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="?")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow-regression", action="store_true")
    given = parser.parse_args()
    faults: list[str] = []
    for name, folder in folders(given.gold).items():
        faults += check(name, folder, update=given.update, allow=given.allow_regression)
    print("\n".join(faults) or ("pinned" if given.update else "every figure stands on or above its floor"))
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
