"""Where a report brings sides together: for each sentence the countries, towns and international bodies, and their dealings.

Relevance is weighed on these; one sentence that names both sides and what they did says more than a page that names them apart.
"""

from __future__ import annotations

import re
from collections import Counter

import msgspec

from legation.lang import Hit, Row
from legation.reading.findings import Findings
from legation.reading.places import Place
from legation.reading.sheet import Sheet

WORLD = "*"  # the side of international bodies
HOME = "?"  # the readers' own side, where the page names none of its places
STRONG = frozenset({"visit", "delegation", "at-talks", "signing", "meeting", "inviter", "message"})
_DEALING = STRONG | frozenset({"conference", "training", "ceremony", "project", "given", "giving"})
_DEALING |= {"inviting", "greeting", "envoy"}
_RELATIONS = frozenset({"contact", "favour"})
_BROAD = _RELATIONS | {"officials"}
_PRIVATE_POSTS = frozenset(
    {"manager", "director", "officer", "prefix", "suffix", "charge", "not-a-post", "adviser", "spokesperson"}
)
_PUBLIC_BODIES = frozenset(
    {"parliament", "party", "party-committee", "peoples-committee", "peoples-council", "front", "union", "ministry", "department"}
    | {"embassy", "consulate", "government", "police", "city-hall", "committee", "commission", "university", "association"}
    | {"council", "procuracy", "court", "military", "museum", "school", "hospital", "agency", "institute", "chamber", "fund"}
    | {"secretariat", "organisation", "media"}
)
# What comes from abroad or goes there: with these the readers' own side is meant even where the page does not name it.
_GUESTS = frozenset({"visit", "delegation", "training", "signing", "at-talks", "studying", "given", "giving"})
_EXPLAINS = re.compile(r"\($|[^\W\d_], (?:(?:au|en|aux|in|the|nước|ປະເທດ) ?)*$")
_DATELINE = re.compile(r"(?:, [^.]{3,25})?\)? ?[–—-]")
# What English prints small where no body of that name is meant: “the school”, “a mission”, “four times”.
_ALSO_NOUNS = frozenset(
    {"school", "institute", "museum", "hospital", "media", "organisation", "embassy", "fund", "agency", "union"}
)
_NEAR = 12  # characters between a word that names in passing and the place, or between two such places
_NO_CLAUSE = re.compile(r"[^.;:]*")
_TOWNS = frozenset({"city", "province"})


class Tie(msgspec.Struct):
    """What one sentence holds: how often each country and town is named, the kinds of dealings, whether somebody public acts.

    `served` marks people in public service without an office; `placed` are the countries that a place stands for by its name.
    """

    countries: Counter[str]
    towns: Counter[str]
    kinds: set[str]
    placed: set[str]
    public: bool = False
    served: bool = False
    contacts: int = 0

    @property
    def abroad(self) -> bool:
        """Whether two countries, or a country and an international body, stand in the sentence."""
        return len(self.countries) > 1

    @property
    def weight(self) -> int:
        """2 for a visit, meeting, signing or delegation of somebody public, 1 for another dealing, 0 for none.

        People in public service without an office (“prosecutors”, “pupils”) weigh half, and so do countries and towns that deal
        in their own names (“Tartu and Oulu signed …”).
        """
        if self.public:
            return 2 if self.kinds & STRONG else int(bool(self.kinds & _DEALING or self.contacts))
        if self.served:
            return int(bool(self.kinds & (STRONG | _DEALING) or self.contacts))
        return int(len(self.placed) > 1 and bool(self.kinds & STRONG - {"delegation"}))


def ties_of(sheet: Sheet, findings: Findings, public: list[Hit]) -> list[Tie]:
    """One tie for each sentence of the report, in order; `public` are its `public_words`."""
    ties = [Tie(Counter(), Counter(), set(), set()) for _ in sheet.sentences]
    passing = _in_passing(sheet, findings)
    for offset, country in _named(findings, passing):
        if (tie := _at(sheet, ties, offset)) is not None:
            tie.countries[country] += 1
    for place in findings.places:
        if (tie := _at(sheet, ties, place.start)) is not None and not place.adjective and place.start not in passing:
            _put(tie, place)
    _put_words(sheet, ties, public)
    for country in _foreign(sheet, findings):
        for tie in ties:
            if (tie.public or tie.served) and country in tie.countries and tie.kinds & _GUESTS:
                tie.countries[HOME] += 1
    return ties


