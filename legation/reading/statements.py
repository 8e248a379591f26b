"""Statements: what a side commits to, asks for, or agrees with the other.

A sentence is cut into clauses where a second act of speech begins; each clause is labelled by its cues. Whose action is
meant decides: one's own gives a commitment, the other's or a joint one a request, what both decide an agreement.
"""

from __future__ import annotations

import re

from legation.model import Statement, Topic
from legation.reading.clauses import ACTS, clauses
from legation.reading.cues import Cue, cues_of
from legation.reading.findings import Findings
from legation.reading.sentences import Sentence
from legation.reading.sheet import Sheet
from legation.reading.speakers import Speakers
from legation.reading.statement_kinds import kind_of
from legation.reading.told import JOINT, SUBJECT, Told
from legation.reading.topics import Fields

_ENDS_LIKE_SPEECH = re.compile(r"[.!?…;:。][\"”»’')\]]*(?:/\.?)?$")
_SHORTEST_HEADLESS = 120  # a longer line is prose even where it lacks its full stop
_ARTICLE = re.compile(r"(?:(?:The|Le|La|Les)\s|L['’])?")
_CAPITAL_BEFORE = re.compile(r"\b[A-Z]\w+ $")
_CAPITAL_BEHIND = re.compile(r" [A-Z]\w")
_NAME = 40  # code points: how far before a word the name may begin that it belongs to
_SHORTEST_LAO = 90  # Lao often goes without a full stop


def find_statements(sheet: Sheet, findings: Findings, topics: tuple[Topic, ...]) -> tuple[Statement, ...]:
    """Every forward-looking act of speech, one for each sentence or clause, in order."""
    cues, speakers, fields = cues_of(sheet), Speakers(sheet, findings), Fields(sheet, findings, topics)
    found: list[Statement] = []
    for sentence in sheet.sentences:
        words = _free(sheet, cues.within(sentence.start, sentence.end), findings, sentence)
        speaker = speakers.turn(sentence, words)
        if not words or not _is_prose(sheet, sentence):
            continue
        told = Told(sheet, findings, sentence, tuple(words), speaker)
        for start, end, kind in _acts(told):
            quote = sheet.quote(start, end)
            names = tuple(dict.fromkeys(t.name for t in fields.of(quote)))
            by = _by(told, speakers, kind, start, end)
            found.append(Statement(id=f"s{len(found) + 1}", kind=kind, quote=quote, by=by, topics=names))
    return tuple(found)


def _free(sheet: Sheet, cues: list[Cue], findings: Findings, sentence: Sentence) -> list[Cue]:
    """The cues that are no piece of a name (“Hứa Minh Khang” promises nothing, nor does the “Hope Gardens” hotel)."""
    return [
        c
        for c in cues
        if not any(r.end > c.start and r.how in ("name", "short") for r in findings.references_in(c.start - _NAME, c.end))
        and not _in_name(sheet, c, sentence)
    ]


def _in_name(sheet: Sheet, cue: Cue, sentence: Sentence) -> bool:
    """Whether a cue of speech is written with a capital beside another word with one, and opens no sentence."""
    if sheet.language not in ("en", "fr") or cue.meaning not in ACTS or cue.start == sentence.start:
        return False
    if not sheet.text[cue.start].isupper() or not sheet.text[cue.start - 1].isspace():
        return False
    return bool(_CAPITAL_BEFORE.search(sheet.text, max(sentence.start, cue.start - 20), cue.start)) or bool(
        _CAPITAL_BEHIND.match(sheet.text, cue.end)
    )


def _is_prose(sheet: Sheet, sentence: Sentence) -> bool:
    """Whether the sentence is neither a headline nor a caption: it ends as sentences do, or is long."""
    text = sheet.text[sentence.start : sentence.end]
    shortest = _SHORTEST_LAO if sheet.language == "lo" else _SHORTEST_HEADLESS
    return bool(_ENDS_LIKE_SPEECH.search(text)) or len(text) >= shortest


