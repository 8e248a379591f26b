"""Verbs that write the register's contents in the formats of other tools."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from legation.cli.app import DEFAULT_REGISTER, AsOf, Register, Since, Until
from legation.cli.asking import Sides, asking, check_sides, check_time, today
from legation.cli.keeping import export
from legation.cli.output import err
from legation.model import UsageError
from legation.views.exports.columns import BY_NAME, TABLES, Table
from legation.views.exports.csv_tables import write_folder, write_table
from legation.views.exports.selection import Selection

Folder = Annotated[Path | None, typer.Option("--output", "-o", metavar="FOLDER", help="Folder for the tables.")]
Tables = Annotated[list[str] | None, typer.Option("--table", "-t", help=f"Only this table, repeatable: {', '.join(BY_NAME)}.")]


@contextmanager
def selecting(
    register: Path, sides: list[str] | None, since: str | None, until: str | None, as_of: str | None
) -> Iterator[Selection]:
    """What an export is made from. Raises UsageError for an unknown side or days the wrong way round."""
    check_time(since, until)
    wanted = tuple(sides or ())
    with asking(register, as_of) as ask:
        selection = Selection(ask, sides=wanted, since=since, until=until, today=today(as_of))
        if wanted and not selection.activities:
            check_sides(ask, wanted)
        yield selection


def tables_called(names: list[str] | None) -> tuple[Table, ...]:
    """The tables of these names, all where none is named. Raises UsageError for a name that no table has."""
    for name in names or ():
        if name not in BY_NAME:
            raise UsageError(f"no table is called {name!r}; there is {', '.join(BY_NAME)}")
    return tuple(BY_NAME[name] for name in names) if names else TABLES


def say(counts: dict[str, int], output: Path) -> None:
    """What was written, in one line beside the output."""
    err.print(f"{', '.join(f'{n} {name}' for name, n in counts.items())} → {output}", markup=False, soft_wrap=True)


@export.command("csv", epilog="Example: legation export csv Hanoi Vientiane -o tables --spreadsheet")
def export_csv(
    sides: Sides = None,
    output: Folder = None,
    table: Tables = None,
    spreadsheet: Annotated[
        bool, typer.Option("--spreadsheet", help="Safe to open in a spreadsheet: nothing can be taken for a formula.")
    ] = False,
    register: Register = DEFAULT_REGISTER,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
) -> None:
    """Tables: people, posts, bodies, activities, agreements, statements, figures, quotes, judgements, pages; and a code book."""
    tables = tables_called(table)
    if output is None and len(tables) != 1:
        raise UsageError("several tables need a folder: --output FOLDER; one goes to the screen: --table people")
    with selecting(register, sides, since, until, as_of) as selection:
        if output is None:
            write_table(sys.stdout, selection, tables[0], spreadsheet=spreadsheet)
        else:
            say(write_folder(output, selection, tables, spreadsheet=spreadsheet), output)
