"""CSV that is read back by Python's own reader and by ours, in both forms."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from legation.model import UsageError
from legation.views.exports.cells import is_dangerous
from legation.views.exports.columns import BY_NAME, TABLES, Table
from legation.views.exports.csv_tables import read_table, write_folder, write_table
from legation.views.exports.selection import Selection
from tests.views.exports.conftest import EVIL


@pytest.mark.parametrize("spreadsheet", [False, True], ids=["lossless", "spreadsheet"])
def test_every_cell_comes_back(selection: Selection, tmp_path: Path, spreadsheet: bool) -> None:
    folder = tmp_path / "tables"
    counts = write_folder(folder, selection, spreadsheet=spreadsheet)
    assert {p.name for p in folder.iterdir()} == {f"{t.name}.csv" for t in TABLES} | {"code-book.md"}
    for table in TABLES:
        back = [tuple(row.values()) for row in read_table(folder / f"{table.name}.csv", spreadsheet=spreadsheet)]
        assert back == list(table.rows(selection))
        assert len(back) == counts[table.name] > 0


def test_no_cell_for_spreadsheets_can_be_computed(selection: Selection, tmp_path: Path) -> None:
    write_folder(tmp_path, selection, spreadsheet=True)
    for table in TABLES:
        raw = (tmp_path / f"{table.name}.csv").read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf")
        for row in csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")):
            for cell, column in zip(row, table.columns, strict=True):
                assert not is_dangerous(cell) or column.kind in ("integer", "number")
    said = (tmp_path / "statements.csv").read_text(encoding="utf-8-sig")
    assert "\"'=HYPERLINK" in said  # the trap went in, and is guarded


def test_what_loses_nothing_keeps_the_printed_words(selection: Selection) -> None:
    file = io.StringIO(newline="")
    write_table(file, selection, BY_NAME["statements"])
    file.seek(0)
    rows = list(csv.DictReader(file))
    assert f"{EVIL} teachers" in [row["quote"] for row in rows]


def test_what_fails_leaves_the_older_file(selection: Selection, tmp_path: Path) -> None:
    write_folder(tmp_path, selection, [BY_NAME["people"]])
    before = (tmp_path / "people.csv").read_bytes()

    def broken(_: Selection) -> list[object]:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        write_folder(tmp_path, selection, [BY_NAME["people"]._replace(records=broken)])
    assert (tmp_path / "people.csv").read_bytes() == before
    assert not list(tmp_path.glob(".*"))


def test_what_is_no_table_of_ours(selection: Selection, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("a,b\r\n", encoding="utf-8")
    with pytest.raises(UsageError, match="has the columns a, b"):
        list(read_table(tmp_path / "people.csv"))
    with pytest.raises(UsageError, match="no table is called so"):
        list(read_table(tmp_path / "other.csv"))
    with pytest.raises(UsageError, match="is a file"):
        write_folder(tmp_path / "people.csv", selection)


def test_tables_are_written_row_by_row(selection: Selection) -> None:
    """A row is written before the next one is asked for: the file never stands in memory."""
    file = io.StringIO(newline="")
    seen: list[int] = []
    person = selection.people[0]

    def records(_: Selection) -> object:
        for _ in range(3):
            seen.append(file.getvalue().count("\r\n"))
            yield person

    write_table(file, selection, Table("people", "", ("id",), BY_NAME["people"].columns, records))  # type: ignore[arg-type]
    assert seen == [1, 2, 3]
