"""Days: a telling's own, or the one that holds where it stands."""

from __future__ import annotations

from legation.reading.activities_candidates import Candidate, candidates
from legation.reading.activities_scene import Scene
from legation.reading.activities_triggers import Triggers
from tests.reading.dealings import report

PEOPLE = {"Jean Dupont": "FR", "Ana Souza": "BR"}


def tellings(text: str) -> list[Candidate]:
    sheet, findings = report(text, PEOPLE)
    return candidates(Scene(sheet, findings, Triggers(sheet, findings)))


def dates_of(text: str) -> list[tuple[str, str | None]]:
    return [(c.kind, c.date.edtf if c.date else None) for c in tellings(text)]


def test_a_day_behind_an_invitation_is_that_of_the_invitation() -> None:
    found = dates_of("Jean Dupont received Ana Souza and was invited to visit Recife on June 5.")
    assert ("meeting", "2024-06-05") not in found


def test_what_is_done_took_place_on_no_day_of_a_plan() -> None:
    found = dates_of("Jean Dupont received Ana Souza.\nThe next session will be on June 5.\nAna Souza laid a wreath.")
    assert ("ceremony", None) in found


def test_the_first_and_last_day_are_those_of_the_stay() -> None:
    text = "Ana Souza visited Lyon from March 11 to 14.\nOn the last day, Ana Souza laid a wreath."
    assert ("ceremony", "2024-03-14") in dates_of(text)


def test_what_happened_earlier_has_no_day_of_its_own() -> None:
    text = "On March 18 Jean Dupont received Ana Souza.\nBefore that, Ana Souza laid a wreath."
    assert ("ceremony", None) in dates_of(text)


def test_results_of_a_year_date_no_meeting() -> None:
    assert tellings("At the talks, Jean Dupont and Ana Souza reviewed the results of 2023.") == []


def test_a_course_ends_where_a_later_sentence_says() -> None:
    text = "Officers of Recife attended a course which began on March 4.\nIt ends on March 15 with a parade."
    assert ("training", "2024-03-04/2024-03-15") in dates_of(text)


def test_a_stay_of_which_begin_and_length_are_told_has_an_end() -> None:
    assert ("visit", "2024-03-18/2024-03-20") in dates_of("Ana Souza paid a three-day visit to Lyon which began on March 18.")


def test_dealings_of_several_days_in_one_sentence_have_each_their_own() -> None:
    text = "On March 18 Ana Souza called on Jean Dupont, and on March 19 laid flowers at the cemetery in Lyon."
    assert set(dates_of(text)) == {("meeting", "2024-03-18"), ("ceremony", "2024-03-19")}


def test_a_course_opened_on_the_only_day_named_goes_on_from_it() -> None:
    found = dates_of("On March 18 Jean Dupont opened the course, a training course for nurses of Recife.")
    assert ("training", "2024-03-18/..") in found


def test_a_visit_since_a_year_is_not_of_that_year() -> None:
    assert ("visit", None) in dates_of("Ana Souza visited Lyon, her first trip since the two were twinned in 1995.")
