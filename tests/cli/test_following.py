"""Statements and what came of them, from the command line."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.run.test_follow_up import REPORTS

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> str:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    path = str(tmp_path / "desk.db")
    assert run("read", *(str(tmp_path / name) for name in REPORTS), "-r", path)[0] == 0
    return path


def ids(run: Run, desk: str) -> tuple[str, str]:
    """The promise and the course."""
    said = json.loads(run("statements", "--kind", "commit", "--json", "-r", desk)[1])[0]["id"]
    return said, json.loads(run("timeline", "--kind", "training", "--json", "-r", desk)[1])[0]["id"]


def waiting(run: Run, desk: str, *more: str) -> list[str]:
    return [p["line"]["id"] for p in json.loads(run("statements", "--open", "--json", "-r", desk, *more)[1])]


def test_a_statement_waits_until_something_follows_it_up(run: Run, desk: str) -> None:
    said, course = ids(run, desk)
    assert said not in waiting(run, desk)
    code, out, _ = run("follow-up", said, "-r", desk)
    assert code == 0
    assert course in out
    assert "(strong)" in out
    code, out, _ = run("follow-up", said, "--reject", course, "--by", "Ana", "--reason", "another", "-r", desk)
    assert code == 0
    assert "rejected" in out
    assert said in waiting(run, desk)
    assert said in waiting(run, desk, "--by", "Hanoi", "--topic", "training")
    assert waiting(run, desk, "--by", "Vientiane") == []
    assert said in run("statements", "--open", "-r", desk)[1]
    assert run("follow-up", said, "--reject", course, "--by", "Ana", "-r", desk)[0] == 2
    found = json.loads(run("follow-up", said, "--confirm", course, "--by", "Bo", "--json", "-r", desk)[1])
    assert (found["line"]["state"], found["line"]["open"]) == ("delivered", False)
    assert found["follow_ups"][0]["actor"] == "Bo"
    number = str(found["follow_ups"][0]["judgement"])
    assert run("undo", number, "--by", "Bo", "-r", desk)[0] == 0
    assert said in waiting(run, desk)


def test_withdrawn_and_mistaken(run: Run, desk: str) -> None:
    said, course = ids(run, desk)
    found = json.loads(run("follow-up", said, "--withdrawn", course, "--by", "Bo", "--json", "-r", desk)[1])
    assert found["line"]["state"] == "withdrawn"
    for wrong in (("S0000000000",), (said, "--confirm", "A0000000000"), (said, "--confirm", course, "--as-of", "2030")):
        code, _, err = run("follow-up", *wrong, "-r", desk)
        assert code == 2
        assert err


def test_proposals_are_reviewed_with_one_key(run: Run, desk: str, monkeypatch: pytest.MonkeyPatch) -> None:
    said, course = ids(run, desk)
    assert course
    listed = json.loads(run("review", "--kind", "follow-up", "--json", "-r", desk)[1])
    assert listed[0]["kind"] == "follow-up"
    monkeypatch.setattr("sys.stdin", io.StringIO("nq"))
    code, out, _ = run("review", "--kind", "follow-up", "--by", "Ana", "-r", desk)
    assert code == 0
    assert "follows it up" in out
    assert "1 decided" in out
    assert said in waiting(run, desk)
    assert len(json.loads(run("review", "--kind", "follow-up", "--json", "-r", desk)[1])) == len(listed) - 1
