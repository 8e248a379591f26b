"""Cues of speech and modality within a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from legation.lang import Hit, fold, longest, rows
from legation.reading.sheet import Sheet

# What pages are about that tell of no dealing.
OFF_TOPIC = frozenset(
    {"sport", "crime", "travel", "business-life", "notice", "war", "disaster", "election", "history", "life", "cooking", "market"}
    | {"law"}
)
_BESIDE = frozenset({"joint-subject", "joint-leaders", "dealing", "reference", "side", "delegation", "homage"})
_ASIDE = OFF_TOPIC | {"officials", "contact", "favour", "passing"}  # of weight for what the page is about, no cues of speech
# French marks the future by endings on the verb; forms of the past and nouns that end alike are few and named.
_FRENCH_FUTURE = re.compile(r"(?<!\w)\w{2,}(?:er|ir|dr|tr|vr|rr)(?:a|ons|ont|ait|aient)(?!\w)")
_NO_HEADS = frozenset(
    {"not-a-post", "prefix", "suffix", "member", "officer", "charge", "monarch"}
    | {"field", "name", "modifier", "other-word", "link", "media", "venue"}
)
_FOLLOWS = 200  # code points within which the word must come that a row needs behind it
_NO_FUTURE = re.compile(r".*(?:ontr|entr|adr|oper|liber|couvr)(?:ait|aient|a|ons)|(?:cam|op)era")


_JOINT = frozenset({"joint-subject", "joint-leaders"})
_TWO = re.compile(r"(?:\b(?:the two|both|two|les deux|hai|cả hai)\s|ທັງສອງ ?|ສອງ)", re.IGNORECASE)
_TWOS = ("two", "both", "deux", "hai", "ສອງ")
_UNDER = re.compile(
    r"\b(?:under|in accordance with|pursuant to|according to|theo|căn cứ|aux termes d|en vertu d|selon|conformément à)\b"
    "|(?:ອີງ)?ຕາມ",
    re.IGNORECASE,
)
_DOCUMENTS = frozenset(
    {"agreement", "memorandum", "programme", "twinning", "letter-of-intent", "minutes", "joint-statement", "treaty", "generic"}
)
_PLURAL = re.compile(r"(\w+?)(?:s|x|es)\b")
_OPENS = re.compile(r"[“«\"] ?$")
_LONGEST_HEAD = 40  # code points


@lru_cache(maxsize=16)
def _heads(language: str, slot: str) -> frozenset[str]:
    """Folded words of one word that name posts or bodies."""
    heads = (fold(r.form, language).text for r in rows(language, slot) if r.example and r.meaning not in _NO_HEADS)
    return frozenset(form for form in heads if form.isalpha())


class Cue(msgspec.Struct, frozen=True, order=True, gc=False):
    """A cue found: half-open span and what it stands for."""

    start: int
    end: int
    meaning: str


@lru_cache(maxsize=1)
def cues_of(sheet: Sheet) -> Cues:
    """The cues of a sheet; those of the sheet that was asked for last are kept, as finders ask in turn."""
    return Cues(sheet)


class Cues:
    """The cues of one sheet, longest first where they overlap; the two sides, the two leaders and dealings beside them."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._known: dict[tuple[int, int], list[Cue]] = {}

    def within(self, start: int, end: int) -> list[Cue]:
        """All cues that lie within `start`:`end`, in order; looked for once, as several finders ask for those of a sentence."""
        known = self._known.get((start, end))
        if known is None:
            known = self._known[start, end] = self._look(start, end)
        return known.copy()

    def _look(self, start: int, end: int) -> list[Cue]:
        said = [h for h in self._sheet.hits("cues", start, end) if h.row.meaning not in _ASIDE]
        joint = [h for h in said if self._is_followed(h, end)]
        hits = [h for h in joint if h.row.meaning not in _BESIDE]
        found = [Cue(h.start, h.end, h.row.meaning) for h in longest(hits)]
        found += [Cue(h.start, h.end, h.row.meaning) for h in joint if h.row.meaning in _BESIDE]
        found += self._bases(start, end)
        twos = self._twos(start, end)
        found = [c for c in found if not any(t.start == c.start and t.end > c.end and c.meaning in _JOINT for t in twos)] + twos
        if self._sheet.language == "fr":
            found += self._french_future(start, end, found)
        return sorted(found)

    def _bases(self, start: int, end: int) -> list[Cue]:
        """“Under the joint statement”, “theo Ý định thư”: any document may be the basis of what is told."""
        documents = self._sheet.hits("documents", start, end)
        if not documents:
            return []
        found = []
        for under in _UNDER.finditer(self._sheet.text, start, end):
            near = self._sheet.hits("documents", under.end(), min(end, under.end() + _LONGEST_HEAD))
            document = next((h for h in near if h.row.meaning in _DOCUMENTS and not h.row.get("needs")), None)
            if document is not None and not set(",;.") & set(self._sheet.text[under.end() : document.start]):
                found.append(Cue(under.start(), document.end, "basis"))
        spoken = {h.start: h for h in self._sheet.hits("cues", start, end, "speech")}
        for document in documents:  # “…, the declaration says”
            verb = spoken.get(document.end + 1) if document.row.meaning in _DOCUMENTS else None
            if verb is not None:
                found.append(Cue(document.start, verb.end, "basis"))
        return found

    def _twos(self, start: int, end: int) -> list[Cue]:
        """“The two rectors”, “hai Bộ trưởng”, “les deux ports”: two of a post are the leaders, two of a body the sides."""
        found: list[Cue] = []
        said = self._sheet.text[start:end].lower()
        if not any(two in said for two in _TWOS):
            return found
        for two in _TWO.finditer(self._sheet.text, start, end):
            for slot, meaning in (("posts", "joint-leaders"), ("bodies", "joint-subject")):
                last = self._head(slot, two.end(), min(end, two.end() + _LONGEST_HEAD))
                if last is not None:
                    found.append(Cue(two.start(), last, meaning))
                    break
        return found

    def _head(self, slot: str, start: int, end: int) -> int | None:
        """Where the word of a post or body ends that stands at `start`, if one does; in the plural too."""
        ends = [h.end for h in self._sheet.hits(slot, start, end) if h.start == start and h.row.meaning not in _NO_HEADS]
        if ends or self._sheet.language in ("vi", "lo"):
            return max(ends, default=None)
        plural = _PLURAL.match(self._sheet.text, start, end)
        word = fold(plural[1], self._sheet.language).text if plural else ""
        return plural.end() if plural and word in _heads(self._sheet.language, slot) else None

    def _is_followed(self, hit: Hit, end: int) -> bool:
        """Whether the word that a row needs behind it comes before the next mark (“called on Osaka to …”, no mere call).

        A row that counts `at` the start must open its sentence, or the words spoken (“Send us your plans”).
        """
        if hit.row.get("at") == "start" and not _OPENS.search(self._sheet.text, max(0, hit.start - 3), hit.start):
            sentence = self._sheet.sentence_at(hit.start)
            return sentence is not None and sentence.start == hit.start
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
