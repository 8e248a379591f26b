"""What a clause is: a commitment, a request, an agreement, or nothing that binds anyone."""

from __future__ import annotations

import re

from legation.reading.clauses import ACTS
from legation.reading.cues import Cue
from legation.reading.told import JOINT, SUBJECT, Told

_NEAR = 12  # how far before a cue “not” denies it
_IT = re.compile(r"(?:It|This|They|Il|Elle|Celui-ci|Celle-ci|Nó)(?:\s+(?:also|in turn))?", re.IGNORECASE)
_UNINFLECTED = frozenset({"vi", "lo"})
_DOCUMENTS = frozenset(
    {"agreement", "memorandum", "programme", "twinning", "letter-of-intent", "minutes", "joint-statement", "treaty", "generic"}
)


def kind_of(told: Told, start: int, end: int) -> str | None:
    """`commit`, `request` or `agree` for the clause `start`:`end`, None where it states nothing to be done.

    The first act of speech decides; without one the future, what ought to be done, or what a document provides for.
    """
    cues = [_promised(told, c) for c in told.cues if start <= c.start < end]
    for act in (c for c in cues if c.meaning in ACTS and not _denied(told, c) and not _is_condition(told, c, cues)):
        kind = _of_act(told, act, cues)
        if kind is not None:
            return kind
    for meaning, rule in _RULES:
        cue = next((c for c in cues if c.meaning == meaning), None)
        if cue is not None and (kind := rule(told, start, cue)):
            return kind
        if cue is not None and meaning in ("future", "event-future"):
            return None
    return _uninflected(told, cues)


def _promised(told: Told, cue: Cue) -> Cue:
    """What “we” will bring is promised, what a visit will bring is not."""
    who = ("first-person", "pronoun")
    ours = cue.meaning == "outcome" and any(c.meaning in who and 0 <= cue.start - c.end <= 1 for c in told.cues)
    return Cue(cue.start, cue.end, "future") if ours else cue


def _denied(told: Told, act: Cue) -> bool:
    return any(c.meaning == "negation" and 0 <= act.start - c.end <= _NEAR for c in told.cues)


def _is_condition(told: Told, act: Cue, cues: list[Cue]) -> bool:
    """Whether an act is only the condition of what will be done (“more will follow if they ask for it”)."""
    given = [c for c in cues if c.meaning == "conditional" and c.end <= act.start]
    if not given or not any(c.meaning == "future" and c.end <= given[-1].start for c in cues):
        return False
    return not set(",;") & set(told.sheet.text[given[-1].end : act.start])


def _of_act(told: Told, act: Cue, cues: list[Cue]) -> str | None:
    if act.meaning == "agree":
        return _of_agreement(told, act)
    if act.meaning == "belief":
        return "request" if {c.meaning for c in cues} & {"future", "event-future", *JOINT} else None
    if act.meaning == "request":
        return "request"
    together = told.joint_subject(act) or (told.has("basis") and _each_acts(told, act))
    return "agree" if told.speaker is None and together else "commit"


