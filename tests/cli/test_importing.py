"""Importing from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.model.test_contracts import TEXT, plain

Run = Callable[..., tuple[int, str, str]]


def test_readings_come_in(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps(plain(text=TEXT)), encoding="utf-8")
    database = str(tmp_path / "r.db")
    code, out, _ = run("import", "readings", str(tmp_path / "a.jsonl"), "--by", "Ana", "-r", database)
    assert (code, out.split(",")[0]) == (0, "1 read")
    assert "Ana Ruiz" in run("person", "Ana Ruiz", "-r", database)[1]
    back = tmp_path / "back.jsonl"
    assert run("export", "readings", "--with-text", "-o", str(back), "-r", database)[0] == 0
    assert json.loads(back.read_text(encoding="utf-8"))["text"] == TEXT


def test_what_cannot_come_in_is_named_and_the_user_must_act(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}", encoding="utf-8")
    code, _, err = run("import", "readings", str(tmp_path), "-r", str(tmp_path / "r.db"))
    assert code == 3
    assert "not a reading" in err
