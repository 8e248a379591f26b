"""Whether a report tells of dealings between public bodies of different countries, cities, provinces or parties.

Points are counted for what such reports have (two sides in one sentence with a word of dealing, delegations, talks, posts) and
taken for what others have (matches, trials, share prices). Only the report counts: “related news” tell of other dealings.
"""

from __future__ import annotations

from collections import Counter

from legation.model import Activity, Agreement, Statement
from legation.reading.cues import OFF_TOPIC
from legation.reading.findings import Findings
from legation.reading.sentences import Sentence
from legation.reading.sheet import Sheet

_DEALING = frozenset(
    {"visit", "meeting", "signing", "delegation", "conference", "training", "ceremony", "message", "project", "at-talks"}
)
_STRONG = frozenset({"visit", "delegation", "at-talks", "inviter", "signing"})
_PRIVATE_POSTS = frozenset({"manager", "director", "officer", "prefix", "suffix", "not-a-post"})
_PUBLIC_BODIES = frozenset(
    {"parliament", "party", "party-committee", "peoples-committee", "peoples-council", "front", "union", "ministry", "department"}
    | {"embassy", "consulate", "government", "police", "city-hall", "committee", "commission", "university", "association"}
    | {"council", "procuracy", "court", "military", "museum", "school"}
)
_LEAST = 2
_OFF = 2  # words of one such kind from which on a page is about it
_SIDES = frozenset({"city", "province"})


def is_relevant(
    sheet: Sheet,
    findings: Findings,
    activities: tuple[Activity, ...],
    agreements: tuple[Agreement, ...],
    statements: tuple[Statement, ...],
) -> bool:
    """Whether the report is about dealings between sides; False empties the reading, furniture excepted."""
    public, private = _actors(sheet)
    if not public or not (_abroad(findings) or _together(sheet, findings) or _between_towns(sheet, findings)):
        return False
    return _for(sheet, findings, statements) - _against(sheet, public, private) >= _LEAST


def _actors(sheet: Sheet) -> tuple[int, int]:
    """How often public posts and bodies are named, and how often companies."""
    posts = sum(h.row.meaning not in _PRIVATE_POSTS for h in sheet.words("posts"))
    kinds = Counter(h.row.meaning for h in sheet.words("bodies"))
    return posts + sum(n for kind, n in kinds.items() if kind in _PUBLIC_BODIES), kinds["company"]


def _abroad(findings: Findings) -> bool:
    """Whether a second country is named more than in passing: twice, or by people or bodies that act for it."""
    acting = {p.country for p in findings.people if not p.historical} | {b.country for b in findings.bodies}
    if len(acting - {None}) > 1:
        return True
    named = Counter(p.country or p.name for p in findings.places).most_common(2)
    return len(named) > 1 and (named[1][1] > 1 or named[1][0] in acting)


def _between_towns(sheet: Sheet, findings: Findings) -> bool:
    """Whether the two sides are towns or provinces of one country, with a delegation, visit or signing between them."""
    named = Counter(p.name for p in findings.places if p.level in _SIDES and not p.adjective).most_common(2)
    kinds = {h.row.meaning for h in sheet.words("verbs")}
    return len(named) > 1 and named[1][1] > 1 and bool(kinds & {"delegation", "signing", "visit"}) and _joint(sheet)


def _joint(sheet: Sheet) -> bool:
    return any(h.row.meaning in ("joint-subject", "joint-leaders") for h in sheet.hits("cues"))


def _for(sheet: Sheet, findings: Findings, statements: tuple[Statement, ...]) -> int:
    kinds = {h.row.meaning for h in sheet.words("verbs")}
    points = min(2, len(kinds & _DEALING)) + bool(kinds & _STRONG) + bool(statements)
    posts = any(h.row.meaning not in _PRIVATE_POSTS for h in sheet.words("posts"))
    return points + posts + 2 * _together(sheet, findings)


def _together(sheet: Sheet, findings: Findings) -> bool:
    """Whether a sentence names two countries and a dealing."""
    for sentence in sheet.sentences:
        countries = {p.country for p in findings.places_in(sentence) if p.country}
        kinds = {h.row.meaning for h in sheet.hits("verbs", sentence.start, sentence.end)}
        if len(countries) > 1 and (kinds & _STRONG or (kinds & _DEALING and _is_public(sheet, sentence))):
            return True
    return False


def _is_public(sheet: Sheet, sentence: Sentence) -> bool:
    """Whether a public post or body is named in the sentence."""
    posts = sheet.words("posts", sentence.start, sentence.end)
    bodies = sheet.words("bodies", sentence.start, sentence.end)
    return any(h.row.meaning not in _PRIVATE_POSTS for h in posts) or any(h.row.meaning in _PUBLIC_BODIES for h in bodies)


def _against(sheet: Sheet, public: int, private: int) -> int:
    """Points for what pages about matches, trials, journeys and companies have."""
    words = {(h.row.meaning, h.row.form) for h in sheet.hits("cues") if h.row.meaning in OFF_TOPIC}
    kinds = Counter(kind for kind, _ in words)  # different words: a “field trial” told of twice is no court
    points = sum(2 + n // 2 for kind, n in kinds.items() if n >= _OFF and kind != "business-life")
    if private + kinds["business-life"] > public:
        points += 2 + private // 2
    return points
