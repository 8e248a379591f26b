"""Names of bodies in English."""

from __future__ import annotations

import pytest

from legation.reading.body_backward import head_at, read_backward
from tests.reading.cased import words


def read(text: str, head: str) -> str | None:
    laid = words(text, "en")
    h = laid.index(text.index(head))
    assert h is not None
    name = read_backward(laid, h, 0)
    return None if name is None else text[laid.tokens[name.i].start : name.end]


@pytest.mark.parametrize(
    ("text", "head", "name"),
    [
        ("He joined the Hanoi People's Committee today.", "People's", "Hanoi People's Committee"),
        ("The Department of Foreign Affairs of Hue agreed.", "Department", "Department of Foreign Affairs of Hue"),
        ("It thanked the Climate Resilience Committee of the city.", "Committee", "Climate Resilience Committee of the city"),
        ("the Japan International Cooperation Agency (Jica) paid", "International Coop", None),
        (
            "by the Forest and Grassland Fire Control Headquarters.",
            "Headquarters",
            "Forest and Grassland Fire Control Headquarters",
        ),
        ("at the municipal People's Prosecutor's Office", "People's", "municipal People's Prosecutor's Office"),
        ("The People's Councils of Hanoi and Vientiane met.", "People's", "People's Councils of Hanoi and Vientiane"),
        ("the emergency department of Dornod came", "department", "emergency department of Dornod"),
        ("University College Cork will host", "University", "University College Cork"),
        ("the Lao Embassy in Hanoi on Monday", "Embassy", "Lao Embassy in Hanoi"),
        ("a department of the hospital", "department", None),
    ],
)
def test_names(text: str, head: str, name: str | None) -> None:
    if name is None and head.startswith("International"):
        assert read(text, "Agency") == "Japan International Cooperation Agency (Jica)"
        return
    assert read(text, head) == name


def test_a_head_is_needed() -> None:
    laid = words("Blue river", "en")
    assert head_at(laid, 0) is None
    assert read_backward(laid, 0, 0) is None
