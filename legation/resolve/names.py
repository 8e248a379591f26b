"""How well two printed names agree, what to make of it, and in which words to say so.

Vietnamese names are compared letter by letter with their diacritics, for these tell people apart; only a side that prints none at
all is compared without. Names of Lao and its neighbours are compared by letters, by word order, then by sound, over every script
and transcription; others by letters. A name alone never joins two people: what else must agree is in `weighing`.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final, Literal

import msgspec

from legation.lang.sound import skeletons
from legation.lang.sound_costs import distance
from legation.lang.sound_latin import met, roman_word
from legation.resolve import policy
from legation.resolve.hearing import consonants_agree, heard, holds, turned
from legation.resolve.systems import CALLED, Name, left_without_marks, name_of, without_tones

Decision = Literal["same", "may be", "not same"]
Kind = Literal[
    "identical", "plain", "joined", "order", "sound", "sound-order", "sound-near", "spelled", "shorter",
    "left-out", "one-letter", "mononym", "consonants", "sound-perhaps", "initials", "alone", "part", "diacritics", "none",
]  # fmt: skip


class Comparison(msgspec.Struct, frozen=True, gc=False):
    """What comparing two names came to: how they agree, and from 0 to 1 how well. Reasons are made when asked for."""

    kind: Kind
    score: float
    a: Name
    b: Name

    @property
    def decision(self) -> Decision:
        """What the names by themselves say of their bearers."""
        if self.score >= policy.NAME_SPELLED_NEAR:
            return "same"
        return "may be" if self.score >= policy.NAME_PART else "not same"

    @property
    def conflict(self) -> bool:
        """Whether both print diacritics, and different ones."""
        return self.kind == "diacritics"

    @property
    def reason(self) -> str:
        """The chief reason, with both names as printed."""
        a, b = self.a.printed, self.b.printed
        return f"{_SAID[self.kind]}: {a}" if a == b else f"{_SAID[self.kind]}: {a}, {b}"

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why, in words that a person can check."""
        found = [_SAID[self.kind]]
        if self.kind.startswith("sound"):
            found[0] = found[0].replace("Lao ", "") if {self.a.system, self.b.system} & {"vietnamese", "other"} else found[0]
            found.append(f"consonants {_consonants(self.a)} and {_consonants(self.b)}")
        if self.a.system == self.b.system:
            return (*found, f"both: {CALLED[self.a.system]}")
        return (*found, *(f"{name.printed}: {CALLED[name.system]}" for name in (self.a, self.b)))


def _consonants(name: Name) -> str:
    return skeletons(name.printed, vietnamese=name.system == "vietnamese")[0]


_SAID: Final[dict[Kind, str]] = {
    "identical": "the same name",
    "plain": "the same letters, one side without diacritics",
    "joined": "the same letters, divided otherwise",
    "order": "the same words in another order",
    "sound": "same Lao sound key",
    "sound-order": "same Lao sound key in another order",
    "sound-near": "Lao sound keys that differ as spellings of one name do",
    "spelled": "letters that differ, and sound the same",
    "shorter": "the same first and last name, an initial left out",
    "left-out": "the same first and last name, others left out",
    "mononym": "the same single name",
    "consonants": "the same consonants",
    "one-letter": "a letter differs in a long name",
    "sound-perhaps": "Lao sound keys that differ by little",
    "initials": "an initial stands for a name",
    "alone": "the same single name",
    "part": "one name is part of the other",
    "diacritics": "diacritics that both print differ",
    "none": "other names",
}
_SCORES: Final[dict[Kind, float]] = {
    "identical": policy.NAME_SAME,
    "plain": policy.NAME_PLAIN,
    "joined": policy.NAME_JOINED,
    "order": policy.NAME_ORDER,
    "sound": policy.NAME_SOUND,
    "sound-order": policy.NAME_SOUND_NEAR,
    "sound-near": policy.NAME_SOUND_NEAR,
    "spelled": policy.NAME_SPELLED_NEAR,
    "shorter": policy.NAME_SHORTER,
    "left-out": policy.NAME_LEFT_OUT,
    "mononym": policy.NAME_MONONYM,
    "consonants": policy.NAME_CONSONANTS,
    "one-letter": policy.NAME_ONE_LETTER,
    "sound-perhaps": policy.NAME_SOUND_PERHAPS,
    "initials": policy.NAME_INITIALS,
    "alone": policy.NAME_ALONE,
    "part": policy.NAME_PART,
    "diacritics": 0.0,
    "none": 0.0,
}


_LONG_NAME = 8  # letters


