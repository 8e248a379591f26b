"""The sheet gives every finder the same words, and none of the furniture's."""

from __future__ import annotations

import pytest

from legation.model import Page
from legation.reading.sheet import Sheet

TEXT = "Menu\nOn 5 May the Mayor of Hanoi met them. They talked.\nRelated: the Mayor of Vientiane"


@pytest.fixture
def sheet() -> Sheet:
    return Sheet(Page(name="x", text=TEXT, language="en", furniture=(1, 3)))


def test_furniture_holds_no_words(sheet: Sheet) -> None:
    places = {TEXT[h.start : h.end] for h in sheet.words("places")}
    assert "Hanoi" in places
    assert "Vientiane" not in places
    assert sheet.is_furniture(0)
    assert not sheet.is_furniture(TEXT.index("Hanoi"))


def test_hits_are_cut_to_the_span_that_is_asked_for(sheet: Sheet) -> None:
    at = TEXT.index("May")
    assert [h.row.meaning for h in sheet.hits("dates", at, at + 3) if h.row.meaning.startswith("month")] == ["month:5"]
    assert sheet.hits("dates", at + 1, at + 3) == []
    assert sheet.hits("dates", at, at + 3, meaning="month:6") == []


def test_sentences_are_found_by_offset(sheet: Sheet) -> None:
    first, second = sheet.sentences
    assert TEXT[first.start : first.end] == "On 5 May the Mayor of Hanoi met them."
    assert sheet.sentence_at(TEXT.index("talked")) == second
    assert sheet.sentence_at(0) is None
    assert sheet.sentence_quote(second).text == "They talked."
    assert sheet.quote(second.start - 1, second.end).text == "They talked."


def test_the_folded_text_of_a_span() -> None:
    text = "ຄະ\u200bນະ\u200bພັກ ຮ່າ\u200bໂນ້ຍ"
    sheet = Sheet(Page(name="x", text=text, language="lo"))
    assert sheet.fold_of(0, text.index(" ")) == "ຄະນະພັກ"
