"""The headline among the lines above a report: of its length, and in the report's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from legation.pages.lines import Line

_LAO = re.compile("[\u0e80-\u0eff]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_CREDITED = re.compile(r"\((?:photo|anh|ພາບ|ຮູບ|image|credit)\b|\b(?:photo|anh|ພາບ|ຮູບ)\s?:|©")
_ISSUE = re.compile(r"\b(?:no|n°|so|vol|issue)\.?\s*\d|\(\D{3,9}\s\d{4}\)")
_USUAL = 80  # characters of a headline; longer ones gain nothing
_LONGEST = 130
_STRANGE = 45  # a shorter line with no word of the report is no headline of it
_FOLLOWED = 0.4  # a date line, byline or the report directly below speaks for a headline
_FOLLOWED_LATER = 0.25
_ABOVE_MENU = 0.3  # names of sites stand above menus, headlines below them
_ABOVE = frozenset(("menu", "site", "clock"))
_BELOW = frozenset(("date", "share", "display", "reactions"))
_FEW = 4  # words and pairs; a section's name of one word is in any report
_NEAR = 0.75  # among lines nearly as good the first is the headline, the others its subtitles


def find_headline(lines: Sequence[Line], first: int, kinds: Sequence[str]) -> int | None:
    """Index of the headline above line `first`; `kinds` are the meanings of the lines that are labels or date lines, else ``."""
    words = _pairs(" ".join(line.key for line in lines[first : first + 6]))
    if not any(not kinds[i] and _may_be(lines[i], words) for i in range(first)):
        words = set()
    menus = max((i for i in range(first) if kinds[i] in _ABOVE), default=-1)
    scores = {
        i: _score(lines[i], words) + _followed(i, first, kinds) - _ABOVE_MENU * (i < menus)
        for i in range(first)
        if not kinds[i] and _may_be(lines[i], words)
    }
    if not scores:
        return None
    best = max(scores, key=lambda i: scores[i])
    for i, score in scores.items():
        if lines[i].key == lines[best].key:
            return i
        near = score >= _NEAR * scores[best] and not any(kind in _ABOVE for kind in kinds[i:best])
        if near and len(lines[i].bare) >= 0.5 * len(lines[best].bare):
            return i
    return best


def _followed(i: int, first: int, kinds: Sequence[str]) -> float:
    """What stands directly below speaks for a headline; a date one line further down, behind a byline, does so less."""
    if i + 1 == first or kinds[i + 1] in _BELOW:
        return _FOLLOWED
    return _FOLLOWED_LATER if i + 2 < first and kinds[i + 2] == "date" and not kinds[i + 1] else 0.0


def _may_be(line: Line, words: set[str]) -> bool:
    if (len(line.parts) > 3 and not line.closed) or _CREDITED.search(line.key):
        return False
    return not words or len(line.bare) >= _STRANGE or bool(_pairs(line.key) & words)


def _score(line: Line, words: set[str]) -> float:
    own = _pairs(line.key)
    shared = len(own & words) / max(len(own), _FEW)
    length = min(len(line.bare), _USUAL) / _USUAL
    against = 0.5 * bool(_ISSUE.search(line.key)) + 0.5 * (len(line.bare) > _LONGEST)
    return shared + 0.7 * length - against


def _pairs(key: str) -> set[str]:
    """Words and pairs of words; in a script without spaces, runs of four characters."""
    if _LAO.search(key) and len(_LAO.findall(key)) > len(key) / 3:
        solid = key.replace(" ", "")
        return {solid[i : i + 4] for i in range(len(solid) - 3)}
    words = _WORD.findall(key)
    return {w for w in words if len(w) > 3} | {f"{a} {b}" for a, b in pairwise(words)}
