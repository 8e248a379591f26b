"""Merging: headline, lead, caption and body tell the same dealing; it is kept once, with the sentence that tells it best."""

from __future__ import annotations

import msgspec

from legation.model import PartialDate
from legation.reading.activities_candidates import Candidate
from legation.reading.activities_scene import Scene

_TOLD_IN_FULL = frozenset({"training", "ceremony", "project"})  # a caption or a passing word does not tell these
_APART = frozenset({"wreath", "welcome", "banquet", "tree"})  # sorts of ceremony at which nothing else is given or opened
_OBJECT = 60  # how far behind a word of meeting the body met may stand, in code points


def merged(scene: Scene, found: list[Candidate]) -> list[Candidate]:
    """The candidates with all tellings of one dealing made one, strong ones first to be kept, in order of the text."""
    kept: list[Candidate] = []
    for candidate in sorted(found, key=lambda c: (c.roster, c.trigger.weak, c.heading)):
        same = _attended(kept, candidate) if candidate.roster else None
        if same is None:
            same = next((i for i, k in enumerate(kept) if _same(scene, k, candidate)), None)
        if same is not None:
            kept[same] = _joined(kept[same], candidate)
        elif _opens(scene, candidate, kept):
            kept.append(candidate)
    return sorted(kept, key=lambda c: (c.sentence.start, c.trigger.start))


def _attended(kept: list[Candidate], roster: Candidate) -> int | None:
    """The dealing whose people a roster lists: the last one of its kind told before it."""
    told = [
        (k.sentence.index, i)
        for i, k in enumerate(kept)
        if k.kind == roster.kind and not k.trigger.recalled and not _dates_differ(k, roster)
    ]
    return max((pair for pair in told if pair[0] <= roster.sentence.index), default=(0, None))[1]


def _opens(scene: Scene, candidate: Candidate, kept: list[Candidate]) -> bool:
    """Whether a telling that is none of those kept is a dealing of its own."""
    if not scene.two_sided and not candidate.two_sided:
        return False
    if candidate.kind in _TOLD_IN_FULL and (candidate.heading or (candidate.trigger.weak and not candidate.own_date)):
        return False
    if candidate.trigger.weak:
        alone = not any(k.kind == candidate.kind and not k.trigger.recalled for k in kept)
        return alone or (candidate.own_date and (candidate.kind == "visit" or _names_both(scene, candidate)))
    return True


def _names_both(scene: Scene, candidate: Candidate) -> bool:
    """Whether people of two sides are named: “following talks on Monday between X and Y”."""
    return candidate.kind == "meeting" and len({scene.country(i) for i in candidate.people}) > 1


def _same(scene: Scene, kept: Candidate, other: Candidate) -> bool:
    if kept.kind != other.kind or _dates_differ(kept, other):
        return False
    if kept.kind == "visit" and _apart(scene, kept, other):
        return False
    within = kept.kind == "visit" and other.trigger.movement and kept.status == "held"  # “they are to go on to Larnaca”
    if kept.status != other.status and not (other.trigger.weak or other.heading or within):
        return False
    if kept.kind in ("visit", "signing", "training", "project", "message"):
        return True
    if kept.kind == "meeting" and kept.sentence is other.sentence and not (kept.trigger.weak or other.trigger.weak):
        return False
    if kept.kind == "meeting":
        return _same_people(scene, kept, other)
    if "keys" in (kept.trigger.sort, other.trigger.sort):
        return not {kept.trigger.sort, other.trigger.sort} & _APART  # the keys stand for what is handed over
    if kept.kind == "conference" and other.trigger.sort == "contest" and not other.own_date:
        return True
    if kept.trigger.sort != other.trigger.sort:
        return other.inside and kept.trigger.sort not in _APART and kept.sentence.index <= other.sentence.index
    if not other.heading and not other.inside and not other.trigger.weak and _new_receiver(scene, kept, other):
        return False
    return kept.trigger.form == other.trigger.form or not other.people or bool(set(other.people) & set(kept.people))


