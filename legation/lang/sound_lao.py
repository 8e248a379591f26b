"""Lao script as sounds: the syllables of a word, each with its onset, vowel and final.

A consonant closes a syllable unless a vowel is written behind, above or below it; a ວ or ອ between two consonants, and ຽ, is the
vowel of the first. Method: Lao orthography since 1975 as in Enfield 2007, A Grammar of Lao, chapter 2.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from legation.lang.fold import fold

_TONES = re.compile("[່້໊໋ໆ]")
_CANCELLED = re.compile("[ກ-ຮ]໌")
_SIGN = "ະັາຳິີຶືຸູົຽໍ"
_LETTER = "ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮໜໝ"
# A consonant is the first of the next syllable where it bears a vowel itself.
_BEARS = f"[{_SIGN}]|ອ(?![{_SIGN}])|ວ(?=[ກຂຄງຍດຕຖທນບປມຣລ](?![{_SIGN}]))"
_MIDDLE = f"ວ(?=[ກຂຄງຍດຕຖທນບປມຣລ](?!{_BEARS}))"  # the vowel ua where a final follows
_SYLLABLE = re.compile(
    f"(?P<lead>[ເແໂໄໃ])?(?P<on>ຫຼ|ຫ(?=[ງຍນມລຣ][{_SIGN}ວອ]|ວ[{_SIGN}]|(?<=[ໄໃ]ຫ).)(?P<low>[ງຍນມລຣວ])|[{_LETTER}])"
    # Behind a vowel that is written first, such a letter begins the next syllable.
    f"(?P<mid>ຼ|(?(lead)(?!)|[ຣລ](?=[{_SIGN}])))?"
    f"(?P<glide>(?(lead)(?!)|ວ(?=[{_SIGN}])))?"
    f"(?P<vowel>ັວະ|ົວະ|ັວ|ົວ|ັຽ|ຽ|ຶອ|ືອ|ອ(?![{_SIGN}])|າະ|ົາ|[ະັາຳິີຶືຸູົໍ]|{_MIDDLE})?"
    f"(?P<final>[ກຂຄງຍດຕຖທສຊຈນຣລບປພຟມວ](?!{_BEARS}))?"
)
_ONSETS = dict(zip("ກຂຄງຈສຊຍຢດຕຖທນໜບປຜພຝຟມໝຣລວຫຮ", "kKKGcssyydtTTnnbpPPffmmllvhh", strict=True)) | {"ອ": "", "ຫຼ": "l"}
_FINALS = {
    c: sound
    for sound, group in {"k": "ກຂຄ", "G": "ງ", "I": "ຍ", "t": "ດຕຖທສຊຈ", "n": "ນຣລ", "p": "ບປພຟ", "m": "ມ", "U": "ວ"}.items()
    for c in group
}
_VOWELS = {
    ("", ""): "a", ("", "ະ"): "a", ("", "ັ"): "a", ("", "າ"): "a", ("", "ຳ"): "am", ("", "ິ"): "i", ("", "ີ"): "i", ("", "ຶ"): "w",
    ("", "ື"): "w", ("", "ຶອ"): "w", ("", "ືອ"): "w", ("", "ຸ"): "u", ("", "ູ"): "u", ("", "ົ"): "o", ("", "ໍ"): "o", ("", "ອ"): "o",
    ("", "ົວ"): "O", ("", "ົວະ"): "O", ("", "ັວ"): "O", ("", "ັວະ"): "O", ("", "ວ"): "O", ("", "ຽ"): "A", ("", "ັຽ"): "A",
    ("ເ", ""): "e", ("ເ", "ະ"): "e", ("ເ", "ັ"): "e", ("ເ", "ິ"): "w", ("ເ", "ີ"): "w", ("ເ", "ຶອ"): "E", ("ເ", "ືອ"): "E",
    ("ເ", "ື"): "E", ("ເ", "ົາ"): "aU", ("ເ", "າ"): "aU", ("ເ", "າະ"): "o", ("ເ", "ຽ"): "A", ("ເ", "ັຽ"): "A", ("ເ", "ວ"): "ue",
    ("ແ", ""): "e", ("ແ", "ະ"): "e", ("ແ", "ັ"): "e", ("ແ", "ວ"): "ue", ("ໂ", ""): "o", ("ໂ", "ະ"): "o", ("ໂ", "ັ"): "o",
}  # fmt: skip


def is_lao(text: str) -> bool:
    """Whether a text holds letters of the Lao script."""
    return any("\u0e80" <= c <= "\u0eff" for c in text)


@lru_cache(maxsize=100_000)
def lao_word(word: str) -> tuple[str, ...]:
    """The sounds that a word in Lao script may have, syllable after syllable, the likeliest first."""
    letters = fold(unicodedata.normalize("NFC", word), "lo").text
    letters = _TONES.sub("", _CANCELLED.sub("", letters))
    ways = [letters, *(pattern.sub(into, letters) for pattern, into in _OTHERWISE if pattern.search(letters))]
    return tuple(dict.fromkeys("".join(map(_syllable, _SYLLABLE.finditer(way))) for way in ways))


# ກວ within a word may be k and v or the onset of one syllable; ຫ before ງ may be heard, or only raise the tone.
_OTHERWISE = (
    (re.compile(f"(?<=.)(?=[ກຂຄ]ວ[{_SIGN}])"), " "),
    (re.compile("(?<=[ເແໂ])ຫ(?=[ງຍ])"), ""),
)


def _syllable(found: re.Match[str]) -> str:
    lead, vowel, final = found["lead"] or "", found["vowel"] or "", found["final"] or ""
    onset = _ONSETS.get(found["low"] or found["on"], "") + ("l" if found["mid"] else "") + ("u" if found["glide"] else "")
    if lead in "ໄໃ" and lead:
        return f"{onset}aI{'' if final == 'ຍ' else _FINALS.get(final, '')}"
    if lead == "ເ" and vowel in ("", "ັ") and final == "ຍ":
        return f"{onset}A"
    sounds = _VOWELS.get((lead, vowel)) or _VOWELS.get(("", vowel), "a")
    return onset + sounds + _FINALS.get(final, "")
