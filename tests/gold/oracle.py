"""Gold pages and findings: lets one finder be scored as if all those before it were right.

python tests/gold/oracle.py GOLD_DIR > readings.jsonl     pages (furniture, date, language), places and dates as we find
                                                          them, people and bodies as gold has them; the rest as we read it
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from legation.model import Body, Page, Person, Post, Quote
from legation.reading import reader
from legation.reading.sheet import Sheet


def gold_page(folder: Path, doc: str) -> Page:
    gold = json.loads((folder / f"{doc}.json").read_text(encoding="utf-8"))
    text = (folder / f"{doc}.txt").read_text(encoding="utf-8")
    return Page(name=doc, text=text, language=gold["language"], furniture=tuple(gold["noise"]), published=gold["published"])


def quotes(sheet: Sheet, surfaces: list[str]) -> tuple[Quote, ...]:
    """Every place in the report where one of the surfaces stands, longer ones first, none inside another."""
    found: list[Quote] = []
    for surface in sorted(set(surfaces), key=len, reverse=True):
        at = sheet.text.find(surface)
        while at >= 0:
            quote = Quote.of(sheet.text, at, at + len(surface))
            if not sheet.is_furniture(at) and not any(q.overlaps(quote) for q in found):
                found.append(quote)
            at = sheet.text.find(surface, at + 1)
    if not found:
        at = sheet.text.find(surfaces[0])
        found = [Quote.of(sheet.text, at, at + len(surfaces[0]))]
    return tuple(sorted(found))


def people(sheet: Sheet, gold: dict[str, Any]) -> tuple[Person, ...]:
    found = []
    for row in gold["people"]:
        at = quotes(sheet, row["mentions"])
        found.append(
            Person(
                id=row["id"],
                name=row["name"],
                mentions=at,
                posts=tuple(Post(p["title"], p["organisation"], at[0]) for p in row["posts"]),
                country=row["country"],
                historical=row.get("historical", False),
            )
        )
    return tuple(found)


def bodies(sheet: Sheet, gold: dict[str, Any]) -> tuple[Body, ...]:
    return tuple(
        Body(id=f"o{i}", name=row["name"], mentions=quotes(sheet, row["mentions"]), country=row["country"])
        for i, row in enumerate(gold["organisations"], 1)
    )


def main(folder: Path) -> None:
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        reader.find_people = lambda sheet, *_, gold=gold: people(sheet, gold)  # type: ignore[assignment]
        reader.find_bodies = lambda sheet, *_, gold=gold: bodies(sheet, gold)  # type: ignore[assignment]
        print(json.dumps(reader.read_page(gold_page(folder, path.stem)).to_contract(), ensure_ascii=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
