"""Mentions: which names are one person's."""

from __future__ import annotations

import pytest

from legation.reading.mentions import parts_of, sound
from tests.reading.cased import people


def mentions(text: str, language: str) -> list[set[str]]:
    return [{q.text for q in p.mentions} for p in people(text, language)]


def test_short_forms_of_later_mentions() -> None:
    text = "Chairman Tran Van Minh met Mayor Anna Kowalska-Nowak. Minh said so. Kowalska-Nowak agreed. Mr Minh left."
    assert mentions(text, "en") == [{"Tran Van Minh", "Minh"}, {"Anna Kowalska-Nowak", "Kowalska-Nowak"}]


def test_vietnamese_pages_take_short_forms_behind_a_title_only() -> None:
    text = "Chủ tịch UBND tỉnh Trần Văn Toàn tiếp khách. Ông Toàn cảm ơn. Toàn tỉnh vui mừng."
    assert mentions(text, "vi") == [{"Trần Văn Toàn", "Toàn"}]


def test_the_usual_short_form_decides_between_namesakes() -> None:
    found = people("Ms. Nguyen Thi Hong Van met Mr Nguyen Van Trung. Ms Van spoke.", "en")
    assert {p.name: len(p.mentions) for p in found} == {"Nguyen Thi Hong Van": 2, "Nguyen Van Trung": 1}


def test_glued_hyphenated_and_respelled_names_are_one_but_vietnamese_namesakes_two() -> None:
    assert len(people("Ông Hwang Mi-rae phát biểu. Bà Hwang Mi Rae cảm ơn.", "vi")) == 1
    assert len(people("Mr Sisay Leudetmounsone spoke. Mr Xisay Ludetmounsone left.", "en")) == 1
    assert len(people("Bà Ngô Thị Thanh Hằng phát biểu. Bà Ngô Thị Thanh Hồng cảm ơn.", "vi")) == 2


def test_a_gloss_in_brackets_is_the_same_person() -> None:
    (person,) = people("Phó Tỉnh trưởng Vân Nam Duan Qiming (Đoạn Khải Minh) phát biểu.", "vi")
    assert person.name == "Duan Qiming"
    assert {q.text for q in person.mentions} == {"Duan Qiming", "Đoạn Khải Minh"}


@pytest.mark.parametrize(("a", "b"), [("Xisay", "Sisay"), ("Phomvihane", "Fomvihane"), ("Khamphone", "Kampone")])
def test_sound_keys_join_what_presses_spell_apart(a: str, b: str) -> None:
    assert sound(parts_of(a)).replace("f", "p") == sound(parts_of(b)).replace("f", "p")


def test_parts() -> None:
    assert parts_of("Đinh Tiến-Dũng") == ("dinh", "tien", "dung")
    assert parts_of("AnouphapTounalom") == ("anouphap", "tounalom")
