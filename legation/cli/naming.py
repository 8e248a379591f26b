"""Verbs about names alone."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from legation.cli.app import Json, app
from legation.cli.output import err, out, print_json
from legation.model import UsageError
from legation.resolve.names import Comparison
from legation.run.comparing import compared, comparison, read_pairs, write_pairs

Country = Annotated[str | None, typer.Option(metavar="CODE", help="The country that the bearer acts for (VN, LA, …), if known.")]


@app.command(
    "compare-names",
    epilog='Example: legation compare-names "Somxay Vongsa" "Xổm-xay Vông-xả", or --csv pairs.csv --out told.csv',
)
def compare_names(
    names: Annotated[list[str] | None, typer.Argument(metavar="A B", help="Two names as printed.", show_default=False)] = None,
    csv: Annotated[
        Path | None,
        typer.Option("--csv", metavar="FILE", help="A CSV file with columns a and b; country_a and country_b may follow."),
    ] = None,
    out_file: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="Where the rows go, with score, decision, reasons; else printed."),
    ] = None,
    country_a: Country = None,
    country_b: Country = None,
    json: Json = False,
) -> None:
    """Whether two printed names may be one person's: score, decision, reasons. What more must agree, a name cannot say."""
    if csv is not None and not names:
        _compare_file(csv, out_file, json)
    elif csv is None and names and len(names) == 2 and out_file is None:
        _show(comparison(names[0], names[1], country_a, country_b), json)
    else:
        raise UsageError("give two names, or --csv FILE (with --out FILE if it is to be kept)")


def _compare_file(path: Path, target: Path | None, json: bool) -> None:
    columns, rows = read_pairs(path)
    if json:
        if target is not None:
            raise UsageError("--out writes CSV; leave out --json or --out")
        print_json(list(compared(rows)))
    elif target is None:
        write_pairs(sys.stdout, columns, compared(rows))
    else:
        with target.open("w", encoding="utf-8", newline="") as stream:
            count = write_pairs(stream, columns, compared(rows))
        err.print(f"{count} pairs compared: {target}", markup=False, soft_wrap=True)


def _show(found: Comparison, json: bool) -> None:
    if json:
        print_json({"score": found.score, "decision": found.decision, "reasons": found.reasons})
        return
    out.print(f"{found.decision}  {found.score:.2f}", style="bold", markup=False)
    for reason in found.reasons:
        out.print(f"  {reason}", markup=False, soft_wrap=True)
