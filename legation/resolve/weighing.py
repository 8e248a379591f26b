"""Weighing two persons or bodies against each other: a score, the reasons for it, and whether something settles the matter."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from legation.lang import fold
from legation.lang.sound import is_lao
from legation.resolve import policy
from legation.resolve.items import SOMEWHERE, BodyItem, PersonItem
from legation.resolve.names import Comparison, compare
from legation.resolve.systems import name_of


class Weight(msgspec.Struct):
    """A score that grows by reasons; `apart` is set where something keeps the two apart for good, `doubts` forbid a plain yes."""

    score: float = 0.0
    reasons: list[str] = msgspec.field(default_factory=list)
    supports: int = 0
    apart: bool = False
    doubts: list[str] = msgspec.field(default_factory=list)

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
    crowded = policy.CROWDED & {name_of(a.names[0], a.country).system, name_of(b.names[0], b.country).system}
    country = policy.COUNTRY_CROWDED if crowded else policy.COUNTRY
    _country(weight, a.country, b.country, country, policy.OTHER_COUNTRY)
    _offices(weight, a, b)
    weight.add(policy.INVOKED if a.historical and b.historical else 0, "both reports only invoke them")
    shared = shared_people(a.company, b.company)
    weight.add(policy.COMPANY[min(shared, 2)], f"{shared} others are named in both reports")
    if match.conflict:
        weight.apart = weight.supports < 2
        weight.reasons.insert(0, match.reason)
    elif weight.supports == 0:
        return None
    return weight


def best_name(a: Sequence[str], country_a: str | None, b: Sequence[str], country_b: str | None) -> Comparison | None:
    """The best agreement among the printed names of two; a conflict of diacritics counts only where nothing agrees."""
    found = [m for x in a for y in b if (m := compare(x, y, country_a, country_b)).score or m.conflict]
    return max(found, key=lambda m: m.score, default=None)


def shared_people(a: Sequence[tuple[str, str | None]], b: Sequence[tuple[str, str | None]]) -> int:
    """How many of the people of one report are in the other too, each counted once."""
    left = list(b)
    count = 0
    for name, country in a:
        for other in left:
            match = best_name((name,), country, (other[0],), other[1])
            agree = country is None or other[1] is None or country == other[1]
            if match and match.score >= policy.NAME_COMPANY and agree:
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
    elif any(x.body & y.body and x.heads & y.heads and not (x.places and y.places) for x, y in pairs):
        weight.add(policy.POST_BODY, "the same office, of which one report does not say where")
    elif any(x.located for x in a.offices) and any(y.located for y in b.offices):
        weight.add(policy.OTHER_PLACE, "offices in different places")


def weigh_bodies(a: BodyItem, b: BodyItem) -> Weight | None:
    """The same printed name, or the same sort of body of which a place has one; and no other country."""
    weight = Weight()
    plain = [{_plain(n) for n in item.names} for item in (a, b)]
    fuller = {n for n in plain[0] & plain[1] if len(n) > 5 or is_lao(n)}
    where = [item.places or ({item.country} if item.country else frozenset()) for item in (a, b)]
    if SOMEWHERE in where[0] | where[1]:  # of two places that nobody tells nothing says that they are one
        where = [frozenset(), frozenset()]
    if fuller:
        weight.add(policy.BODY_NAME, f"the same name: {min(fuller)}")
    elif where[0] and where[0] == where[1] and (sort := _sort(a, b)):
        whole = a.whole and b.whole
        weight.add(policy.BODY_SORT if whole else policy.BODY_SORT_PART, f"{sort} of {', '.join(sorted(where[0]))}: there is one")
    else:
        return None
    _country(weight, a.country, b.country, policy.BODY_COUNTRY, policy.BODY_OTHER_COUNTRY)
    if where[0] & where[1]:
        weight.add(policy.BODY_COUNTRY / 2, f"both in {', '.join(sorted(where[0] & where[1]))}")
    elif a.places and b.places:
        weight.add(policy.BODY_OTHER_COUNTRY, "in different places")
    return weight


def _sort(a: BodyItem, b: BodyItem) -> str:
    """What both are and a place has but one of, in words; empty where they are nothing of the kind."""
    kinds = (a.kinds & b.kinds) or ((a.kinds | b.kinds) if not (a.kinds and b.kinds) else frozenset())
    if a.charges != b.charges:
        return ""
    if a.charges and (kinds or not (a.kinds or b.kinds)):
        return f"the {'/'.join(sorted(kinds)) or 'body'} charged with {', '.join(sorted(a.charges))}"
    one = a.kinds & b.kinds & policy.ONE_IN_A_PLACE
    return f"the {min(one)}" if one and a.kinds == b.kinds else ""


def _plain(name: str) -> str:
    return " ".join(fold(name).text.split())
