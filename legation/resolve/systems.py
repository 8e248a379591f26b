"""Whose naming system a printed name follows, and the name taken apart for comparing.

Systems: Vietnamese (family name first, one syllable a word, tones that tell people apart); Lao and its neighbours in Latin
letters or in Lao script; a transcription by the Vietnamese press (hyphens, or Vietnamese letters in words that it has not); a
Vietnamese name in Lao script; Chinese and Korean (family name first); other Latin ones.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal

import msgspec

from legation.lang import fold, rows
from legation.lang.sound import Spelled, is_lao, is_marked, spoken
from legation.lang.sound_latin import bare, may_be_lao

System = Literal["vietnamese", "lao", "transcribed", "lao-script", "vietnamese-in-lao", "chinese", "korean", "other"]
# How systems are called where a person reads the reasons.
CALLED: Final[dict[System, str]] = {
    "vietnamese": "a Vietnamese name",
    "lao": "Lao, or of a neighbour, in Latin letters",
    "transcribed": "a transcription in Vietnamese letters",
    "lao-script": "in Lao script",
    "vietnamese-in-lao": "a Vietnamese name in Lao script",
    "chinese": "a Chinese name",
    "korean": "a Korean name",
    "other": "a name in Latin letters",
}
# One syllable of Vietnamese, tones taken off or all diacritics: initial, then vowels, some of which take a final.
_INITIAL: Final = "(?:ngh?|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcdđghklmnprstvxy])?"
_BEFORE_FINAL: Final = "(?:[aăâeêioôơuưy]|[iy]ê|[iy]e|uô|uo|ươ|oa|oă|oe|oo|uâ|ua|uê|ue|uy|uyê|uye)(?:nh|ng|ch|[cmnpt])"
_OPEN: Final = (
    "(?:[aeêioôơuưy]|ia|ya|ua|ưa|a[iyou]|â[yu]|e[ou]|êu|iu|[iy]êu|[iy]eu|[oôơ]i|u[iyêeơ]|uôi|uoi|ươi|ươu|uou"
    "|ưi|ưu|uu|o[ae]|oa[iyo]|u[âa]y|uya)"
)
_SYLLABLE: Final = re.compile(f"{_INITIAL}(?:{_BEFORE_FINAL}|{_OPEN})")
# Vowels that Vietnamese never prints so: where they stand, diacritics were left out.
_STRIPPED: Final = re.compile("(?:[iy]e|uo)[a-z]")


class Name(msgspec.Struct, frozen=True, gc=False):
    """A printed name: its words without and with diacritics (`groups`: without, hyphens closed up), the system that it follows,
    whether it prints Vietnamese diacritics, all its letters, which values they have, and whether they are Lao ones.
    """

    printed: str
    words: tuple[str, ...]
    marked_words: tuple[str, ...]
    groups: tuple[str, ...]
    system: System
    marked: bool
    letters: str
    spelled: Spelled
    in_lao: bool


@lru_cache(maxsize=200_000)
def name_of(printed: str, country: str | None = None) -> Name:
    """A name taken apart; the country that the bearer acts for decides where the looks of a name leave a choice."""
    words = _words(printed, "en")
    system = _system(printed, words, country)
    # In a Vietnamese name the letters that French has too are marks as well.
    marked = is_marked(printed) or (system == "vietnamese" and not printed.isascii())
    return Name(
        printed=printed,
        words=words,
        marked_words=words if printed.isascii() else _words(printed, "vi"),
        groups=tuple("".join(_words(word, "en")) for word in printed.split()) if "-" in printed else words,
        system=system,
        marked=marked,
        letters="".join(words),
        spelled="vietnamese" if marked else "bare" if system == "vietnamese" else "roman",
        in_lao=system in ("lao-script", "vietnamese-in-lao"),
    )


def _words(name: str, language: str) -> tuple[str, ...]:
    text = fold(name, language).text.translate(_DIVIDING)
    # Vietnamese prints Lý and Lí, Sỹ and Sĩ at will.
    return tuple(word[:-1] + "i" if _LONE_Y.fullmatch(word) else word for word in text.split())


_DIVIDING: Final = str.maketrans({"-": " ", ".": " ", ",": " ", "'": None})
_LONE_Y: Final = re.compile("(?:[hklmst]|qu)y")


def _system(printed: str, words: tuple[str, ...], country: str | None) -> System:
    if is_lao(printed):
        return "vietnamese-in-lao" if country in (None, "VN") and _transcribed_vietnamese(printed) else "lao-script"
    if _vietnamese(printed, words, country):
        return "vietnamese"
    if is_marked(printed) or _in_syllables(printed, country):
        return "transcribed"
    east = _eastern(words) if country in (None, "CN", "TW", "KR", "KP") else None
    if east:
        return east
    return "lao" if country in (None, "LA", "KH", "TH") and words and all(map(may_be_lao, words)) else "other"


def _in_syllables(printed: str, country: str | None) -> bool:
    """Whether a word is printed in syllables with hyphens between them, as the Vietnamese press does with foreign names."""
    least = 1 if country in (None, "LA") else 2
    cut = [word.lower().split("-") for word in printed.split() if word.count("-") >= least]
    return bool(cut) and all((len(word) > 2 and max(map(len, word)) <= _CUT) or all(map(_fits, word)) for word in cut)


_CUT = 6  # letters of a syllable at most


def _fits(word: str) -> bool:
    return _SYLLABLE.fullmatch(bare(word)) is not None


def _vietnamese(printed: str, words: tuple[str, ...], country: str | None) -> bool:
    """Every word one syllable of Vietnamese, the first or last a family name; for those who act for Vietnam the syllables do."""
    if country not in (None, "VN") or not all(map(_fits, words)) or ("-" in printed and country != "VN"):
        return False
    if country == "VN":
        return bool(words)
    families = _families("vi")
    if is_marked(printed):
        return len(words) > 1 and bool({bare(fold(w, "vi").text) for w in _ends(printed.split())} & _marked_families())
    return len(words) > 1 and bool(set(_ends(words)) & families)


def _ends(words: tuple[str, ...] | list[str]) -> tuple[str, str]:
    return words[0], words[-1]


@lru_cache(maxsize=4)
def _families(system: str) -> frozenset[str]:
    """Family names of a system, without diacritics."""
    found = (row for language in ("vi", "en") for row in rows(language, "names") if row.meaning == "family-name")
    return frozenset(fold(row.form).text for row in found if row.get("system") == system)


@lru_cache(maxsize=1)
def _marked_families() -> frozenset[str]:
    found = (row for row in rows("vi", "names") if row.meaning == "family-name" and row.get("system") == "vi")
    return frozenset(bare(fold(row.form, "vi").text) for row in found)


def _eastern(words: tuple[str, ...]) -> Literal["chinese", "korean"] | None:
    """Chinese and Korean names of two or three syllables by their family names, where no word can be Lao for its length."""
    if not 2 <= len(words) <= 3 or max(map(len, words)) > 8:
        return None
    if len(words) == 3 and words[0] in _families("ko"):
        return "korean"
    return "chinese" if words[0] in _families("zh") and len(words) == 2 else None


def _transcribed_vietnamese(printed: str) -> bool:
    """Whether a name in Lao script is a Vietnamese one: words of one syllable, the first a family name by its sound."""
    words = printed.split()
    if len(words) < 2 or any(len(word) > 9 for word in words):
        return False
    return any(way.replace("f", "P") in _sounded_families() for first in spoken(words[0]) for way in first)


@lru_cache(maxsize=1)
def _sounded_families() -> frozenset[str]:
    """How family names sound in Lao script, where ph is f, and a final nh is n or ng."""
    found = (row.form for row in rows("vi", "names") if row.meaning == "family-name" and row.get("system") == "vi")
    sounds = {way for form in found for word in spoken(form, "vietnamese") for way in word}
    return frozenset(way for sound in sounds for way in _settled(sound))


def _settled(sound: str) -> list[str]:
    """A sound with each letter that may be either of two as the one and as the other."""
    found = [sound]
    for letter, values in (("X", "aw"), ("Q", "ae"), ("N", "nG")):
        found = [way.replace(letter, value) for way in found for value in (values if letter in way else letter)]
    return found


def left_without_marks(word: str) -> bool:
    """Whether a word printed without diacritics must have lost some: Vietnamese has no “uo”, “ie” or “ye” before a final."""
    return word.isascii() and _STRIPPED.search(word) is not None


def without_tones(words: tuple[str, ...]) -> bool:
    """Whether words print neither a tone nor a letter that only Vietnamese has, though they may print those that French has."""
    return not any(is_marked(word) or bare(word) != word for word in words)
