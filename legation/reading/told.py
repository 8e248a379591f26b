"""A sentence as told: its cues, who speaks, and who stands as the subject of a word."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from legation.reading.cues import Cue
from legation.reading.findings import Findings
from legation.reading.places import Place
from legation.reading.sentences import Sentence
from legation.reading.sheet import Sheet

JOINT = frozenset({"joint-subject", "joint-leaders"})
SUBJECT = 90  # how far before its verb a subject may stand
_TAIL = 400  # how far behind its future a sentence may end in who said it
_COMMA = 4  # a comma nearer to the verb than this closes an aside (“Osaka, he said, will …”), no opening phrase
_REPORTS = ("speech", "basis", "provides")
_TOGETHER = re.compile(r"&|\b(?:and|with|et|avec|và|cùng|với)\b|ແລະ|ກັບ")
_CLOSES = re.compile(r"[.!?][”»]|[.!?][\"]$|[\w)][\"”»]\.$")
_OPENS = re.compile(r"[“«]|[\"](?=\w)")
_THAT = re.compile(r"\b(?:that|que|rằng)\s|ວ່າ")  # what was told to whom ends here: “told the opening that his force will …”


class Told(msgspec.Struct, frozen=True):
    """One sentence with its cues in order and its speaker's id, if somebody speaks."""

    sheet: Sheet
    findings: Findings
    sentence: Sentence
    cues: tuple[Cue, ...]
    speaker: str | None

    def has(self, *meanings: str) -> bool:
        """Whether the sentence holds a cue of one of `meanings`."""
        return any(c.meaning in meanings for c in self.cues)

    def places(self, start: int, end: int) -> list[Place]:
        """The sentence's places that begin within `start`:`end`."""
        return [p for p in self.findings.places_in(self.sentence) if start <= p.start < end]

    def is_spoken(self, future: Cue) -> bool:
        """Whether somebody says it: a verb of speech with a speaker or before it, or the first person."""
        meanings = {c.meaning for c in self.cues}
        before = any(c.meaning == "speech" and c.end <= future.start for c in self.cues)
        return (
            before
            or self._said_by_side(future)
            or (self.speaker is not None and "speech" in meanings)
            or "first-person" in meanings
        )

    def closes_speech(self) -> bool:
        """Whether speech that opened in an earlier sentence ends with this one."""
        text = self.sheet.text[self.sentence.start : self.sentence.end]
        return bool(_CLOSES.search(text)) and not _OPENS.search(text)

    def _said_by_side(self, future: Cue) -> bool:
        """Whether it ends in who said it: “…, the two cities said on Friday”."""
        for verb in (c for c in self.cues if c.meaning == "speech" and future.end <= c.start < future.end + _TAIL):
            comma = self.sheet.text.rfind(",", future.end, verb.start)
            said_by = [c for c in self.cues if c.meaning in JOINT and comma < c.start < verb.start]
            if comma > 0 and verb.start - comma < SUBJECT and (said_by or self.sides(verb.start, comma)):
                return True
        return False

    def both_countries(self, start: int, future: Cue) -> bool:
        """Whether places or people of two countries stand together as the subject (“Lao et Français vont …”)."""
        there = self.places(max(start, future.start - SUBJECT), future.start)
        pairs = [(a, b) for a, b in pairwise(there) if a.country != b.country]
        return any(
            _TOGETHER.search(self.sheet.text, a.end, b.start) or (b.start - a.end <= 1 and not (a.adjective and b.adjective))
            for a, b in pairs
        )

    def joint_before(self, cue: Cue) -> bool:
        """Whether the two sides or leaders are named before the cue."""
        return any(c.meaning in JOINT and c.start < cue.end for c in self.cues)

    def joint_subject(self, cue: Cue) -> bool:
        """Whether the two sides stand before the cue with no other actor in between."""
        joint = [c.end for c in self.cues if c.meaning in JOINT and c.start < cue.end]
        if not joint:
            return False
        if ";" in self.sheet.text[joint[-1] : cue.start]:
            return False
        actors = [p.start for p in self.places(self.sentence.start, cue.start) if not p.adjective]
        actors += [r.start for r in self.findings.references_in(self.sentence.start, cue.start)]
        return not any(joint[-1] <= at < cue.start for at in actors)

    def one_side_decides(self, agree: Cue) -> bool:
        """Whether one body or place alone stands right before a verb of deciding (“Thường trực Tỉnh ủy đã thống nhất”)."""
        since = max(self.sentence.start, self.sheet.text.rfind(",", self.sentence.start, agree.start) + 1, agree.start - SUBJECT)
        subject = self.sheet.text[since : agree.start]
        if _TOGETHER.search(subject) or self.joint_before(agree):
            return False
        return len(self.sides(agree.start, since)) == 1 and not self.findings.references_in(since, agree.start)

    def pair_before(self, cue: Cue) -> tuple[str, ...]:
        """Two people that “and” joins into the subject of a cue, or none."""
        named = [r for r in self.findings.references_in(self.sentence.start, cue.start) if r.how != "pronoun"]
        if len(named) < 2 or named[-1].person == named[-2].person:
            return ()
        joined = _TOGETHER.search(self.sheet.text, named[-2].end, named[-1].start)
        mark = set(";.:") & set(self.sheet.text[named[-2].end : named[-1].start])
        return (named[-2].person, named[-1].person) if joined and not mark else ()

    def is_thing(self, start: int, future: Cue) -> bool:
        """Whether the subject is a thing (“the visit would …”): it comes first behind the last verb of speech."""
        since = max([start, *(c.end for c in self.cues if c.meaning in _REPORTS and c.end <= future.start)])
        since = max([since, *(m.end() for m in _THAT.finditer(self.sheet.text, since, future.start))])
        comma = self.sheet.text.rfind(",", since, future.start)
        if comma > since and future.start - comma > _COMMA:
            since = comma
        things = [c.start for c in self.cues if c.meaning == "non-actor" and since <= c.start < future.start]
        actors = [p.start for p in self.places(since, future.start)]
        actors += [r.start for r in self.findings.references_in(since, future.start)]
        actors += [c.start for c in self.cues if c.meaning in JOINT and since <= c.start < future.start]
        actors += [q.start for b in self.findings.bodies for q in b.mentions if since <= q.start < future.start]
        return bool(things) and (not actors or min(things) < min(actors))

    def side_acts(self, start: int, future: Cue) -> bool:
        """Whether a place or body stands as the subject right before the future (“Hanoi will …”)."""
        since = max([start, future.start - SUBJECT, self.sheet.text.rfind(",", start, future.start) + 1])
        subject = self.sheet.text[since : future.start]
        return not any(c.isdigit() for c in subject) and bool(self.sides(future.start, since))

    def sides(self, end: int, start: int | None = None) -> list[str]:
        """Names of the places and bodies within `start`:`end` of the sentence, once for each country."""
        start = self.sentence.start if start is None else start
        sides = [
            (q.start, b.name, b.country or b.name) for b in self.findings.bodies for q in b.mentions if start <= q.start < end
        ]
        sides += [(p.start, p.name, p.country or p.name) for p in self.places(start, end) if not p.adjective]
        by_country: dict[str, str] = {}
        for _, name, country in sorted(sides):
            by_country.setdefault(country, name)
        return list(by_country.values())
