"""Sides: cities, provinces and countries by any of their names, in any language.

A side's key is a country's ISO code or a place's usual English name, so that `Hà Nội`, `ຮ່າໂນ້ຍ` and `Hanoi` are one side."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from legation.lang.fold import fold
from legation.lang.kept import Kept
from legation.lang.rows import LANGUAGES, Row, files_of, rows

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
    text = text.strip()
    raw = _names("vi").get(fold(text, "vi").text) or _plain_names().get(fold(text).text)
    return _decoded(raw) if raw else None


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
            raw = names.get(" ".join(words[at : at + size]))
            # Small towns share their names with common words; inside a phrase only well-known places count.
            if raw and ((found := _decoded(raw)).key in _major(language) or size > 1):
                yield found
                at += size - 1
                break
        at += 1


def _in_unspaced(folded: str) -> Iterator[Side]:
    for name, raw in _names("lo").items():
        if len(name) > 2 and name not in _shy() and name in folded:
            yield _decoded(raw)
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


# Of the ten thousands of names hardly any is asked for, so they are kept as they are stored and read when they are found.
_Names = dict[str, msgspec.Raw]


def _decoded(raw: msgspec.Raw) -> Side:
    return msgspec.msgpack.decode(raw, type=Side)


def _kept_names(language: str) -> Kept[_Names]:
    """Folded name → side; of namesakes the better known, of equals the higher; longest names first (Lao is searched so)."""

    def make() -> dict[str, Side]:
        found: dict[str, Side] = {}
        for row in sorted(rows(language, "places"), key=_rank):
            if row.get("country"):
                found.setdefault(fold(row.form, language).text, _side(row))
        return dict(sorted(found.items(), key=lambda pair: -len(pair[0])))

    return Kept(f"{language}-sides", files_of(language, "places"), _Names, make)


@lru_cache(maxsize=8)
def _names(language: str) -> _Names:
    return _kept_names(language).load()


def _kept_plain_names() -> Kept[_Names]:
    """Names of all languages without any diacritics, the Vietnamese ones as they are typed at a keyboard that has none."""

    def make() -> _Names:
        found: _Names = {}
        for language in (*(own for own in LANGUAGES if own != "vi"), "vi"):
            for name, side in _names(language).items():
                found.setdefault(fold(name).text, side)
        return found

    return Kept("sides", [path for language in LANGUAGES for path in files_of(language, "places")], _Names, make)


@lru_cache(maxsize=1)
def _plain_names() -> _Names:
    return _kept_plain_names().load()


def _kept_major(language: str) -> Kept[frozenset[str]]:
    """Keys of the places that are known without a word that says what they are."""

    def make() -> set[str]:
        weighty = ("country", "province")
        all_rows = rows(language, "places")
        return {_side(row).key for row in all_rows if row.get("major") == "True" or row.get("level") in weighty}

    return Kept(f"{language}-major", files_of(language, "places"), frozenset[str], make)


@lru_cache(maxsize=8)
def _major(language: str) -> frozenset[str]:
    return _kept_major(language).load()


@lru_cache(maxsize=1)
def _shy() -> frozenset[str]:
    """Lao names that are also pieces of ordinary words (Chad is spelled as “nation”): a phrase that holds one names no place."""
    return frozenset(fold(row.form, "lo").text for row in rows("lo", "places") if row.get("shy") == "True")


def _kept_countries() -> Kept[dict[str, Side]]:
    """Country code → its side."""

    def make() -> dict[str, Side]:
        return {side.key: side for side in map(_decoded, _names("en").values()) if side.level == "country"}

    return Kept("countries", files_of("en", "places"), dict[str, Side], make)


@lru_cache(maxsize=1)
def _countries() -> dict[str, Side]:
    return _kept_countries().load()


def make_ready() -> None:
    """Make what is not kept yet."""
    for language in LANGUAGES:
        if not _kept_names(language).is_there():
            _names(language)
        if not _kept_major(language).is_there():
            _major(language)
    if not _kept_plain_names().is_there():
        _plain_names()
    if not _kept_countries().is_there():
        _countries()


def country_side(code: str) -> Side:
    """The side of a country code."""
    return _countries().get(code) or Side(code, code, code, "country")


def keys_of(text: str, language: str, country: str | None = None) -> set[str]:
    """Keys of the places named in `text` and of their countries, with `country` added."""
    keys = {key for side in sides_in(text, language) for key in (side.key, side.country) if key}
    return keys | {country} if country else keys
