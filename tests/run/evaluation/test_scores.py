"""Our measure says the same as the folder's own score.py, and sees every kind of mistake."""

from __future__ import annotations

import copy
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from legation.model import UsageError
from legation.run.evaluation import evaluate, load_readings

SHARED = Path(__file__).parents[4] / "shared" / "gold"
TEXT = "On 5 May 2022 Mayor Ann Lee of Arden received Bo Rask of Belmar. Lee hopes that Belmar will send 30 teachers.\nShare"
GOLD: dict[str, Any] = {
    "doc": "d",
    "language": "en",
    "relevant": True,
    "published": None,
    "noise": [2],
    "topics": ["education"],
    "people": [
        {
            "id": "p1",
            "name": "Ann Lee",
            "mentions": ["Ann Lee", "Lee"],
            "posts": [{"title": "Mayor", "organisation": "Arden"}],
            "country": "XA",
        },
        {"id": "p2", "name": "Bo Rask", "mentions": ["Bo Rask"], "posts": [], "country": "XB"},
    ],
    "organisations": [{"name": "Arden Council", "mentions": ["Arden Council"], "country": "XA"}],
    "activities": [
        {
            "id": "a1",
            "event": "e",
            "kind": "meeting",
            "status": "held",
            "date": "2022-05-05",
            "place": "Arden",
            "people": ["p1", "p2"],
            "parties": ["Arden", "Belmar"],
            "quote": TEXT[:66],
        }
    ],
    "agreements": [
        {
            "id": "g1",
            "kind": "twinning",
            "parties": ["Arden", "Belmar"],
            "period": None,
            "signed": "2001",
            "status": "in-force",
            "quote": TEXT[:30],
        }
    ],
    "statements": [
        {"kind": "request", "by": ["p1"], "quote": "Lee hopes that Belmar will send 30 teachers.", "topics": ["education"]}
    ],
    "figures": [{"value": 30, "approximate": False, "what": "teachers", "quote": "30 teachers"}],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "d.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "d.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return tmp_path


def scores(folder: Path, ours: dict[str, Any]) -> dict[str, float]:
    return {s.kind: round(s.value, 3) for s in evaluate(folder, {"d": ours})}


def test_gold_beside_itself_is_perfect(folder: Path) -> None:
    assert set(scores(folder, GOLD).values()) == {1.0}


@pytest.mark.parametrize(
    ("path", "value", "kind"),
    [
        (("language",), "fr", "language"),
        (("relevant",), False, "relevant"),
        (("published",), "2022-05-06", "published"),
        (("noise",), [1], "noise lines"),
        (("topics",), [], "topics"),
        (("people",), [], "people"),
        (("people", 0, "posts"), [], "posts"),
        (("people", 0, "country"), None, "people country"),
        (("people", 0, "mentions"), ["Ann Lee"], "people mentions"),
        (("organisations", 0, "mentions"), ["Board"], "organisations"),
        (("activities", 0, "kind"), "visit", "activities"),
        (("activities", 0, "date"), None, "activity date"),
        (("activities", 0, "people"), ["p1"], "activity people"),
        (("activities", 0, "place"), None, "activity place"),
        (("agreements", 0, "period"), "2001/2005", "agreement period"),
        (("agreements", 0, "status"), "ended", "agreement status"),
        (("agreements",), [], "agreements"),
        (("statements", 0, "kind"), "commit", "statements"),
        (("statements", 0, "by"), ["p2"], "statement speaker"),
        (("figures", 0, "value"), 31, "figures"),
    ],
)
def test_each_mistake_lowers_its_kind(folder: Path, path: tuple[Any, ...], value: object, kind: str) -> None:
    ours: Any = copy.deepcopy(GOLD)
    target = ours
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    assert scores(folder, ours)[kind] < 1.0


def test_clusters_across_reports_are_measured(folder: Path) -> None:
    other = {**GOLD, "doc": "e"}
    for doc in ("d", "e"):
        gold = {**GOLD, "doc": doc, "people": [{**p, "who": p["name"]} for p in GOLD["people"]]}
        (folder / f"{doc}.json").write_text(json.dumps(gold), encoding="utf-8")
    (folder / "e.txt").write_text(TEXT, encoding="utf-8")
    apart = {s.kind: s for s in evaluate(folder, {"d": GOLD, "e": other})}
    assert apart["people across reports"].precision == 1.0
    assert apart["people across reports"].recall == 0.5


def test_a_folder_without_readings_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no readings"):
        load_readings(tmp_path)
    with pytest.raises(UsageError, match="no such"):
        load_readings(tmp_path / "nowhere")


def _corrupt(reading: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    out: dict[str, Any] = copy.deepcopy(reading)
    for kind in ("people", "organisations", "activities", "agreements", "statements", "figures", "noise", "topics"):
        out[kind] = [x for x in out[kind] if rng.random() > 0.25]
    for entry in (*out["activities"], *out["agreements"], *out["statements"], *out["figures"]):
        if rng.random() < 0.4:
            entry["quote"] = entry["quote"][: max(1, int(len(entry["quote"]) * rng.random()))]
        if "kind" in entry and rng.random() < 0.2:
            entry["kind"] = "meeting"
        entry.pop("event", None)
    for person in out["people"]:
        if rng.random() < 0.3:
            person["name"] = " ".join(person["name"].split()[1:]) or person["name"]
            person["posts"] = person["posts"][:1]
    return out


@pytest.mark.skipif(not SHARED.exists(), reason="../shared/gold is not here: agreement with score.py is not checked")
def test_the_measure_agrees_with_score_py_to_three_decimals(tmp_path: Path) -> None:
    rng = random.Random(7)  # noqa: S311
    ours = {doc: _corrupt(dict(r), rng) for doc, r in load_readings(SHARED / "dev").items()}
    lines = tmp_path / "ours.jsonl"
    lines.write_text("\n".join(json.dumps(r) for r in ours.values()), encoding="utf-8")
    said = subprocess.run([sys.executable, SHARED / "score.py", SHARED / "dev", lines, "--json"], capture_output=True, check=True)
    theirs = {k: v.get("f1", v.get("accuracy")) for k, v in json.loads(said.stdout)["all"].items()}
    mine = {s.kind: s.value for s in evaluate(SHARED / "dev", ours)}
    assert set(mine) == set(theirs)
    assert {k: f"{v:.3f}" for k, v in mine.items()} == {k: f"{v:.3f}" for k, v in theirs.items()}
    assert 0.3 < mine["reading score"] < 0.95
