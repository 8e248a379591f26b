"""Clauses: a sentence cut where a second act of speech begins."""

from __future__ import annotations

import re

from legation.reading.cues import Cue
from legation.reading.sheet import Sheet

ACTS = frozenset({"request", "belief", "commit", "willing", "agree"})
_OPENS = ACTS | {"speech"}
_REACH = 34  # how far before a cue its clause may begin: a conjunction, a subject, an auxiliary
_CUT = re.compile(
    r"[;；]\s*|,\s*(?:(?:and|but|while|et|mais|tandis que|và|đồng thời|còn|ແລະ|ພ້ອມທັງ|as well as)\s*)?"
    r"|\s(?:and|và|et|đồng thời|ແລະ|ພ້ອມທັງ)\s+|(?:ແລະ|ພ້ອມທັງ)",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\s*[”»]")
_STRONG = re.compile(r"[;；]")


def clauses(sheet: Sheet, start: int, end: int, cues: list[Cue]) -> list[tuple[int, int]]:
    """Spans of the clauses of `start`:`end`, in order; each but the first opens right before a cue of an act.

    The separators between them (“, and”, “;”) belong to none.
    """
    cuts: dict[int, int] = {}
    opening = [c for c in cues if c.meaning in _OPENS]
    for previous, cue in zip([None, *opening], opening, strict=False):
        low = max(start, cue.start - _REACH, previous.end if previous else start)
        cut = _last_cut(sheet.text, low, cue.start)
        if cut is not None and _is_tag(sheet.text, cut[1], cue.start):
            continue
        if cut is not None and cut[1] > start:
            cuts[cut[0]] = cut[1]
    for match in _STRONG.finditer(sheet.text, start, end):
        if match.end() < end:
            cuts.setdefault(match.start(), match.end())
    edges = sorted(cuts.items())
    begins = [start, *(b for _, b in edges)]
    ends = [*(a for a, _ in edges), end]
    return [(a, b) for a, b in zip(begins, ends, strict=True) if sheet.text[a:b].strip()]


def _is_tag(text: str, cut: int, cue: int) -> bool:
    """Whether what follows the cut closes the words spoken and only says whose they were (“…,” he promised)."""
    return bool(_CLOSED.match(text, cut, cue))


def _last_cut(text: str, low: int, high: int) -> tuple[int, int] | None:
    """The last separator within `low`:`high`."""
    found = None
    for match in _CUT.finditer(text, low, high):
        found = match.span()
    return found