def _acts(told: Told) -> list[tuple[int, int, str]]:
    """(start, end, kind) of each statement; neighbouring clauses of one kind are one, and take what binds nobody with them."""
    labelled: list[tuple[int, int, str]] = []
    pending: int | None = None
    for start, end in clauses(told.sheet, told.sentence.start, told.sentence.end, list(told.cues)):
        kind = kind_of(told, start, end)
        if labelled and kind in (None, labelled[-1][2]):
            labelled[-1] = (labelled[-1][0], end, labelled[-1][2])
        elif kind is None:
            pending = start if pending is None else pending
        else:
            labelled.append((start if pending is None else pending, end, kind))
            pending = None
    return labelled


def _by(told: Told, speakers: Speakers, kind: str, start: int, end: int) -> tuple[str, ...]:
    """Ids of the speakers, else names of the sides."""
    if kind == "agree":
        return _agreeing(told, speakers, start, end)
    speaker = _of_clause(told, speakers, start, end) or told.speaker
    if speaker is None and speakers.writes_on(told.sentence) and (told.has("first-person") or told.closes_speech()):
        speaker = speakers.current
    speaker = speaker or speakers.signer
    decides = next((c for c in told.cues if c.meaning == "agree" and start <= c.start < end), None)
    if speaker is None and decides is not None and told.one_side_decides(decides):
        return tuple(told.sides(decides.start, start)[:1])
    if speaker is not None:
        return (speaker,)
    body = _body_first(told, start)
    if body is not None:
        return (body,)
    sides = told.sides(end, start) or told.sides(told.sentence.end)
    names_side = bool(sides) and any(c.meaning == "side" and 0 <= c.start - start < SUBJECT for c in told.cues)
    current = speakers.current
    if current and not names_side and speakers.goes_on(told.sentence) and _same_side(told, speakers, start, end):
        return (current,)
    return tuple(sides[:1]) or ((current,) if current else ())


def _body_first(told: Told, start: int) -> str | None:
    """The body whose name opens the clause: it speaks for itself (“The Polar Institute has agreed …”)."""
    found = _ARTICLE.match(told.sheet.text, start)
    article = len(found[0]) if found else 0
    return next((b.name for b in told.findings.bodies if any(q.start == start + article for q in b.mentions)), None)


def _of_clause(told: Told, speakers: Speakers, start: int, end: int) -> str | None:
    """The person who stands before the first act of a clause that is not the sentence's first."""
    acts = [c for c in told.cues if start <= c.start < end and (c.meaning in ACTS or c.meaning == "speech")]
    if start == told.sentence.start or not acts:
        return None
    named = [r for r in told.findings.references_in(start, acts[0].start) if r.how != "pronoun"]
    if not named and any(c.meaning == "other-person" and start <= c.start < acts[0].start for c in told.cues):
        return speakers.counterpart()
    return named[-1].person if named else None


def _same_side(told: Told, speakers: Speakers, start: int, end: int) -> bool:
    """Whether the subject belongs to the last speaker's country, or names no place."""
    acts = [c.start for c in told.cues if start <= c.start < end and c.meaning in (*ACTS, "future", "event-future", "able")]
    first = [p.country for p in told.places(start, min(acts, default=end))][:1]
    return not first or first[0] == speakers.country(speakers.current)


def _agreeing(told: Told, speakers: Speakers, start: int, end: int) -> tuple[str, ...]:
    """“The two leaders agreed”: the leaders; “both sides agreed”: the sides; “he agreed”: he."""
    agree = next((c.start for c in told.cues if c.meaning == "agree" and start <= c.start), end)
    joint = [c for c in told.cues if c.meaning in JOINT and c.start < end]
    nearest = max((c for c in joint if c.start <= agree), key=lambda c: c.start, default=None)
    leaders = speakers.leaders()
    if nearest is not None and nearest.meaning == "joint-leaders" and leaders:
        return leaders
    verb = next((c for c in told.cues if c.meaning == "agree" and start <= c.start), None)
    pair = told.pair_before(verb) if verb is not None and not joint else ()
    if pair:
        return pair
    if told.speaker is not None and not joint:
        return (told.speaker,)
    sides = told.sides(told.sentence.end)
    return tuple(sides[:2]) if len(sides) > 1 else _page_sides(told.findings)


def _page_sides(findings: Findings) -> tuple[str, ...]:
    """The first places of two different countries that the page names, towns before countries."""
    found: dict[str, str] = {}
    for place in sorted(findings.places, key=lambda p: (p.level == "country" or p.adjective, p.start)):
        found.setdefault(place.country, place.name)
    return tuple(found.values())[:2]
