"""Activities: visits, meetings, conferences, signings, training, ceremonies, messages, projects."""

from __future__ import annotations

from legation.model import Activity
from legation.reading.activities_candidates import Candidate, candidates
from legation.reading.activities_merging import merged
from legation.reading.activities_nesting import nested
from legation.reading.activities_scene import Scene
from legation.reading.activities_triggers import Triggers
from legation.reading.findings import Findings
from legation.reading.parties import parties_of
from legation.reading.sheet import Sheet


def find_activities(sheet: Sheet, findings: Findings) -> tuple[Activity, ...]:
    """Every dealing that took place or is announced, in order of its quote."""
    scene = Scene(sheet, findings, Triggers(sheet, findings))
    found = nested(scene, merged(scene, candidates(scene)))
    return tuple(_activity(scene, number, candidate) for number, candidate in enumerate(found, 1))


def _activity(scene: Scene, number: int, candidate: Candidate) -> Activity:
    sentence = candidate.sentence
    return Activity(
        id=f"a{number}",
        kind=candidate.kind,
        status=candidate.status,
        quote=scene.sheet.sentence_quote(sentence),
        date=candidate.date,
        place=candidate.place,
        people=tuple(candidate.people),
        parties=parties_of(scene.sheet, scene.findings, sentence.start, sentence.end, tuple(candidate.people)),
        part_of=None if candidate.part_of is None else f"a{candidate.part_of + 1}",
    )
