"""Relevance: dealings between sides, and what only looks like them."""

from __future__ import annotations

import pytest

from legation.model import Page
from legation.reading.findings import Findings
from legation.reading.places import find_places
from legation.reading.relevance import is_relevant, weigh
from legation.reading.sheet import Sheet


def relevant(text: str, language: str, furniture: tuple[int, ...] = ()) -> bool:
    sheet = Sheet(Page(name="x", text=text, language=language, furniture=furniture))
    return is_relevant(sheet, Findings((), find_places(sheet), (), (), ()), (), (), ())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Mayor of Hanoi received a delegation from Tokyo led by the Governor of Tokyo. Hanoi thanked Japan.", "en"),
        ("Chủ tịch UBND thành phố Hà Nội tiếp đoàn đại biểu Nhật Bản do Đại sứ dẫn đầu, thăm Hà Nội. Nhật Bản cảm ơn.", "vi"),
        ("Le maire de Hanoï a reçu une délégation du Japon conduite par l'ambassadeur du Japon.", "fr"),
        ("ທ່ານ ເຈົ້າແຂວງຊຽງຂວາງ ໄດ້ຕ້ອນຮັບຄະນະຜູ້ແທນ ຫວຽດນາມ ທີ່ມາຢ້ຽມຢາມ. ທ່ານ ເອກອັກຄະລັດຖະທູດ ຫວຽດນາມ ຂອບໃຈ.", "lo"),
        (
            "Chủ tịch UBND tỉnh Quảng Ninh tiếp đoàn đại biểu tỉnh Thanh Hóa sang thăm. "
            "Hai tỉnh Quảng Ninh và Thanh Hóa nhất trí ký thỏa thuận hợp tác.",
            "vi",
        ),
    ],
)
def test_dealings_between_sides(text: str, language: str) -> None:
    assert relevant(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Mayor of Hanoi opened the plenary session of the council and asked delegates to speak frankly.", "en"),
        ("Vietnam beat Laos in the second half. The coach praised the squad; fans of Laos left the stadium. Vietnam lead.", "en"),
        (
            "Police in Laos arrested three suspects from Vietnam. The defendants were charged with smuggling in Laos, Vietnam.",
            "en",
        ),
        ("Travellers from Vietnam love Laos: street food, night market, souvenirs. Laos is close to Vietnam.", "en"),
        (
            "Công ty cổ phần Đại An và tập đoàn Nhật Bản ký hợp đồng. Doanh thu, lợi nhuận tại Nhật Bản, Việt Nam tăng.",
            "vi",
        ),
        (
            "A family-run firm in Vietnam, Anha Coffee Ltd, won an order from Laos, its director said. The buyer in Laos opened a fair.",
            "en",
        ),
        (
            "Le club a gagné le match; l'entraîneur félicite ses joueurs. Le Laos attend le Vietnam au stade du Laos.",
            "fr",
        ),
        ("ການແຂ່ງຂັນບານເຕະ ລາວ ພົບ ຫວຽດນາມ. ນັກເຕະ ລາວ ແລະ ຄູຝຶກ ຫວຽດນາມ ກຽມພ້ອມ.", "lo"),
    ],
)
def test_what_is_no_dealing_between_public_sides(text: str, language: str) -> None:
    assert not relevant(text, language)


def test_related_news_in_furniture_do_not_count() -> None:
    text = "The Mayor of Hanoi opened the session.\nRelated: Hanoi, Tokyo mayors sign pact; delegation of Japan visits Hanoi"
    assert not relevant(text, "en", furniture=(2,))
    assert relevant(text.replace("Related: ", ""), "en")


def test_a_word_of_courts_told_twice_is_no_trial() -> None:
    text = "The University of Hanoi and the University of Tokyo signed a memorandum on a field trial in Japan. The trial is in Japan."
    assert relevant(text, "en")


def test_one_body_of_many_countries_is_a_second_side() -> None:
    text = "UNICEF and the Ministry of Health of Laos signed an agreement. The minister of Laos thanked UNICEF."
    assert relevant(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Governor of Hanoi: exit polls and turnout. Voters in Japan cast their votes; the Prime Minister of Laos met voters in Japan.",
        "The Japanese minister met the minister of Laos as missiles and drones killed soldiers; shelling by rebels went on.",
    ],
)
def test_what_a_page_is_about_speaks_against_it(text: str) -> None:
    sheet = Sheet(Page(name="x", text=text, language="en"))
    verdict = weigh(sheet, Findings((), find_places(sheet), (), (), ()), ())
    assert min(points for _, points in verdict.reasons) < -1


def test_a_verdict_says_why() -> None:
    text = "The Mayor of Hanoi received a delegation from Japan."
    sheet = Sheet(Page(name="x", text=text, language="en"))
    verdict = weigh(sheet, Findings((), find_places(sheet), (), (), ()), ())
    assert verdict.relevant
    assert dict(verdict.reasons)["sides tied in the lead"] == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sở Y tế kiểm tra huyện Đức Cơ, giáp tỉnh Ratanakiri (Campuchia). Đoàn kiểm tra đề nghị Việt Nam phun thuốc.", "vi"),
        ("Giá cà phê hôm nay: đồng/kg. Trên sàn London, Bộ Nông nghiệp Mỹ nâng dự báo về Việt Nam.", "vi"),
        ("Shareholders of a joint venture of a Haiphong shipyard and a Japanese group elected a chairman; dividend paid.", "en"),
    ],
)
def test_places_in_passing_and_companies_make_no_dealing(text: str, language: str) -> None:
    assert not relevant(text, language)
