"""Gold readings as the house's own records, so that rooms behind the reader can be tried on them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from legation.model import (
    Activity,
    Agreement,
    Body,
    Figure,
    Page,
    PartialDate,
    Person,
    Post,
    Quote,
    Reading,
    Statement,
    Topic,
)


def gold_reading(folder: Path, doc: str) -> tuple[Page, Reading]:
    """A gold page and its reading. Quotes are put at the first place where their words stand."""
    gold = json.loads((folder / f"{doc}.json").read_text(encoding="utf-8"))
    text = (folder / f"{doc}.txt").read_text(encoding="utf-8")
    page = Page(
        name=doc, text=text, language=gold["language"], furniture=tuple(gold["noise"]), published=gold["published"], outlet=doc
    )

    def at(words: str) -> Quote:
        start = text.find(words)
        return Quote.of(text, start, start + len(words))

    return page, Reading(
        doc=doc,
        page=page.id,
        reader="gold",
        language=gold["language"],
        relevant=gold["relevant"],
        published=gold["published"],
        noise=tuple(gold["noise"]),
        topics=tuple(Topic(name, Quote.of(text, 0, 1)) for name in gold["topics"]),
        people=tuple(_person(row, at) for row in gold["people"]),
        organisations=tuple(
            Body(id=f"o{i}", name=row["name"], mentions=tuple(map(at, row["mentions"])), country=row["country"])
            for i, row in enumerate(gold["organisations"], 1)
        ),
        activities=tuple(_activity(row, at) for row in gold["activities"]),
        agreements=tuple(_agreement(row, at) for row in gold["agreements"]),
        statements=tuple(
            Statement(id=f"s{i}", kind=s["kind"], quote=at(s["quote"]), by=tuple(s["by"]), topics=tuple(s["topics"]))
            for i, s in enumerate(gold["statements"], 1)
        ),
        figures=tuple(
            Figure(id=f"f{i}", value=f["value"], approximate=f["approximate"], what=f["what"], quote=at(f["quote"]))
            for i, f in enumerate(gold["figures"], 1)
        ),
    )


def _date(edtf: str | None) -> PartialDate | None:
    return PartialDate(edtf) if edtf else None


def _person(row: dict[str, Any], at: Any) -> Person:
    mentions = tuple(map(at, dict.fromkeys([row["name"], *row["mentions"]])))
    posts = tuple(Post(p["title"], p["organisation"], mentions[0]) for p in row["posts"])
    return Person(
        id=row["id"],
        name=row["name"],
        mentions=mentions,
        posts=posts,
        country=row["country"],
        historical=row.get("historical", False),
    )


def _activity(row: dict[str, Any], at: Any) -> Activity:
    return Activity(
        id=row["id"],
        kind=row["kind"],
        status=row["status"],
        quote=at(row["quote"]),
        date=_date(row["date"]),
        place=row["place"],
        people=tuple(row["people"]),
        parties=tuple(row["parties"]),
        part_of=row.get("part_of"),
    )


def _agreement(row: dict[str, Any], at: Any) -> Agreement:
    return Agreement(
        id=row["id"],
        kind=row["kind"],
        status=row["status"],
        quote=at(row["quote"]),
        parties=tuple(row["parties"]),
        period=_date(row["period"]),
        signed=_date(row["signed"]),
    )
