"""Recording judgements, undoing them one by one, and keeping the groups of items that follow from them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, Row, and_, bindparam, delete, func, insert, or_, select, tuple_, update

from legation.model import Judgement, UsageError
from legation.register.clusters import FOLLOW_UP, RESOLVER, Edge, named_groups, page_of, thing_id
from legation.register.joining import Joining, chunks
from legation.register.schema import items, judgements, keys, members, things

_MOVED = update(members).where(members.c.thing == bindparam("of_thing")).values(thing=bindparam("to_heir"))
_RETIRED = update(things).where(things.c.id == bindparam("of_thing")).values(heir=bindparam("to_heir"))


class Deciding:
    """The part of a transaction that decides what is one thing."""

    def __init__(self, connection: Connection, now: str) -> None:
        self.connection = connection
        self.now = now
        self._decided: set[str] = set()  # pages of whose items something else has been decided in this transaction

    def found(self, kinds: Mapping[str, str]) -> None:
        """New items, item → kind: each a thing of its own until a judgement says otherwise."""
        rows = [{"item": item, "thing": thing_id(kind, item), "kind": kind} for item, kind in kinds.items()]
        if rows:
            self.connection.execute(insert(members), rows)
            self._live({row["thing"]: (row["kind"], row["item"]) for row in rows})

    def record(self, found: Iterable[Judgement], *, added: str | None = None) -> int:
        """Add judgements and regroup; see `Writer.judge`."""
        rows = [self._row(j) for j in found]
        if added is None and rows:
            known = self._standing({(str(r["left"]), str(r["right"])) for r in rows})
            rows = [r for r in rows if (r["left"], r["right"], r["verdict"], r["actor"]) not in known]
            self._check(rows)
        if rows:
            self.connection.execute(insert(judgements), rows)
            self._regroup_after(rows, added if added not in self._decided else None)
            self._decided |= {page_of(str(r[end])) for r in rows for end in ("left", "right")}
        return len(rows)

    def undo(self, number: int, actor: str, reason: str) -> None:
        """Undo one judgement; it stays on record with who undid it and why. Raises UsageError where there is no such live one."""
        table = judgements
        row = self.connection.execute(select(table).where(table.c.id == number)).first()
        if row is None or row.undone_at is not None:
            raise UsageError(f"there is no judgement {number} that could be undone")
        ending = {"undone_at": self.now, "undone_by": actor, "undone_reason": reason}
        self.connection.execute(update(table).where(table.c.id == number).values(**ending))
        self.regroup(row.kind, {row.left, row.right})

    def regroup(self, kind: str, touched: set[str]) -> None:
        """Work out anew the things of all items that are tied to the touched ones; what follows up what makes nothing one."""
        if kind != FOLLOW_UP:
            self._regroup(kind, self._tied(touched))

    def _regroup(self, kind: str, tied: set[str]) -> None:
        recorded = self._recorded(tied)
        days = Joining(self.connection).days(tied) if kind == "activity" else {}
        groups = named_groups(kind, recorded, self._edges(tied), days)
        before = self._things(tied)
        self._place(kind, {item: thing for item, thing in groups.items() if before.get(item) != thing})
        if len(set(groups.values())) > len({before[item] for item in groups if item in before}):
            self._stand_for_themselves(tied)
        gone = ((old, item) for item, old in before.items() if item in groups and old != groups[item])
        self._retire({old: groups[item] for old, item in gone if thing_id(kind, item) == old})

    def _stand_for_themselves(self, tied: set[str]) -> None:
        """Things were parted: what a fellow item stood in for in comparisons may be met itself again."""
        for chunk in chunks(tied):
            self.connection.execute(update(keys).where(keys.c.item.in_(chunk), keys.c.spare).values(spare=False))

    def _row(self, judgement: Judgement) -> dict[str, str | float]:
        if judgement.left >= judgement.right:
            raise UsageError(f"a judgement names two items, left before right: {judgement.left}, {judgement.right}")
        return {
            "kind": judgement.kind,
            "left": judgement.left,
            "right": judgement.right,
            "verdict": judgement.verdict,
            "score": judgement.score,
            "reasons": json.dumps(list(judgement.reasons), ensure_ascii=False),
            "actor": judgement.actor,
            "recorded": self.now,
        }

    def _check(self, rows: list[dict[str, str | float]]) -> None:
        named = {str(r[end]): str(r["kind"]) for r in rows for end in ("left", "right")}
        known: dict[str, str] = {}
        for chunk in chunks(named):
            query = select(members.c.item, members.c.kind).where(members.c.item.in_(chunk))
            known.update((row.item, row.kind) for row in self.connection.execute(query))
        for item, kind in named.items():
            if kind != FOLLOW_UP and known.get(item) != kind:
                raise UsageError(f"there is no {kind} {item}")
        for row in (r for r in rows if r["kind"] == FOLLOW_UP):
            kinds = {known.get(str(row[end])) for end in ("left", "right")}
            if "statement" not in kinds or not kinds & {"activity", "agreement"}:
                raise UsageError(f"{row['left']} and {row['right']} are not a statement and an activity or agreement")

    def _standing(self, pairs: set[tuple[str, str]]) -> set[tuple[str, str, str, str]]:
        table = judgements
        out: set[tuple[str, str, str, str]] = set()
        query = select(table.c.left, table.c.right, table.c.verdict, table.c.actor).where(table.c.undone_at.is_(None))
        for chunk in chunks(pairs):
            rows = self.connection.execute(query.where(tuple_(table.c.left, table.c.right).in_(chunk)))
            out.update((r.left, r.right, r.verdict, r.actor) for r in rows)
        return out

    def _regroup_after(self, rows: list[dict[str, str | float]], added: str | None) -> None:
        by_kind: dict[str, list[dict[str, str | float]]] = defaultdict(list)
        for row in rows:
            if row["kind"] == FOLLOW_UP:
                continue
            if row["verdict"] != "may-be" or not str(row["actor"]).startswith(RESOLVER):
                by_kind[str(row["kind"])].append(row)
        for kind, group in by_kind.items():
            heirs = Joining(self.connection, added).join(group)
            if heirs is None:
                self.regroup(kind, {str(row[end]) for row in group for end in ("left", "right")})
            else:
                self._join(heirs)

    def _join(self, heirs: Mapping[str, str]) -> None:
        if heirs:
            self.connection.execute(_MOVED, [{"of_thing": thing, "to_heir": heir} for thing, heir in heirs.items()])
            self._retire(heirs)

    def _tied(self, touched: set[str]) -> set[str]:
        """The touched items and all that `same` judgements tie to them, directly or not, undone ones included once.

        Fellow members count too: an undone judgement no longer ties what it once joined.
        """
        out, rim = set(touched), set(touched)
        while rim:
            near: set[str] = set()
            for chunk in chunks(rim):
                for edge in self._live_edges(chunk):
                    near |= {edge.left, edge.right}
            near |= self._fellows(rim)
            rim = near - out
            out |= rim
        return out

    def _fellows(self, named: set[str]) -> set[str]:
        out: set[str] = set()
        for chunk in chunks(set(self._things(named).values())):
            out |= {row[0] for row in self.connection.execute(select(members.c.item).where(members.c.thing.in_(chunk)))}
        return out

    def _live_edges(self, chunk: list[str]) -> list[Row[tuple[str, str]]]:
        table = judgements
        near = or_(table.c.left.in_(chunk), table.c.right.in_(chunk))
        live = and_(table.c.undone_at.is_(None), table.c.verdict == "same", table.c.kind != FOLLOW_UP)
        return list(self.connection.execute(select(table.c.left, table.c.right).where(near, live)))

    def _edges(self, named: set[str]) -> list[Edge]:
        table = judgements
        out: list[Edge] = []
        for chunk in chunks(named):
            rows = self.connection.execute(select(table).where(table.c.left.in_(chunk), table.c.undone_at.is_(None)))
            out += [Edge(r.id, r.left, r.right, r.verdict, r.score, not r.actor.startswith(RESOLVER)) for r in rows]
        return out

    def _recorded(self, named: set[str]) -> dict[str, str]:
        """When each live item was first known (under any reader)."""
        out: dict[str, str] = {}
        for chunk in chunks(named):
            query = select(items.c.id, func.min(items.c.recorded)).join(members, members.c.item == items.c.id)
            rows = self.connection.execute(query.where(items.c.id.in_(chunk)).group_by(items.c.id))
            out.update({row[0]: row[1] for row in rows})
        return out

    def _things(self, named: set[str]) -> dict[str, str]:
        out: dict[str, str] = {}
        for chunk in chunks(named):
            query = select(members.c.item, members.c.thing).where(members.c.item.in_(chunk))
            out.update({row.item: row.thing for row in self.connection.execute(query)})
        return out

    def _place(self, kind: str, groups: dict[str, str]) -> None:
        if not groups:
            return
        for chunk in chunks(groups):
            self.connection.execute(delete(members).where(members.c.item.in_(chunk)))
        self.connection.execute(insert(members), [{"item": item, "thing": thing, "kind": kind} for item, thing in groups.items()])
        self._live({thing: (kind, item) for item, thing in groups.items() if thing_id(kind, item) == thing})

    def _live(self, named: dict[str, tuple[str, str]]) -> None:
        """Make these things (id → kind and oldest item) live ones, new or again."""
        known: set[str] = set()
        for chunk in chunks(named):
            known |= {row[0] for row in self.connection.execute(select(things.c.id).where(things.c.id.in_(chunk)))}
            revived = update(things).where(things.c.id.in_(chunk), things.c.heir.is_not(None))
            self.connection.execute(revived.values(heir=None))
        rows = [
            {"id": thing, "kind": kind, "oldest": item, "recorded": self.now}
            for thing, (kind, item) in named.items()
            if thing not in known
        ]
        if rows:
            self.connection.execute(insert(things), rows)

    def _retire(self, heirs: Mapping[str, str]) -> None:
        if heirs:
            self.connection.execute(_RETIRED, [{"of_thing": thing, "to_heir": heir} for thing, heir in heirs.items()])
