"""Whether two reports tell of one occasion: the same visit, the same day of talks.

What one page says of an activity is often too little to know it again: no date, no names, a “meeting” here, “talks” there. That
both reports tell of the same people, sides and days speaks for each of their activities together.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from legation.model import DateError, PartialDate
from legation.resolve import policy
from legation.resolve.items import ActivityItem, AgreementItem, Item
from legation.resolve.weighing import shared_people


class Occasion(msgspec.Struct, frozen=True):
    """How much speaks for two reports' telling of one occasion, and what."""

    score: float
    reasons: tuple[str, ...] = ()

    @property
    def one(self) -> bool:
        """Whether it is enough."""
        return self.score >= policy.OCCASION_FROM


NONE = Occasion(0.0)


class Report(msgspec.Struct, frozen=True):
    """What a page tells, taken together."""

    people: tuple[tuple[str, str | None], ...]
    cities: frozenset[str]
    dates: frozenset[str]
    published: str | None
    periods: frozenset[str]


def report_of(items: Iterable[Item]) -> Report:
    """The report that items of one page make up."""
    listed = tuple(items)
    acts = [item for item in listed if isinstance(item, ActivityItem)]
    accords = [item for item in listed if isinstance(item, AgreementItem)]
    told: tuple[ActivityItem | AgreementItem, ...] = (*acts, *accords)
    return Report(
        people=tuple(dict.fromkeys(person for act in acts for person in act.people)),
        cities=frozenset(city for dealing in told for city in dealing.cities),
        dates=frozenset(act.date.edtf for act in acts if act.date),
        published=next((dealing.published for dealing in told if dealing.published), None),
        periods=frozenset(accord.period.edtf for accord in accords if accord.period),
    )


def occasion_of(a: Report, b: Report) -> Occasion:
    """Weighs time first, then people, cities and terms that both name."""
    time, when = _time(a, b)
    if time <= policy.OCCASION_OTHER_TIME:
        return NONE
    score, reasons = time, [when] if when else []
    people = shared_people(a.people, b.people)
    if people:
        score += policy.OCCASION_PERSON * min(people, policy.OCCASION_PEOPLE)
        reasons.append(f"{people} people in both")
    cities = a.cities & b.cities
    if len(cities) > 1:
        score += policy.OCCASION_CITIES
        reasons.append(f"both of {', '.join(sorted(cities))}")
    elif a.cities and b.cities and not cities:
        score += policy.OCCASION_OTHER_CITIES
    terms = a.periods & b.periods
    if terms:
        score += policy.OCCASION_TERM
        reasons.append(f"both name the term {min(terms)}")
    return Occasion(round(score, 3), tuple(reasons))


def _time(a: Report, b: Report) -> tuple[float, str]:
    mine, theirs = _dated(a.dates), _dated(b.dates)
    gaps = [g for x in mine for y in theirs if (g := gap(x, y)) is not None]
    if gaps and min(gaps) == 0:
        return policy.OCCASION_DAY, "something of the same days in both"
    apart = _days_between(a.published, b.published)
    if apart is not None and apart <= policy.REPORTED_WITHIN:
        return policy.OCCASION_REPORTED, "reported within a few days"
    if gaps and min(gaps) <= policy.OCCASION_GAP:
        return policy.OCCASION_NEAR, "days apart at most"
    far = gaps and min(gaps) > policy.OCCASION_FAR
    if far or (apart is not None and apart > policy.OCCASION_FAR):
        return policy.OCCASION_OTHER_TIME, ""
    return 0.0, ""


def _dated(notations: frozenset[str]) -> list[PartialDate]:
    """Those that name a day: months and years are shared by too much."""
    return [PartialDate(n) for n in sorted(notations) if n.split("/")[0].count("-") == 2]


def gap(a: PartialDate, b: PartialDate) -> int | None:
    """Days between two dates, 0 where they touch; an unknown year is taken from the other. None where that cannot be told."""
    a, b = in_one_year(a, b)
    (first, last), (start, end) = a.bounds(), b.bounds()
    first, last, start, end = first or last, last or first, start or end, end or start
    if first is None or last is None or start is None or end is None:
        return None
    return max(0, (start - last).days, (first - end).days)


def in_one_year(a: PartialDate, b: PartialDate) -> tuple[PartialDate, PartialDate]:
    """The two with the year that one of them lacks taken from the other; both in a leap year where neither has one."""
    known = next((date for date in (a, b) if date.knows_year), None)
    year = next((end[:4] for end in known.ends if end[:4].isdigit()), None) if known else "2000"
    if year is None:
        return a, b
    try:
        dated = [date if date.knows_year else date.with_year(int(year)) for date in (a, b)]
    except DateError:  # 29 February of another year, an end before a beginning that has its year
        return a, b
    return dated[0], dated[1]


def _days_between(a: str | None, b: str | None) -> int | None:
    if a is None or b is None:
        return None
    return abs((dt.date.fromisoformat(a) - dt.date.fromisoformat(b)).days)
