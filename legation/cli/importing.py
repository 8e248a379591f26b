"""Verbs that bring readings into the register which somebody else made."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from legation.cli.app import DEFAULT_REGISTER, Register, app
from legation.cli.output import err, out
from legation.cli.reading import UNREADABLE, summed_up
from legation.register.store import Store
from legation.run.importing import import_readings

importing = typer.Typer(no_args_is_help=True, help="Bring things into the register that were made elsewhere.")
app.add_typer(importing, name="import")


@importing.command("readings", epilog="Example: legation import readings gold/ --by 'desk team'")
def readings(
    files: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Readings: .json, .jsonl or folders of these.")],
    by: Annotated[str, typer.Option("--by", help="Who made them; they are kept under this name.")] = "import",
    texts: Annotated[Path | None, typer.Option(help="Folder of the reports, DOC.txt; else they lie beside the readings.")] = None,
    register: Register = DEFAULT_REGISTER,
) -> int:
    """Keep readings in the form that `read --json` prints, every quote found again in its report first."""
    with Store.open(register) as store:
        summary = import_readings(store, files, reader=by, texts=texts)
    for issue in summary.issues:
        err.print(f"{issue.where}: {issue.message} [{issue.code}]", markup=False, style="yellow", soft_wrap=True)
    out.print(f"{summed_up(summary)} → {store.place}", markup=False, soft_wrap=True)
    return UNREADABLE if summary.failed else 0
