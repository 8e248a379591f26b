"""The day of one telling of a dealing: its sentence's own, or the one that holds where the sentence stands."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from legation.model import PartialDate
from legation.reading.activities_lengths import lengthened
from legation.reading.activities_scene import Scene
from legation.reading.activities_triggers import Trigger
from legation.reading.dates import DateMention, date_of
from legation.reading.sentences import Sentence

GATHERINGS = frozenset({"meeting", "conference", "ceremony"})
_SINCE = GATHERINGS | {"visit", "signing"}
OF_A_DAY = "day"  # sort of works and courses that take but a day: patrols, drills
_LASTING = frozenset({"visit", "training", "project", "conference"})
_DAY = len("2022-11-09")
_AND = 5  # code points between two days that are told together: “ and ”
_ARRIVALS = ("arriv", "flew", "land", "touch", "est arriv", "sont arriv", "left for", "set off")
_HEAD = 60  # words of time for a whole sentence stand near its head, in code points
_OPENING = 12  # the same for words that go back in time


class Day(msgspec.Struct, frozen=True):
    """When a dealing took place; `own` where its sentence says so, `empty` where the date shows that no dealing is told."""

    date: PartialDate | None
    own: bool
    empty: bool = False


def day_of(scene: Scene, sentence: Sentence, trigger: Trigger) -> Day:
    """The day of what a word of dealing tells. Dates of documents, and of plans for what is done, are not it."""
    planned = trigger.status != "held"
    kind = "" if trigger.sort == OF_A_DAY else trigger.kind
    mention = _joined(scene, sentence, trigger) or _beside(scene, sentence, trigger)
    mention = mention or date_of(scene.sheet, scene.findings.dates, sentence, kind, planned=planned)
    if mention is None or not sentence.start <= mention.quote.start < sentence.end:
        if kind == "training" and not planned and (edge := _edge_of_course(scene, sentence)):
            return Day(edge, own=True)
        if kind == "visit" and not planned and (stay := _begun_stay(scene, sentence, trigger)):
            return Day(stay, own=True)
        if not planned and kind not in _LASTING and (edge := _edge_of_stay(scene, sentence)):
            return Day(edge, own=True)
        running = mention if planned else _recounted(scene, sentence, mention)
        return Day(running.date if running else None, own=False)
    if len(mention.date.ends[0]) < _DAY and trigger.kind in _SINCE and _is_since(scene, trigger, mention):
        running = None if planned else _recounted(scene, sentence, None)
        return Day(running.date if running else None, own=False)
    if mention.grain == "year" and trigger.weak and trigger.kind in GATHERINGS:
        return Day(None, own=False, empty=True)  # “at the talks both reviewed the results of 2024” tells of no meeting in 2024
    if trigger.kind == "signing" and mention.grain == "year" and _names_term(scene, sentence, trigger):
        running = _recounted(scene, sentence, None)  # “signed a memorandum for 2024-2026 that replaces the one of 2019”
        return Day(running.date if running else None, own=False)
    if _dates_document(scene, trigger, mention) or _dates_plan(scene, sentence, trigger, mention):
        running = None if planned else _recounted(scene, sentence, None)
        return Day(running.date if running else None, own=False)
    return Day(_closed(scene, sentence, trigger, mention.date), own=True)


def _begun_stay(scene: Scene, sentence: Sentence, trigger: Trigger) -> PartialDate | None:
    """The stay of a length that begins on the only day of a sentence: “arrived in Larnaca on 5 June for a three-day visit”."""
    inside = [m for m in scene.findings.dates if sentence.start <= m.quote.start < sentence.end and m.dates_a_dealing]
    if len(inside) != 1 or inside[0].grain != "day" or not trigger.form.startswith(_ARRIVALS):
        return None
    open_ended = PartialDate.span(inside[0].date, None, inside[0].date.basis)
    closed = lengthened(scene.triggers, sentence, open_ended)
    return None if closed.ends[1] == ".." else closed


def _names_term(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the term of a document stands behind a word of signing: it is new."""
    return any(m.grain == "period" and trigger.end <= m.quote.start < sentence.end for m in scene.findings.dates)


def _is_since(scene: Scene, trigger: Trigger, mention: DateMention) -> bool:
    """Whether a date behind a word of dealing only says since when: “her first visit since the two were twinned in 1995”."""
    return bool(scene.triggers.helpers("since", trigger.end, mention.quote.end))


def _joined(scene: Scene, sentence: Sentence, trigger: Trigger) -> DateMention | None:
    """The stretch that two days of a conference make which stand side by side: “on 6 and 7 November”."""
    if trigger.kind != "conference":
        return None
    inside = [m for m in scene.findings.dates if sentence.start <= m.quote.start < sentence.end and m.grain == "day"]
    for one, other in pairwise(inside):
        between = scene.sheet.text[one.quote.end : other.quote.start]
        first, last = one.date.edtf, other.date.edtf
        if len(between) <= _AND and not any(c in between for c in ".;\n") and first < last and first[:4] == last[:4]:
            return DateMention(one.quote, PartialDate(f"{first}/{last}", one.date.basis), "interval")
    return None


