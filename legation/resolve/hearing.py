"""Comparing names by their sounds: what it costs to make one of the other, word by word where both are divided alike."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import msgspec

from legation.lang.sound import Sounds, Spelled, spoken, whole
from legation.lang.sound_costs import VOWELS, distance, kinds_of, least_distance
from legation.resolve.systems import Name

Heard = Literal["same", "alike", "perhaps", "other"]
# Prices of one word and of a whole name up to which it is alike, or may be; a short word may differ by less.
_WORD_ALIKE, _WORD_SHORT, _SHORT = 0.4, 0.25, 5
_WORD_PERHAPS = 0.7
_ALIKE, _PERHAPS = 0.75, 1.1
_ONE_ALIKE, _ONE_PERHAPS = 0.4, 0.8  # of names read through, which are not divided alike
_TURNED = 0.15  # of words that are not where they are in the other name
_ENOUGH = 3  # consonants that a name must have for its sound to tell anything


class Sounding(msgspec.Struct, frozen=True, gc=False):
    """All that comparing a name by its sound needs: the name read through, and word by word with the consonants of each."""

    whole: Sounds
    words: tuple[Sounds, ...]
    kinds: int
    kinds_by_word: tuple[int, ...]
    consonants: int


@lru_cache(maxsize=200_000)
def sounding(printed: str, spelled: Spelled) -> Sounding:
    """How a printed name sounds."""
    one, words = whole(printed, spelled), spoken(printed, spelled)
    return Sounding(one, words, kinds_of(one), tuple(map(kinds_of, words)), _consonants(one[0]))


def heard(a: Name, b: Name, *, spelled: tuple[Spelled, Spelled] | None = None) -> Heard:
    """How alike two names sound; `spelled` says what values their letters have, where not those that their looks tell."""
    way_a, way_b = spelled or (a.spelled, b.spelled)
    x, y = sounding(a.printed, way_a), sounding(b.printed, way_b)
    if x.consonants < _ENOUGH or y.consonants < _ENOUGH:
        return "other"
    if x.whole[0] == y.whole[0]:
        return "same"
    if least_distance(x.kinds, y.kinds) > _PERHAPS:
        return "other"
    if not set(x.whole).isdisjoint(y.whole):
        return "same"
    divided_alike = len(x.words) == len(y.words) > 1
    if divided_alike and (found := _by_words(x, y)) != "other":
        return found
    return _read_through(x, y, divided_alike)


def _read_through(x: Sounding, y: Sounding, divided_alike: bool) -> Heard:
    """As wholes: words that are divided otherwise; where they are divided alike, little may differ."""
    alike, perhaps = _ONE_ALIKE, _ONE_PERHAPS
    if divided_alike:
        alike, perhaps = _ONE_ALIKE / 2, _ONE_ALIKE
    elif len(x.words) == 1 == len(y.words):
        alike = _limit(x.whole[0])
    if least_distance(x.kinds, y.kinds) > perhaps:
        return "other"
    cost = _cost(x.whole, y.whole, perhaps)
    return "alike" if cost <= alike else "perhaps" if cost <= perhaps else "other"


def _cost(x: Sounds, y: Sounds, most: float) -> float:
    if len(x) == 1 == len(y):
        return distance(x[0], y[0], most)
    return min(distance(v, w, most) for v in x for w in y)


def _consonants(sounds: str) -> int:
    return sum(sound not in VOWELS for sound in sounds)


def _limit(sounds: str) -> float:
    return _WORD_SHORT if len(sounds) < _SHORT else _WORD_ALIKE


def _by_words(x: Sounding, y: Sounding) -> Heard:
    if any(least_distance(v, w) > _WORD_PERHAPS for v, w in zip(x.kinds_by_word, y.kinds_by_word, strict=True)):
        return "other"
    total, alike = 0.0, True
    for v, w in zip(x.words, y.words, strict=True):
        cost = _cost(v, w, _WORD_PERHAPS)
        total += cost
        if cost > _WORD_PERHAPS or total > _PERHAPS:
            return "other"
        alike = alike and (cost == 0 or cost <= min(_limit(v[0]), _limit(w[0])))
    return "same" if total == 0 else "alike" if alike and total <= _ALIKE else "perhaps"


def turned(a: Name, b: Name) -> bool:
    """Whether two names of two words sound the same when one is read from its end (family name first, or last)."""
    if a.system == "vietnamese" or b.system == "vietnamese":
        return False
    x, y = sounding(a.printed, a.spelled), sounding(b.printed, b.spelled)
    if least_distance(x.kinds, y.kinds) > 2 * _TURNED or len(x.words) != 2 or len(y.words) != 2 or x.consonants <= _ENOUGH:
        return False
    return all(_cost(x.words[at], y.words[1 - at], _TURNED) <= _TURNED for at in (0, 1))


def holds(long: Name, short: Name) -> bool:
    """Whether a name of one word sounds like the first or last word of another."""
    x, y = sounding(short.printed, short.spelled), sounding(long.printed, long.spelled)
    if len(x.words) != 1 or len(y.words) < 2 or x.consonants < 2:
        return False
    return any(_cost(x.whole, word, _TURNED) <= _TURNED for word in (y.words[0], y.words[-1]))


def consonants_agree(a: Name, b: Name) -> bool:
    """Whether two names have the same consonants word by word, but for one that Lao script adds or changes."""
    x, y = sounding(a.printed, a.spelled).words, sounding(b.printed, b.spelled).words
    if len(x) != len(y) or len(x) < 2:
        return False
    pairs = [(_hard(v[0]), _hard(w[0])) for v, w in zip(x, y, strict=True)]
    return all(min(len(v), len(w)) > 1 and distance(v, w, 0.8) <= 0.8 for v, w in pairs) and any(v == w for v, w in pairs)


def _hard(sounds: str) -> str:
    return "".join("n" if s in "GNM" else s for s in sounds if s not in VOWELS and s not in "IU")
