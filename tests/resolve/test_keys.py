from __future__ import annotations

import pytest

from legation.resolve.items import items_of
from legation.resolve.keys import keys_of_item
from tests.register.making import TEXT, page, reading, second


def test_items_that_are_one_thing_share_a_key() -> None:
    for a, b in zip(items_of(reading(page())), items_of(reading(second())), strict=True):
        assert keys_of_item(a) & keys_of_item(b)


@pytest.mark.parametrize("guest", ["Khăm-xỏn Vi-lay-xắc", "ຄຳສອນ ວິໄລສັກ", "Khamsone Vilaysak", "Vilaysack Khamsone"])
def test_spellings_of_a_name_share_a_key(guest: str) -> None:
    other = page(TEXT.replace("Khamsone Vilaysack", guest), "other")
    mine, theirs = items_of(reading(page()))[1], items_of(reading(other, guest=guest))[1]
    assert keys_of_item(mine) & keys_of_item(theirs)


def test_a_part_of_a_name_meets_the_whole_of_the_same_month_only() -> None:
    bare = page(TEXT.replace("Trần Hải Vân", "Vân"), "bare")
    whole = keys_of_item(items_of(reading(page()))[0])
    assert whole & keys_of_item(items_of(reading(bare, host="Vân"))[0])
    assert not whole & keys_of_item(items_of(reading(bare, host="Vân", date="2019-05-05"))[0])


def test_other_months_do_not_meet_but_by_two_people_together() -> None:
    later = reading(second(), date="2024-05-05")
    shared = keys_of_item(items_of(reading(page()))[4]) & keys_of_item(items_of(later)[4])
    assert {key.split(":")[0] for key in shared} == {"aw"}
    assert not keys_of_item(items_of(reading(page()))[0]) & keys_of_item(items_of(reading(page()))[1])


def test_a_day_without_a_year_meets_the_day_that_has_one() -> None:
    yearless = reading(second(), date="XXXX-11-09")
    shared = keys_of_item(items_of(reading(page()))[4]) & keys_of_item(items_of(yearless)[4])
    assert "ad:Hanoi|Vientiane:11-09" in shared
