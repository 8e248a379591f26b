"""Which items are one thing: the union of the `same` judgements, kept apart where a `not-same` stands between them.

A page names each thing once: two of its items are never one thing, unless a person says so of these two.
Of the judgements about one pair the newest of a person counts, else the newest of all. `same` pairs are joined in order of
weight, so that the outcome depends on the judgements alone and never on the order in which pages were added.

What lies on days that exclude each other is never one thing, though a report without a date be tied to both: such a report goes
where it is tied best, and nowhere where two ties are as good.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

_LETTERS = {"person": "P", "body": "B", "activity": "A", "agreement": "G", "statement": "S", "figure": "F"}
RESOLVER = "resolver"  # how the actor of a judgement made by rules begins
FOLLOW_UP = "follow-up"  # the kind of judgements that tie a statement to what came of it
TOLERANCE = 3  # days by which outlets differ about one thing
CONTESTED = 0.04  # ties that score so near to each other are as good
Days = tuple[str | None, str | None]
"""First and last day on which something may lie (`2022-11-09`), None where that is open."""


class Edge(msgspec.Struct, frozen=True):
    """A live judgement, reduced to what clustering needs; `id` grows with time."""

    id: int
    left: str
    right: str
    verdict: str
    score: float
    human: bool


def thing_id(kind: str, item: str) -> str:
    """Public id of the thing whose oldest member is `item`: a letter for the kind and ten hex digits."""
    return _LETTERS[kind] + hashlib.sha256(item.encode()).hexdigest()[:10]


def page_of(item: str) -> str:
    """The page of an item `PAGE/LOCAL-ID`."""
    return item.partition("/")[0]


def standing(edges: Iterable[Edge]) -> list[Edge]:
    """The one judgement that counts for each pair."""
    best: dict[tuple[str, str], Edge] = {}
    for edge in edges:
        known = best.get((edge.left, edge.right))
        if known is None or (edge.human, edge.id) > (known.human, known.id):
            best[edge.left, edge.right] = edge
    return list(best.values())


def partition(items: Iterable[str], edges: Iterable[Edge], days: Mapping[str, Days] | None = None) -> list[set[str]]:
    """The items in groups, each group one thing. Edges of items that are not given are left out.

    `days` are those on which dated items lie; the others may lie at any time.
    """
    groups = _Groups(items, days or {})
    known = [e for e in standing(edges) if e.left in groups.parent and e.right in groups.parent]
    same = [e for e in known if e.verdict == "same"]
    for edge in known:
        if edge.verdict == "not-same":
            groups.apart[edge.left].add(edge.right)
            groups.apart[edge.right].add(edge.left)
    for edge in same:
        groups.ties[edge.left].append((edge.right, edge.score))
        groups.ties[edge.right].append((edge.left, edge.score))
    for edge in sorted(same, key=lambda e: (not e.human, -e.score, e.left, e.right)):
        a, b = groups.root(edge.left), groups.root(edge.right)
        if a != b and not groups.kept_apart(a, b) and (edge.human or groups.may_join(a, b, edge.score)):
            groups.join(a, b)
    return groups.sets()


class _Groups:
    """Groups in the making, each known by one of its items."""

    def __init__(self, items: Iterable[str], days: Mapping[str, Days]) -> None:
        self.parent = {item: item for item in items}
        self.members = {item: [item] for item in self.parent}
        self.pages = {item: {page_of(item)} for item in self.parent}
        self.days = {item: days.get(item, (None, None)) for item in self.parent}
        self.apart: dict[str, set[str]] = defaultdict(set)
        self.ties: dict[str, list[tuple[str, float]]] = defaultdict(list)

    def root(self, item: str) -> str:
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def kept_apart(self, a: str, b: str) -> bool:
        return b in {self.root(x) for x in self.apart[a]}

    def may_join(self, a: str, b: str, score: float) -> bool:
        """Whether a rule may tie them: not two items of a page, nor of days that exclude each other, nor where it is a guess."""
        if self.pages[a] & self.pages[b] or exclude(self.days[a], self.days[b]):
            return False
        return not (self._contested(a, b, score) or self._contested(b, a, score))

    def _contested(self, a: str, b: str, score: float) -> bool:
        """Whether undated `a` is tied as well to something that cannot be `b`."""
        if any(self.days[a]) or not any(self.days[b]):
            return False
        near = {self.root(x) for item in self.members[a] for x, other in self.ties[item] if abs(other - score) < CONTESTED}
        return any(exclude(self.days[x], self.days[b]) for x in near)

    def join(self, a: str, b: str) -> None:
        self.parent[b] = a
        self.members[a] += self.members.pop(b)
        self.apart[a] |= self.apart.pop(b, set())
        self.pages[a] |= self.pages.pop(b)
        self.days[a] = both(self.days[a], self.days.pop(b))

    def sets(self) -> list[set[str]]:
        return [set(group) for group in self.members.values()]


def both(a: Days, b: Days) -> Days:
    """The days that two share: the later beginning and the earlier end."""
    firsts, lasts = [x for x in (a[0], b[0]) if x], [x for x in (a[1], b[1]) if x]
    return max(firsts, default=None), min(lasts, default=None)


def exclude(a: Days, b: Days) -> bool:
    """Whether two lie further apart than outlets differ about one thing."""
    first, last = both(a, b)
    if first is None or last is None or first <= last:
        return False
    return (dt.date.fromisoformat(first) - dt.date.fromisoformat(last)).days > TOLERANCE


def named_groups(
    kind: str, recorded: Mapping[str, str], edges: Iterable[Edge], days: Mapping[str, Days] | None = None
) -> dict[str, str]:
    """Item → public id of its thing, where `recorded` tells when each item was first known and `days` when it lies."""
    out: dict[str, str] = {}
    for group in partition(recorded, edges, days):
        oldest = min(group, key=lambda item: (recorded[item], item))
        name = thing_id(kind, oldest)
        out.update(dict.fromkeys(group, name))
    return out
