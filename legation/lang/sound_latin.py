"""Latin letters as sounds: romanisations of Lao and its neighbours, and Vietnamese spelling.

Romanised names are read with all the habits in use at once (French *ou*, *gn*, *x*; English *oo*, *ee*, *sh*; BGN/PCGN; Library
of Congress; silent *e* and *h*): where one letter has two values the sound is one that may be either.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

import msgspec

from legation.lang.fold import fold


class Spelling(msgspec.Struct, frozen=True):
    """How letters stand for sounds: groups of consonants at the head and the end of a syllable, and groups of vowels."""

    onsets: dict[str, str]
    codas: dict[str, str]
    vowels: dict[str, str]


def _by_form(forms_of: dict[str, str]) -> dict[str, str]:
    """From the forms of each sound to the sound of each form."""
    return {form: sound for sound, forms in forms_of.items() for form in forms.split()}


_ROMAN_ONSETS: Final = _by_form({
    "K": "kh", "k": "k c ck g q", "G": "ng", "y": "ny gn nh y", "c": "ch chh tch tj j dj dz", "s": "x s z sh", "d": "d",
    "t": "t", "T": "th dh", "n": "n", "b": "b", "p": "p", "P": "ph bh", "f": "f", "m": "m", "l": "l r", "v": "v w",
    "h": "h", "ku": "kw", "Ku": "khw",
})  # fmt: skip
_ROMAN_CODAS: Final = _by_form({
    "k": "k c g kh ck q", "G": "ng", "n": "n nh gn l", "m": "m", "t": "t th d dh s ch x z j", "p": "p ph b bh f", "": "r h",
    "U": "v w", "I": "y",
})  # fmt: skip
_ROMAN_VOWELS: Final = _by_form({
    "a": "a aa", "e": "ae e", "aI": "ai ay ei ey", "aU": "ao au aou", "A": "ea ia ie", "i": "ee i ii y", "eU": "eo eou",
    "w": "eu oe ue oeu", "E": "eua eue uea oeua", "EI": "euai euay", "wI": "eui euy oei oey", "AU": "iao ieo ieu",
    "iU": "iu iou", "o": "o", "O": "oa oua ouo uo", "oI": "oi oy", "V": "oo", "u": "ou uu", "ue": "oue",
    "OI": "ouai ouay ouei uai uay oay oai uoi", "uI": "oui ouy ui uy", "z": "u", "r": "ua",
})  # fmt: skip
ROMAN: Final = Spelling(_ROMAN_ONSETS, _ROMAN_CODAS, _ROMAN_VOWELS)

_VIET_ONSETS: Final = _by_form({
    "K": "kh", "k": "k c g gh", "ku": "kw", "G": "ng ngh", "c": "ch tr", "s": "x s", "y": "nh d y j z", "d": "đ", "t": "t",
    "T": "th", "n": "n", "b": "b", "p": "p", "P": "ph", "m": "m", "l": "l r", "v": "v w", "h": "h", "f": "f",
})  # fmt: skip
_VIET_CODAS: Final = _by_form({
    "k": "c ch k", "G": "ng g", "N": "nh", "n": "n l", "m": "m", "t": "t d đ s x", "p": "p b", "": "r h", "I": "y",
})  # fmt: skip
_VIET_VOWELS: Final = _by_form({
    "a": "a ă", "X": "â", "e": "e ê", "i": "i y", "o": "o ô oo ôô", "w": "ơ ư", "u": "u", "A": "ia iê yê ya ie",
    "O": "ua uô uo oa oă uâ uơ", "E": "ưa ươ", "aI": "ai ay ây", "aU": "ao au âu", "eU": "eo êu eu", "iU": "iu",
    "AU": "iêu yêu", "oI": "oi oy ôi ôy", "wI": "ơi ưi", "uI": "ui uy", "OI": "uôi oai oay uây uai", "EI": "ươi",
    "wU": "ưu ơu", "EU": "ươu", "ue": "oe uê", "uA": "uya uyê", "uiU": "uyu", "OU": "uao oao", "ueU": "oeo",
})  # fmt: skip
VIET: Final = Spelling(_VIET_ONSETS, _VIET_CODAS, _VIET_VOWELS)
# Without diacritics, a letter stands for all that it is the base of.
_BARE_VOWELS: Final = _by_form({
    "X": "a", "q": "o", "z": "u", "r": "ua uo", "qI": "oi", "zI": "ui", "rI": "uoi", "wU": "uu", "EU": "uou", "A": "ye",
    "AU": "ieu yeu", "ue": "ue", "uA": "uye",
})  # fmt: skip
BARE: Final = Spelling(_VIET_ONSETS | {"d": "D"}, _VIET_CODAS, _VIET_VOWELS | _BARE_VOWELS)

_TONES: Final = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_V: Final = "aeiouăâêôơư"
_RUNS: Final = re.compile(f"[{_V}y]+|[^{_V}y]+")
_DROPPED: Final = re.compile(f"[^a-z{_V}đ]+")
_ROMAN_Y: Final = re.compile(
    f"(?:^|(?<=^n)|(?<=[{_V}y]))y(?=[{_V}])|(?<=[{_V}y][^{_V}y])y(?=[{_V}])|(?<=[{_V}y][^{_V}y]{{2}})y(?=[{_V}])"
    f"|(?<=[{_V}y][^{_V}y]{{3}})y(?=[{_V}])"
)
_BARE_YE: Final = re.compile("^ye(?=[a-z])")
_VIET_Y: Final = re.compile(f"(?:^(?!yê)|(?<=[aăâeêoôơ]))y(?=[{_V}])")
# What is written and not heard: an e behind the consonant that ends a word, or behind the n that ends a part of it (Sone-xay).
_FINAL_E: Final = re.compile("(?<=[aeiouy])(ng|[bcdfgklmnprt]h?|nn|tt|gn|ll)e$")
_ER: Final = re.compile("er(?=[^aeiouyr]|$)")
_MIDDLE_E: Final = re.compile("(?<=[aiouy]n)e(?=(?:[bcdfgjkmpqstvxz]h?|[lhyn]|ng|gn|ny)[aeiouy])")
# The sounds of neighbours, as they are heard: doubled ones once, glides into the vowel or consonant behind them.
_MET: Final = (
    (re.compile("([kptTnmGl])(?=\\1)|n(?=M)|t(?=[Tc])|k(?=K)|p(?=[Pf])|N(?=[nG])|I(?=[yi])|U(?=v)"), ""),
    (re.compile("I(?=[aeouwAOEZXQqzrV])"), "y"),
    (re.compile("([aeiouw])(?=\\1)"), ""),
    (re.compile("i[ae]"), "A"),
    (re.compile("u[aoOXq]"), "O"),
    (re.compile("wa"), "E"),
    (re.compile("uA"), "Z"),
    (re.compile("(?<=[aou])i"), "I"),
    (re.compile("(?<=a)u"), "U"),
    (re.compile("n(?=[sl])"), "M"),
)
_MOST = 4  # readings of one name that are kept


def met(sounds: str) -> str:
    """Sounds as neighbours change them: `kommasit` from `kom-ma-sit`, `saya` from `saI-ya`, `sAk` from `si-ak`."""
    for pattern, into in _MET:
        sounds = pattern.sub(into, sounds)
    return sounds


def bare(text: str) -> str:
    """Vietnamese letters without the marks of tone, with those of vowels."""
    return unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", text)))


@lru_cache(maxsize=100_000)
def roman_word(word: str) -> tuple[str, ...]:
    """The sounds that a romanised word may have, the likeliest first."""
    letters = _roman_letters(word)
    ways = [letters, *(pattern.sub(into, letters) for pattern, into in _OTHERWISE if pattern.search(letters))]
    return tuple(dict.fromkeys(_sounds(way, ROMAN) for way in ways))


# “ngn” is ng and n, or n and gn; “gn” and “nh” between vowels are one sound or two.
_OTHERWISE: Final = (
    (re.compile("(?<=[aeiouy])ngn(?=[aeiou])"), "nnh"),
    (re.compile("(?<=[aeiouy])nh(?=[aeiouy])"), "n'h"),
    (re.compile("(?<=[aeiouy])gn(?=[aeiouy])"), "nnh"),
)


def _roman_letters(word: str) -> str:
    letters = _DROPPED.sub("", fold(word.replace("č", "ch").replace("æ", "ae").replace("œ", "oe")).text)
    return _MIDDLE_E.sub("", _FINAL_E.sub(r"\1", _ER.sub("eu", letters)))


@lru_cache(maxsize=100_000)
def viet_word(word: str, *, marked: bool = True) -> tuple[str, ...]:
    """The sounds that a word in Vietnamese spelling may have; `marked` where its diacritics are printed and tell vowels apart."""
    letters = _DROPPED.sub("", bare(fold(word, "vi").text))
    letters = re.sub(f"(?<!n)gi(?=[{_V}y])", "j", letters).replace("qu", "kw")
    if not marked:
        letters = _BARE_YE.sub("yê", letters)
    sounds = _sounds(letters, VIET if marked else BARE)
    if sounds.endswith("ue"):  # the press of Laos writes the rhyme of “Huệ” with its glide behind the vowel
        return sounds, f"{sounds[:-2]}eU"
    # A transcription may mean y and ê where Vietnamese reads iê.
    return (sounds, f"ye{sounds[1:]}") if letters.startswith("yê") and sounds[:1] == "A" else (sounds,)


@lru_cache(maxsize=100_000)
def may_be_lao(word: str) -> bool:
    """Whether a romanised word can be Lao (or of a neighbour): open syllables, or one of the few finals that Lao has."""
    runs = _RUNS.findall(_ROMAN_Y.sub("Y", _roman_letters(word)))
    return bool(runs) and all(_lao_run(run, at, len(runs)) for at, run in enumerate(runs)) and any(r[0] in _V + "y" for r in runs)


def _lao_run(run: str, at: int, count: int) -> bool:
    if run[0] in _V + "y":
        return run in ROMAN.vowels or run[0] == "y"
    return (_FIRST if at == 0 else _LAST if at == count - 1 else _INNER).fullmatch(run) is not None


_FINAL = "(?:kh?|ck|ng|nh?|m|th?|dh?|ph?|bh?|l|c|r|h|w|g)"
_ONSET = "(?:khw?|kw|k|c|chh?|g|gn|gh|ng|nh|ny|Y|nY|x|s|d|dh|t|th|n|b|p|ph|f|m|l|r|v|w|h|[kp]h?[lr]|q)"
_FIRST: Final = re.compile(_ONSET)
_LAST: Final = re.compile(_FINAL)
_INNER: Final = re.compile(f"{_FINAL}?{_ONSET}")


def _sounds(letters: str, spelling: Spelling) -> str:
    runs = _RUNS.findall((_ROMAN_Y if spelling is ROMAN else _VIET_Y).sub("Y", letters))
    out: list[str] = []
    for at, run in enumerate(runs):
        if run[0] in _V or run[0] == "y":
            behind = runs[at + 1] if at + 1 < len(runs) else ""
            out.append(_vowel(run, behind, spelling))
        else:
            out += _consonants(run.replace("Y", "y"), at == 0, at + 1 < len(runs), spelling)
    return "".join(out)


def _vowel(run: str, behind: str, spelling: Spelling) -> str:
    if len(run) > 1 and run[0] == "y":
        run = run if run in spelling.vowels else "i" + run[1:]
    found, at = "", 0
    while at < len(run):
        size = next((n for n in range(len(run) - at, 1, -1) if run[at : at + n] in spelling.vowels), 1)
        found += spelling.vowels.get(run[at : at + size], "")
        at += size
    # Vietnamese a before nh and ch is heard as e.
    return found[:-1] + "Q" if spelling is not ROMAN and behind in ("nh", "ch") and found[-1:] in ("a", "X") else found


def _consonants(run: str, first: bool, followed: bool, spelling: Spelling) -> list[str]:
    """The finals of the syllable before, then the onset of the one behind."""
    if not followed:
        return _row(run, spelling.codas)
    # “ng” before n is a final; the letters g and n stand for one sound only by themselves.
    size = (
        1
        if run.endswith(("ngn", "'h")) or (not first and run.endswith("kw"))
        else next((n for n in (4, 3, 2) if run[-n:] in spelling.onsets and n <= len(run)), 1)
    )
    closing, onset = run[:-size], spelling.onsets.get(run[-size:], run[-size:] if run[-size:] in "kgbdptmnlvhs" else "")
    weak = ["M"] if run[-size:] == "ny" and not first else []
    return [*_row(closing, spelling.onsets if first else spelling.codas), *weak, onset]


def _row(letters: str, table: dict[str, str]) -> list[str]:
    out, at = [], 0
    while at < len(letters):
        size = next((n for n in (3, 2) if letters[at : at + n] in table and at + n <= len(letters)), 1)
        out.append(table.get(letters[at : at + size], ""))
        at += size
    return out
