"""Whether a report tells of dealings between public bodies of different countries, cities, provinces or parties.

A graded decision: points for what such reports have (sentences that tie two sides by a dealing, officials of both, embassies,
documents between them) less points for what other pages have (matches, trials, share prices, wars, elections, recipes). No
single missing name decides. Only the report counts: “related news” tell of other dealings.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import msgspec

from legation.model import Activity, Agreement, Statement
from legation.reading.cues import OFF_TOPIC
from legation.reading.findings import Findings
from legation.reading.sheet import Sheet
from legation.reading.ties import Tie, public_words, ties_of

_LEAST = 4
_OF_COOPERATION = frozenset({"crime", "war", "disaster"})  # police, armies and rescuers of two countries deal with each other
_OFF = 2  # words of one such kind from which on a page is about it
_MOST_TIES = 6
_LEAD = 2  # sentences: the headline and the first of the report
_MISSIONS = frozenset({"embassy", "consulate", "ambassador", "consul"})
_COMMERCE = "business-life"
_EITHER = frozenset({"chair", "president", "representative", "head", "leader", "committee", "deputy"})  # of companies too
_MUCH_COMMERCE = 3  # different words, where few bodies are public


class Verdict(msgspec.Struct, frozen=True):
    """Whether a report is relevant, and the points for and against it by reason."""

    relevant: bool
    reasons: tuple[tuple[str, int], ...]


def is_relevant(
    sheet: Sheet,
    findings: Findings,
    activities: tuple[Activity, ...],
    agreements: tuple[Agreement, ...],
    statements: tuple[Statement, ...],
) -> bool:
    """Whether the report is about dealings between sides; False empties the reading, furniture excepted."""
    return weigh(sheet, findings, agreements).relevant


def weigh(sheet: Sheet, findings: Findings, agreements: tuple[Agreement, ...]) -> Verdict:
    """The verdict with its reasons: the better case of sides of two countries or of two towns, less what speaks against it."""
    public = public_words(sheet)
    ties = ties_of(sheet, findings, public)
    if not public and not any(t.weight for t in ties):
        return Verdict(False, (("nobody public", 0),))
    cases = [_abroad(sheet, findings, ties, agreements), _between_towns(sheet, ties)]
    best = max(cases, key=lambda case: sum(points for _, points in case))
    reasons = [*best, *_against(sheet, sum(h.row.meaning not in _EITHER for h in public))]
    kept = tuple((name, points) for name, points in reasons if points)
    return Verdict(sum(points for _, points in kept) >= _LEAST, kept)


def _abroad(sheet: Sheet, findings: Findings, ties: list[Tie], agreements: tuple[Agreement, ...]) -> list[tuple[str, int]]:
    """Points for a dealing between countries, or with an international body; none where a second side is hardly named."""
    named = Counter(country for t in ties for country in t.countries)  # in how many sentences
    if len(named) < 2:
        return []
    second = named.most_common(2)[1][1]
    told = sum(t.weight for t in ties if t.abroad)
    public = any(t.abroad and t.public for t in ties)
    lead = any(t.abroad and t.weight for t in ties[:_LEAD])
    officials = {p.country for p in findings.people if p.posts and not p.historical} - {None}
    bodies = {b.country for b in findings.bodies} - {None}
    return [
        ("sides tied by a dealing", min(_MOST_TIES, told)),
        ("a dealing beside the other side", min(2, _beside(ties)) if told < 2 <= second else 0),
        ("sides tied in the lead", int(lead)),
        ("second side named", min(3 if told else 2, second) if second > 1 else int(lead)),
        ("officials of two countries", 2 * (len(officials) > 1)),
        ("bodies of two countries", int(len(bodies) > 1)),
        ("embassy or consulate", int(any(h.row.meaning in _MISSIONS for s in ("bodies", "posts") for h in sheet.words(s)))),
        ("a document between sides", int(bool(agreements) and told > 0)),
        ("words of relations", min(3 if told > 1 or (public and (second > 1 or lead)) else 1, _relations(sheet))),
        ("both sides speak as one", int(second > 1 and _joint(sheet))),
    ]


def _beside(ties: list[Tie]) -> int:
    """How many sentences of a dealing have the other side in the sentence before or behind."""
    pairs = pairwise(ties)
    return sum((a.weight > 0 or b.weight > 0) and len(a.countries | b.countries) > 1 for a, b in pairs)


def _relations(sheet: Sheet) -> int:
    """How many different words of relations (“sister city”, “cooperation”) the report has; broader ones make one together."""
    words = {(h.row.meaning, h.row.form) for h in sheet.hits("cues") if h.row.meaning in ("contact", "favour")}
    kinds = Counter(meaning for meaning, _ in words)
    return kinds["contact"] + (kinds["favour"] > 1)


def _joint(sheet: Sheet) -> bool:
    return any(h.row.meaning in ("joint-subject", "joint-leaders") for h in sheet.hits("cues"))


def _between_towns(sheet: Sheet, ties: list[Tie]) -> list[tuple[str, int]]:
    """Points for a dealing between towns or provinces of one country; both must be named twice."""
    named: Counter[str] = sum((t.towns for t in ties), Counter())
    kinds = set().union(*(t.kinds for t in ties)) if ties else set()
    if len(named) < 2 or named.most_common(2)[1][1] < 2 or not kinds & {"delegation", "signing", "visit"}:
        return []
    told = [t.weight for t in ties if len(t.towns) > 1]
    return [
        ("towns tied by a dealing", min(4, sum(told))),
        ("both in the headline", int(len(ties[0].towns) > 1)),
        ("both towns speak as one", 2 * _joint(sheet)),
    ]


def _against(sheet: Sheet, public: int) -> list[tuple[str, int]]:
    """Points for what pages have that tell of something else; its words in the headline count twice."""
    hits = [h for h in sheet.hits("cues") if h.row.meaning in OFF_TOPIC]
    words = {(h.row.meaning, h.row.form) for h in hits}  # different words: a “field trial” told of twice is no court
    head = sheet.sentences[0].end if sheet.sentences else 0
    kinds = Counter(kind for kind, _ in words)
    titles = Counter(h.row.meaning for h in hits if h.start < head and h.row.meaning not in _OF_COOPERATION)
    out = [
        (kind, -(n + min(2, titles[kind]))) for kind, n in sorted(kinds.items()) if n + titles[kind] >= _OFF and kind != _COMMERCE
    ]
    private = sum(h.row.meaning == "company" for h in sheet.words("bodies"))
    if private + kinds[_COMMERCE] > public or kinds[_COMMERCE] >= _MUCH_COMMERCE > public - private:
        out.append((_COMMERCE, -(2 + kinds[_COMMERCE] + private // 2)))
    return out
