"""Counting rights and wrongs, kind by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

# The kinds whose F1 make up the reading score.
HEADLINE = ("people", "posts", "organisations", "activities", "agreements", "statements", "figures", "topics", "noise lines")


class Score(msgspec.Struct, frozen=True):
    """One measure of one kind: precision, recall and F1, or an accuracy; with the counts behind it."""

    kind: str
    f1: float | None = None
    precision: float | None = None
    recall: float | None = None
    accuracy: float | None = None
    gold: int = 0
    ours: int = 0

    @property
    def value(self) -> float:
        """The figure to quote: F1, or the accuracy."""
        return (self.f1 if self.f1 is not None else self.accuracy) or 0.0


class Tally:
    """What was found, what there was to find, what was right; and the links between gold and our own keys across reports."""

    def __init__(self) -> None:
        self._right: Counter[str] = Counter()
        self._ours: Counter[str] = Counter()
        self._gold: Counter[str] = Counter()
        self._hits: Counter[str] = Counter()
        self._asked: Counter[str] = Counter()
        self.links: dict[str, list[tuple[str, str]]] = {"people": [], "activities": [], "agreements": []}

    def found(self, kind: str, gold: int, ours: int, right: int) -> None:
        """Add counts of things to find, things found, and things found rightly."""
        self._gold[kind] += gold
        self._ours[kind] += ours
        self._right[kind] += right

    def same(self, kind: str, gold: set[str], ours: set[str]) -> None:
        """Add two sets of which the common part is right."""
        self.found(kind, len(gold), len(ours), len(gold & ours))

    def asked(self, kind: str, right: bool) -> None:
        """Add one answer that is right or wrong."""
        self._asked[kind] += 1
        self._hits[kind] += right

    def scores(self) -> list[Score]:
        """All measures, the reading score last."""
        out = [self._f1(kind) for kind in self._gold]
        out += [Score(k, accuracy=self._hits[k] / n, gold=n) for k, n in self._asked.items()]
        out += [_b_cubed(f"{kind} across reports", links) for kind, links in self.links.items() if links]
        headline = [s.value for s in out if s.kind in HEADLINE]
        return [*out, Score("reading score", f1=sum(headline) / len(headline) if headline else 0.0)]

    def _f1(self, kind: str) -> Score:
        gold, ours, right = self._gold[kind], self._ours[kind], self._right[kind]
        precision = right / ours if ours else (0.0 if gold else 1.0)
        recall = right / gold if gold else 1.0
        return Score(kind, _harmonic(precision, recall), precision, recall, gold=gold, ours=ours)


def _harmonic(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _b_cubed(kind: str, links: Iterable[tuple[str, str]]) -> Score:
    """B-cubed F1 of our clusters of what both found (Bagga and Baldwin 1998, Entity-based cross-document coreferencing)."""
    both = Counter(links)
    gold: Counter[str] = Counter()
    ours: Counter[str] = Counter()
    for (g, p), n in both.items():
        gold[g] += n
        ours[p] += n
    total = both.total()
    precision = sum(n * n / ours[p] for (_, p), n in both.items()) / total
    recall = sum(n * n / gold[g] for (g, _), n in both.items()) / total
    return Score(kind, _harmonic(precision, recall), precision, recall, gold=len(gold), ours=len(ours))