def _apart(scene: Scene, kept: Candidate, other: Candidate) -> bool:
    """Whether two visits, of which no days say that they are one, go to different countries."""
    if (
        other.heading
        or other.trigger.weak
        or (kept.date is not None and other.date is not None and kept.date.may_overlap(other.date))
    ):
        return False
    one = scene.destination(kept.sentence, kept.trigger.end)
    two = scene.destination(other.sentence, other.trigger.end)
    return one is not None and two is not None and bool(one.country and two.country) and one.country != two.country


def _new_receiver(scene: Scene, kept: Candidate, other: Candidate) -> bool:
    """Whether something is given to a body that the kept ceremony does not name."""
    if kept.trigger.sort != "gift" or kept.heading or kept.sentence is other.sentence:
        return False
    known = {b.id for b in scene.findings.bodies_in(kept.sentence.start, kept.sentence.end)}
    near = scene.findings.bodies_in(other.trigger.end, other.trigger.end + _OBJECT)
    return bool(known) and any(b.id not in known for b in near)


def _dates_differ(kept: Candidate, other: Candidate) -> bool:
    if not (kept.own_date and other.own_date) or kept.date is None or other.date is None:
        return False
    return not kept.date.may_overlap(other.date)


def _same_people(scene: Scene, kept: Candidate, other: Candidate) -> bool:
    """Whether two meetings have people of each side in common, as far as both name some of that side."""
    sides = {scene.country(i) for i in other.people}
    for side in sides:
        a = {i for i in kept.people if scene.country(i) == side}
        b = {i for i in other.people if scene.country(i) == side}
        if a and b and not a & b:
            return False
    return other.trigger.weak or other.heading or not (_new_host(scene, kept, other) or _new_counterpart(scene, kept, other))


def _new_counterpart(scene: Scene, kept: Candidate, other: Candidate) -> bool:
    """Whether a later meeting, with a day of its own, is with one of the host's while a body of the host's met before."""
    if not other.own_date or kept.heading or other.sentence.line <= kept.sentence.line:
        return False
    met = [i for i in kept.people if scene.country(i) == scene.host]
    seen = [i for i in other.people if scene.country(i) == scene.host]
    bodies = scene.findings.bodies_in(kept.sentence.start, kept.sentence.end)
    return bool(seen) and not met and any(b.country == scene.host for b in bodies)


def _new_host(scene: Scene, kept: Candidate, other: Candidate) -> bool:
    """Whether the other meeting is with a body of the host's that the kept one does not name, and with none of its people."""
    if any(scene.country(i) != scene.guest for i in other.people):
        return False
    known = {b.id for b in scene.findings.bodies_in(kept.sentence.start, kept.sentence.end)}
    near = scene.findings.bodies_in(other.trigger.end, other.trigger.end + _OBJECT)
    return any(b.id not in known and b.country == scene.host for b in near)


def _joined(kept: Candidate, other: Candidate) -> Candidate:
    best, rest = (other, kept) if other.worth > kept.worth and not other.roster else (kept, other)
    several = best.kind != "meeting" or rest.roster or len(rest.people) <= 4
    people = list(dict.fromkeys([*best.people, *rest.people])) if several else best.people
    dated = best if best.own_date or not rest.own_date else rest
    return msgspec.structs.replace(
        best,
        people=people,
        date=_whole(best.date, rest.date) or dated.date,
        own_date=dated.own_date,
        two_sided=best.two_sided or rest.two_sided,
        retold=(*best.retold, rest.sentence, *rest.retold),
    )


def _whole(one: PartialDate | None, other: PartialDate | None) -> PartialDate | None:
    """The stretch of which one telling names the begin and another the end."""
    if one is None or other is None or one.knows_year != other.knows_year:
        return None
    begin, end = (one, other) if one.ends[1] == ".." else (other, one)
    if begin.ends[1] != ".." or end.ends[0] != ".." or begin.ends[0] >= end.ends[1]:
        return None
    return PartialDate(f"{begin.ends[0]}/{end.ends[1]}", begin.basis)
