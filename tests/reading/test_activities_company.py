"""Company: those whom other sentences put at a dealing."""

from __future__ import annotations

from legation.reading.activities import find_activities
from tests.reading.dealings import report

PEOPLE = {"Jean Dupont": "FR", "Ana Souza": "BR", "Eva Blanc": "FR"}
MEETING = "On March 18 in Lyon Jean Dupont received Ana Souza, Mayor of Recife.\n"


def people_of(text: str, kind: str) -> tuple[str, ...]:
    return next(a.people for a in find_activities(*report(text, PEOPLE)) if a.kind == kind)


def test_those_present_take_part() -> None:
    text = MEETING + "Also present was Eva Blanc.\nLater Ana Souza laid a wreath."
    assert people_of(text, "meeting") == ("p1", "p2", "p3")


def test_at_the_only_gathering_everyone_takes_part_but_the_inviter() -> None:
    assert people_of(MEETING + "Eva Blanc praised the guests.", "meeting") == ("p1", "p2", "p3")
    assert people_of(MEETING + "The guests came at the invitation of Eva Blanc.", "meeting") == ("p1", "p2")


def test_signers_who_are_not_named_are_those_of_the_talks() -> None:
    text = "Eva Blanc spoke.\n" + MEETING + "After the talks, the two sides signed an agreement."
    assert set(people_of(text, "signing")) >= {"p1", "p2"}


def test_members_of_the_delegation_come_with_their_leader_to_the_meeting_and_on_the_visit() -> None:
    text = (
        "On March 18 in Lyon Jean Dupont received a delegation from Recife led by Ana Souza. "
        "The delegation, which includes Rui Lima, is on a visit to Lyon from March 17 to 19.\nEva Blanc laid a wreath."
    )
    people = {**PEOPLE, "Rui Lima": "BR"}
    found = {a.kind: set(a.people) for a in find_activities(*report(text, people))}
    assert found["meeting"] >= {"p1", "p2", "p4"}
    assert found["visit"] == {"p2", "p4"}


def test_whoever_is_named_only_by_a_monument_takes_no_part() -> None:
    text = MEETING + "Ana Souza laid flowers at the statue of Eva Blanc."
    assert "p3" not in people_of(text, "ceremony")


def test_bodies_that_sign_beside_the_talks_have_no_signers_named() -> None:
    text = MEETING + "After that, the Port of Lyon and the Port of Recife signed an agreement."
    sheet, findings = report(text, PEOPLE, bodies={"Port of Lyon": "FR", "Port of Recife": "BR"})
    assert next(a.people for a in find_activities(sheet, findings) if a.kind == "signing") == ()


def test_who_leads_others_to_a_course_takes_part_in_it() -> None:
    text = "The guests, led by Mayor Ana Souza, are attending a training course that the city of Lyon opened for Recife."
    assert people_of(text, "training") == ("p2",)
    assert people_of(text.replace(", led by Mayor Ana Souza,", " of Ana Souza"), "training") == ()
