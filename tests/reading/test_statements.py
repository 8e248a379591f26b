"""Statements: kinds, clauses, speakers."""

from __future__ import annotations

import pytest

from legation.model import Page, Person, Quote, Statement
from legation.reading.findings import Findings
from legation.reading.places import find_places
from legation.reading.references import Reference
from legation.reading.sheet import Sheet
from legation.reading.statements import find_statements


def read(text: str, language: str, **people: str) -> list[Statement]:
    """Statements of a text whose people are given as name=country, underscores for spaces."""
    sheet = Sheet(Page(name="x", text=text, language=language))
    found, references = [], []
    for number, (key, country) in enumerate(people.items(), 1):
        name = key.replace("_", " ")
        quotes = tuple(Quote.of(text, i, i + len(name)) for i in range(len(text)) if text.startswith(name, i))
        found.append(Person(id=f"p{number}", name=name, mentions=quotes, country=country))
        references += [Reference(q.start, q.end, f"p{number}", "name") for q in quotes]
    findings = Findings((), find_places(sheet), (), tuple(found), tuple(sorted(references, key=lambda r: r.start)))
    return list(find_statements(sheet, findings, ()))


def kinds(text: str, language: str, **people: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(s.kind, s.by) for s in read(text, language, **people)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Marel said his city will send two doctors.", "en", ("commit", ("p1",))),
        ("Marel asked the guests to send two doctors.", "en", ("request", ("p1",))),
        ("Marel was confident that both sides would meet more often.", "en", ("request", ("p1",))),
        ("Ông Marel khẳng định thành phố sẽ cử hai bác sĩ.", "vi", ("commit", ("p1",))),
        ("Ông Marel mong hai bên trao đổi đoàn nhiều hơn.", "vi", ("request", ("p1",))),
        ("M. Marel a promis que la ville enverra deux médecins.", "fr", ("commit", ("p1",))),
        ("M. Marel a souhaité que la ville envoie deux médecins.", "fr", ("request", ("p1",))),
        ("ທ່ານ Marel ໄດ້ສະເໜີໃຫ້ສອງຝ່າຍແລກປ່ຽນຄະນະຜູ້ແທນ.", "lo", ("request", ("p1",))),
        ("ທ່ານ Marel ຢືນຢັນວ່າ ນະຄອນຈະສົ່ງທ່ານໝໍມາຊ່ວຍ.", "lo", ("commit", ("p1",))),
    ],
)
def test_kind_and_speaker(text: str, language: str, expected: tuple[str, tuple[str, ...]]) -> None:
    assert kinds(text, language, Marel="JP") == [expected]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Marel thanked the guests for their warm welcome.", "en"),
        ("Marel said the visit would foster friendship.", "en"),
        ("Marel praised the results of the past year.", "en"),
        ("Ông Marel cảm ơn và đánh giá cao kết quả hợp tác.", "vi"),
        ("M. Marel a remercié ses hôtes pour leur accueil.", "fr"),
        ("ທ່ານ Marel ໄດ້ສະແດງຄວາມຂອບໃຈຕໍ່ການຕ້ອນຮັບ.", "lo"),
    ],
)
def test_thanks_praise_and_affirmations_are_none(text: str, language: str) -> None:
    assert kinds(text, language, Marel="JP") == []


def test_a_planned_activity_is_no_promise() -> None:
    assert kinds("A seminar will be held in Hanoi in May.", "en") == []
    assert kinds("Marel is scheduled to visit Hanoi in May.", "en", Marel="JP") == []


def test_two_kinds_in_one_sentence_are_two_clauses() -> None:
    text = "Marel said his city will send two doctors, and asked the guests to build a school."
    found = read(text, "en", Marel="JP")
    assert [s.kind for s in found] == ["commit", "request"]
    assert found[0].quote.text == "Marel said his city will send two doctors"
    assert found[1].quote.text == "asked the guests to build a school."


def test_both_sides_are_parties_and_two_leaders_are_people() -> None:
    opening = "Marel of Hanoi met Toru of Tokyo. "
    assert kinds(opening + "Both sides agreed to meet each year.", "en", Marel="VN", Toru="JP") == [("agree", ("Hanoi", "Tokyo"))]
    assert kinds(opening + "The two leaders agreed to meet each year.", "en", Marel="VN", Toru="JP") == [("agree", ("p1", "p2"))]


def test_pronoun_and_side_carry_the_speaker_on() -> None:
    text = "Marel praised the results. He hoped that both sides meet again. Hanoi will send two doctors."
    assert kinds(text, "en", Marel="VN") == [("request", ("p1",)), ("commit", ("p1",))]


def test_speaker_behind_the_words() -> None:
    assert kinds("“We will send two doctors,” said Marel.", "en", Marel="VN") == [("commit", ("p1",))]


def test_headlines_hold_no_statement() -> None:
    assert kinds("Hanoi will send two doctors\n", "en") == []


def test_a_name_that_is_also_a_verb_makes_no_statement() -> None:
    assert kinds("Tham dự hội đàm có ông Hứa Minh Khang, trưởng đoàn của thành phố.", "vi", Hứa_Minh_Khang="VN") == []


def test_the_first_person_goes_on_speaking() -> None:
    text = "Marel said his city will send two doctors. We invite Tokyo to the spring fair."
    assert kinds(text, "en", Marel="VN") == [("commit", ("p1",)), ("request", ("p1",))]


def test_a_side_that_agrees_alone_commits_itself() -> None:
    assert kinds("Phía Nhật Bản đồng ý mở lớp vào mùa mưa.", "vi")[0][0] == "commit"


def test_they_are_the_two_leaders() -> None:
    text = "Marel met Toru on Monday. They agreed to open a school."
    assert kinds(text, "en", Marel="VN", Toru="JP") == [("agree", ("p1", "p2"))]
