"""What came of statements: the register's decisions and the proposals that the resolver makes of its reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from legation.register.answers import Citation, FollowUp, JudgementLine, Promise, StatementLine
from legation.register.ask_activities import activity_line
from legation.register.ask_agreements import agreement_line
from legation.register.ask_follow_up import Decision, decisions
from legation.register.clusters import FOLLOW_UP
from legation.register.promises import done_near, spoken
from legation.register.questions import Questions
from legation.register.snapshot import Snapshot
from legation.register.states import is_open, state_of, statement_steps
from legation.resolve.follow_up import Proposal, deed_of, propose, said_of
from legation.resolve.policy import ACTOR


def proposals(snap: Snapshot, statements: Iterable[str]) -> list[Proposal]:
    """What may follow up these statements (items), for each the likeliest first."""
    listed = list(statements)
    said = [said_of(s.reading, s.said, s.at, s.date) for s in spoken(snap, listed)]
    deeds = (deed_of(d.thing, d.told, d.date) for d in done_near(snap, listed))
    return propose(said, [deed for deed in deeds if deed is not None])


def promises(ask: Questions, lines: Sequence[StatementLine], today: str) -> tuple[Promise, ...]:
    """These statements with their states and what may have come of them; `today` decides which terms are over."""
    snap, items = ask.snapshot, [line.quote.item for line in lines]
    decided = decisions(snap, items)
    proposed: dict[str, dict[str, Proposal]] = defaultdict(dict)
    for proposal in proposals(snap, items):
        proposed[proposal.said][proposal.deed] = proposal
    return tuple(_promise(snap, line, proposed[line.quote.item], decided.get(line.quote.item, []), today) for line in lines)


def with_states(ask: Questions, lines: Sequence[StatementLine], today: str) -> tuple[StatementLine, ...]:
    """These statements, each with the state that it has reached."""
    return tuple(promise.line for promise in promises(ask, lines, today))


def open_promises(found: Iterable[Promise]) -> tuple[Promise, ...]:
    """Those of which something is to be done yet."""
    return tuple(promise for promise in found if promise.line.open)


def review_queue(ask: Questions, today: str) -> tuple[JudgementLine, ...]:
    """Proposals that no person has decided, the likeliest first; each as a judgement that is not made yet."""
    waiting = []
    for promise in promises(ask, ask.statements(), today):
        for found in promise.follow_ups:
            if found.verdict == "proposed":
                left, right = sorted((promise.line.quote.item, found.quote.item))
                waiting.append((promise, found, left, right))
    waiting.sort(key=lambda entry: (-entry[1].score, entry[2], entry[3]))
    return tuple(_unmade(number, *entry) for number, entry in enumerate(waiting, 1))


def _unmade(number: int, promise: Promise, found: FollowUp, left: str, right: str) -> JudgementLine:
    quotes = {promise.line.quote.item: promise.line.quote, found.quote.item: found.quote}
    return JudgementLine(
        id=number,
        kind=FOLLOW_UP,
        left=left,
        right=right,
        left_name=quotes[left].text,
        right_name=quotes[right].text,
        left_quote=quotes[left],
        right_quote=quotes[right],
        verdict="may-be",
        score=found.score,
        reasons=found.reasons,
        actor=ACTOR,
        recorded="",
    )


def _promise(
    snap: Snapshot, line: StatementLine, proposed: dict[str, Proposal], decided: Iterable[Decision], today: str
) -> Promise:
    said = {decision.thing: decision for decision in decided}
    things = dict.fromkeys([*said, *proposed])
    follow_ups = tuple(_follow_up(snap, thing, proposed.get(thing), said.get(thing)) for thing in things)
    steps = statement_steps(snap, line, follow_ups, today)
    reached = state_of(steps)
    waits = is_open(steps, follow_ups)
    dated = msgspec.structs.replace(line, state=reached.state, since=reached.date, open=waits, certain=reached.certain)
    return Promise(dated, steps, follow_ups)


def _follow_up(snap: Snapshot, thing: str, proposal: Proposal | None, decision: Decision | None) -> FollowUp:
    kind, date, quote = snap.once(("deed", thing), lambda: _told(snap, thing))
    return FollowUp(
        thing=thing,
        kind=kind,
        date=date or quote.published,
        quote=quote,
        score=proposal.score if proposal else 1.0,
        reasons=(*(decision.reasons if decision else ()), *(proposal.reasons if proposal else ())),
        verdict=decision.verdict if decision else "proposed",
        strong=proposal.strong if proposal else False,
        actor=decision.actor if decision else None,
        judgement=decision.judgement if decision else None,
    )


def _told(snap: Snapshot, thing: str) -> tuple[str, str | None, Citation]:
    """The kind of an activity or the state of an agreement, its date and its fullest telling."""
    if thing in snap.groups("activity"):
        activity = activity_line(snap, thing)
        return activity.kind, activity.date, activity.quote
    accord = agreement_line(snap, thing, None, {})  # what renews it, which is dear to find, does not matter here
    status = "signed" if accord.status == "signed" else "in-force"
    return f"agreement:{status}", accord.signed or accord.period, accord.quote
