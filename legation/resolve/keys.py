"""Keys under which items that may be the same meet: only items with a key in common are ever compared.

Keys are generous, for what shares none is never proposed, and narrow enough that a page meets few others: an activity's hold a
side and a month, a person's the letters or the sound of the whole name.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations, product

from legation.lang import fold
from legation.lang.sound import skeletons
from legation.resolve import policy
from legation.resolve.items import ActivityItem, AgreementItem, BodyItem, Item, PersonItem, months_of
from legation.resolve.names import is_lao, is_vietnamese

_END = 4  # consonants at either end of a skeleton that make a key
_WHOLE = 6  # consonants of each of two people that make one together
_PEOPLE, _SOUNDS = 4, 2  # people of an activity that are paired, and readings of each name


@lru_cache(maxsize=20_000)
def keys_of_item(item: Item) -> frozenset[str]:
    """The item's keys."""
    if isinstance(item, PersonItem):
        return _person(item)
    if isinstance(item, BodyItem):
        return _body(item)
    if isinstance(item, ActivityItem):
        return _activity(item)
    return _agreement(item)


def _person(item: PersonItem) -> frozenset[str]:
    found: set[str] = set()
    for name in item.names:
        plain = fold(name).text.replace("-", " ").split()
        if not plain:
            continue
        found.add("p:" + "".join(sorted("".join(plain))))
        for skeleton in _sounds(name, item.country):
            found |= {f"ps:{skeleton[:_END]}", f"pe:{skeleton[-_END:]}"} if len(skeleton) > _END else {f"ps:{skeleton}"}
        if len(plain) > 1 and not is_lao(name):
            found.add(f"pn:{plain[0][:2]}:{plain[-1][:4]}")
        # A report may give a part of a name only: it meets full names of the same months.
        if not is_lao(name):
            found |= {f"pp:{part}:{month}" for part in {plain[0], plain[-1]} for month in item.months}
    return frozenset(found)


def _sounds(name: str, country: str | None) -> set[str]:
    """Skeletons, of Vietnamese names those that they may have in Lao script."""
    return set(skeletons(name, vietnamese=is_vietnamese(name, country) and not is_lao(name)))


def _body(item: BodyItem) -> frozenset[str]:
    found = {"b:" + "".join(fold(name).text.split()) for name in item.names}
    where = item.places or ({item.country} if item.country else set())
    found |= {f"bk:{kind}:{place}" for kind in item.kinds & policy.ONE_IN_A_PLACE for place in where}
    return frozenset(found)


def _activity(item: ActivityItem) -> frozenset[str]:
    months = months_of(item.date, item.published)
    sides = item.cities or item.countries
    found = {f"a:{side}:{month}" for side, month in product(sides, months)}
    for name, country in item.people:
        found |= {f"ap:{sound[:_END]}:{month}" for sound in _sounds(name, country) for month in months}
    return frozenset(found | _company(item) | _day_of_year(item))


def _company(item: ActivityItem) -> set[str]:
    """Two people together, at whatever time: how a report without a date meets one that has one."""
    sounds = [sorted(_sounds(name, country))[:_SOUNDS] for name, country in item.people[:_PEOPLE]]
    pairs = (sorted((x, y)) for a, b in combinations(sounds, 2) for x, y in product(a, b))
    return {f"aw:{x[:_WHOLE]}:{y[:_WHOLE]}" for x, y in pairs}


def _day_of_year(item: ActivityItem) -> set[str]:
    """Sides and day: how a date without a year meets one that has it."""
    first = item.date.ends[0] if item.date else ""
    sides = "|".join(sorted(item.cities or item.countries))
    return {f"ad:{sides}:{first[5:]}"} if sides and first.count("-") == 2 else set()


def _agreement(item: AgreementItem) -> frozenset[str]:
    sides = item.cities or ({"|".join(sorted(item.countries))} if item.countries else set())
    # A capital has so many agreements that not all can be met under its name alone: reports of one time meet under the month too.
    months = months_of(item.signed, item.published)
    return frozenset(f"g:{side}" for side in sides) | {f"gm:{side}:{month}" for side, month in product(sides, months)}
