"""Pairs: verbs that tell of a dealing only together with what they act upon, in whatever words between.

“Presented certificates to”, “the certificates were presented by”, “completed a ten-day course on chemical accidents”, “has
trained 1,150 farmers since 2019”.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

import msgspec

from legation.lang import Hit
from legation.reading.sentences import Sentence

_STOPS = (". ", ";", "\n", "” ")


class PairKind(msgspec.Struct, frozen=True):
    """Meanings of a verb and of its object, and the kind of dealing that the two tell.

    The object stands within `reach` code points of its verb, behind it (before it where the verb is passive) or, with `around`,
    on either side. `plans` says that what is only to come counts also without a time of its own.
    """

    verb: str
    object: str
    kind: str
    reach: int = 70
    around: bool = False
    plans: bool = False


PAIRS = (
    PairKind("giving", "given", "ceremony"),
    PairKind("opening", "opened", "ceremony"),
    PairKind("gathering", "occasion", "ceremony"),
    PairKind("greeting", "gateway", "ceremony"),
    PairKind("planting", "planted", "ceremony", reach=40),
    PairKind("staging", "contest", "conference", reach=50, plans=True),
    PairKind("sending", "sent", "visit", reach=30),
    PairKind("studying", "course", "training"),
    PairKind("teaching", "learners", "training", reach=60, plans=True),
    PairKind("holding", "talks", "meeting", reach=36, plans=True),
    PairKind("being-received", "agent", "meeting", reach=48, plans=True),
    PairKind("joining", "joint-drill", "training", reach=50, plans=True),
    PairKind("treating", "meal", "ceremony", reach=45, around=True, plans=True),
    PairKind("joining", "joint-work", "project", reach=50, plans=True),
    PairKind("starting", "phase", "project", reach=60, around=True, plans=True),
    PairKind("being-there", "traveller", "visit", reach=90, plans=True),
    PairKind("working", "period", "project", reach=160, around=True),
)


class Pair(msgspec.Struct, frozen=True):
    """A verb and its object that together tell of a dealing: kind, the verb's hit, which of its kind it is, and whose deed."""

    kind: str
    verb: Hit
    sort: str
    role: str
    plans: bool


def possible(meanings: Collection[str]) -> tuple[PairKind, ...]:
    """The kinds of pairs that a page with words of these meanings may hold."""
    return tuple(p for p in PAIRS if p.verb in meanings and p.object in meanings)


def pairs_in(
    text: str, helpers: Callable[[str, int, int], list[Hit]], sentence: Sentence, kinds: tuple[PairKind, ...] = PAIRS
) -> list[Pair]:
    """The pairs of a sentence, one for each verb: the nearest object behind an active verb, before a passive one."""
    found = []
    for pair in kinds:
        acted = helpers(pair.object, sentence.start, sentence.end)
        for verb in helpers(pair.verb, sentence.start, sentence.end) if acted else ():
            near = [o for o in acted if _belongs(text, verb, o, pair)]
            if near:
                nearest = min(near, key=lambda o: abs(o.start - verb.start))
                sort = nearest.row.get("sort") or verb.row.get("sort")
                found.append(Pair(pair.kind, verb, sort, verb.row.get("role") or "mutual", pair.plans))
    return found


def _belongs(text: str, verb: Hit, acted: Hit, pair: PairKind) -> bool:
    passive = acted.start < verb.start if pair.around else verb.row.get("voice") == "passive"
    first, last = (acted, verb) if passive else (verb, acted)
    between = text[first.end : last.start]
    return first.end <= last.start and len(between) <= pair.reach and not any(mark in between for mark in _STOPS)
