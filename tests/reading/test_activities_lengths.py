"""Lengths of stays and courses."""

from __future__ import annotations

import pytest

from legation.model import PartialDate
from legation.reading.activities_lengths import length_of, lengthened, stay_of
from legation.reading.activities_triggers import Triggers
from tests.reading.dealings import report


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("She began a five-day visit.", "en", 5),
        ("Le maire a entamé une visite de cinq jours.", "fr", 5),
        ("Ils suivent une formation de 3 semaines.", "fr", 21),
        ("Đoàn bắt đầu chuyến thăm 4 ngày.", "vi", 4),
        ("She visited the city on Monday.", "en", None),
        ("It opened on 4.5 days notice.", "en", None),
    ],
)
def test_the_length_of_a_stay_is_read_in_digits_and_words(text: str, language: str, days: int | None) -> None:
    sheet, findings = report(text, {}, language=language)
    assert length_of(Triggers(sheet, findings), sheet.sentences[0]) == days


@pytest.mark.parametrize(
    ("first", "length", "stay"),
    [
        ("2023-11-20", 5, "2023-11-20/2023-11-24"),
        ("2024-06-03", 14, "2024-06-03/2024-06-14"),  # a Monday: two working weeks
        ("2024-06-05", 14, "2024-06-05/2024-06-18"),
        ("XXXX-03-04", 21, "XXXX-03-04/XXXX-03-22"),
        ("XXXX-12-30", 5, None),
        ("2024-06", 5, None),
    ],
)
def test_a_stay_ends_with_its_length(first: str, length: int, stay: str | None) -> None:
    assert stay_of(first, length) == stay


def test_only_an_open_end_is_closed() -> None:
    sheet, findings = report("A two-week course ended on Saturday.", {})
    triggers = Triggers(sheet, findings)
    for edtf in ("../2022-06-04", "2022-06-04", "2022-06-01/2022-06-04"):
        assert lengthened(triggers, sheet.sentences[0], PartialDate(edtf)).edtf == edtf
    assert lengthened(triggers, sheet.sentences[0], PartialDate("2024-06-03/..")).edtf == "2024-06-03/2024-06-14"
