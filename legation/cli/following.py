"""Verbs about statements and what came of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer

from legation.cli.app import DEFAULT_REGISTER, AsOf, Json, Register, Since, Until, app
from legation.cli.asking import Sides, asking, check_sides, check_time, check_words, show_statements, today
from legation.cli.deciding import By, Why, who
from legation.cli.output import heading, out, print_json, print_quotes, short, table
from legation.model import UsageError
from legation.register.answers import FollowUp, Promise
from legation.run.desk import Register as Desk
from legation.run.follow_up import open_promises, promises


@app.command(epilog="Example: legation statements Hanoi Vientiane --open --by Hanoi --topic training")
def statements(
    sides: Sides = None,
    register: Register = DEFAULT_REGISTER,
    since: Since = None,
    until: Until = None,
    kind: Annotated[str | None, typer.Option(help="commit, request or agree.")] = None,
    topic: Annotated[str | None, typer.Option(help="A field of cooperation, such as training or tourism.")] = None,
    by: Annotated[str | None, typer.Option(help="The speaker's id or name, or the side for which they spoke.")] = None,
    open_: Annotated[bool, typer.Option("--open", help="Only those that nothing follows up yet, each with its state.")] = False,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """What was promised, asked for and agreed; with --open what of it waits still."""
    check_words(statement=kind, topic=topic)
    check_time(since, until)
    with asking(register, as_of) as ask:
        found = ask.statements(sides=tuple(sides or ()), since=since, until=until, kind=kind, topic=topic, by=by)
        if not found:
            check_sides(ask, tuple(sides or ()))
        waiting = open_promises(promises(ask, found, today(as_of))) if open_ else ()
    if json:
        print_json(waiting if open_ else found)
    elif open_:
        _promises(waiting)
    else:
        show_statements("Statements", found)


@app.command("follow-up", epilog="Example: legation follow-up S1a2b3c4d5e --confirm A5d4c3b2a10 --reason 'the course was opened'")
def follow_up(
    statement: Annotated[str, typer.Argument(metavar="ID", help="A statement's id, as `legation statements --open` shows it.")],
    confirm: Annotated[str | None, typer.Option(metavar="ID", help="This activity or agreement follows it up.")] = None,
    reject: Annotated[str | None, typer.Option(metavar="ID", help="This activity or agreement does not.")] = None,
    withdrawn: Annotated[str | None, typer.Option(metavar="ID", help="By this activity or agreement it was withdrawn.")] = None,
    register: Register = DEFAULT_REGISTER,
    by: By = None,
    reason: Why = "decided by hand",
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """What came of a statement: its states, and what may follow it up; or a decision about that, which can be undone."""
    decided = [(v, d) for v, d in (("follows", confirm), ("rejected", reject), ("revokes", withdrawn)) if d is not None]
    if decided and as_of:
        raise UsageError("what is decided is decided now: --as-of is for looking")
    if decided:
        with Desk.open(register) as desk:
            for verdict, deed in decided:
                if not desk.follow(statement, deed, verdict, actor=who(by), reason=reason):
                    raise UsageError(f"{deed} is judged so already")
    with asking(register, as_of) as ask:
        (found,) = promises(ask, (ask.statement(statement),), today(as_of))
    if json:
        print_json(found)
    else:
        _promise(found)


def _promises(found: Iterable[Promise]) -> None:
    rows = (
        (
            p.line.id,
            _state(p),
            p.line.since,
            ", ".join(x.name for x in p.line.by),
            ", ".join(p.line.topics),
            short(p.line.quote.text, 200),
        )
        for p in found
    )
    table("Open statements", ("id", "state", "since", "by", "topics", "words"), rows, none="Nothing waits.")


def _state(promise: Promise) -> str:
    """Its state; how many proposals wait to be looked at."""
    weak = sum(f.verdict == "proposed" for f in promise.follow_ups)
    return f"{promise.line.state}{f', {weak} proposed' if weak else ''}"


def _promise(found: Promise) -> None:
    heading(short(found.line.quote.text, 300), "open" if found.line.open else "not open", found.line.id)
    steps = ((s.state, s.date, "" if s.certain else "proposed", s.thing or "", short(s.quote.text, 120)) for s in found.steps)
    table("States", ("state", "day", "", "by", "words"), steps)
    table(
        "May follow it up", ("id", "kind", "day", "score|right", "verdict", "why"), map(_row, found.follow_ups), none="Nothing."
    )
    if found.follow_ups and any(f.verdict == "proposed" for f in found.follow_ups):
        out.print("--confirm ID or --reject ID decides; `legation undo` takes a decision back.", style="dim", markup=False)
    print_quotes([found.line.quote])


def _row(found: FollowUp) -> tuple[object, ...]:
    verdict = f"{found.verdict} ({found.actor}, no. {found.judgement})" if found.actor else found.verdict
    strong = " (strong)" if found.strong and not found.actor else ""
    return (
        found.thing,
        found.kind.replace(":", ", "),
        found.date,
        f"{found.score:.2f}",
        verdict + strong,
        "; ".join(found.reasons),
    )
