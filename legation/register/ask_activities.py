"""Questions about activities: the timeline, one activity with all its reports, encounters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from legation.lang.sides import side_named
from legation.model import Activity, PartialDate, Reading, UsageError
from legation.register.answers import ActivityLine, Link
from legation.register.differences import activity_differences
from legation.register.filters import Filter, WantedSide, item_sides, joining, joins, shown_sides, wanted_sides, window, within
from legation.register.naming import find_thing, introduce, link, plain
from legation.register.outlines import day
from legation.register.snapshot import Snapshot


class Report(msgspec.Struct, frozen=True):
    """An activity as one page tells it."""

    item: str
    activity: Activity
    reading: Reading


def reports(snap: Snapshot, items: Sequence[str]) -> list[Report]:
    """Every report of one activity, in the order in which they were learned."""
    snap.load(items)
    out = []
    for item in items:
        page, local = item.split("/")
        reading = snap.reading(page)
        out.append(Report(item, next(a for a in reading.activities if a.id == local), reading))
    return out


def timeline(snap: Snapshot, wanted: Filter) -> tuple[ActivityLine, ...]:
    """Activities that fit, by date; those without a known day by the publication of their report."""
    sides, (since, until) = wanted_sides(wanted.sides), window(wanted)
    groups = joining(snap, snap.groups("activity"), sides)
    snap.load(item for items in groups.values() for item in items)
    told = {thing: reports(snap, items) for thing, items in groups.items()}
    for thing, found in list(told.items()):
        timely = any(within(r.activity.date, r.reading.published, since, until) for r in found)
        if not timely or not _fits(snap, groups[thing], found, sides):
            del told[thing]
    introduce(snap, (r.item for found in told.values() for r in found))
    snap.sides(r.item for found in told.values() for r in found)
    lines = [(_when(found, line), line) for thing, found in told.items() if (line := activity_line(snap, thing))]
    fitting = [(when, x) for when, x in lines if wanted.kind in (None, x.kind) and wanted.status in (None, x.status)]
    return tuple(line for _, line in sorted(fitting, key=lambda pair: (pair[0], pair[1].id)))


def _fits(snap: Snapshot, items: Sequence[str], told: list[Report], sides: tuple[WantedSide, ...]) -> bool:
    if not sides:
        return True
    keys = item_sides(snap, items)
    names = [party for r in told for party in r.activity.parties]
    return all(joins(side, keys, names) for side in sides)


def _when(told: list[Report], line: ActivityLine) -> str:
    first = day(line.date)
    return first or min((r.reading.published for r in told if r.reading.published), default="9999")


def activity_line(snap: Snapshot, thing: str) -> ActivityLine:
    """What all reports of an activity together say."""
    return snap.once(("activity", thing), lambda: _activity_line(snap, thing))


def _activity_line(snap: Snapshot, thing: str) -> ActivityLine:
    items = snap.groups("activity")[thing]
    told = reports(snap, items)
    fullest = max(told, key=lambda r: (r.activity.status == "held", len(r.activity.people) + len(r.activity.parties)))
    date = best_date([r.activity.date for r in told if r.activity.date])
    return ActivityLine(
        id=thing,
        kind=_most([r.activity.kind for r in told]),
        status="held" if any(r.activity.status == "held" for r in told) else "planned",
        date=date.edtf if date else None,
        date_basis=date.basis if date else None,
        place=_most([r.activity.place for r in told if r.activity.place]) or None,
        parties=distinct_parties(party for r in told for party in r.activity.parties),
        people=_people(snap, told),
        sides=shown_sides(item_sides(snap, items)),
        reports=len({r.reading.page for r in told}),
        outlets=tuple(sorted({o for r in told if (o := snap.page(r.reading.page).outlet)})),
        quote=snap.cite(fullest.item, fullest.activity.quote),
        part_of=_part_of(snap, thing, told),
        differs=bool(activity_differences(snap, thing)),
    )


def best_date(dates: Sequence[PartialDate]) -> PartialDate | None:
    """The date that says most: with a year, both ends known, the fewest days; of these the most frequent, then the oldest."""
    if not dates:
        return None

    def vague(date: PartialDate) -> tuple[bool, bool, int]:
        first, last = date.bounds()
        return (not date.knows_year, first is None or last is None, (last - first).days if first and last else 0)

    least = min(map(vague, dates))
    counted = Counter(d.edtf for d in dates if vague(d) == least)
    return next(d for d in dates if d.edtf == counted.most_common(1)[0][0])


def distinct_parties(names: Iterable[str]) -> tuple[str, ...]:
    """Names of parties, each once: of those that name the same place in different spellings the first."""
    found: dict[str, str] = {}
    for name in names:
        side = side_named(name)
        found.setdefault(side.key if side else plain(name), name)
    return tuple(found.values())


def _most(values: Sequence[str]) -> str:
    return Counter(values).most_common(1)[0][0] if values else ""


def people_of(snap: Snapshot, report: Report) -> tuple[Link, ...]:
    """Those who took part according to one report."""
    things = snap.things("person")
    named = (things.get(f"{report.reading.page}/{local}") for local in report.activity.people)
    return tuple(link(snap, "person", thing) for thing in dict.fromkeys(named) if thing)


def _people(snap: Snapshot, told: list[Report]) -> tuple[Link, ...]:
    return tuple(dict.fromkeys(who for report in told for who in people_of(snap, report)))


def _part_of(snap: Snapshot, thing: str, told: list[Report]) -> str | None:
    things = snap.things("activity")
    whole = [things.get(f"{r.reading.page}/{r.activity.part_of}") for r in told if r.activity.part_of]
    return _most([w for w in whole if w and w != thing]) or None


def thing_by_id(snap: Snapshot, kind: str, wanted: str) -> str:
    """The live thing that an id means, also a former one. Raises UsageError where there is none."""
    groups = snap.groups(kind)
    thing = wanted if wanted in groups else snap.heir(wanted)
    if thing not in groups:
        raise UsageError(f"the register knows no {kind} {wanted!r}")
    return thing


def encounters(snap: Snapshot, a: str, b: str, wanted: Filter) -> tuple[ActivityLine, ...]:
    """Activities at which two met; each is a person (id or name) or a side."""
    ends = [_end(snap, name) for name in (a, b)]
    sides = tuple(side for _, side in ends if side)
    names = msgspec.structs.replace(wanted, sides=(*wanted.sides, *sides))
    people = {person for person, _ in ends if person}
    return tuple(line for line in timeline(snap, names) if people <= {who.id for who in line.people})


def _end(snap: Snapshot, name: str) -> tuple[str | None, str | None]:
    """A person's id, or the name of a side."""
    if side_named(name):
        return None, name
    try:
        return find_thing(snap, "person", name), None
    except UsageError:
        if name[:1] == "P" and name[1:].isalnum() and len(name) == 11:
            raise
        return None, name
