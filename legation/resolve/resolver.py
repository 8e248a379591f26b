"""From items to judgements: new items are compared with each other and with those known that share a key. Pure functions.

A judgement about two items depends on the reports of these two alone, so that the judgements do not depend on the order in which
pages came. Activities and agreements of two reports are weighed together: each is at most one of the other report's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from legation.model import Judgement
from legation.resolve.items import ActivityItem, AgreementItem, BodyItem, Item, PersonItem, kind_of
from legation.resolve.keys import asked, keys_of_item
from legation.resolve.occasions import NONE, Occasion, Report, occasion_of, report_of
from legation.resolve.policy import ACTOR, CONTESTED, verdict_of
from legation.resolve.weighing import Weight, weigh_bodies, weigh_people
from legation.resolve.weighing_dealings import weigh_activities, weigh_agreements

Dealing = ActivityItem | AgreementItem
Weighed = tuple[Item, Item, Weight]


def resolve(known: Iterable[Item], new: Iterable[Item], keys: Mapping[str, Collection[str]] | None = None) -> list[Judgement]:
    """Judgements about the new items: same, may-be, or not-same where something keeps a likely pair apart for good.

    `known` are items already on record, all those of each page; pairs of these are not judged again. Items of one page are never
    compared: a page names each thing once. `keys` are those under which known items were found, where they were looked for by the
    keys of the new ones; all their keys without it.
    """
    new = tuple(new)
    pages: dict[str, list[Item]] = defaultdict(list)
    blocks: dict[str, list[Item]] = defaultdict(list)
    for item in known:
        pages[item.page].append(item)
        for key in keys_of_item(item) if keys is None else keys.get(item.id, ()):
            blocks[key].append(item)
    for item in new:
        pages[item.page].append(item)
    pairs, met = _meetings(blocks, new)
    found = [weighed for a, b in pairs if (weighed := _weighed(a, b)) is not None]
    reports: dict[str, Report] = {}
    for one, other in met:
        found += _dealings(pages, reports, one, other)
    out = {(j.left, j.right): j for weighed in found if (j := _judged(*weighed)) is not None}
    return [out[pair] for pair in sorted(out)]


def _meetings(blocks: dict[str, list[Item]], new: Iterable[Item]) -> tuple[list[tuple[Item, Item]], dict[tuple[str, str], None]]:
    """Persons and bodies that share a key, and pages of which dealings do."""
    pairs: dict[tuple[str, str], tuple[Item, Item]] = {}
    pages: dict[tuple[str, str], None] = {}
    for item in new:
        mine = keys_of_item(item)
        for key in sorted(asked(mine)):
            for other in blocks.get(key, ()):
                if type(other) is not type(item) or other.page == item.page:
                    continue
                if isinstance(item, Dealing):
                    pages[min(item.page, other.page), max(item.page, other.page)] = None
                else:
                    left, right = _in_order(item, other)
                    pairs[left.id, right.id] = left, right
        for key in mine:
            blocks[key].append(item)
    return list(pairs.values()), pages


def _in_order(a: Item, b: Item) -> tuple[Item, Item]:
    return (a, b) if a.id < b.id else (b, a)


def _dealings(pages: Mapping[str, Sequence[Item]], reports: dict[str, Report], one: str, other: str) -> Iterator[Weighed]:
    """The dealings of two pages, each tied to at most one of the other page.

    The likeliest come first; where two are as likely, neither is taken.
    """
    for page in (one, other):
        if page not in reports:
            reports[page] = report_of(pages[page])
    occasion = occasion_of(reports[one], reports[other])
    ours, theirs = ([item for item in pages[page] if isinstance(item, Dealing)] for page in (one, other))
    found = [weighed for a in ours for b in theirs if (weighed := _weighed(a, b, occasion)) is not None]
    return _one_to_one(found)


def _one_to_one(found: list[Weighed]) -> Iterator[Weighed]:
    """Those of one kind first: that a meeting is near to a visit says less than that there is a visit in both."""
    alike = [w for w in found if _sort(w[0]) == _sort(w[1])]
    taken: set[str] = set()
    for pairs in (alike, [w for w in found if w not in alike]):
        for a, b, weight in sorted(pairs, key=lambda w: (-w[2].score, w[0].id, w[1].id)):
            if a.id in taken or b.id in taken:
                continue
            if any(_rivals((a, b, weight), other) for other in pairs if not taken & {other[0].id, other[1].id}):
                if pairs is not alike:
                    continue  # neither the kind nor the rest tells: nothing that a person could decide by
                weight.doubts.append("another of the same report is as likely")
            else:
                taken |= {a.id, b.id}
            yield a, b, weight


def _sort(item: Item) -> str:
    return item.kind if isinstance(item, Dealing) else kind_of(item)


def _rivals(one: Weighed, other: Weighed) -> bool:
    """Whether two pairs share one item, and are as likely."""
    shared = len({one[0].id, one[1].id} & {other[0].id, other[1].id})
    return shared == 1 and abs(one[2].score - other[2].score) < CONTESTED


def _weighed(a: Item, b: Item, occasion: Occasion = NONE) -> Weighed | None:
    weight = weigh(*_in_order(a, b), occasion)
    return None if weight is None else (*_in_order(a, b), weight)


def _judged(left: Item, right: Item, weight: Weight) -> Judgement | None:
    score = round(min(1.0, max(0.0, weight.score)), 3)
    verdict = "not-same" if weight.apart else verdict_of(kind_of(left), score)
    if weight.doubts and verdict != "not-same":
        verdict = "may-be" if verdict == "same" else None  # a doubtful question about an even pair helps nobody
    if verdict is None:
        return None
    return Judgement(
        kind=kind_of(left),
        left=left.id,
        right=right.id,
        verdict=verdict,
        score=score,
        reasons=(*weight.reasons, *weight.doubts),
        actor=ACTOR,
    )


def weigh(a: Item, b: Item, occasion: Occasion = NONE) -> Weight | None:
    """The weight of two items of one kind, None where nothing speaks for their being one."""
    if isinstance(a, PersonItem) and isinstance(b, PersonItem):
        return weigh_people(a, b)
    if isinstance(a, BodyItem) and isinstance(b, BodyItem):
        return weigh_bodies(a, b)
    if isinstance(a, ActivityItem) and isinstance(b, ActivityItem):
        return weigh_activities(a, b, occasion)
    if isinstance(a, AgreementItem) and isinstance(b, AgreementItem):
        return weigh_agreements(a, b, occasion)
    return None
