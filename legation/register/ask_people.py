"""Questions about people and bodies: who holds which office, under which names, and whom they met."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from legation.model import Body, Person, Post
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
from legation.register.filters import Filter, WantedSide, joins, wanted_sides
from legation.register.naming import country_of, find_thing, forms, introduce, link, named, plain, spellings, usual_name
from legation.register.outlines import Outline, attested, day
from legation.register.snapshot import Snapshot

_AT_ONCE = 100  # people whose reports are held at a time


def people(snap: Snapshot, wanted: Filter, ids: Iterable[str] | None = None) -> tuple[PersonLine, ...]:
    """Everybody whom the register knows, by name; sides narrow the list to those who act for one of them, ids to these."""
    sides = wanted_sides(wanted.sides)
    groups = snap.groups("person")
    asked = groups if ids is None else {thing: groups[thing] for thing in dict.fromkeys(ids) if thing in groups}
    chosen = {thing: items for thing, items in asked.items() if not sides or any(_acts(snap, side, items) for side in sides)}
    snap.outlines(item for items in chosen.values() for item in items)
    return tuple(sorted((person_line(snap, thing) for thing in chosen), key=lambda p: (plain(p.name), p.id)))


def _acts(snap: Snapshot, side: WantedSide, items: Sequence[str]) -> bool:
    if side.key is not None:
        return not snap.with_side(side.key).isdisjoint(items)
    return joins(side, (), (body for o in snap.outlines(items).values() for _, body in o.posts if body))


def _person(snap: Snapshot, item: str) -> Person:
    found = named(snap, "person", item)
    if not isinstance(found, Person):
        raise TypeError(item)
    return found


def person_line(snap: Snapshot, thing: str) -> PersonLine:
    """A person as a line of a list."""
    items = snap.groups("person")[thing]
    told = snap.outlines(items)
    days = sorted(o.day for o in told.values() if o.day)
    return PersonLine(
        id=thing,
        name=usual_name(snap, items),
        country=country_of(snap, items),
        post=_newest_post(told.values()),
        reports=len({item.split("/")[0] for item in items}),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        historical=all(o.historical for o in told.values()),
        spellings=forms(snap, items),
    )


def _newest_post(told: Iterable[Outline]) -> str | None:
    """The post attested last, as it was printed first; of several the one held longest."""
    found: dict[tuple[str, str], tuple[str, str | None]] = {}
    days: dict[tuple[str, str], list[str]] = defaultdict(list)
    for outline in told:
        for title, body in outline.posts:
            key = (plain(title), plain(body or ""))
            found.setdefault(key, (title, body))
            days[key] += [outline.day] if outline.day else []
    longest = sorted(found, key=lambda key: (min(days[key], default="9999"), found[key][0]))
    newest = max(longest, key=lambda key: max(days[key], default=""), default=None)
    if newest is None:
        return None
    title, body = found[newest]
    return title if body is None else f"{title}, {body}"


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


def posts(snap: Snapshot, ids: Iterable[str] | None = None) -> Iterator[tuple[Link, PostHeld]]:
    """Every office with who held it, by the holder's id; with `ids` those of these people."""
    groups = snap.groups("person")
    wanted = sorted(groups if ids is None else groups.keys() & set(ids))
    for at in range(0, len(wanted), _AT_ONCE):
        some = wanted[at : at + _AT_ONCE]
        with snap.passing(item for thing in some for item in groups[thing]):
            yield from _posts(snap, some)


def _posts(snap: Snapshot, things: Iterable[str]) -> Iterator[tuple[Link, PostHeld]]:
    groups = snap.groups("person")
    for thing in things:
        yield from ((link(snap, "person", thing), held) for held in posts_held(snap, groups[thing]))


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
    reported = [item for thing in found for item in snap.groups("activity")[thing]]
    introduce(snap, reported)
    snap.sides(reported)
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
    reports = len({item.split("/")[0] for item in items})
    return BodyLine(thing, usual_name(snap, items), country_of(snap, items), reports, forms(snap, items))


def bodies(snap: Snapshot) -> tuple[BodyLine, ...]:
    """Every body that the register knows, by name."""
    groups = snap.groups("body")
    snap.outlines(item for items in groups.values() for item in items)
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
