"""Proposals: which later activity or agreement follows up which statement, with reasons and a score. Pure functions.

A follow-up lies on a later day, joins the same sides, and is in what the statement speaks of. What is only planned follows
nothing up. A proposal decides nothing: a person confirms or rejects it.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from legation.lang import fold, lexicon
from legation.lang.sides import side_named, sides_in
from legation.model import Activity, Agreement, PartialDate, Reading, Statement
from legation.resolve import policy
from legation.resolve.items import dealing_of, is_country, meanings
from legation.resolve.sorts import sort_of

_COUNCILS = {"council": "peoples-council"}  # “the two councils”
_DOCUMENTS = frozenset(
    {"memorandum", "agreement", "minutes", "programme", "joint-statement", "letter-of-intent", "twinning", "treaty", "generic"}
)


class Said(msgspec.Struct, frozen=True):
    """A statement, as far as it matters for what follows it.

    `day` is the last day on which it may have been said, `bodies` the sorts that it names, `around` those of the speakers and of
    their meeting, `acts` the kinds of activity it speaks of, `figures` its numbers.
    """

    id: str
    page: str
    day: str | None
    cities: frozenset[str]
    countries: frozenset[str]
    topics: frozenset[str]
    bodies: frozenset[str]
    around: frozenset[str]
    acts: frozenset[str]
    figures: frozenset[float] = frozenset()


class Deed(msgspec.Struct, frozen=True):
    """An activity that was held or an agreement that was concluded, as all its reports tell it.

    `kind` is the activity's, `agreement` for an agreement; `first` the first day on which it may lie, `told` the first day of its
    reports; `topics` are the fields that it is in, `around` those of its reports.
    """

    id: str
    kind: str
    first: str | None
    told: str | None
    pages: frozenset[str]
    cities: frozenset[str]
    countries: frozenset[str]
    topics: frozenset[str]
    around: frozenset[str]
    bodies: frozenset[str]
    figures: frozenset[float] = frozenset()


class Proposal(msgspec.Struct, frozen=True):
    """That `deed` follows up `said` (ids), with a score between 0 and 1 and sentences for a person."""

    said: str
    deed: str
    score: float
    reasons: tuple[str, ...]

    @property
    def strong(self) -> bool:
        """Whether the statement counts as followed up until a person says otherwise."""
        return self.score >= policy.FOLLOW_UP.same


def said_of(reading: Reading, said: Statement, at: Activity | None, date: PartialDate | None) -> Said:
    """A statement; `at` is the activity at which it was made, `date` its best known date over all reports."""
    language = reading.language
    joined = _sides(reading, said, at)
    last = date.bounds()[1] if date else None
    bodies = _telling(meanings(said.quote.text, language, "bodies"))
    return Said(
        id=f"{reading.page}/{said.id}",
        page=reading.page,
        day=last.isoformat() if last else reading.published,
        cities=frozenset(key for key in joined if not is_country(key)),
        countries=frozenset(key for key in joined if is_country(key)),
        topics=frozenset(said.topics),
        bodies=bodies,
        around=_around(reading, said, at),
        acts=_acts(said, language),
        figures=_figures(reading, said),
    )


def _around(reading: Reading, said: Statement, at: Activity | None) -> frozenset[str]:
    """The sorts of body between which it was said: of the parties, else of speakers who hold no other office."""
    people = {p.id: p for p in reading.people}
    named = [name for name in (*said.by, *(at.parties if at else ())) if name not in people]
    found = _sorts(named, reading.language)
    if found:
        return found
    offices = [
        _every_sort(post.organisation, reading.language)
        for who in said.by
        if who in people
        for post in people[who].posts
        if post.organisation
    ]
    return frozenset().union(*offices) & _SPECIFIC if all(sorts & _SPECIFIC for sorts in offices) else frozenset()


def _sides(reading: Reading, said: Statement, at: Activity | None) -> set[str]:
    """The sides of a statement: those of its activity (of all, where that is not plain), its speakers, and cities it names."""
    people = {p.id for p in reading.people}
    own = Activity(
        id="",
        kind="meeting",
        status="held",
        quote=said.quote,
        people=tuple(who for who in said.by if who in people),
        parties=tuple(name for name in said.by if name not in people),
    )
    around = {key for activity in reading.activities for key in _keys(reading, activity)}
    named = {side.key for side in sides_in(said.quote.text, reading.language)} & around
    return {*_keys(reading, own), *(_keys(reading, at) if at else around), *named}


def _keys(reading: Reading, activity: Activity) -> frozenset[str]:
    item = dealing_of(reading, activity)
    return item.cities | item.countries


def _acts(said: Statement, language: str) -> frozenset[str]:
    """The kinds of activity that a statement speaks of."""
    words = said.quote.text
    dealing, cues = meanings(words, language, "verbs"), meanings(words, language, "cues")
    found = {"visit"} if "delegation" in dealing | cues or "visit" in dealing else set()
    if "training" in said.topics or dealing & {"training", "course"}:
        found.add("training")
    documents = meanings(words, language, "documents")
    if documents & _DOCUMENTS - {"generic"} and not ("basis" in cues or documents & {"in-force", "valid"}):
        found |= {"agreement", "signing"}
    return frozenset(found | (dealing & {"conference", "project"}))


def _figures(reading: Reading, entry: Statement | Activity | Agreement) -> frozenset[float]:
    return frozenset(f.value for f in reading.figures if f.quote.overlaps(entry.quote))


def deed_of(
    thing: str, told: Iterable[tuple[Reading, Activity | Agreement, Iterable[Statement]]], date: PartialDate | None
) -> Deed | None:
    """What was done, from every report of it with what was said at it; None where it is only planned or proposed.

    `date` is its best known date: of an agreement the day of signing, else the beginning of its term.
    """
    reports = list(told)
    if not any(_done(entry) for _, entry, _ in reports):
        return None
    items = [dealing_of(reading, entry) for reading, entry, _ in reports]
    bodies = frozenset(sort for reading, entry, _ in reports for sort in _sorts(entry.parties, reading.language))
    first = date.bounds()[0] if date else None
    return Deed(
        id=thing,
        kind=_kind(reports[0][1]),
        first=first.isoformat() if first else None,
        told=min((reading.published for reading, _, _ in reports if reading.published), default=None),
        pages=frozenset(reading.page for reading, _, _ in reports),
        cities=frozenset(key for item in items for key in item.cities),
        countries=frozenset(key for item in items for key in item.countries),
        topics=frozenset(t for report in reports for t in _fields(*report))
        | {policy.WORK_OF[b] for b in bodies if b in policy.WORK_OF},
        around=frozenset(topic.name for reading, _, _ in reports for topic in reading.topics),
        bodies=bodies,
        figures=frozenset(value for reading, entry, _ in reports for value in _figures(reading, entry)),
    )


def _done(entry: Activity | Agreement) -> bool:
    return entry.status == "held" if isinstance(entry, Activity) else entry.status != "proposed"


def _kind(entry: Activity | Agreement) -> str:
    return entry.kind if isinstance(entry, Activity) else "agreement"


def _fields(reading: Reading, entry: Activity | Agreement, agreed: Iterable[Statement]) -> set[str]:
    """The fields of an activity or agreement: what its words and its parties name, and of a document what was agreed in it."""
    named = [_without_bodies(reading, entry), *(name for name in entry.parties if not _sorts([name], reading.language))]
    found = {topic for words in named for topic in _plain_fields(words, reading.language)}
    if _kind(entry) in ("agreement", "signing"):
        found |= {topic for statement in agreed for topic in statement.topics}
    return found | ({"training"} if _kind(entry) == "training" else set())


def _without_bodies(reading: Reading, entry: Activity | Agreement) -> str:
    """The words that tell of something, without the names of bodies: a front for national construction builds nothing."""
    words, start = entry.quote.text, entry.quote.start
    for mention in (m for body in reading.organisations for m in body.mentions if m.overlaps(entry.quote)):
        first, last = max(0, mention.start - start), max(0, mention.end - start)
        words = words[:first] + "." * (len(words[first:last])) + words[last:]
    return words


@lru_cache(maxsize=20_000)
def _plain_fields(words: str, language: str) -> frozenset[str]:
    """The fields that words name outright: an airport is not yet about transport."""
    hits = lexicon(language).scan(fold(words, language))["topics"]
    return frozenset(hit.row.meaning for hit in hits if not (hit.row.get("weak") or hit.row.get("minor"))) - {"no-topic"}


def _sorts(names: Iterable[str], language: str) -> frozenset[str]:
    return frozenset(sort for name in names for sort in _every_sort(name, language)) & _SPECIFIC


def _every_sort(name: str, language: str) -> frozenset[str]:
    sort = sort_of(name, language)
    return _telling(sort.classes | sort.charges, everything=True)


def _telling(sorts: Iterable[str], *, everything: bool = False) -> frozenset[str]:
    """Sorts of body under one name each; without `everything` those that tell what they work on."""
    known = frozenset(_COUNCILS.get(sort, sort) for sort in sorts)
    return known if everything else known & _SPECIFIC


_SPECIFIC = frozenset(policy.WORK_OF) | {"company", "museum", "propaganda", "public-security", "youth", "women"}


@lru_cache(maxsize=10_000)
def _country_of(key: str) -> str | None:
    side = side_named(key)
    return side.country if side else None


def propose(said: Iterable[Said], deeds: Iterable[Deed]) -> list[Proposal]:
    """What may follow up what, for each statement the likeliest first."""
    by_side: Mapping[str, list[Deed]] = _by_side(deeds)
    found: list[Proposal] = []
    for statement in said:
        near = {deed.id: deed for side in statement.cities or statement.countries for deed in by_side.get(side, ())}
        weighed = [proposal for deed in near.values() if (proposal := weigh(statement, deed)) is not None]
        found += sorted(weighed, key=lambda p: (-p.score, p.deed))
    return found


def _by_side(deeds: Iterable[Deed]) -> dict[str, list[Deed]]:
    found: dict[str, list[Deed]] = defaultdict(list)
    for deed in deeds:
        for side in deed.cities | deed.countries:
            found[side].append(deed)
    return found


def weigh(said: Said, deed: Deed) -> Proposal | None:
    """The proposal that a deed follows up a statement; None where it is not worth a look."""
    lag = _lag(said, deed)
    if lag is None or lag > policy.FOLLOW_LATEST_DAYS:
        return None
    reasons = [found for found in (_sides_shared(said, deed),) if found]
    if not reasons:
        return None
    reasons += [found for weigher in (_field, _body, _act, _figure) if (found := weigher(said, deed))]
    reasons += _time(lag, deed)
    score = sum(points for points, _ in reasons) + policy.FOLLOW_KINDS.get(deed.kind, 0.0)
    score = round(min(1.0, max(0.0, score)), 3)
    if score < policy.FOLLOW_UP.may_be:
        return None
    return Proposal(said.id, deed.id, score, tuple(why for _, why in reasons))


def _lag(said: Said, deed: Deed) -> int | None:
    """Days from the statement to the deed; None where it is not known to be later."""
    if said.day is None:
        return None
    day = deed.first
    if day is None and said.page not in deed.pages:
        day = deed.told
    if day is None:
        return None
    days = (dt.date.fromisoformat(day) - dt.date.fromisoformat(said.day)).days
    return days if days > policy.FOLLOW_OCCASION_DAYS else None


_Reason = tuple[float, str]


def _sides_shared(said: Said, deed: Deed) -> _Reason | None:
    cities = said.cities & deed.cities
    theirs = {country for city in cities if (country := _country_of(city)) in said.countries & deed.countries}
    if len(theirs) > 1 or (len(cities) > 1 and len(said.countries) == 1):
        return policy.FOLLOW_CITIES, f"the same sides: {', '.join(sorted(cities))}"
    if not said.countries <= deed.countries or len(said.countries) < 2:
        return None
    if len({_country_of(city) for city in said.cities}) > 1:
        return None  # between the one city and somebody else of the other's country
    if cities:
        return policy.FOLLOW_CITY, f"{' and '.join(sorted(cities))}, with {' and '.join(sorted(said.countries))}"
    if not said.cities and not deed.cities:
        return policy.FOLLOW_COUNTRIES, f"the same countries: {', '.join(sorted(said.countries))}"
    return None


def _field(said: Said, deed: Deed) -> _Reason | None:
    if not said.topics:
        general = deed.kind == "agreement" and not (said.acts - {"visit"} or said.bodies or deed.bodies)
        return (policy.FOLLOW_GENERAL, "cooperation was spoken of, and a document was concluded") if general else None
    shared = said.topics & deed.topics
    if shared:
        points = policy.FOLLOW_TOPIC + (policy.FOLLOW_TOPICS if shared == said.topics else 0.0)
        return points, f"in the same field: {', '.join(sorted(shared))}"
    if near := said.topics & deed.around:
        return policy.FOLLOW_TOPIC_AROUND, f"its reports speak of the same field: {', '.join(sorted(near))}"
    return (policy.FOLLOW_TOPIC_OTHER, "in other fields") if deed.topics and deed.kind not in said.acts else None


def _body(said: Said, deed: Deed) -> _Reason | None:
    if shared := said.bodies & deed.bodies:
        return policy.FOLLOW_BODY, f"between the bodies that it names: {', '.join(sorted(shared))}"
    if shared := said.around & deed.bodies:
        return policy.FOLLOW_SPEAKER, f"by bodies that took part in it: {', '.join(sorted(shared))}"
    if said.around:
        return policy.FOLLOW_BODY_OTHER, f"not by {', '.join(sorted(said.around))}"
    if {policy.WORK_OF.get(body) for body in deed.bodies} & said.topics:
        return policy.FOLLOW_WORK, f"by bodies that work on it: {', '.join(sorted(deed.bodies))}"
    return (policy.FOLLOW_BODY_NEW, f"by {', '.join(sorted(deed.bodies))}") if deed.bodies else None


def _act(said: Said, deed: Deed) -> _Reason | None:
    return (policy.FOLLOW_ACT, f"what it speaks of: {deed.kind}") if deed.kind in said.acts else None


def _figure(said: Said, deed: Deed) -> _Reason | None:
    shared = said.figures & deed.figures
    return (policy.FOLLOW_FIGURE, f"the same number: {', '.join(f'{x:g}' for x in sorted(shared))}") if shared else None


def _time(lag: int, deed: Deed) -> list[_Reason]:
    soon = [(policy.FOLLOW_SOON, f"{lag} days later")] if lag <= policy.FOLLOW_SOON_DAYS else [(0.0, f"{lag // 365} years later")]
    return soon if deed.first else [*soon, (policy.FOLLOW_UNDATED, "without a date of its own")]
