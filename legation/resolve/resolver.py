"""From items to judgements: new items are compared with each other and with those known that share a key. Pure functions.

A judgement about two items depends on these two alone, so that the judgements do not depend on the order in which pages came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from legation.model import Judgement
from legation.resolve.items import ActivityItem, AgreementItem, BodyItem, Item, PersonItem, kind_of
from legation.resolve.keys import keys_of_item
from legation.resolve.policy import ACTOR, verdict_of
from legation.resolve.weighing import Weight, weigh_activities, weigh_agreements, weigh_bodies, weigh_people


def resolve(known: Iterable[Item], new: Iterable[Item]) -> list[Judgement]:
    """Judgements about the new items: same, may-be, or not-same where something keeps a likely pair apart for good.

    `known` are items already on record; pairs of these are not judged again. Items of one page are never compared: a page names
    each thing once.
    """
    blocks: dict[str, list[Item]] = defaultdict(list)
    for item in known:
        for key in keys_of_item(item):
            blocks[key].append(item)
    out: dict[tuple[str, str], Judgement] = {}
    for item in new:
        seen: set[str] = set()
        for key in sorted(keys_of_item(item)):
            for other in blocks[key]:
                if other.id not in seen:
                    seen.add(other.id)
                    out.update({(j.left, j.right): j for j in _judged(item, other)})
            blocks[key].append(item)
    return [out[pair] for pair in sorted(out)]


def _judged(a: Item, b: Item) -> Iterator[Judgement]:
    if a.page == b.page or type(a) is not type(b):
        return
    left, right = (a, b) if a.id < b.id else (b, a)
    weight = weigh(left, right)
    if weight is None:
        return
    score = round(min(1.0, max(0.0, weight.score)), 3)
    verdict = "not-same" if weight.apart else verdict_of(kind_of(left), score)
    if verdict is not None:
        yield Judgement(
            kind=kind_of(left),
            left=left.id,
            right=right.id,
            verdict=verdict,
            score=score,
            reasons=tuple(weight.reasons),
            actor=ACTOR,
        )


def weigh(a: Item, b: Item) -> Weight | None:
    """The weight of two items of one kind, None where nothing speaks for their being one."""
    if isinstance(a, PersonItem) and isinstance(b, PersonItem):
        return weigh_people(a, b)
    if isinstance(a, BodyItem) and isinstance(b, BodyItem):
        return weigh_bodies(a, b)
    if isinstance(a, ActivityItem) and isinstance(b, ActivityItem):
        return weigh_activities(a, b)
    if isinstance(a, AgreementItem) and isinstance(b, AgreementItem):
        return weigh_agreements(a, b)
    return None
