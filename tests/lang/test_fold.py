"""Folding brings spellings together and never loses the way back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.lang import fold
from legation.lang.fold import _lowered, _table

ALPHABET = st.characters(codec="utf-8", exclude_categories=("Cs",))
VIETNAMESE = st.text("hoàhòauỷủykhoẻquýthuỷmỹĐđ ạắằ\u0300\u0301\u0309\u0323\u0302", max_size=30)
LAO = st.text("ຫນມລະາຳໍ່້ເແໂໄໃກຂງວ ຽຼ\u200b໒໐", max_size=30)


@pytest.mark.parametrize(
    ("language", "spellings"),
    [
        ("vi", ["Thành ủy Hòa Bình", "Thành uỷ Hoà Bình", unicodedata.normalize("NFD", "Thành ủy Hòa Bình")]),
        ("vi", ["Mỹ, kỷ luật, lý do", "Mĩ, kỉ luật, lí do"]),
        ("vi", ["Hội đồng", "Hội\u00ad đồng", "Hội\u00a0đồng"]),
        ("en", ["Hanoi's", "Hanoi’s", "HANOI'S"]),
        ("fr", ["Hanoï", "Hanoi", "HANOÏ"]),
        ("lo", ["ນະຄອນຫຼວງ", "ນະຄອນຫລວງ", "ນະ\u200bຄອນ\u200bຫຼວງ"]),
        ("lo", ["ນ້ຳ", "ນໍ້າ", "ນ້ໍາ"]),
        ("lo", ["ໜ້າ 2022", "ຫນ້າ ໒໐໒໒"]),
    ],
)
def test_spellings_come_together(language: str, spellings: list[str]) -> None:
    assert len({fold(s, language).text for s in spellings}) == 1


def test_tones_stay_apart_in_vietnamese_only() -> None:
    assert fold("Hiến", "vi").text != fold("Hiện", "vi").text
    assert fold("Hiến", "en").text == fold("Hiện", "en").text


@pytest.mark.parametrize("language", ["vi", "en", "lo", "fr"])
@given(text=st.text(ALPHABET, max_size=40) | VIETNAMESE | LAO)
@settings(max_examples=150, deadline=None)
def test_every_folded_character_knows_its_origin(language: str, text: str) -> None:
    folded = fold(text, language)
    reached = 0
    for i in range(len(folded.text)):
        start, end = folded.span(i, i + 1)
        assert 0 <= start < end <= len(text)
        assert start >= reached - 1  # a tone mark that stood inside a composed vowel may share its place
        reached = end
        assert folded.at(start) <= i


@pytest.mark.parametrize("language", ["vi", "en", "lo", "fr"])
@given(text=VIETNAMESE | LAO)
@settings(max_examples=150, deadline=None)
def test_folding_twice_changes_nothing(language: str, text: str) -> None:
    once = fold(text, language).text
    assert fold(once, language).text == once


def test_a_match_is_quoted_as_printed() -> None:
    text = "ຄະ\u200bນະ\u200bພັກ\u200bນະ\u200bຄອນ"
    folded = fold(text, "lo")
    at = folded.text.index("ຄະນະພັກ")
    start, end = folded.span(at, at + len("ຄະນະພັກ"))
    assert text[start:end] == "ຄະ\u200bນະ\u200bພັກ"


@pytest.mark.parametrize("language", ["vi", "en", "lo", "fr"])
def test_half_a_character_is_folded_to_one_that_can_be_searched(language: str) -> None:
    assert fold("ກ\ud800b\udfff", language).text == "ກ\ufffdb\ufffd"


@given(st.text(ALPHABET | st.sampled_from("ΣİǅÀ’“–\t`ẞK"), max_size=30), st.booleans())
@settings(max_examples=300, deadline=None)
def test_replacing_few_characters_gives_what_looking_up_all_gives(text: str, strip_marks: bool) -> None:
    assert _lowered(text, strip_marks) == text.translate(_table(strip_marks))
