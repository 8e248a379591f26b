"""Where reports of one thing differ. Disagreement is information: all versions stay, and are shown side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from legation.lang.sides import side_named
from legation.model import Activity, Agreement, PartialDate, Post, Quote
from legation.register.answers import Citation, Difference, Value
from legation.register.naming import link, plain
from legation.register.snapshot import Snapshot

_Told = tuple[str, str]  # value, item


def activity_differences(snap: Snapshot, thing: str) -> tuple[Difference, ...]:
    """Where the reports of an activity differ: kind, status, date, place, and the posts given to those who took part."""
    return snap.once(("activity-differences", thing), lambda: _activity_differences(snap, thing))


def _activity_differences(snap: Snapshot, thing: str) -> tuple[Difference, ...]:
    told = [(item, _activity(snap, item)) for item in snap.groups("activity")[thing]]
    if len(told) < 2:
        return ()
    quotes = {item: a.quote for item, a in told}
    dates = [(a.date, item) for item, a in told if a.date]
    found = [
        _difference(snap, thing, "activity", "kind", [(a.kind, item) for item, a in told], quotes),
        _status(snap, thing, "activity", [(a.status, item) for item, a in told], quotes, ("planned", "held")),
        _dates(snap, thing, "activity", "date", dates, quotes),
        _places(snap, thing, [(a.place, item) for item, a in told if a.place], quotes),
        _signers(snap, thing, told, quotes),
        *_posts(snap, thing, told),
    ]
    return tuple(d for d in found if d)


def agreement_differences(snap: Snapshot, thing: str) -> tuple[Difference, ...]:
    """Where the reports of an agreement differ: kind, status, term, day of signing."""
    told = [(item, _agreement(snap, item)) for item in snap.groups("agreement")[thing]]
    if len(told) < 2:
        return ()
    quotes = {item: g.quote for item, g in told}
    found = [
        _difference(snap, thing, "agreement", "kind", [(g.kind, item) for item, g in told], quotes),
        _status(snap, thing, "agreement", [(g.status, item) for item, g in told], quotes, ("proposed", "signed")),
        _difference(snap, thing, "agreement", "period", [(g.period.edtf, item) for item, g in told if g.period], quotes),
        _dates(snap, thing, "agreement", "signed", [(g.signed, item) for item, g in told if g.signed], quotes),
    ]
    return tuple(d for d in found if d)


def disagreements(snap: Snapshot, asked: Collection[str] | None = None) -> tuple[Difference, ...]:
    """Every difference between reports of one activity or agreement (of those that are asked for)."""
    out: list[Difference] = []
    for kind, differ in (("activity", activity_differences), ("agreement", agreement_differences)):
        chosen = {t: items for t, items in snap.groups(kind).items() if asked is None or t in asked}
        several = {thing: items for thing, items in chosen.items() if len(items) > 1}
        snap.load(item for items in several.values() for item in items)
        for thing in several:
            out += differ(snap, thing)
    return tuple(out)


def _activity(snap: Snapshot, item: str) -> Activity:
    page, local = item.split("/")
    return next(a for a in snap.reading(page).activities if a.id == local)


def _agreement(snap: Snapshot, item: str) -> Agreement:
    page, local = item.split("/")
    return next(g for g in snap.reading(page).agreements if g.id == local)


def _difference(
    snap: Snapshot, thing: str, kind: str, field: str, told: Sequence[_Told], quotes: dict[str, Quote], who: str | None = None
) -> Difference | None:
    by_value: dict[str, list[Citation]] = defaultdict(list)
    for value, item in told:
        by_value[value].append(snap.cite(item, quotes[item]))
    if len(by_value) < 2:
        return None
    return Difference(thing, kind, field, tuple(Value(v, tuple(cited)) for v, cited in by_value.items()), who)


def _status(
    snap: Snapshot, thing: str, kind: str, told: Sequence[_Told], quotes: dict[str, Quote], order: tuple[str, str]
) -> Difference | None:
    """A plan that came true is no disagreement; a plan told on or after the day on which another tells it as done is one."""
    done = [_published(snap, item) for status, item in told if status == order[1]]
    late = [item for status, item in told if status == order[0] and any(d and _published(snap, item) >= d for d in done)]
    if not late:
        return None
    kept = [(status, item) for status, item in told if status == order[1] or item in late]
    return _difference(snap, thing, kind, "status", kept, quotes)


def _published(snap: Snapshot, item: str) -> str:
    return snap.reading(item.split("/")[0]).published or ""


def _dates(
    snap: Snapshot, thing: str, kind: str, field: str, told: Sequence[tuple[PartialDate, str]], quotes: dict[str, Quote]
) -> Difference | None:
    clash = any(not a.may_overlap(b) for i, (a, _) in enumerate(told) for b, _ in told[i + 1 :])
    return _difference(snap, thing, kind, field, [(d.edtf, item) for d, item in told], quotes) if clash else None


def _places(snap: Snapshot, thing: str, told: Sequence[_Told], quotes: dict[str, Quote]) -> Difference | None:
    names = list(dict.fromkeys(place for place, _ in told))
    clash = any(not _may_be_one(a, b) for i, a in enumerate(names) for b in names[i + 1 :])
    return _difference(snap, thing, "activity", "place", told, quotes) if clash else None


def _signers(snap: Snapshot, thing: str, told: Sequence[tuple[str, Activity]], quotes: dict[str, Quote]) -> Difference | None:
    """Who signed, where two reports of a signing name people and nobody is in both."""
    persons = snap.things("person")
    named = [
        (item, {persons.get(f"{item.split('/')[0]}/{who}", who) for who in activity.people})
        for item, activity in told
        if activity.kind == "signing" and activity.people
    ]
    if not any(a.isdisjoint(b) for i, (_, a) in enumerate(named) for _, b in named[i + 1 :]):
        return None
    shown = [
        (", ".join(sorted(link(snap, "person", who).name for who in people if who in snap.groups("person"))), item)
        for item, people in named
    ]
    return _difference(snap, thing, "activity", "people", shown, quotes)


def _may_be_one(a: str, b: str) -> bool:
    if plain(a) == plain(b):
        return True
    one, other = side_named(a), side_named(b)
    if one is None or other is None:
        return False
    # A province may be told as its town, and either as the country; two cities of one country are not each other.
    return one.country == other.country and (one.level != other.level or one.key == other.key)


def _posts(snap: Snapshot, thing: str, told: Iterable[tuple[str, Activity]]) -> list[Difference | None]:
    """Different titles for one person in the same body, told in one language of one occasion."""
    persons = snap.things("person")
    seen: dict[tuple[str, str, str], dict[str, tuple[str, Post]]] = defaultdict(dict)
    for item, activity in told:
        page = item.split("/")[0]
        reading = snap.reading(page)
        for person in reading.people:
            who = persons.get(f"{page}/{person.id}")
            if who is None or person.id not in activity.people:
                continue
            for post in person.posts:
                body = plain(post.organisation or "")
                seen[who, reading.language, body].setdefault(plain(post.title), (f"{page}/{person.id}", post))
    return [_post_difference(snap, thing, who, titles) for (who, _, _), titles in seen.items() if _differ(titles)]


def _differ(titles: dict[str, tuple[str, Post]]) -> bool:
    return len({item.split("/")[0] for item, _ in titles.values()}) > 1


def _post_difference(snap: Snapshot, thing: str, who: str, titles: dict[str, tuple[str, Post]]) -> Difference:
    values = tuple(Value(_shown(post), (snap.cite(item, post.quote),)) for item, post in titles.values())
    return Difference(thing, "activity", "post", values, link(snap, "person", who).name)


def _shown(post: Post) -> str:
    return post.title if post.organisation is None else f"{post.title}, {post.organisation}"
