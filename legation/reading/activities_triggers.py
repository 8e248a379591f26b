"""Words of dealing in the report, and whether what they tell is done, planned or only spoken of."""

from __future__ import annotations

import bisect
from functools import cached_property

import msgspec

from legation.lang import Hit, longest
from legation.reading.activities_pairs import Pair, PairKind, pairs_in, possible
from legation.reading.cues import Cue, cues_of
from legation.reading.findings import Findings
from legation.reading.sentences import Sentence
from legation.reading.sheet import Sheet

KINDS = ("visit", "meeting", "conference", "signing", "training", "ceremony", "message", "project")
DOCUMENTS = frozenset(
    ("memorandum", "agreement", "minutes", "programme", "joint-statement", "letter-of-intent", "twinning", "treaty")
)
_CORE = frozenset((*KINDS, "none", "at-talks", "frame"))
_PLANS = frozenset({"future", "event-future", "plan"})
_WISHES = frozenset({"request", "belief", "commit", "willing", "agree", "conditional"})
_WANTED = frozenset({"request", "belief", "commit", "willing"})
_HOPES = frozenset({"request", "belief", "conditional"})  # what only one side would like
_REACH = 70  # how far before a verb its auxiliary or negation may stand, in code points
_LONGEST = 60  # code points in the longest word that is no dealing
_MEAL = "banquet"  # whoever is hosted to a dinner is not received
_TURNED = frozenset({"anniversary", "welcome", "banquet"})  # sorts of ceremony that make more of a word of meeting
_NOUNS = frozenset({"conference", "training"})  # kinds told by nouns that may be the subject of what is to come
# Nouns that make a phrase of dealing the subject of what is said behind it: “the signing of the pact is scheduled for June”.
_HEADS = frozenset(
    {"visit", "trip", "signing", "meeting", "talks", "ceremony", "session", "inauguration", "handover"}
    | {"visite", "voyage", "déplacement", "mission", "séjour", "rencontre", "réunion", "entretien", "cérémonie", "signature"}
)
_ENDS = (
    ";",
    ". ",
    "”",
    "»",
    " which ",
    " after ",
    " qui s'",
    " qui a ",
    " who met ",
)  # between a cue and a dealing of another clause
_SET = frozenset({"event-future", "plan"})  # words of plan behind their subject
_TOWN = 16  # how far behind a word of movement the place may stand, in code points
_BEHIND = 70  # how far behind its subject a word of plan may stand, in code points
_FEW = 12  # hits up to which looking at each is quicker than searching
_TIGHT = 14  # the same for a negation
_SITE = 45  # how far behind a word of visiting the institution visited may be named, in code points
_PARTY = 80  # how far behind a vague word of dealing (“worked with”) the other side may be named, in code points


class Trigger(msgspec.Struct, frozen=True):
    """A word of dealing: half-open span, kind, status (held, planned, wished), and what its row says of it.

    `weak` marks mentions that may only refer back; `split` those where each person seen is a dealing of its own; `recalled`
    those of an earlier occasion; `role` is whose deed it is (host, guest, mutual), `sort` tells apart two of one kind, and
    `pronoun` says that a pronoun stands for those who are seen (“received them”), `movement` that a visit is only told by a
    word of movement (“will go to”).
    """

    start: int
    end: int
    kind: str
    status: str
    weak: bool
    split: bool
    recalled: bool
    form: str
    role: str = "mutual"
    sort: str = ""
    pronoun: bool = False
    movement: bool = False


