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
