"""Posts in running text."""

from __future__ import annotations

import pytest

from legation.reading.posts import completed
from tests.reading.cased import groups, posts_of


def posts(text: str, language: str) -> list[list[tuple[str, str | None]]]:
    laid, _, found = groups(text, language)
    return [[(p.title, p.organisation) for p in completed(laid, g.posts)] for g in found]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Permanent Deputy Secretary of the Hanoi Party Committee", "en", [("Permanent Deputy Secretary", "Hanoi Party Committee")]),
        ("National Assembly President", "en", [("President", "National Assembly")]),
        ("the Brazilian Ambassador to Mozambique", "en", [("Ambassador", "Brazil")]),
        ("Executive Mayor of Cape Town", "en", [("Executive Mayor", "Cape Town")]),
        ("Politburo member", "en", [("member", "Politburo")]),
        ("Trưởng ban Tuyên giáo Thành ủy", "vi", [("Trưởng ban", "ban Tuyên giáo Thành ủy")]),
        ("Phó Bí thư Thường trực Thành ủy Hà Nội", "vi", [("Phó Bí thư Thường trực", "Thành ủy Hà Nội")]),
        ("Tổng Bí thư, Chủ tịch nước Lào", "vi", [("Tổng Bí thư", "Lào"), ("Chủ tịch nước", "Lào")]),
        ("Bí thư Tỉnh ủy Hủa Phăn kiêm Tỉnh trưởng", "vi", [("Bí thư", "Tỉnh ủy Hủa Phăn"), ("Tỉnh trưởng", "Hủa Phăn")]),
        ("secrétaire du Comité du Parti et président du Conseil populaire de Vientiane", "fr",
         [("secrétaire", "Comité du Parti de Vientiane"), ("président", "Conseil populaire de Vientiane")]),
        ("vice-présidente du conseil régional de Bretagne chargée de la culture", "fr",
         [("vice-présidente chargée de la culture", "conseil régional de Bretagne")]),
    ],
)  # fmt: skip
def test_titles_and_organisations(text: str, language: str, expected: list[tuple[str, str | None]]) -> None:
    assert posts(text, language) == [expected]


def test_the_place_said_once_completes_both() -> None:
    text = "Secretary of the Party Committee, Chairman of the People's Council of Savannakhet"
    assert posts(text, "en") == [
        [("Secretary", "Party Committee of Savannakhet"), ("Chairman", "People's Council of Savannakhet")]
    ]


def test_former_offices_are_marked() -> None:
    _, _, found = groups("former Mayor of Cork", "en")
    assert [p.former for g in found for p in g.posts] == [True]


def test_an_unlisted_town_stands_before_its_mayor() -> None:
    assert posts_of("They met Oamarunga mayor Joan Reyes on Monday.", "en") == {"Joan Reyes": [("mayor", "Oamarunga")]}


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Thị trưởng thành phố Incheon (Hàn Quốc) Bae Seong-min vừa gửi thư.", "Bae Seong-min", [("Thị trưởng", "thành phố Incheon")]),
        ("Ông tiếp Tỉnh trưởng Xổng-khla (Thái Lan) Vi-rát Chan-ta-xu.", "Vi-rát Chan-ta-xu", [("Tỉnh trưởng", "Xổng-khla")]),
    ],
)  # fmt: skip
def test_a_bracket_that_tells_the_country_stands_between_post_and_name(
    text: str, name: str, expected: list[tuple[str, str | None]]
) -> None:
    assert posts_of(text, "vi")[name] == expected


def test_a_bracket_may_end_the_body_before_the_comma() -> None:
    text = "en présence du directeur général du Port autonome de Lomé (PAL), Séraphin Makaya."
    assert posts_of(text, "fr") == {"Séraphin Makaya": [("directeur général", "Port autonome de Lomé (PAL)")]}


def test_a_portfolio_goes_on_behind_an_adjective() -> None:
    text = "The Minister of State for Provincial Affairs and Devolution, Mr Tendai Moyo, spoke."
    assert posts_of(text, "en")["Tendai Moyo"][0][0] == "Minister of State for Provincial Affairs and Devolution"


