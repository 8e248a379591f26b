"""Judging a whole register anew in one transaction: comparisons forgotten, rules' judgements renewed, all things regrouped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import bindparam, delete, func, insert, select, update

from legation.model import Judgement, Reading
from legation.register.clusters import RESOLVER
from legation.register.deciding import Deciding
from legation.register.schema import judgements, keys, members, profiles, readings

Ruling = tuple[str, str, str, float, str]
"""A judgement of a rule by what makes it: left, right, verdict, score, actor."""
_KINDS = ("person", "body", "activity", "agreement")
_READING = msgspec.json.Decoder(Reading)
_UNDONE = (
    update(judgements)
    .where(judgements.c.id == bindparam("of_id"))
    .values(undone_at=bindparam("at"), undone_by=bindparam("by"), undone_reason=bindparam("reason"))
)


class Renewing(Deciding):
    """The part of a transaction that judges everything anew."""

    def forget_comparisons(self) -> int:
        """Forget all keys and profiles, which are made again; gives how many pages have a live reading."""
        for table in (keys, profiles):
            self.connection.execute(delete(table))
        live = select(func.count()).select_from(readings).where(readings.c.superseded_at.is_(None))
        return int(self.connection.execute(live).scalar_one())

    def live_readings(self, count: int) -> Iterator[list[Reading]]:
        """The live reading of every page in the order of their ids, so many at once."""
        after = ""
        live = select(readings.c.page, readings.c.json).where(readings.c.superseded_at.is_(None)).order_by(readings.c.page)
        while rows := self.connection.execute(live.where(readings.c.page > after).limit(count)).all():
            yield [_READING.decode(row.json) for row in rows]
            after = rows[-1].page

    def judged_by_rules(self) -> dict[Ruling, int]:
        """The live judgements of rules about what is one thing, and their numbers."""
        table = judgements
        found = select(table.c.id, table.c.left, table.c.right, table.c.verdict, table.c.score, table.c.actor).where(
            table.c.undone_at.is_(None), table.c.actor.startswith(RESOLVER), table.c.kind.in_(_KINDS)
        )
        return {(r.left, r.right, r.verdict, r.score, r.actor): r.id for r in self.connection.execute(found)}

    def judge_again(self, found: Iterable[Judgement], standing: dict[Ruling, int]) -> int:
        """Keep judgements that do not stand yet, and take those that do out of `standing`; gives how many are new.

        Groups are not worked out: see `regroup_all`.
        """
        rows = []
        for one in found:
            if standing.pop((one.left, one.right, one.verdict, one.score, one.actor), None) is None:
                rows.append(self._row(one))
        if rows:
            self.connection.execute(insert(judgements), rows)
        return len(rows)

    def undo_rules(self, numbers: Iterable[int], actor: str) -> int:
        """Undo judgements of rules that a later one has not found again; gives how many."""
        rows = [
            {"of_id": n, "at": self.now, "by": actor, "reason": "not found again when the register was judged anew"}
            for n in numbers
        ]
        if rows:
            self.connection.execute(_UNDONE, rows)
        return len(rows)

    def regroup_all(self) -> None:
        """Work out anew which items are one thing, of every kind of which there are judgements."""
        for kind in _KINDS:
            everything = select(members.c.item).where(members.c.kind == kind)
            self._regroup(kind, set(self.connection.scalars(everything)))
