"""Comparing names from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


def test_two_names(run: Run) -> None:
    code, out, _ = run("compare-names", "Somxay Vilaivong", "ສົມໄຊ ວິໄລວົງ")
    assert code == 0
    assert out.startswith("same  0.90")
    assert "same Lao sound key" in out


def test_for_programs(run: Run) -> None:
    found = json.loads(run("compare-names", "Lâm Sơn", "Lâm Sớn", "--country-a", "VN", "--country-b", "VN", "--json")[1])
    assert found["decision"] == "not same"
    assert found["reasons"]


def test_a_file_of_pairs_printed_and_kept(run: Run, tmp_path: Path) -> None:
    pairs, told = tmp_path / "pairs.csv", tmp_path / "told.csv"
    pairs.write_text("a,b\nTrần Văn Hiến,Tran Van Hien\n", encoding="utf-8")
    printed = run("compare-names", "--csv", str(pairs))[1]
    assert printed.splitlines()[0] == "a,b,score,decision,reasons"
    assert run("compare-names", "--csv", str(pairs), "--out", str(told))[0] == 0
    assert told.read_text(encoding="utf-8") == printed
    assert json.loads(run("compare-names", "--csv", str(pairs), "--json")[1])[0]["decision"] == "same"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 2),
        (("one",), 2),
        (("a", "b", "c"), 2),
        (("a", "b", "--csv", "x"), 2),
        (("a", "b", "--out", "x"), 2),
        (("--csv", "/none.csv"), 3),
    ],
)
def test_wrong_use_is_said(run: Run, arguments: tuple[str, ...], code: int) -> None:
    given, out, err = run("compare-names", *arguments)
    assert given == code
    assert not out
    assert "legation:" in err