def _beside(scene: Scene, sentence: Sentence, trigger: Trigger) -> DateMention | None:
    """The day that goes with a word of dealing where a sentence tells several dealings of several days.

    “On Monday X met Y, and on Tuesday laid flowers”: the last day before it where the days come first, else the next one.
    """
    if trigger.kind in _LASTING and trigger.sort != OF_A_DAY and trigger.status == "held":
        return None
    inside = [m for m in scene.findings.dates if sentence.start <= m.quote.start < sentence.end]
    days = [m for m in inside if m.dates_a_dealing and (m.grain == "day" or trigger.status != "held")]
    told = [t.start for t in scene.triggers.of(sentence) if not t.weak]
    if len(days) < 2 or len(told) < 2:
        return None
    if days[0].quote.start < told[0]:
        return next((m for m in reversed(days) if m.quote.start < trigger.start), days[0])
    return next((m for m in days if m.quote.start >= trigger.end), days[-1])


def _closed(scene: Scene, sentence: Sentence, trigger: Trigger, date: PartialDate) -> PartialDate:
    """A stay or course whose length, or whose last day a later sentence tells, as a whole; an act is of the day of its end."""
    if trigger.kind in _LASTING:
        date = lengthened(scene.triggers, sentence, date)
    first, last = date.ends
    if trigger.kind in _LASTING and last == ".." and len(first) == _DAY:
        later = (m.date for m in scene.findings.dates if m.quote.start > trigger.end and m.dates_a_dealing)
        end = next((d for d in later if d.ends[0] == ".." and d.ends[1] > first and d.knows_year == date.knows_year), None)
        return PartialDate(f"{first}/{end.ends[1]}", date.basis) if end else date
    if trigger.kind == "ceremony" and first == ".." and last != "..":
        return PartialDate(last, date.basis)
    return date


def _edge_of_course(scene: Scene, sentence: Sentence) -> PartialDate | None:
    """The only day that the sentence of a course names, as its begin or end where words say that it was opened or closed."""
    inside = [m for m in scene.findings.dates if sentence.start <= m.quote.start < sentence.end and m.dates_a_dealing]
    if len(inside) != 1 or inside[0].grain != "day":
        return None
    date = inside[0].date
    opened = scene.triggers.helpers("opening", sentence.start, sentence.end)
    if opened or scene.sheet.hits("dates", sentence.start, sentence.end, "begin"):
        return lengthened(scene.triggers, sentence, PartialDate.span(date, None, date.basis))
    ended = scene.sheet.hits("dates", sentence.start, sentence.end, "end")
    return PartialDate.span(None, date, date.basis) if ended else None


def _dates_document(scene: Scene, trigger: Trigger, mention: DateMention) -> bool:
    """Whether a date stands behind a word of signing: “the workshop rests on the memorandum signed in 2016”."""
    if trigger.kind == "signing":
        return False
    behind = scene.triggers.helpers("signing", trigger.end, mention.quote.start)
    return any(scene.sheet.hits("documents", trigger.end, h.start) for h in behind[:1]) and not scene.findings.people_in(
        trigger.end, mention.quote.start
    )


def _dates_plan(scene: Scene, sentence: Sentence, trigger: Trigger, mention: DateMention) -> bool:
    """Whether a date stands behind words of what is to come: “received the mayor and invited him for 5 June”."""
    if trigger.status != "held" or mention.quote.start < trigger.end:
        return False
    return scene.triggers.turns_to_plans(sentence, trigger.end, mention.quote.start)


def _edge_of_stay(scene: Scene, sentence: Sentence) -> PartialDate | None:
    """The first or last day of the stay, where a sentence says that it tells of it: “on the last day, …”."""
    head = min(sentence.end, sentence.start + _HEAD)
    for meaning, end in (("first-day", 0), ("last-day", 1)):
        if scene.triggers.helpers(meaning, sentence.start, head):
            stay = next((m for m in scene.findings.dates if m.grain == "interval" and ".." not in m.date.edtf), None)
            if stay is not None:
                return PartialDate(stay.date.ends[end], stay.date.basis)
    return None


def _recounted(scene: Scene, sentence: Sentence, running: DateMention | None) -> DateMention | None:
    """The day of a sentence that names none: the running one, none where it goes back in time."""
    head = min(sentence.end, sentence.start + _HEAD)
    back = scene.triggers.helpers("back-in-time", sentence.start, head)
    if any(h.start - sentence.start <= _OPENING for h in back):
        return None
    return running if running is None or not _is_planned_day(scene, running) else _day_before(scene, sentence)


def _is_planned_day(scene: Scene, mention: DateMention) -> bool:
    sentence = scene.sheet.sentence_at(mention.quote.start)
    return sentence is not None and scene.triggers.is_yet_to_come(sentence, mention.quote.start, wanted=True)


def _day_before(scene: Scene, sentence: Sentence) -> DateMention | None:
    """The last day told before a sentence that is not one of a plan; what is done took place on no day of a plan."""
    told = (
        m for m in reversed(scene.findings.dates) if m.quote.start < sentence.start and m.dates_a_dealing and m.grain == "day"
    )
    return next((m for m in told if not _is_planned_day(scene, m)), None)
