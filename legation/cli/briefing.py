"""The verb that writes a brief."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from legation.cli.app import DEFAULT_REGISTER, AsOf, Json, Register, Since, Until, app
from legation.cli.asking import asking, check_sides, check_time, today
from legation.cli.output import err, print_json
from legation.model import UsageError
from legation.run.follow_up import with_states
from legation.views.composing import compose
from legation.views.writing import check_form, write_brief


@app.command(epilog="Example: legation brief Hanoi Vientiane --since 2022 --language vi -o brief.html")
def brief(
    a: Annotated[str, typer.Argument(metavar="SIDE", help="One side, in any spelling or language.")],
    b: Annotated[str, typer.Argument(metavar="SIDE", help="The other side.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="FILE.docx, FILE.pdf, FILE.html or FILE.md; Markdown on the screen without it."),
    ] = None,
    short: Annotated[bool, typer.Option("--short", help="On one page of A4; what is left out is counted.")] = False,
    letterhead: Annotated[
        Path | None, typer.Option("--letterhead", metavar="FILE.docx", help="Write into a copy of this document (.docx).")
    ] = None,
    language: Annotated[str, typer.Option("--language", "-l", help="Language of the brief: vi, en, lo or fr.")] = "en",
    register: Register = DEFAULT_REGISTER,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """What a desk officer needs before the next meeting of two sides, every line with its quotes."""
    if output is not None:
        check_form(output, letterhead)
    elif letterhead is not None:
        raise UsageError("a letterhead goes with --output FILE.docx")
    if json and short:
        raise UsageError("--json gives the whole brief as data: leave out --short")
    check_time(since, until)
    with asking(register, as_of) as ask:
        made = compose(
            ask, a, b, since=since, until=until, as_of=as_of, language=language, today=today(as_of), states=with_states
        )
        if not made.timeline and not made.agreements:
            check_sides(ask, (a, b))
            err.print(f"Nothing on record joins {a} and {b}.", markup=False, style="yellow", soft_wrap=True)
    if json:
        print_json(made)
    elif output is None:
        sys.stdout.write(write_brief(made, ".md", short=short).data.decode("utf-8"))
    else:
        written = write_brief(made, output.suffix.lower(), short=short, letterhead=letterhead)
        output.write_bytes(written.data)
        counts = f"{sum(1 for _ in made.activities())} activities, {len(made.agreements)} agreements, {len(made.pages)} sources"
        err.print(f"Brief written to {output}: {counts}.", markup=False, soft_wrap=True)
        if written.unshown:
            told = f"Not in Legation's own fonts, and shown only where a font of this machine has them: {written.unshown}"
            err.print(told, markup=False, style="yellow", soft_wrap=True)
