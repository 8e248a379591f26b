"""Topics: the fields of cooperation that the report names as something done, promised or discussed."""

from __future__ import annotations

import bisect
import re
from collections import Counter

from legation.lang import Row
from legation.model import Activity, Agreement, Quote, Statement, Topic
from legation.reading.cues import Cues
from legation.reading.findings import Findings
from legation.reading.sheet import Sheet

# Bodies whose dealing with each other is itself the field. The name of any other body says only who deals.
_BODIES_THAT_COUNT = frozenset({"mass-organisations", "youth", "security", "justice", "environment", "infrastructure"})
_BODIES_OF_A_PAGE = frozenset({"mass-organisations", "youth", "security"})
_CAPITALS_NAME = frozenset({"en", "fr"})  # Vietnamese writes “Tỉnh”, “Hội” with capitals out of respect
_WORD_BEFORE = re.compile(r"([^\W\d_]+['’]?)\s*$")
_LEAD = 2  # sentences behind the headline
_STOPS = frozenset(".!?")  # what ends with one is a sentence and no headline
_KINDS_OF_FIELD = frozenset({"training", "conference", "ceremony", "project"})


def find_topics(sheet: Sheet) -> tuple[Topic, ...]:
    """Every word of a topic in the report's text, in order; the longest where they overlap."""
    words = sheet.words("topics")
    return tuple(Topic(h.row.meaning, sheet.quote(h.start, h.end)) for h in words if h.row.meaning != "no-topic")


class Fields:
    """The topics of one sheet and what they stand in: a statement, or the name of a body."""

    def __init__(self, sheet: Sheet, findings: Findings, topics: tuple[Topic, ...]) -> None:
        self._sheet = sheet
        self._topics = topics
        self._starts = [t.quote.start for t in topics]
        self._cues = Cues(sheet)
        self._said: dict[tuple[int, str], bool] = {}
        self._bodies = [(q.start, q.end) for b in findings.bodies for q in b.mentions]
        self._named = [(q.start, q.end, b.id) for b in findings.bodies for q in b.mentions]
        self._bodies += [(post.quote.start, post.quote.end) for p in findings.people for post in p.posts]
        self._names = [(q.start, q.end) for p in findings.people for q in p.mentions]
        self._degree = {(h.start, h.end, h.row.meaning): _degree(h.row) for h in sheet.hits("topics")}

    def within(self, start: int, end: int) -> list[Topic]:
        """Topics whose words stand within `start`:`end`."""
        first = bisect.bisect_left(self._starts, start)
        return list(self._topics[first : bisect.bisect_left(self._starts, end)])

    def is_body(self, topic: Topic) -> bool:
        """Whether the word is a piece of a body's name."""
        return any(a <= topic.quote.start < b for a, b in self._bodies) or self._is_of_person(topic) or self._is_name(topic)

    def _is_of_person(self, topic: Topic) -> bool:
        return any(a <= topic.quote.start < b for a, b in self._names)

    def _is_name(self, topic: Topic) -> bool:
        """Whether an everyday word stands with a capital amid small letters: a piece of a name that no finder knows."""
        start, text = topic.quote.start, self._sheet.text
        if self._sheet.language not in _CAPITALS_NAME or not self._degree_of(topic) or not text[start].isupper():
            return False
        before = _WORD_BEFORE.search(text[max(0, start - 30) : start])
        return before is not None and before[1].islower()

    def is_homage(self, quote: Quote) -> bool:
        """Whether flowers or wreaths are laid there: what stands around them is no field."""
        return self._says(quote.start, "homage")

    def _says(self, offset: int, meaning: str) -> bool:
        """Whether the sentence at an offset holds a cue of that meaning; looked up once for each sentence."""
        sentence = self._sheet.sentence_at(offset)
        if sentence is None:
            return False
        key = (sentence.index, meaning)
        if key not in self._said:
            self._said[key] = bool(self._sheet.hits("cues", sentence.start, sentence.end, meaning))
        return self._said[key]

    def is_weak(self, topic: Topic) -> bool:
        """Whether the word names a field only within an act of cooperation."""
        return self._degree_of(topic) == "weak"

    def is_minor(self, topic: Topic) -> bool:
        """Whether the word names a field only where no plainer word does."""
        return self._degree_of(topic) == "minor"

    def _degree_of(self, topic: Topic) -> str:
        return self._degree.get((topic.quote.start, topic.quote.end, topic.name), "")

    def in_dealing(self, topic: Topic) -> bool:
        """Whether the word's sentence tells of an act of cooperation."""
        return self._says(topic.quote.start, "dealing")

    def of(self, quote: Quote) -> list[Topic]:
        """The topics of a statement; what it points back to (“these experiences”) where it names none itself."""
        found = [t for t in self.within(quote.start, quote.end) if not self.is_body(t) or t.name in _BODIES_THAT_COUNT]
        found = [t for t in found if not self._is_of_person(t)]
        if not found and self._points_back(quote):
            found = [t for t in self.within(self._before(quote), quote.start) if not self.is_body(t)]
        return found or self._of_page()

    def of_both_bodies(self) -> list[Topic]:
        """The field of the bodies that deal with each other, named by two of them in the first lines: two audit offices."""
        lead = self._sheet.sentences[: _LEAD + 1]
        words = self.within(lead[0].start, lead[-1].end) if lead else []
        bodies = [(t, id_) for t in words if (id_ := self._body_at(t.quote.start)) and not self._is_of_person(t)]
        often = Counter(name for name, _ in {(t.name, id_) for t, id_ in bodies})
        return [t for t, _ in bodies if often[t.name] > 1]

    def _body_at(self, offset: int) -> str:
        """Id of the body whose name holds an offset, or nothing."""
        return next((id_ for start, end, id_ in self._named if start <= offset < end), "")

    def of_headline(self) -> list[Topic]:
        """What the headline names, everyday words too: the subject of a report that names no field elsewhere."""
        head = self._sheet.sentences[0]
        if self._sheet.text[head.end - 1] in _STOPS:
            return []
        words = self.within(head.start, head.end)
        return self.plainest([t for t in words if not self.is_body(t) and not self.is_homage(t.quote)])

    def plainest(self, topics: list[Topic]) -> list[Topic]:
        """Those of `topics` that are named plainly; where none is, those that everyday words suggest."""
        return [t for t in topics if not self.is_minor(t)] or topics

    def _points_back(self, quote: Quote) -> bool:
        return any(c.meaning == "reference" for c in self._cues.within(quote.start, quote.end))

    def _before(self, quote: Quote) -> int:
        """Where the sentence before the quote's begins."""
        sentence = self._sheet.sentence_at(quote.start)
        index = 0 if sentence is None else sentence.index
        return self._sheet.sentences[max(0, index - 1)].start

    def _of_page(self) -> list[Topic]:
        """The field of the page's two bodies, where its first lines name just one that counts."""
        lead = self._sheet.sentences[:2]
        found = [t for s in lead for t in self.within(s.start, s.end) if self.is_body(t) and t.name in _BODIES_OF_A_PAGE]
        return found[:1] if len({t.name for t in found}) == 1 else []


