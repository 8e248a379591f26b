"""What is kept is made once, again when what it is made of changes, and its loss costs nothing but time."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.lang.kept import Kept


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return []


def _kept(path: Path, made: list[str]) -> Kept[list[str]]:
    def make() -> list[str]:
        made.append(path.read_text())
        return made[-1].split()

    return Kept("words", [path], list[str], make)


def test_it_is_made_once_and_again_for_another_file(tmp_path: Path, made: list[str]) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_text("one two")
    second.write_text("three")
    assert not _kept(first, made).is_there()
    assert _kept(first, made).load() == _kept(first, made).load() == ["one", "two"]
    assert _kept(first, made).is_there()
    assert _kept(second, made).load() == ["three"]
    assert made == ["one two", "three"]


def test_what_is_broken_is_made_again(tmp_path: Path, made: list[str]) -> None:
    path = tmp_path / "a"
    path.write_text("one")
    assert _kept(path, made).load() == ["one"]
    (stored,) = (tmp_path / "cache").rglob("words-*")
    stored.write_bytes(b"\xff\xff")
    assert _kept(path, made).load() == ["one"]
    assert _kept(path, made).load() == ["one"]
    assert made == ["one", "one"]


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path, made: list[str]) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    path = tmp_path / "a"
    path.write_text("one")
    assert _kept(path, made).load() == ["one"]
    assert not _kept(path, made).is_there()


def test_few_versions_are_kept(tmp_path: Path, made: list[str]) -> None:
    for number in range(7):
        path = tmp_path / f"{number}"
        path.write_text(f"word {number}")
        _kept(path, made).load()
    assert len(list((tmp_path / "cache").rglob("words-*"))) == 4
    assert _kept(tmp_path / "6", made).is_there()
