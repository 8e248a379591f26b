"""Verifying and exporting from the command line."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., tuple[int, str, str]]


def test_a_sound_register(run: Run, register: str) -> None:
    code, out, _ = run("verify", "-r", register)
    assert code == 0
    assert "100 %" in out


def test_one_changed_letter_is_found(run: Run, register: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    shutil.copy(register, copy)
    with sqlite3.connect(copy) as connection:
        connection.execute("UPDATE pages SET text = replace(text, 'train officials', 'train 0fficials')")
    code, out, _ = run("verify", "-r", str(copy))
    assert code == 1
    assert "faults" in out
    assert json.loads(run("verify", "-r", str(copy), "--json")[1])["faults"]


def test_exported_readings_are_tied_together(run: Run, register: str, tmp_path: Path) -> None:
    path = tmp_path / "readings.jsonl"
    assert run("export", "readings", "-o", str(path), "-r", register)[0] == 0
    rows = {r["doc"]: r for r in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    who = [{p["name"]: p["who"] for p in rows[doc]["people"]} for doc in ("vi", "en")]
    assert who[0]["Trần Văn Kiên"] == who[1]["Tran Van Kien"]
    assert json.loads(run("export", "readings", "-r", register)[1].splitlines()[0])["doc"] == "domestic"


def test_a_register_is_judged_anew(run: Run, register: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    shutil.copy(register, copy)
    with sqlite3.connect(copy) as connection:
        connection.execute("UPDATE judgements SET actor = 'resolver 1'")
    judgements = json.loads(run("resolve", "-r", str(copy), "--json")[1])
    assert judgements["undone"] == judgements["judged"] > 0
    code, said, _ = run("resolve", "-r", str(copy))
    assert code == 0
    assert f"3 reports compared: 0 new judgements, {judgements['judged']} stand as they were." in said
    assert run("verify", "-r", str(copy))[0] == 0
