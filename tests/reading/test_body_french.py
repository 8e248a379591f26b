"""Lists of fields and levels in French names of bodies."""

from __future__ import annotations

import pytest

from legation.reading.body_french import list_end
from legation.reading.body_state import NameState
from tests.reading.cased import words


def behind(text: str, *, places: bool = False) -> str:
    laid = words(text, "fr")
    state = NameState(laid, 0, 1, "ministry", False)
    comma = next(k for k in range(len(laid)) if laid.gap(k) == ",")
    state.take(comma)
    if places:
        state.take_place(laid.place(len(laid) - 1)[0], comma)  # type: ignore[index]
    return laid.text(comma, end) if (end := list_end(state)) > comma else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ministère de la Culture, des Sports et du Tourisme", "des Sports et du Tourisme"),
        ("ministère de l'Eau, de l'Énergie, des Mines et des Forêts", "de l'Énergie, des Mines et des Forêts"),
        ("ministère de l'Eau, des élus", ""),
        ("ministère de l'Eau, Jean Dupont et du maire", ""),
    ],
)
def test_only_a_row_that_closes_with_et_goes_on(text: str, expected: str) -> None:
    assert behind(text) == expected


def test_a_name_that_has_its_place_is_closed() -> None:
    assert behind("ministère de la Culture, des Sports et du Laos", places=True) == ""