@pytest.mark.parametrize(
    ("text", "language", "name", "expected"),
    [
        ("The Ambassador of the Federative Republic of Brazil to Nigeria, H.E. Ana Tavares, came.", "en", "Ana Tavares", ("Ambassador", "Federative Republic of Brazil")),
        ("Ann Bell, dean of the Faculty of Medicine at the University of Bergen, came.", "en", "Ann Bell", ("dean", "Faculty of Medicine at the University of Bergen")),
        ("le wali de la région Orvenne-Salé, M. Omar Tazi, est venu.", "fr", "Omar Tazi", ("wali", "région Orvenne-Salé")),
        ("le président de la commission des finances, M. Omar Tazi, est venu.", "fr", "Omar Tazi", ("président", "commission des finances")),
        ("Chánh án Tòa án nhân dân tỉnh Bua-van Chăn-thạ-la phát biểu.", "vi", "Bua-van Chăn-thạ-la", ("Chánh án", "Tòa án nhân dân tỉnh")),
    ],
)  # fmt: skip
def test_bodies_and_places_of_posts(text: str, language: str, name: str, expected: tuple[str, str]) -> None:
    assert posts_of(text, language)[name] == [expected]


def test_forms_of_address_are_no_posts() -> None:
    assert posts_of("They met the Mayor of Falmouth, Councillor Rohan Tappin.", "en")["Rohan Tappin"] == [("Mayor", "Falmouth")]
    assert posts_of("He thanked Chief Inspector Hamish Dalgarno.", "en") == {"Hamish Dalgarno": []}


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Minister for Tourism Smt. Anitha Varma, Mayor Arya S. Nambi, Chief Secretary Dr. Biswas Mehta, IAS, spoke.", "en",
         {"Anitha Varma": [("Minister for Tourism", None)], "Arya S. Nambi": [("Mayor", None)], "Biswas Mehta": [("Chief Secretary", None)]}),
        ("Giám đốc điều hành Công ty Orvennix Ravi Subraman phát biểu.", "vi", {"Ravi Subraman": [("Giám đốc điều hành", "Công ty Orvennix")]}),
        ("Le ministre béninois du Cadre de vie, des Transports et du Développement durable, Didier Tonato, est venu.", "fr",
         {"Didier Tonato": [("ministre du Cadre de vie, des Transports et du Développement durable", "Benin")]}),
        ("L'ambassadrice du Vietnam près le Bénin avec résidence à Abuja, Bui Quoc Thuy, est venue.", "fr", {"Bui Quoc Thuy": [("ambassadrice", "Vietnam")]}),
        ("They met the president and chief executive of the Orvenne Institute, Ms Ann Bell.", "en",
         {"Ann Bell": [("president", "Orvenne Institute"), ("chief executive", "Orvenne Institute")]}),
    ],
)  # fmt: skip
def test_rows_of_posts_and_their_holders(text: str, language: str, expected: dict[str, list[tuple[str, str | None]]]) -> None:
    assert posts_of(text, language) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("le président de l'Université Toulouse Orvenne, Paul Marquefave, a signé.", "Paul Marquefave", [("président", "Université Toulouse Orvenne")]),
        ("Le maire de Lille et président de Lille Agglomération, David Le Moigne, a reçu Paul.", "David Le Moigne",
         [("maire", "Lille"), ("président", "Lille Agglomération")]),
    ],
)  # fmt: skip
def test_a_title_that_runs_into_a_body_is_cut(text: str, name: str, expected: list[tuple[str, str | None]]) -> None:
    assert posts_of(text, "fr")[name] == expected


def test_a_newly_appointed_ambassador() -> None:
    text = "H.E. Bountham Sengmany, newly-appointed Lao Ambassador to Cambodia, was received."
    assert posts_of(text, "en") == {"Bountham Sengmany": [("Ambassador", "Laos")]}


def test_where_a_body_works_belongs_to_no_post() -> None:
    text = "la directrice de l'Agence française de développement (AFD) au Laos, Mme Aurélie Desmarets, est venue."
    assert posts_of(text, "fr")["Aurélie Desmarets"] == [("directrice", "Agence française de développement (AFD)")]


def test_a_body_in_the_genitive_may_close_the_text() -> None:
    assert posts("They spoke of the people's councils and of the people's councils", "en") == []
    assert posts("V people's councils people's councils", "en") == []
