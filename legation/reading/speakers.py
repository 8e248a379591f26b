"""Who speaks: the person or side whose words a sentence reports."""

from __future__ import annotations

import re

from legation.lang import fold
from legation.reading.cues import Cue
from legation.reading.findings import Findings
from legation.reading.references import Reference, genders_of
from legation.reading.sentences import Sentence
from legation.reading.sheet import Sheet

_VERBS = frozenset({"speech", "request", "belief", "commit", "willing", "agree", "thanks", "praise"})
_CLOSES = frozenset(',”»"')
_BEHIND = 80  # how far behind its verb a speaker may stand: “, said the mayor, X”
_SUBJECT_WORDS = 5  # “the deputy governor of the”
_MEMORY = 2  # lines for which a speaker goes on speaking without being named
_LETTER = 12  # the same for who speaks in the first person: the writer of a letter is named once
_RELATIVE = re.compile(r"(?:\b(?:who|whom|whose|which|qui|dont|lequel|laquelle|người)\b|ຜູ້)", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|par|bởi)\b|ໂດຍ", re.IGNORECASE)
_SALUTES = "Dear|Your Excellenc|Excellenc|Honou?rable|Madame|Monsieur|Cher|Chère|Kính gửi|Thưa|Kính thưa|ຮຽນ|ກາບຮຽນ"
_DEAR = re.compile(rf"\s*(?:{_SALUTES})[^.!?\n]{{0,80}}[,:!]?\s*$")
_SHORTEST_LETTER = 3  # lines: salutation, text, signature
_SIGNATURE = 4  # lines at the end among which the signature stands
_TITLE = 30  # code points before a name in a line of signature
_HOST = re.compile(r"\b(?:host|hote|chủ nhà)\b|ເຈົ້າພາບ")
_GUEST = re.compile(r"\b(?:guest|visitor|invite|visiteur|visiteuse|khách)\b|ແຂກ")
_NEXT = 4  # code points behind a verb within which “by” makes it passive
_PASSIVE = 60  # how far behind a verb “by” may stand with who spoke (“The idea was put forward today by X”)


