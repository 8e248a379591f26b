"""Kinds of clauses: acts first, then the future, duty, ability and documents."""

from __future__ import annotations

import pytest

from legation.model import Page
from legation.reading.cues import Cues
from legation.reading.findings import Findings
from legation.reading.places import find_places
from legation.reading.sheet import Sheet
from legation.reading.statement_kinds import kind_of
from legation.reading.told import Told


def kind(text: str, language: str, speaker: str | None = None) -> str | None:
    sheet = Sheet(Page(name="x", text=text, language=language))
    findings = Findings((), find_places(sheet), (), (), ())
    cues = tuple(Cues(sheet).within(0, len(text)))
    return kind_of(Told(sheet, findings, sheet.sentences[0], cues, speaker), 0, len(text))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("He does not want a photo.", "en", None),
        ("It was agreed to hold the festival each year.", "en", "agree"),
        ("Under the agreement the two ports will share data.", "en", "agree"),
        ("Under the agreement, Hanoi is to hold short courses.", "en", "agree"),
        ("As planned, Hanoi will open a school in May.", "en", None),
        ("The two cities agreed.", "en", None),
        ("Hà Nội đã thống nhất hỗ trợ 20 tấn gạo.", "vi", "commit"),
        ("Hà Nội và Viêng Chăn đã thống nhất hỗ trợ 20 tấn gạo.", "vi", "agree"),
        ("Hai bên sẽ trao đổi sinh viên.", "vi", "agree"),
        ("A seminar will be held in May.", "en", None),
        ("Hanoi pledged 20 scholarships.", "en", "commit"),
        ("Both sides pledged to meet each year.", "en", "agree"),
        ("Hai bên cho rằng hai thành phố cần mở lại tuyến phà.", "vi", "request"),
        ("Theo bản ghi nhớ, hai bên mỗi năm trao đổi hai đoàn.", "vi", "agree"),
        ("Hai bên đã ký biên bản.", "vi", None),
        ("Le protocole prévoit la création d'un centre commun.", "fr", "agree"),
        ("Hanoï versera deux millions.", "fr", "commit"),
        ("ສອງຝ່າຍຈະຮ່ວມກັນລາດຕະເວນທຸກເດືອນ.", "lo", "agree"),
        ("ສອງຝ່າຍໄດ້ລົງນາມໃນບົດບັນທຶກ.", "lo", None),
    ],
)
def test_kind(text: str, language: str, expected: str | None) -> None:
    assert kind(text, language) == expected


def test_a_planned_activity_is_a_promise_only_in_somebodys_mouth() -> None:
    text = "She said the course will be held in May."
    assert kind(text, "en", speaker="p1") == "commit"
    assert kind("The course will be held in May.", "en") is None


def test_one_side_that_agreed_commits_itself() -> None:
    assert kind("She agreed to send two doctors.", "en", speaker="p1") == "commit"


def test_two_sides_that_each_act_under_a_document_agree() -> None:
    assert kind("Under the agreement Hanoi will provide the ship and Tokyo will pay the crew.", "en") == "agree"


def test_what_we_bring_is_promised_and_what_a_visit_brings_is_not() -> None:
    assert kind("We will bring our own tools, she said.", "en", speaker="p1") == "commit"
    assert kind("The visit will bring joy, she said.", "en", speaker="p1") is None


def test_a_vietnamese_document_that_says_what_both_do_is_agreed() -> None:
    assert kind("Thỏa thuận nêu rõ: mỗi năm hai bên luân phiên tổ chức trại một lần.", "vi") == "agree"


def test_where_a_delegation_will_go_is_no_promise() -> None:
    assert kind("She said the delegation will visit Hanoi in May.", "en", speaker="p1") is None


def test_a_pronoun_stands_for_the_document_of_the_sentence_before() -> None:
    text = "They signed a memorandum. It provides for two fairs a year."
    sheet = Sheet(Page(name="x", text=text, language="en"))
    last = sheet.sentences[-1]
    cues = tuple(Cues(sheet).within(last.start, last.end))
    told = Told(sheet, Findings((), (), (), (), ()), last, cues, None)
    assert kind_of(told, last.start, last.end) == "agree"


def test_what_is_only_a_condition_asks_nothing() -> None:
    assert kind("She said Hue will send more if the guests ask for them.", "en", speaker="p1") == "commit"
