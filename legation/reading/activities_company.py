"""Company: who else took part in a dealing, told in other sentences than the one that tells it."""

from __future__ import annotations

from legation.reading.activities_candidates import Candidate
from legation.reading.activities_dates import GATHERINGS
from legation.reading.activities_rosters import listed, roster_zone
from legation.reading.activities_scene import Scene

_HEAD = 60  # words of presence stand near the head of their sentence, in code points
_PLAN = -2  # stands for a naming behind words of what is to come
_AFTER = 3  # lines behind a dealing within which “also present were …” speaks of it


def completed(scene: Scene, found: list[Candidate], candidate: Candidate) -> list[str]:
    """The people of a dealing, with those that the rest of the report puts there, once each."""
    if candidate.status != "held" or candidate.trigger.recalled:
        return [] if candidate.kind == "signing" and not _names_any(scene, candidate) else candidate.people
    if candidate.kind == "signing":
        return _signers(scene, found, candidate)
    if candidate.kind == "visit":
        return _with_travellers(scene, candidate)
    if candidate.kind not in GATHERINGS:
        return candidate.people
    people = _both_sides(scene, found, candidate)
    if _is_only(found, candidate):
        aside = _elsewhere(scene, found, candidate) | _to_come(scene, found, candidate)
        others = [i for i in _everyone(scene) if i not in aside]
    else:
        others = _present(scene, found, candidate)
    return list(dict.fromkeys([*people, *others]))


def _with_travellers(scene: Scene, candidate: Candidate) -> list[str]:
    sides = {scene.country(i) for i in candidate.people}
    others = scene.travellers(next(iter(sides))) if len(sides) == 1 else []
    led = [scene.leaders[side] for side in sides if candidate.people and set(candidate.people) <= set(others)]
    return list(dict.fromkeys([*led, *candidate.people, *others]))


def _both_sides(scene: Scene, found: list[Candidate], candidate: Candidate) -> list[str]:
    """The named people with the leader of a side that is only implied: the guest's at a meeting, both at a first gathering that
    names nobody, and the host's too where only a passing word tells of the meeting."""
    sides = {scene.country(i) for i in candidate.people}
    first = next(c for c in found if c.kind in GATHERINGS)
    implied = set()
    if candidate.kind == "meeting" and scene.guest:
        implied = {scene.guest, scene.host} if candidate.trigger.weak else {scene.guest}
    elif candidate is first and not candidate.people:
        implied = set(scene.leaders)
    return [*candidate.people, *(i for country, i in scene.leaders.items() if country in implied - sides)]


def _elsewhere(scene: Scene, found: list[Candidate], candidate: Candidate) -> set[str]:
    """People whom the report puts at a signing and not at this dealing."""
    signings = [c for c in found if c.kind == "signing" and c.status == "held" and c.sentence is not candidate.sentence]
    return {i for c in signings for i in scene.findings.people_in(c.sentence.start, c.sentence.end)} - set(candidate.people)


def _to_come(scene: Scene, found: list[Candidate], candidate: Candidate) -> set[str]:
    """People whom the report names only where it tells of what is planned, or of what was long ago."""
    others = {c.sentence.index for c in found if c.status != "held" or c.trigger.recalled} - {candidate.sentence.index}
    named: dict[str, set[int]] = {}
    for reference in scene.findings.references:
        sentence = scene.sheet.sentence_at(reference.start)
        yet = sentence is not None and scene.triggers.is_yet_to_come(sentence, reference.start)
        named.setdefault(reference.person, set()).add(_PLAN if yet else sentence.index if sentence else -1)
    return {person for person, sentences in named.items() if sentences <= others | {_PLAN}}


def _names_any(scene: Scene, candidate: Candidate) -> bool:
    return bool(scene.findings.people_in(candidate.sentence.start, candidate.sentence.end))


def _signers(scene: Scene, found: list[Candidate], candidate: Candidate) -> list[str]:
    """Those named; where one side or both are not, those of the talks before, else the leaders."""
    sides = {scene.country(i) for i in candidate.people}
    if len(sides) > 1 or (not sides and _bodies_sign(scene, found, candidate)):
        return candidate.people
    talks = [c for c in found if c.kind == "meeting" and c.status == "held" and not c.trigger.recalled]
    talks.sort(key=lambda c: (c.sentence.start > candidate.sentence.start, -c.sentence.start))
    pool = next((c.people for c in talks if len({scene.country(i) for i in c.people}) > 1), list(scene.leaders.values()))
    return list(dict.fromkeys([*candidate.people, *(i for i in pool if scene.country(i) not in sides)]))


def _bodies_sign(scene: Scene, found: list[Candidate], candidate: Candidate) -> bool:
    """Whether bodies of their own sign, after a dealing of others was told."""
    named = scene.findings.bodies_in(candidate.sentence.start, candidate.sentence.end)
    return len(named) > 1 and any(c.kind in GATHERINGS and c.sentence.index < candidate.sentence.index for c in found)


def _is_only(found: list[Candidate], candidate: Candidate) -> bool:
    """Whether the report tells of no other gathering that took place."""
    return not any(c is not candidate and c.kind in GATHERINGS and c.status == "held" and not c.trigger.recalled for c in found)


def _everyone(scene: Scene) -> list[str]:
    """All who act in the report, without those who only invited or whose visit is but the frame."""
    aside: set[str] = set()
    for meaning in ("inviter", "frame"):
        for hit in scene.triggers.helpers(meaning, 0, len(scene.sheet.text)):
            sentence = scene.sheet.sentence_at(hit.start)
            behind = scene.findings.references_in(hit.end, sentence.end) if sentence else []
            aside.update(r.person for r in behind[:1])
    return [i for i in scene.acting if i not in aside]


def _present(scene: Scene, found: list[Candidate], candidate: Candidate) -> list[str]:
    """Those whom a later sentence names as present, up to the next dealing that is told."""
    later = [c.sentence.index for c in found if c.sentence.index > candidate.sentence.index]
    stop = min(later, default=len(scene.sheet.sentences))
    out: list[str] = []
    for sentence in scene.sheet.sentences[candidate.sentence.index + 1 : stop]:
        if sentence.line - candidate.sentence.line > _AFTER:
            break
        for hit in scene.triggers.helpers("present", sentence.start, min(sentence.end, sentence.start + _HEAD)):
            out += [i for i in scene.findings.people_in(hit.end, sentence.end) if i in scene.acting]
        if roster_zone(scene.triggers, sentence):
            out += [i for i in listed(scene.triggers, scene.findings, sentence) if i in scene.acting]
    return out
