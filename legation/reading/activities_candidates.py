"""Candidates: what each sentence, taken alone, tells of dealings."""

from __future__ import annotations

import msgspec

from legation.model import PartialDate
from legation.reading.activities_clauses import clause_of, meetings_told
from legation.reading.activities_dates import GATHERINGS, day_of
from legation.reading.activities_rosters import listed, roster_zone
from legation.reading.activities_scene import Scene
from legation.reading.activities_triggers import DOCUMENTS, Trigger
from legation.reading.sentences import Sentence
from legation.reading.sheet import Sheet

_SHORT = GATHERINGS | {"visit", "signing"}  # kinds that do not last: one of long ago is only recalled
_PLANNED_APART = frozenset({"signing", "visit", "training"})
_TIMED = frozenset({"visit", "conference"})
_FRAME = 40  # how far behind “as part of” the visit may stand, in code points
_LAO_HEADLINE = 140  # code points
_TERMINAL = (".", "!", "?", "…", '"', "”", "»", ")", ";", ":")


class Candidate(msgspec.Struct):
    """One telling of a dealing: what, where in the text, on which day, by whom.

    `own_date` says that the sentence itself dates it, `heading` that it is a headline or caption, `two_sided` that it names two
    countries, `roster` that it only lists who took part; `part_of` is an index among the dealings of the report, `retold` are
    the other sentences that tell the same dealing, `inside` says that it is done at a ceremony told elsewhere.
    """

    kind: str
    status: str
    sentence: Sentence
    trigger: Trigger
    people: list[str]
    date: PartialDate | None
    own_date: bool
    heading: bool
    place: str | None = None
    part_of: int | None = None
    two_sided: bool = False
    roster: bool = False
    retold: tuple[Sentence, ...] = ()
    inside: bool = False

    @property
    def worth(self) -> float:
        """How well its sentence tells the dealing: more people, a day and a whole sentence tell more."""
        told = min(len(self.people), 4) + (2.0 if self.own_date else 0.0)
        return told - (3.0 if self.heading else 0.0) - (1.5 if self.trigger.weak else 0.0)


def candidates(scene: Scene) -> list[Candidate]:
    """Every telling of a dealing in the report, in order."""
    found: list[Candidate] = []
    for sentence in scene.sheet.sentences:
        triggers = scene.triggers.of(sentence)
        if triggers:
            found += _of_sentence(scene, sentence, triggers)
    return found


def _of_sentence(scene: Scene, sentence: Sentence, triggers: list[Trigger]) -> list[Candidate]:
    told = meetings_told(scene, sentence, triggers)
    best: dict[tuple[str, str], Trigger] = {}
    for trigger in triggers:
        if told and trigger.kind == "meeting":
            continue
        key = (trigger.kind, _which(trigger))
        kept = best.get(key)
        if kept is None or (kept.weak and not trigger.weak):
            best[key] = trigger
    out: list[Candidate] = []
    for trigger in best.values():
        candidate = _candidate(scene, sentence, trigger)
        if candidate and _counts(scene, candidate):
            out += _split(scene, candidate)
    for meeting in told:
        candidate = _candidate(scene, sentence, meeting.trigger)
        if candidate and _counts(scene, candidate):
            people = _completed(scene, sentence, meeting.trigger, meeting.people)
            out += _split(scene, msgspec.structs.replace(candidate, people=people))
    return out


def _which(trigger: Trigger) -> str:
    """What tells apart two dealings of one kind in one sentence: the sort of a ceremony, and whether something is yet to come."""
    if trigger.kind == "ceremony":
        return trigger.sort
    return "planned" if trigger.kind in _PLANNED_APART and trigger.status != "held" else ""


def _candidate(scene: Scene, sentence: Sentence, trigger: Trigger) -> Candidate | None:
    day = day_of(scene, sentence, trigger)
    if trigger.sort == "passing" and not day.own:
        return None  # “the team goes to Larnaca” at no time told is a habit
    if day.empty or trigger.status == "hoped" or (trigger.status == "wished" and not day.own):
        return None
    if day.own and day.date and trigger.status == "held" and trigger.kind in _SHORT and scene.is_long_ago(day.date):
        trigger = msgspec.structs.replace(trigger, recalled=True)
    return Candidate(
        kind=trigger.kind,
        status="held" if trigger.status == "held" and not (day.own and day.date and scene.is_to_come(day.date)) else "planned",
        sentence=sentence,
        trigger=trigger,
        people=_people(scene, clause_of(scene.sheet, sentence, trigger), trigger),
        date=day.date,
        own_date=day.own,
        heading=is_heading(scene.sheet, sentence) or (_is_caption(scene, sentence) and not day.own),
        two_sided=_two_sided(scene, sentence),
        roster=_lists(scene, sentence, trigger),
        inside=bool(scene.triggers.helpers("at-ceremony", sentence.start, trigger.start)),
    )


