"""Merging, splitting, undoing and reviewing from the command line."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
EN = """Hanoi, Vientiane sign cooperation memorandum
05/04/2022
VIENTIANE - Secretary of the Hanoi Party Committee Tran Van Kien held talks with Khamtay Souvanlasy, Secretary of the Vientiane\
 Party Committee, in Vientiane on April 4.
"""
OTHER = """Da Nang greets guests
07/06/2023
DA NANG - Deputy Director of the Da Nang Department of Tourism Tran Van Kien received Mayor of Savannakhet Bounmy Sengdara in Da Nang on June 6.
"""


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> str:
    for name, text in (("one.txt", EN), ("two.txt", OTHER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    path = str(tmp_path / "desk.db")
    assert run("read", str(tmp_path / "one.txt"), str(tmp_path / "two.txt"), "-r", path)[0] == 0
    return path


def kien(run: Run, desk: str) -> list[str]:
    found = json.loads(run("search", "Tran Van Kien", "--json", "-r", desk)[1])
    return sorted(hit["id"] for hit in found if hit["kind"] == "person")


def test_merge_and_undo_leave_things_as_they_were(run: Run, desk: str) -> None:
    before = kien(run, desk)
    assert len(before) == 2
    code, out, _ = run("merge", *before, "-r", desk, "--by", "Ana", "--reason", "one signature")
    assert code == 0
    number = out.split()[1].rstrip(":")
    (one,) = kien(run, desk)
    assert one in before
    for identity in before:  # both ids stay good
        assert "Da Nang Department of Tourism" in run("person", identity, "-r", desk)[1]
    said = json.loads(run("judgements", one, "--json", "-r", desk)[1])
    assert [(j["verdict"], j["actor"], j["reasons"]) for j in said if j["actor"] == "Ana"] == [("same", "Ana", ["one signature"])]
    assert run("merge", *before, "-r", desk, "--by", "Ana")[0] == 2
    assert run("undo", number, "-r", desk, "--by", "Bo", "--reason", "two men")[0] == 0
    assert kien(run, desk) == before
    assert "undone by Bo" in run("judgements", before[0], "-r", desk)[1]
    assert run("undo", number, "-r", desk, "--by", "Bo")[0] == 2


def test_split_parts_what_rules_joined(run: Run, register: str, tmp_path: Path) -> None:
    path = str(tmp_path / "copy.db")
    shutil.copy(register, path)
    (one,) = kien(run, path)
    page = json.loads(run("person", one, "--json", "-r", path)[1])["spellings"][0]["quotes"][0]["page"]
    assert run("split", one, page, "-r", path, "--by", "Ana")[0] == 0
    assert len(kien(run, path)) == 2
    assert run("split", one, "nowhere", "-r", path, "--by", "Ana")[0] == 2


def answer(monkeypatch: pytest.MonkeyPatch, keys: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(keys))


def test_review_shows_evidence_side_by_side_and_takes_keys(run: Run, desk: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = kien(run, desk)
    assert "waiting" in run("review", "--list", "-r", desk)[1].lower()
    (waiting,) = json.loads(run("review", "--list", "--kind", "person", "--json", "-r", desk)[1])
    assert waiting["left_name"] == "Tran Van Kien"
    answer(monkeypatch, "s")
    code, out, _ = run("review", "--kind", "person", "-r", desk, "--by", "Ana")
    assert code == 0
    assert "Hanoi Party Committee" in out
    assert "Da Nang Department of Tourism" in out
    assert "1 decided" in out
    assert len(kien(run, desk)) == 1
    assert json.loads(run("review", "--list", "--kind", "person", "--json", "-r", desk)[1]) == []
    number = next(j["id"] for j in json.loads(run("judgements", "--json", "-r", desk)[1]) if j["actor"] == "Ana")
    run("undo", str(number), "-r", desk, "--by", "Ana")
    assert kien(run, desk) == before


@pytest.mark.parametrize(
    ("keys", "people", "waiting", "unsure"),
    [
        ("n", 2, 0, 0),
        ("?", 2, 0, 1),
        ("su", 2, 1, 1),
        ("nu", 2, 1, 1),
        ("\n", 2, 1, 1),
        ("q", 2, 1, 1),
        ("u", 2, 1, 1),
        ("", 2, 1, 1),
    ],
)
def test_what_each_key_leaves(
    run: Run, desk: str, monkeypatch: pytest.MonkeyPatch, keys: str, people: int, waiting: int, unsure: int
) -> None:
    answer(monkeypatch, keys)
    assert run("review", "--kind", "person", "-r", desk, "--by", "Ana")[0] == 0
    assert len(kien(run, desk)) == people
    listed = [
        json.loads(run("review", "--list", "--kind", "person", "--json", "-r", desk, *more)[1]) for more in ((), ("--unsure",))
    ]
    assert [len(found) for found in listed] == [waiting, unsure]
