from __future__ import annotations

import datetime as dt

import pytest

from legation.model import PartialDate
from legation.reading.date_points import Point, Run
from legation.reading.date_years import Anchor, Context, resolve, shifted, stretches

TUESDAY = Anchor(dt.date(2022, 3, 1), "published")


def resolved(context: Context, **parts: int | str) -> str | None:
    point = Point(start=0, end=1, **parts)  # type: ignore[arg-type]
    date = resolve(Run(0, 0, point, point), context)
    return date.edtf if date else None


@pytest.mark.parametrize(
    ("month", "day", "plan", "wanted"),
    [
        (2, 27, False, "2022-02-27"),
        (11, 20, False, "2021-11-20"),
        (3, 9, False, "2022-03-09"),
        (11, 20, True, "2022-11-20"),
        (2, 27, True, "2022-02-27"),
        (2, 29, False, "2020-02-29"),
    ],
)
def test_the_nearest_year_is_meant_and_for_plans_the_next(month: int, day: int, plan: bool, wanted: str) -> None:
    assert resolved(Context(anchor=TUESDAY, plan=plan), month=month, day=day) == wanted


def test_a_day_that_no_month_has_is_none() -> None:
    assert resolved(Context(anchor=TUESDAY), month=6, day=31) is None


@pytest.mark.parametrize(
    ("weekday", "plan", "modifier", "wanted"),
    [
        (2, False, "", "2022-03-01"),
        (2, True, "", "2022-03-08"),
        (2, False, "last", "2022-02-22"),
        (5, False, "", "2022-02-25"),
        (5, False, "this", "2022-03-04"),
        (5, False, "next", "2022-03-04"),
        (1, False, "last-week", "2022-02-21"),
        (1, False, "next-week", "2022-03-07"),
    ],
)
def test_weekdays(weekday: int, plan: bool, modifier: str, wanted: str) -> None:
    assert resolved(Context(anchor=TUESDAY, plan=plan), weekday=weekday, modifier=modifier) == wanted


def test_the_basis_says_how_it_is_known() -> None:
    point = Point(start=0, end=1, month=2, day=27)
    known = resolve(Run(0, 0, point, point), Context(anchor=TUESDAY))
    stated = resolve(Run(0, 0, point, point), Context())
    assert known is not None
    assert stated is not None
    assert (known.basis, stated.basis) == ("published", "stated")


@pytest.mark.parametrize(
    ("edtf", "days", "wanted"),
    [
        ("2023-12-31", 1, "2024-01-01"),
        ("XXXX-06-30", 1, "XXXX-07-01"),
        ("XXXX-02-28", 1, None),
        ("XXXX-12-31", 1, None),
        ("2023-06", 1, None),
        ("2023-06-01/2023-06-03", 1, None),
    ],
)
def test_days_are_counted_only_where_the_result_is_sure(edtf: str, days: int, wanted: str | None) -> None:
    moved = shifted(PartialDate(edtf), days)
    assert (moved.edtf if moved else None) == wanted


def test_a_turn_of_the_year_inside_a_stretch() -> None:
    a, b = Point(start=0, end=1, month=12, day=29), Point(start=2, end=3, month=1, day=2)
    date = resolve(Run(0, 1, a, b, interval=True), Context(anchor=TUESDAY))
    assert date is not None
    assert date.edtf == "2021-12-29/2022-01-02"


def test_stretches_are_short_and_known() -> None:
    assert stretches([PartialDate("2022"), PartialDate("XXXX-01-02"), PartialDate("2022-01-02")]) == (
        (dt.date(2022, 1, 2), dt.date(2022, 1, 2)),
    )


@pytest.mark.parametrize("day", [dt.date(9999, 12, 31), dt.date(1, 1, 1)])
@pytest.mark.parametrize(
    "point",
    [
        Point(start=0, end=1, month=8, day=13),
        Point(start=0, end=1, month=2, modifier="next"),
        Point(start=0, end=1, day=4),
        Point(start=0, end=1, weekday=3),
        Point(start=0, end=1, relative=1),
        Point(start=0, end=1, relative=-1),
        Point(start=0, end=1, shift=1, of_month=True),
    ],
)
def test_a_day_at_the_edge_of_the_calendar_is_no_error(day: dt.date, point: Point) -> None:
    for plan in (False, True):
        date = resolve(Run(0, 1, point, None, interval=False), Context(anchor=Anchor(day, "published"), plan=plan))
        assert date is None or date.knows_year
