"""Nesting: what happens within a visit or at the end of talks, and the dates and places that go down from there."""

from __future__ import annotations

import msgspec

from legation.model import PartialDate
from legation.reading.activities_candidates import Candidate
from legation.reading.activities_company import completed
from legation.reading.activities_dates import GATHERINGS
from legation.reading.activities_scene import Scene

_IN_NAME = 24  # how far from the word for an event its town may stand within its name, in code points
_INSIDE = frozenset({"meeting", "ceremony", "conference", "signing"})


def nested(scene: Scene, found: list[Candidate]) -> list[Candidate]:
    """The candidates with `part_of` (an index into the list), and with dates and places inherited."""
    stays = [i for i, c in enumerate(found) if c.kind == "visit" and not c.trigger.recalled]
    held = next((i for i in stays if found[i].status == "held"), None)
    planned = next((i for i in stays if found[i].status == "planned"), None)
    out: list[Candidate] = []
    for candidate in found:
        part_of = _within_visit(found, candidate, held)
        if part_of is None and candidate.status == "planned":
            part_of = _within_visit(found, candidate, planned)
        date = candidate.date
        if date is None and part_of is not None and candidate.kind in _INSIDE:
            date = _of_visit(found[part_of].date)
        out.append(msgspec.structs.replace(candidate, date=date, part_of=part_of))
    out = [msgspec.structs.replace(c, people=completed(scene, out, c)) for c in out]
    return [msgspec.structs.replace(c, part_of=_talks(out, c, c.part_of), place=_place(scene, out, c)) for c in out]


def _of_visit(date: PartialDate | None) -> PartialDate | None:
    return date.with_basis("visit") if date is not None else None


def _within_visit(found: list[Candidate], candidate: Candidate, visit: int | None) -> int | None:
    if visit is None or candidate.kind not in _INSIDE or candidate.trigger.recalled or found[visit] is candidate:
        return None
    stay = found[visit].date
    if candidate.date is not None and stay is not None and not candidate.date.may_overlap(stay):
        return None
    if found[visit].status == "planned" and (candidate.date is None or stay is None):
        return None  # of two plans without days nothing tells that one belongs to the other
    return visit


def _talks(found: list[Candidate], candidate: Candidate, otherwise: int | None) -> int | None:
    """A signing belongs to the talks at whose end it took place."""
    if candidate.kind != "signing" or candidate.status != "held":
        return otherwise
    for index, other in enumerate(found):
        if other.kind == "meeting" and other.date == candidate.date and set(candidate.people) & set(other.people):
            return index
    return otherwise


def _place(scene: Scene, found: list[Candidate], candidate: Candidate) -> str | None:
    sentence = candidate.sentence
    if candidate.kind == "message" or scene.triggers.helpers("online", sentence.start, sentence.end):
        return None
    destination = scene.destination(sentence, candidate.trigger.end) if candidate.kind == "visit" else None
    if destination is not None and not (candidate.trigger.movement and destination.level == "country"):
        return destination.name
    own = scene.place_in(sentence, held=candidate.status == "held")
    if candidate.trigger.status != "held" or candidate.trigger.recalled:
        return own.name if own else _of_event(scene, candidate) or _of_stay(scene, found, candidate) or _soon(scene, candidate)
    if own is not None and own.level != "country":
        return own.name
    if candidate.kind == "project":
        return own.name if own else None  # works of years are seldom done where they are spoken of
    if candidate.kind in _INSIDE and (again := _retold_town(scene, candidate)):
        return again
    if candidate.kind in GATHERINGS and len(towns := scene.towns_of(scene.findings.people_in(sentence.start, sentence.end))) == 1:
        return towns[0]
    return _same_day_town(scene, found, candidate) or scene.venue or (own.name if own else None)


def _retold_town(scene: Scene, candidate: Candidate) -> str | None:
    """The town that another telling of a dealing names."""
    towns = (scene.place_in(s, country=False, held=True) for s in sorted(candidate.retold, key=lambda s: s.start))
    return next((p.name for p in towns if p is not None and p.country == scene.host), None)


def _same_day_town(scene: Scene, found: list[Candidate], candidate: Candidate) -> str | None:
    """The town named for the dealing told right before, where the candidate says that it took place on the same day."""
    if not candidate.own_date or not scene.sheet.hits("dates", candidate.sentence.start, candidate.trigger.end, "same-day"):
        return None
    before = [c for c in found if c.sentence.end <= candidate.sentence.start and c.kind != "visit" and c.date == candidate.date]
    place = scene.place_in(before[-1].sentence, country=False) if before else None
    return place.name if place is not None and place.country == scene.host else None


def _of_event(scene: Scene, candidate: Candidate) -> str | None:
    """The town in the name of an event to which somebody is invited: “the Suwon Cultural Festival”, “Festival Huế”."""
    trigger = candidate.trigger
    invited = scene.triggers.invites(candidate.sentence.start, trigger.start)
    if candidate.kind != "conference" or trigger.recalled or not invited:
        return None  # a week abroad bears the name of the guests
    for place in scene.findings.places_in(candidate.sentence):
        behind, before = place.start - trigger.end, trigger.start - place.end
        between = scene.sheet.text[min(place.end, trigger.end) : max(place.start, trigger.start)]
        if place.level == "country" or place.adjective or not 0 <= max(behind, before) <= _IN_NAME:
            continue
        if all(word[:1].isupper() for word in between.split()):
            return place.name
    return None


def _soon(scene: Scene, candidate: Candidate) -> str | None:
    """The venue of the report, for what is to take place there within days of it: the guests are still there."""
    if candidate.trigger.recalled or candidate.date is None or not scene.is_within_days(candidate.date):
        return None
    return scene.venue


def _of_stay(scene: Scene, found: list[Candidate], candidate: Candidate) -> str | None:
    """Where the visit that a planned dealing belongs to goes, where the report names its town or province."""
    if candidate.part_of is None or candidate.trigger.recalled or candidate.status != "planned":
        return None
    visit = found[candidate.part_of]
    destination = scene.destination(visit.sentence, visit.trigger.end) or scene.place_in(visit.sentence)
    return destination.name if destination and destination.level != "country" else None
