"""Rosters: lists of those who took part join the dealing told before."""

from __future__ import annotations

from legation.reading.activities import find_activities
from legation.reading.activities_rosters import listed, roster_zone
from legation.reading.activities_triggers import Triggers
from tests.reading.dealings import report

PEOPLE = {"Jean Dupont": "FR", "Ana Souza": "BR", "Eva Blanc": "FR", "Rui Prado": "BR"}
TALKS = "On March 18 in Lyon Jean Dupont held talks with Ana Souza.\n"


def test_a_roster_at_the_head_of_its_sentence_tells_no_second_meeting() -> None:
    found = find_activities(
        *report(TALKS + "Attending the talks were Eva Blanc and Rui Prado.\nEva Blanc visited Recife.", PEOPLE)
    )
    meetings = [a for a in found if a.kind == "meeting"]
    assert [set(a.people) for a in meetings] == [{"p1", "p2", "p3", "p4"}]


def test_a_word_of_attending_inside_a_sentence_lists_nobody() -> None:
    sheet, findings = report("Jean Dupont, attending to the matter, left.", PEOPLE)
    assert roster_zone(Triggers(sheet, findings), sheet.sentences[0]) is None


def test_a_list_goes_on_for_the_other_side() -> None:
    text = "Dự buổi lễ, phía Pháp có ông Jean Dupont. Phía Brazil có bà Ana Souza. Ông Rui Prado vắng mặt."
    sheet, findings = report(text, PEOPLE, language="vi")
    assert listed(Triggers(sheet, findings), findings, sheet.sentences[0]) == ["p1", "p2"]


def test_companions_travel_along_and_are_meant_by_the_delegation() -> None:
    text = (
        "A delegation of Recife led by Ana Souza visited Lyon from March 18 to 19. Accompanying her was Rui Prado.\n"
        "The delegation laid a wreath. Jean Dupont received the delegation."
    )
    found = {a.kind: set(a.people) for a in find_activities(*report(text, PEOPLE))}
    assert found["visit"] == {"p2", "p4"}
    assert found["ceremony"] == {"p2", "p4"}
