from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.lang import LANGUAGES
from legation.model import Page
from legation.reading.numbers import _DIGITS, _rows_of_digits, find_numbers, value_of
from legation.reading.sheet import Sheet


def numbers(language: str, text: str) -> list[float]:
    return [n.value for n in find_numbers(Sheet(Page(name="p", text=text, language=language)))]


@pytest.mark.parametrize(
    ("digits", "language", "value"),
    [
        ("470,000", "en", 470000),
        ("14.8", "en", 14.8),
        ("1,234.5", "en", 1234.5),
        ("74,8", "vi", 74.8),
        ("1.204", "vi", 1204),
        ("222.400", "lo", 222400),
        ("1 500", "fr", 1500),
        ("1,234,567", "vi", 1234567),
    ],
)
def test_points_and_commas_mean_what_they_mean_in_the_language(digits: str, language: str, value: float) -> None:
    assert value_of(digits, language) == value


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "Forty-eight trees, two hundred and fifty pens, one school", [48, 250]),
        ("en", "VND14.8 billion, PLN 740,000 and $74.8 million", [14.8e9, 740000, 74.8e6]),
        ("en", "COVID-19, B12 and G20 at 19:37", []),
        ("vi", "ba mươi lăm xe, 925 nghìn tỷ đồng, 8thỏa thuận", [35, 925e12, 8]),
        ("fr", "trente-cinq arbres, quatre-vingt-dix puits, 1,2 million", [35, 90, 1.2e6]),
        ("lo", "໒໐ ໜ່ວຍ, ຊາວຫ້າ ໜ່ວຍ, 3 ລ້ານ ກີບ", [20, 25, 3e6]),
    ],
)
def test_digits_words_and_magnitudes(language: str, text: str, values: list[float]) -> None:
    assert numbers(language, text) == pytest.approx(values)


def printed(value: int, language: str) -> str:
    group = {"en": ",", "fr": " "}.get(language, ".")
    return f"{value:,}".replace(",", group)


@given(st.integers(2, 10**9), st.sampled_from(LANGUAGES))
@settings(max_examples=100, deadline=None)
def test_grouped_digits_are_read_again(value: int, language: str) -> None:
    assert numbers(language, f"— {printed(value, language)} —") == [value]


def test_furniture_counts_nothing() -> None:
    page = Page(name="p", text="They gave 40 trees.\n1,204 views", language="en", furniture=(2,))
    assert [n.value for n in find_numbers(Sheet(page))] == [40]


@given(st.text(alphabet="0123 .,:/h$€-ausdx", max_size=24))
@settings(max_examples=200, deadline=None)
def test_trying_before_digits_alone_finds_all(text: str) -> None:
    assert [m.span() for m in _rows_of_digits(text)] == [m.span() for m in _DIGITS.finditer(text)]
