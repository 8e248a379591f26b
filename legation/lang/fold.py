"""Normalisation for matching, with the way back to the page.

What pages print in many ways is brought to one form before it is compared: composed characters, no zero-width or soft
hyphens, plain quotes and dashes, lower case; Vietnamese tone marks in one place and lone *y* as *i*; Lao AM composed, HO
ligatures joined, Lao digits as ASCII; other languages without diacritics. Every folded character knows where it came from, so
that a match can be quoted exactly as printed.
"""

from __future__ import annotations

import bisect
import re
import unicodedata
from functools import lru_cache

import msgspec

_DROPPED = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\u00ad\ufeff"))
_MAY_NEED_MAP = re.compile("[\u0300-\u036f\u200b\u200c\u200d\u2060\u00ad\ufeff\u0ecd\u0eab]")
_NEEDS_MAP = re.compile(
    "[\u0300-\u036f\u200b\u200c\u200d\u2060\u00ad\ufeff]|\u0ecd[\u0ec8-\u0ecb]?\u0eb2|\u0eab[\u0e99\u0ea1\u0ea5]"
)
_PLAIN = {
    **dict.fromkeys(map(ord, "’‘ʼ‛´`′"), "'"),
    **dict.fromkeys(map(ord, "“”„‟«»″"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2000\u2002\u2003\u2007\u2009\u202f\u3000\t"), " "),
    **{0x0ED0 + i: str(i) for i in range(10)},
}
_LAO_HO = {"ນ": "ໜ", "ມ": "ໝ", "ລ": "ຫຼ"}
_TONED_SECOND = re.compile(r"[ou][àáảãạèéẻẽẹỳýỷỹỵ](?!\w)")
_TONE_FIRST = dict(
    zip(
        ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"],
        ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"],
        strict=True,
    )
)
_Y_AT_END = re.compile(r"[yỳýỷỹỵ](?!\w)")
_LONE = re.compile(r"(?:^|\W)(?:[hklmstv]|qu)$")
_Y_TO_I = dict(zip("yỳýỷỹỵ", "iìíỉĩị", strict=True))


class Folded(msgspec.Struct, frozen=True):
    """Folded text and, for each of its characters, where it starts and ends in the original (None where nothing moved)."""

    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Half-open span in the original of the folded span `start`:`end` (not empty)."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]

    def at(self, offset: int) -> int:
        """Folded offset of the first character that starts at or behind `offset` of the original."""
        return offset if self.starts is None else bisect.bisect_left(self.starts, offset)


def fold(text: str, language: str = "en") -> Folded:
    """Fold `text` for matching in `language` (`vi` keeps its own diacritics, others lose all).

    >>> fold("Thành uỷ Hoà Bình, kỷ niệm", "vi").text
    'thành ủy hòa bình, kỉ niệm'
    >>> fold("Hanoï", "fr").text
    'hanoi'
    """
    composed, starts, ends = _compose(text)
    lowered = _lowered(composed, language != "vi")
    if language == "vi":
        lowered = _Y_AT_END.sub(_lone_as_i, _TONED_SECOND.sub(_toned_first, lowered))
    return Folded(lowered, starts, ends)


def _toned_first(found: re.Match[str]) -> str:
    at = found.start()
    return found[0] if at and found.string[at - 1] == "q" else _TONE_FIRST.get(found[0], found[0])


def _lone_as_i(found: re.Match[str]) -> str:
    at = found.start()
    return _Y_TO_I[found[0]] if _LONE.search(found.string[max(0, at - 3) : at]) else found[0]


def _lowered(text: str, strip_marks: bool) -> str:
    """One folded character for each. Where few characters need more than lower case, they are replaced one by one."""
    lowered = text.lower()
    if len(lowered) != len(text) or "Σ" in text:  # what lower case makes of a character depends on others, or is several
        return text.translate(_table(strip_marks))
    odd = set((_ODD if strip_marks else _ODD_IN_VIETNAMESE).findall(lowered))
    if len(odd) > _FEW:
        return lowered.translate(_table(strip_marks))
    for char in odd:
        lowered = lowered.replace(char, _table(strip_marks)[ord(char)])
    return lowered


def _compose(text: str) -> tuple[str, tuple[int, ...] | None, tuple[int, ...] | None]:
    if text.isascii():
        return text, None, None
    marked = _MAY_NEED_MAP.search(text) is not None and _NEEDS_MAP.search(text) is not None
    if not marked and unicodedata.is_normalized("NFC", text):
        return text, None, None
    pieces = _lao(_clusters(text))
    return "".join(p[2] for p in pieces), tuple(p[0] for p in pieces), tuple(p[1] for p in pieces)


_Piece = tuple[int, int, str]


def _clusters(text: str) -> list[_Piece]:
    """(start, end, character) of each composed character; dropped characters are left out."""
    kept = [(i, c) for i, c in enumerate(text) if ord(c) not in _DROPPED]
    found: list[_Piece] = []
    i, n = 0, len(kept)
    while i < n:
        j = i + 1
        while j < n and _is_mark(kept[j][1]):
            j += 1
        start, end = kept[i][0], kept[j - 1][0] + 1
        # Marks that compose with nothing (twice the same tone) say nothing: the first composed character stands for all.
        piece = unicodedata.normalize("NFC", "".join(c for _, c in kept[i:j]))[0] if j > i + 1 else kept[i][1]
        found.append((start, end, piece))
        i = j
    return found


def _is_mark(char: str) -> bool:
    return char < "\u0700" and unicodedata.combining(char) != 0


def _lao(found: list[_Piece]) -> list[_Piece]:
    """Compose Lao AM and the HO ligatures; a tone mark between the halves of AM goes before it."""
    out: list[_Piece] = []
    i, n = 0, len(found)
    while i < n:
        start, end, char = found[i]
        following = found[i + 1] if i + 1 < n else (end, end, "")
        if char == "\u0ecd" and following[2] == "\u0eb2":
            out.append((start, following[1], "\u0eb3"))
            i += 2
        elif char == "\u0ecd" and "\u0ec8" <= following[2] <= "\u0ecb" and i + 2 < n and found[i + 2][2] == "\u0eb2":
            out += [(start, following[1], following[2]), (found[i + 2][0], found[i + 2][1], "\u0eb3")]
            i += 3
        elif char == "ຫ" and following[2] in _LAO_HO:
            joined = _LAO_HO[following[2]]
            out += [(start, following[1], joined)] if len(joined) == 1 else [(start, end, "ຫ"), (*following[:2], "ຼ")]
            i += 2
        else:
            out.append(found[i])
            i += 1
    return out


# Vietnamese text keeps its own marks; those of other languages (“Hokkaidō”, “Kraków”) are printed or left out at will there too.
_VIETNAMESE = frozenset("àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ")
# Lower-case characters that may be folded to others.
_ODD = re.compile(r"[^\x00-\x08\x0a-_a-\x7f\u0e80-\u0ecf\u0eda-\u0eff]")
_ODD_IN_VIETNAMESE = re.compile(rf"[^\x00-\x08\x0a-_a-\x7f\u0e80-\u0ecf\u0eda-\u0eff{''.join(sorted(_VIETNAMESE))}]")
_FEW = 12  # characters; replacing one takes as long as looking a hundred of them up


class _Table(dict[int, str]):
    """Lazy translation table: one folded character for each printed one."""

    def __init__(self, strip_marks: bool) -> None:
        super().__init__(_PLAIN)
        self._strip = strip_marks

    def __missing__(self, code: int) -> str:
        char = chr(code) if not 0xD800 <= code <= 0xDFFF else "\ufffd"  # half a character is none, and no index takes it
        folded = char.lower()
        if (self._strip or folded not in _VIETNAMESE) and code > 0x7F and not 0x0E80 <= code <= 0x0EFF:
            folded = {"đ": "d", "ø": "o", "ł": "l", "ı": "i"}.get(folded) or _base(folded)
        if len(folded) != 1:
            folded = _base(folded)[:1] or char
        self[code] = folded
        return folded


def _base(char: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c))
    return bare if len(bare) == 1 else char


@lru_cache(maxsize=2)
def _table(strip_marks: bool) -> _Table:
    return _Table(strip_marks)
