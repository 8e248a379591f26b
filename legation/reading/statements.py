"""Statements: what a side commits to, asks for, or agrees with the other.

A sentence is cut into clauses where a second act of speech begins; each clause is labelled by its cues. Whose action is
meant decides: one's own gives a commitment, the other's or a joint one a request, what both decide an agreement.
"""

from __future__ import annotations

import re

from legation.model import Statement, Topic
from legation.reading.clauses import ACTS, clauses
from legation.reading.cues import Cue, Cues
from legation.reading.findings import Findings
from legation.reading.sentences import Sentence
from legation.reading.sheet import Sheet
from legation.reading.speakers import Speakers
from legation.reading.topics import Fields

_ENDS_LIKE_SPEECH = re.compile(r"[.!?…;:。][\"”»’')\]]*(?:/\.?)?$")
_SHORTEST_HEADLESS = 120  # a longer line is prose even where it lacks its full stop
_SHORTEST_LAO = 90  # Lao often goes without a full stop
_SUBJECT = 90
_NEAR = 12
_DOCUMENTS = frozenset(
    {"agreement", "memorandum", "programme", "twinning", "letter-of-intent", "minutes", "joint-statement", "treaty", "generic"}
)
_UNINFLECTED = frozenset({"vi", "lo"})
_JOINT = frozenset({"joint-subject", "joint-leaders"})


def find_statements(sheet: Sheet, findings: Findings, topics: tuple[Topic, ...]) -> tuple[Statement, ...]:
    """Every forward-looking act of speech, one for each sentence or clause, in order."""
    cues, speakers, fields = Cues(sheet), Speakers(sheet, findings), Fields(sheet, findings, topics)
    found: list[Statement] = []
    for sentence in sheet.sentences:
        words = cues.within(sentence.start, sentence.end)
        speaker = speakers.turn(sentence, words)
        if not words or not _is_prose(sheet, sentence):
            continue
        reader = _Clauses(sheet, findings, speakers, sentence, words, speaker)
        for start, end, kind in reader.acts():
            quote = sheet.quote(start, end)
            names = tuple(dict.fromkeys(t.name for t in fields.of(quote)))
            by = reader.by(kind, start, end)
            found.append(Statement(id=f"s{len(found) + 1}", kind=kind, quote=quote, by=by, topics=names))
    return tuple(found)


def _is_prose(sheet: Sheet, sentence: Sentence) -> bool:
    """Whether the sentence is neither a headline nor a caption: it ends as sentences do, or is long."""
    text = sheet.text[sentence.start : sentence.end]
    shortest = _SHORTEST_LAO if sheet.language == "lo" else _SHORTEST_HEADLESS
    return bool(_ENDS_LIKE_SPEECH.search(text)) or len(text) >= shortest