@lru_cache(maxsize=200_000)
def compare(a: str, b: str, country_a: str | None = None, country_b: str | None = None) -> Comparison:
    """Compare two printed names; the countries that their bearers act for say whose naming system they may follow.

    >>> compare("Somxay Vilaivong", "Xổm-xay Vi-lay-vông").decision
    'same'
    >>> compare("Trần Văn Hiến", "Trần Văn Hiện").decision
    'not same'
    """
    x, y = name_of(a, country_a), name_of(b, country_b)
    kind = _kind(x, y)
    return Comparison(kind, _SCORES[kind], x, y)


def _kind(x: Name, y: Name) -> Kind:
    if not x.words or not y.words:
        return "none"
    if x.in_lao or y.in_lao:
        return _across_scripts(x, y)
    if x.letters == y.letters:
        return _same_letters(x, y)
    ordered = _ordered(x, y) or _part(x, y)
    if ordered:
        return ordered
    if x.system == y.system == "vietnamese":
        return "part" if _without_middle(x, y) or _without_middle(y, x) else _initials(x, y)
    if _is_heard(x, y) and (found := _sound(x, y)) != "none":
        return found
    return _initials(x, y) if "vietnamese" in (x.system, y.system) else _spelled(x, y)


def _same_letters(x: Name, y: Name) -> Kind:
    if _marks_differ(x, y, x.marked_words, y.marked_words):
        return "diacritics"
    if len(x.groups) == len(y.groups) == 1:
        return _alone(x, y)
    if x.words != y.words:
        return "joined"
    return "identical" if x.marked_words == y.marked_words else "plain"


def _alone(x: Name, y: Name) -> Kind:
    """The same single word: a long one tells more than a short one."""
    return "mononym" if min(len(x.letters), len(y.letters)) >= _LONG_NAME else "alone"


def _marks_differ(x: Name, y: Name, in_x: tuple[str, ...], in_y: tuple[str, ...]) -> bool:
    """Whether two names that have the same letters print diacritics that are not the same.

    Only names of Vietnamese are bound by them: transcriptions of one Lao name differ in tones.
    """
    if not (x.marked and y.marked) or "transcribed" in (x.system, y.system):
        return False
    if len(in_x) != len(in_y):
        return "".join(in_x) != "".join(in_y)
    differing = sum(v != w and not left_without_marks(v) and not left_without_marks(w) for v, w in zip(in_x, in_y, strict=True))
    # French prints Hô Chi: the letters that it has itself, and no tone anywhere.
    return differing > 0 and not (differing > 1 and (without_tones(in_x) or without_tones(in_y)))


def _ordered(x: Name, y: Name) -> Kind | None:
    """The same words begun elsewhere: the family name last instead of first. Vietnamese names cannot be mixed otherwise."""
    size = len(x.words)
    if "vietnamese" not in (x.system, y.system) and len(x.groups) > 1 and sorted(x.groups) == sorted(y.groups):
        return "order"
    if size != len(y.words) or size < 2 or sorted(x.words) != sorted(y.words):
        return None
    for at in range(1, size):
        if x.words[at:] + x.words[:at] == y.words:
            return "diacritics" if _marks_differ(x, y, x.marked_words[at:] + x.marked_words[:at], y.marked_words) else "order"
    if "vietnamese" in (x.system, y.system) and x.words[::-1] != y.words:
        return None
    return "diacritics" if _marks_differ(x, y, x.marked_words[::-1], y.marked_words) else "order"


def _part(x: Name, y: Name) -> Kind | None:
    short, long = (x, y) if len(x.words) < len(y.words) else (y, x)
    size = len(short.words)
    if size == len(long.words):
        return None
    if long.words[-size:] == short.words:
        kept = long.marked_words[-size:]
    elif long.words[:size] == short.words:
        kept = long.marked_words[:size]
    else:
        return None
    bound = long.system == "vietnamese" and long.marked and not short.printed.isascii()
    return None if bound and kept != short.marked_words else "part"


def _without_middle(short: Name, long: Name) -> bool:
    """Whether a Vietnamese name of two words is the family name and the last word of a longer one, diacritics heeded."""
    if len(short.words) != 2 or len(long.words) < 3 or short.words != (long.words[0], long.words[-1]):
        return False
    return not (short.marked and long.marked) or short.marked_words == (long.marked_words[0], long.marked_words[-1])


def _initials(x: Name, y: Name) -> Kind:
    """Single letters that stand for words, where the words that both print in full are the same; at least one of them is."""
    if len(x.words) != len(y.words) or len(x.words) < 2:
        return "none"
    full = 0
    for v, w, marked_v, marked_w in zip(x.words, y.words, x.marked_words, y.marked_words, strict=True):
        if v == w and (marked_v == marked_w or not (x.marked and y.marked)):
            full += len(v) > 1
        elif not (_is_initial(v, w) or _is_initial(w, v)):
            return "none"
    return "initials" if full else "none"


