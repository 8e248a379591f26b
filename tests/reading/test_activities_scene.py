"""The scene: who leads, who travels, where."""

from __future__ import annotations

from legation.reading.activities_scene import Scene
from legation.reading.activities_triggers import Triggers
from tests.reading.dealings import report

PEOPLE = {"Jean Dupont": "FR", "Ana Souza": "BR", "Rui Lima": "BR"}


def scene(text: str) -> Scene:
    sheet, findings = report(text, PEOPLE)
    return Scene(sheet, findings, Triggers(sheet, findings))


def test_a_delegations_leader_leads_its_side_and_its_side_travels() -> None:
    found = scene("Rui Lima and Rui Lima spoke. In Lyon, Jean Dupont received a delegation from Recife led by Ana Souza.")
    assert found.leaders["BR"] == "p2"
    assert (found.guest, found.host, found.venue) == ("BR", "FR", "Lyon")


def test_the_destination_of_a_visit_tells_who_is_host() -> None:
    found = scene("Ana Souza visited Lyon this week and Jean Dupont and Rui Lima spoke.")
    assert (found.guest, found.venue) == ("BR", "Lyon")


def test_a_country_stands_where_no_town_is_named() -> None:
    assert scene("Ana Souza visited France this week. Jean Dupont and Rui Lima spoke.").venue == "France"


def test_nothing_is_guessed_from_names_alone() -> None:
    found = scene("Ana Souza, Jean Dupont and Rui Lima spoke.")
    assert (found.guest, found.host, found.venue) == ("", "", None)


def test_whoever_is_received_is_the_guest() -> None:
    assert scene("Jean Dupont received Ana Souza. Rui Lima spoke.").guest == "BR"
    assert scene("Ana Souza was received by Jean Dupont. Rui Lima spoke.").guest == "BR"


def test_the_seat_of_an_envoy_is_not_where_things_happen() -> None:
    found = scene("Ana Souza and the attaché of the French consulate in Recife spoke. Jean Dupont met with Ana Souza in Lyon.")
    assert found.venue == "Lyon"
    assert scene("Jean Dupont met with Ana Souza at the French consulate in Recife.").venue == "Recife"


def test_a_place_of_plans_is_no_venue_while_something_has_happened() -> None:
    found = scene("In Lyon Jean Dupont received Ana Souza. The next talks will be held in Recife.")
    assert (found.host, found.venue) == ("FR", "Lyon")


def test_a_dealing_of_last_year_is_long_ago() -> None:
    found = scene("Jean Dupont visited Recife on May 2, 2023.")
    assert [found.is_long_ago(m.date) for m in found.findings.dates] == [True]


def test_where_a_dealing_is_told_comes_before_where_anything_else_happens() -> None:
    found = scene("Bread is dear in Marseille.\nJean Dupont received Ana Souza in Lyon.")
    assert found.venue == "Lyon"


def test_a_country_that_says_where_a_town_lies_is_not_where_things_happen() -> None:
    found = scene("Ana Souza and the firefighters of Lyon, in France, spoke of a course with Jean Dupont.")
    assert [p.name for p in found.findings.places if found.is_where(p)] == []


def test_who_leads_the_guests_leads_a_visit_that_names_no_delegation() -> None:
    found = scene("Twelve officers of Recife visited Lyon, headed by Rui Lima. Ana Souza, Ana Souza and Jean Dupont spoke.")
    assert found.leaders["BR"] == "p3"


def test_a_shortened_level_word_may_stand_before_the_town() -> None:
    sheet, findings = report("Sáng 18/3, tại TP. Lyon, ông Jean Dupont tiếp bà Ana Souza.", PEOPLE, language="vi")
    place = next(p for p in findings.places if p.name == "Lyon")
    assert Scene(sheet, findings, Triggers(sheet, findings)).is_where(place)


def test_the_house_in_which_it_happens_names_its_town() -> None:
    text = "At the University of Lyon, Jean Dupont met Ana Souza, at the invitation of the University of Recife."
    sheet, findings = report(text, PEOPLE, bodies={"University of Lyon": "FR", "University of Recife": "BR"})
    found = Scene(sheet, findings, Triggers(sheet, findings))
    assert [p.name for p in findings.places if found.is_where(p)] == ["Lyon"]


def test_an_agencys_own_town_is_no_venue() -> None:
    text = "PARIS - Lyon is glad: the Mayor of Lyon, Jean Dupont, received a delegation led by Ana Souza of Recife."
    assert scene(text).venue != "Paris"
    assert scene(text.replace("PARIS", "LYON")).venue == "Lyon"


def test_towns_of_one_country_are_two_sides_where_both_are_named_often() -> None:
    for text, two in (("Lyon and Lille met. Lyon thanked Lille.", True), ("Lyon met. Lyon thanked Lille.", False)):
        sheet, findings = report(text, {})
        assert Scene(sheet, findings, Triggers(sheet, findings)).two_sided is two
