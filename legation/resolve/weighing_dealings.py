"""Weighing two activities or agreements against each other, in the light of whether their reports tell of one occasion."""

from __future__ import annotations

import datetime as dt

from legation.model import PartialDate
from legation.resolve import policy
from legation.resolve.items import ActivityItem, AgreementItem
from legation.resolve.occasions import NONE, Occasion, gap, in_one_year
from legation.resolve.weighing import Weight, shared_people


def weigh_activities(a: ActivityItem, b: ActivityItem, occasion: Occasion = NONE) -> Weight | None:
    """Kind, time, people, sides, place; and whether the two reports tell of one occasion."""
    weight = Weight()
    if a.kind == b.kind:
        weight.add(policy.KIND_SAME, f"both a {a.kind}")
    elif frozenset({a.kind, b.kind}) in policy.NEAR_KINDS and not _timeless(a, b):
        weight.add(policy.KIND_NEAR, f"one a {a.kind}, the other a {b.kind}")
    else:
        return None
    if not _time(weight, a, b, occasion):
        return None
    _people(weight, a, b, occasion)
    _telling(weight, a, b, occasion)
    if a.figures & b.figures:
        weight.add(policy.FIGURE_SAME, f"both name {max(a.figures & b.figures):,.12g}")
    _sides(weight, a, b, policy.CITIES_SHARED, policy.COUNTRIES_SHARED)
    if a.place and b.place:
        same = a.place == b.place
        weight.add(
            policy.PLACE_SAME if same else policy.PLACE_OTHER, f"in {a.place}" if same else f"in {a.place} and in {b.place}"
        )
    _occasion(weight, occasion)
    if not occasion.one and _timeless(a, b):
        weight.score = min(weight.score, policy.TIME_UNKNOWN)
    return weight


def _occasion(weight: Weight, occasion: Occasion) -> None:
    if occasion.one:
        weight.add(policy.OCCASION, f"both reports tell of one occasion: {', '.join(occasion.reasons)}")


def _timeless(a: ActivityItem, b: ActivityItem) -> bool:
    """Whether one of them lies at no time that could be compared."""
    return any(item.date is None and item.published is None for item in (a, b))


def _telling(weight: Weight, a: ActivityItem, b: ActivityItem, occasion: Occasion) -> None:
    """Where a report names nobody, what it says in which words must do."""
    if a.people and b.people and not (occasion.one and a.kind == b.kind == "signing"):
        return
    both = len(a.words & b.words)
    if both >= policy.WORDS_ENOUGH and both >= policy.WORDS_ALIKE * len(a.words | b.words):
        weight.add(policy.WORDS_SAME, "told in nearly the same words")
    elif a.alone and b.alone and a.kind == b.kind and (occasion.one or (a.date and b.date and a.date.edtf == b.date.edtf)):
        weight.add(policy.ONLY_ONE, f"the only {a.kind} in either report")


def _time(weight: Weight, a: ActivityItem, b: ActivityItem, occasion: Occasion) -> bool:
    """Weigh the dates; False where they cannot be one time."""
    if a.date is not None and b.date is not None:
        return _dates(weight, a.date, b.date, occasion)
    days = [dt.date.fromisoformat(p) for p in (a.published, b.published) if p]
    if len(days) == 2 and abs((days[0] - days[1]).days) <= policy.REPORTED_WITHIN:
        weight.add(policy.REPORTED_TOGETHER, "reported within a few days")
    return True


def _dates(weight: Weight, a: PartialDate, b: PartialDate, occasion: Occasion) -> bool:
    a_there, b_there = in_one_year(a, b)
    if a_there.edtf == b_there.edtf and all(end.count("-") == 2 for end in a_there.ends):
        weight.add(policy.DAY_SAME, f"on {a_there.edtf}")
    elif a.may_overlap(b):
        weight.add(policy.DAYS_SHARED, f"{a.edtf} and {b.edtf} may be one time")
    else:
        apart = gap(a, b)
        if apart is None or apart > (policy.OCCASION_GAP if occasion.one else 1):
            return False
        weight.add(policy.DAY_NEXT, f"{a.edtf} and {b.edtf}, {apart} day{'s' * (apart > 1)} apart")
    return True


