"""Tables as CSV: one form that loses nothing, one that is safe to open in a spreadsheet and can be turned back into the first."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from legation.model import UsageError
from legation.views.exports.cells import guarded, parsed, unguarded, written
from legation.views.exports.code_book import code_book
from legation.views.exports.columns import BY_NAME, TABLES, Cell, Table
from legation.views.exports.selection import Selection

_TYPED = ("integer", "number", "boolean")  # never words: a spreadsheet may take them for what they are
CODE_BOOK = "code-book.md"


def write_folder(
    folder: Path, selection: Selection, tables: Iterable[Table] = TABLES, *, spreadsheet: bool = False
) -> dict[str, int]:
    """Write each table as `NAME.csv` into `folder`, with the code book beside them; returns the number of rows by table.

    A file stands under its name only when it is whole. Raises UsageError where `folder` is a file.
    """
    table_folder(folder)
    counts = {}
    for table in tables:
        part = folder / f".{table.name}.csv.part"
        try:
            with part.open("w", encoding="utf-8-sig" if spreadsheet else "utf-8", newline="") as file:
                counts[table.name] = write_table(file, selection, table, spreadsheet=spreadsheet)
            part.replace(folder / f"{table.name}.csv")
        finally:
            part.unlink(missing_ok=True)
    (folder / CODE_BOOK).write_text(code_book(), encoding="utf-8")
    return counts


def table_folder(folder: Path) -> None:
    """Make the folder for tables. Raises UsageError where it is a file."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file; tables are written into a folder")
    folder.mkdir(parents=True, exist_ok=True)


def write_table(file: TextIO, selection: Selection, table: Table, *, spreadsheet: bool = False) -> int:
    """Write one table with a line of names, row by row (RFC 4180); returns the number of rows."""
    writer = csv.writer(file, lineterminator="\r\n", quoting=csv.QUOTE_ALL if spreadsheet else csv.QUOTE_MINIMAL)
    writer.writerow(column.name for column in table.columns)
    safe = [spreadsheet and column.kind not in _TYPED for column in table.columns]
    count = 0
    for row in table.rows(selection):
        texts = (written(cell) for cell in row)
        writer.writerow(guarded(text) if guard else text for text, guard in zip(texts, safe, strict=True))
        count += 1
    return count


def read_table(path: str | os.PathLike[str], *, spreadsheet: bool = False) -> Iterator[dict[str, Cell]]:
    """The rows of a table that was written, by name of column; `spreadsheet` for the safe form.

    Raises UsageError where the file is none of our tables.
    """
    table = BY_NAME.get(Path(path).stem)
    if table is None:
        raise UsageError(f"{path}: no table is called so; there is {', '.join(BY_NAME)}")
    with Path(path).open(encoding="utf-8-sig" if spreadsheet else "utf-8", newline="") as file:
        rows = csv.reader(file)
        names = [column.name for column in table.columns]
        if (head := next(rows, [])) != names:
            raise UsageError(f"{path}: has the columns {', '.join(head)}, not {', '.join(names)}")
        for row in rows:
            plain = (
                unguarded(text) if spreadsheet and column.kind not in _TYPED else text
                for text, column in zip(row, table.columns, strict=True)
            )
            yield {c.name: parsed(text, c.kind) for text, c in zip(plain, table.columns, strict=True)}
