"""The question that gives everything: each claim of every page, read from the tables a few pages at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Row, select

from legation.model import Quote
from legation.register import schema
from legation.register.answers import ClaimLine
from legation.register.snapshot import Snapshot

KINDS = ("person", "body", "activity", "agreement", "statement", "figure")
_AT_ONCE = 200  # pages whose claims are held at a time


def claims(snap: Snapshot, pages: Collection[str] | None = None) -> Iterator[ClaimLine]:
    """Every live claim (of some pages), page by page in the order of ids, within a page in the order of its quotes."""
    things = placed(snap)
    known = snap.connection.scalars(select(schema.readings.c.page).where(snap.live(schema.readings)).distinct())
    listed = sorted(known if pages is None else set(known).intersection(pages))
    for at in range(0, len(listed), _AT_ONCE):
        some = listed[at : at + _AT_ONCE]
        with snap.passing(some):
            rows = rows_of(snap, some)
            for page in some:
                yield from lines(snap, rows[page], things)


def placed(snap: Snapshot) -> dict[str, str]:
    """Item → its thing, of every kind."""
    return snap.once(("placed",), lambda: {item: thing for kind in KINDS for item, thing in snap.things(kind).items()})


def rows_of(snap: Snapshot, pages: Sequence[str]) -> dict[str, list[Row[tuple[object, ...]]]]:
    """Page → the rows of its live claims."""
    table = schema.claims
    found: dict[str, list[Row[tuple[object, ...]]]] = defaultdict(list)
    for row in snap.rows(table, table.c.page.in_(pages), snap.live(table)):
        found[row.page].append(row)
    return found


def lines(snap: Snapshot, rows: Sequence[Row[tuple[object, ...]]], things: dict[str, str]) -> list[ClaimLine]:
    """Claims of one page as they are answered, in order of their quotes."""
    found = [
        ClaimLine(
            id=row.id,
            subject=row.subject,
            thing=things.get(row.subject, ""),
            property=row.property,
            value=row.value,
            normal=row.normal,
            quote=snap.cite(row.subject, Quote(row.start, row.end, row.quote)),
            reader=row.reader,
            recorded=row.recorded,
        )
        for row in rows
    ]
    return sorted(found, key=lambda c: (c.quote.start, c.subject, c.property, c.normal))
