from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.lang import LANGUAGES
from legation.model import Figure, Page
from legation.reading.dates import find_dates
from legation.reading.figures import find_figures
from legation.reading.sheet import Sheet


def figures(language: str, text: str, furniture: tuple[int, ...] = ()) -> tuple[Figure, ...]:
    sheet = Sheet(Page(name="p", text=text, language=language, furniture=furniture))
    return find_figures(sheet, find_dates(sheet))


@pytest.mark.parametrize(
    ("language", "text", "value", "approximate", "quote"),
    [
        ("en", "The union has nearly 12,500 members in town.", 12500, True, "nearly 12,500 members"),
        ("en", "It holds more than 7% of the shares.", 7, True, "more than 7% of the shares"),
        ("en", "The city gave two used fire engines to the guests.", 2, False, "two used fire engines"),
        ("en", "She handed over two ambulances.", 2, False, "two ambulances"),
        ("en", "The fair drew 4 Hokkaido dairies.", 4, False, "4 Hokkaido dairies"),
        ("vi", "Hội thảo nghe 9 bài nói về rừng.", 9, False, "9 bài nói"),
        ("vi", "Tỉnh nâng cấp 14km đường.", 14, False, "14km đường"),
        ("lo", "ແຈ້ງການລະບາດ ຈຳນວນ 27 ຄັ້ງ.", 27, False, "27 ຄັ້ງ"),
        ("en", "Some 2000 trees will be planted.", 2000, True, "Some 2000 trees"),
        ("en", "Each year 10-15 students go abroad.", 10, True, "10-15 students go abroad"),
        ("en", "The city donated five ventilators to the hospital.", 5, False, "five ventilators"),
        ("vi", "Tỉnh có dân số 1,2 triệu người.", 1.2e6, False, "1,2 triệu người"),
        ("fr", "Une centaine de participants sont venus.", 100, True, "Une centaine de participants"),
        ("vi", "Kim ngạch đạt hơn 1,4 tỷ USD.", 1.4e9, True, "hơn 1,4 tỷ USD"),
        ("vi", "Thành phố trao tặng ba xe chữa cháy cho tỉnh bạn.", 3, False, "ba xe chữa cháy"),
        ("fr", "La région versera 850 millions de francs CFA.", 850e6, False, "850 millions de francs CFA"),
        ("fr", "Près de 700 ménages sont raccordés.", 700, True, "Près de 700 ménages"),
        ("lo", "ແຂວງ ມອບ ຈັກຫຍິບ 15 ໜ່ວຍ.", 15, False, "ຈັກຫຍິບ 15 ໜ່ວຍ"),
        ("lo", "ມູນຄ່າ ປະມານ 410 ລ້ານ ໂດລາ.", 410e6, True, "ປະມານ 410 ລ້ານ ໂດລາ"),
    ],
)
def test_counts_and_amounts(language: str, text: str, value: float, approximate: bool, quote: str) -> None:
    (found,) = figures(language, text)
    assert (found.value, found.approximate, found.quote.text) == (value, approximate, quote)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The two countries have had 60 years of ties."),
        ("en", "On 15 May 2024 at 19:30 they opened Article 9 of Decree No. 15."),
        ("en", "The 43rd National Day and the 11th Congress were marked."),
        ("en", "2 of 7. The mayor smiles."),
        ("fr", "Le maire salue la foule, 1/6 photos."),
        ("en", "Eight trainees and four technicians came with a 15-member group."),
        ("en", "The storm left 40 people dead."),
        ("en", "A 14-storey house stands on Route 12 beside 30 floors."),
        ("vi", "Hai nước kỷ niệm 60 năm quan hệ; hai đồng chí và 6 cán bộ dự khóa 12."),
        ("vi", "Trong 10 tháng năm 2023, hai bên họp lần thứ 14."),
        ("fr", "Les deux villes sont jumelées depuis 25 ans; quatre techniciens sont venus à 18 h."),
        ("fr", "C'est le quarante-cinquième anniversaire."),
        ("lo", "ສອງຝ່າຍ ສະຫຼອງ 60 ປີ ແລະ ມີພະນັກງານ 6 ສະຫາຍ."),
    ],
)
def test_what_is_no_figure(language: str, text: str) -> None:
    assert figures(language, text) == ()


def test_an_amount_in_two_currencies_is_one_figure() -> None:
    assert [f.value for f in figures("en", "A school worth VND14.8 billion ($632,000) was given.")] == [14.8e9]
    assert [f.value for f in figures("vi", "Tỉnh dành 120 triệu yên (khoảng 820.000 USD) xây trạm.")] == [120e6]


def test_a_currency_left_out_the_second_time() -> None:
    assert [f.value for f in figures("fr", "Les ventes vont de 74,8 millions de dollars à 98,3 millions.")] == [74.8e6, 98.3e6]


def test_the_noun_left_out_the_second_time() -> None:
    text = "There are two agreements between the cities and eight between their departments."
    assert [(f.value, f.what) for f in figures("en", text)] == [(2, "agreements"), (8, "agreements")]


def test_the_headline_does_not_count_again() -> None:
    text = "48 volunteers pass a course\nForty-eight volunteers passed the course in town."
    assert [f.quote.text for f in figures("en", text)] == ["Forty-eight volunteers"]


def test_furniture_has_no_figures() -> None:
    assert figures("en", "They met in town.\n412 views of 30 articles", (2,)) == ()


@given(st.text(alphabet="0123456789 .,%$()-–kmhaibốnສອງtwoUSD\n", max_size=60), st.sampled_from(LANGUAGES))
@settings(max_examples=100, deadline=None)
def test_nonsense_raises_nothing_and_quotes_are_exact(text: str, language: str) -> None:
    for figure in figures(language, text):
        figure.quote.check(text)


def test_a_price_in_brackets_behind_a_count_is_a_figure_of_its_own() -> None:
    assert 500_000.0 in [f.value for f in figures("vi", "Đoàn đã trao 30 suất quà (mỗi suất 500.000 đồng) cho học sinh.")]


def test_two_that_are_the_sides_are_no_figure() -> None:
    assert figures("fr", "Elle espère que les deux organisations reprennent les échanges.") == ()
    assert figures("vi", "Bà mong hai trường sớm mở chương trình chung.") == ()
