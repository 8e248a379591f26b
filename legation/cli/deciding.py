"""Verbs that decide what is one thing: merge, split, undo, the judgements made, and the review of those that wait."""

from __future__ import annotations

import getpass
import sys
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from legation.cli.app import DEFAULT_REGISTER, AsOf, Json, Register, app
from legation.cli.asking import Wanted, asking, today
from legation.cli.output import out, print_json, table
from legation.model import UsageError
from legation.register.answers import Evidence, JudgementLine
from legation.register.clusters import FOLLOW_UP
from legation.register.questions import Questions
from legation.run.desk import Register as Desk
from legation.run.follow_up import review_queue as follow_up_queue

By = Annotated[str | None, typer.Option("--by", envvar="LEGATION_USER", help="Who decides; your login name without it.")]
Why = Annotated[str, typer.Option("--reason", help="Why, for whoever asks later.")]
KEYS = {"s": "same", "n": "not-same", "?": "may-be"}
_FOLLOWS = {"same": "follows", "not-same": "rejected", "may-be": "may-be"}
_ASKED = {False: "s same · n not the same", True: "s follows it up · n does not"}


@app.command(epilog="Example: legation merge P1a2b3c4d5e P5d4c3b2a10 --reason 'the same signature on both'")
def merge(
    first: Wanted, second: Wanted, register: Register = DEFAULT_REGISTER, by: By = None, reason: Why = "decided by hand"
) -> None:
    """Two things are one: the judgement can be undone, and both ids stay good."""
    with Desk.open(register) as desk:
        if not desk.decide(first, second, "same", actor=who(by), reason=reason):
            raise UsageError(f"{first} and {second} are judged so already")
        with desk.asking() as ask:
            _say(ask.judgements(first)[-1])


@app.command(epilog="Example: legation split P1a2b3c4d5e 3f2a9c1b7d6e5f40/p2")
def split(
    thing: Wanted,
    items: Annotated[list[str], typer.Argument(metavar="ITEM...", help="Items (PAGE/ID) or pages that are another thing.")],
    register: Register = DEFAULT_REGISTER,
    by: By = None,
    reason: Why = "decided by hand",
) -> None:
    """A thing is two: the items named are parted from the rest, by judgements that can be undone."""
    with Desk.open(register) as desk:
        made = desk.part(thing, items, actor=who(by), reason=reason)
    out.print(f"Parted from {thing}: {', '.join(items)} ({made} judgements).", markup=False, soft_wrap=True)


@app.command(epilog="Example: legation undo 17 --reason 'another person of that name'")
def undo(
    judgement: Annotated[int, typer.Argument(help="Its number, as `legation judgements` shows it.")],
    register: Register = DEFAULT_REGISTER,
    by: By = None,
    reason: Why = "decided by hand",
) -> None:
    """Undo one judgement: what it tied or kept apart is as it was without it."""
    with Desk.open(register) as desk:
        desk.undo(judgement, actor=who(by), reason=reason)
    out.print(f"Judgement {judgement} is undone.", markup=False)


