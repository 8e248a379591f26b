from __future__ import annotations

import pytest

from legation.lang.sound_lao import is_lao, lao_word


@pytest.mark.parametrize(
    ("word", "sounds"),
    [
        ("ບຸນທອງ", "bunToG"),  # ອ between consonants is a vowel
        ("ດວງຈັນ", "dOGcan"),  # and so is ວ
        ("ສະຫວັນ", "savan"),  # where it bears a sign, ວ is a consonant; ຫ before it is silent
        ("ພົມມະ", "Pomma"),
        ("ວຽງ", "vAG"),
        ("ເມືອງ", "mEG"),
        ("ເລີນ", "lwn"),
        ("ແກ້ວ", "keU"),
        ("ເມຍ", "mA"),
        ("ໄຊ", "saI"),
        ("ໃຈ", "caI"),
        ("ຫຼ້າ", "la"),
        ("ຫຍ້າ", "ya"),
        ("ຄຳ", "Kam"),
        ("ຄໍາ", "Kam"),  # AM in two characters
        ("ກວາງ", "kuaG"),
        ("ພູທອນ", "PuTon"),
        ("ໂດລານ", "dolan"),
        ("ທ່າວ", "TaU"),
        ("ຊອຍ", "soI"),
    ],
)
def test_syllables(word: str, sounds: str) -> None:
    assert lao_word(word)[0] == sounds


def test_a_letter_that_may_close_a_syllable_or_open_one_gives_both_readings() -> None:
    assert lao_word("ບຸນກວາງ") == ("bunkuaG",)
    assert set(lao_word("ໂງກວາງ")) == {"GokvaG", "GokuaG"}


def test_what_is_lao() -> None:
    assert is_lao("ສ")
    assert not is_lao("Lao")
