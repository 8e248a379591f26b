"""Verbs that look after the register and take things out of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from legation.cli.app import DEFAULT_REGISTER, AsOf, Json, Register, app
from legation.cli.asking import asking
from legation.cli.output import err, out, print_json, table
from legation.register.store import Store
from legation.run.exporting import readings
from legation.run.resolving import resolve_anew
from legation.views.exports.writing import whole_file

export = typer.Typer(no_args_is_help=True, help="Take things out of the register.")
app.add_typer(export, name="export")


@app.command(epilog="Exit code 1 where anything is not as it was written.")
def verify(register: Register = DEFAULT_REGISTER, json: Json = False) -> int:
    """Check the register against itself: every quote found again, every reference met."""
    with Store.open(register, write=False) as store:
        found = store.verify()
    if json:
        print_json(found)
    elif found.sound:
        claims, pages = found.counts.get("claims", 0), found.counts.get("pages", 0)
        out.print(f"Sound: {claims} quotes found again in {pages} pages (100 %).", markup=False, soft_wrap=True)
    else:
        table(f"{len(found.faults)} faults", ("code", "where", "message"), ((f.code, f.where, f.message) for f in found.faults))
    return 0 if found.sound else 1


@app.command(epilog="Example: legation resolve -r hanoi-vientiane.db")
def resolve(register: Register = DEFAULT_REGISTER, json: Json = False) -> None:
    """Judge the whole register anew, where an older version has judged it: people's decisions stay, those of rules are renewed.

    All in one transaction: stopped at any moment, the register stays as it was.
    """
    with Store.open(register) as store, _progress() as step:
        found = resolve_anew(store, step)
    if json:
        print_json(found)
        return
    undone = f", {found.undone:,} of older rules undone" if found.undone else ""
    said = f"{found.pages:,} reports compared: {found.judged:,} new judgements{undone}, {found.standing:,} stand as they were."
    out.print(said, markup=False, soft_wrap=True)


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """A bar of reports that are done, where standard error is a terminal."""
    if not err.is_terminal:
        yield lambda _done, _total: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=True) as bar:
        task = bar.add_task("Comparing reports", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


@export.command("readings", epilog="Example: legation export readings -o readings.jsonl")
def export_readings(
    output: Annotated[Path | None, typer.Option("--output", "-o", help="FILE.jsonl; the screen without it.")] = None,
    with_text: Annotated[bool, typer.Option("--with-text", help="Add each report itself, for `legation import`.")] = False,
    register: Register = DEFAULT_REGISTER,
    as_of: AsOf = None,
) -> None:
    """Every reading, one JSON object a line, with `who`, `event` and `accord` from the register's judgements."""
    with asking(register, as_of) as ask:
        count = 0
        with whole_file(output) as file:
            for reading in readings(ask, with_text=with_text):
                file.write(msgspec.json.encode(reading) + b"\n")
                count += 1
    if output is not None:
        err.print(f"{count} readings written to {output}.", markup=False, soft_wrap=True)
