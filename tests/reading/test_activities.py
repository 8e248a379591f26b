"""Activities as whole reports tell them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from legation.model import Activity
from legation.reading.activities import find_activities
from tests.reading.dealings import report

PAIR = {"Jean Dupont": "FR", "Ana Souza": "BR"}


def found(text: str, people: dict[str, str], language: str = "en", **more: dict[str, str | None]) -> tuple[Activity, ...]:
    return find_activities(*report(text, people, language=language, **more))  # type: ignore[arg-type]


def test_a_reception_is_one_meeting_with_both_sides() -> None:
    (meeting,) = found("Mayor of Lyon Jean Dupont received Ana Souza, Mayor of Recife, in Lyon on March 18.", PAIR)
    assert (meeting.kind, meeting.status, meeting.people, meeting.place) == ("meeting", "held", ("p1", "p2"), "Lyon")
    assert meeting.date is not None
    assert meeting.date.edtf == "2024-03-18"


def test_every_language_tells_a_reception() -> None:
    vi = "Sáng 18/3, tại Hà Nội, ông Trần Văn An tiếp đoàn đại biểu thành phố Lyon (Pháp) do ông Jean Dupont dẫn đầu."
    fr = "Le 18 mars, à Lyon, le maire Jean Dupont a reçu Ana Souza, maire de Recife (Brésil)."
    lo = "ວັນທີ 18 ມີນາ ທີ່ນະຄອນຫຼວງວຽງຈັນ ທ່ານ ສົມສີ ໄດ້ຕ້ອນຮັບ ທ່ານ ຈັນ ຈາກ ສສ ຫວຽດນາມ."
    for text, people, language in (
        (vi, {"Trần Văn An": "VN", "Jean Dupont": "FR"}, "vi"),
        (fr, PAIR, "fr"),
        (lo, {"ສົມສີ": "LA", "ຈັນ": "VN"}, "lo"),
    ):
        (meeting,) = found(text, people, language)
        assert meeting.kind == "meeting"
        assert set(meeting.people) == {"p1", "p2"}
        assert meeting.date is not None
        assert meeting.date.edtf == "2024-03-18"


def test_what_will_be_is_planned() -> None:
    (visit,) = found("Mayor of Lyon Jean Dupont will visit Recife, Brazil, in May 2024.", {"Jean Dupont": "FR"})
    assert (visit.kind, visit.status, visit.place) == ("visit", "planned", "Recife")


def test_one_host_after_another_gives_a_meeting_each_with_the_same_quote() -> None:
    text = (
        "Ana Souza of Recife, Brazil, visited Lyon, France, from March 16 to 19.\n"
        "On March 18 she paid courtesy calls on Jean Dupont, Luc Petit and Eva Blanc."
    )
    visit, *meetings = found(text, PAIR | {"Luc Petit": "FR", "Eva Blanc": "FR"})
    assert [m.people for m in meetings] == [("p2", "p1"), ("p2", "p3"), ("p2", "p4")]
    assert len({m.quote for m in meetings}) == 1
    assert {m.part_of for m in meetings} == {visit.id}


def test_headline_lead_and_later_mentions_are_one_activity() -> None:
    text = (
        "Lyon mayor receives Ana Souza\n"
        "On March 18 Jean Dupont, Mayor of Lyon, received Ana Souza, Mayor of Recife, Brazil.\n"
        "At the meeting, Ana Souza thanked the hosts."
    )
    (meeting,) = found(text, PAIR)
    assert meeting.quote.text.startswith("On March 18")


def test_a_signing_at_the_end_of_talks_belongs_to_them_and_takes_their_people() -> None:
    text = (
        "On March 18 Jean Dupont of Lyon, France, held talks with Ana Souza of Recife, Brazil.\n"
        "After the talks, the two sides signed a memorandum of understanding."
    )
    meeting, signing = found(text, PAIR)
    assert (signing.kind, signing.part_of, set(signing.people)) == ("signing", meeting.id, {"p1", "p2"})


def test_habits_domestic_events_and_longer_words_are_no_activity() -> None:
    assert found("The cities of Recife and Lyon have exchanged many delegations over the years.", PAIR) == ()
    assert found("Jean Dupont met with Luc Petit on March 18.", {"Jean Dupont": "FR", "Luc Petit": "FR"}) == ()
    assert found("Ông Jean Dupont tiếp tục nêu việc thoát nước của Lyon và Recife.", PAIR, "vi") == ()


def test_online_talks_have_no_place() -> None:
    (talks,) = found("On March 18 Jean Dupont of Lyon, France, and Ana Souza of Recife, Brazil, held online talks.", PAIR)
    assert talks.kind == "meeting"
    assert talks.place is None


def test_an_inviter_does_not_take_part() -> None:
    text = "Ana Souza of Recife, Brazil, is visiting Lyon, France, at the invitation of Jean Dupont."
    (visit,) = found(text, PAIR)
    assert visit.people == ("p2",)


_PIECES = (
    "Jean Dupont received Ana Souza.",
    "The delegation laid a wreath in Lyon.",
    "They signed an agreement.",
    "ký kết",
    "\n",
    "“",
    "visited Recife",
    "At the meeting,",
    "Ana Souza",
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=12).map(" ".join))
def test_quotes_are_found_again_and_parts_belong_to_something(text: str) -> None:
    text = "Jean Dupont of Lyon, France, met Ana Souza of Recife, Brazil. " + text
    activities = found(text, PAIR)
    ids = {a.id for a in activities}
    for activity in activities:
        activity.quote.check(text)
        assert activity.part_of is None or activity.part_of in ids - {activity.id}
        assert set(activity.people) <= {"p1", "p2"}
