"""Composing a brief: which of the register's answers go into it, and in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import islice

import msgspec

from legation.lang import LANGUAGES
from legation.lang.sides import name_in, side_named
from legation.model import PartialDate, UsageError
from legation.register.answers import ActivityLine, AgreementLine, Difference, FigureLine, PersonLine, StatementLine
from legation.register.questions import Questions
from legation.version import __version__
from legation.views.brief import (
    PEOPLE_PER_SIDE,
    ActivityEntry,
    Brief,
    Gap,
    SidePeople,
    StatementGroup,
    activity_entry,
    agreement_entry,
    grouped,
    nested,
    person_entry,
)

States = Callable[[Questions, Sequence[StatementLine], str], Sequence[StatementLine]]
"""Gives statements the states that they have reached on a day, in the same order."""


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
    states: States | None = None,
) -> Brief:
    """The brief for a meeting of sides `a` and `b`, given in any spelling or language.

    `since` and `until` bound activities, agreements and statements (partial dates, both included); `today` decides which terms
    are over, `states` gives statements the states that they reached. Raises UsageError for an unknown language, an empty
    side, or the same side twice.
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
        timeline=_timeline(ask, timeline, language),
        agreements=tuple(agreement_entry(ask.agreement(line.id, today=today), language) for line in standing_first(agreements)),
        statements=_statements(ask, grouped(ask.statements(sides=sides, since=since, until=until), own), states, today or ""),
        figures=_figures(ask, timeline, agreements),
        disagreements=_disagreements(ask, timeline, agreements, people),
        pages=(),
    )
    brief = _with_pages(brief, ask)
    return msgspec.structs.replace(brief, gaps=gaps(brief, sum(issue.fatal for issue in ask.issues())))


def gaps(brief: Brief, unread: int) -> tuple[Gap, ...]:
    """What the entries of a brief do not say, and how many sources of the register could not be read."""
    undated = [e.line.id for e in brief.activities() if not e.line.date]
    yearless = [e.line.id for e in brief.activities() if e.line.date and not PartialDate(e.line.date).knows_year]
    made = [e.line for e in brief.agreements if e.line.status != "proposed"]
    unsigned = [line.id for line in made if not line.signed]
    endless = [line.id for line in made if not line.period]
    pages = [page.id for page in brief.pages if not page.published]
    found = (
        Gap("activity-undated", len(undated), things=tuple(undated)),
        Gap("activity-yearless", len(yearless), things=tuple(yearless)),
        Gap("agreement-unsigned", len(unsigned), things=tuple(unsigned)),
        Gap("agreement-endless", len(endless), things=tuple(endless)),
        Gap("report-undated", len(pages), pages=tuple(pages)),
        Gap("unread", unread),
    )
    return tuple(gap for gap in found if gap.count)


def _statements(
    ask: Questions, groups: tuple[StatementGroup, ...], states: States | None, today: str
) -> tuple[StatementGroup, ...]:
    """The statements that are shown, with their states: what came of those that are not need not be worked out."""
    if states is None:
        return groups
    known = iter(states(ask, [said for group in groups for said in group.statements], today))
    return tuple(msgspec.structs.replace(group, statements=tuple(islice(known, len(group.statements)))) for group in groups)


def _timeline(ask: Questions, lines: Iterable[ActivityLine], language: str) -> tuple[ActivityEntry, ...]:
    entries = nested(activity_entry(ask.activity(line.id), language) for line in lines)
    return tuple(sorted(entries, key=_newest, reverse=True))


def _newest(entry: ActivityEntry) -> tuple[str, str]:
    """Sorts by the last day it may have taken; what has no year comes after all that have one, what has no date last."""
    bounds = PartialDate(entry.when).bounds() if entry.when else (None, None)
    return str(bounds[1] or bounds[0] or ""), entry.when or ""


def standing_first(lines: Iterable[AgreementLine]) -> list[AgreementLine]:
    """What stands, then what is proposed, then what is over; in each the newest first."""
    last = {"proposed": 1, "ended": 2}
    newest = sorted(lines, key=lambda g: (g.signed or g.period or "").replace("XXXX", "0000"), reverse=True)
    return sorted(newest, key=lambda g: last.get(g.state, 0))


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
    everybody = [p for p in ask.people(ids=taking_part) if not p.historical]
    out: dict[str, list[PersonLine]] = {}
    for side in sides:
        acting = {p.id for p in ask.people(sides=(side,), ids=taking_part)}
        country = countries[side] if apart else None
        found = [p for p in everybody if p.id in acting or (country is not None and p.country == country)]
        met = _times_met(timeline)
        out[side] = sorted(found, key=partial(_rank, acting=frozenset(acting), met=met), reverse=True)
    return out


def _times_met(timeline: Iterable[ActivityLine]) -> Counter[str]:
    return Counter(link.id for line in timeline if line.status == "held" for link in line.people)


def _rank(person: PersonLine, acting: frozenset[str], met: Counter[str]) -> tuple[bool, str, int, int]:
    """Those who act for the side before others of its country; of these who was seen last, then who was there most often."""
    return person.id in acting, (person.last or "")[:4], met[person.id], person.reports


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
    return ask.figures(pages=pages)


def _disagreements(
    ask: Questions,
    timeline: Iterable[ActivityLine],
    agreements: Iterable[AgreementLine],
    people: dict[str, list[PersonLine]],
) -> tuple[Difference, ...]:
    shown = {line.id for line in timeline} | {line.id for line in agreements} | {p.id for rows in people.values() for p in rows}
    return ask.disagreements(things=shown)


def _with_pages(brief: Brief, ask: Questions) -> Brief:
    found = sorted(ask.pages(ids={quote.page for quote in brief.citations()}), key=lambda p: (p.published or "9999", p.doc))
    return msgspec.structs.replace(brief, pages=tuple(found))
