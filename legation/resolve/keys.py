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
from legation.resolve.systems import Name, name_of

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
    return frozenset(key for name in item.names for key in keys_of_name(name, item.country, item.months))


@lru_cache(maxsize=100_000)
def keys_of_name(printed: str, country: str | None = None, months: tuple[str, ...] = ()) -> frozenset[str]:
    """Keys of a person's name: its letters in any order, and its sound where sounds tell people apart.

    Vietnamese names share few sounds, so that they have keys of sound only to meet those in Lao script. A report may give a part
    of a name only: it meets full names of the same `months`.
    """
    name = name_of(printed, country)
    if not name.words:
        return frozenset()
    found = {"p:" + "".join(sorted(name.letters))} | _sound_keys(name)
    if not name.in_lao:
        first, last = name.words[0], name.words[-1]
        found |= {f"pn:{first[:2]}:{last[:4]}"} if len(name.words) > 1 else set()
        found |= {f"pp:{part}:{month}" for part in {first, last} for month in months}
    return frozenset(found)


def _sound_keys(name: Name) -> set[str]:
    whole = _sounds(name)
    if name.system == "vietnamese":
        return {f"pv:{skeleton}" for skeleton in whole}
    found = {f"pv:{skeleton}" for skeleton in whole} if name.in_lao else set()
    for skeleton in whole:
        found |= {f"ps:{skeleton[:_END]}", f"pe:{skeleton[-_END:]}"} if len(skeleton) > _END else {f"ps:{skeleton}"}
    words = [skeletons(word)[0] for word in name.printed.split()]
    return found | {"pw:" + " ".join(sorted(words))} if len(words) > 1 else found


def _sounds(name: Name) -> tuple[str, ...]:
    """Skeletons, of Vietnamese names those that they may have in Lao script."""
    return skeletons(name.printed, vietnamese=name.system == "vietnamese")


def _body(item: BodyItem) -> frozenset[str]:
    found = {"b:" + "".join(fold(name).text.split()) for name in item.names}
    where = item.places or ({item.country} if item.country else set())
    found |= {f"bk:{kind}:{place}" for kind in item.kinds & policy.ONE_IN_A_PLACE for place in where}
    found |= {f"bc:{'+'.join(sorted(item.charges))}:{place}" for place in where} if item.charges else set()
    return frozenset(found)


def _activity(item: ActivityItem) -> frozenset[str]:
    months = months_of(item.date, item.published)
    sides = item.cities or item.countries
    found = {f"a:{side}:{month}" for side, month in product(sides, months)}
    for name, country in item.people:
        found |= {f"ap:{sound[:_END]}:{month}" for sound in _sounds(name_of(name, country)) for month in months}
    return frozenset(found | _company(item) | _day_of_year(item))


def _company(item: ActivityItem) -> set[str]:
    """Two people together, at whatever time: how a report without a date meets one that has one."""
    sounds = [sorted(_sounds(name_of(name, country)))[:_SOUNDS] for name, country in item.people[:_PEOPLE]]
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
