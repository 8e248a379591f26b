"""Merging: one dealing told often, and dealings that are not the same."""

from __future__ import annotations

from legation.reading.activities_candidates import Candidate, candidates
from legation.reading.activities_merging import merged
from legation.reading.activities_scene import Scene
from legation.reading.activities_triggers import Triggers
from tests.reading.dealings import report

PEOPLE = {"Jean Dupont": "FR", "Luc Petit": "FR", "Ana Souza": "BR"}


def kept(text: str, bodies: dict[str, str | None] | None = None) -> list[Candidate]:
    sheet, findings = report(text, PEOPLE, bodies)
    scene = Scene(sheet, findings, Triggers(sheet, findings))
    return merged(scene, candidates(scene))


def test_meetings_with_different_hosts_stay_apart() -> None:
    found = kept("In Lyon, Jean Dupont received Ana Souza. Ana Souza also met with Luc Petit.")
    assert [c.people for c in found] == [["p1", "p3"], ["p3", "p2"]]


def test_the_same_people_on_another_day_meet_again() -> None:
    text = "On March 18 Jean Dupont met with Ana Souza and Luc Petit. On March 19 Jean Dupont met with Ana Souza."
    assert len(kept(text)) == 2


def test_a_body_of_the_hosts_is_another_counterpart() -> None:
    text = (
        "Ana Souza, who leads a delegation from Recife, met with Jean Dupont and Luc Petit in Lyon.\n"
        "Later the delegation held talks with the Port Authority."
    )
    assert len(kept(text, {"Port Authority": "FR"})) == 2


def test_a_weak_mention_opens_a_meeting_only_where_nothing_tells_of_one() -> None:
    told = "Jean Dupont met with Ana Souza and Luc Petit in Lyon on March 18.\n"
    passing = "The meeting of Jean Dupont, Luc Petit and Ana Souza was long."
    assert len(kept(told + passing)) == 1
    assert [c.trigger.weak for c in kept(passing)] == [True]


def test_two_sorts_of_ceremony_are_two() -> None:
    text = "Ana Souza laid a wreath in Lyon. Jean Dupont and Luc Petit then planted a tree with Ana Souza."
    assert [c.trigger.sort for c in kept(text)] == ["wreath", "tree"]


def test_a_passing_word_with_both_sides_and_a_day_tells_a_meeting_of_its_own() -> None:
    text = (
        "The two cities will work together, following talks on March 18 between Jean Dupont and Ana Souza in Lyon.\n"
        "On March 19 Ana Souza also met with Luc Petit."
    )
    assert len(kept(text)) == 2


def test_keys_stand_for_what_is_handed_over() -> None:
    text = "Jean Dupont handed over a school to Recife.\nLater Jean Dupont presented the keys to Ana Souza."
    assert [c.kind for c in kept(text)].count("ceremony") == 1


def test_a_later_meeting_with_a_person_is_not_the_one_with_a_body() -> None:
    text = (
        "On March 18, the Port of Lyon held a working session with a delegation led by Ana Souza of Recife.\n"
        "On the same day, Ana Souza called on Jean Dupont."
    )
    assert [c.kind for c in kept(text, {"Port of Lyon": "FR"})].count("meeting") == 2


def test_begin_and_end_told_in_two_places_make_one_stretch() -> None:
    text = (
        "A training course for nurses of Recife ended in Lyon on March 19.\n"
        "Jean Dupont said that the training course began on March 4."
    )
    assert [c.date.edtf for c in kept(text) if c.kind == "training" and c.date] == ["2024-03-04/2024-03-19"]
