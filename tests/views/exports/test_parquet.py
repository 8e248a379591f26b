"""Parquet tables, read back by pyarrow; without it the command says how to get it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from legation.model import UsageError
from legation.views.exports.columns import TABLES
from legation.views.exports.parquet import schema_of, write_parquet
from legation.views.exports.selection import Selection
from tests.views.exports.tools import tool


def test_without_pyarrow_nothing_is_written(selection: Selection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"legation\[parquet\]"):
        write_parquet(tmp_path / "tables", selection)
    assert not (tmp_path / "tables").exists()


def test_pyarrow_reads_every_cell_back(selection: Selection, tmp_path: Path) -> None:
    tool("pyarrow")
    from pyarrow import parquet

    counts = write_parquet(tmp_path / "tables", selection)
    for table in TABLES:
        found = parquet.read_table(tmp_path / "tables" / f"{table.name}.parquet")
        rows = list(table.rows(selection))
        back = [tuple(tuple(cell) if isinstance(cell, list) else cell for cell in row.values()) for row in found.to_pylist()]
        assert back == rows
        assert counts[table.name] == len(rows)
        assert found.schema.field(table.columns[0].name).metadata[b"about"].decode() == table.columns[0].about


def test_types_are_those_of_the_code_book() -> None:
    pyarrow = tool("pyarrow")
    for table in TABLES:
        for column, field in zip(table.columns, schema_of(table), strict=True):
            assert (field.type == pyarrow.int64()) is (column.kind == "integer")
            assert (field.type == pyarrow.list_(pyarrow.string())) is (column.kind == "list")
