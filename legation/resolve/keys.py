"""Keys under which items that may be the same meet: only items with a key in common are ever compared.

Keys are generous, for what shares none is never proposed, and narrow enough that a page meets few others: an activity's hold a
side and a stretch of some days, a person's the letters or the sound of the whole name.

Some keys serve what is told in part alone: a name of one word, an activity without a day; or a Vietnamese name in Lao script,
which is but its sound. These are kept in two sorts, `pp+:` of whole ones and `pp-:` of parts. A part is looked for among both, a
whole one among parts: that two whole ones share no more than a part of a name is no reason to compare them, and a thousand do.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations, product

from legation.lang import fold
from legation.lang.sound import skeletons
from legation.model import DateError, PartialDate
from legation.resolve import policy
from legation.resolve.items import ActivityItem, AgreementItem, BodyItem, Item, PersonItem
from legation.resolve.systems import Name, name_of

_END = 5  # consonants at either end of a skeleton that make a key
_WHOLE = 6  # consonants of each of two people that make one together
_PEOPLE, _SOUNDS = 4, 2  # people of an activity that are paired, and readings of each name
_STRETCH = 8  # days that have a key together
_AROUND = 2  # days before and after a day under whose keys it is kept: outlets differ by so many
_BEFORE = 21  # days before its report in which something without a date may lie
_LONG = 92  # days from which on the year is the key


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


def asked(keys: Iterable[str]) -> frozenset[str]:
    """The keys under which those are kept that an item with these keys is to be compared with.

    >>> sorted(asked({"p:avn", "pp-:van:2022-11"})), sorted(asked({"pp+:van:2022-11"}))
    (['p:avn', 'pp+:van:2022-11', 'pp-:van:2022-11'], ['pp-:van:2022-11'])
    """
    found = set()
    for key in keys:
        sort, colon, rest = key.partition(":")
        found.add(f"{sort[:-1]}-{colon}{rest}" if sort.endswith("+") else key)
        if sort.endswith("-"):
            found.add(f"{sort[:-1]}+{colon}{rest}")
    return frozenset(found)


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
        # Thousands share a Vietnamese family name and given name: whole names meet by all their letters alone.
        sort = _sort(name) if name.system == "vietnamese" else ""
        found |= {f"pn{sort}:{first[:2]}:{last[:4]}"} if len(name.words) > 1 else set()
        ends = {last} if name.system == "vietnamese" else {first, last}  # nobody is called by a Vietnamese family name alone
        found |= {f"pp{_sort(name)}:{part}:{month}" for part in ends for month in months}
    return frozenset(found)


def _sort(name: Name) -> str:
    """Whether a name is printed whole (`+`) or may be a part of one (`-`)."""
    return "-" if len(name.words) < (3 if name.system == "vietnamese" else 2) else "+"


def _sound_keys(name: Name) -> set[str]:
    whole = _sounds(name)
    if name.system == "vietnamese" and not name.in_lao:
        return {f"pv+:{skeleton}" for skeleton in whole}
    found = {f"pv-:{skeleton}" for skeleton in whole} if name.in_lao else set()
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
    stretches = _stretches(item.date, item.published)
    sides = item.cities or item.countries
    found = {f"a:{side}:{days}" for side, days in product(sides, stretches)}
    for name, country in item.people:
        found |= {f"ap:{sound[:_END]}:{days}" for sound in _sounds(name_of(name, country)) for days in stretches}
    sort = "+" if item.date is not None and item.date.knows_year else "-"
    return frozenset(found | _company(item, sort) | _day_of_year(item, sort))


def _stretches(date: PartialDate | None, published: str | None) -> set[str]:
    """The stretches of days in which something may lie, by number; the year where they would be many.

    For what has no date the days before its report.
    """
    found: set[str] = set()
    for first, last in _spans(date, published):
        if (last - first).days > _LONG:
            found.add(f"y{first.year}")
        else:
            found |= {
                str(n) for n in range((first.toordinal() - _AROUND) // _STRETCH, (last.toordinal() + _AROUND) // _STRETCH + 1)
            }
    return found or {"undated"}


def _spans(date: PartialDate | None, published: str | None) -> list[tuple[dt.date, dt.date]]:
    if date is None:
        if published is None:
            return []
        day = dt.date.fromisoformat(published)
        return [(day - dt.timedelta(days=_BEFORE), day)]
    dated = [date]
    if not date.knows_year and published:
        dated = [found for back in (0, 1) if (found := _in_year(date, int(published[:4]) - back))]
    ends = [one.bounds() for one in dated]
    return [(first or last, last or first) for first, last in ends if first or last]  # type: ignore[misc]


def _in_year(date: PartialDate, year: int) -> PartialDate | None:
    try:
        return date.with_year(year)
    except DateError:  # 29 February of another year
        return None


def _company(item: ActivityItem, sort: str) -> set[str]:
    """Two people together, at whatever time: how a report without a date meets one that has one."""
    sounds = [sorted(_sounds(name_of(name, country)))[:_SOUNDS] for name, country in item.people[:_PEOPLE]]
    pairs = (sorted((x, y)) for a, b in combinations(sounds, 2) for x, y in product(a, b))
    return {f"aw{sort}:{x[:_WHOLE]}:{y[:_WHOLE]}" for x, y in pairs}


def _day_of_year(item: ActivityItem, sort: str) -> set[str]:
    """Sides and day: how a date without a year meets one that has it."""
    first = item.date.ends[0] if item.date else ""
    sides = "|".join(sorted(item.cities or item.countries))
    return {f"ad{sort}:{sides}:{first[5:]}"} if sides and first.count("-") == 2 else set()


def _agreement(item: AgreementItem) -> frozenset[str]:
    """Any two of its sides together; each alone with the term, or with the time of signing or of the report."""
    sides = item.cities or ({"|".join(sorted(item.countries))} if item.countries else set())
    found = {f"g:{x}|{y}" for x, y in combinations(sorted(sides), 2)} or {f"g:{side}" for side in sides}
    stretches = _stretches(item.signed, item.published)
    found |= {f"gm:{side}:{days}" for side, days in product(sides, stretches)}
    years = [end[:4] for end in item.period.ends if end[:4].isdigit()] if item.period else []
    found |= {f"gp:{side}:{year}" for side, year in product(sides, years[:1])}
    return frozenset(found)
