"""Posts in apposition that hold unknown words."""

from __future__ import annotations

import pytest

from legation.reading.apposition import apposed_end
from tests.reading.cased import bodies, posts_of, words


@pytest.mark.parametrize(
    ("language", "text", "name", "post"),
    [
        (
            "fr",
            "Le ministre de la Mer et de la Pêche artisanale, Monsieur Karim Belhadj, a reçu la délégation.",
            "Karim Belhadj",
            ("ministre de la Mer et de la Pêche artisanale", None),
        ),
        (
            "fr",
            "Le recteur de l'Université Marseille Calanques, Luc Ferrandin, a signé une convention.",
            "Luc Ferrandin",
            ("recteur", "Université Marseille Calanques"),
        ),
        (
            "en",
            "The Director General for Seaports of Galicia, Mr Xan Outeiro, signed the paper.",
            "Xan Outeiro",
            ("Director General for Seaports", "Galicia"),
        ),
    ],
)
def test_what_stands_before_the_comma_belongs_to_the_post(
    language: str, text: str, name: str, post: tuple[str, str | None]
) -> None:
    assert posts_of(text, language)[name] == [post]


def test_the_body_takes_the_same_words() -> None:
    text = "Le directeur du Service de la sécurité incendie, Luc Ferrandin, a parlé."
    assert [b.name for b in bodies(text, "fr")] == ["Service de la sécurité incendie"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Hue visited farms, Mr Lee said.",  # a verb stands between
        "The mayor of Hue in the autumn, Mr Lee said.",  # a new phrase begins
        "The mayor of Hue old quarter, and it rained.",  # no name on either side
    ],
)
def test_nothing_is_taken_where_no_apposition_is(text: str) -> None:
    laid = words(text, "en")
    assert apposed_end(laid, 1, 4) == 4


@pytest.mark.parametrize(
    ("language", "text", "name", "post"),
    [
        ("vi", "Bà Anna de Witt, Tùy viên khoa học Đại sứ quán Hà Lan tại Hà Nội; ông B.", "Anna de Witt", ("Tùy viên khoa học", "Đại sứ quán Hà Lan")),
        ("fr", "Mme Rose Lantier (à droite), directrice du Service de la sécurité incendie, remet un prix.", "Rose Lantier", ("directrice", "Service de la sécurité incendie")),
    ],
)  # fmt: skip
def test_the_name_may_stand_before_the_post(language: str, text: str, name: str, post: tuple[str, str | None]) -> None:
    assert posts_of(text, language)[name] == [post]


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        ("Additional Secretary (Forests) K.P. Latha Nair spoke.", "K.P. Latha Nair", "Additional Secretary (Forests)"),
        ("Mr Kofi Boateng (MP) spoke in Accra.", "Kofi Boateng", "MP"),
    ],
)
def test_brackets_hold_posts_and_parts_of_them(text: str, name: str, post: str) -> None:
    assert [p for p, _ in posts_of(text, "en")[name]] == [post]
