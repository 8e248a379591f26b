"""Questions about people and bodies: who holds which office, under which names, and whom they met."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from legation.model import Body, Person, Post, Reading
from legation.register.answers import (
    ActivityLine,
    BodyAnswer,
    BodyLine,
    Link,
    Meeting,
    PersonAnswer,
    PersonLine,
    PostHeld,
)
from legation.register.ask_activities import activity_line
from legation.register.ask_statements import statement_lines
from legation.register.filters import Filter, item_sides, joins, wanted_sides
from legation.register.naming import country_of, find_thing, link, named, plain, spellings, usual_name
from legation.register.snapshot import Snapshot, day


def people(snap: Snapshot, wanted: Filter) -> tuple[PersonLine, ...]:
    """Everybody whom the register knows, by name; sides narrow the list to those who act for one of them."""
    sides = wanted_sides(wanted.sides)
    groups = snap.groups("person")
    snap.load(item for items in groups.values() for item in items)
    snap.sides(item for items in groups.values() for item in items)
    out = []
    for thing, items in groups.items():
        keys = item_sides(snap, items)
        if not sides or any(joins(side, keys, _organisations(snap, items)) for side in sides):
            out.append(person_line(snap, thing))
    return tuple(sorted(out, key=lambda p: (plain(p.name), p.id)))


def _organisations(snap: Snapshot, items: Iterable[str]) -> list[str]:
    return [post.organisation for item in items for post in _person(snap, item).posts if post.organisation]


def _person(snap: Snapshot, item: str) -> Person:
    found = named(snap, "person", item)
    if not isinstance(found, Person):
        raise TypeError(item)
    return found


def person_line(snap: Snapshot, thing: str) -> PersonLine:
    """A person as a line of a list."""
    items = snap.groups("person")[thing]
    snap.load(items)
    days = sorted(d for item in items if (d := attested(snap.reading(item.split("/")[0]), item.split("/")[1])))
    held = posts_held(snap, items)
    newest = max(held, key=lambda p: p.last or "", default=None)
    return PersonLine(
        id=thing,
        name=usual_name(snap, "person", items),
        country=country_of(snap, "person", items),
        post=_shown(newest) if newest else None,
        reports=len({item.split("/")[0] for item in items}),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        historical=all(_person(snap, item).historical for item in items),
        spellings=tuple(s.text for s in spellings(snap, "person", items)),
    )


def _shown(post: PostHeld) -> str:
    return post.title if post.organisation is None else f"{post.title}, {post.organisation}"


def attested(reading: Reading, local: str) -> str | None:
    """The day at which a report attests what it says of a person: the first known day of an activity of theirs, else that of
    its publication; None where neither is known.
    """
    days = [d for a in reading.activities if local in a.people and a.status == "held" and (d := day(a.date))]
    return min(days, default=None) or reading.published


def posts_held(snap: Snapshot, items: list[str]) -> tuple[PostHeld, ...]:
    """Offices as printed, each form once, with the days of first and last report; oldest first."""
    found: dict[tuple[str, str], list[tuple[str | None, str, Post]]] = defaultdict(list)
    for item in items:
        page, local = item.split("/")
        for post in _person(snap, item).posts:
            key = (plain(post.title), plain(post.organisation or ""))
            found[key].append((attested(snap.reading(page), local), item, post))
    held = [_held(snap, rows) for rows in found.values()]
    return tuple(sorted(held, key=lambda p: (p.first or "9999", p.title)))


def _held(snap: Snapshot, rows: list[tuple[str | None, str, Post]]) -> PostHeld:
    days = sorted(d for d, _, _ in rows if d)
    _, item, post = rows[0]
    return PostHeld(
        title=post.title,
        organisation=post.organisation,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        quotes=tuple(snap.cite(where, p.quote) for _, where, p in rows),
        body=_body_of(snap, item, post),
    )


def _body_of(snap: Snapshot, item: str, post: Post) -> Link | None:
    if post.organisation is None:
        return None
    page = item.split("/")[0]
    wanted = plain(post.organisation)
    for body in snap.reading(page).organisations:
        if wanted in {plain(body.name), *(plain(q.text) for q in body.mentions)}:
            thing = snap.things("body").get(f"{page}/{body.id}")
            return link(snap, "body", thing) if thing else None
    return None


def person(snap: Snapshot, wanted: str) -> PersonAnswer:
    """A person by id or name. Raises UsageError where nobody, or more than one, is called so."""
    thing = find_thing(snap, "person", wanted)
    items = snap.groups("person")[thing]
    snap.load(items)
    activities = activities_of(snap, items)
    said = [
        f"{page}/{s.id}"
        for page, local in (item.split("/") for item in items)
        for s in snap.reading(page).statements
        if local in s.by
    ]
    return PersonAnswer(
        line=person_line(snap, thing),
        posts=posts_held(snap, items),
        spellings=spellings(snap, "person", items),
        activities=activities,
        met=_met(thing, activities),
        statements=statement_lines(snap, said, Filter()),
        countries=tuple(sorted({c for item in items if (c := _person(snap, item).country)})),
        former_ids=snap.former(thing),
    )


def activities_of(snap: Snapshot, items: Iterable[str]) -> tuple[ActivityLine, ...]:
    """Activities in which a person took part, given by the person's items; by date."""
    things = snap.things("activity")
    found: dict[str, None] = {}
    for item in items:
        page, local = item.split("/")
        for told in snap.reading(page).activities:
            if local in told.people and (thing := things.get(f"{page}/{told.id}")):
                found[thing] = None
    lines = [activity_line(snap, thing) for thing in found]
    return tuple(sorted(lines, key=lambda a: (day(a.date) or a.quote.published or "9999", a.id)))


