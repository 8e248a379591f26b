"""Organisations' names in running text: what the grammars of the languages share."""

from __future__ import annotations

import msgspec

from legation.reading.places import Place
from legation.reading.tokens import Words

# Kinds whose names are free (“Quỹ Du lịch Gangwon”, “Université Gaston-Berger”): an unknown capitalised word belongs to them.
_LEARNED = {"university", "school", "institute", "hospital", "centre", "museum", "media"}
OPEN_KINDS = frozenset(_LEARNED | {"company", "bank", "fund", "association", "organisation", "party", "council"})
# Kinds that a lower-case word may name where a place or a proper name stands with it (“emergency department of Dornod”).
_RULING = {"peoples-committee", "peoples-council", "party-committee", "government", "ministry", "department"}
_SITTING = {"commission", "committee", "council", "chamber", "procuracy", "court", "union", "front", "association", "fund"}
_HOUSED = {"university", "institute", "hospital", "embassy", "consulate", "museum", "agency", "police", "city-hall", "school"}
LOWER_KINDS = frozenset(_RULING | _SITTING | _HOUSED)


class BodyName(msgspec.Struct, frozen=True):
    """A body's name as printed: words `i`:`j` (offset `end` behind a closing bracket), its kind, the places within it.

    `bare` is a head with nothing beside it (“Quỹ”, “the Institute”); `joint` a name for several bodies together; `fixed` a
    whole name that the language knows.
    """

    i: int
    j: int
    end: int
    kind: str
    head: tuple[int, int]
    places: tuple[Place, ...] = ()
    bare: bool = False
    joint: bool = False
    alone: bool = False
    country: str | None = None


def is_capital(words: Words, i: int) -> bool:
    """Whether word `i` begins with a capital."""
    return 0 <= i < len(words) and words.tokens[i].capital


def acronym_behind(words: Words, pos: int) -> int:
    """Behind the abbreviation that stands in brackets at word `pos` (“(LPRP)”, “(ARB NA)”); zero where there is none."""
    if pos >= len(words) or words.gap(pos) != "(":
        return 0
    token = words.tokens[pos]
    if words.in_place(pos) and not token.upper:
        return 0
    if words.sheet.text[token.end : token.end + 1] == ")":
        return pos + 1 if token.capital and len(token.text) <= 12 else 0
    end = pos
    while end < min(pos + 3, len(words)) and words.tokens[end].upper and (end == pos or not words.gap(end)):
        end += 1
    closed = end > pos + 1 and words.sheet.text[words.tokens[end - 1].end : words.tokens[end - 1].end + 1] == ")"
    return end if closed else 0


def name_starts(words: Words, i: int) -> bool:
    """Whether a person's full name begins at word `i`: a known family name and at least one more capitalised word."""
    if not is_capital(words, i) or words.place(i) is not None:
        return False
    row = words.row("names", i, "family-name")
    return row is not None and is_capital(words, i + 1) and words.gap(i + 1) == "" and words.row("bodies", i + 1) is None


def is_town(words: Words, i: int) -> bool:
    """Whether the two capitalised words behind a word of level are its name, though one also is a family name (“huyện Cao
    Lộc”): a person's name behind a place has more words."""
    if not (is_capital(words, i) and is_capital(words, i + 1)) or words.gap(i + 1):
        return False
    return not is_capital(words, i + 2) or bool(words.gap(i + 2))
