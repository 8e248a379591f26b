"""What is needed to tell what came of a statement: where it was said, and what was done by whom and when, over all reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import combinations

import msgspec

from legation.lang.sides import side_named
from legation.model import Activity, Agreement, PartialDate, Reading, Statement
from legation.register.ask_activities import best_date, reports
from legation.register.ask_agreements import told_of
from legation.register.ask_statements import activity_of
from legation.register.clusters import page_of
from legation.register.filters import is_country, item_sides
from legation.register.snapshot import Snapshot

Entry = Activity | Agreement


class Spoken(msgspec.Struct, frozen=True):
    """A statement where it was made: `at` is the activity on its page, `date` that activity's best date over all reports."""

    item: str
    reading: Reading
    said: Statement
    at: Activity | None
    date: PartialDate | None


class Done(msgspec.Struct, frozen=True):
    """An activity or agreement: each report with what was agreed there, and its best date (of signing, else of the term)."""

    thing: str
    kind: str
    items: tuple[str, ...]
    told: tuple[tuple[Reading, Entry, tuple[Statement, ...]], ...]
    date: PartialDate | None


def spoken(snap: Snapshot, items: Iterable[str]) -> list[Spoken]:
    """These statements, with where each was made."""
    listed = list(items)
    snap.load(listed)
    out = []
    for item in listed:
        page, local = item.split("/")
        reading = snap.reading(page)
        said = next(s for s in reading.statements if s.id == local)
        at = activity_of(reading, said)
        # What is planned yet cannot be where it was said.
        held = at is not None and at.status == "held"
        out.append(Spoken(item, reading, said, at, _date_of(snap, f"{page}/{at.id}") if at and held else None))
    return out


def _date_of(snap: Snapshot, item: str) -> PartialDate | None:
    thing = snap.things("activity").get(item)
    if thing is None:
        return None
    return snap.once(("best-date", thing), lambda: _activity_date(snap, thing))


def _activity_date(snap: Snapshot, thing: str) -> PartialDate | None:
    told = reports(snap, snap.groups("activity")[thing])
    return best_date([r.activity.date for r in told if r.activity.date])


def done_near(snap: Snapshot, statements: Collection[str]) -> list[Done]:
    """The activities and agreements that join the sides of one of these statements or of the page that tells of it."""
    around = {frozenset(_sides_around(snap, item)) for item in statements}
    near = {item for keys in around for item in _joining(snap, keys)}
    found = []
    for kind in ("activity", "agreement"):
        things, groups = snap.things(kind), snap.groups(kind)
        chosen = sorted({things[item] for item in near if item in things})
        snap.load(item for thing in chosen for item in groups[thing])
        found += [done(snap, kind, thing) for thing in chosen]
    return found


def _sides_around(snap: Snapshot, item: str) -> set[str]:
    page, things = page_of(item), snap.things("activity")
    told = (f"{page}/{activity.id}" for activity in snap.reading(page).activities)
    return item_sides(snap, [item, *(each for each in told if each in things)])


def _joining(snap: Snapshot, keys: Collection[str]) -> set[str]:
    """Items that join cities of two countries among these sides; of one alone, that join any; else countries."""
    cities: dict[str | None, set[str]] = defaultdict(set)
    for key in keys:
        if not is_country(key):
            side = side_named(key)
            cities[side.country if side else None] |= snap.with_side(key)
    if not cities:
        return set.intersection(*map(snap.with_side, keys)) if keys else set()
    if len(cities) == 1:
        return set(*cities.values())
    return {item for one, other in combinations(cities.values(), 2) for item in one & other}


def done(snap: Snapshot, kind: str, thing: str) -> Done:
    """An activity or agreement with everything that tells of it."""
    return snap.once(("done", thing), lambda: _done(snap, kind, thing))


def _done(snap: Snapshot, kind: str, thing: str) -> Done:
    items = tuple(snap.groups(kind)[thing])
    if kind == "activity":
        told = tuple((r.reading, r.activity, _agreed_in(r.reading)) for r in reports(snap, items))
        return Done(thing, kind, items, told, _date_of(snap, items[0]))
    agreed = told_of(snap, thing)
    signed = best_date([t.agreement.signed for t in agreed if t.agreement.signed])
    term = best_date([t.agreement.period for t in agreed if t.agreement.period])
    entries = tuple((t.reading, t.agreement, _agreed_in(t.reading)) for t in agreed)
    return Done(thing, kind, items, entries, signed if signed and signed.knows_year else term)


def _agreed_in(reading: Reading) -> tuple[Statement, ...]:
    """The points that the one document which a page tells to have been signed provides for; none where there are several."""
    signed = sum(agreement.status == "signed" for agreement in reading.agreements)
    return tuple(said for said in reading.statements if said.kind == "agree") if signed == 1 else ()
