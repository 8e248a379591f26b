"""Clauses: one sentence may tell two meetings."""

from __future__ import annotations

from legation.reading.activities import find_activities
from tests.reading.dealings import report

PEOPLE = {"Ana Souza": "BR", "Rui Prado": "BR", "Jean Dupont": "FR", "Eva Blanc": "FR"}


def meetings(text: str) -> list[set[str]]:
    return [set(a.people) for a in find_activities(*report(text, PEOPLE)) if a.kind == "meeting"]


def test_the_first_subject_goes_on_where_none_is_named() -> None:
    assert meetings("In Lyon Ana Souza met with Jean Dupont and held talks with Eva Blanc.") == [{"p1", "p3"}, {"p1", "p4"}]


def test_a_name_before_the_word_begins_a_clause_of_its_own() -> None:
    assert meetings("In Lyon Ana Souza met with Jean Dupont, while Rui Prado met with Eva Blanc.") == [{"p1", "p3"}, {"p2", "p4"}]


def test_two_words_with_one_object_tell_one_meeting() -> None:
    assert len(meetings("In Lyon Ana Souza met with and held talks with Jean Dupont.")) == 1
