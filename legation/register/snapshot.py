"""One unchanging state of the register, as it is or as it was at an instant: what every question is answered from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Table, bindparam, func, or_, select

from legation.model import Quote, Reading
from legation.register import schema
from legation.register.answers import Citation
from legation.register.clusters import RESOLVER, Days, Edge, named_groups
from legation.register.outlines import Outline, outlines_of
from legation.register.sides import sides_of

_CHUNK = 500
_MEMBERS = (
    select(schema.members.c.item, schema.members.c.thing)
    .join(schema.items, schema.items.c.id == schema.members.c.item)
    .where(schema.members.c.kind == bindparam("kind"))
    .group_by(schema.members.c.item, schema.members.c.thing)
    .order_by(func.min(schema.items.c.recorded), schema.members.c.item)
)
_READING = msgspec.json.Decoder(Reading)
_OUTLINE = msgspec.json.Decoder(Outline)
T = TypeVar("T")


class PageRow(msgspec.Struct, frozen=True):
    """What a page says about itself."""

    id: str
    name: str
    language: str
    source: str
    url: str | None
    title: str | None
    outlet: str | None
    published_basis: str | None
    recorded: str


class Snapshot:
    """Reads of one transaction. `as_of` is an instant in UTC, None for the present. Keeps what it has read."""

    def __init__(self, connection: Connection, as_of: str | None = None) -> None:
        self.connection = connection
        self.as_of = as_of
        self._readings: dict[str, Reading] = {}
        self._pages: dict[str, PageRow] = {}
        self._sides: dict[str, dict[str, set[str]]] = {}
        self._outlines: dict[str, Outline] = {}
        self._worked_out: dict[tuple[str, ...], Any] = {}

    def once(self, key: tuple[str, ...], work_out: Callable[[], T]) -> T:
        """What `work_out` gives, kept for the next question of this state under `key`."""
        if key not in self._worked_out:
            self._worked_out[key] = work_out()
        found: T = self._worked_out[key]
        return found

    # -- which items are which thing

    def groups(self, kind: str) -> dict[str, list[str]]:
        """Thing → its items, all of one kind; oldest things first."""
        found = self._grouped.get(kind)
        if found is None:
            found = self._grouped[kind] = self._group(kind)
        return found

    def things(self, kind: str) -> dict[str, str]:
        """Item → its thing, all of one kind."""
        found = self._placed.get(kind)
        if found is None:
            found = self._placed[kind] = {item: thing for thing, items in self.groups(kind).items() for item in items}
        return found

    @cached_property
    def _grouped(self) -> dict[str, dict[str, list[str]]]:
        return {}

    @cached_property
    def _placed(self) -> dict[str, dict[str, str]]:
        return {}

    def _group(self, kind: str) -> dict[str, list[str]]:
        out: dict[str, list[str]] = defaultdict(list)
        if self.as_of is None:
            for item, thing in self.connection.execute(_MEMBERS, {"kind": kind}).all():
                out[thing].append(item)
            return dict(out)
        recorded = self._recorded(kind)
        placed = self._placed_then(kind, recorded)
        for item in sorted(recorded, key=lambda i: (recorded[i], i)):
            out[placed[item]].append(item)
        return dict(out)

    def _recorded(self, kind: str) -> dict[str, str]:
        """Live items of a kind and when each was first known."""
        table = schema.items
        query = select(table.c.id, func.min(table.c.recorded)).where(table.c.kind == kind).group_by(table.c.id)
        live = {row[0] for row in self.connection.execute(select(table.c.id).where(table.c.kind == kind, self.live(table)))}
        return {row[0]: row[1] for row in self.connection.execute(query) if row[0] in live}

    def _placed_then(self, kind: str, recorded: dict[str, str]) -> dict[str, str]:
        table = schema.judgements
        rows = self.connection.execute(select(table).where(table.c.kind == kind, self.live(table, "undone_at")))
        edges = [Edge(r.id, r.left, r.right, r.verdict, r.score, not r.actor.startswith(RESOLVER)) for r in rows]
        return named_groups(kind, recorded, edges, self._days(recorded) if kind == "activity" else {})

    def _days(self, named: Collection[str]) -> dict[str, Days]:
        table = schema.items
        query = select(table.c.id, table.c.first_day, table.c.last_day).where(table.c.kind == "activity", self.live(table))
        rows = self.connection.execute(query)
        return {row.id: (row.first_day, row.last_day) for row in rows if row.id in named}

    def live(self, table: Table, ended: str = "superseded_at") -> ColumnElement[bool]:
        """The condition that a row of `table` is known and not ended, at the snapshot's instant."""
        end = table.c[ended]
        if self.as_of is None:
            return end.is_(None)
        return (table.c.recorded <= self.as_of) & or_(end.is_(None), end > self.as_of)

    def known(self, table: Table) -> ColumnElement[bool]:
        """The condition that a row of `table` is known at the snapshot's instant."""
        return table.c.recorded <= (self.as_of or "9999")

    def heir(self, thing: str) -> str:
        """The thing of which `thing` is part now: itself while it lives."""
        table = schema.things
        seen: set[str] = set()
        while thing not in seen:
            seen.add(thing)
            thing = self.connection.execute(select(table.c.heir).where(table.c.id == thing)).scalar() or thing
        return thing

    def former(self, thing: str) -> tuple[str, ...]:
        """Ids that are part of `thing` now."""
        table = schema.things
        out: list[str] = []
        rim = [thing]
        while rim:
            rim = [row[0] for row in self.connection.execute(select(table.c.id).where(table.c.heir.in_(rim)))]
            out += rim
        return tuple(sorted(out))

    # -- what pages say

    def outlines(self, items: Iterable[str]) -> dict[str, Outline]:
        """Persons and bodies in short, by item."""
        listed = list(items)
        missing = sorted({item for item in listed if item not in self._outlines})
        table = schema.items
        for at in range(0, len(missing), _CHUNK):
            chunk = missing[at : at + _CHUNK]
            query = select(table.c.id, table.c.outline).where(table.c.id.in_(chunk), self.live(table))
            found = self.connection.execute(query).all()
            self._outlines.update({item: _OUTLINE.decode(text) for item, text in found if text})
        for item in missing:  # those that were written before there were outlines
            if item not in self._outlines:
                self._outlines.update(outlines_of(self.reading(item.split("/")[0])))
        return {item: self._outlines[item] for item in listed}

    def with_side(self, side: str) -> set[str]:
        """Live items that join a side, of all kinds."""
        return self.once(("side", side), lambda: self._with_side(side))

    def _with_side(self, side: str) -> set[str]:
        if self.as_of is None:
            query = select(schema.sides.c.item).where(schema.sides.c.side == side).distinct()
            return set(self.connection.scalars(query))
        everything = [item for kind in ("person", "body", "activity", "agreement", "statement") for item in self.things(kind)]
        return {item for item, sides in self.sides(everything).items() if side in sides}

    def load(self, items: Iterable[str]) -> None:
        """Read the pages of many items at once."""
        wanted = sorted({item.split("/")[0] for item in items} - self._readings.keys())
        table = schema.readings
        for at in range(0, len(wanted), _CHUNK):
            chunk = wanted[at : at + _CHUNK]
            query = select(table.c.page, table.c.json).where(table.c.page.in_(chunk), self.live(table))
            for page, text in self.connection.execute(query).all():
                self._readings[page] = _READING.decode(text)
            for found in self.connection.execute(select(*_page_columns()).where(schema.pages.c.id.in_(chunk))):
                self._pages[found.id] = PageRow(**found._mapping)

    @contextmanager
    def passing(self, pages: Iterable[str]) -> Iterator[None]:
        """Have these pages read for the length of a block; those that nobody had read before are forgotten at its end."""
        new = {page.split("/")[0] for page in pages} - self._readings.keys()
        self.load(new)
        try:
            yield
        finally:
            for page in new:
                self._readings.pop(page, None)
                self._pages.pop(page, None)

    def reading(self, page: str) -> Reading:
        """The live reading of a page."""
        if page not in self._readings:
            self.load([page])
        return self._readings[page]

    def page(self, page: str) -> PageRow:
        """What a page says about itself."""
        if page not in self._pages:
            self.load([page])
        return self._pages[page]

    def text(self, page: str) -> str:
        """The frozen text of a page."""
        found: str = self.connection.execute(select(schema.pages.c.text).where(schema.pages.c.id == page)).scalar_one()
        return found

    def cite(self, item: str, quote: Quote) -> Citation:
        """A quote of an item's page, with where it stands."""
        row = self.page(item.split("/")[0])
        published = self.reading(row.id).published
        return Citation(
            page=row.id,
            doc=row.name,
            language=row.language,
            outlet=row.outlet,
            title=row.title,
            published=published,
            start=quote.start,
            end=quote.end,
            text=quote.text,
            item=item,
            url=row.url,
        )

    def sides(self, items: Iterable[str]) -> dict[str, dict[str, set[str]]]:
        """Item → side → the roles through which it joins it."""
        listed = list(items)
        missing = [item for item in listed if item not in self._sides]
        if missing:
            self._sides.update({item: {} for item in missing})
            (self._sides_now if self.as_of is None else self._sides_then)(missing)
        return {item: self._sides[item] for item in listed}

    def _sides_now(self, items: list[str]) -> None:
        table = schema.sides
        for at in range(0, len(items), _CHUNK):
            query = select(table.c.item, table.c.side, table.c.role).where(table.c.item.in_(items[at : at + _CHUNK]))
            for item, side, role in self.connection.execute(query).all():
                self._sides[item].setdefault(side, set()).add(role)

    def _sides_then(self, items: list[str]) -> None:
        self.load(items)
        for page in {item.split("/")[0] for item in items}:
            for row in sides_of(self._readings[page]):
                self._sides.setdefault(row.item, {}).setdefault(row.side, set()).add(row.role)

    def rows(self, table: Table, *conditions: ColumnElement[bool]) -> list[Row[tuple[object, ...]]]:
        """Rows of a table in the snapshot."""
        return list(self.connection.execute(select(table).where(*conditions)))


def _page_columns() -> list[ColumnElement[object]]:
    wanted = ("id", "name", "language", "source", "url", "title", "outlet", "published_basis", "recorded")
    return [schema.pages.c[name] for name in wanted]
