"""Questions about what was said and counted: commitments, requests, agreed points, figures."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from legation.lang.sides import side_named
from legation.model import Activity, Reading, Statement
from legation.register.answers import FigureLine, Link, StatementLine
from legation.register.clusters import page_of, thing_id
from legation.register.filters import Filter, joins, shown_sides, wanted_sides, window, within
from legation.register.naming import find_thing, link
from legation.register.outlines import day
from legation.register.snapshot import Snapshot


def statements(snap: Snapshot, wanted: Filter) -> tuple[StatementLine, ...]:
    """Statements that fit, by the date of their activity or report; `by` is a person's id or name, or a side."""
    side = side_named(wanted.by) if wanted.by else None
    speaker = find_thing(snap, "person", wanted.by) if wanted.by and side is None else None
    # What was said joins the sides of the activity at which it was said, which is told on the same page.
    places = [side.key for side in wanted_sides(wanted.sides) if side.key]
    pages = [{page_of(item) for item in snap.with_side(key)} for key in places]
    everything = [item for members in snap.groups("statement").values() for item in members]
    if side is not None:
        made = snap.with_side(side.key)  # the sides of a statement are those of its speakers
        everything = [item for item in everything if item in made]
    items = [item for item in everything if all(page_of(item) in told for told in pages)]
    return tuple(
        line for line in statement_lines(snap, items, wanted) if speaker is None or speaker in {who.id for who in line.by}
    )


def statements_of(snap: Snapshot, activities: Collection[str]) -> tuple[StatementLine, ...]:
    """Statements made at an activity, given by its items."""
    pages = {item.split("/")[0] for item in activities}
    things = snap.things("activity")
    mine = {things[item] for item in activities if item in things}
    items = [f"{page}/{said.id}" for page in sorted(pages) for said in snap.reading(page).statements]
    return tuple(line for line in statement_lines(snap, items, Filter()) if line.activity in mine)


def statement_lines(snap: Snapshot, items: Iterable[str], wanted: Filter) -> tuple[StatementLine, ...]:
    """Those of these statements that fit, in order of time."""
    listed = list(items)
    snap.load(listed)
    keys = snap.sides(listed)
    sides, (since, until) = wanted_sides(wanted.sides), window(wanted)
    found: list[tuple[str, StatementLine]] = []
    for item in listed:
        page, local = item.split("/")
        reading = snap.reading(page)
        said = next(s for s in reading.statements if s.id == local)
        at = activity_of(reading, said)
        around = set(keys[item]) | (set(snap.sides([f"{page}/{at.id}"])[f"{page}/{at.id}"]) if at else set())
        if wanted.kind not in (None, said.kind) or (wanted.topic is not None and wanted.topic not in said.topics):
            continue
        if not all(joins(side, around, said.by) for side in sides):
            continue
        if within(at.date if at else None, reading.published, since, until):
            line = _line(snap, item, said, at, shown_sides(around))
            found.append((day(line.date) or line.quote.published or "9999", line))
    found.sort(key=lambda pair: (pair[0], pair[1].quote.page, pair[1].quote.start))
    return tuple(line for _, line in found)


def activity_of(reading: Reading, said: Statement) -> Activity | None:
    """The activity at which something was said: the last one told before it at which the speaker took part, else the only one.

    None where the report does not make it plain.
    """
    if len(reading.activities) == 1:
        return reading.activities[0]
    present = [a for a in reading.activities if a.quote.start <= said.quote.end and set(said.by) & {*a.people, *a.parties}]
    return max(present, key=lambda a: a.quote.start, default=None)


def _line(snap: Snapshot, item: str, said: Statement, at: Activity | None, sides: tuple[str, ...]) -> StatementLine:
    page = item.split("/")[0]
    return StatementLine(
        id=snap.things("statement").get(item) or thing_id("statement", item),
        kind=said.kind,
        by=tuple(_speaker(snap, page, who) for who in said.by),
        topics=said.topics,
        date=at.date.edtf if at and at.date and at.status == "held" else None,
        sides=sides,
        quote=snap.cite(item, said.quote),
        activity=snap.things("activity").get(f"{page}/{at.id}") if at else None,
    )


def _speaker(snap: Snapshot, page: str, who: str) -> Link:
    thing = snap.things("person").get(f"{page}/{who}")
    return link(snap, "person", thing) if thing else Link("", who)


def figures(snap: Snapshot, pages: Collection[str] | None = None) -> tuple[FigureLine, ...]:
    """Every count and amount (of some pages), by page and place in it."""
    groups = {t: items for t, items in snap.groups("figure").items() if pages is None or page_of(items[0]) in pages}
    snap.load(item for items in groups.values() for item in items)
    out = []
    for thing, items in groups.items():
        page, local = items[0].split("/")
        found = next(f for f in snap.reading(page).figures if f.id == local)
        out.append(FigureLine(thing, found.value, found.approximate, found.what, snap.cite(items[0], found.quote)))
    return tuple(sorted(out, key=lambda f: (f.quote.published or "9999", f.quote.page, f.quote.start)))
