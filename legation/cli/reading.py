"""Verbs that read: sources into the register or onto the screen, and how well that goes."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from legation.cli.app import DEFAULT_REGISTER, Json, Register, app
from legation.cli.output import err, out, print_json, print_line, table
from legation.lang import LANGUAGES, SLOTS, coverage
from legation.model import Issue
from legation.run.batch import Options, read_all
from legation.run.evaluation import Score
from legation.run.evaluation import evaluate as evaluate_readings
from legation.sources import Options as SourceOptions

if TYPE_CHECKING:
    from legation.run.local import Summary

UNREADABLE = 3  # exit code where the user must look at a source
Sources = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Files, folders, .zip archives, http(s) addresses, or - for standard input."),
]
AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Also fetch from this machine and private networks.")]
Workers = Annotated[int, typer.Option("--workers", "-w", min=1, max=64, help="Worker processes that take sources apart.")]


@app.command(
    epilog="Reads .txt .md .html .pdf .docx .eml .jsonl .zip. Example: legation read reports/ notes.zip https://example.org/1"
)
def read(
    context: typer.Context,
    sources: Sources,
    register: Register = DEFAULT_REGISTER,
    json: Annotated[bool, typer.Option("--json", help="Print one reading a line; touch no register.")] = False,
    allow_private: AllowPrivate = False,
    workers: Workers = 2,
) -> int:
    """Read reports into the register (or print the readings with --json)."""
    options = Options(workers=workers, sources=SourceOptions(allow_private=allow_private, clock=_now), pool=context.obj)
    return _print_readings(sources, options) if json else _keep_readings(sources, options, register)


@app.command(epilog="Example: legation evaluate gold/dev --by-language")
def evaluate(
    gold: Annotated[Path, typer.Argument(help="A folder of gold readings: NAME.txt beside NAME.json.")],
    by_language: Annotated[bool, typer.Option("--by-language", help="One column for each language.")] = False,
    docs: Annotated[str, typer.Option(help="Only documents whose name matches, such as 'vi-*'.")] = "*",
    json: Json = False,
) -> None:
    """Precision, recall and F1 of our own reading of a folder of gold readings."""
    ours = {}
    with _progress() as step:
        for found in read_all([str(p) for p in sorted(gold.glob("*.txt"))], Options()):
            if isinstance(found, Issue):
                _complain(found)
            else:
                ours[found.doc] = found.to_contract()
                step(found.doc)
    parts = {"all": evaluate_readings(gold, ours, docs=docs)}
    if by_language:
        parts |= {code: evaluate_readings(gold, ours, language=code, docs=docs) for code in LANGUAGES}
    if json:
        print_json(parts)
    else:
        _scores(parts)


@app.command()
def languages(json: Json = False) -> None:
    """What each language knows, slot by slot, and what it does not know yet."""
    known = coverage()
    if json:
        print_json(known)
        return
    rows = []
    for slot in SLOTS:
        cells = [f"{known[code][slot]['rows']}" for code in LANGUAGES]
        gaps = {code: known[code][slot]["lacking"] for code in LANGUAGES}
        lacking = [f"{code}: {', '.join(gap)}" for code, gap in gaps.items() if isinstance(gap, list) and gap]
        rows.append((slot, *cells, "; ".join(lacking)))
    table("Rows of language data", ("slot", *(f"{code}|right" for code in LANGUAGES), "not known yet"), rows)


def _print_readings(sources: list[str], options: Options) -> int:
    unread = 0
    with _progress(shown=not sys.stdout.isatty()) as step:
        for found in read_all(sources, options):
            if isinstance(found, Issue):
                unread += found.fatal
                _complain(found)
            else:
                print_line(found.to_contract())
                step(found.doc)
    if unread:
        err.print(f"{unread} could not be read.", markup=False, soft_wrap=True)
    return UNREADABLE if unread else 0


def _keep_readings(sources: list[str], options: Options, register: str) -> int:
    # The store's library takes longer to load than a page to read: only what needs a register waits for it.
    from legation.register.store import Store
    from legation.run.local import add

    with Store.open(register) as store, _progress() as step:
        summary = add(store, sources, options, lambda done: step(done.source))
    for issue in summary.issues:
        _complain(issue)
    out.print(f"{summed_up(summary)} → {store.place}", markup=False, soft_wrap=True)
    return UNREADABLE if summary.failed else 0


def summed_up(summary: Summary) -> str:
    """A batch in one line."""
    parts = [f"{summary.added} read"]
    if summary.irrelevant:
        parts[0] += f" ({summary.irrelevant} without dealings)"
    if summary.known:
        parts.append(f"{summary.known} already known")
    parts.append(f"{summary.failed} could not be read")
    return ", ".join(parts)


@contextmanager
def _progress(*, shown: bool = True) -> Iterator[Callable[[str], None]]:
    """A bar beside what is printed, while it is to be `shown` and standard error is a terminal."""
    if not (shown and err.is_terminal):
        yield lambda _: None
        return
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True) as bar:
        task = bar.add_task("Reading", total=None)
        yield lambda source: bar.update(task, advance=1, description=f"Reading {PurePath(source).name[:40]}")


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _complain(issue: Issue) -> None:
    err.print(f"{issue.where}: {issue.message} [{issue.code}]", markup=False, style="yellow", soft_wrap=True)


def _scores(parts: dict[str, list[Score]]) -> None:
    columns = [f"{part}|right" for part in parts]
    by_kind = {part: {s.kind: s for s in rows} for part, rows in parts.items()}
    rows = []
    for score in parts["all"]:
        detail = "" if score.precision is None else f"{score.precision:.3f} / {score.recall:.3f}"
        cells = [f"{by_kind[p][score.kind].value:.3f}" if score.kind in by_kind[p] else "" for p in parts]
        rows.append((score.kind, detail, *cells))
    table("F1 or accuracy", ("kind", "precision / recall", *columns), rows)
