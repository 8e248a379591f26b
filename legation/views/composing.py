"""Composing a brief: which of the register's answers go into it, and in which order."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from legation.lang import LANGUAGES
from legation.lang.sides import name_in, side_named
from legation.model import PartialDate, UsageError
from legation.register.answers import ActivityLine, AgreementLine, Difference, FigureLine, PageLine, PersonLine
from legation.register.questions import Questions
from legation.version import __version__
from legation.views.brief import (
    PEOPLE_PER_SIDE,
    Brief,
    SidePeople,
    activity_entry,
    agreement_entry,
    grouped,
    person_entry,
)


def compose(
    ask: Questions,
    a: str,
    b: str,
    *,
    since: str | None = None,
    until: str | None = None,
    as_of: str | None = None,
    language: str = "en",
    today: str | None = None,
) -> Brief:
    """The brief for a meeting of sides `a` and `b`, given in any spelling or language.

    `since` and `until` bound activities, agreements and statements (partial dates, both included); `today` decides which terms
    are over. Raises UsageError for an unknown language, an empty side, or the same side twice.
    """
    if language not in LANGUAGES:
        raise UsageError(f"briefs are written in {', '.join(LANGUAGES)}, not in {language!r}")
    if _key(a) == _key(b):
        raise UsageError(f"{a} and {b} are the same side: a brief is between two")
    sides = (a, b)
    timeline = ask.timeline(sides=sides, since=since, until=until)
    agreements = ask.agreements(sides=sides, since=since, until=until, today=today)
    people = _people(ask, sides, timeline)
    own = {name_in(side, language): {p.id for p in found} | _names(side) for side, found in people.items()}
    brief = Brief(
        a=name_in(a, language),
        b=name_in(b, language),
        since=since,
        until=until,
        as_of=as_of,
        language=language,
        version=__version__,
        people=_side_people(ask, people, language),
        timeline=tuple(activity_entry(ask.activity(line.id), language) for line in sorted(timeline, key=_newest, reverse=True)),
        agreements=tuple(agreement_entry(ask.agreement(line.id, today=today), language) for line in reversed(agreements)),
        statements=grouped(reversed(ask.statements(sides=sides, since=since, until=until)), own),
        figures=_figures(ask, timeline, agreements),
        disagreements=_disagreements(ask, timeline, agreements, people),
        pages=(),
    )
    return _with_pages(brief, ask.pages())


def _newest(line: ActivityLine) -> tuple[str, str]:
    """Sorts by the last day it may have taken; what has no year comes after all that have one, what has no date last."""
    bounds = PartialDate(line.date).bounds() if line.date else (None, None)
    return str(bounds[1] or bounds[0] or ""), line.date or ""


def _key(side: str) -> str:
    found = side_named(side)
    return found.key if found else side.strip().casefold()


def _names(side: str) -> set[str]:
    found = side_named(side)
    return {side, found.name} if found else {side}


def _people(ask: Questions, sides: tuple[str, str], timeline: Iterable[ActivityLine]) -> dict[str, list[PersonLine]]:
    """People of each side: those who act for it, then others of its country who took part in what the sides did together."""
    taking_part = {link.id for line in timeline for link in line.people}
    places = {side: side_named(side) for side in sides}
    countries = {side: place.country if place else None for side, place in places.items()}
    apart = len(set(countries.values())) == len(sides)
    everybody = [p for p in ask.people() if not p.historical]
    out: dict[str, list[PersonLine]] = {}
    for side in sides:
        acting = {p.id for p in ask.people(sides=(side,))}
        country = countries[side] if apart else None
        found = [
            p for p in everybody if p.id in taking_part and (p.id in acting or (country is not None and p.country == country))
        ]
        out[side] = sorted(found, key=partial(_rank, acting=frozenset(acting)), reverse=True)
    return out


def _rank(person: PersonLine, acting: frozenset[str]) -> tuple[bool, str, int]:
    return person.id in acting, person.last or "", person.reports


def _side_people(ask: Questions, people: dict[str, list[PersonLine]], language: str) -> tuple[SidePeople, ...]:
    out = []
    for side, found in people.items():
        others = {p.id for other, rows in people.items() if other != side for p in rows}
        entries = [person_entry(ask.person(p.id), others, language) for p in found[:PEOPLE_PER_SIDE]]
        out.append(SidePeople(name_in(side, language), tuple(entries)))
    return tuple(out)


def _figures(ask: Questions, timeline: Iterable[ActivityLine], agreements: Iterable[AgreementLine]) -> tuple[FigureLine, ...]:
    """The figures of the reports that tell of what the sides did."""
    pages = {line.quote.page for line in timeline} | {line.quote.page for line in agreements}
    return tuple(f for f in ask.figures() if f.quote.page in pages)


def _disagreements(
    ask: Questions,
    timeline: Iterable[ActivityLine],
    agreements: Iterable[AgreementLine],
    people: dict[str, list[PersonLine]],
) -> tuple[Difference, ...]:
    shown = {line.id for line in timeline} | {line.id for line in agreements} | {p.id for rows in people.values() for p in rows}
    return tuple(d for d in ask.disagreements() if d.thing in shown)


def _with_pages(brief: Brief, pages: Iterable[PageLine]) -> Brief:
    cited = {quote.page for quote in brief.citations()}
    found = sorted((p for p in pages if p.id in cited), key=lambda p: (p.published or "9999", p.doc))
    return Brief(**{**{f: getattr(brief, f) for f in brief.__struct_fields__}, "pages": tuple(found)})