def _met(thing: str, activities: Iterable[ActivityLine]) -> tuple[Meeting, ...]:
    """Those who took part in held activities of another side's; fellow members of one's own delegation are not met."""
    found: dict[str, tuple[Link, list[ActivityLine]]] = {}
    for line in activities:
        me = next((who for who in line.people if who.id == thing), None)
        if line.status != "held" or line.kind == "message" or me is None:
            continue
        for who in line.people:
            if who.id != thing and (who.country is None or who.country != me.country):
                found.setdefault(who.id, (who, []))[1].append(line)
    rows = [
        Meeting(who, tuple(a.id for a in lines), max((d for a in lines if (d := day(a.date, last=True))), default=None))
        for who, lines in found.values()
    ]
    return tuple(sorted(rows, key=lambda m: (m.last or "", m.person.name), reverse=True))


def body_line(snap: Snapshot, thing: str) -> BodyLine:
    """A body as a line of a list."""
    items = snap.groups("body")[thing]
    snap.load(items)
    forms = tuple(s.text for s in spellings(snap, "body", items))
    country = country_of(snap, "body", items)
    return BodyLine(thing, usual_name(snap, "body", items), country, len({i.split("/")[0] for i in items}), forms)


def bodies(snap: Snapshot) -> tuple[BodyLine, ...]:
    """Every body that the register knows, by name."""
    groups = snap.groups("body")
    snap.load(item for items in groups.values() for item in items)
    return tuple(sorted((body_line(snap, thing) for thing in groups), key=lambda b: (plain(b.name), b.id)))


def body(snap: Snapshot, wanted: str) -> BodyAnswer:
    """A body by id or name: spellings, who held which post in it, the activities to which it is party."""
    thing = find_thing(snap, "body", wanted)
    items = snap.groups("body")[thing]
    snap.load(items)
    return BodyAnswer(
        line=body_line(snap, thing),
        spellings=spellings(snap, "body", items),
        posts=_holders(snap, thing, items),
        activities=_party_to(snap, items),
    )


def _holders(snap: Snapshot, thing: str, items: Iterable[str]) -> tuple[tuple[Link, PostHeld], ...]:
    persons = snap.things("person")
    holders = dict.fromkeys(
        persons[f"{page}/{p.id}"]
        for page in dict.fromkeys(item.split("/")[0] for item in items)
        for p in snap.reading(page).people
        if f"{page}/{p.id}" in persons
    )
    return tuple(
        (link(snap, "person", who), post)
        for who in holders
        for post in posts_held(snap, snap.groups("person")[who])
        if post.body and post.body.id == thing
    )


def _party_to(snap: Snapshot, items: Iterable[str]) -> tuple[ActivityLine, ...]:
    things = snap.things("activity")
    found: dict[str, None] = {}
    for item in items:
        page, local = item.split("/")
        reading = snap.reading(page)
        forms = _forms(next(b for b in reading.organisations if b.id == local))
        for told in reading.activities:
            if forms & {plain(p) for p in told.parties} and (thing := things.get(f"{page}/{told.id}")):
                found[thing] = None
    lines = [activity_line(snap, thing) for thing in found]
    return tuple(sorted(lines, key=lambda a: (day(a.date) or "9999", a.id)))


def _forms(body: Body) -> set[str]:
    return {plain(body.name), *(plain(q.text) for q in body.mentions)}
