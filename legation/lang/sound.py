"""How a name sounds, whichever way it was written down: Lao script, its many romanisations, the transcriptions of the Vietnamese
press, and Vietnamese names themselves where they stand beside Lao script.

`spoken` gives the sounds, word by word; `skeletons` the consonants alone, with those that writers exchange fallen together, as
keys under which spellings of one name meet. Sounds serve names from Lao and its neighbours; Vietnamese names differ by tones
alone (Hiến, Hiện) and are compared as printed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import islice, product
from typing import Final, Literal

from legation.lang.sound_costs import GLIDES, VOWELS
from legation.lang.sound_lao import is_lao, lao_word
from legation.lang.sound_latin import met, roman_word, viet_word

__all__ = ["Sounds", "Spelled", "is_lao", "is_marked", "skeletons", "spelling_of", "spoken", "whole"]

Spelled = Literal["roman", "vietnamese", "bare"]
Sounds = tuple[str, ...]  # the ways a word or name may sound, the likeliest first
_MOST, _READINGS = 4, 8
_MARKED: Final = re.compile("[\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]|[đĐ]")
# Marks that French, Spanish, Portuguese or Italian print too prove no Vietnamese.
_COMMON: Final = frozenset("àâäáãçéèêëíìîïñóòôöõúùûüýÿ")


@lru_cache(maxsize=100_000)
def is_marked(text: str) -> bool:
    """Whether a text is printed with diacritics that only Vietnamese has.

    >>> is_marked("Hiến"), is_marked("René"), is_marked("Hien")
    (True, False, False)
    """
    return any(c not in _COMMON and _MARKED.search(unicodedata.normalize("NFD", c)) is not None for c in _foreign(text))


def _foreign(text: str) -> list[str]:
    return [c for c in unicodedata.normalize("NFC", text).lower() if c > "\x7f" and c.isalpha() and not is_lao(c)]


@lru_cache(maxsize=100_000)
def spoken(name: str, spelled: Spelled = "roman") -> tuple[Sounds, ...]:
    """The sounds of each word of a name; Latin letters have the values of romanisations or of Vietnamese spelling.

    >>> spoken("Somxay Vilaivong") == spoken("Xổm-xay Vi-lay-vông", "vietnamese") == spoken("ສົມໄຊ ວິໄລວົງ")
    True
    """
    words = unicodedata.normalize("NFC", name).replace(".", " ").split()
    return tuple(found for word in words if (found := _word(word, spelled))[0])


def _word(word: str, spelled: Spelled) -> Sounds:
    if is_lao(word):
        return tuple(dict.fromkeys(map(met, lao_word(word))))
    parts = [_part(part, spelled) for part in word.split("-") if part]
    return _joined(parts) if parts else ("",)


def _part(part: str, spelled: Spelled) -> Sounds:
    return roman_word(part) if spelled == "roman" else viet_word(part, marked=spelled == "vietnamese")


def _joined(parts: list[Sounds]) -> Sounds:
    ways = [met("".join(way)) for way in product(*parts)] if len(parts) < 12 else [met("".join(p[0] for p in parts))]
    return tuple(dict.fromkeys(ways[:_MOST]))


@lru_cache(maxsize=100_000)
def whole(name: str, spelled: Spelled = "roman") -> Sounds:
    """The sounds of a name read through, as if it were one word."""
    return _joined(list(spoken(name, spelled))) if spoken(name, spelled) else ("",)


@lru_cache(maxsize=100_000)
def spelling_of(name: str, *, vietnamese: bool) -> Spelled:
    """Which values Latin letters have: those of Vietnamese where its diacritics are printed; all in a Vietnamese name without."""
    if is_marked(name):
        return "vietnamese"
    return "bare" if vietnamese else "roman"


_FALLEN: Final = str.maketrans(
    dict(zip("KGctTdPfMNDh", "kŋcttt" + "pp" + "nnth", strict=True)) | dict.fromkeys(VOWELS | GLIDES, None)
)


@lru_cache(maxsize=100_000)
def skeletons(name: str, *, vietnamese: bool = False) -> Sounds:
    """The consonant skeletons that a name may have; `vietnamese` gives Latin letters their Vietnamese values.

    >>> skeletons("Somxay Vilaivong") == skeletons("Xổm-xay Vi-lay-vông") == skeletons("ສົມໄຊ ວິໄລວົງ")
    True
    """
    ways = whole(name, spelling_of(name, vietnamese=vietnamese))
    return tuple(dict.fromkeys(_consonants(either) for way in ways for either in _eithers(way)))


def _eithers(sounds: str) -> list[str]:
    """With each letter that may be either of two consonants as the one and as the other; the first readings of many."""
    options = [{"D": "yd", "N": "nG"}.get(sound, sound) for sound in sounds]
    return ["".join(way) for way in islice(product(*options), _READINGS)]


def _consonants(sounds: str) -> str:
    return sounds.replace("M", "").translate(_FALLEN)
