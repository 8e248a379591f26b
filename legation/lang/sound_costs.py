"""How near two sounds are, and how far apart two strings of them.

A sound is one character. Consonants: `k K G c s y d t T n b p P f m l v h` (K, T, P aspirated; G as in *sing*; y also for the
*nh* of Vietnamese and Lao); glides behind a vowel: `I U`; vowels: `a e i o u w` (w for ư and ơ), `A O E Z` for ia, ua, ưa, uyê.
Letters that may stand for either of two sounds: `N` n or ng, `M` an n that falls away before s and l, `D` d or y, `X` a or ơ,
`Q` a or e, `q` o or ơ, `z` u or ư, `r` ua or ưa, `V` u or o.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

VOWELS: Final = frozenset("aeiouwAOEZXQqzrV")
GLIDES: Final = frozenset("IU")
_EITHER: Final = {"N": "nG", "M": "n", "D": "yd", "X": "aw", "Q": "ae", "q": "ow", "z": "uw", "r": "OE", "V": "uo"}
_VOWEL_PAIRS: Final = {
    0.25: ("EO", "AZ"),
    0.3: ("uw", "Ew", "oU", "uU", "iI"),
    0.35: ("uO",),
    0.45: ("iA", "eA", "uE", "oO", "OZ"),
    0.5: ("ew", "AE"),
    0.55: ("aw", "ow", "uo", "ie"),
    0.6: ("aA", "wA", "wO", "oE"),
    0.7: ("ae", "ao", "iw", "aO", "aE"),
    0.8: ("OA",),
}
_CONSONANT_PAIRS: Final = {
    0.1: ("Pf",),
    0.15: ("kK", "tT", "pP"),
    0.2: ("yI",),
    0.3: ("vU",),
    0.4: ("pf", "nl"),
    0.5: ("hl",),
    0.55: ("nG",),
    0.6: ("dt", "dT", "yn", "bp", "cs", "ct"),
    0.7: ("yG", "mn", "cy", "yd", "hK", "vb", "kt"),
    0.8: ("bP", "kG", "mG", "cT", "tp", "kp", "sT"),
}
_LEFT_OUT: Final = {
    "a": 0.45, "e": 0.5, "w": 0.5, "z": 0.5, "M": 0.35, "h": 0.25, "k": 0.7, "t": 0.7, "p": 0.7, "G": 0.8, "n": 0.8, "N": 0.7,
    "l": 0.7, "y": 0.7, "v": 0.7, "I": 0.8, "U": 0.9, "i": 0.8, "u": 0.6, "o": 0.9,
}  # fmt: skip
_OTHER_VOWEL, _OTHER_CONSONANT, _OTHER_SORT = 1.0, 1.0, 1.6
_ALL: Final = "kKGcsydtTnbpPfmlvhIU" + "aeiouwAOEZ" + "".join(_EITHER)


def _plain_cost(a: str, b: str) -> float:
    if a == b:
        return 0.0
    for table in (_VOWEL_PAIRS, _CONSONANT_PAIRS):
        for cost, pairs in table.items():
            if a + b in pairs or b + a in pairs:
                return cost
    if (a in VOWELS) != (b in VOWELS):
        return _OTHER_SORT
    return _OTHER_VOWEL if a in VOWELS else _OTHER_CONSONANT


_CHANGED: Final = {
    a: {b: min(_plain_cost(x, y) for x in _EITHER.get(a, a) for y in _EITHER.get(b, b)) for b in _ALL} for a in _ALL
}
_GONE: Final = {a: _LEFT_OUT.get(a, 1.0) for a in _ALL}


@lru_cache(maxsize=200_000)
def distance(a: str, b: str, most: float) -> float:
    """What it costs to make one string of sounds of the other, or any figure over `most` where it is more than that.

    Edit distance with prices of its own for each pair of sounds (Wagner and Fischer 1974), given up as soon as `most` is passed.
    """
    if a == b:
        return 0.0
    a, b = _unlike(a, b)
    before = [0.0]
    for y in b:
        before.append(before[-1] + _GONE[y])
    for x in a:
        gone, changed = _GONE[x], _CHANGED[x]
        last = before[0] + gone
        row, least = [last], last
        for at, y in enumerate(b):
            last = min(before[at] + changed[y], before[at + 1] + gone, last + _GONE[y])
            row.append(last)
            if last < least:
                least = last
        if least > most:
            return least
        before = row
    return before[-1]


def _unlike(a: str, b: str) -> tuple[str, str]:
    """Both without the sounds that they begin and end with in common."""
    size = min(len(a), len(b))
    start = 0
    while start < size and a[start] == b[start]:
        start += 1
    end = 0
    while end < size - start and a[-1 - end] == b[-1 - end]:
        end += 1
    return a[start : len(a) - end], b[start : len(b) - end]


# Kinds of consonants, each with the least that it costs to take one away or for one of another kind. The nasal ng has no weight:
# it may be half of a letter that stands for n as well.
_KINDS: Final = (
    ("kK", 0.35), ("cs", 0.3), ("yD", 0.2), ("dtT", 0.3), ("nM", 0.2),
    ("bpPf", 0.35), ("m", 0.35), ("l", 0.2), ("v", 0.15), ("h", 0.25),
)  # fmt: skip
_BITS: Final = {c: 1 << at for at, (group, _) in enumerate(_KINDS) for c in group}
_LEAST: Final = tuple(sum(price for at, (_, price) in enumerate(_KINDS) if kinds >> at & 1) for kinds in range(1 << len(_KINDS)))


def kinds_of(ways: tuple[str, ...]) -> int:
    """Which kinds of consonants the first way of sounding holds, as bits; -1 where there is more than one way."""
    found = 0
    for sound in ways[0]:
        found |= _BITS.get(sound, 0)
    return found if len(ways) == 1 and not {"D", "N"} & set(ways[0]) else -1


def least_distance(a: int, b: int) -> float:
    """What making one string of sounds of another must cost at least, by the kinds of consonants that only one of them has."""
    return 0.0 if a < 0 or b < 0 else _LEAST[a ^ b]
