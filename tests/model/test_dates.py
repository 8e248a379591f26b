"""Partial dates stay partial, and say when they cannot tell."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.model import DateError, PartialDate

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


def parts(day: dt.date, grain: int) -> PartialDate:
    return PartialDate.of(day.year, *(day.month, day.day)[:grain])


@pytest.mark.parametrize(
    "edtf",
    [
        "2022-11-09",
        "2022-11",
        "2022",
        "XXXX-10-26",
        "XXXX-10",
        "2024-09-17/2024-09-19",
        "2022/2025",
        "2019-07-29/..",
        "../2025-05-16",
        "XXXX-11-04/XXXX-11-05",
        "XXXX-02-29",
        "2024-02-29",
    ],
)
def test_the_notations_of_readings(edtf: str) -> None:
    assert PartialDate(edtf).edtf == edtf


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "XXXX",
        "2022-13",
        "2022-00",
        "2023-02-29",
        "2022-11-31",
        "22-11-09",
        "2022-1-9",
        "../..",
        "2025/2022",
        "2022-11-09/",
        "a/b/c",
        "2022-11-09T10:00",
        "0000",
    ],
)
def test_anything_else_is_refused(bad: str) -> None:
    with pytest.raises(DateError):
        PartialDate(bad)


def test_a_day_needs_its_month() -> None:
    with pytest.raises(DateError):
        PartialDate.of(2022, None, 9)


@given(DAYS, DAYS, st.integers(0, 2), st.integers(0, 2))
@settings(max_examples=300, deadline=None)
def test_comparison_agrees_with_the_days_that_are_meant(a: dt.date, b: dt.date, grain_a: int, grain_b: int) -> None:
    x, y = parts(a, grain_a), parts(b, grain_b)
    (x0, x1), (y0, y1) = x.bounds(), y.bounds()
    assert x0 is not None
    assert x1 is not None
    assert y0 is not None
    assert y1 is not None
    order = x.compare(y)
    assert (order == "before") == (x1 < y0)
    assert (order == "after") == (x0 > y1)
    assert (order == "same") == ((x0, x1) == (y0, y1))
    assert {"before": "after", "after": "before", "within": "around", "around": "within"}.get(order, order) == y.compare(x)
    assert x.may_overlap(y) == (order not in ("before", "after"))


@given(DAYS, DAYS)
@settings(max_examples=100, deadline=None)
def test_intervals_bound_what_they_hold(a: dt.date, b: dt.date) -> None:
    first, last = sorted((a, b))
    span = PartialDate.span(parts(first, 2), parts(last, 2))
    assert span.bounds() == (first, last)
    assert parts(first, 2).compare(span) in ("within", "same")


def test_an_unknown_year_cannot_be_compared_but_may_be_the_same() -> None:
    day = PartialDate("XXXX-11-09")
    assert day.compare(PartialDate("2022-11-09")) == "cannot tell"
    assert day.may_equal(PartialDate("2022-11-09"))
    assert not day.may_equal(PartialDate("2022-11-10"))
    assert day.may_equal(PartialDate("2022"))  # what only one of them knows contradicts nothing
    assert day.may_overlap(PartialDate("2024-11-01/2024-11-30"))
    assert not day.may_overlap(PartialDate("2024-12"))
    assert not day.may_overlap(PartialDate("XXXX-11-10"))


@pytest.mark.parametrize(
    ("edtf", "other", "may"),
    [
        ("XXXX-02-29", "2023-03-01", False),
        ("XXXX-02-29", "2023-12-01/2024-03-01", True),
        ("XXXX-02-29", "2024", True),
        ("XXXX-12-30/XXXX-01-02", "2022-12-31", True),
        ("XXXX-12-30/XXXX-01-02", "XXXX-12-30", True),
        ("XXXX-12-30/XXXX-01-02", "2022-11-30", False),
        ("XXXX-12-30/XXXX-01-02", "2023-01-01", True),
        ("XXXX-12-30/XXXX-01-02", "XXXX-01-01", True),
        ("XXXX-01-10", "2023-12-01/2024-03-01", True),
        ("XXXX-01-10", "2023-05/..", True),
        ("2027/XXXX-10", "2022-10-01", True),
    ],
)
def test_a_day_without_its_year_may_be_of_any_year_that_fits(edtf: str, other: str, may: bool) -> None:
    assert PartialDate(edtf).may_overlap(PartialDate(other)) is may
    assert PartialDate(other).may_overlap(PartialDate(edtf)) is may


def test_open_ends_stay_open() -> None:
    since = PartialDate("2019-07-29/..")
    assert since.bounds() == (dt.date(2019, 7, 29), None)
    assert since.compare(PartialDate("2018")) == "after"
    assert since.compare(PartialDate("2020")) == "cannot tell"
    assert since.may_overlap(PartialDate("2020"))


def test_the_year_and_the_basis_can_be_added() -> None:
    day = PartialDate("XXXX-11-04/XXXX-11-05").with_year(2023).with_basis("published")
    assert day == PartialDate("2023-11-04/2023-11-05", "published")
    assert day.knows_year
    assert day.is_interval
