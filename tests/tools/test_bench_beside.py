"""How two readers are scored beside each other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools import bench_beside
from tools.bench_beside import Told, days, days_of, f1, gold_pages, helped, once, ours, people

GOLD = Told(["Trần Văn Minh", "Lê Thị Hòa"], {"2024-03-05", "2024-03-07"})


def test_people_are_matched_by_folded_name() -> None:
    assert people(GOLD, ["Tran Van Minh", "Lê Thị Hoà"]) == (2, 2, 2)
    assert people(GOLD, ["Minh", "Hà Nội"]) == (2, 2, 0)


def test_days_are_matched_in_full() -> None:
    assert days(GOLD, {"2024-03-05", "2024-03-06"}) == (2, 2, 1)


def test_f1_is_taken_over_all_pages() -> None:
    assert f1([(2, 1, 1), (2, 3, 2)]) == "0.750 (0.75, 0.75)"
    assert f1([(1, 0, 0)]).startswith("0.000")


def test_the_other_side_is_helped_where_it_can_be() -> None:
    names = ["Năm", "Trần Văn Minh", "Văn Minh", "trần văn minh", "Lê Thị Hòa", "?"]
    assert once(names) == ["Năm", "trần văn minh", "Văn Minh", "Lê Thị Hòa"]
    assert helped(names) == ["trần văn minh", "Lê Thị Hòa"]


def test_days_of_a_reading_are_those_known_in_full() -> None:
    reading = {
        "published": "2024-03-08",
        "activities": [{"date": "2024-03-05/2024-03-07"}, {"date": None}, {"date": "XXXX-03-01"}, {"date": "2024-03"}],
        "agreements": [{"signed": "2024-03-06", "period": "2024/2030-01-01"}],
    }
    assert days_of(reading) == {"2024-03-08", "2024-03-05", "2024-03-07", "2024-03-06", "2030-01-01"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = "Trang chủ\nSáng 5/3/2024, Chủ tịch UBND thành phố Huế Trần Văn Minh tiếp đoàn đại biểu thành phố Nara.\n"
    gold = {"language": "vi", "relevant": True, "published": None, "noise": [1], "agreements": []}
    gold |= {"people": [{"name": "Trần Văn Minh"}], "activities": [{"date": "2024-03-05"}]}
    for name, changed in (("a", {}), ("b", {"relevant": False}), ("c", {"language": "en"})):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"{name}.json").write_text(json.dumps(gold | changed), encoding="utf-8")
    return tmp_path


def test_only_vietnamese_pages_that_tell_of_a_dealing_are_compared(folder: Path) -> None:
    (page,) = gold_pages([folder])
    assert page.capture.source == "a"
    assert "Trang chủ" in page.text
    assert "Trang chủ" not in page.report
    assert page.told == Told(["Trần Văn Minh"], {"2024-03-05"})
    assert ours(page) == page.told


def test_where_the_others_cannot_be_had_it_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python = folder / "venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to("/bin/false")
    monkeypatch.setattr(bench_beside, "FOLDERS", {"mine": folder})
    assert [row[0] for row in bench_beside.rows(folder / "venv")] == ["not measured"]