def _people(weight: Weight, a: ActivityItem, b: ActivityItem, occasion: Occasion) -> None:
    fewer = min(len(a.people), len(b.people))
    if not fewer:
        return
    shared = shared_people(a.people, b.people)
    if shared:
        weight.add(policy.PEOPLE_SHARED * shared / fewer, f"{shared} of {fewer} people in both")
    elif fewer >= 2 and not (occasion.one and a.kind == b.kind == "signing"):
        # Of one signing one outlet names the leaders who looked on and another the officials who signed.
        weight.add(policy.PEOPLE_OTHER, "no person in both")


def _sides(
    weight: Weight, a: ActivityItem | AgreementItem, b: ActivityItem | AgreementItem, cities: float, countries: float
) -> None:
    if len(a.cities & b.cities) >= 2:
        weight.add(cities, f"between {', '.join(sorted(a.cities & b.cities))}")
    elif a.cities & b.cities:
        weight.add((cities + countries) / 2, f"both with {', '.join(sorted(a.cities & b.cities))}")
    elif a.countries & b.countries:
        joint = a.countries & b.countries
        # Cities that both name and that differ speak against it.
        other = bool(a.cities and b.cities)
        weight.add(0 if other else countries * (1 if len(joint) > 1 else 0.5), f"between {', '.join(sorted(joint))}")
    elif (a.cities or a.countries) and (b.cities or b.countries):
        weight.add(policy.SIDES_OTHER, "between other sides")


def weigh_agreements(a: AgreementItem, b: AgreementItem, occasion: Occasion = NONE) -> Weight | None:
    """Sides, term, day of signing, kind; and whether the two reports tell of one occasion."""
    weight = Weight()
    _sides(weight, a, b, policy.ACCORD_CITIES, policy.ACCORD_COUNTRIES)
    if weight.score <= 0:
        return None
    if a.kind == b.kind:
        weight.add(policy.ACCORD_KIND, f"both a {a.kind}")
    else:
        weight.add(policy.ACCORD_KIND_OTHER, f"one a {a.kind}, the other a {b.kind}")
    if a.period and b.period:
        _period(weight, a, b, a.period, b.period, occasion)
    if a.signed and b.signed:
        _signed(weight, a, b, a.signed, b.signed, occasion)
    _occasion(weight, occasion)
    return weight


def _period(weight: Weight, a: AgreementItem, b: AgreementItem, mine: PartialDate, other: PartialDate, at: Occasion) -> None:
    if mine.may_equal(other):
        weight.add(policy.PERIOD_SAME, f"for {mine.edtf} and {other.edtf}")
        return
    told = at.one and a.kind == b.kind and a.signed and b.signed and (gap(a.signed, b.signed) or 0) <= policy.OCCASION_GAP
    points = policy.PERIOD_OTHER_TOLD if told else policy.PERIOD_OTHER
    weight.add(points, f"for {mine.edtf} and {other.edtf}")


def _signed(weight: Weight, a: AgreementItem, b: AgreementItem, mine: PartialDate, other: PartialDate, at: Occasion) -> None:
    x, y = in_one_year(mine, other)
    if x.edtf == y.edtf and x.edtf.count("-") == 2:
        weight.add(policy.SIGNED_SAME, f"both signed {x.edtf}")
    elif mine.edtf == other.edtf or mine.may_overlap(other):
        weight.add(policy.SIGNED_SHARED, f"signed {mine.edtf} and {other.edtf}")
        if a.kind == b.kind == "treaty":
            weight.add(policy.TREATY_SAME, "treaties of one year between the same states")
    elif at.one and (gap(mine, other) or 0) <= policy.OCCASION_GAP:
        weight.add(policy.DAY_NEXT, f"signed {mine.edtf} and {other.edtf}, a few days apart")
    else:
        weight.add(policy.SIGNED_OTHER, f"signed {mine.edtf} and {other.edtf}")
