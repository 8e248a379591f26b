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
from legation.run.follow_up import promises
from legation.views.exports.columns import BY_NAME, FOLLOW_UPS, TABLES, Table
from legation.views.exports.csv_tables import write_folder, write_table
from legation.views.exports.ftm import write_entities
from legation.views.exports.gexf import write_network
from legation.views.exports.ical import write_calendar
from legation.views.exports.jsonld import write_graph
from legation.views.exports.parquet import write_parquet
from legation.views.exports.plover import write_events
from legation.views.exports.selection import Selection
from legation.views.exports.writing import Written, whole_file
from legation.views.words import Words

Folder = Annotated[Path | None, typer.Option("--output", "-o", metavar="FOLDER", help="Folder for the tables.")]
File = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="File to write; the screen without it.")]
FollowUp = Annotated[
    bool, typer.Option("--follow-up", help="Add what came of statements: their states, and the table follow_ups (takes longer).")
]
Tables = Annotated[list[str] | None, typer.Option("--table", "-t", help=f"Only this table, repeatable: {', '.join(BY_NAME)}.")]


@contextmanager
def selecting(
    register: str,
    sides: list[str] | None,
    since: str | None,
    until: str | None,
    as_of: str | None,
    *,
    follow_up: bool = False,
) -> Iterator[Selection]:
    """What an export is made from; with `follow_up` it is worked out what came of statements.

    Raises UsageError for an unknown side or days the wrong way round.
    """
    check_time(since, until)
    wanted = tuple(sides or ())
    with asking(register, as_of) as ask:
        outcomes = promises if follow_up else None
        selection = Selection(ask, sides=wanted, since=since, until=until, today=today(as_of), outcomes=outcomes)
        if wanted and not selection.activities:
            check_sides(ask, wanted)
        yield selection


def tables_called(names: list[str] | None, *, follow_up: bool) -> tuple[Table, ...]:
    """The tables of these names; where none is named all, what follows up statements only if it is wanted.

    Raises UsageError for a name that no table has.
    """
    for name in names or ():
        if name not in BY_NAME:
            raise UsageError(f"no table is called {name!r}; there is {', '.join(BY_NAME)}")
    return tuple(BY_NAME[name] for name in names) if names else tuple(t for t in TABLES if follow_up or t is not FOLLOW_UPS)


def tell(done: Written, output: Path | None) -> None:
    """What was written and what was left out, in two lines beside the output."""
    left = ", ".join(f"{n} {why}" for why, n in done.left_out.items())
    if output is not None:
        say(done.counts, output)
    if left:
        err.print(f"Left out: {left}.", markup=False, style="yellow", soft_wrap=True)


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
    follow_up: FollowUp = False,
    register: Register = DEFAULT_REGISTER,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
) -> None:
    """Tables: people, posts, bodies, activities, agreements, statements, figures, quotes, judgements, pages; and a code book."""
    follow_up = follow_up or FOLLOW_UPS.name in (table or ())
    tables = tables_called(table, follow_up=follow_up)
    if output is None and len(tables) != 1:
        raise UsageError("several tables need a folder: --output FOLDER; one goes to the screen: --table people")
    with selecting(register, sides, since, until, as_of, follow_up=follow_up) as selection:
        if output is None:
            write_table(sys.stdout, selection, tables[0], spreadsheet=spreadsheet)
        else:
            say(write_folder(output, selection, tables, spreadsheet=spreadsheet), output)


@export.command("ical", epilog="Example: legation export ical Hanoi Vientiane --language vi -o meetings.ics")
def export_ical(
    sides: Sides = None,
    output: File = None,
    language: Annotated[str, typer.Option("--language", "-l", help="Language of the titles: vi, en, lo or fr.")] = "en",
    register: Register = DEFAULT_REGISTER,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
) -> None:
    """Planned activities and ends of agreements for a calendar; what is not known to the day is left out and counted."""
    words = Words(language)
    with selecting(register, sides, since, until, as_of) as selection, whole_file(output) as file:
        done = write_calendar(file, selection, words, today(as_of))
    tell(done, output)


@export.command("gexf", epilog="Example: legation export gexf -o encounters.gexf")
def export_gexf(
    sides: Sides = None,
    output: File = None,
    register: Register = DEFAULT_REGISTER,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
) -> None:
    """The network of encounters for Gephi or networkx: who met whom, how often, when first and last."""
    with selecting(register, sides, since, until, as_of) as selection, whole_file(output) as file:
        done = write_network(file, selection, today(as_of))
    tell(done, output)


@export.command("plover", epilog="Example: legation export plover --since 2020 -o events.jsonl")
def export_plover(
    sides: Sides = None,
    output: File = None,
    register: Register = DEFAULT_REGISTER,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
) -> None:
    """Events coded in PLOVER, one JSON object a line: lists of actors, planned or held, with quotes."""
    with selecting(register, sides, since, until, as_of) as selection, whole_file(output) as file:
        done = write_events(file, selection)
    tell(done, output)


@export.command("jsonld", epilog="Example: legation export jsonld Hanoi Vientiane -o dealings.jsonld")
def export_jsonld(
    sides: Sides = None,
    output: File = None,
    register: Register = DEFAULT_REGISTER,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
) -> None:
    """Everything as linked data: schema.org for things, PROV for the quotes and pages that they are derived from."""
    with selecting(register, sides, since, until, as_of) as selection, whole_file(output) as file:
        done = write_graph(file, selection)
    tell(done, output)


@export.command("ftm", epilog="Example: legation export ftm -o entities.ftm.json")
def export_ftm(
    sides: Sides = None,
    output: File = None,
    register: Register = DEFAULT_REGISTER,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
) -> None:
    """FollowTheMoney entities, one JSON object a line: people, bodies, positions, events, documents and mentions."""
    with selecting(register, sides, since, until, as_of) as selection, whole_file(output) as file:
        done = write_entities(file, selection)
    tell(done, output)


@export.command("parquet", epilog="Example: legation export parquet -o tables")
def export_parquet(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Folder for the tables.")],
    sides: Sides = None,
    table: Tables = None,
    follow_up: FollowUp = False,
    register: Register = DEFAULT_REGISTER,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
) -> None:
    """The tables of `export csv` as Parquet files; needs the extra `parquet`."""
    follow_up = follow_up or FOLLOW_UPS.name in (table or ())
    tables = tables_called(table, follow_up=follow_up)
    with selecting(register, sides, since, until, as_of, follow_up=follow_up) as selection:
        say(write_parquet(output, selection, tables), output)
