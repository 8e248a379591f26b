"""What an office is in charge of."""

from __future__ import annotations

import pytest

from legation.reading.post_fields import charge_behind, portfolio_end, small_body, unknown_end, unknown_field
from tests.reading.cased import posts_of, words


def test_lists_of_fields_belong_to_the_title() -> None:
    text = "State Minister of Science, Technology and Innovation Datuk Rosmawati Lasuki came."
    assert posts_of(text, "en")["Rosmawati Lasuki"] == [("State Minister of Science, Technology and Innovation", None)]
    laid = words("of Trade and Industry of Laos", "en")
    assert laid.text(1, portfolio_end(laid, 1)) == "Trade and Industry"


def test_unknown_fields() -> None:
    laid = words("Commissioner for Blue Harvest Affairs Joan Reyes", "en")
    assert unknown_field(laid, 2)
    assert unknown_end(laid, 2) == 5


def test_a_charge_ends_where_another_post_begins() -> None:
    laid = words("ministre responsable de la Jeunesse et députée de Lyon", "fr")
    end, charge = charge_behind(laid, 1)
    assert charge == " responsable de la Jeunesse"
    assert laid.tokens[end].text == "et"


@pytest.mark.parametrize(
    ("text", "expected"), [("commission des finances", "commission des finances"), ("finances de la ville", "")]
)
def test_a_body_without_a_name(text: str, expected: str) -> None:
    laid = words(text, "fr")
    end = small_body(laid, 0)
    assert (laid.text(0, end) if end else "") == expected
