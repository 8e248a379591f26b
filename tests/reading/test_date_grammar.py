from __future__ import annotations

import pytest

from legation.model import Page
from legation.reading.date_grammar import Grammar
from legation.reading.date_points import Run
from legation.reading.date_tokens import tokens
from legation.reading.sheet import Sheet


def runs(language: str, text: str) -> list[Run]:
    return Grammar(tokens(Sheet(Page(name="p", text=text, language=language))), language).runs()


def parts(run: Run) -> list[tuple[int | None, int | None, int | None]]:
    return [(p.year, p.month, p.day) for p in (run.begin, run.end) if p]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "September 17-19, 2024", [(2024, 9, 17), (2024, 9, 19)]),
        ("en", "the 9th to the 14th of August", [(None, 8, 9), (None, 8, 14)]),
        ("en", "October 8 (Sun.) to October 13 (Fri.), 2023", [(2023, 10, 8), (2023, 10, 13)]),
        ("en", "29 July – 2 August", [(None, 7, 29), (None, 8, 2)]),
        ("vi", "từ ngày 9 đến 14/8", [(None, 8, 9), (None, 8, 14)]),
        ("vi", "(16 đến 19-5)", [(None, 5, 16), (None, 5, 19)]),
        ("vi", "các ngày 13, 14 và 15/5", [(None, 5, 13), (None, 5, 15)]),
        ("fr", "les 10 et 11 août", [(None, 8, 10), (None, 8, 11)]),
        ("lo", "ວັນທີ 16 ຫາ 18 ມີນາ", [(None, 3, 16), (None, 3, 18)]),
        ("fr", "de 2024 à 2027", [(2024, None, None), (2027, None, None)]),
    ],
)
def test_an_end_prints_what_the_other_leaves_out(language: str, text: str, wanted: list[tuple[int | None, ...]]) -> None:
    (run,) = runs(language, text)
    assert run.interval
    assert parts(run) == wanted


def test_days_that_do_not_follow_each_other_are_two_dates() -> None:
    assert [parts(r)[0] for r in runs("en", "on May 4 and 9")] == [(None, 5, 4), (None, 5, 9)]


@pytest.mark.parametrize("text", ["April spoke with May.", "She came to 3 schools.", "12 of 30", "the 11th Congress"])
def test_names_and_numbers_alone_are_no_dates(text: str) -> None:
    assert runs("en", text) == []


def test_a_number_alone_is_a_day_behind_a_word_that_says_so() -> None:
    assert [parts(r)[0] for r in runs("vi", "Ngày 9, đoàn về nước.")] == [(None, None, 9)]
