"""How a name sounds, whichever way it was written down: one consonant skeleton for Lao script, its many romanisations and
the transcriptions of the Vietnamese press.

Aspirated and plain stops fall together, as do the letters that romanisations exchange (x and s, w and v, r and l, gn, nh and ny);
vowels, glides behind vowels and doubled letters are left out. Skeletons serve names from Lao; Vietnamese names differ by vowels
and tones alone (Hồng, Hùng) and must be compared as printed. Only where one side is in Lao script is a Vietnamese name compared
by sound, with the values its letters have in Vietnamese.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from legation.lang.fold import fold

_LAO = dict(
    zip(
        "ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫຮໜໝ",
        "kkkŋcssytttt" + "nbppppp" + "myllv" + "hhnm",
        strict=True,
    )
)
_LAO_AFTER = frozenset("ະັາຳິີຶືຸູົຽໍເແໂໄໃ")
_LAO["ຼ"] = "l"
_LAO_LEADING = re.compile("([ເແໂໄໃ])([ກ-ຮໜໝ]ຼ?|ຼ)")
_LAO_FINALS = frozenset("ກງຍດນບມວລຣສຊຕ")
_LAO_MARKS = re.compile("[່້໊໋໌ໆ]")
_LAO_SILENT_HO = re.compile("ຫ(?=[ງຍນມຣລຼວຽ])(?=..)")

# Letters of romanisations, tried from the longest on; `.` stands for any vowel.
_LATIN = (
    ("ngh", "ŋ"),
    ("chh", "c"),
    ("ng", "ŋ"),
    ("gn", "y"),
    ("nh", "ñ"),
    ("kh", "k"),
    ("ph", "p"),
    ("th", "t"),
    ("ch", "c"),
    ("qu", "k"),
    ("tr", "c"),
    ("x", "s"),
    ("w", "v"),
    ("r", "l"),
    ("f", "p"),
    ("c", "k"),
    ("g", "k"),
    ("q", "k"),
    ("z", "s"),
    ("j", "c"),
    ("đ", "t"),
    ("d", "t"),
)
_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=100_000)
def skeletons(name: str, *, vietnamese: bool = False) -> tuple[str, ...]:
    """The consonant skeletons that a name may have; `vietnamese` gives Latin letters their Vietnamese values.

    >>> skeletons("Somxay Vilaivong") == skeletons("Xổm-xay Vi-lay-vông") == skeletons("ສົມໄຊ ວິໄລວົງ")
    True
    """
    text = unicodedata.normalize("NFC", name)
    if any("\u0e80" <= c <= "\u0eff" for c in text):
        return (_lao(text),)
    if vietnamese:
        return _vietnamese(text)
    return (_latin(text),)


def alike(a: str, b: str) -> float:
    """How alike two skeletons are, from 0 to 1: edit distance with letters of near sound at half price."""
    if a == b:
        return 1.0 if a else 0.0
    if not a or not b:
        return 0.0
    return max(0.0, 1.0 - _distance(a, b) / max(len(a), len(b)))


_NEAR = frozenset(map(frozenset, ("nŋ", "nl", "pb", "nm", "sc", "ñn", "ny", "hv", "ky", "tc")))


@lru_cache(maxsize=200_000)
def _distance(a: str, b: str) -> float:
    before = [float(j) for j in range(len(b) + 1)]
    for i, x in enumerate(a, 1):
        row = [float(i)]
        for j, y in enumerate(b, 1):
            change = 0.0 if x == y else 0.5 if frozenset((x, y)) in _NEAR else 1.0
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + change))
        before = row
    return before[-1]


def _lao(text: str) -> str:
    folded = _LAO_SILENT_HO.sub("", _LAO_MARKS.sub("", fold(text, "lo").text))
    out: list[str] = []
    for printed in folded.split():
        # Vowels that are written before their consonant are spoken behind it.
        word = _LAO_LEADING.sub(r"\2\1", printed)
        out += [_lao_letter(word, at) for at in range(len(word))]
    return _single(out)


def _lao_letter(word: str, at: int) -> str:
    char = word[at]
    if char in "ວຍ" and not _opens(word, at):
        return ""
    if char == "ບ" and not _opens(word, at):
        return "p"
    if char == "ຳ":
        return ".m"
    return _LAO.get(char, "." if char in _LAO_AFTER or char == "ອ" else "")


def _opens(word: str, at: int) -> bool:
    """Whether a letter opens a syllable: it begins the word, or a vowel sign follows and it is no second letter of a cluster."""
    if at == 0:
        return True
    before = word[at - 1]
    clustered = before not in _LAO_AFTER and (at == 1 or before not in _LAO_FINALS) and before != "ອ"
    return at + 1 < len(word) and word[at + 1] in _LAO_AFTER and not clustered


def _latin(text: str) -> str:
    folded = fold(text).text
    return _single(s for word in re.split(r"[^a-zđ]+", folded) for s in _letters(word))


def _letters(word: str) -> list[str]:
    out: list[str] = []
    at = 0
    while at < len(word):
        size, sound = _letter(word, at)
        out.append(sound)
        at += size
    if word.endswith("b") and len(word) > 1:
        out[-1] = "p"
    return out


def _letter(word: str, at: int) -> tuple[int, str]:
    char = word[at]
    following = word[at + 1 : at + 2]
    if char in _VOWELS:
        return 1, "."
    if char == "y":
        opens = following in _VOWELS and following != "" and (at == 0 or word[at - 1] != "n" or at > 1)
        return 1, "y" if opens else "."
    if char == "h":
        return 1, "h" if following and following in _VOWELS | {"y"} else ""
    for letters, sound in _LATIN:
        if word.startswith(letters, at):
            if sound == "ñ":
                closes = at + 2 >= len(word) or word[at + 2] not in _VOWELS | {"y"}
                return 2, "n" if closes else "y"
            return len(letters), sound
    return 1, char


_SYLLABLE = re.compile(
    r"(?P<on>ngh?|nh|ch|gh|gi(?=[aeiouy])|kh|ph|th|tr|qu|[bcdđghklmnprstvx])?(?P<mid>[aeiouy]+)(?P<end>nh|ng|ch|[cmnpt])?"
)
_ONSETS = {
    "ngh": "ŋ", "ng": "ŋ", "nh": "y", "ch": "c", "gh": "k", "gi": "y", "kh": "k", "ph": "p", "th": "t", "tr": "c",
    "qu": "k", "b": "b", "c": "k", "d": "y", "đ": "t", "g": "k", "h": "h", "k": "k", "l": "l", "m": "m", "n": "n",
    "p": "p", "r": "l", "s": "s", "t": "t", "v": "v", "x": "s",
}  # fmt: skip
_ENDS = {"nh": "ŋ", "ng": "ŋ", "ch": "k", "c": "k", "m": "m", "n": "n", "p": "p", "t": "t"}


def _vietnamese(text: str) -> tuple[str, ...]:
    marked = _has_marks(text)
    words = ["".join(_bare(c) for c in word) for word in fold(text, "vi").text.split()]
    found = [""]
    for word in words:
        syllable = _SYLLABLE.fullmatch(word)
        if syllable is None:
            return (_latin(text),)
        onset, end = syllable["on"] or "", _ENDS.get(syllable["end"] or "", "")
        # Without diacritics, d may be either of two letters.
        onsets = ["y", "t"] if onset == "d" and not marked else [_ONSETS.get(onset, "")]
        found = [f"{whole}{sound}.{end}" for whole in found for sound in onsets][:16]
    return tuple(dict.fromkeys(_single(skeleton) for skeleton in found))


def _bare(char: str) -> str:
    return char if char == "đ" else unicodedata.normalize("NFD", char)[0]


def _has_marks(text: str) -> bool:
    return any(unicodedata.combining(c) for c in unicodedata.normalize("NFD", text)) or "đ" in text.lower()


def _single(sounds: Iterable[str]) -> str:
    """Sounds without vowels and silent letters, doubled ones once unless a vowel stands between."""
    out: list[str] = []
    last = ""
    for part in "".join(sounds):
        if part != "." and part != last:
            out.append(part)
        last = part
    return "".join(out)