def _is_initial(short: str, word: str) -> bool:
    """Whether letters stand for a word: its first one, or two that are no syllable (Ts, Ng)."""
    return word.startswith(short) and (len(short) == 1 or (len(short) == 2 and _VOWELS.isdisjoint(short)))


_VOWELS: Final = frozenset("aeiouy")


def _is_heard(x: Name, y: Name) -> bool:
    """Whether the sound of two names may speak for them: one is a transcription, or both can be Lao."""
    systems = {x.system, y.system}
    if "vietnamese" in systems:
        # A transcription without hyphens can look like a Vietnamese name of many syllables.
        return max(len(n.words) for n in (x, y) if n.system == "vietnamese") > 4
    return "transcribed" in systems or systems == {"lao"}


def _sound(x: Name, y: Name) -> Kind:
    found = heard(x, y)
    if found in ("same", "alike"):
        if len(x.groups) == len(y.groups) == 1:
            return _alone(x, y)
        return "sound" if found == "same" else "sound-near"
    sizes = len(x.groups), len(y.groups)
    if sizes == (2, 2) and turned(x, y):
        return "sound-order"
    if 1 in sizes and (holds(x, y) or holds(y, x)):
        return "part"
    return "sound-perhaps" if found == "perhaps" else "none"


def _across_scripts(x: Name, y: Name) -> Kind:
    if x.in_lao and y.in_lao and x.letters == y.letters:
        return "identical" if x.words == y.words else "joined"
    latin = y if x.in_lao else x
    found = _sound(x, y)
    if found == "none" and latin.system == "other" and consonants_agree(x, y):
        return "consonants"
    if found == "none" and latin.system == "lao" and _fits_both(x, y):
        # Without its diacritics a Vietnamese name may look like any other.
        spelled = ("bare", y.spelled) if latin is x else (x.spelled, "bare")
        again = heard(x, y, spelled=spelled)  # type: ignore[arg-type]
        found = "sound" if again == "same" else "sound-near" if again == "alike" else "none"
    return found


def _fits_both(x: Name, y: Name) -> bool:
    return "vietnamese-in-lao" in (x.system, y.system)


def _spelled(x: Name, y: Name) -> Kind:
    """Names that no sound system is known of: other spellings of one sound, initials, middle initials left out, a letter."""
    if len(x.words) < 2 or len(y.words) < 2 or not _same_initial(x.words[0], y.words[0]):
        return "none"
    if not _same_initial(x.words[-1], y.words[-1]):
        return "none"
    if len(x.words) != len(y.words):
        return _shorter(x.words, y.words)
    if (initials := _initials(x, y)) != "none":
        return initials
    changed = [(v, w) for v, w in zip(x.words, y.words, strict=True) if v != w and not _sounds_same(v, w)]
    if not changed:
        return "spelled"
    return "one-letter" if len(changed) == 1 and _one_letter(*changed[0]) else "none"


def _same_initial(a: str, b: str) -> bool:
    return a[0] == b[0] or a[0] + b[0] in _EXCHANGED


_EXCHANGED: Final = frozenset(("ck", "kc", "iy", "yi", "jy", "yj", "ij", "ji", "vw", "wv", "sz", "zs", "pf", "fp"))


def _shorter(x: tuple[str, ...], y: tuple[str, ...]) -> Kind:
    short, long = (x, y) if len(x) < len(y) else (y, x)
    if not all(_sounds_same(v, w) for v, w in ((short[0], long[0]), (short[-1], long[-1]))):
        return "none"
    rest = iter(long)
    if not all(any(v == w or _sounds_same(v, w) for w in rest) for v in short):
        return "none"
    initials = sum(map(len, long)) - sum(map(len, short)) <= len(long) - len(short)
    return "shorter" if initials else "left-out"


def _sounds_same(a: str, b: str) -> bool:
    """Whether two words are one in other letters (Eric, Erik; Muller, Mueller); r and l are two sounds here."""
    if a == b:
        return True
    # A final e is not silent where it makes a woman's name of a man's (Jean, Jeanne).
    if min(len(a), len(b)) < 4 or a.count("r") != b.count("r") or a.endswith("e") != b.endswith("e"):
        return False
    x, y = (met(roman_word(word.replace("iya", "ia"))[0]) for word in (a, b))
    return distance(x, y, 0.25) <= 0.25


def _one_letter(a: str, b: str) -> bool:
    if min(len(a), len(b)) < 6 or a[0] != b[0] or a[-1] != b[-1]:
        return False
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= 0.85