@app.command(epilog="Example: legation judgements 'Tran Van An'")
def judgements(
    wanted: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="A thing's id, a former id or an item; all without.")
    ] = None,
    register: Register = DEFAULT_REGISTER,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Every decision about a thing: by whom, when, why, and what was undone."""
    with asking(register, as_of) as ask:
        found = ask.judgements(wanted)
    if json:
        print_json(found)
    else:
        table("Judgements", ("no.|right", "verdict", "score|right", "of", "and", "why", "by", "when"), map(_row, found))


@app.command(epilog="Keys: s same · n not the same · ? leave open · u undo the last · Enter later · q quit.")
def review(
    register: Register = DEFAULT_REGISTER,
    by: By = None,
    unsure: Annotated[bool, typer.Option("--unsure", help="Also what was left open before.")] = False,
    kind: Annotated[str | None, typer.Option(help="Only person, body, activity or agreement; or follow-up.")] = None,
    list_: Annotated[bool, typer.Option("--list", help="Show what waits, and decide nothing.")] = False,
    json: Json = False,
) -> None:
    """Decide what may be one thing: the evidence side by side, one key for each pair, the most useful first.

    With `--kind follow-up`: what may follow up which statement.
    """
    if list_ or json:
        with asking(register, None) as ask:
            waiting = _waiting(ask, kind, unsure=unsure)
        if json:
            print_json(waiting)
        else:
            table("Waiting for review", ("no.|right", "kind", "score|right", "of", "and", "why"), map(_short, waiting))
        return
    with Desk.open(register) as desk:
        _Review(desk, who(by), kind, unsure=unsure).run()


class _Review:
    """One sitting: goes through the queue, which is asked for anew after each decision, for one decision may settle others."""

    def __init__(self, desk: Desk, who: str, kind: str | None, *, unsure: bool) -> None:
        self._desk, self._who, self._kind, self._unsure = desk, who, kind, unsure
        self._later: set[tuple[str, str]] = set()
        self._done: list[tuple[int, ...]] = []

    def run(self) -> None:
        while self._step():
            pass
        out.print(f"{len(self._done)} decided.", markup=False)

    def _step(self) -> bool:
        """One pair, or the last word when none is left; False when the sitting is over."""
        found = self._next()
        if found is None:
            if not self._done:
                return False
            out.print("Nothing more waits. u undo the last · any other key ends", style="dim", markup=False)
            key = _key()
            if key == "u":
                self._undo()
            return key == "u"
        _show(*found)
        key = _key()
        if key != "q":
            self._take(found[0], key)
        return key != "q"

    def _next(self) -> tuple[JudgementLine, tuple[Evidence, Evidence], int] | None:
        with self._desk.asking() as ask:
            queue = _waiting(ask, self._kind, unsure=self._unsure)
            waiting = [line for line in queue if (line.left, line.right) not in self._later]
            if not waiting:
                return None
            line = waiting[0]
            return line, (ask.evidence(line.left), ask.evidence(line.right)), len(waiting)

    def _take(self, line: JudgementLine, key: str) -> None:
        if key == "u":
            self._undo()
        elif key in KEYS:
            known = self._numbers()
            self._decide(line, KEYS[key])
            self._done.append(tuple(sorted(self._numbers() - known)))
            if key == "?":
                self._later.add((line.left, line.right))
        elif key in "\r\n ":
            self._later.add((line.left, line.right))

    def _decide(self, line: JudgementLine, verdict: str) -> None:
        if line.kind == FOLLOW_UP:
            said, deed = _in_order(self._desk, line)
            self._desk.follow(said, deed, _FOLLOWS[verdict], actor=self._who, reason="reviewed side by side")
        else:
            self._desk.decide(line.left, line.right, verdict, actor=self._who, reason="reviewed side by side")

    def _undo(self) -> None:
        if not self._done:
            out.print("There is nothing to undo.", markup=False)
            return
        for number in self._done.pop():
            self._desk.undo(number, actor=self._who, reason="undone in review")
        self._later.clear()
        out.print("Undone.", markup=False)

    def _numbers(self) -> set[int]:
        with self._desk.asking() as ask:
            return {line.id for line in ask.judgements() if line.actor == self._who}


def _in_order(desk: Desk, line: JudgementLine) -> tuple[str, str]:
    """The statement, then what may follow it up."""
    with desk.asking() as ask:
        statement = ask.evidence(line.left).kind == "statement"
    return (line.left, line.right) if statement else (line.right, line.left)


def _key() -> str:
    """The next key; the end of the input quits."""
    try:
        if sys.stdin.isatty():
            return typer.getchar().lower()
        return sys.stdin.read(1).lower() or "q"
    except (EOFError, KeyboardInterrupt):
        return "q"


def _show(line: JudgementLine, sides: tuple[Evidence, Evidence], left: int) -> None:
    out.print()
    out.print(Text.assemble((f"{line.kind} · {line.score:.2f} · {left} waiting", "bold")))
    grid = Table(show_header=False, expand=True, pad_edge=False)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row(*(_side(side) for side in sorted(sides, key=lambda side: side.kind != "statement")))
    out.print(grid)
    for reason in line.reasons:
        out.print(f"  · {reason}", markup=False, soft_wrap=True)
    asked = _ASKED[line.kind == FOLLOW_UP]
    out.print(f"{asked} · ? leave open · u undo the last · Enter later · q quit", style="dim", markup=False)


def _side(side: Evidence) -> Text:
    where = " · ".join(filter(None, (side.quote.outlet or side.quote.doc, side.quote.published, side.quote.language)))
    # Of an activity or agreement the words that tell of it stand below, in their line.
    named = side.name if side.kind in ("person", "body") else where
    text = Text.assemble((named, "bold"), "\n", ("" if named == where else f"{where}\n", "dim"))
    for field, value in side.facts:
        text.append(f"{field}: ", style="dim")
        text.append(f"{value}\n")
    before, found, after = side.context.partition(side.quote.text)
    text.append("\n")
    text.append(before)
    text.append(found, style="reverse")
    text.append(after)
    text.append(f"\n{side.thing}, told of by {side.reports} report{'s' * (side.reports > 1)}", style="dim")
    return text


def _waiting(ask: Questions, kind: str | None, *, unsure: bool) -> list[JudgementLine]:
    if kind == FOLLOW_UP:
        return list(follow_up_queue(ask, today(None)))
    return [line for line in ask.review_queue(unsure=unsure) if kind in (None, line.kind)]


def _row(line: JudgementLine) -> tuple[object, ...]:
    verdict = f"{line.verdict} (undone by {line.undone_by}: {line.undone_reason})" if line.undone else line.verdict
    names = (_cut(line.left_name), _cut(line.right_name))
    return line.id, verdict, f"{line.score:.2f}", *names, "; ".join(line.reasons), line.actor, line.recorded[:16]


def _short(line: JudgementLine) -> tuple[object, ...]:
    return line.id, line.kind, f"{line.score:.2f}", _cut(line.left_name), _cut(line.right_name), "; ".join(line.reasons)


def _cut(name: str, most: int = 60) -> str:
    return name if len(name) <= most else name[: most - 1] + "…"


def _say(line: JudgementLine) -> None:
    out.print(
        f"Judgement {line.id}: {line.left_name} and {line.right_name} are one ({line.actor}).", markup=False, soft_wrap=True
    )


def who(by: str | None) -> str:
    """Who decides; raises UsageError where the machine does not know either."""
    try:
        return by or getpass.getuser()
    except (OSError, KeyError):
        raise UsageError("say who decides: --by NAME") from None
