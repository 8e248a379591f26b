"""Reading from the command line: onto the screen, into a register, and measured."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., tuple[int, str, str]]
ROOT = Path(__file__).parent.parent.parent


def test_readings_on_the_screen_follow_the_contract_and_touch_no_register(run: Run, reports: Path, tmp_path: Path) -> None:
    code, out, _ = run("read", "--json", str(reports), "--register", str(tmp_path / "none.db"))
    rows = {r["doc"]: r for r in map(json.loads, out.splitlines())}
    assert code == 0
    assert set(rows) == {"vi", "en", "domestic"}
    assert not (tmp_path / "none.db").exists()
    required = json.loads((ROOT / "docs" / "reading.schema.json").read_text(encoding="utf-8"))["required"]
    assert all(set(r) == set(required) for r in rows.values())
    assert rows["vi"]["published"] == "2022-04-04"
    assert rows["domestic"]["relevant"] is False


def test_reading_twice_adds_nothing(run: Run, reports: Path, register: str) -> None:
    code, out, _ = run("read", str(reports), "--register", register)
    assert code == 0
    assert out.startswith("0 read, 3 already known, 0 could not be read")


def test_bad_sources_are_named_and_the_batch_goes_on(run: Run, reports: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    register = str(tmp_path / "r.db")
    code, out, err = run("read", str(tmp_path / "empty.txt"), str(reports), str(tmp_path / "binary.txt"), "--register", register)
    assert code == 3
    assert "3 read" in out
    assert "2 could not be read" in out
    assert "empty.txt" in err
    assert "binary.txt" in err
    code, out, _ = run("issues", "-r", register, "--json")
    assert {"empty", "binary"} <= {i["code"] for i in json.loads(out)}


def test_evaluation_of_a_gold_folder(run: Run, tmp_path: Path) -> None:
    text = "It rained a lot\n\nIt rained on Tuesday in the mountains of the north."
    gold = {"doc": "a", "language": "en", "relevant": False, "published": None, "noise": [], "topics": []}
    gold |= {k: [] for k in ("people", "organisations", "activities", "agreements", "statements", "figures")}
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(gold), encoding="utf-8")
    code, out, _ = run("evaluate", str(tmp_path), "--json")
    scores = {s["kind"]: s for s in json.loads(out)["all"]}
    assert code == 0
    assert scores["reading score"]["f1"] == 1.0
    code, out, _ = run("evaluate", str(tmp_path), "--by-language")
    assert "reading score" in out
    assert run("evaluate", str(tmp_path / "nowhere"))[0] == 2


def test_languages_say_what_they_do_not_know(run: Run) -> None:
    code, out, _ = run("languages")
    assert code == 0
    assert "furniture" in out
    assert json.loads(run("languages", "--json")[1])["lo"]["dates"]["rows"] > 12
