"""How alike two printed things are, and which go together."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

# Words so common that sharing them says nothing.
_SMALL = frozenset(("of", "the", "and", "for", "s", "a", "an", "in", "on", "cua", "va", "de", "la", "du", "des"))
_AM = "\u0ecd\u0eb2"


@lru_cache(maxsize=100_000)
def plain(text: str | None) -> str:
    """Lower case, no Latin diacritics or punctuation, single spaces; other scripts keep their marks."""
    kept = (text or "").translate({0x200B: None, 0x00AD: None, ord("đ"): "d", ord("Đ"): "D"})
    kept = unicodedata.normalize("NFD", kept).replace(_AM, "\u0eb3").lower()
    kept = "".join(c for c in kept if not unicodedata.combining(c) or ord(c) >= 0x0700)
    kept = unicodedata.normalize("NFC", kept)
    return " ".join("".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in kept).split())


@lru_cache(maxsize=200_000)
def likeness(a: str, b: str) -> float:
    """Dice coefficient of the word bags of two texts; of character pairs where Lao leaves no spaces.

    Dice, L. R. (1945). Measures of the amount of ecologic association between species. Ecology 26 (3).
    """
    x, y = plain(a), plain(b)
    if x == y:
        return 1.0
    left, right = _bag(x), _bag(y)
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0


def _bag(text: str) -> Counter[str]:
    if any("\u0e80" <= c <= "\u0eff" for c in text):
        joined = text.replace(" ", "")
        return Counter(joined[i : i + 2] for i in range(len(joined) - 1))
    return Counter(w for w in text.split() if w not in _SMALL)


def overlap(text: str, a: str, b: str) -> float:
    """Share of the shorter quote that two quotes have in common in `text`; their likeness where one is not in it."""
    x, y = _place(text, a), _place(text, b)
    if x is None or y is None:
        return likeness(a, b)
    return max(0, min(x[1], y[1]) - max(x[0], y[0])) / max(1, min(x[1] - x[0], y[1] - y[0]))


def _place(text: str, quote: str) -> tuple[int, int] | None:
    at = text.find(quote) if quote else -1
    return None if at < 0 else (at, at + len(quote))


def pair_up(gold: Sequence[Any], ours: Sequence[Any], score: Callable[[Any, Any], float], floor: float) -> list[tuple[int, int]]:
    """Indices of a one-to-one pairing, best scores first, none below `floor`; ties go to the earlier ones."""
    cells = [(score(g, p), -i, -j) for i, g in enumerate(gold) for j, p in enumerate(ours)]
    taken_gold: set[int] = set()
    taken_ours: set[int] = set()
    pairs = []
    for _, i, j in sorted((c for c in cells if c[0] >= floor), reverse=True):
        if i not in taken_gold and j not in taken_ours:
            taken_gold.add(i)
            taken_ours.add(j)
            pairs.append((-i, -j))
    return pairs
