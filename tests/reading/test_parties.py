"""Sides of a report and of a dealing."""

from __future__ import annotations

from legation.model import Body, Quote
from legation.reading.parties import parties_of, seat_of_body, sides
from tests.reading.dealings import report


def test_sides_are_the_countries_and_places_named() -> None:
    sheet, findings = report("Jean Dupont received Ana Souza in Lyon.", {"Jean Dupont": "FR", "Ana Souza": "BR"})
    assert {side.country for side in sides(sheet, findings)} == {"FR", "BR"}
    assert "Lyon" in {side.name for side in sides(sheet, findings)}


def test_a_domestic_report_has_one_country() -> None:
    sheet, findings = report("Jean Dupont spoke in Lyon.", {"Jean Dupont": "FR"})
    assert {side.country for side in sides(sheet, findings)} == {"FR"}


def test_parties_are_one_name_for_each_country_and_are_filled_from_the_report() -> None:
    text = "Recife, Brazil, and Lyon, France, are partners. Jean Dupont spoke to Ana Souza."
    sheet, findings = report(text, {"Jean Dupont": "FR", "Ana Souza": "BR"})
    assert parties_of(sheet, findings, 0, len(text), ("p1", "p2")) == ("Recife", "Lyon")
    assert set(parties_of(sheet, findings, text.index("Jean"), len(text), ("p1",))) == {"Lyon", "Recife"}


def test_people_stand_for_the_place_of_their_office() -> None:
    text = "Jean Dupont of the City Council of Lyon received Ana Souza of Recife in Paris."
    offices = {"Jean Dupont": "City Council of Lyon", "Ana Souza": "Recife"}
    sheet, findings = report(text, {"Jean Dupont": "FR", "Ana Souza": "BR"}, offices=offices)
    assert parties_of(sheet, findings, 0, len(text), ("p1", "p2")) == ("Lyon", "Recife")


def test_vietnamese_reports_keep_the_printed_name() -> None:
    text = "Hà Nội và Viêng Chăn hội đàm."
    sheet, findings = report(text, {}, language="vi")
    assert parties_of(sheet, findings, 0, len(text), ()) == ("Hà Nội", "Viêng Chăn")


def test_the_seat_of_a_body_is_in_its_own_country() -> None:
    quote = Quote.of("x", 0, 1)
    assert seat_of_body(Body(id="o1", name="Hanoi People's Council", mentions=(quote,), country="VN"), "en") == "Hanoi"
    assert seat_of_body(Body(id="o1", name="Lao Embassy in Hanoi", mentions=(quote,), country="LA"), "en") == ""


def test_lao_reports_keep_the_printed_name() -> None:
    sheet, findings = report("ຄະນະຈາກຮ່າໂນ້ຍໄດ້ຢ້ຽມຢາມວຽງຈັນ.", {}, language="lo")
    assert set(parties_of(sheet, findings, 0, len(sheet.text), ())) == {"ຮ່າໂນ້ຍ", "ວຽງຈັນ"}
