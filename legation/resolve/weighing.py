"""Weighing two items of a kind against each other: a score, the reasons for it, and whether something settles the matter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from legation.lang import fold
from legation.model import PartialDate
from legation.resolve import policy
from legation.resolve.items import ActivityItem, AgreementItem, BodyItem, PersonItem
from legation.resolve.names import Match, compare, is_lao, manner_of


class Weight(msgspec.Struct):
    """A score that grows by reasons; `apart` is set where something keeps the two apart for good."""

    score: float = 0.0
    reasons: list[str] = msgspec.field(default_factory=list)
    supports: int = 0
    apart: bool = False

    def add(self, points: float, reason: str) -> None:
        """Count `points` (negative ones too) for a reason; a reason without points is not named."""
        if points:
            self.score += points
            self.reasons.append(reason)
            self.supports += points > 0


def weigh_people(a: PersonItem, b: PersonItem) -> Weight | None:
    """Names first; then country, offices and company, of which at least one must speak for it."""
    match = best_name(a.names, a.country, b.names, b.country)
    if match is None:
        return None
    weight = Weight(policy.NAME * match.score, [match.reason])
    _country(weight, a.country, b.country, policy.COUNTRY, policy.OTHER_COUNTRY)
    _offices(weight, a, b)
    shared = shared_people(a.company, b.company)
    weight.add(policy.COMPANY[min(shared, 2)], f"{shared} others are named in both reports")
    if match.conflict:
        weight.apart = weight.supports < 2
        weight.reasons.insert(0, match.reason)
    elif weight.supports == 0:
        return None
    return weight


def best_name(a: Sequence[str], country_a: str | None, b: Sequence[str], country_b: str | None) -> Match | None:
    """The best agreement among the printed names of two; a conflict of diacritics counts only where nothing agrees."""
    found = [m for x in a for y in b if (m := compare(x, y, manner_of(x, country_a, y, country_b)))]
    return max(found, key=lambda m: m.score, default=None)


def shared_people(a: Sequence[tuple[str, str | None]], b: Sequence[tuple[str, str | None]]) -> int:
    """How many of the people of one report are in the other too, each counted once."""
    left = list(b)
    count = 0
    for name, country in a:
        for other in left:
            match = best_name((name,), country, (other[0],), other[1])
            agree = country is None or other[1] is None or country == other[1]
            if match and match.score >= policy.NAME_SPELLED_NEAR and agree:
                left.remove(other)
                count += 1
                break
    return count


def _country(weight: Weight, a: str | None, b: str | None, same: float, other: float) -> None:
    if a and b:
        weight.add(same if a == b else other, f"both act for {a}" if a == b else f"one acts for {a}, the other for {b}")


def _offices(weight: Weight, a: PersonItem, b: PersonItem) -> None:
    pairs = [(x, y) for x in a.offices for y in b.offices]
    places = frozenset(p for x, y in pairs for p in x.places & y.places)
    heads = frozenset(h for x, y in pairs if x.places & y.places or not (x.places or y.places) for h in x.heads & y.heads)
    if heads:
        weight.add(policy.POST, f"the same office: {', '.join(sorted(heads | places))}")
    elif places:
        weight.add(policy.POST_PLACE, f"offices in {', '.join(sorted(places))}")
    elif any(x.places for x in a.offices) and any(y.places for y in b.offices):
        weight.add(policy.OTHER_PLACE, "offices in different places")


def weigh_bodies(a: BodyItem, b: BodyItem) -> Weight | None:
    """The same printed name, or the same kind of body of which a place has one; and no other country."""
    weight = Weight()
    plain = [{_plain(n) for n in item.names} for item in (a, b)]
    fuller = {n for n in plain[0] & plain[1] if len(n) > 5 or is_lao(n)}
    where = [item.places or ({item.country} if item.country else frozenset()) for item in (a, b)]
    kinds = a.kinds & b.kinds & policy.ONE_IN_A_PLACE
    if fuller:
        weight.add(policy.BODY_NAME, f"the same name: {min(fuller)}")
    elif kinds and a.kinds == b.kinds and where[0] == where[1] and where[0]:
        weight.add(policy.BODY_KIND, f"the {min(kinds)} of {', '.join(sorted(where[0]))}: there is one")
    else:
        return None
    _country(weight, a.country, b.country, policy.BODY_COUNTRY, policy.BODY_OTHER_COUNTRY)
    if where[0] & where[1]:
        weight.add(policy.BODY_COUNTRY / 2, f"both in {', '.join(sorted(where[0] & where[1]))}")
    elif a.places and b.places:
        weight.add(policy.BODY_OTHER_COUNTRY, "in different places")
    return weight


def _plain(name: str) -> str:
    return " ".join(fold(name).text.split())


def weigh_activities(a: ActivityItem, b: ActivityItem) -> Weight | None:
    """Kind, time, people, sides, place."""
    weight = Weight()
    if a.kind == b.kind:
        weight.add(policy.KIND_SAME, f"both a {a.kind}")
    elif frozenset({a.kind, b.kind}) in policy.NEAR_KINDS:
        weight.add(policy.KIND_NEAR, f"one a {a.kind}, the other a {b.kind}")
    else:
        return None
    if not _time(weight, a, b):
        return None
    _people(weight, a, b)
    _telling(weight, a, b)
    _sides(weight, a, b, policy.CITIES_SHARED, policy.COUNTRIES_SHARED)
    if a.place and b.place:
        same = a.place == b.place
        weight.add(
            policy.PLACE_SAME if same else policy.PLACE_OTHER, f"in {a.place}" if same else f"in {a.place} and in {b.place}"
        )
    return weight


def _telling(weight: Weight, a: ActivityItem, b: ActivityItem) -> None:
    """Where a report names nobody, what it says in which words must do."""
    if a.people and b.people:
        return
    both = len(a.words & b.words)
    if both >= policy.WORDS_ENOUGH and both >= policy.WORDS_ALIKE * len(a.words | b.words):
        weight.add(policy.WORDS_SAME, "told in nearly the same words")
    elif a.alone and b.alone and a.kind == b.kind and a.date and b.date and a.date.edtf == b.date.edtf:
        weight.add(policy.ONLY_ONE, f"the only {a.kind} of that day in either report")


def _time(weight: Weight, a: ActivityItem, b: ActivityItem) -> bool:
    """Weigh the dates; False where they cannot be one time."""
    if a.date is not None and b.date is not None:
        return _dates(weight, a.date, b.date)
    days = [dt.date.fromisoformat(p) for p in (a.published, b.published) if p]
    if len(days) == 2 and abs((days[0] - days[1]).days) <= policy.REPORTED_WITHIN:
        weight.add(policy.REPORTED_TOGETHER, "reported within a few days")
    return True


def _dates(weight: Weight, a: PartialDate, b: PartialDate) -> bool:
    if a.may_equal(b) and not a.is_interval and a.edtf.count("-") == 2 and b.edtf.count("-") == 2:
        weight.add(policy.DAY_SAME, f"on {a.edtf if a.knows_year else b.edtf}")
    elif a.may_overlap(b):
        weight.add(policy.DAYS_SHARED, f"{a.edtf} and {b.edtf} may be one time")
    else:
        (first, last), (start, end) = a.bounds(), b.bounds()
        gaps = [abs((x - y).days) for x, y in ((last, start), (first, end)) if x and y]
        if not gaps or min(gaps) > 1:
            return False
        weight.add(policy.DAY_NEXT, f"{a.edtf} and {b.edtf}, a day apart")
    return True


def _people(weight: Weight, a: ActivityItem, b: ActivityItem) -> None:
    fewer = min(len(a.people), len(b.people))
    if not fewer:
        return
    shared = shared_people(a.people, b.people)
    if shared:
        weight.add(policy.PEOPLE_SHARED * shared / fewer, f"{shared} of {fewer} people in both")
    elif fewer >= 2:
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


def weigh_agreements(a: AgreementItem, b: AgreementItem) -> Weight | None:
    """Sides, term, day of signing, kind."""
    weight = Weight()
    _sides(weight, a, b, policy.ACCORD_CITIES, policy.ACCORD_COUNTRIES)
    if weight.score <= 0:
        return None
    if a.kind == b.kind:
        weight.add(policy.ACCORD_KIND, f"both a {a.kind}")
    else:
        weight.add(policy.ACCORD_KIND_OTHER, f"one a {a.kind}, the other a {b.kind}")
    if a.period and b.period:
        same = a.period.may_equal(b.period)
        weight.add(policy.PERIOD_SAME if same else policy.PERIOD_OTHER, f"for {a.period.edtf} and {b.period.edtf}")
    if a.signed and b.signed:
        _signed(weight, a.signed, b.signed)
    return weight


def _signed(weight: Weight, a: PartialDate, b: PartialDate) -> None:
    if a.edtf == b.edtf:
        weight.add(policy.SIGNED_SAME, f"both signed {a.edtf}")
    elif a.may_overlap(b):
        weight.add(policy.SIGNED_SHARED, f"signed {a.edtf} and {b.edtf}")
    else:
        weight.add(policy.SIGNED_OTHER, f"signed {a.edtf} and {b.edtf}")
