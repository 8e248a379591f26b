"""The floors on our own gold readings hold; those of the shared gold are held by `make gold`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.gold.floors import HERE, OURS, corpus_hash, measure, pinned, under

BOOK = pinned()


@pytest.mark.parametrize("name", OURS)
def test_no_figure_is_under_its_floor(name: str) -> None:
    book = BOOK[name]
    assert corpus_hash(HERE / name) == book["corpus"], "the gold readings have changed: python tests/gold/floors.py --update"
    assert under(measure(HERE / name), book["floors"]) == []


def test_a_lower_figure_would_be_seen(tmp_path: Path) -> None:
    gold = {"doc": "a", "language": "en", "relevant": True, "published": "2022-01-01", "noise": [1], "topics": ["health"]}
    gold |= {kind: [] for kind in ("people", "organisations", "activities", "agreements", "statements", "figures")}
    (tmp_path / "a.txt").write_text("It rained on Tuesday in the mountains of the north.", encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(gold), encoding="utf-8")
    faults = under(measure(tmp_path), {"all": {"published": 1.0, "noise lines": 0.9, "language": 1.0}})
    assert len(faults) == 2


def test_what_is_only_scored_tells_no_event_that_was_looked_at() -> None:
    scored = set(json.loads((HERE / "split.json").read_text(encoding="utf-8"))["scored"])
    assert {p.stem for p in (HERE / "blind2").glob("*.txt")} & scored == set()
    assert len(scored) == len(json.loads((HERE / "split.json").read_text(encoding="utf-8"))["scored"])