def topics_that_count(
    sheet: Sheet,
    findings: Findings,
    topics: tuple[Topic, ...],
    activities: tuple[Activity, ...],
    agreements: tuple[Agreement, ...],
    statements: tuple[Statement, ...],
) -> tuple[Topic, ...]:
    """The topics of what is done, promised or discussed.

    All words of fields count in statements and agreements; elsewhere those that name a field plainly, and everyday words
    (“school”, “bridge”) in a sentence that tells of an act of cooperation. Names of bodies do not count.
    """
    fields = Fields(sheet, findings, topics)
    kept = [t for s in statements for t in fields.of(s.quote)]
    acts = [g.quote for g in agreements] + [a.quote for a in activities if a.kind in _KINDS_OF_FIELD]
    for quote in acts:
        words = [t for t in fields.within(quote.start, quote.end) if not fields.is_body(t) and not fields.is_homage(t.quote)]
        kept += fields.plainest(words)
    plain = [t for t in topics if not fields.is_body(t) and not fields.is_minor(t) and not fields.is_homage(t.quote)]
    kept += [t for t in plain if not fields.is_weak(t) or fields.in_dealing(t)]
    kept += fields.of_both_bodies()
    if not kept and sheet.sentences:
        kept = fields.of_headline()
    return tuple(sorted(set(kept), key=lambda t: (t.quote, t.name)))


def _degree(row: Row) -> str:
    return "minor" if row.get("minor") == "True" else "weak" if row.get("weak") == "True" else ""
