from __future__ import annotations

import pytest

from legation.model import PartialDate, UsageError
from legation.register.filters import Filter, joins, shown_sides, wanted_sides, window, within


@pytest.mark.parametrize(
    ("date", "published", "since", "until", "fits"),
    [
        ("2022-11-09", None, "2022-11-01", "2022-11-30", True),
        ("2022-11-09", None, "2022-11-10", None, False),
        ("2022-11", None, "2022-11-10", None, True),
        ("2022-11-09/..", None, "2024-01-01", None, True),
        (None, "2022-11-10", "2022-11-10", "2022-11-10", True),
        (None, None, "2022-11-10", None, False),
        (None, None, None, None, True),
        ("XXXX-11-09", "2022-11-10", "2023-01-01", None, False),
    ],
)
def test_within(date: str | None, published: str | None, since: str | None, until: str | None, fits: bool) -> None:
    assert within(PartialDate(date) if date else None, published, since, until) is fits


def test_a_window_takes_partial_dates_and_refuses_what_is_none() -> None:
    assert window(Filter(since="2022", until="2023-02")) == ("2022-01-01", "2023-02-28")
    with pytest.raises(UsageError, match="not a partial date"):
        window(Filter(since="last year"))


def test_a_side_is_a_place_by_any_name_or_words_in_a_partys() -> None:
    place, words = wanted_sides(("ຮ່າໂນ້ຍ", "Fatherland Front"))
    assert joins(place, {"Hanoi", "VN"}, ())
    assert not joins(place, {"Hue", "VN"}, ("Hanoi",))
    assert joins(words, (), ("the Vietnam Fatherland Front of Hue",))
    assert not joins(words, (), ("the Front",))
    with pytest.raises(UsageError, match="needs a name"):
        wanted_sides((" ",))


def test_cities_are_shown_before_countries() -> None:
    assert shown_sides(["VN", "Vientiane", "LA", "Hanoi"]) == ("Hanoi", "Vientiane", "LA", "VN")