class _Clauses:
    """Labels the clauses of one sentence."""

    def __init__(
        self, sheet: Sheet, findings: Findings, speakers: Speakers, sentence: Sentence, cues: list[Cue], speaker: str | None
    ) -> None:
        self._sheet = sheet
        self._findings = findings
        self._speakers = speakers
        self._sentence = sentence
        self._cues = cues
        self._speaker = speaker
        self._places = [p for p in findings.places if sentence.start <= p.start < sentence.end]

    def acts(self) -> list[tuple[int, int, str]]:
        """(start, end, kind) of each statement; neighbouring clauses of one kind are one."""
        labelled: list[tuple[int, int, str]] = []
        pending: int | None = None
        for start, end in clauses(self._sheet, self._sentence.start, self._sentence.end, self._cues):
            kind = self._kind(start, end)
            if kind is None:
                if labelled:
                    labelled[-1] = (labelled[-1][0], end, labelled[-1][2])
                else:
                    pending = start if pending is None else pending
            elif labelled and labelled[-1][2] == kind:
                labelled[-1] = (labelled[-1][0], end, kind)
            else:
                labelled.append((start if pending is None else pending, end, kind))
                pending = None
        return labelled

    def _kind(self, start: int, end: int) -> str | None:
        cues = [c for c in self._cues if start <= c.start < end]
        for act in (c for c in cues if c.meaning in ACTS and not self._denied(c)):
            kind = self._act(act, cues)
            if kind is not None:
                return kind
        future = next((c for c in cues if c.meaning == "future"), None)
        if future is not None:
            return self._future(start, future)
        planned = next((c for c in cues if c.meaning == "event-future"), None)
        if planned is not None:
            return "commit" if self._speaks(planned) and not self._joint_before(planned) else None
        ought = next((c for c in cues if c.meaning == "ought"), None)
        if ought is not None and self._speaks(ought) and self._joint_subject(ought):
            return "request"
        return self._uninflected(cues) or self._provided(cues)

    def _act(self, act: Cue, cues: list[Cue]) -> str | None:
        """What one cue of an act makes of its clause."""
        if act.meaning == "agree":
            return self._agreement(act)
        if act.meaning == "belief":
            return "request" if {c.meaning for c in cues} & {"future", "event-future", *_JOINT} else None
        if act.meaning == "request":
            return "request"
        return "agree" if self._speaker is None and self._joint_subject(act) else "commit"

    def _denied(self, act: Cue) -> bool:
        """Whether “not” stands right before the cue."""
        return any(c.meaning == "negation" and 0 <= act.start - c.end <= _NEAR for c in self._cues)

    def _agreement(self, agree: Cue) -> str | None:
        if self._joint_before(agree) or len(self._sides_before(agree.start)) > 1:
            return "agree"
        if self._sheet.language in _UNINFLECTED:
            return "agree"
        return "commit" if self._speaker or self._sides_before(agree.start) else None

    def _uninflected(self, cues: list[Cue]) -> str | None:
        """Vietnamese and Lao may tell without a word of the future what a document says the sides will do."""
        meanings = {c.meaning for c in cues}
        told = "basis" in meanings and bool(meanings & _JOINT) and "past" not in meanings
        return "agree" if told and self._sheet.language in _UNINFLECTED else None

    def _provided(self, cues: list[Cue]) -> str | None:
        """What a document provides for is agreed."""
        provides = next((c for c in cues if c.meaning == "provides"), None)
        if provides is None or self._sheet.language in _UNINFLECTED:
            return None
        since = max(self._sentence.start, provides.start - _SUBJECT)
        named = any(h.row.meaning in _DOCUMENTS for h in self._sheet.hits("documents", since, provides.start))
        return "agree" if named and not self._speaker else None

    def _future(self, start: int, future: Cue) -> str | None:
        """What a future without any other act is: a joint plan of a document, the speaker's own, or nothing."""
        if self._non_actor(start, future):
            return None
        spoken = self._speaks(future)
        documented = any(c.meaning == "basis" for c in self._cues)
        if self._joint_subject(future) or (not spoken and self._both_countries(start, future)):
            return "agree" if documented or not spoken else "request"
        if documented and len(self._sides_before(future.start, start)) > 1:
            return "agree"
        if spoken or self._side_acts(start, future):
            return "commit"
        return None

    def _speaks(self, future: Cue) -> bool:
        """Whether somebody says it: a verb of speech with a speaker or before it, or the first person."""
        meanings = {c.meaning for c in self._cues}
        before = any(c.meaning == "speech" and c.end <= future.start for c in self._cues)
        return before or (self._speaker is not None and "speech" in meanings) or "first-person" in meanings

    def _both_countries(self, start: int, future: Cue) -> bool:
        """Whether places or people of two countries stand as the subject (“Lao et Français vont …”)."""
        return len({p.country for p in self._places if max(start, future.start - _SUBJECT) <= p.start < future.start}) > 1

    def _joint_before(self, cue: Cue) -> bool:
        return any(c.meaning in _JOINT and c.start < cue.end for c in self._cues)

    def _joint_subject(self, cue: Cue) -> bool:
        """Whether the two sides stand before the cue with no other actor in between."""
        joint = [c.end for c in self._cues if c.meaning in _JOINT and c.start < cue.end]
        if not joint:
            return False
        actors = [p.start for p in self._places if not p.adjective]
        actors += [r.start for r in self._findings.references_in(self._sentence.start, cue.start)]
        return not any(joint[-1] <= at < cue.start for at in actors)

    def _non_actor(self, start: int, future: Cue) -> bool:
        """Whether the subject is a thing (“the visit would …”): it comes first behind the last verb of speech."""
        since = max([start, *(c.end for c in self._cues if c.meaning in ("speech", "basis") and c.end <= future.start)])
        comma = self._sheet.text.rfind(",", since, future.start)
        if comma > since and future.start - comma > _NEAR // 3:
            since = comma
        things = [c.start for c in self._cues if c.meaning == "non-actor" and since <= c.start < future.start]
        actors = [p.start for p in self._places if since <= p.start < future.start]
        actors += [r.start for r in self._findings.references_in(since, future.start)]
        actors += [c.start for c in self._cues if c.meaning in _JOINT and since <= c.start < future.start]
        actors += [q.start for b in self._findings.bodies for q in b.mentions if since <= q.start < future.start]
        return bool(things) and (not actors or min(things) < min(actors))

    def _side_acts(self, start: int, future: Cue) -> bool:
        """Whether a place or body stands as the subject right before the future (“Hanoi will …”)."""
        since = max([start, future.start - _SUBJECT, self._sheet.text.rfind(",", start, future.start) + 1])
        subject = self._sheet.text[since : future.start]
        return not any(c.isdigit() for c in subject) and bool(self._sides_before(future.start, since))

    def _sides_before(self, end: int, start: int | None = None) -> list[str]:
        """Names of the places and bodies within `start`:`end` of the sentence, once for each country."""
        start = self._sentence.start if start is None else start
        sides = [
            (q.start, b.name, b.country or b.name) for b in self._findings.bodies for q in b.mentions if start <= q.start < end
        ]
        sides += [(p.start, p.name, p.country or p.name) for p in self._places if start <= p.start < end and not p.adjective]
        by_country: dict[str, str] = {}
        for _, name, country in sorted(sides):
            by_country.setdefault(country, name)
        return list(by_country.values())

    def by(self, kind: str, start: int, end: int) -> tuple[str, ...]:
        """Ids of the speakers, else names of the sides."""
        if kind == "agree":
            return self._agreeing(start, end)
        speaker = self._of_clause(start, end) or self._speaker
        if speaker is not None:
            return (speaker,)
        sides = self._sides_before(end, start) or self._sides_before(self._sentence.end)
        current = self._speakers.current
        named_side = bool(sides) and any(
            c.meaning == "side" and c.start - start < _SUBJECT for c in self._cues if c.start >= start
        )
        if current and not named_side and self._speakers.goes_on(self._sentence) and self._same_side(start, end):
            return (current,)
        return tuple(sides[:1]) or ((current,) if current else ())

    def _of_clause(self, start: int, end: int) -> str | None:
        """The person who stands before the first act of a clause that is not the sentence's first."""
        acts = [c for c in self._cues if start <= c.start < end and (c.meaning in ACTS or c.meaning == "speech")]
        if start == self._sentence.start or not acts:
            return None
        named = [r for r in self._findings.references_in(start, acts[0].start) if r.how != "pronoun"]
        return named[-1].person if named else None

    def _same_side(self, start: int, end: int) -> bool:
        """Whether what is named first belongs to the last speaker's country, or nothing is named."""
        mine = self._speakers.country(self._speakers.current)
        first = [p.country for p in self._places if start <= p.start < end][:1]
        return not first or first[0] == mine

    def _agreeing(self, start: int, end: int) -> tuple[str, ...]:
        joint = [c for c in self._cues if c.meaning in _JOINT and c.start < end]
        agree = next((c.start for c in self._cues if c.meaning == "agree" and start <= c.start), end)
        nearest = max((c for c in joint if c.start < agree + 1), key=lambda c: c.start, default=None)
        people = self._speakers.leaders()
        if nearest is not None and nearest.meaning == "joint-leaders" and people:
            return people
        if self._speaker is not None and not joint:
            return (self._speaker,)
        sides = self._sides_before(self._sentence.end)
        return tuple(sides[:2]) if len(sides) > 1 else self._page_sides()

    def _page_sides(self) -> tuple[str, ...]:
        """The first places of two different countries that the page names, towns before countries."""
        ranked = sorted(self._findings.places, key=lambda p: (p.level == "country" or p.adjective, p.start))
        found: dict[str, str] = {}
        for place in ranked:
            found.setdefault(place.country, place.name)
        return tuple(found.values())[:2]
