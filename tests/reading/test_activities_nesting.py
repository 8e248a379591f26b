"""Nesting: dates and places that go down from a visit."""

from __future__ import annotations

from legation.reading.activities import find_activities
from tests.reading.dealings import report

PEOPLE = {"Jean Dupont": "FR", "Ana Souza": "BR"}
VISIT = "Ana Souza of Recife, Brazil, visited Lyon, France, from March 16 to 19.\n"


def test_a_meeting_without_a_date_takes_the_visits_interval() -> None:
    visit, meeting = find_activities(*report(VISIT + "Jean Dupont received the guests.", PEOPLE))
    assert meeting.part_of == visit.id
    assert meeting.date is not None
    assert meeting.date.edtf == "2024-03-16/2024-03-19"
    assert meeting.place == "Lyon"


def test_what_happened_at_another_time_is_no_part_of_the_visit() -> None:
    activities = find_activities(*report(VISIT + "On January 8 Jean Dupont met with Ana Souza in Paris.", PEOPLE))
    meeting = next(a for a in activities if a.kind == "meeting")
    assert meeting.part_of is None
    assert meeting.place == "Paris"


def test_a_planned_dealing_has_only_the_place_it_names() -> None:
    activities = find_activities(*report(VISIT + "Both cities will sign an agreement in May 2025.", PEOPLE))
    signing = next(a for a in activities if a.kind == "signing")
    assert (signing.status, signing.place) == ("planned", None)


def test_what_takes_place_on_the_same_day_takes_the_town_named_right_before() -> None:
    text = (
        "Ana Souza visited France from March 16 to 19.\nOn March 17 in Lille she met Jean Dupont.\n"
        "On the same day, Ana Souza laid a wreath.\nOn March 18 in Lyon Ana Souza opened a seminar."
    )
    ceremony = next(a for a in find_activities(*report(text, PEOPLE)) if a.kind == "ceremony")
    assert ceremony.place == "Lille"


def test_an_event_to_which_guests_are_invited_is_where_its_name_says() -> None:
    text = VISIT + "Ana Souza invited Jean Dupont to the Recife Carnival Festival in February 2025."
    conference = next(a for a in find_activities(*report(text, PEOPLE)) if a.kind == "conference")
    assert (conference.status, conference.place) == ("planned", "Recife")
