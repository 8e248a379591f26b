"""What the grammars of bodies share."""

from __future__ import annotations

import pytest

from legation.reading.body_names import LOWER_KINDS, OPEN_KINDS, acronym_behind, is_capital, is_town, name_starts
from tests.reading.cased import bodies, words


def test_abbreviation_in_brackets() -> None:
    laid = words("the Sanitation Secretariat (Sesan) and others (see below)", "en")
    assert acronym_behind(laid, 3)
    assert not acronym_behind(laid, 6)
    assert not acronym_behind(laid, 99)


@pytest.mark.parametrize(("text", "starts"), [("Nguyễn Văn A", True), ("Hà Nội hôm nay", False), ("Nguyễn đã nói", False)])
def test_a_family_name_starts_a_name_where_more_follows(text: str, starts: bool) -> None:
    assert name_starts(words(text, "vi"), 0) is starts


def test_capitals_and_kinds() -> None:
    laid = words("Hanoi council", "en")
    assert is_capital(laid, 0)
    assert not is_capital(laid, 1)
    assert not is_capital(laid, 7)
    assert "company" in OPEN_KINDS
    assert "company" not in LOWER_KINDS


def test_two_words_behind_a_word_of_level_are_a_town_although_one_is_a_family_name() -> None:
    assert is_town(words("huyện Cao Lộc; ông", "vi"), 1)
    assert not is_town(words("tỉnh Cao Văn Lộc nói", "vi"), 1)
    assert [b.name for b in bodies("Ông A, Trưởng Công an huyện Cao Lộc; bà B", "vi")] == ["Công an huyện Cao Lộc"]
