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
