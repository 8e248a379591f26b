"""Cells as text and back, and formulas that no spreadsheet will compute."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from legation.views.exports.cells import guarded, is_dangerous, parsed, unguarded, written

STARTS = ["=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "−", "＝", "＋", "－", "＠", "﹢", "﹣", "﹦", "﹫"]
BEFORE = ["", " ", "\u00a0", "\u200b", "\ufeff", "\x00", "a;", "a\t", "a\r\n", "1|"]
FORMULAS = [before + start + "cmd|' /C calc'!A0" for before in BEFORE for start in STARTS]
HOSTILE = st.text(alphabet=st.sampled_from("=+-@'\t\r\n;|% ,\"a\u200b\ufeff＝ທ"), max_size=12)


@pytest.mark.parametrize("formula", FORMULAS, ids=range(len(FORMULAS)))
def test_no_formula_stays_one(formula: str) -> None:
    assert is_dangerous(formula)
    safe = guarded(formula)
    assert not is_dangerous(safe)
    assert unguarded(safe) == formula


@given(HOSTILE | st.text(max_size=30))
@settings(max_examples=300, deadline=None)
@example(";';'x")
@example("\t=")
@example("''=")
def test_every_text_comes_back(text: str) -> None:
    safe = guarded(text)
    assert not is_dangerous(safe)
    assert unguarded(safe) == text


@pytest.mark.parametrize("text", ["Hà Nội", "ທ່ານ ຄຳສອນ", "9-14 August", "a@b.la", "Party's", ""])
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert guarded(text) == text


@given(st.lists(HOSTILE.filter(bool) | st.none(), min_size=2, max_size=4))
@settings(max_examples=100, deadline=None)
def test_a_line_of_texts_comes_back_from_csv(row: list[str | None]) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\r\n").writerow(map(written, row))
    file.seek(0)
    assert [parsed(text, "text") for text in next(csv.reader(file))] == row


@pytest.mark.parametrize(
    ("cell", "kind", "text"),
    [
        (None, "text", ""),
        (True, "boolean", "true"),
        (False, "boolean", "false"),
        (40.0, "number", "40"),
        (74.8, "number", "74.8"),
        (1e300, "number", "1e+300"),
        (-2, "integer", "-2"),
        (("Hà Nội", 'a "b"'), "list", '["Hà Nội", "a \\"b\\""]'),
        ((), "list", "[]"),
        ("2022-11", "date", "2022-11"),
    ],
)
def test_written_and_read_back(cell: object, kind: str, text: str) -> None:
    assert written(cell) == text  # type: ignore[arg-type]
    back = parsed(text, kind)
    assert back == cell
    assert type(back) is type(cell)
