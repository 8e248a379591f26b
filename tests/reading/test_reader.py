"""The reader puts the finders in order; whatever the page, every quote is found again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.lang import LANGUAGES
from legation.model import Page
from legation.reading import read_page, reader_version

WORDS = {
    "en": "Hanoi Vientiane Mayor Secretary of the Party Committee Tran Van An said met signed memorandum",
    "vi": "Hà Nội Viêng Chăn Bí thư Thành ủy ông Trần Văn An tiếp hội đàm ký bản ghi nhớ ngày giai đoạn gần “sẽ”",
    "fr": "Hanoï Vientiane le maire secrétaire du Comité du Parti M. Tran Van An a reçu signé accord 5 mai près de «",
    "lo": "ຮ່າໂນ້ຍ ວຽງຈັນ ທ່ານ ເລຂາ ຄະນະພັກ ຕ້ອນຮັບ ລົງນາມ ບົດບັນທຶກ ວັນທີ 5 ພຶດສະພາ ເກືອບ ຄົນ ຈະ \u200b",
}
MARKS = "5 5/4 30 2022-2025 nearly 5 May 2022 , . \n “ ”"


def page(text: str, language: str) -> Page:
    return Page(name="x", text=text, language=language)


def test_a_page_without_dealings_says_nothing() -> None:
    reading = read_page(page("It rained on Tuesday in the mountains of the north.", "en"))
    assert reading.relevant is False
    assert not any(
        (reading.people, reading.organisations, reading.activities, reading.statements, reading.figures, reading.topics)
    )


def test_the_version_names_rules_and_data() -> None:
    rules, _, digest = reader_version().partition(".")
    assert rules.isdigit()
    assert len(digest) == 8
    assert read_page(page("Nothing.", "en")).reader == reader_version()


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_words_in_any_order_are_read_without_fault(language: str, data: st.DataObject) -> None:
    words = [*WORDS[language].split(" "), *MARKS.split(" ")]
    text = " ".join(data.draw(st.lists(st.sampled_from(words), max_size=80)))
    reading = read_page(page(text, language))
    reading.check(text)
    ids = {p.id for p in reading.people}
    assert all(set(a.people) <= ids for a in reading.activities)
    activities = {a.id for a in reading.activities}
    assert all(a.part_of is None or (a.part_of in activities and a.part_of != a.id) for a in reading.activities)
    assert len(activities) == len(reading.activities)


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read_without_fault(language: str, text: str) -> None:
    read_page(page(text, language)).check(text)
