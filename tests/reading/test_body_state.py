"""The state of a body's name while it is read."""

from __future__ import annotations

from legation.reading.body_state import (
    NameState,
    adjectives_end,
    before_holder,
    head_at,
    is_adjective,
    is_compound,
    leads_to_place,
    proper_end,
    two_hyphened,
)
from tests.reading.cased import words


def test_taking_words_moves_the_end_and_sets_flags() -> None:
    laid = words("Sở Du lịch Quảng Ninh", "vi")
    state = NameState(laid, 0, 1, "department", False)
    assert state.take(3, content=True)
    assert (state.pos, state.content, state.settled) == (3, True, False)
    place = laid.place(3)
    assert place is not None
    assert state.take_place(*place)
    assert state.settled
    assert [p.name for p in state.places] == ["Quang Ninh"]
    assert laid.sheet.text[: state.end] == "Sở Du lịch Quảng Ninh"


def test_french_adjectives_by_row_and_by_ending() -> None:
    laid = words("relations extérieures culinaires du conseil", "fr")
    assert adjectives_end(laid, 1) == 3
    assert is_adjective(laid, 2)
    assert not is_adjective(laid, 4)


def test_small_half_of_a_vietnamese_compound() -> None:
    laid = words("Bảo tàng Lịch sử Krakow", "vi")
    assert is_compound(laid, 3)
    assert not is_compound(laid, 4)


def test_small_words_that_lead_to_a_place() -> None:
    laid = words("Đồn Biên phòng cửa khẩu quốc tế Lao Bảo", "vi")
    assert leads_to_place(laid, 5)
    assert not leads_to_place(words("Sở hợp tác với bạn", "vi"), 1)


def test_proper_words_end_before_a_name_and_heads_are_known() -> None:
    laid = words("Tập đoàn Sông Hồng Nguyễn Văn Bình", "vi")
    assert proper_end(laid, 2, 4) <= 4
    assert head_at(laid, 0)
    assert not head_at(laid, 2)


def test_the_holder_behind_a_foreign_company() -> None:
    laid = words("Giám đốc Công ty Orvennix Ravi Subraman phát biểu", "vi")
    state = NameState(laid, 2, 4, "company", False)
    assert before_holder(state, 7) == 5
    alone = words("Đoàn thăm Công ty Orvennix Ravi Subraman", "vi")
    assert before_holder(NameState(alone, 2, 4, "company", False), 7) == 7


def test_two_words_of_hyphened_syllables_name_a_person() -> None:
    laid = words("tỉnh Bua-van Chăn-thạ và tỉnh Sa-la-xan", "vi")
    assert two_hyphened(laid, 1)
    assert not two_hyphened(laid, 5)
