"""Exports from the command line."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., tuple[int, str, str]]


def test_tables_go_to_a_folder(run: Run, register: str, tmp_path: Path) -> None:
    code, _, err = run("export", "csv", "-r", register, "-o", str(tmp_path / "new" / "tables"))
    assert code == 0
    assert err.startswith("2 people, ")
    with (tmp_path / "new" / "tables" / "people.csv").open(encoding="utf-8", newline="") as file:
        assert {row["name"] for row in csv.DictReader(file)} == {"Trần Văn Kiên", "Khamtay Souvanlasy"}


def test_one_table_goes_to_the_screen(run: Run, register: str) -> None:
    code, out, _ = run("export", "csv", "Hanoi", "--since", "2022", "-t", "activities", "-r", register)
    assert code == 0
    assert {row["status"] for row in csv.DictReader(io.StringIO(out))} == {"held"}


def test_wrong_use_is_said_and_nothing_is_written(run: Run, register: str, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    for wrong in (
        ["csv"],
        ["csv", "-t", "peple", "-o", str(folder)],
        ["csv", "Atlantis Hanoi", "-o", str(folder)],
        ["csv", "--since", "2023", "--until", "2022", "-o", str(folder)],
    ):
        code, out, err = run("export", *wrong, "-r", register)
        assert (code, out) == (2, "")
        assert err.startswith("legation: ")
    assert not folder.exists()


def test_one_file_formats_go_to_a_file_or_the_screen(run: Run, register: str, tmp_path: Path) -> None:
    begins = {"ical": "BEGIN:VCALENDAR", "gexf": "<?xml", "plover": '{"id"', "jsonld": '{"@context"', "ftm": '{"id"'}
    for name, beginning in begins.items():
        path = tmp_path / name
        code, out, err = run("export", name, "Hanoi", "-r", register, "-o", str(path))
        assert (code, out) == (0, "")
        assert str(path) in err
        text = path.read_bytes().decode("utf-8")
        assert text.startswith(beginning)
        assert run("export", name, "Hanoi", "-r", register)[1] == text


def test_the_language_of_a_calendar(run: Run, register: str, tmp_path: Path) -> None:
    code, out, err = run("export", "ical", "--language", "de", "-r", register, "-o", str(tmp_path / "a.ics"))
    assert (code, out) == (2, "")
    assert "no wording in 'de'" in err
    assert not (tmp_path / "a.ics").exists()


def test_parquet_says_what_it_needs_or_writes(run: Run, register: str, tmp_path: Path) -> None:
    code, _, err = run("export", "parquet", "-r", register, "-o", str(tmp_path / "tables"))
    there = (tmp_path / "tables" / "people.parquet").exists()
    assert (code == 0) is there
    assert there or "legation[parquet]" in err


def test_what_came_of_statements_is_worked_out_when_it_is_wanted(run: Run, register: str, tmp_path: Path) -> None:
    assert run("export", "csv", "-r", register, "-o", str(tmp_path / "bare"))[0] == 0
    assert not (tmp_path / "bare" / "follow_ups.csv").exists()
    assert run("export", "csv", "--follow-up", "-r", register, "-o", str(tmp_path / "full"))[0] == 0
    assert (tmp_path / "full" / "follow_ups.csv").exists()
    states = []
    for folder in ("bare", "full"):
        with (tmp_path / folder / "statements.csv").open(encoding="utf-8", newline="") as file:
            states.append({bool(row["state"]) for row in csv.DictReader(file)})
    assert states == [{False}, {True}]
    assert run("export", "csv", "-t", "follow_ups", "-r", register)[1].startswith("statement,thing,")
