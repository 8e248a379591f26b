"""Questions about what a person decided: what follows up a statement, what does not, and by what it was withdrawn."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable

import msgspec
from sqlalchemy import Row, or_

from legation.model import UsageError
from legation.register import schema
from legation.register.answers import StatementLine
from legation.register.ask_statements import statement_lines
from legation.register.clusters import FOLLOW_UP
from legation.register.filters import Filter
from legation.register.snapshot import Snapshot

_CHUNK = 400


class Decision(msgspec.Struct, frozen=True):
    """What a person said of a statement and a thing, by the judgement of a number."""

    thing: str
    verdict: str
    reasons: tuple[str, ...]
    actor: str
    judgement: int


def decisions(snap: Snapshot, statements: Iterable[str]) -> dict[str, list[Decision]]:
    """Statement (item) → the last decision about each thing; what was undone is left out."""
    listed = sorted(set(statements))
    last: dict[str, dict[str, Decision]] = defaultdict(dict)
    for row in sorted(_rows(snap, listed), key=lambda r: r.id):
        for said, other in ((row.left, row.right), (row.right, row.left)):
            thing = snap.things("activity").get(other) or snap.things("agreement").get(other)
            if thing is not None and said in snap.things("statement"):
                last[said][thing] = Decision(thing, row.verdict, tuple(json.loads(row.reasons)), row.actor, row.id)
    return {said: list(last[said].values()) for said in listed if said in last}


def _rows(snap: Snapshot, statements: list[str]) -> list[Row[tuple[object, ...]]]:
    table = schema.judgements
    rows: list[Row[tuple[object, ...]]] = []
    for at in range(0, len(statements), _CHUNK):
        chunk = statements[at : at + _CHUNK]
        near = or_(table.c.left.in_(chunk), table.c.right.in_(chunk))
        rows += snap.rows(table, near, table.c.kind == FOLLOW_UP, snap.live(table, "undone_at"))
    return rows


def statement(snap: Snapshot, wanted: str) -> StatementLine:
    """A statement by its id or item (`PAGE/s1`). Raises UsageError where there is none."""
    groups = snap.groups("statement")
    item = (
        wanted
        if wanted in snap.things("statement")
        else next(iter(groups.get(wanted) or groups.get(snap.heir(wanted), [])), None)
    )
    if item is None:
        raise UsageError(f"the register knows no statement {wanted!r}")
    return statement_lines(snap, [item], Filter())[0]
