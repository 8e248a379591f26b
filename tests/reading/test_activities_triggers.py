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
    assert [t.status for t in triggers("The mayor asked the guests to organise a study tour for nurses.")] == ["hoped"]
    assert [t.status for t in triggers("The mayors agreed to organise a study tour for nurses.")] == ["wished"]


def test_what_is_to_be_held_is_planned_although_its_noun_comes_first() -> None:
    assert [t.status for t in triggers("A seminar on natural dyes will also be held in Lyon.")] == ["planned"]


def test_a_longer_word_hides_the_word_of_dealing_inside() -> None:
    assert triggers("Ông tiếp tục phát biểu.", "vi") == []


def test_what_is_recalled_is_marked() -> None:
    (trigger,) = [t for t in triggers("She recalled that the mayor visited Recife.") if t.kind == "visit"]
    assert trigger.recalled


def test_a_word_that_is_no_dealing_hides_what_begins_before_it() -> None:
    assert [t for t in triggers("Bà sẽ có cuộc gặp khó khăn.", "vi") if t.kind == "meeting"] == []


def kinds_of(text: str, bodies: dict[str, str | None] | None = None) -> list[tuple[str, str]]:
    sheet, findings = report(text, {"Jean Dupont": "FR"}, bodies)
    triggers = Triggers(sheet, findings)
    return [(t.kind, t.status) for s in sheet.sentences for t in triggers.of(s)]


def test_a_vague_word_needs_somebody_who_is_met() -> None:
    assert kinds_of("They worked with Jean Dupont.") == [("meeting", "held")]
    assert kinds_of("They worked with great energy.") == []
    assert kinds_of("The mayor received 46 parcels.") == []


def test_an_institution_visited_is_a_call_where_someone_is_seen_there() -> None:
    bodies = {"Lyon University": "FR"}
    assert kinds_of("They visited Lyon University and saw the library.", bodies) == []
    assert ("meeting", "held") in kinds_of("They visited Lyon University to see its rector Jean Dupont.", bodies)


def test_a_word_inside_the_name_of_a_document_tells_nothing() -> None:
    assert ("meeting", "held") not in kinds_of("They signed the minutes of the meeting.")


def test_who_is_invited_has_not_come() -> None:
    assert kinds_of("Jean Dupont invited them to visit Lyon.") == [("visit", "wished")]
    assert kinds_of("At the invitation of Jean Dupont they visited Lyon.") == [("visit", "held")]


def test_seeing_a_site_is_no_visit_of_its_own() -> None:
    assert triggers("The guests visited the depot of the tramway.") == []
    assert [t.kind for t in triggers("The guests visited the city.")] == ["visit"]


def test_no_cue_stands_inside_the_name_of_a_place() -> None:
    found = triggers("ໂອກາດນີ້ ແຂວງເຊີນລາ ໄດ້ມອບປຶ້ມ 1.000 ຫົວ ໃຫ້ໂຮງຮຽນ.", "lo")
    assert {t.status for t in found} == {"held"}


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "A team will fly to Recife in May.", [("visit", "planned")]),
        ("en", "The group came to Recife with five nurses.", [("visit", "held")]),
        ("en", "The talks came to an end.", [("meeting", "held")]),
        ("en", "Ten nurses left for Recife for three months of training.", [("training", "held")]),
        ("en", "The signing of the agreement is scheduled for June.", [("signing", "planned")]),
        ("fr", "Le maire ira à Recife en octobre.", [("visit", "planned")]),
        ("fr", "Une délégation était à Recife mercredi.", [("visit", "held")]),
    ],
)
def test_words_of_movement_tell_visits_to_a_place(language: str, text: str, told: list[tuple[str, str]]) -> None:
    assert sorted({(t.kind, t.status) for t in triggers(text, language)}) == told
