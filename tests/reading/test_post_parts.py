"""What stands beside the head of a post."""

from __future__ import annotations

import pytest

from legation.reading.post_fields import charge_behind
from legation.reading.post_parts import after, behind_residence, place_of
from tests.reading.cased import groups, posts_of


@pytest.mark.parametrize(
    ("text", "language", "j", "meaning", "expected"),
    [
        ("Mayor of Cork John Doe", "en", 1, "mayor", "Cork"),
        ("Tỉnh trưởng tỉnh Xiêng Khoảng phát biểu", "vi", 2, "governor", "tỉnh Xiêng Khoảng"),
        ("maire de Nantes", "fr", 1, "mayor", "Nantes"),
        ("gouverneur de la région de Dakar", "fr", 1, "governor", "région de Dakar"),
    ],
)
def test_place_behind(text: str, language: str, j: int, meaning: str, expected: str) -> None:
    laid, index, _ = groups(text, language)
    assert after(laid, index, j, meaning).text == expected


def test_a_field_belongs_to_the_title() -> None:
    laid, index, _ = groups("Minister of Foreign Affairs John Doe", "en")
    part = after(laid, index, 1, "minister")
    assert (part.text, part.title) == (None, " of Foreign Affairs")


def test_charge_and_residence() -> None:
    laid, _, _ = groups("Phó Thị trưởng phụ trách kinh tế thành phố Daegu", "vi")
    end, charge = charge_behind(laid, 3)
    assert charge == " phụ trách kinh tế"
    assert laid.tokens[end].text == "thành"
    laid, _, _ = groups("Ambassador to Ireland John Doe", "en")
    assert behind_residence(laid, 1, "ambassador") == 3
    assert behind_residence(laid, 1, "mayor") == 1


def test_first_place_of_a_span() -> None:
    laid, _, _ = groups("Secretary of the Hanoi Party Committee", "en")
    place = place_of(laid, 0, 6)
    assert place is not None
    assert place.name == "Hanoi"
    assert place_of(laid, 0, 2) is None


@pytest.mark.parametrize(
    ("text", "language", "name", "expected"),
    [
        ("The Orvenne Hospital opened. “It helps,” said the hospital's director, Mrs Anna Bell.", "en", "Anna Bell", ("director", "Orvenne Hospital")),
        ("L'association Orvenne aide. La présidente de l'association, Mme Anne Petit, s'en félicite.", "fr", "Anne Petit", ("présidente", "association Orvenne")),
    ],
)  # fmt: skip
def test_a_bare_head_stands_for_its_body(text: str, language: str, name: str, expected: tuple[str, str]) -> None:
    assert posts_of(text, language)[name] == [expected]
