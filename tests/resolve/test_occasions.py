from __future__ import annotations

import msgspec
import pytest

from legation.model import PartialDate
from legation.resolve.occasions import Report, gap, in_one_year, occasion_of, report_of
from tests.resolve.test_weighing_dealings import MEETING, MEMORANDUM

swap = msgspec.structs.replace
REPORT = report_of((MEETING, MEMORANDUM))


def test_a_report_is_what_its_dealings_say_together() -> None:
    assert (
        Report(
            people=MEETING.people,
            cities=frozenset({"Hanoi", "Vientiane"}),
            dates=frozenset({"2022-11-09"}),
            published="2022-11-10",
            periods=frozenset({"2022/2025"}),
        )
        == REPORT
    )


@pytest.mark.parametrize(
    ("changes", "one"),
    [
        ({}, True),
        ({"dates": frozenset({"XXXX-11-09"}), "published": None}, True),
        ({"dates": frozenset(), "people": (), "periods": frozenset()}, False),
        ({"dates": frozenset(), "published": None}, True),
        ({"dates": frozenset(), "published": None, "periods": frozenset()}, False),
        ({"dates": frozenset({"2023-11-09"}), "published": "2023-11-10"}, False),
        ({"dates": frozenset(), "published": "2023-11-10"}, False),
        ({"people": (), "periods": frozenset(), "cities": frozenset({"Bangkok"})}, False),
    ],
)
def test_people_sides_and_days_make_an_occasion(changes: dict[str, object], one: bool) -> None:
    other = swap(REPORT, **changes)
    assert occasion_of(REPORT, other).one == occasion_of(other, REPORT).one == one


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        ("2022-11-09", "2022-11-09", 0),
        ("2022-11-09", "XXXX-11-12", 3),
        ("XXXX-12-31", "2022-12-30/2022-12-31", 0),
        ("XXXX-03-01", "XXXX-02-28", 2),
        ("2022-11-01/2022-11-05", "2022-11-09", 4),
        ("2022", "2022-11-09", 0),
        ("XXXX-02-29", "2023-02-28", None),
        ("XXXX-12-30/XXXX-01-02", "XXXX-12-31", 0),
        ("XXXX-12-30/XXXX-01-02", "2022-12-28", 2),
        ("2027/XXXX-10", "XXXX-11-09", None),
    ],
)
def test_days_between_partial_dates(a: str, b: str, days: int | None) -> None:
    assert gap(PartialDate(a), PartialDate(b)) == gap(PartialDate(b), PartialDate(a)) == days


def test_an_unknown_year_is_taken_from_the_other_date() -> None:
    one, other = in_one_year(PartialDate("XXXX-11-09"), PartialDate("2021-12"))
    assert (one.edtf, other.edtf) == ("2021-11-09", "2021-12")
