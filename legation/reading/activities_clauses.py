"""Clauses of one sentence that tell two meetings: who does it in each, and whom they see."""

from __future__ import annotations

import re

import msgspec

from legation.reading.activities_scene import Scene
from legation.reading.activities_triggers import Trigger
from legation.reading.sentences import Sentence
from legation.reading.sheet import Sheet

_JOINS = re.compile(r"[,;:]|\b(?:and|then|before|after|while|et|puis|avant|après|và|rồi|sau đó)\b|ແລະ|ຈາກນັ້ນ", re.IGNORECASE)
_CONTRAST = re.compile(r",? \b(?:while|whereas|tandis que|alors que)\b |, (?:còn|trong khi) |ໃນຂະນະທີ່|ສ່ວນ ", re.IGNORECASE)
_OBJECT = 80  # how far behind a word of meeting the one who is met may stand, in code points


class Told(msgspec.Struct, frozen=True):
    """One meeting of a sentence that tells several: its word, and the people who act in it."""

    trigger: Trigger
    people: list[str]


def clause_of(sheet: Sheet, sentence: Sentence, trigger: Trigger) -> Sentence:
    """The part of a sentence in which a word of dealing stands, where it sets two sides against each other: “…, while …”."""
    start, end = sentence.start, sentence.end
    for match in _CONTRAST.finditer(sheet.text, sentence.start, sentence.end):
        if match.end() <= trigger.start:
            start = match.end()
        elif match.start() >= trigger.end:
            end = match.start()
            break
    return sentence if (start, end) == (sentence.start, sentence.end) else msgspec.structs.replace(sentence, start=start, end=end)


def meetings_told(scene: Scene, sentence: Sentence, triggers: list[Trigger]) -> list[Told]:
    """The meetings of a sentence where it tells more than one, each with somebody of its own who is met; else none.

    “A met X and called on Y, while B saw Z”: a name that stands right before a word of meeting begins a clause of its own, else
    the first clause's people go on acting.
    """
    strong = [t for t in triggers if t.kind == "meeting" and not t.weak and t.status not in ("wished", "hoped")]
    if len(strong) < 2:
        return []
    subjects = [_subject(scene, sentence, t) for t in strong]
    acting = [r.person for r in scene.findings.references_in(sentence.start, strong[0].start) if r.person in scene.acting]
    told = []
    for index, trigger in enumerate(strong):
        following = strong[index + 1] if index + 1 < len(strong) else None
        stop = following.start if following else sentence.end
        met = [r.person for r in scene.findings.references_in(trigger.end, stop) if r.person in scene.acting]
        if following and subjects[index + 1] in met[-1:]:
            met = met[:-1]
        if not met and not scene.triggers.meets(sentence, trigger.end, min(trigger.end + _OBJECT, stop)):
            return []
        if index and (subject := subjects[index]):
            acting = [subject]
        told.append(Told(trigger, list(dict.fromkeys([*acting, *met]))))
    return told


def _subject(scene: Scene, sentence: Sentence, trigger: Trigger) -> str | None:
    """The person named right before a word of meeting, with no conjunction between."""
    before = scene.findings.references_in(sentence.start, trigger.start)
    if not before or before[-1].person not in scene.acting:
        return None
    between = scene.sheet.text[before[-1].end : trigger.start]
    return None if len(between.split()) > 3 or _JOINS.search(between) else before[-1].person