def _lists(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a word of dealing only says what the people listed in its sentence attended."""
    zone = roster_zone(scene.triggers, sentence)
    return zone is not None and trigger.kind in GATHERINGS and zone[0] <= trigger.start < zone[1]


def _is_caption(scene: Scene, sentence: Sentence) -> bool:
    return bool(scene.triggers.helpers("caption", sentence.start, sentence.end))


def is_heading(sheet: Sheet, sentence: Sentence) -> bool:
    """Whether a sentence stands alone in its line and ends as no sentence does: a headline or a caption."""
    start, end = sheet.page.line_span(sentence.line)
    alone = not sheet.text[start : sentence.start].strip() and not sheet.text[sentence.end : end].strip()
    text = sheet.text[sentence.start : sentence.end]
    if sheet.language == "lo":  # Lao sentences need no full stop
        return alone and not text.endswith(_TERMINAL) and len(text) < _LAO_HEADLINE
    return alone and not text.endswith(_TERMINAL)


def _two_sided(scene: Scene, sentence: Sentence) -> bool:
    """Whether the sentence itself names two countries by their people, bodies or places."""
    return len(_countries(scene, sentence)) > 1


def _countries(scene: Scene, sentence: Sentence) -> set[str]:
    findings = scene.findings
    people = {scene.country(i) for i in findings.people_in(sentence.start, sentence.end) if i in scene.acting}
    bodies = {b.country or "" for b in findings.bodies_in(sentence.start, sentence.end)}
    places = {p.country for p in findings.places_in(sentence)}
    return (people | bodies | places) - {""}


def _counts(scene: Scene, candidate: Candidate) -> bool:
    sentence, trigger = candidate.sentence, candidate.trigger
    if trigger.recalled and not (candidate.own_date and trigger.kind in ("visit", "meeting", "conference")):
        return False
    if _is_habit(scene, sentence, trigger) and not (candidate.own_date and _is_day(candidate)):
        return False
    if candidate.status == "planned" and candidate.date is None and trigger.kind in _TIMED:
        return False  # what is to come at no time is but an intention
    if trigger.kind == "signing":
        return _signs(scene, candidate)
    return True


def _is_habit(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether words of habit stand in the sentence; behind a signing they tell what was agreed, beside works their length."""
    if trigger.kind == "project":
        return False
    general = scene.triggers.helpers("general", sentence.start, sentence.end)
    return any(h.start < trigger.start for h in general) if trigger.kind == "signing" else bool(general)


def _is_day(candidate: Candidate) -> bool:
    return candidate.date is not None and len(candidate.date.ends[0]) == len("2022-11-09")


def _signs(scene: Scene, candidate: Candidate) -> bool:
    """Whether a document stands in the sentence, and the signing is no matter of years ago."""
    sentence = candidate.sentence
    documents = [
        h for h in scene.sheet.words("documents", sentence.start, sentence.end) if h.row.meaning in DOCUMENTS | {"generic"}
    ]
    if not documents:
        return False
    return not (candidate.own_date and candidate.date is not None and candidate.status == "held" and not _is_day(candidate))


def _people(scene: Scene, sentence: Sentence, trigger: Trigger) -> list[str]:
    named = _named(scene, sentence)
    if trigger.kind == "visit":
        return _visitors(scene, sentence, trigger, named)
    if trigger.kind == "training":
        return scene.leading(sentence)  # those who learn are seldom named: but for who leads them there
    if trigger.kind == "project":
        return []
    if trigger.status != "held" and (invited := scene.triggers.invites(sentence.start, trigger.start)):
        behind = scene.findings.people_in(invited[0].end, sentence.end)
        return [i for i in named if i in behind]
    if _lists(scene, sentence, trigger):
        return [i for i in listed(scene.triggers, scene.findings, sentence) if i in scene.acting]
    return _completed(scene, sentence, trigger, named)


def _named(scene: Scene, sentence: Sentence) -> list[str]:
    """People meant in the sentence, without those who only invited or whose visit is but the frame."""
    findings, triggers = scene.findings, scene.triggers
    out = []
    references = findings.references_in(sentence.start, sentence.end)
    aside: set[int] = set()
    for hit in [
        *triggers.helpers("inviter", sentence.start, sentence.end),
        *triggers.helpers("frame", sentence.start, sentence.end),
    ]:
        behind = [r.start for r in references if r.start >= hit.end]
        aside.update(behind[:1])
    for reference in references:
        if reference.person in scene.acting and reference.start not in aside:
            out.append(reference.person)
    return list(dict.fromkeys(out))


def _visitors(scene: Scene, sentence: Sentence, trigger: Trigger, named: list[str]) -> list[str]:
    if trigger.recalled:
        return []
    if framed := _framed(scene, sentence):
        return framed
    side = _travelling(scene, sentence, trigger)
    guests = [i for i in named if scene.country(i) == side]
    invited = scene.triggers.invites(sentence.start, trigger.end) if trigger.status != "held" else []
    if invited:  # who is to come is named behind the word of inviting, or nobody is
        behind = scene.findings.people_in(invited[0].end, sentence.end)
        return [i for i in guests if i in behind]
    if not guests and trigger.status != "held" and trigger.movement:
        return []  # “a team from Larnaca will go to Oran”: others than those of the report
    return guests or [i for country, i in scene.leaders.items() if country == side]


def _travelling(scene: Scene, sentence: Sentence, trigger: Trigger) -> str:
    """The country whose people pay the visit: not that of its destination, where the report has but two sides."""
    destination = scene.destination(sentence, trigger.end)
    others = [c for c in scene.leaders if destination is None or c != destination.country]
    return others[0] if destination is not None and len(others) == 1 else scene.guest


def _framed(scene: Scene, sentence: Sentence) -> list[str]:
    """The person of whose visit the sentence says that something else was part: “as part of the visit to Laos by X”."""
    for hit in scene.triggers.helpers("frame", sentence.start, sentence.end):
        behind = [r.person for r in scene.findings.references_in(hit.end, sentence.end) if r.person in scene.acting]
        visits = [t for t in scene.triggers.of(sentence) if t.kind == "visit" and 0 <= t.start - hit.start < _FRAME]
        if behind and visits:
            return behind[:1]
    return []


def _completed(scene: Scene, sentence: Sentence, trigger: Trigger, named: list[str]) -> list[str]:
    """The named people, with the leader of a side that the sentence only calls “the delegation” or “the two leaders”."""
    present = {scene.country(i) for i in named}
    pair = scene.triggers.helpers("pair", sentence.start, sentence.end)
    if pair and len(scene.leaders) == 2 and trigger.kind == "meeting" and not named:
        return list(scene.leaders.values())
    if pair and len(scene.leaders) == 2 and trigger.sort == "banquet":
        return list(dict.fromkeys([*named, *scene.leaders.values()]))
    delegation = scene.triggers.helpers("delegation", sentence.start, sentence.end)
    if scene.guest not in present and trigger.kind in GATHERINGS and (delegation or trigger.pronoun or trigger.role == "guest"):
        return [*named, *(scene.delegates if delegation or trigger.pronoun else scene.delegates[:1])]
    led = trigger.kind == "meeting" and not trigger.weak and scene.leaders.get(scene.guest) in named
    if delegation and led:
        return list(dict.fromkeys([*named, *scene.delegates]))
    return named


def _split(scene: Scene, candidate: Candidate) -> list[Candidate]:
    """One dealing for each host seen after another."""
    if not candidate.trigger.split or len(candidate.people) < 3:
        return [candidate]
    behind = set(scene.findings.people_in(candidate.trigger.end, candidate.sentence.end))
    hosts = [i for i in candidate.people if i in behind and scene.country(i) != scene.guest]
    guests = [i for i in candidate.people if scene.country(i) == scene.guest]
    if len(hosts) < 2 or not guests:
        return [candidate]
    return [msgspec.structs.replace(candidate, people=[*guests, host]) for host in hosts]
