"""Joining things as new judgements say, without looking at their whole history: the common case when a page is added.

Why it is enough: groups are made by going through the `same` judgements in order of weight (`clusters.py`). Where two groups
hold no pair that is kept apart, no two items of one page and no days that exclude each other, joining them changes no other
outcome: what was joined inside of them is joined still, and what was refused met a part of them and is refused still. A
`not-same` between items of different groups parts nothing either.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import Connection, bindparam, func, or_, select

from legation.register.clusters import Days, both, exclude, page_of
from legation.register.schema import items, judgements, members, things

_CHUNK = 400  # names or pairs of them in one statement: SQLite's oldest limit is 999 bound parameters
T = TypeVar("T", str, tuple[str, str])
_SOME = 64  # items of a thing that are read before the other thing is looked at
_MEMBERS = select(members.c.item).where(members.c.thing == bindparam("thing"))
_OF_PAGE = _MEMBERS.where(members.c.item.between(bindparam("low"), bindparam("high"))).limit(1)
_PLACES = select(members.c.item, members.c.thing).where(members.c.item.in_(bindparam("items", expanding=True)))
_AGES = (
    select(members.c.item, members.c.thing, things.c.recorded, things.c.oldest)
    .join(things, things.c.id == members.c.thing)
    .where(members.c.item.in_(bindparam("items", expanding=True)))
)
_DAYS = select(items.c.id, items.c.first_day, items.c.last_day).where(
    items.c.id.in_(bindparam("items", expanding=True)), items.c.superseded_at.is_(None)
)
_SPANS = (
    select(members.c.thing, func.max(items.c.first_day), func.min(items.c.last_day))
    .join(items, members.c.item == items.c.id)
    .where(members.c.thing.in_(bindparam("things", expanding=True)), items.c.superseded_at.is_(None))
    .group_by(members.c.thing)
)
_RIVALS = select(judgements.c.left, judgements.c.right).where(
    judgements.c.verdict == "not-same",
    judgements.c.undone_at.is_(None),
    or_(judgements.c.left.in_(bindparam("items", expanding=True)), judgements.c.right.in_(bindparam("items", expanding=True))),
)


class _Group:
    """Things that are being joined: those known before, and items of the page that is being added."""

    def __init__(self, thing: str, item: str, *, added: bool) -> None:
        self.known = [] if added else [thing]
        self.added = [item] if added else []
        self.things = {thing}

    def take(self, other: _Group) -> None:
        self.known += other.known
        self.added += other.added
        self.things |= other.things


class Joining:
    """Works out which things new judgements join; writes nothing.

    `added` is a page of which each judgement names an item that is tied to nothing yet: nothing of it need be looked up.
    """

    def __init__(self, connection: Connection, added: str | None = None) -> None:
        self._connection = connection
        self._added = added
        self._spans: dict[str, Days] = {}

    def join(self, rows: Iterable[Mapping[str, str | float]]) -> dict[str, str] | None:
        """Thing → the older one of which it is part now, None where all judgements have to be weighed anew.

        `rows` are the new judgements of one kind, on record already.
        """
        listed = list(rows)
        pairs = [(str(r["left"]), str(r["right"]), r["verdict"] == "same") for r in listed]
        place, ages = self._ages({item for left, right, _ in pairs for item in (left, right)})
        groups = {thing: _Group(thing, item, added=page_of(item) == self._added) for item, thing in place.items()}
        if any(r["kind"] == "activity" for r in listed):
            self._spans = self._spans_of(groups)
        apart = {frozenset((place[left], place[right])) for left, right, same in pairs if not same}
        heirs: dict[str, str] = {}
        for left, right, same in pairs:
            a, b = (_follow(heirs, place[item]) for item in (left, right))
            if a != b and same:
                first, second = sorted((a, b), key=lambda thing: ages[thing])
                if self._clash(groups[first], groups[second], apart):
                    return None
                heirs[second] = first
                groups[first].take(groups.pop(second))
        parted = (_follow(heirs, place[left]) == _follow(heirs, place[right]) for left, right, same in pairs if not same)
        return None if any(parted) else {thing: _follow(heirs, thing) for thing in heirs}

    def places(self, items: Collection[str]) -> dict[str, str]:
        """Item → its thing."""
        found = (row for chunk in chunks(items) for row in self._connection.execute(_PLACES, {"items": chunk}))
        return {row.item: row.thing for row in found}

    def days(self, named: Collection[str]) -> dict[str, Days]:
        """Item → the days on which it lies, as its live reading has them."""
        found = (row for chunk in chunks(named) for row in self._connection.execute(_DAYS, {"items": chunk}))
        return {row.id: (row.first_day, row.last_day) for row in found}

    def _spans_of(self, named: Collection[str]) -> dict[str, Days]:
        """Of each thing the days that all its activities share."""
        found = (row for chunk in chunks(named) for row in self._connection.execute(_SPANS, {"things": chunk}))
        return {row[0]: (row[1], row[2]) for row in found}

    def _span(self, group: _Group) -> Days:
        """The days that all activities of some things share."""
        span: Days = (None, None)
        for thing in group.things:
            span = both(span, self._spans.get(thing, (None, None)))
        return span

    def _ages(self, named: Collection[str]) -> tuple[dict[str, str], dict[str, tuple[str, str]]]:
        """Item → its thing, and thing → what it is ordered by, the oldest first."""
        found = [row for chunk in chunks(named) for row in self._connection.execute(_AGES, {"items": chunk})]
        return {row.item: row.thing for row in found}, {row.thing: (row.recorded, row.oldest) for row in found}

    def _clash(self, first: _Group, second: _Group, apart: Collection[frozenset[str]]) -> bool:
        """Whether two groups have items of one page, of excluding days, or that are kept apart."""
        if (first.added and second.added) or exclude(self._span(first), self._span(second)):
            return True
        if any(frozenset((a, b)) in apart for a in first.things for b in second.things):
            return True
        return bool(first.known and second.known) and self._known_clash(first.known, second.known)

    def _known_clash(self, first: Sequence[str], second: Sequence[str]) -> bool:
        """Whether things on record have items of one page or that are kept apart. Looks from the smaller ones."""
        small, large = self._smaller(first, second)
        mine = self._members(small)
        for page in {page_of(item) for item in mine}:
            inside = {"low": f"{page}/", "high": f"{page}0"}  # "0" follows "/"
            if any(self._connection.execute(_OF_PAGE, {"thing": thing, **inside}).first() for thing in large):
                return True
        found = (row for chunk in chunks(mine) for row in self._connection.execute(_RIVALS, {"items": chunk}))
        rivals = {end for row in found for end in (row.left, row.right)}
        return not set(self.places(rivals - set(mine)).values()).isdisjoint(large)

    def _smaller(self, first: Sequence[str], second: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
        few = len(self._members(first, _SOME))
        return (first, second) if few < _SOME or len(self._members(second, _SOME)) == _SOME else (second, first)

    def _members(self, named: Sequence[str], most: int | None = None) -> list[str]:
        query = _MEMBERS if most is None else _MEMBERS.limit(most)
        return [row[0] for thing in named for row in self._connection.execute(query, {"thing": thing})]


def chunks(named: Iterable[T]) -> Iterator[list[T]]:
    """Names in lists of a length that one statement can take."""
    listed = sorted(named)
    return (listed[i : i + _CHUNK] for i in range(0, len(listed), _CHUNK))


def _follow(heirs: Mapping[str, str], thing: str) -> str:
    while thing in heirs:
        thing = heirs[thing]
    return thing
