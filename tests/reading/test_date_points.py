from __future__ import annotations

from typing import Any

import pytest

from legation.reading.date_points import Point, complete, follows, is_name, same_grain


def point(start: int = 0, **parts: Any) -> Point:
    return Point(start=start, end=start + 1, **parts)


def test_an_end_is_filled_from_the_other() -> None:
    filled = point(day=9).fill(point(5, year=2022, month=8, day=14))
    assert (filled.year, filled.month, filled.day) == (2022, 8, 9)


def test_a_stretch_over_the_turn_of_the_year_begins_in_the_year_before() -> None:
    assert point(month=12, day=29).fill(point(5, year=2023, month=1, day=2)).year == 2022


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ({"day": 9}, False),
        ({"day": 9, "month": 8}, True),
        ({"day": 9, "weekday": 2}, True),
        ({"month": 8}, True),
        ({"year": 2013, "bare": True}, True),
    ],
)
def test_what_can_stand_alone(parts: dict[str, Any], whole: bool) -> None:
    assert complete(point(**parts)) is whole


def test_only_like_ends_make_an_interval() -> None:
    assert same_grain(point(month=5), point(month=8))
    assert same_grain(point(year=2022), point(year=2025))
    assert not same_grain(point(year=2025), point(year=2022))
    assert not same_grain(point(month=5, day=2), point(month=8))


def test_days_that_follow_each_other() -> None:
    assert follows(point(month=8, day=10), point(month=8, day=11))
    assert not follows(point(month=8, day=10), point(month=8, day=12))


def test_a_month_s_name_alone_may_be_a_person_s() -> None:
    assert is_name(point(month=4, bare=True))
    assert not is_name(point(month=4, bare=True, modifier="next"))
