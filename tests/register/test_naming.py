from __future__ import annotations

import pytest

from legation.model import UsageError
from legation.register import Store
from legation.register.naming import called, country_of, find_thing, plain, sounding, usual_name
from tests.register.making import TEXT, keep, page, reading


@pytest.fixture
def names(store: Store) -> Store:
    bare = page(TEXT.replace("Trần Hải Vân", "Tran Hai Van"), "bare")
    keep(store, bare, reading(bare, host="Tran Hai Van"))
    keep(store, page(language="vi"))
    return store


def test_a_vietnamese_name_is_shown_whole_and_every_spelling_kept(names: Store) -> None:
    with names.asking() as ask:
        host = ask.person("tran hai van")
        assert host.line.name == "Trần Hải Vân"
        assert {s.text for s in host.spellings} == {"Trần Hải Vân", "Tran Hai Van"}
        items = ask.snapshot.groups("person")[host.line.id]
        assert usual_name(ask.snapshot, items) == "Trần Hải Vân"
        assert country_of(ask.snapshot, items) == "VN"


def test_a_part_of_a_name_finds_who_bears_it(names: Store) -> None:
    with names.asking() as ask:
        assert ask.person("Vilaysack").line.name == "Khamsone Vilaysack"
        assert called(ask.snapshot, "person", "ila") == []
        assert called(ask.snapshot, "person", " ") == []


def test_who_is_not_known_or_may_be_several_is_said(names: Store) -> None:
    other = page(TEXT.replace("Khamsone", "Bounmy") + "x", "other")
    keep(names, other, reading(other, guest="Bounmy Vilaysack"))
    with names.asking() as ask:
        with pytest.raises(UsageError, match="knows no person 'Nobody'"):
            ask.person("Nobody")
        with pytest.raises(UsageError, match=r"may be 2 of them: P\w+ .*Vilaysack"):
            find_thing(ask.snapshot, "person", "Vilaysack")


def test_plain_leaves_letters_alone() -> None:
    assert plain("Kham-sone  VILAYSẠCK") == "kham sone vilaysack"


@pytest.fixture
def heard(store: Store) -> Store:
    lao = page(TEXT.replace("Khamsone Vilaysack", "ຄຳສອນ ວິໄລສັກ"), "lao")
    keep(store, lao, reading(lao, guest="ຄຳສອນ ວິໄລສັກ"))
    other = page(TEXT.replace("Khamsone Vilaysack", "Somchay Ounkham"), "other")
    keep(store, other, reading(other, guest="Somchay Ounkham"))
    return store


@pytest.mark.parametrize("name", ["Khamsone", "Khăm-xỏn Vi-lay-xắc", "Vilaisak", "ຄຳສອນ"])
def test_a_lao_name_is_found_by_its_sound_in_any_script(heard: Store, name: str) -> None:
    with heard.asking() as ask:
        assert ask.person(name).line.name == "ຄຳສອນ ວິໄລສັກ"
        assert [hit.name for hit in ask.search(name) if hit.kind == "person"] == ["ຄຳສອນ ວິໄລສັກ"]


@pytest.mark.parametrize("name", ["Trần Hội Vinh", "Van Ha", "So", "Kham", "…"])
def test_vietnamese_names_and_mere_syllables_are_not_heard(heard: Store, name: str) -> None:
    with heard.asking() as ask:
        assert sounding(ask.snapshot, name) == []


def test_a_vietnamese_name_in_lao_script_is_heard(heard: Store) -> None:
    with heard.asking() as ask:
        assert ask.person("ເຈິ່ນ ຫາຍ ເວິນ").line.name == "Trần Hải Vân"
