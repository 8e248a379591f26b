"""Pairs: verbs that tell of a dealing only together with what they act upon, in whatever words between.

“Presented certificates to”, “the certificates were presented by”, “completed a ten-day course on chemical accidents”.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from legation.lang import Hit
from legation.reading.sentences import Sentence

# verb, object, and the kind of dealing that the two tell
PAIRS = (
    ("giving", "given", "ceremony"),
    ("opening", "opened", "ceremony"),
    ("gathering", "occasion", "ceremony"),
    ("greeting", "gateway", "ceremony"),
    ("studying", "course", "training"),
)
_REACH = 70  # how far from its verb the object may stand, in code points
_STOPS = (". ", ";", "\n", "” ")


class Pair(msgspec.Struct, frozen=True):
    """A verb and its object that together tell of a dealing: kind, the verb's hit, and which of its kind it is."""

    kind: str
    verb: Hit
    sort: str


def pairs_in(text: str, helpers: Callable[[str, int, int], list[Hit]], sentence: Sentence) -> list[Pair]:
    """The pairs of a sentence, one for each verb: the nearest object behind an active verb, before a passive one."""
    found = []
    for verbs, objects, kind in PAIRS:
        acted = helpers(objects, sentence.start, sentence.end)
        for verb in helpers(verbs, sentence.start, sentence.end) if acted else ():
            near = [o for o in acted if _belongs(text, verb, o)]
            if near:
                nearest = min(near, key=lambda o: abs(o.start - verb.start))
                found.append(Pair(kind, verb, nearest.row.get("sort") or verb.row.get("sort")))
    return found


def _belongs(text: str, verb: Hit, acted: Hit) -> bool:
    first, last = (acted, verb) if verb.row.get("voice") == "passive" else (verb, acted)
    between = text[first.end : last.start]
    return first.end <= last.start and len(between) <= _REACH and not any(mark in between for mark in _STOPS)
