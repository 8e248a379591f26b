"""A file gets its name when it is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.views.exports.writing import Written, whole_file


def test_a_file_appears_at_the_end_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    with whole_file(path) as file:
        file.write(b"one")
        assert not path.exists()
    assert path.read_bytes() == b"one"


def test_what_fails_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    path.write_bytes(b"before")
    with pytest.raises(TypeError), whole_file(path) as file:
        file.writelines([b"half", None])  # type: ignore[list-item]
    assert path.read_bytes() == b"before"
    assert [p.name for p in tmp_path.iterdir()] == ["a.ics"]


def test_the_screen(capsys: pytest.CaptureFixture[str]) -> None:
    with whole_file(None) as file:
        file.write("Hà Nội".encode())
    assert capsys.readouterr().out == "Hà Nội"


def test_counting() -> None:
    done = Written()
    done.wrote("people")
    done.wrote("people")
    done.left("nobody")
    assert (done.counts, done.left_out) == ({"people": 2}, {"nobody": 1})
    assert Written() == Written({}, {})
