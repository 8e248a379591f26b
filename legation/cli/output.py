"""What commands print: tables for people, JSON for programs, progress and complaints beside them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from legation.register.answers import Citation

PIPED = 120  # columns of a table that goes to a file or another program
out = Console(highlight=False, width=None if sys.stdout.isatty() else PIPED)
err = Console(stderr=True, highlight=False)


def print_json(value: Any) -> None:  # noqa: ANN401 - any record
    """A record or list of records as one indented JSON value."""
    text = msgspec.json.format(msgspec.json.encode(value), indent=1)
    sys.stdout.write(text.decode("utf-8") + "\n")


def print_line(value: Any) -> None:  # noqa: ANN401 - any record
    """A record as one line of JSON."""
    sys.stdout.write(msgspec.json.encode(value).decode("utf-8") + "\n")


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]], *, none: str = "Nothing is on record.") -> None:
    """A table for the terminal; says so where there are no rows."""
    found = list(rows)
    if not found:
        out.print(f"{title}: {none}" if title else none)
        return
    shown = Table(title=title or None, title_justify="left", title_style="bold", header_style="bold", pad_edge=False, box=None)
    for column in columns:
        name, _, justify = column.partition("|")
        shown.add_column(name, justify="right" if justify == "right" else "left", overflow="fold")
    for row in found:
        # Cells are data: Text keeps a name with brackets from being taken for markup.
        shown.add_row(*(Text("" if cell is None else str(cell)) for cell in row))
    out.print(shown)


def heading(name: str, country: str | None, id_: str) -> None:
    """The first line about one thing: its name, side and id."""
    out.print(Text.assemble((name, "bold"), f"  {country or ''}  ", (id_, "dim")))


def print_quotes(quotes: Iterable[Citation], *, most: int = 5) -> None:
    """Quotes as printed, each with where it stands; words that several reports print alike once, what is left out counted."""
    found: dict[str, list[Citation]] = {}
    for quote in quotes:
        found.setdefault(quote.text, []).append(quote)
    for text, places in list(found.items())[:most]:
        out.print(f"  “{text}”", style="italic", markup=False, soft_wrap=True)
        for quote in places:
            where = ", ".join(x for x in (quote.outlet or quote.doc, quote.published) if x)
            out.print(f"   {where} · {quote.page}:{quote.start}-{quote.end}", style="dim", markup=False, soft_wrap=True)
    if len(found) > most:
        out.print(f"  and {len(found) - most} more quotes: --json shows all", style="dim", markup=False, soft_wrap=True)


def short(text: str, width: int = 90) -> str:
    """The beginning of a long text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1] + "…"
