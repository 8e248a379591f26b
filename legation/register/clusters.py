"""Which items are one thing: the union of the `same` judgements, kept apart where a `not-same` stands between them.

A page names each thing once: two of its items are never one thing, unless a person says so of these two.
Of the judgements about one pair the newest of a person counts, else the newest of all. `same` pairs are joined in order of
weight, so that the outcome depends on the judgements alone and never on the order in which pages were added.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable

import msgspec

_LETTERS = {"person": "P", "body": "B", "activity": "A", "agreement": "G", "statement": "S", "figure": "F"}
RESOLVER = "resolver"  # how the actor of a judgement made by rules begins


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


def partition(items: Iterable[str], edges: Iterable[Edge]) -> list[set[str]]:
    """The items in groups, each group one thing. Edges of items that are not given are left out."""
    parent = {item: item for item in items}
    pages = {item: {page_of(item)} for item in parent}

    def root(item: str) -> str:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    known = [e for e in standing(edges) if e.left in parent and e.right in parent]
    apart: dict[str, set[str]] = defaultdict(set)
    for edge in known:
        if edge.verdict == "not-same":
            apart[edge.left].add(edge.right)
            apart[edge.right].add(edge.left)
    for edge in sorted((e for e in known if e.verdict == "same"), key=lambda e: (not e.human, -e.score, e.left, e.right)):
        a, b = root(edge.left), root(edge.right)
        if a == b or b in {root(x) for x in apart[a]} or (not edge.human and pages[a] & pages[b]):
            continue
        parent[b] = a
        apart[a] |= apart.pop(b, set())
        pages[a] |= pages.pop(b)
    groups: dict[str, set[str]] = defaultdict(set)
    for item in parent:
        groups[root(item)].add(item)
    return list(groups.values())


def named_groups(kind: str, recorded: dict[str, str], edges: Iterable[Edge]) -> dict[str, str]:
    """Item → public id of its thing, where `recorded` tells when each item was first known."""
    out: dict[str, str] = {}
    for group in partition(recorded, edges):
        oldest = min(group, key=lambda item: (recorded[item], item))
        name = thing_id(kind, oldest)
        out.update(dict.fromkeys(group, name))
    return out