def _of_agreement(told: Told, agree: Cue) -> str | None:
    """Both sides agree; what one side alone has agreed to do is its commitment."""
    both = told.joint_before(agree) or len(told.sides(agree.start)) > 1 or bool(told.pair_before(agree))
    if _is_bare(told, agree):
        return None
    if not both and any(c.meaning == "side" and 0 <= agree.start - c.end < SUBJECT // 2 for c in told.cues):
        return "commit"
    if both or (told.sheet.language in _UNINFLECTED and not told.one_side_decides(agree)):
        return "agree"
    if told.sheet.language in _UNINFLECTED:
        return "commit"
    return "commit" if told.speaker or told.sides(agree.start) else None


def _is_bare(told: Told, agree: Cue) -> bool:
    """Whether nothing is said of what was agreed (“The President agreed.”)."""
    return (
        not any(c.isalnum() for c in told.sheet.text[agree.end : told.sentence.end])
        and agree.start - told.sentence.start < SUBJECT
    )


def _of_future(told: Told, start: int, future: Cue) -> str | None:
    """What a future without any other act is: a joint plan of a document, the speaker's own, or nothing."""
    if told.is_thing(start, future):
        return None
    spoken, documented = told.is_spoken(future), told.has("basis", "provides")
    if not spoken and any(c.meaning == "plan" and start <= c.start < future.start for c in told.cues):
        return None  # “As planned, the vice-chairwoman will hand over the sum on 28 July” tells of an activity
    if not spoken and any(c.meaning == "basis" and c.start - start <= _NEAR for c in told.cues):
        return "agree"  # what a document says that a side will do
    if told.joint_subject(future) or (not spoken and told.both_countries(start, future)):
        return "agree" if documented or not spoken else "request"
    if documented and (len(told.sides(future.start, start)) > 1 or (not spoken and _each_acts(told, future))):
        return "agree"
    return "commit" if spoken or told.side_acts(start, future) else None


def _each_acts(told: Told, future: Cue) -> bool:
    """Whether another's part follows with a future of its own (“A will provide the ship and B will pay the crew”)."""
    second = next((c for c in told.cues if c.meaning in ("future", "commit") and c.start >= future.end), None)
    return second is not None and bool(told.sides(second.start, future.end))


def _of_event(told: Told, start: int, event: Cue) -> str | None:
    """A planned activity is a promise only in somebody's mouth; where a delegation will go is none."""
    told_of = told.joint_before(event) or any(c.meaning == "delegation" and start <= c.start < event.start for c in told.cues)
    return "commit" if told.is_spoken(event) and not told_of else None


def _of_duty(told: Told, _: int, ought: Cue) -> str | None:
    return "request" if told.is_spoken(ought) and told.joint_subject(ought) else None


def _of_ability(told: Told, start: int, able: Cue) -> str | None:
    offered = told.is_spoken(able) and told.side_acts(start, able) and not told.is_thing(start, able)
    return "commit" if offered else None


def _of_document(told: Told, _: int, provides: Cue) -> str | None:
    """What a document provides for is agreed."""
    if told.speaker or (told.sheet.language in _UNINFLECTED and not _both_behind(told, provides)):
        return None
    since = max(told.sentence.start, provides.start - SUBJECT)
    return "agree" if _names_document(told, since, provides.start) or _points_back(told, provides) else None


def _names_document(told: Told, start: int, end: int) -> bool:
    hits = told.sheet.hits("documents", start, end)
    return any(h.row.meaning in _DOCUMENTS and not h.row.get("needs") for h in hits)


def _points_back(told: Told, provides: Cue) -> bool:
    """Whether a pronoun that opens the sentence stands for a document of the sentence before (“It provides for two fairs”)."""
    index = told.sentence.index
    if index == 0 or not _IT.fullmatch(told.sheet.text[told.sentence.start : provides.start].strip()):
        return False
    before = told.sheet.sentences[index - 1]
    return _names_document(told, before.start, before.end)


def _both_behind(told: Told, provides: Cue) -> bool:
    """Whether both sides stand behind the word, and nothing is told as done."""
    behind = {c.meaning for c in told.cues if c.start >= provides.end}
    return bool(behind & JOINT) and "past" not in behind


def _uninflected(told: Told, cues: list[Cue]) -> str | None:
    """Vietnamese and Lao may tell without a word of the future what a document says the sides will do."""
    meanings = {c.meaning for c in cues}
    document = "basis" in meanings and bool(meanings & JOINT) and "past" not in meanings
    return "agree" if document and told.sheet.language in _UNINFLECTED else None


_RULES = (
    ("future", _of_future),
    ("event-future", _of_event),
    ("ought", _of_duty),
    ("able", _of_ability),
    ("provides", _of_document),
)
