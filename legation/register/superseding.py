"""When a page is read again or its captures give another: what was read ends, people's decisions move to what is read now."""

from __future__ import annotations

import json
from collections import deque
from typing import Protocol

from sqlalchemy import Connection, Row, delete, or_, select, update

from legation.model import Issue, Judgement, Reading
from legation.register import schema
from legation.register.claims import items_of
from legation.register.clusters import RESOLVER


class Writer(Protocol):
    """What is asked of the register's writer here."""

    connection: Connection
    now: str

    def regroup(self, kind: str, touched: set[str]) -> None:
        """Work out anew the things of all items that are tied to the touched ones."""

    def add_issue(self, issue: Issue) -> None:
        """Keep an issue."""


_Old = dict[str, tuple[str, str]]  # item → kind and label, which several items may share: two meetings told by one sentence


def supersede(writer: Writer, page: str, reading: Reading) -> list[Judgement]:
    """End the live reading of a page in favour of `reading` (of the page itself, or of the page that its captures give now).

    With it end its items, its claims and the judgements that rules made about them.

    Gives the judgements of people that hold for the new items too: those whose items are found again under the same name or at
    the same place. What is not found again is undone and becomes an issue, so that somebody looks.
    """
    old = _live_items(writer, page)
    if not old and not _has_reading(writer, page):
        return []
    carried = _end_judgements(writer, reading.reader, _moved(old, reading))
    _end_rows(writer, page, list(old))
    return carried


def _moved(old: _Old, reading: Reading) -> dict[str, str | None]:
    """Old item → its new one, or None; those that share kind and label are matched in their order."""
    now_there: dict[tuple[str, str], deque[str]] = {}
    for item in items_of(reading):
        now_there.setdefault((item.kind, item.label), deque()).append(item.id)
    return {item: now_there[key].popleft() if now_there.get(key) else None for item, key in old.items()}


def _live_items(writer: Writer, page: str) -> _Old:
    table = schema.items
    query = select(table.c.id, table.c.kind, table.c.label).where(table.c.page == page, table.c.superseded_at.is_(None))
    return {row.id: (row.kind, row.label) for row in writer.connection.execute(query.order_by(table.c.id))}


def _has_reading(writer: Writer, page: str) -> bool:
    table = schema.readings
    return writer.connection.execute(select(table.c.page).where(table.c.page == page)).first() is not None


def _end_judgements(writer: Writer, reader: str, moved: dict[str, str | None]) -> list[Judgement]:
    table = schema.judgements
    named = list(moved)
    carried: list[Judgement] = []
    touched: dict[str, set[str]] = {}
    live = select(table).where(or_(table.c.left.in_(named), table.c.right.in_(named)), table.c.undone_at.is_(None))
    for row in list(writer.connection.execute(live)):
        touched.setdefault(row.kind, set()).update((row.left, row.right))
        ending = {"undone_at": writer.now, "undone_by": f"reader {reader}", "undone_reason": "the page was read again"}
        writer.connection.execute(update(table).where(table.c.id == row.id).values(**ending))
        if not row.actor.startswith(RESOLVER):
            carried += _carry(writer, row, moved)
    for kind, items in touched.items():
        writer.regroup(kind, items)
    return carried


def _carry(writer: Writer, row: Row[tuple[object, ...]], moved: dict[str, str | None]) -> list[Judgement]:
    ends = sorted((moved.get(row.left, row.left) or "", moved.get(row.right, row.right) or ""))
    if not ends[0] or ends[0] == ends[1]:
        message = f"judgement {row.id} ({row.verdict}, by {row.actor}) names {row.left} and {row.right}, not found again"
        writer.add_issue(Issue(code="judgement-lost", where=row.left.split("/")[0], message=message, fatal=False))
        return []
    reasons = (*_reasons(row.reasons), f"carried over from judgement {row.id}, after the page was read again")
    return [
        Judgement(
            kind=row.kind,
            left=ends[0],
            right=ends[1],
            verdict=row.verdict,
            score=row.score,
            reasons=reasons,
            actor=row.actor,
        )
    ]


def _reasons(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def _end_rows(writer: Writer, page: str, named: list[str]) -> None:
    for table in (schema.readings, schema.items, schema.claims):
        ended = update(table).where(table.c.page == page, table.c.superseded_at.is_(None))
        writer.connection.execute(ended.values(superseded_at=writer.now))
    # What is derived is not kept: `as_of` works it out from the readings and judgements of that day.
    for derived in (schema.members, schema.sides, schema.keys, schema.profiles):
        writer.connection.execute(delete(derived).where(derived.c.item.in_(named)))
