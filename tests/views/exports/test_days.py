"""No day is filled in."""

from __future__ import annotations

import datetime as dt

import pytest

from legation.views.exports.days import last_day, whole_day, whole_days


@pytest.mark.parametrize(
    "edtf", [None, "2022", "2022-11", "XXXX-11-09", "2022-11-09/..", "../2022-11-09", "2022-11/2022-12-01", "2022/2025"]
)
def test_what_is_not_known_to_the_day_has_none(edtf: str | None) -> None:
    assert whole_days(edtf) is None


def test_what_is_known_to_the_day() -> None:
    day = dt.date(2022, 11, 9)
    assert whole_days("2022-11-09") == (day, day)
    assert whole_days("2022-11-09/2022-11-10") == (day, dt.date(2022, 11, 10))
    assert last_day("2020/2022-11-09") == day
    assert [last_day(x) for x in (None, "2020/2022", "2022-11-09/..", "2020-01-01/XXXX-11-09")] == [None] * 4
    assert whole_day("XXXX-11-09") is None