class Speakers:
    """Follows who speaks, sentence by sentence; `turn` must be called for every sentence in order."""

    def __init__(self, sheet: Sheet, findings: Findings) -> None:
        self._sheet = sheet
        self._findings = findings
        self._country = {p.id: p.country for p in findings.people}
        self._titles = {p.id: [frozenset(fold(x.title, sheet.language).text.split()) for x in p.posts] for p in findings.people}
        self._gender = genders_of(sheet, findings.people)
        self._historical = {p.id for p in findings.people if p.historical}
        self._signer = _signer(sheet, findings)
        self._current: str | None = None
        self._line = -9
        self._recent: list[str] = []
        self._roles: dict[str, str] = {}  # who receives (host) and who is received (guest)

    def turn(self, sentence: Sentence, cues: list[Cue]) -> str | None:
        """The person who speaks in `sentence`, or None; remembers them and all who are named."""
        named = [r for r in self._findings.references_in(sentence.start, sentence.end) if r.person not in self._historical]
        printed = [r for r in named if r.how != "pronoun"]
        speaker = self._named(cues, printed) or self._carried(sentence, cues) or self._named(cues, named)
        writer = None if speaker else self._writer(sentence, printed)
        if writer is not None:
            self._current, self._line = writer, sentence.line
        if speaker is not None:
            self._current, self._line = speaker, sentence.line
        self._receive(sentence, printed)
        for reference in named:
            if reference.person in self._recent:
                self._recent.remove(reference.person)
            self._recent.append(reference.person)
        return speaker

    @property
    def current(self) -> str | None:
        """Who spoke last."""
        return self._current

    def country(self, person: str | None) -> str | None:
        """The country that a person acts for."""
        return self._country.get(person or "")

    def goes_on(self, sentence: Sentence) -> bool:
        """Whether the last speaker is near enough to be speaking still."""
        return self._current is not None and sentence.line - self._line <= _MEMORY

    def writes_on(self, sentence: Sentence) -> bool:
        """Whether the last speaker is near enough to be meant by a first person."""
        return self._current is not None and sentence.line - self._line <= _LETTER

    @property
    def signer(self) -> str | None:
        """Who signs a letter, if the page is one."""
        return self._signer

    def leaders(self) -> tuple[str, ...]:
        """The last two persons named who act for different countries, in the order in which they were named."""
        for i in range(len(self._recent) - 1, 0, -1):
            last, others = self._recent[i], self._recent[:i]
            for other in reversed(others):
                if self._country.get(other) != self._country.get(last):
                    return tuple(sorted((other, last), key=self._order))
        return self._first_two()

    def _first_two(self) -> tuple[str, ...]:
        """The first two people of the page who act for different countries, where nobody has been named yet."""
        first = next((p for p in self._country if p not in self._historical), None)
        able = (p for p in self._country if p not in self._historical and self._country[p] != self._country.get(first or ""))
        second = next(able, None) if not self._recent else None
        return (first, second) if first and second else ()

    def _order(self, person: str) -> tuple[int, str]:
        return int(person[1:]) if person[1:].isdigit() else 0, person

    def _named(self, cues: list[Cue], named: list[Reference]) -> str | None:
        """The person right before the first verb that has one; failing that, the one behind a verb (“, said X”)."""
        verbs = [c for c in cues if c.meaning in _VERBS]
        since = 0
        for verb in verbs:
            before = [r for r in named if since <= r.start and r.end <= verb.start]
            if before:
                last = self._subject(before, verb.start)
                return self._holder(last.end, verb.start) or last.person
            since = verb.end
        for verb in verbs:
            behind = [r for r in named if 0 <= r.start - verb.end <= _BEHIND]
            if behind and (verb.meaning == "speech" or self._inverted(verb)):
                return behind[0].person
        passive = (self._agent(v, named) for v in verbs if v.meaning in ("speech", "request"))
        return next((person for person in passive if person), None)

    def _subject(self, before: list[Reference], verb: int) -> Reference:
        """The last reference before a verb that stands in no clause of its own (“A, who met B, said”)."""
        last = before[-1]
        for reference in before[-2::-1]:
            between = self._sheet.text[reference.end : last.start]
            if "," in between and _RELATIVE.search(between) and self._sheet.text[last.end : verb].rstrip().endswith(","):
                return reference
        return last

    def _agent(self, verb: Cue, named: list[Reference]) -> str | None:
        """Who speaks in the passive voice (“The idea was put forward by X”)."""
        found = _BY.search(self._sheet.text, verb.end, verb.end + _PASSIVE)
        behind = [r for r in named if found and 0 <= r.start - found.end() <= _BEHIND]
        return behind[0].person if behind else None

    def _holder(self, start: int, end: int) -> str | None:
        """The one person whose post stands as the subject behind a comma (“At talks with A, the governor said …”)."""
        comma = self._sheet.text.rfind(", ", start, end)
        subject = self._sheet.fold_of(comma + 2, end).split() if comma >= start else []
        if not 1 < len(subject) <= _SUBJECT_WORDS:
            return None
        held = {p: t for p, titles in self._titles.items() for t in titles if t and t <= set(subject[1:])}
        return next(iter(held)) if len(held) == 1 else None

    def _writer(self, sentence: Sentence, named: list[Reference]) -> str | None:
        """The person who sends the message that the sentence tells of: what follows in the first person is theirs."""
        sent = self._sheet.hits("verbs", sentence.start, sentence.end, "message")
        before = [r for r in named if sent and r.end <= sent[0].start]
        return before[0].person if before else None

    def _inverted(self, verb: Cue) -> bool:
        """Whether the verb opens an inversion behind the words spoken (“…”, a plaidé X)."""
        before = self._sheet.text[max(0, verb.start - 6) : verb.start]
        return any(c in _CLOSES for c in before)

    def _carried(self, sentence: Sentence, cues: list[Cue]) -> str | None:
        """The last speaker where a pronoun or nothing at all stands for them."""
        verbs = [c for c in cues if c.meaning in _VERBS]
        if not verbs:
            return None
        if not self.goes_on(sentence):
            return self._in_role(cues, verbs[0].start)
        near = {c.meaning for c in cues if c.start < verbs[-1].end + _BEHIND}
        subjects = [c.meaning for c in cues if c.meaning in ("pronoun", "latter", "other-person") and c.start < verbs[0].start]
        if "other-person" in (subjects[:1] or near):
            return self._in_role(cues, verbs[0].start) or self.counterpart()
        gender = self._gender_meant(sentence, verbs[0].start)
        if "latter" in subjects[:1]:
            return self._last_of(gender, [p for p in self._recent if p != self._current]) or self._current
        if "pronoun" not in near:
            return None
        mine = self._gender.get(self._current or "", gender)
        return self._current if not gender or mine == gender else self._last_of(gender, self._recent) or self._current

    def _receive(self, sentence: Sentence, named: list[Reference]) -> None:
        """Remember who receives whom, so that “the host” and “the guest” are known again."""
        for hit in self._sheet.hits("verbs", sentence.start, sentence.end):
            if hit.row.meaning not in ("meeting", "visit") or hit.row.get("role") not in ("host", "guest"):
                continue
            before = [r.person for r in named if r.end <= hit.start]
            behind = [r.person for r in named if r.start >= hit.end]
            if not before or not behind or _BY.search(self._sheet.text, hit.end, hit.end + _NEXT):
                continue
            mine = hit.row.get("role")
            self._roles = {mine: before[-1], "guest" if mine == "host" else "host": behind[0]}
            return

    def _in_role(self, cues: list[Cue], end: int) -> str | None:
        """Who is meant by the host or the guest before `end`."""
        meant = next((c for c in cues if c.meaning == "other-person" and c.start < end), None)
        word = self._sheet.fold_of(meant.start, meant.end) if meant else ""
        role = "host" if _HOST.search(word) else "guest" if _GUEST.search(word) else ""
        return self._roles.get(role)

    def _gender_meant(self, sentence: Sentence, end: int) -> str:
        """The gender of the pronoun that stands as the subject, or an empty string."""
        hits = [h for h in self._sheet.words("names", sentence.start, end) if h.row.meaning == "pronoun"]
        return hits[0].row.get("gender") if hits else ""

    def _last_of(self, gender: str, people: list[str]) -> str | None:
        """The person named last of those whose gender is that one, or is not known."""
        sure = [p for p in people if gender and self._gender.get(p) == gender]
        able = [p for p in people if self._gender.get(p, gender) == gender or not gender]
        return next(reversed(sure or able), None)

    def counterpart(self) -> str | None:
        """The last person named who acts for another country than who spoke last."""
        mine = self._country.get(self._current or "")
        others = [p for p in reversed(self._recent) if p != self._current]
        return next((p for p in others if self._country.get(p) != mine), next(iter(others), None))


def _signer(sheet: Sheet, findings: Findings) -> str | None:
    """The person whose name opens the last line of a page that is a letter: it has a line of salutation."""
    lines = [
        (number, line) for number, line in enumerate(sheet.page.lines(), 1) if line.strip() and number not in sheet.furniture
    ]
    if len(lines) < _SHORTEST_LETTER or not any(_DEAR.match(line) for _, line in lines):
        return None
    for number, line in lines[:-_SIGNATURE:-1]:
        if _DEAR.match(line):
            return None
        start, end = sheet.page.line_span(number)
        named = findings.references_in(start, end)
        if named and named[0].start - start <= _TITLE:
            return named[0].person
    return None
