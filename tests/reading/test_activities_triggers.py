"""Words of dealing: held, planned, wished or denied."""

from __future__ import annotations

import pytest

from legation.reading.activities_triggers import Trigger, Triggers
from tests.reading.dealings import report


def triggers(text: str, language: str = "en") -> list[Trigger]:
    sheet, findings = report(text, {}, language=language)
    return [t for s in sheet.sentences for t in Triggers(sheet, findings).of(s)]


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "The mayor met with the guests.", "held"),
        ("en", "The mayor is expected to visit Recife.", "planned"),
        ("en", "The mayor hoped that the two cities would hold a conference.", "planned"),
        ("vi", "Theo kế hoạch, hai bên sẽ ký kết biên bản.", "planned"),
        ("vi", "Hai bên đã hội đàm.", "held"),
        ("fr", "Le maire se rendra à Recife.", "planned"),
        ("fr", "Le maire s'est entretenu avec les visiteurs.", "held"),
        ("lo", "ສອງຝ່າຍຈະລົງນາມ.", "planned"),
    ],
)
def test_status_comes_from_the_verb_and_the_words_before_it(language: str, text: str, status: str) -> None:
    assert triggers(text, language)[0].status == status


def test_a_wish_is_neither_held_nor_planned() -> None:
    assert [t.status for t in triggers("The mayor asked the guests to organise a study tour for nurses.")] == ["wished"]


def test_a_longer_word_hides_the_word_of_dealing_inside() -> None:
    assert triggers("Ông tiếp tục phát biểu.", "vi") == []


def test_what_is_recalled_is_marked() -> None:
    (trigger,) = [t for t in triggers("She recalled that the mayor visited Recife.") if t.kind == "visit"]
    assert trigger.recalled


def test_a_word_that_is_no_dealing_hides_what_begins_before_it() -> None:
    assert [t for t in triggers("Bà sẽ có cuộc gặp khó khăn.", "vi") if t.kind == "meeting"] == []