class Triggers:
    """The triggers of one sheet, by sentence."""

    def __init__(self, sheet: Sheet, findings: Findings) -> None:
        self.sheet = sheet
        self.findings = findings
        self._cues = cues_of(sheet)
        self._found: dict[int, list[Trigger]] = {}
        self._told: dict[int, list[Cue]] = {}

    @cached_property
    def _helpers(self) -> dict[str, list[Hit]]:
        found: dict[str, list[Hit]] = {}
        for hit in self.sheet.hits("verbs"):
            found.setdefault(hit.row.meaning, []).append(hit)
        return found

    @cached_property
    def _possible(self) -> tuple[PairKind, ...]:
        return possible(self._helpers)

    @cached_property
    def _core(self) -> list[Hit]:
        hits = [h for h in self.sheet.hits("verbs") if h.row.meaning in _CORE]
        hiding = [h for h in hits if h.row.meaning == "none"]
        return longest([h for h in hits if not any(_hides(n, h) for n in _near(hiding, h))])

    def helpers(self, meaning: str, start: int, end: int) -> list[Hit]:
        """Hits of a helper word (delegation, leader, inviter, present, pair, …) within `start`:`end`."""
        return _within(self._helpers.get(meaning, []), start, end)

    def _unhidden(self, meaning: str, start: int, end: int) -> list[Hit]:
        """Helper words that no longer word holds which is none: “gặp khó khăn” is no “gặp”."""
        found = self.helpers(meaning, start, end)
        none = self._helpers.get("none", []) if found else []
        return [h for h in found if not any(_hides(n, h) for n in _near(none, h))]

    def of(self, sentence: Sentence) -> list[Trigger]:
        """The triggers of a sentence, in order; read once, asked for often."""
        if sentence.index not in self._found:
            self._found[sentence.index] = self._read(sentence)
        return self._found[sentence.index]

    def _cues_of(self, sentence: Sentence) -> list[Cue]:
        if sentence.index not in self._told:
            places = self.findings.places_in(sentence)
            told = self._cues.within(sentence.start, sentence.end)
            self._told[sentence.index] = [c for c in told if not any(p.start <= c.start and c.end <= p.end for p in places)]
        return self._told[sentence.index]

    def _read(self, sentence: Sentence) -> list[Trigger]:
        core = _within(self._core, sentence.start, sentence.end)
        hits = [h for h in core if h.row.meaning in KINDS or h.row.get("implies")]
        pairs = pairs_in(self.sheet.text, self._unhidden, sentence, self._possible)
        meals = [p.verb for p in pairs if p.sort == _MEAL]
        pairs = [p for p in pairs if p.sort == _MEAL or not any(_overlap(m, p.verb) for m in meals)]
        taught = [p.verb for p in pairs if p.kind == "training"]
        pairs = [p for p in pairs if p.kind != "project" or not any(_overlap(t, p.verb) for t in taught)]
        pairs = [p for p in pairs if p.sort in _TURNED or not any(_overlap(h, p.verb) and not _yields(h, p) for h in core)]
        hits = [h for h in hits if not any((p.sort in _TURNED and _overlap(h, p.verb)) or _yields(h, p) for p in pairs)]
        if not hits and not pairs:
            return []
        cues = self._cues_of(sentence)
        hits = [told for h in hits if not self._in_name(h) and (told := self._met(sentence, h))]
        found = [t for h in hits if (t := self._trigger(sentence, h, cues))]
        found += [t for p in pairs if (t := self._pair(sentence, p, cues))]
        courses = any(t.kind == "training" for t in found)  # whoever goes to a course pays no visit
        return sorted((t for t in found if not (courses and t.movement)), key=lambda t: t.start)

    def _pair(self, sentence: Sentence, pair: Pair, cues: list[Cue]) -> Trigger | None:
        """The trigger that a verb makes with its object; what is only to come must have a time of its own."""
        if pair.verb.row.get("object") == "town" and not self._goes_to_town(sentence, pair.verb):
            return None
        status = status_of(self.sheet, pair.verb, cues)
        if status is None:
            return None
        return Trigger(
            start=pair.verb.start,
            end=pair.verb.end,
            kind=pair.kind,
            status="wished" if status == "planned" and not (pair.plans and pair.verb.row.get("tense") == "planned") else status,
            weak=False,
            split=False,
            recalled=False,
            form=pair.verb.row.form,
            role=pair.role,
            sort=pair.sort,
            movement=pair.verb.row.get("object") == "town",
        )

    def _in_name(self, hit: Hit) -> bool:
        """Whether a word of dealing is part of the name of a document or body: “minutes of the meeting”, “Congrès des maires”."""
        if any(q.start <= hit.start and hit.end <= q.end for b in self.findings.bodies for q in b.mentions):
            return True
        around = self.sheet.hits("documents", max(0, hit.start - _LONGEST), hit.end + _LONGEST)
        around = [d for d in around if d.row.meaning in DOCUMENTS | {"generic"}]
        opens = hit.row.meaning == "signing"  # “signed minutes” may tell of minutes or of their signing
        return any(d.start <= hit.start - opens and hit.end <= d.end and d.end - d.start > hit.end - hit.start for d in around)

    def _is_site(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether what is visited is an institution and no place: a call within a stay."""
        behind = self._bodies_behind(hit.end, min(hit.end + _SITE, sentence.end))
        if not behind or any(c in self.sheet.text[hit.end : min(behind)] for c in ",.;("):
            return False
        return not any(hit.end <= p.start < min(behind) for p in self.findings.places_in(sentence))

    def _goes_to_town(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether a place stands right behind a word of movement: “came to the city of Larnaca”, no “came to an end”."""
        places = (p for p in self.findings.places_in(sentence) if not p.adjective and p.start >= hit.end)
        between = next((self.sheet.text[hit.end : p.start] for p in places), None)
        return between is not None and len(between) <= _TOWN and not any(c in between for c in ",.;:(")

    def _goes_anywhere(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether a place, or somebody to see, is named behind a verb of visiting: “visited the workshop” is part of a stay."""
        stop = min(hit.end + _SITE, sentence.end)
        if any(hit.end <= p.start < stop for p in self.findings.places_in(sentence)):
            return True
        level = any(h.row.meaning == "level" for h in self.sheet.hits("places", hit.end, stop))
        return level or self.meets(sentence, hit.end, stop)

    @cached_property
    def _body_starts(self) -> list[int]:
        return sorted(q.start for b in self.findings.bodies for q in b.mentions)

    def _bodies_behind(self, end: int, stop: int) -> list[int]:
        starts = self._body_starts
        return starts[bisect.bisect_left(starts, end) : bisect.bisect_left(starts, stop)]

    def _met(self, sentence: Sentence, hit: Hit) -> Hit | None:
        """A word of dealing that counts, or the shorter word in it that does where nobody named stands behind the longer."""
        if hit.row.get("needs") != "party" or self.meets(sentence, hit.end):
            return hit
        within = self.helpers(hit.row.meaning, hit.start, hit.end)
        return next((h for h in within if h.start == hit.start and not h.row.get("needs")), None)

    def meets(self, sentence: Sentence, end: int, stop: int | None = None) -> bool:
        """Whether a person, post, delegation or body is named behind a word of dealing that ends at `end`, within its clause."""
        stop = min(end + _PARTY, sentence.end if stop is None else stop)
        starts = [r.start for r in self.findings.references_in(end, stop)]
        starts += [h.start for h in (*self.helpers("delegation", end, stop), *self.sheet.hits("posts", end, stop))]
        starts += self._bodies_behind(end, stop)
        return bool(starts) and not any(c in self.sheet.text[end : min(starts)] for c in ".;")

    def invites(self, start: int, end: int) -> list[Hit]:
        """Words of inviting within `start`:`end`, without those of an invitation that is followed (“at the invitation of”)."""
        followed = self.helpers("inviter", max(0, start - _LONGEST), end + _LONGEST)
        found = [h for h in self.helpers("inviting", start, end) if not any(_overlap(h, f) for f in followed)]
        return [h for h in found if not any(p.start <= h.start and h.end <= p.end for p in self.findings.places)]

    def turns_to_plans(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether within `start`:`end` a sentence that told of something done goes over to what is planned, wished or agreed."""
        if self.invites(start, end):
            return True
        cues = self._cues_of(sentence)
        return any(c.meaning in _PLANS | _WISHES and start <= c.start < end for c in cues)

    def is_yet_to_come(self, sentence: Sentence, at: int, *, wanted: bool = False) -> bool:
        """Whether words of plan (and with `wanted`, of what one side wants) stand before `at` in its sentence."""
        cues = self._cues_of(sentence)
        return any(c.meaning in (_PLANS | _WANTED if wanted else _PLANS) and c.start < at for c in cues)

    def _trigger(self, sentence: Sentence, hit: Hit, cues: list[Cue]) -> Trigger | None:
        status = status_of(self.sheet, hit, cues)
        if status is None:
            return None
        if status in ("held", "hoped") and self.invites(max(sentence.start, hit.start - _REACH), hit.start):
            status = "wished"
        row = hit.row
        if row.get("object") == "place" and not self._goes_anywhere(sentence, hit):
            return None
        if row.get("object") == "town" and not self._goes_to_town(sentence, hit):
            return None
        site = row.meaning == "visit" and self._is_site(sentence, hit)
        if site and not self.findings.references_in(hit.end, sentence.end):
            return None  # seeing a site is part of a stay
        recalled = any(h.start < hit.end for h in self.helpers("recall", sentence.start, sentence.end))
        weak, split = row.get("weak") == "True" or bool(row.get("implies")) or site, row.get("split") == "True"
        return Trigger(
            start=hit.start,
            end=hit.end,
            kind="meeting" if site else row.get("implies") or row.meaning,
            status=status,
            weak=weak,
            split=split,
            recalled=recalled,
            form=row.form,
            role=row.get("role"),
            sort="passing" if row.get("object") == "town" and row.get("tense") == "any" else row.get("sort"),
            pronoun=row.get("object") == "pronoun",
            movement=row.get("object") == "town",
        )


def status_of(sheet: Sheet, hit: Hit, cues: list[Cue]) -> str | None:
    """Whether a word of dealing tells of something held, planned or wished; None where it is denied."""
    if any(c.meaning == "negation" and hit.start - _TIGHT <= c.start < hit.start for c in cues):
        return None
    if hit.row.get("tense") == "planned":
        return "planned"
    near = [c for c in cues if hit.start - _REACH <= c.start < hit.end]
    if any(c.meaning in _PLANS and _governs(sheet, c, hit) for c in near):
        return "planned"
    if any(c.meaning in _SET and hit.end <= c.start <= hit.end + _BEHIND and _is_subject(sheet, hit, c) for c in cues):
        return "planned"
    spoken = {c.meaning for c in cues if c.meaning in _WISHES and c.start < hit.start and _governs(sheet, c, hit)}
    if spoken:
        return "hoped" if spoken <= _HOPES else "wished"
    return "held"


def sentence_status(sheet: Sheet, sentence: Sentence, hit: Hit) -> str | None:
    """As `status_of`, by the cues of a sentence; what is only wished is planned."""
    status = status_of(sheet, hit, cues_of(sheet).within(sentence.start, sentence.end))
    return "planned" if status in ("wished", "hoped") else status


def _is_subject(sheet: Sheet, hit: Hit, cue: Cue) -> bool:
    """Whether a word of dealing is what a word of plan behind it speaks of: “a seminar on dyes will be held”."""
    between = sheet.text[hit.end : cue.start]
    nominal = hit.row.meaning in _NOUNS or not _HEADS.isdisjoint(hit.row.form.lower().split())
    return nominal and not any(c in between for c in ",;.:”")


def _governs(sheet: Sheet, cue: Cue, hit: Hit) -> bool:
    """Whether no clause ends between a cue and the word of dealing."""
    return not any(mark in sheet.text[cue.end : hit.start] for mark in _ENDS)


def _near(hits: list[Hit], hit: Hit) -> list[Hit]:
    """Those of `hits` that may overlap `hit`: none is longer than `_LONGEST`."""
    first = bisect.bisect_left(hits, hit.start - _LONGEST, key=lambda h: h.start)
    return hits[first : bisect.bisect_left(hits, hit.end, key=lambda h: h.start)]


def _hides(none: Hit, hit: Hit) -> bool:
    """Whether a word that is no dealing reaches into a hit from outside: “sẽ tiếp tục” holds no “sẽ tiếp”."""
    return _overlap(none, hit) and none is not hit and (none.start < hit.start or none.end > hit.end)


def _overlap(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end


def _yields(hit: Hit, pair: Pair) -> bool:
    """Whether a word gives way to a pair: it is none alone (“tiếp nhận”), or but a piece of the verb (“hosted at”)."""
    inside = pair.verb.start <= hit.start and hit.end <= pair.verb.end
    if pair.kind == "training" and hit.row.get("object") == "town":
        return inside  # “left for Larnaca for three months of training”
    return inside and (hit.row.meaning == "none" or hit.end - hit.start < pair.verb.end - pair.verb.start)


def _within(hits: list[Hit], start: int, end: int) -> list[Hit]:
    if not hits or hits[0].start >= end or hits[-1].start < start:
        return []
    if len(hits) > _FEW:
        first = bisect.bisect_left(hits, start, key=lambda h: h.start)
        hits = hits[first : bisect.bisect_left(hits, end, lo=first, key=lambda h: h.start)]
    return [h for h in hits if h.start >= start and h.end <= end]
