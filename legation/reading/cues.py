"""Cues of speech and modality within a sentence."""

from __future__ import annotations

import re

import msgspec

from legation.lang import Hit, longest
from legation.reading.sheet import Sheet

# What pages are about that tell of no dealing.
OFF_TOPIC = frozenset(
    {"sport", "crime", "travel", "business-life", "notice", "war", "disaster", "election", "history", "life", "cooking", "market"}
    | {"law"}
)
_BESIDE = frozenset({"joint-subject", "joint-leaders", "dealing", "reference", "side", "delegation", "homage"})
_ASIDE = OFF_TOPIC | {"officials", "contact"}  # of weight for what the page is about, no cues of speech
# French marks the future by endings on the verb; forms of the past and nouns that end alike are few and named.
_FRENCH_FUTURE = re.compile(r"(?<!\w)\w{2,}(?:er|ir|dr|tr|vr|rr)(?:a|ons|ont|ait|aient)(?!\w)")
_FOLLOWS = 200  # code points within which the word must come that a row needs behind it
_NO_FUTURE = re.compile(r".*(?:ontr|entr|adr|oper|liber|couvr)(?:ait|aient|a|ons)|(?:cam|op)era")


class Cue(msgspec.Struct, frozen=True, order=True):
    """A cue found: half-open span and what it stands for."""

    start: int
    end: int
    meaning: str


class Cues:
    """The cues of one sheet, longest first where they overlap; the two sides, the two leaders and dealings beside them."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    def within(self, start: int, end: int) -> list[Cue]:
        """All cues that lie within `start`:`end`, in order."""
        said = [h for h in self._sheet.hits("cues", start, end) if h.row.meaning not in _ASIDE]
        joint = [h for h in said if self._is_followed(h, end)]
        hits = [h for h in joint if h.row.meaning not in _BESIDE]
        found = [Cue(h.start, h.end, h.row.meaning) for h in longest(hits)]
        found += [Cue(h.start, h.end, h.row.meaning) for h in joint if h.row.meaning in _BESIDE]
        if self._sheet.language == "fr":
            found += self._french_future(start, end, found)
        return sorted(found)

    def _is_followed(self, hit: Hit, end: int) -> bool:
        """Whether the word that a row needs behind it comes before the next mark (“called on Osaka to …”, no mere call)."""
        word = hit.row.get("then")
        return not word or bool(
            re.compile(rf"[^,.;:]*?\b{word}\b").match(self._sheet.text, hit.end, min(end, hit.end + _FOLLOWS))
        )

    def _french_future(self, start: int, end: int, taken: list[Cue]) -> list[Cue]:
        folded = self._sheet.fold_of(start, end)
        if len(folded) != end - start:
            return []
        spans = [(start + m.start(), start + m.end(), m[0]) for m in _FRENCH_FUTURE.finditer(folded)]
        return [
            Cue(a, b, "future")
            for a, b, word in spans
            if not _NO_FUTURE.fullmatch(word) and not any(c.start < b and a < c.end for c in taken)
        ]
