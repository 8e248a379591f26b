"""Candidates: what a sentence alone tells."""

from __future__ import annotations

from legation.reading.activities_candidates import Candidate, candidates, is_heading
from legation.reading.activities_scene import Scene
from legation.reading.activities_triggers import Triggers
from tests.reading.dealings import report

PEOPLE = {"Jean Dupont": "FR", "Ana Souza": "BR"}


def tellings(text: str) -> list[Candidate]:
    sheet, findings = report(text, PEOPLE)
    return candidates(Scene(sheet, findings, Triggers(sheet, findings)))


def test_a_headline_is_a_heading_and_a_sentence_is_none() -> None:
    sheet, _ = report("Lyon mayor Jean Dupont receives Ana Souza\nThey met in Lyon.", PEOPLE)
    assert [is_heading(sheet, s) for s in sheet.sentences] == [True, False]


def test_a_sentence_may_tell_a_visit_and_a_meeting() -> None:
    found = tellings("Jean Dupont received Ana Souza, who is visiting Lyon, on March 18.")
    assert [c.kind for c in found] == ["meeting", "visit"]
    assert found[1].people == ["p2"]


def test_signing_needs_a_document() -> None:
    assert tellings("Jean Dupont and Ana Souza signed the guest book of the city on Monday.") == []


def test_a_signing_of_years_ago_is_no_activity() -> None:
    assert tellings("Jean Dupont and Ana Souza signed an agreement in 2013.") == []


def test_people_and_a_day_make_a_better_telling() -> None:
    fuller, poorer = tellings("On March 18 Jean Dupont met with Ana Souza.\nJean Dupont met with visitors.")
    assert fuller.worth > poorer.worth


def test_who_is_invited_is_named_behind_the_invitation_or_nobody_is() -> None:
    visits = [c for c in tellings("Jean Dupont invited officials of Recife to visit Lyon in June.") if c.kind == "visit"]
    assert [(c.status, c.people) for c in visits] == [("planned", [])]


def test_a_contrasted_clause_has_people_of_its_own() -> None:
    found = tellings("Ana Souza laid a wreath, while Jean Dupont spoke to the press.")
    assert [c.people for c in found] == [["p2"]]
