"""Bodies that only a post tells of."""

from __future__ import annotations

import pytest

from legation.reading.bodies import body_names
from legation.reading.body_posted import posted_names
from tests.reading.cased import posts_of, words


def posted(text: str, language: str) -> list[str]:
    laid = words(text, language)
    known = [n for n in body_names(laid) if n.kind != "organisation"]
    return [laid.text(n.i, n.j) for n in posted_names(laid, known)]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("They met the chief executive of Grundvik Line, Mette Sandal.", "en", ["Grundvik Line"]),
        ("Tamarind Coast chief executive Olivia Bell spoke.", "en", ["Tamarind Coast"]),
        ("Signed by Grundvik's managing director, Mette Sandal.", "en", ["Grundvik"]),
        ("en présence de la présidente d'Arvopa Havre, Virginie Duhamel.", "fr", ["Arvopa Havre"]),
        ("They met the president of Kenya, and the director of Finance.", "en", []),
        ("He is the chairman of Monday talks.", "en", []),
        ("Ms Smith's manager spoke.", "en", []),
        ("The president of Wanderers, John Moore, came.", "en", []),
    ],
)
def test_what_a_post_is_of(text: str, language: str, names: list[str]) -> None:
    assert posted(text, language) == names


def test_the_post_takes_the_body() -> None:
    assert posts_of("They met the chief executive of Grundvik Line, Mette Sandal.", "en") == {
        "Mette Sandal": [("chief executive", "Grundvik Line")]
    }
