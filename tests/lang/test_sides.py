from __future__ import annotations

import pytest

from legation.lang.sides import country_side, keys_of, side_named, sides_in


@pytest.mark.parametrize("name", ["Hanoi", "Hà Nội", "hà nội", "Ha Noi", "ຮ່າໂນ້ຍ", "Hanoï"])
def test_a_side_is_known_by_any_of_its_names(name: str) -> None:
    side = side_named(name)
    assert side is not None
    assert (side.key, side.country) == ("Hanoi", "VN")


@pytest.mark.parametrize("name", ["LA", "Laos", "Lào", "ລາວ", "lao"])
def test_a_country_is_known_by_code_and_name(name: str) -> None:
    side = side_named(name)
    assert side is not None
    assert (side.key, side.level) == ("LA", "country") if name != "lao" else side.country


def test_what_is_no_place_is_no_side() -> None:
    assert side_named("the delegation") is None
    assert side_named("ZZ") is None
    assert sides_in("the delegation and its friends", "en") == ()


def test_places_are_found_within_the_names_of_bodies() -> None:
    assert keys_of("Thành ủy Viêng Chăn", "vi") == {"Vientiane", "LA"}
    assert keys_of("People's Council of Hanoi", "en") >= {"Hanoi", "VN"}
    assert keys_of("ຄະນະພັກນະຄອນຫຼວງວຽງຈັນ", "lo") == {"Vientiane", "LA"}
    assert keys_of("Ministry of Health", "en", "VN") == {"VN"}


def test_an_unknown_code_stands_for_itself() -> None:
    assert country_side("LA").name == "Laos"
    assert country_side("XX").name == "XX"


def test_a_piece_of_an_ordinary_word_names_no_place() -> None:
    named = {side.name for side in sides_in("ແນວລາວສ້າງຊາດນະຄອນຫຼວງວຽງຈັນ", "lo")}
    assert named == {"Laos", "Vientiane"}  # ຊາດ, the nation, is spelled as Chad is
