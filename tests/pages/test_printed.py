from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.pages.lines import key_of
from legation.pages.printed import _SLASHED, _slashed, full_dates, is_month_first, trailing_date, without_date


def days(text: str, month_first: bool = False) -> list[str]:
    return [found.date.isoformat() for found in full_dates(key_of(text), month_first)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Thứ Năm, 09/03/2023 21:37", "2023-03-09"),
        ("Thứ tư, ngày 14-12-2022", "2022-12-14"),
        ("ngày 5 tháng 12 năm 2022", "2022-12-05"),
        ("Publié le mardi 1er août 2023 à 09h30", "2023-08-01"),
        ("Kyiv / Lviv, 7 June 2022", "2022-06-07"),
        ("November 11, 2022 19:42 GMT+700", "2022-11-11"),
        ("20 November B.E. 2565", "2022-11-20"),
        ("ວັນອັງຄານ, 05 ເມສາ 2022", "2022-04-05"),
        ("ວັນທີ໑໕ມິຖຸນາ໒໐໒໒", "2022-06-15"),
        ("ວັນທີ 5 ເດືອນ 12 ປີ 2565", "2022-12-05"),
        ("2024-03-22 11:04:15", "2024-03-22"),
        ("Published 05/16/2024, 10:22 am", "2024-05-16"),
    ],
)
def test_full_dates_in_four_languages(text: str, day: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize("text", ["November 2023", "12 June", "31/02/2024", "45/67/2024", "2022-2025", "No. 118", "9/11"])
def test_what_is_no_full_date(text: str) -> None:
    assert days(text) == []


def test_the_page_decides_between_day_and_month_first() -> None:
    assert days("05/06/2024") == ["2024-06-05"]
    assert days("05/06/2024", month_first=True) == ["2024-05-06"]
    assert is_month_first("Posted 05/06/2024. Earlier: 04/29/2024")
    assert not is_month_first("Posted 05/06/2024. Earlier: 29/04/2024 and 04/29/2024")


@pytest.mark.parametrize(
    "text", ["New bridge opens (30/06/2022)", "New bridge opens - October 9", "Cầu mới thông xe 09:30", "Un pont – 18 mai"]
)
def test_items_end_with_their_date(text: str) -> None:
    at = trailing_date(key_of(text))
    assert at is not None
    assert not any(c.isdigit() for c in key_of(text)[:at])


@pytest.mark.parametrize("text", ["The budget for 2025", "They won 2-1", "The fight against COVID-19"])
def test_titles_that_end_with_a_number_have_no_date(text: str) -> None:
    assert trailing_date(key_of(text)) is None


def test_what_a_date_line_says_beside_its_date() -> None:
    assert without_date(key_of("Thứ Hai, 04/04/2022 21:37 (GMT+7)")) == ""
    assert without_date(key_of("Hanoi, 28 June 2023")) == "hanoi"


@given(st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2060, 12, 31)))
@settings(max_examples=40, deadline=None)
def test_any_day_is_read_back(day: dt.date) -> None:
    assert days(f"{day:%d/%m/%Y}") == [day.isoformat()]
    assert days(day.isoformat()) == [day.isoformat()]
    assert days(f"{day.day}/{day.month}/{day.year + 543}") == [day.isoformat()]


@given(st.text(alphabet="0129/ ", max_size=24))
@settings(max_examples=200, deadline=None)
def test_trying_before_strokes_alone_finds_all(text: str) -> None:
    assert [m.span() for m in _slashed(text)] == [m.span() for m in _SLASHED.finditer(text)]
