"""What a list is narrowed to: sides, time, kind, status, topic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from legation.lang.sides import side_named
from legation.model import PartialDate, UsageError
from legation.model.dates import check
from legation.register.naming import plain
from legation.register.outlines import day
from legation.register.snapshot import Snapshot


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """What a list is narrowed to; what is left out does not narrow it.

    `sides` are names in any language, all of which must be joined; `since` and `until` days or partial dates (both included).
    An activity without a known day is placed by the publication of its report.
    """

    sides: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    kind: str | None = None
    status: str | None = None
    topic: str | None = None
    by: str | None = None


class WantedSide(msgspec.Struct, frozen=True):
    """A side that is asked for: a place's key, else words to be found in the names of parties and bodies."""

    key: str | None
    words: str


def wanted_sides(names: Iterable[str]) -> tuple[WantedSide, ...]:
    """The sides that are asked for. Raises UsageError for an empty name."""
    out = []
    for name in names:
        if not name.strip():
            raise UsageError("a side needs a name")
        side = side_named(name)
        out.append(WantedSide(side.key if side else None, plain(name)))
    return tuple(out)


def joins(side: WantedSide, keys: Iterable[str], names: Iterable[str]) -> bool:
    """Whether something with these side keys and named parties joins the side."""
    if side.key is not None:
        return side.key in keys
    return any(f" {side.words} " in f" {plain(name)} " for name in names)


def window(wanted: Filter) -> tuple[str | None, str | None]:
    """First and last day of the time that is asked for. Raises UsageError where one is no date."""
    out: list[str | None] = []
    for text, last in ((wanted.since, False), (wanted.until, True)):
        if text is not None:
            _check(text)
        out.append(day(text, last=last))
    return out[0], out[1]


def within(date: PartialDate | None, published: str | None, since: str | None, until: str | None) -> bool:
    """Whether something may fall into a time; what has neither a known day nor a published report falls into none."""
    if since is None and until is None:
        return True
    first, last = (day(date), day(date, last=True)) if date and date.knows_year else (published, published)
    if first is None and last is None:
        return False
    return not ((until and first and first > until) or (since and last and last < since))


def joining(snap: Snapshot, groups: Mapping[str, list[str]], sides: Iterable[WantedSide]) -> dict[str, list[str]]:
    """The things of which some item joins each of the sides; sides that are no places are left for `joins` to tell."""
    chosen = dict(groups)
    for side in sides:
        if side.key is not None:
            members = snap.with_side(side.key)
            chosen = {thing: items for thing, items in chosen.items() if not members.isdisjoint(items)}
    return chosen


def item_sides(snap: Snapshot, items: Iterable[str]) -> set[str]:
    """All side keys of several items."""
    return {key for found in snap.sides(items).values() for key in found}


def is_country(key: str) -> bool:
    """Whether a side's key is a country's code."""
    return len(key) == 2 and key.isupper()


def shown_sides(keys: Iterable[str]) -> tuple[str, ...]:
    """Side keys in order: cities and provinces first, then countries."""
    return tuple(sorted(set(keys), key=lambda key: (is_country(key), key)))


def _check(text: str) -> None:
    try:
        check(text)
    except ValueError as error:
        raise UsageError(str(error)) from None
