"""Words of a report: where they are cut, what begins at them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.cased import words


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("đã tiếpThiếu tướng", "vi", ["đã", "tiếp", "Thiếu", "tướng"]),
        ("Mr AnouphapTounalom said", "en", ["Mr", "AnouphapTounalom", "said"]),
        ("Hanoi's council", "en", ["Hanoi", "'s", "council"]),
        ("the People's O'Brien", "en", ["the", "People", "'s", "O'Brien"]),
        ("l'ambassadeur d'Oran", "fr", ["l'", "ambassadeur", "d'", "Oran"]),
        ("Ts.Munkhtulga met J. Lee", "en", ["Ts.", "Munkhtulga", "met", "J.", "Lee"]),
        ("Lam-phoy Sỉ-ặc-khả-chan", "vi", ["Lam-phoy", "Sỉ-ặc-khả-chan"]),
        ("Nguye\u0302\u0303n Văn A", "vi", ["Nguye\u0302\u0303n", "Văn", "A"]),
    ],
)
def test_cuts_words(text: str, language: str, expected: list[str]) -> None:
    assert [t.text for t in words(text, language).tokens] == expected


def test_gap_is_what_stands_between_and_a_line_end_at_the_head_of_a_sentence() -> None:
    laid = words("Bà Lan, head of TP. Huế (LPRP). They left.", "vi")
    gaps = {t.text: laid.gap(i) for i, t in enumerate(laid.tokens)}
    assert gaps["head"] == ","
    assert gaps["Huế"] == ""
    assert gaps["LPRP"] == "("
    assert gaps["They"] == "\n"


def test_rows_begin_and_end_at_words_longest_first() -> None:
    laid = words("Phó Chủ tịch UBND tỉnh", "vi")
    assert next(laid.text(0, j) for _, j in laid.rows("posts", 0)) == "Phó Chủ tịch"
    assert laid.ends_with("posts", 3, "chair") == 0
    assert laid.row("bodies", 3, "peoples-committee") is not None
    assert laid.row("bodies", 3, "university") is None


def test_a_listed_place_is_read_behind_a_post_where_a_name_follows() -> None:
    laid = words("Thống đốc Hokkaido Suzuki Naomichi phát biểu.", "vi")
    found = laid.place_here(2, due=True)
    assert found is not None
    assert found[0].country == "JP"
    assert found[1] == 3


@given(st.text(alphabet="aA Đđế.,'’-()\u0301\u200bx", max_size=40))
@settings(max_examples=60, deadline=None)
def test_words_lie_in_order_within_the_text(text: str) -> None:
    laid = words(text, "vi")
    last = 0
    for token in laid.tokens:
        assert last <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.text
        last = token.end


def test_a_full_stop_ends_a_sentence_but_no_abbreviation() -> None:
    laid = words("xã Tân Hà.Phía bạn có TS.Lê A", "vi")
    gaps = {t.text: laid.gap(i) for i, t in enumerate(laid.tokens)}
    assert gaps.get("Phía", "\n") != ""
    assert gaps.get("Lê", "") == ""


def test_sentences_in_capitals_are_known() -> None:
    laid = words("MINISTRY AND PORT TO OPEN SCHOOL\nHe came to Hue.", "en")
    assert {laid.tokens[k].text for k in laid.shouted} == {"MINISTRY", "AND", "PORT", "TO", "OPEN", "SCHOOL"}