def _put(tie: Tie, place: Place) -> None:
    if place.country:
        tie.placed.add(place.country)
    if place.level in _TOWNS:
        tie.towns[place.name] += 1


def _put_words(sheet: Sheet, ties: list[Tie], public: list[Hit]) -> None:
    for hit in sheet.words("verbs"):
        if (tie := _at(sheet, ties, hit.start)) is not None:
            tie.kinds.add(hit.row.meaning)
    for hit in sheet.hits("cues"):
        meaning = hit.row.meaning
        if meaning in _BROAD and (tie := _at(sheet, ties, hit.start)) is not None:
            tie.served |= meaning == "officials"
            tie.contacts += meaning in _RELATIONS
    for hit in public:
        if (tie := _at(sheet, ties, hit.start)) is not None:
            tie.public = True
            if is_international(hit.row):
                tie.countries[WORLD] += 1


def _foreign(sheet: Sheet, findings: Findings) -> frozenset[str]:
    """The only country of a page that is explained to its readers (“Tyre, in Lebanon”, “Tchaoudjo (Togo)”): theirs is another.

    What town or school they are of, the page need not say; a dateline (“BATTAMBANG, Cambodia –”) explains nothing.
    """
    named = {p.country for p in findings.places if p.country} | {b.country for b in findings.bodies if b.country}
    if len(named) != 1:
        return frozenset()
    states = [p for p in findings.places if p.level == "country" and not p.adjective]
    return frozenset(named) if any(_is_explained(sheet, p.start, p.end) for p in states) else frozenset()


def _is_explained(sheet: Sheet, start: int, end: int) -> bool:
    sentence = sheet.sentence_at(start)
    if sentence is None or _DATELINE.match(sheet.text, end):
        return False
    return _EXPLAINS.search(sheet.text[max(sentence.start, start - 30) : start]) is not None


def _in_passing(sheet: Sheet, findings: Findings) -> frozenset[int]:
    """Where places begin that no side comes from: “bordering Ratanakiri”, “made in Germany”, and what an “and” adds to them."""
    found: set[int] = set()
    words = sheet.hits("cues", meaning="passing")
    last = -1
    for place in findings.places:
        near = any(0 <= place.start - h.end <= _NEAR and "\n" not in sheet.text[h.end : place.start] for h in words)
        if near or (0 <= last <= place.start <= last + _NEAR and _NO_CLAUSE.fullmatch(sheet.text, last, place.start)):
            found.add(place.start)
            last = place.end
    return frozenset(found)


def _named(findings: Findings, passing: frozenset[int]) -> list[tuple[int, str]]:
    """(offset, country) of every place, and of every mention of a person or body that stands for a country."""
    found = [(p.start, p.country) for p in findings.places if p.country and p.start not in passing]
    country = {p.id: p.country for p in findings.people if not p.historical}
    found += [(r.start, c) for r in findings.references if (c := country.get(r.person))]
    found += [(q.start, b.country) for b in findings.bodies if b.country for q in b.mentions]
    return found


def _at(sheet: Sheet, ties: list[Tie], offset: int) -> Tie | None:
    sentence = sheet.sentence_at(offset)
    return None if sentence is None else ties[sentence.index]


def public_words(sheet: Sheet) -> list[Hit]:
    """Words of public offices and bodies, those of bodies last."""
    posts = [h for h in sheet.words("posts") if h.row.meaning not in _PRIVATE_POSTS]
    return posts + [h for h in sheet.words("bodies") if _is_public(sheet, h)]


def _is_public(sheet: Sheet, hit: Hit) -> bool:
    """Whether a word of a body names one in public service, with a capital where a common noun is printed small."""
    printed = sheet.text[hit.start : hit.end]
    if _is_public_name(hit.row):
        return printed.isupper() if hit.row.form.isupper() else printed[0].upper() == printed[0]
    if hit.row.meaning in _ALSO_NOUNS and sheet.language == "en" and printed[0].islower():
        return False
    return hit.row.meaning in _PUBLIC_BODIES


def _is_public_name(row: Row) -> bool:
    return row.meaning == "name" and (bool(row.get("side")) or is_international(row))


def is_international(row: Row) -> bool:
    """Whether the row is the name of a body of many countries."""
    return row.meaning == "name" and row.get("scope") == "world"
