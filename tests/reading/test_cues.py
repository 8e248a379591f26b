"""Cues: the longest wins, the two sides stand beside, French futures by their ending."""

from __future__ import annotations

import pytest

from legation.model import Page
from legation.reading.cues import Cues
from legation.reading.sheet import Sheet


def meanings(text: str, language: str) -> list[str]:
    return [c.meaning for c in Cues(Sheet(Page(name="x", text=text, language=language))).within(0, len(text))]


def test_longer_words_hide_the_cues_in_them() -> None:
    assert meanings("He came at the invitation of the mayor.", "en") == ["pronoun", "not-a-cue"]
    assert "request" not in meanings("Đoàn sang thăm theo lời mời của thành phố.", "vi")


def test_both_sides_stand_beside_other_cues() -> None:
    assert meanings("Hai bên nhất trí.", "vi") == ["joint-subject", "agree"]


@pytest.mark.parametrize("word", ["enverra", "recevront", "offrirait", "prendra", "construiront", "promettra"])
def test_french_future(word: str) -> None:
    assert "future" in meanings(f"La ville {word} un don.", "fr")


@pytest.mark.parametrize("word", ["caméra", "rencontra", "mettrons-nous", "opéra"])
def test_what_ends_like_a_french_future(word: str) -> None:
    found = meanings(f"La ville {word} hier.", "fr")
    assert ("future" in found) == (word == "mettrons-nous")


def test_a_row_may_need_a_word_behind_it() -> None:
    assert "request" in meanings("Marel called on the guests to send doctors.", "en")
    assert "request" not in meanings("Marel called on the mayor, and went home to rest.", "en")


@pytest.mark.parametrize(
    ("text", "language", "meaning"),
    [
        ("The two rectors came.", "en", "joint-leaders"),
        ("Both hospitals came.", "en", "joint-subject"),
        ("Les deux recteurs sont venus.", "fr", "joint-leaders"),
        ("Hai Bộ trưởng gặp nhau.", "vi", "joint-leaders"),
        ("ສອງລັດຖະມົນຕີ ພົບກັນ.", "lo", "joint-leaders"),
    ],
)
def test_any_two_of_a_post_are_leaders_and_any_two_of_a_body_sides(text: str, language: str, meaning: str) -> None:
    assert meaning in meanings(text, language)


def test_an_imperative_asks_only_where_it_opens_the_sentence() -> None:
    assert "request" in meanings("Send us your plans.", "en")
    assert "request" in meanings("“Send us your plans.", "en")
    assert "request" not in meanings("Dundee will send us two engineers.", "en")


def test_any_document_may_be_the_basis_of_what_is_told() -> None:
    assert "basis" in meanings("Under the joint statement, Hue will host a fair.", "en")
    assert "basis" in meanings("Theo Ý định thư, hai bên sẽ mở lớp.", "vi")
    assert "basis" not in meanings("Under the trees, Hue will host a fair.", "en")
