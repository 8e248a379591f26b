"""Verbs that care for a register: copies, putting them back, what changed, and whether all is well."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from legation.cli.app import DEFAULT_REGISTER, AsOf, Json, Register, app
from legation.cli.asking import asking
from legation.cli.output import out, print_json, short, table
from legation.register.backup import backup as make_backup
from legation.register.backup import restore as put_back
from legation.register.verify import Verification

_MARKS = {"good": "", "note": "", "old": "below its safety floor", "lacking": "lacking"}


@app.command(epilog="Example: legation backup copies/2026-11-22.db")
def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A new file; what is there already is never replaced.")],
    register: Register = DEFAULT_REGISTER,
) -> None:
    """Copy the register while it is in use; the copy is verified before it counts. For one on a server: says how."""
    _said(make_backup(register, file), f"copied to {file}")


@app.command(epilog="Example: legation restore copies/2026-11-22.db --replace")
def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A backup.")],
    register: Register = DEFAULT_REGISTER,
    replace: Annotated[bool, typer.Option("--replace", help="Also where a register is; that one is kept beside it.")] = False,
) -> None:
    """Put a backup in the register's place, verified first."""
    _said(put_back(file, register, replace=replace), f"restored to {register}")


@app.command(epilog="Example: legation changes --since 2026-11-01")
def changes(
    since: Annotated[str, typer.Option("--since", metavar="DATE", help="A day or an instant in UTC.")],
    register: Register = DEFAULT_REGISTER,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """What the register learned, decided or took back since a day, in order."""
    with asking(register, as_of) as ask:
        found = ask.changes(since)
    if json:
        print_json(found)
    else:
        rows = ((c.recorded[:19].replace("T", " "), c.what, short(c.text, 100), c.actor, c.id) for c in found)
        table(f"Since {since}", ("when", "what", "", "by", "id"), rows, none="Nothing has changed.")


@app.command(epilog="Exit code 1 where something is lacking; what is below its safety floor is named, and the work goes on.")
def doctor(register: Register = DEFAULT_REGISTER, json: Json = False) -> int:
    """What the register rests on: versions of what parses and stores, the room on the disk."""
    from legation.run.doctor import examine

    found = examine(register)
    if json:
        print_json(found)
    else:
        rows = ((f.what, f.found, f.wanted, _MARKS[f.state], f.why) for f in found)
        table("What it rests on", ("", "found", "at least", "", "why"), rows)
    return 1 if any(f.state == "lacking" for f in found) else 0


def _said(found: Verification, what: str) -> None:
    pages, claims = found.counts.get("pages", 0), found.counts.get("claims", 0)
    out.print(f"{pages} pages and {claims} claims {what}; every quote was found again.", markup=False, soft_wrap=True)
