from __future__ import annotations

import csv
from pathlib import Path

import pytest

from legation.resolve.items import items_of
from legation.resolve.keys import keys_of_item, keys_of_name
from tests.register.making import TEXT, page, reading, second
from tests.resolve.name_making import pairs, vietnamese_pairs

NAMES = Path(__file__).parents[3] / "shared" / "gold" / "names.csv"


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


def test_spellings_made_by_rule_share_a_key() -> None:
    made = [(a, b) for a, b, same, _ in [*pairs(150, seed=21), *vietnamese_pairs(80, seed=21)] if same]
    missed = [(a, b) for a, b in made if keys_of_name(a).isdisjoint(keys_of_name(b))]
    assert len(missed) <= 0.01 * len(made), missed


@pytest.mark.gold
@pytest.mark.skipif(not NAMES.exists(), reason="the list of names ../shared/gold/names.csv is not here")
def test_checked_spellings_share_a_key() -> None:
    rows = csv.DictReader(NAMES.read_text(encoding="utf-8").splitlines())
    assert not [r for r in rows if r["same"] == "1" and keys_of_name(r["a"]).isdisjoint(keys_of_name(r["b"]))]


def test_a_vietnamese_name_has_few_keys_of_sound() -> None:
    assert not [key for key in keys_of_name("Trần Hải Vân") if key.startswith(("ps:", "pe:", "pw:"))]


def test_other_months_do_not_meet_but_by_two_people_together() -> None:
    later = reading(second(), date="2024-05-05")
    shared = keys_of_item(items_of(reading(page()))[4]) & keys_of_item(items_of(later)[4])
    assert {key.split(":")[0] for key in shared} == {"aw"}
    assert not keys_of_item(items_of(reading(page()))[0]) & keys_of_item(items_of(reading(page()))[1])


def test_a_day_without_a_year_meets_the_day_that_has_one() -> None:
    yearless = reading(second(), date="XXXX-11-09")
    shared = keys_of_item(items_of(reading(page()))[4]) & keys_of_item(items_of(yearless)[4])
    assert "ad:Hanoi|Vientiane:11-09" in shared
