"""What the grammars of bodies share."""

from __future__ import annotations

import pytest

from legation.reading.body_names import LOWER_KINDS, OPEN_KINDS, acronym_behind, is_capital, name_starts
from tests.reading.cased import words


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
