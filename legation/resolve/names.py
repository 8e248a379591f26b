"""How well two printed names of persons agree, and in which words to say so.

Vietnamese names are compared letter by letter with their diacritics, for these tell people apart; only a side that prints none at
all is compared without. Names from Lao are compared by letters, by word order, then by sound; others by letters.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from functools import lru_cache
from typing import Literal

import msgspec

from legation.lang import fold, rows
from legation.lang.sound import alike, skeletons
from legation.resolve import policy


class Match(msgspec.Struct, frozen=True):
    """How well names agree (0 to 1) and why; `conflict` marks diacritics that both print and that differ."""

    score: float
    reason: str
    conflict: bool = False


_SYLLABLE = re.compile("[^aeiouy]*[aeiouy]{1,3}[^aeiouy]*")
_COMMON = frozenset("àâäçéèêëîïñôöùûüÿ")
Manner = Literal["vietnamese", "sounded", "lettered"]


def manner_of(a: str, country_a: str | None, b: str, country_b: str | None) -> Manner:
    """How two names are to be compared: as Vietnamese ones, by sound where one may be Lao, by their letters else."""
    if is_vietnamese(a, country_a) or is_vietnamese(b, country_b):
        return "vietnamese"
    # Syllables with hyphens between them are somebody's transcription of a name, and only its sound.
    transcribed = ("-" in a) != ("-" in b)
    return "sounded" if transcribed or (country_a in (None, "LA") and country_b in (None, "LA")) else "lettered"


@lru_cache(maxsize=200_000)
def compare(a: str, b: str, manner: Manner) -> Match | None:
    """The agreement of two names, None where there is none. Beside Lao script any name is compared by sound."""
    vietnamese = manner == "vietnamese"
    if is_lao(a) or is_lao(b):
        return _across_scripts(a, b, vietnamese)
    x, y = _words(a, "en"), _words(b, "en")
    if not x or not y:
        return None
    if x == y:
        return _diacritics(a, b) if vietnamese else Match(policy.NAME_SAME, f"the same name: {a}")
    if "".join(x) == "".join(y):
        return Match(policy.NAME_JOINED, f"the same letters, divided otherwise: {a}, {b}")
    if sorted(x) == sorted(y):
        return Match(policy.NAME_ORDER, f"the same words in another order: {a}, {b}")
    found = _part(x, y, a, b)
    if found or vietnamese:
        return found
    return (_sound(a, b) if manner == "sounded" else None) or _spelled(x, y, a, b)


def is_vietnamese(name: str, country: str | None) -> bool:
    """Whether a name is Vietnamese: of a person who acts for Vietnam, or with a Vietnamese family name and no country known."""
    if country is not None:
        return country == "VN"
    words = _words(name, "en")
    # The Vietnamese press writes foreign names with hyphens between the syllables, its own never.
    return len(words) > 1 and words[0] in _family_names() and "-" not in name and all(map(_SYLLABLE.fullmatch, words))


def is_lao(text: str) -> bool:
    """Whether a text is in Lao script."""
    return any("\u0e80" <= c <= "\u0eff" for c in text)


@lru_cache(maxsize=1)
def _family_names() -> frozenset[str]:
    found = (row for row in rows("vi", "names") if row.meaning == "family-name" and row.get("system") == "vi")
    return frozenset(fold(row.form).text for row in found)


@lru_cache(maxsize=100_000)
def _words(name: str, language: str) -> tuple[str, ...]:
    return tuple(fold(name, language).text.replace("-", " ").replace(".", " ").split())


@lru_cache(maxsize=100_000)
def _is_marked(name: str) -> bool:
    """Whether a name is printed with Vietnamese diacritics; those that French and its neighbours have too prove nothing."""
    return any(
        c not in _COMMON and (c == "đ" or unicodedata.combining(unicodedata.normalize("NFD", c)[-1])) for c in name.lower()
    )


def _diacritics(a: str, b: str) -> Match:
    if _words(a, "vi") == _words(b, "vi"):
        return Match(policy.NAME_SAME, f"the same name: {a}")
    if _is_marked(a) and _is_marked(b):
        return Match(0.0, f"diacritics that both print differ: {a}, {b}", conflict=True)
    return Match(policy.NAME_PLAIN, f"the same letters, one side without diacritics: {a}, {b}")


def _part(x: tuple[str, ...], y: tuple[str, ...], a: str, b: str) -> Match | None:
    short, long = (x, y) if len(x) < len(y) else (y, x)
    if len(short) == len(long) or not (long[-len(short) :] == short or long[: len(short)] == short):
        return None
    return Match(policy.NAME_PART, f"one name is part of the other: {a}, {b}")


def _sound(a: str, b: str) -> Match | None:
    """Names not known to be Vietnamese that sound alike, as wholes and, where they are divided alike, word by word."""
    likeness = alike(skeletons(a)[0], skeletons(b)[0])
    if likeness < policy.SOUND_WHOLE:
        turned = " ".join(reversed(b.split()))
        return Match(policy.NAME_SOUND_NEAR, f"the names sound the same in another order: {a}, {b}") if _same(a, turned) else None
    x, y = _words(a, "en"), _words(b, "en")
    # A word of which hardly a consonant is left proves nothing by its sound.
    if len(x) == len(y) and any(
        alike(skeletons(v)[0], skeletons(w)[0]) < policy.SOUND_WORD and v != w for v, w in zip(x, y, strict=True)
    ):
        return None
    if min(len(skeletons(a)[0]), len(skeletons(b)[0])) < 4:
        return None
    score = policy.NAME_SOUND if likeness == 1 else policy.NAME_SOUND_NEAR
    return Match(score, f"the names sound {'the same' if likeness == 1 else 'alike'}: {a}, {b}")


def _same(a: str, b: str) -> bool:
    return skeletons(a)[0] == skeletons(b)[0] and len(skeletons(a)[0]) >= 4


def _spelled(x: tuple[str, ...], y: tuple[str, ...], a: str, b: str) -> Match | None:
    if len(x) < 2 or len(y) < 2:
        return None
    if len(x) == len(y) and all(map(_near, x, y)):
        return Match(policy.NAME_SPELLED_NEAR, f"the names differ by a letter or two: {a}, {b}")
    short, long = (x, y) if len(x) < len(y) else (y, x)
    rest = iter(long)
    if _near(short[0], long[0]) and _near(short[-1], long[-1]) and all(any(_near(v, w) for w in rest) for v in short):
        return Match(policy.NAME_SHORTER, f"the same first and last name, others left out: {a}, {b}")
    return None


def _near(a: str, b: str) -> bool:
    """Whether two words of a name are one: equal, an initial and its word, or near in letters and in sound."""
    if a == b or (min(len(a), len(b)) <= 2 and (a.startswith(b) or b.startswith(a))):
        return True
    sound = alike(skeletons(a)[0], skeletons(b)[0])
    return min(len(a), len(b)) >= 5 and _ratio(a, b) >= 0.85 and sound >= policy.SOUND_WORD


def _ratio(a: str, b: str) -> float:
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()


def _across_scripts(a: str, b: str, vietnamese: bool) -> Match | None:
    if is_lao(a) and is_lao(b):
        x, y = _lao_letters(a), _lao_letters(b)
        if x == y:
            return Match(policy.NAME_SAME, f"the same name: {a}")
    lao, other = (a, b) if is_lao(a) else (b, a)
    ways = skeletons(other, vietnamese=vietnamese and not is_lao(other))
    likeness = max(alike(skeletons(lao)[0], way) for way in ways)
    shortest = min(len(skeletons(lao)[0]), min(len(way) for way in ways))
    if likeness == 1 and shortest >= 3:
        return Match(policy.NAME_SOUND, f"the names sound the same: {a}, {b}")
    if likeness >= policy.SOUND_WHOLE and shortest >= 4 and _words_alike(lao, other, vietnamese):
        return Match(policy.NAME_SOUND_NEAR, f"the names sound alike: {a}, {b}")
    return None


def _words_alike(a: str, b: str, vietnamese: bool) -> bool:
    x, y = _words(a, "lo"), _words(b, "lo")
    if len(x) != len(y) or vietnamese:
        return True
    return all(alike(skeletons(v)[0], skeletons(w)[0]) >= policy.SOUND_WORD for v, w in zip(x, y, strict=True))


def _lao_letters(name: str) -> str:
    return "".join(c for c in fold(name, "lo").text if not c.isspace() and not "\u0ec8" <= c <= "\u0ecc")
