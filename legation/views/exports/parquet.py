"""Tables as Parquet (extra `parquet`): the columns of the code book with their types, and what they mean beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from legation.model import UsageError
from legation.views.exports.code_book import code_book
from legation.views.exports.columns import TABLES, Cell, Table
from legation.views.exports.csv_tables import CODE_BOOK, table_folder
from legation.views.exports.selection import Selection
from legation.views.exports.writing import whole_file

if TYPE_CHECKING:
    import pyarrow

_AT_ONCE = 10_000  # rows of a row group: what is held at a time


def write_parquet(folder: Path, selection: Selection, tables: Iterable[Table] = TABLES) -> dict[str, int]:
    """Write each table as `NAME.parquet` into `folder`, with the code book; returns the number of rows by table.

    Raises UsageError where pyarrow is not installed or `folder` is a file.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise UsageError("Parquet needs pyarrow: pip install 'legation[parquet]'; `legation export csv` does without") from None
    table_folder(folder)
    counts = {}
    for table in tables:
        schema = schema_of(table)
        counts[table.name] = 0
        with (
            whole_file(folder / f"{table.name}.parquet") as file,
            parquet.ParquetWriter(file, schema, compression="zstd") as writer,
        ):
            for rows in _batches(table.rows(selection)):
                columns = [[row[at] for row in rows] for at in range(len(table.columns))]
                arrays = [pyarrow.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
                writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))
                counts[table.name] += len(rows)
    (folder / CODE_BOOK).write_text(code_book(), encoding="utf-8")
    return counts


def schema_of(table: Table) -> pyarrow.Schema:
    """The types of a table's columns. Partial dates stay text: no type of Parquet knows them."""
    import pyarrow

    types = {
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
        "list": pyarrow.list_(pyarrow.string()),
    }
    fields = [
        pyarrow.field(
            column.name, types.get(column.kind, pyarrow.string()), metadata={"kind": column.kind, "about": column.about}
        )
        for column in table.columns
    ]
    return pyarrow.schema(fields, metadata={"about": table.about, "key": ",".join(table.key)})


def _batches(rows: Iterator[tuple[Cell, ...]]) -> Iterator[list[tuple[Cell, ...]]]:
    while batch := list(islice(rows, _AT_ONCE)):
        yield batch
