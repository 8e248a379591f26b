"""Ties: what one sentence says of two sides and of what they did."""

from __future__ import annotations

from legation.model import Page
from legation.reading.findings import Findings
from legation.reading.places import find_places
from legation.reading.sheet import Sheet
from legation.reading.ties import HOME, WORLD, Tie, public_words, ties_of


def ties(text: str, language: str = "en") -> list[Tie]:
    sheet = Sheet(Page(name="x", text=text, language=language))
    return ties_of(sheet, Findings((), find_places(sheet), (), (), ()), public_words(sheet))


def test_a_visit_between_two_countries_weighs_most() -> None:
    first, second = ties("The Mayor of Hanoi received a delegation from Japan. The sky over Hanoi was grey.")
    assert first.abroad
    assert first.weight == 2
    assert not second.abroad
    assert second.weight == 0


def test_a_dealing_without_anybody_public_weighs_nothing() -> None:
    (tie,) = ties("A Vietnamese baker met friends in Japan.")
    assert tie.abroad
    assert tie.weight == 0


def test_places_deal_in_their_own_names() -> None:
    (tie,) = ties("Hanoi and Tokyo signed a paper.")
    assert tie.weight == 1


def test_a_country_that_is_explained_has_readers_of_another() -> None:
    (tie,) = ties("The school board welcomed visitors from Nara Prefecture (Japan), a delegation of six.")
    assert tie.countries[HOME] == 1
    (dateline,) = ties("NARA, Japan – The school board welcomed a delegation.")
    assert not dateline.countries[HOME]


def test_bodies_of_many_countries_are_a_side() -> None:
    (tie,) = ties("The governor of Hanoi met UNICEF.")
    assert tie.countries[WORLD] == 1
    assert tie.abroad


def test_towns_are_counted_apart_from_countries() -> None:
    (tie,) = ties("Chủ tịch UBND tỉnh Quảng Ninh tiếp đoàn đại biểu tỉnh Thanh Hóa.", "vi")
    assert set(tie.towns) == {"Quang Ninh", "Thanh Hoa"}
    assert not tie.abroad


def test_company_directors_are_nobody_public() -> None:
    sheet = Sheet(Page(name="x", text="The manager of the bakery met the Minister of Culture.", language="en"))
    assert all(h.row.meaning in ("minister", "ministry") for h in public_words(sheet))
    assert public_words(sheet)


def test_a_place_named_in_passing_is_no_side() -> None:
    (tie,) = ties("The Minister of Health of Laos met doctors with machines made in Japan and Germany.")
    assert set(tie.countries) == {"LA"}


def test_people_in_public_service_weigh_half() -> None:
    (tie,) = ties("Pupils from Hanoi visited Japan.")
    assert (tie.public, tie.served, tie.weight) == (False, True, 1)


def test_an_abbreviation_in_small_letters_names_nobody() -> None:
    (tie,) = ties("The mayor of Hanoi, who met friends, went home.")
    assert tie.countries[WORLD] == 0
