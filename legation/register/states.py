"""The states that statements and agreements go through, each with its day and its words.

mentioned → requested or offered → agreed → signed → in force → delivered, or lapsed, or withdrawn. A state is reached by what a
report says, by what a person confirmed, or, not yet certain, by what rules propose strongly.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from legation.register.answers import Citation, FollowUp, StatementLine, Step
from legation.register.ask_agreements import agreement_line, told_of
from legation.register.outlines import day
from legation.register.snapshot import Snapshot

STATES = ("mentioned", "requested", "offered", "agreed", "signed", "in-force", "lapsed", "delivered", "withdrawn")
_AGREED = ("proposed", "signed", "in-force", "ended", "renewed")
_SAID = {"request": "requested", "commit": "offered", "agree": "agreed"}
_CLOSED = frozenset({"lapsed", "delivered", "withdrawn"})


def agreement_steps(snap: Snapshot, thing: str, today: str | None, later: Mapping[str, str] | None = None) -> tuple[Step, ...]:
    """Each state that an agreement reached, once, by its earliest telling; a term that is over has `ended` or was `renewed`.

    `later` tells which agreement renews which; worked out where it is not given.
    """
    line = agreement_line(snap, thing, today, later)
    found: dict[str, Step] = {}
    for told in told_of(snap, thing):
        agreement, quote = told.agreement, snap.cite(told.item, told.agreement.quote)
        if agreement.signed:
            _note(found, Step("signed", agreement.signed.edtf, quote))
        if agreement.status == "in-force":
            _note(found, Step("in-force", day(agreement.period) or told.reading.published, quote))
        elif agreement.status != "signed" or not agreement.signed:
            _note(found, Step(agreement.status, told.reading.published, quote))
        if line.state in ("ended", "renewed") and line.ends and day(agreement.period, last=True) == line.ends:
            _note(found, Step(line.state, line.ends, quote, line.renewed_by))
    return tuple(sorted(found.values(), key=lambda step: _AGREED.index(step.state)))


def _note(found: dict[str, Step], step: Step) -> None:
    """Keep the earliest telling of a state; one with a known day before one without."""
    known = found.get(step.state)
    if known is None or (day(step.date) or "9999") < (day(known.date) or "9999"):
        found[step.state] = step


def statement_steps(snap: Snapshot, line: StatementLine, follow_ups: Iterable[FollowUp], today: str | None) -> tuple[Step, ...]:
    """The states that a statement reached, in their order."""
    said = _SAID[line.kind] if line.by else "mentioned"
    steps = [Step(said, line.date or line.quote.published, line.quote), *_with_document(snap, line, today)]
    for found in follow_ups:
        if found.verdict == "revokes":
            steps.append(Step("withdrawn", found.date, found.quote, found.thing))
        elif found.counts:
            steps.append(Step(_reached(found), found.date, found.quote, found.thing, found.verdict == "follows"))
    if any(step.state == "delivered" for step in steps):
        steps = [step for step in steps if step.state != "lapsed"]
    return tuple(sorted(steps, key=lambda step: (STATES.index(step.state), day(step.date) or "9999")))


def _with_document(snap: Snapshot, line: StatementLine, today: str | None) -> list[Step]:
    """What was agreed in a document is signed, comes into force and lapses with it."""
    steps = [(thing, step) for thing in _documents(snap, line.quote) for step in agreement_steps(snap, thing, today)]
    meant = {"signed": "signed", "in-force": "in-force", "ended": "lapsed", "renewed": "in-force"}
    return [Step(meant[step.state], step.date, step.quote, thing) for thing, step in steps if step.state in meant]


def _documents(snap: Snapshot, quote: Citation) -> list[str]:
    """The concluded agreements of which the words of an agreed point tell."""
    reading, things = snap.reading(quote.page), snap.things("agreement")
    said = next(s for s in reading.statements if f"{quote.page}/{s.id}" == quote.item)
    if said.kind != "agree":
        return []
    told = [f"{quote.page}/{g.id}" for g in reading.agreements if g.status != "proposed" and g.quote.overlaps(said.quote)]
    return list(dict.fromkeys(things[item] for item in told if item in things))


def _reached(found: FollowUp) -> str:
    if found.kind == "signing":
        return "signed"
    return found.kind.removeprefix("agreement:") if found.kind.startswith("agreement:") else "delivered"


def state_of(steps: Sequence[Step]) -> Step:
    """The furthest step; of several of one state a certain one first, then the earliest."""
    furthest = max(steps, key=lambda step: (STATES.index(step.state), step.certain))
    return next(step for step in steps if (step.state, step.certain) == (furthest.state, furthest.certain))


def is_open(steps: Sequence[Step], follow_ups: Iterable[FollowUp]) -> bool:
    """Whether something is to be done yet: nothing that counts follows it up, and it neither lapsed nor was withdrawn."""
    return not (any(found.counts for found in follow_ups) or state_of(steps).state in _CLOSED)
