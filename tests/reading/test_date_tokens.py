from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.model import Page
from legation.reading.date_tokens import _NUMBER, _STROKES, _at_digits, tokens, year_of
from legation.reading.sheet import Sheet


def kinds(language: str, text: str) -> list[tuple[str, str, tuple[int, ...]]]:
    found = tokens(Sheet(Page(name="p", text=text, language=language)))
    return [(text[t.start : t.end], min(t.kinds), t.values) for t in found]


@pytest.mark.parametrize(("number", "year"), [(2565, 2022), (2022, 2022), (1799, 0), (2700, 0), (740, 0)])
def test_years_of_the_buddhist_era_are_counted_back(number: int, year: int) -> None:
    assert year_of(number) == year


def test_numbers_say_what_they_can_be() -> None:
    assert kinds("fr", "14/8 14.05.2025 8/2022 2022-25 9") == [
        ("14/8", "dm", (14, 8)),
        ("14.05.2025", "dmy", (2025, 5, 14)),
        ("8/2022", "my", (8, 2022)),
        ("2022-25", "yy", (2022, 2025)),
        ("9", "n", (9,)),
    ]


def test_month_first_in_english_only_where_the_page_shows_it() -> None:
    assert kinds("en", "05/06/2024") == [("05/06/2024", "dmy", (2024, 6, 5))]
    assert kinds("en", "05/06/2024 05/16/2024") == [("05/06/2024", "dmy", (2024, 5, 6)), ("05/16/2024", "dmy", (2024, 5, 16))]
    assert kinds("fr", "05/16/2024") == []


def test_the_year_behind_the_stroke_of_a_quarter() -> None:
    assert kinds("vi", "quý 1/2024") == [("quý 1", "quarter", (1,)), ("2024", "y", (2024,))]
    assert kinds("en", "Q1/2024 H2-2025") == [
        ("Q1", "quarter", (1,)),
        ("2024", "y", (2024,)),
        ("H2", "half", (2,)),
        ("2025", "y", (2025,)),
    ]


def test_times_amounts_and_percentages_are_left_out() -> None:
    assert kinds("fr", "18:25 1.204 14,8 20 % 19h15 B12 $40") == []


def test_months_need_their_capital_in_english() -> None:
    assert [k for _, k, _ in kinds("en", "it may march; May, March")] == ["month", "month"]


def test_counted_months_are_not_may() -> None:
    assert [k for _, k, _ in kinds("vi", "10 tháng năm 2023")] == ["n", "part-of-year", "y"]
    assert "month" in [k for _, k, _ in kinds("vi", "ngày 10 tháng Năm năm 2023")]


def test_the_gap_says_what_stands_between() -> None:
    found = tokens(Sheet(Page(name="p", text="Oct. 8 (Sun.) to 13\n9 May", language="en")))
    assert [t.gap for t in found] == ["…", "", "(", ")", "", "…", ""]


@given(st.text(alphabet="0129 .,:/-%hat", max_size=24))
@settings(max_examples=200, deadline=None)
def test_trying_at_rows_of_digits_alone_finds_all(text: str) -> None:
    for pattern in (_NUMBER, _STROKES):
        assert [m.span() for m in _at_digits(pattern, text)] == [m.span() for m in pattern.finditer(text)]
