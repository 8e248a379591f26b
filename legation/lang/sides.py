"""Sides: cities, provinces and countries by any of their names, in any language.

A side's key is a country's ISO code or a place's usual English name, so that `Hà Nội`, `ຮ່າໂນ້ຍ` and `Hanoi` are one side."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from legation.lang.fold import fold
from legation.lang.rows import LANGUAGES, Row, rows

_LONGEST = 5  # words in the longest name that is looked for


class Side(msgspec.Struct, frozen=True, order=True):
    """A place or country: key, usual English name, country code, level (country, province, city, district)."""

    key: str
    name: str
    country: str
    level: str


def side_named(text: str) -> Side | None:
    """The side that `text` names as a whole, in any language or as a country code; None where no place is called so."""
    if len(text) == 2 and text.isalpha() and text.isupper() and (country := _countries().get(text)):
        return country
    for language in LANGUAGES:
        found = _names(language).get(fold(text.strip(), language).text)
        if found:
            return found
    plain = fold(text.strip()).text
    return _plain_names().get(plain)


def name_in(text: str, language: str) -> str:
    """The name by which `language` knows the place that `text` names as a whole; `text` itself where it is no known place.

    >>> name_in("Hà Nội", "lo"), name_in("ວຽງຈັນ", "fr"), name_in("Hanoi Party Committee", "vi")
    ('ຮ່າໂນ້ຍ', 'Vientiane', 'Hanoi Party Committee')
    """
    side = side_named(text)
    return _usual(language).get((side.name, side.country), side.name) if side else text


@lru_cache(maxsize=8)
def _usual(language: str) -> dict[tuple[str, str], str]:
    """Usual English name and country → the form that the language's rows give first."""
    found: dict[tuple[str, str], str] = {}
    for row in rows(language, "places"):
        found.setdefault((row.meaning, row.get("country")), row.form)
    return found


@lru_cache(maxsize=50_000)
def sides_in(text: str, language: str) -> tuple[Side, ...]:
    """The places named within a phrase such as the name of a body, longest names first to be taken."""
    whole = side_named(text)
    if whole:
        return (whole,)
    folded = fold(text, language).text
    if any("\u0e80" <= c <= "\u0eff" for c in folded):
        return tuple(_in_unspaced(folded))
    return tuple(_in_words(_words(folded), language))


def _in_words(words: list[str], language: str) -> Iterator[Side]:
    names = _names(language)
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            found = names.get(" ".join(words[at : at + size]))
            # Small towns share their names with common words; inside a phrase only well-known places count.
            if found and (size > 1 or found.key in _major(language)):
                yield found
                at += size - 1
                break
        at += 1


def _in_unspaced(folded: str) -> Iterator[Side]:
    for name, side in _names("lo").items():
        if len(name) > 2 and name not in _shy() and name in folded:
            yield side
            folded = folded.replace(name, " ")


def _words(folded: str) -> list[str]:
    return "".join(c if c.isalnum() or c in "'-" else " " for c in folded).split()


def _side(row: Row) -> Side:
    country = row.get("country")
    level = row.get("level")
    return Side(country if level == "country" and country else row.meaning, row.meaning, country, level)


def _rank(row: Row) -> tuple[bool, bool, int]:
    order = ("country", "city", "province", "district")
    level = row.get("level")
    return (row.get("major") != "True", level != "country", order.index(level) if level in order else len(order))


@lru_cache(maxsize=8)
def _names(language: str) -> dict[str, Side]:
    """Folded name → side; of namesakes the better known, of equals the higher; longest names first (Lao is searched so)."""
    found: dict[str, Side] = {}
    for row in sorted(rows(language, "places"), key=_rank):
        if row.get("country"):
            found.setdefault(fold(row.form, language).text, _side(row))
    return dict(sorted(found.items(), key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=8)
def _major(language: str) -> frozenset[str]:
    weighty = ("country", "province")
    return frozenset(
        _side(row).key for row in rows(language, "places") if row.get("major") == "True" or row.get("level") in weighty
    )


@lru_cache(maxsize=1)
def _shy() -> frozenset[str]:
    """Lao names that are also pieces of ordinary words (Chad is spelled as “nation”): a phrase that holds one names no place."""
    return frozenset(fold(row.form, "lo").text for row in rows("lo", "places") if row.get("shy") == "True")


@lru_cache(maxsize=1)
def _plain_names() -> dict[str, Side]:
    """Names without any diacritics, as they are typed at a keyboard that has none."""
    found: dict[str, Side] = {}
    for language in LANGUAGES:
        for name, side in _names(language).items():
            found.setdefault(fold(name).text, side)
    return found


@lru_cache(maxsize=1)
def _countries() -> dict[str, Side]:
    return {side.key: side for side in _names("en").values() if side.level == "country"}


def country_side(code: str) -> Side:
    """The side of a country code."""
    return _countries().get(code) or Side(code, code, code, "country")


def keys_of(text: str, language: str, country: str | None = None) -> set[str]:
    """Keys of the places named in `text` and of their countries, with `country` added."""
    keys = {key for side in sides_in(text, language) for key in (side.key, side.country) if key}
    return keys | {country} if country else keys
