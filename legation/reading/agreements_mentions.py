"""Mentions of documents, each with the term and the day of long ago that stand beside it."""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from legation.lang import Hit, longest
from legation.model import PartialDate
from legation.reading.activities_candidates import DOCUMENTS, is_heading
from legation.reading.dates import DateMention
from legation.reading.findings import Findings
from legation.reading.sentences import Sentence
from legation.reading.sheet import Sheet

_NEWS = 25  # days after which a signing is no news, so that its document is the basis of present work
_BESIDE = 150  # how far behind its document a term or day of signing may stand, in code points
_OF = 9  # code points between a document and what it is about: “ of the ”, “ de l'”
_JOINS = re.compile(r"\b(?:and|or|et|ou|và|hoặc|with|avec)\b|ແລະ|ຫຼື")
_AHEAD = 45  # the same before it: “for 2022-2025 they have a memorandum”
_TOUCHING = 3  # the same where another document stands before the date: “the 2022-2025 memorandum”
_COUNTED = re.compile(
    r"(?:\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|many|several|deux|trois|quatre|plusieurs|hai|ba|nhiều))\s*$"
)


class Mention(msgspec.Struct, frozen=True):
    """A document named: half-open span, kind (or generic), its sentence, its term, and the earlier date that it bears.

    `opens` marks mentions that may be the only one of a document; `proposed` those that words of plan govern.
    """

    start: int
    end: int
    kind: str
    sentence: Sentence
    period: PartialDate | None
    past: PartialDate | None
    opens: bool
    proposed: bool
    heading: bool


def mentions(sheet: Sheet, findings: Findings) -> list[Mention]:
    """Every mention of a document in the report, in order."""
    named = DOCUMENTS | {"generic", "none"}  # words of state overlap documents and must not hide them
    words = [h for h in longest([h for h in sheet.hits("documents") if h.row.meaning in named]) if h.row.meaning != "none"]
    found: list[Mention] = []
    for index, hit in enumerate(words):
        sentence = sheet.sentence_at(hit.start)
        if sentence is None or _is_counted(sheet, sentence, hit) or (index and _is_part(sheet, words[index - 1], hit)):
            continue
        following = words[index + 1].start if index + 1 < len(words) else sentence.end
        previous = words[index - 1].end if index else sentence.start
        found.append(_mention(sheet, findings, sentence, hit, (max(previous, sentence.start), min(following, sentence.end))))
    return found


def _is_counted(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    """Whether documents are only counted: “two agreements”, “8 thỏa thuận”."""
    return bool(_COUNTED.search(sheet.text[max(sentence.start, hit.start - 12) : hit.start].lower()))


def _is_part(sheet: Sheet, previous: Hit, hit: Hit) -> bool:
    """Whether a word only says what the document before is about: “the minutes of the agreement”, “biên bản thỏa thuận”."""
    between = sheet.text[previous.end : hit.start]
    if previous.row.meaning == "generic":
        return False
    return len(between) <= _OF and not any(c in between for c in ",;:.()\n") and not _JOINS.search(between.lower())


def _mention(sheet: Sheet, findings: Findings, sentence: Sentence, hit: Hit, room: tuple[int, int]) -> Mention:
    alone = room[0] == sentence.start
    beside = [m for m in findings.dates if _is_beside(m, hit, room, alone=alone)]
    terms = [m.date for m in beside if m.grain == "period" and not m.anniversary]
    years = [m.date for m in beside if m.grain == "year" and not m.anniversary]
    signing = any(h.row.meaning == "signing" for h in sheet.hits("verbs", sentence.start, sentence.end))
    cues = {h.row.meaning for h in sheet.hits("documents", max(sentence.start, hit.start - 70), min(sentence.end, hit.end + 70))}
    past = _past(sheet, beside) or (years[0] if years else None)
    stated = bool(terms or past or signing or cues & {"proposed", "in-force", "renewed", "ended"})
    return Mention(
        start=hit.start,
        end=hit.end,
        kind=hit.row.meaning,
        sentence=sentence,
        period=terms[0] if terms else None,
        past=past,
        opens=hit.row.meaning != "generic" and (bool(terms or past) or signing or (stated and _sides_near(findings, sentence))),
        proposed="proposed" in cues,
        heading=is_heading(sheet, sentence),
    )


def _is_beside(mention: DateMention, hit: Hit, room: tuple[int, int], *, alone: bool) -> bool:
    """Whether a date stands behind its document, or before it where it cannot belong to another one."""
    start, end = mention.quote.start, mention.quote.end
    behind = hit.end <= start <= min(hit.end + _BESIDE, room[1])
    ahead = max(hit.start - (_AHEAD if alone else _TOUCHING), room[0]) <= end <= hit.start
    return behind or ahead


def _past(sheet: Sheet, beside: list[DateMention]) -> PartialDate | None:
    """A day of signing well before the report, or one that is commemorated."""
    published = sheet.page.published
    for mention in beside:
        if mention.grain not in ("day", "month"):
            continue
        last = mention.date.bounds()[1] if mention.date.knows_year else None
        if mention.anniversary or (published and last and (dt.date.fromisoformat(published) - last).days > _NEWS):
            return mention.date
    return None


def _sides_near(findings: Findings, sentence: Sentence) -> bool:
    return len({p.country for p in findings.places_in(sentence) if p.country}) > 1 or bool(
        findings.bodies_in(sentence.start, sentence.end)
    )
