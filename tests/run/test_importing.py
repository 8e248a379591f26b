"""Readings made elsewhere come into a register whole, or are named with what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import legation
from legation.model import UsageError
from legation.run.exporting import readings
from legation.run.importing import import_readings
from tests.model.test_contracts import TEXT, plain


def test_a_folder_of_readings(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(plain()), encoding="utf-8")
    with legation.open(tmp_path / "r.db") as register:
        first = import_readings(register.store, [tmp_path], reader="Ana")
        again = import_readings(register.store, [tmp_path], reader="Ana")
        assert (first.added, first.known, first.issues) == (1, 0, [])
        assert (again.added, again.known) == (0, 1)
        assert register.verify().sound
        with register.asking() as ask:
            assert [a.kind for a in ask.timeline()] == ["meeting"]
            assert ask.page("a").reader == "Ana"


def test_a_register_goes_into_another_by_its_export(tmp_path: Path) -> None:
    (tmp_path / "vi.txt").write_text(
        "Ngày 4/4/2022, tại Hà Nội, Chủ tịch UBND thành phố Trần Văn Kiên tiếp Đô trưởng Viêng Chăn."
    )
    out = tmp_path / "out.jsonl"
    with legation.open(tmp_path / "one.db") as one:
        one.add(tmp_path / "vi.txt")
        with one.asking() as ask:
            lines = list(readings(ask, with_text=True))
    out.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    with legation.open(tmp_path / "two.db") as two:
        assert import_readings(two.store, [out], reader="export").added == 1
        with two.asking() as ask:
            assert [line["people"] for line in readings(ask)] == [line["people"] for line in lines]


def test_a_bad_line_is_an_issue_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    lost = plain(doc="gone")
    away = plain(doc="../../etc/passwd")
    good = plain(doc="a", text=TEXT)
    path.write_text("\n".join(["{", "[" * 5000, '{"doc": "x"}', *map(json.dumps, (lost, away, good))]), encoding="utf-8")
    with legation.open(tmp_path / "r.db") as register:
        found = import_readings(register.store, [path], reader="Ana")
        assert found.added == 1
        assert [issue.where.rsplit(":", 1)[1] for issue in found.issues] == ["1", "2", "3", "4", "5"]
        assert {issue.code for issue in found.issues} == {"not-imported"}
        assert len(register.issues()) == 5


@pytest.mark.parametrize("name", ["", " ", "1.abc"])
def test_a_reader_has_a_name(tmp_path: Path, name: str) -> None:
    with legation.open(tmp_path / "r.db") as register, pytest.raises(UsageError, match="name"):
        import_readings(register.store, [], reader=name)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with legation.open(tmp_path / "r.db") as register, pytest.raises(UsageError, match=r"none\.json"):
        import_readings(register.store, [tmp_path / "none.json"], reader="Ana")
