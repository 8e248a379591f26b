from __future__ import annotations

import csv
from pathlib import Path

import pytest

from legation.resolve.items import Item, items_of
from legation.resolve.keys import asked, keys_of_item, keys_of_name
from tests.register.making import TEXT, page, reading, second
from tests.resolve.name_making import pairs, vietnamese_pairs

NAMES = Path(__file__).parents[3] / "shared" / "gold" / "names.csv"


def meet(a: Item, b: Item) -> bool:
    found = not asked(keys_of_item(a)).isdisjoint(keys_of_item(b))
    assert found == (not asked(keys_of_item(b)).isdisjoint(keys_of_item(a)))
    return found


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
    whole = items_of(reading(page()))[0]
    assert meet(whole, items_of(reading(bare, host="Vân"))[0])
    assert not meet(whole, items_of(reading(bare, host="Vân", date="2019-05-05"))[0])


def test_whole_names_do_not_meet_by_a_part_of_them() -> None:
    other = page(TEXT.replace("Trần Hải Vân", "Lê Thị Vân"), "other")
    assert not meet(items_of(reading(page()))[0], items_of(reading(other, host="Lê Thị Vân"))[0])


def test_spellings_made_by_rule_share_a_key() -> None:
    made = [(a, b) for a, b, same, _ in [*pairs(150, seed=21), *vietnamese_pairs(80, seed=21)] if same]
    missed = [(a, b) for a, b in made if asked(keys_of_name(a)).isdisjoint(keys_of_name(b))]
    assert len(missed) <= 0.01 * len(made), missed


@pytest.mark.gold
@pytest.mark.skipif(not NAMES.exists(), reason="the list of names ../shared/gold/names.csv is not here")
def test_checked_spellings_share_a_key() -> None:
    rows = csv.DictReader(NAMES.read_text(encoding="utf-8").splitlines())
    assert not [r for r in rows if r["same"] == "1" and asked(keys_of_name(r["a"])).isdisjoint(keys_of_name(r["b"]))]


def test_a_vietnamese_name_meets_lao_script_by_its_sound_and_others_by_their_letters() -> None:
    assert not asked(keys_of_name("Trần Hải Vân")).isdisjoint(keys_of_name("ເຈີ່ນ ຫາຍ ເວິນ"))
    assert not asked(keys_of_name("Trần Hải Vân")).isdisjoint(keys_of_name("Trần Vân"))
    assert asked(keys_of_name("Trần Hải Vân")).isdisjoint(keys_of_name("Trần Thị Vân"))


def test_a_vietnamese_name_has_few_keys_of_sound() -> None:
    assert not [key for key in keys_of_name("Trần Hải Vân") if key.startswith(("ps:", "pe:", "pw:"))]


def test_what_was_held_weeks_apart_does_not_meet() -> None:
    first = items_of(reading(page()))
    assert not meet(first[4], items_of(reading(second(), date="2022-12-05"))[4])
    assert not keys_of_item(first[0]) & keys_of_item(first[1])


@pytest.mark.parametrize("date", ["2022-11-08", "2022-11-10", "2022-11-12", "2022-11-06/2022-11-08", "2022-11", None])
def test_what_may_be_of_one_day_meets(date: str | None) -> None:
    assert meet(items_of(reading(page()))[4], items_of(reading(second(), date=date))[4])


def test_two_people_together_meet_at_any_time_where_one_report_has_no_date() -> None:
    undated = items_of(reading(second(published="2024-05-05"), date=None))[4]
    assert meet(items_of(reading(page()))[4], undated)


def test_a_day_without_a_year_meets_the_day_that_has_one() -> None:
    yearless = items_of(reading(second(published="2030-01-01"), date="XXXX-11-09"))[4]
    assert "ad-:Hanoi|Vientiane:11-09" in keys_of_item(yearless)
    assert meet(items_of(reading(page()))[4], yearless)


def test_agreements_meet_by_two_sides_or_by_one_and_the_term() -> None:
    mine = items_of(reading(page()))[5]
    assert {key for key in keys_of_item(mine) if not key.startswith("gm:")} == {
        "g:Hanoi|Vientiane",
        "gp:Hanoi:2022",
        "gp:Vientiane:2022",
    }
