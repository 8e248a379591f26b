from __future__ import annotations

import pytest

from legation.lang.sound_costs import distance
from legation.lang.sound_latin import bare, may_be_lao, met, roman_word, viet_word


@pytest.mark.parametrize(
    "spellings",
    [
        "Saysana Xaysana Saisana Saïsana",
        "Sonexay Sonxay Sonesay Sonexai",
        "Bounnhong Bounyong Bounnyong Boungnong",
        "Vongphachan Vongphachanh Vongphachane",
        "Phetsamone Phetsamon Phethsamon",
        "Khamphout Khamphouth Khamphoud",
        "Douangdara Douangdala Douangdarah",
        "Wilay Vilay Vilai",
        "Sayachack Saiyachak Xayachak",
        "Chaleune Chaleun Chalern",
        "Sisombat Sisombath Sysombath Sisombad",
    ],
)
def test_habits_of_romanisation_sound_the_same(spellings: str) -> None:
    first, *others = [[met(way) for way in roman_word(word)] for word in spellings.split()]
    assert all(min(distance(v, w, 1.0) for v in first for w in other) == 0 for other in others)


@pytest.mark.parametrize(
    ("word", "sounds"),
    [
        ("Nguyễn", "GZn"),
        ("Quốc", "kOk"),
        ("Giang", "yaG"),
        ("Đức", "dwk"),
        ("Dũng", "yuG"),
        ("Thanh", "TQN"),
        ("Xuân", "sOn"),
        ("Yến", "An"),
        ("Hiếu", "hAU"),
        ("Phượng", "PEG"),
    ],
)
def test_vietnamese_spelling(word: str, sounds: str) -> None:
    assert met(viet_word(word)[0]) == sounds


def test_without_diacritics_a_letter_may_be_any_that_it_is_the_base_of() -> None:
    assert viet_word("Dung", marked=False) == ("DzG",)
    assert viet_word("Lam", marked=False) == ("lXm",)
    assert set(viet_word("Hue", marked=False)) == {"hue", "heU"}


def test_tones_go_and_vowels_stay() -> None:
    assert bare("Nguyễn Thị Hiền") == "Nguyên Thi Hiên"


@pytest.mark.parametrize(
    ("word", "lao"), [("Khamphone", True), ("Vilaysack", True), ("Schmidt", False), ("Dupont", False), ("Hans", False)]
)
def test_which_words_can_be_lao(word: str, lao: bool) -> None:
    assert may_be_lao(word) is lao
