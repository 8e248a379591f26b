"""What a line says of itself, wherever it stands."""

from __future__ import annotations

import time

import pytest

from legation.pages.labels import labels
from legation.pages.lines import lines_of
from legation.pages.marks import is_date_line, own_label


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Related news", "related"),
        ("Tin liên quan", "related"),
        ("À lire aussi", "related"),
        ("ຂ່າວທີ່ກ່ຽວຂ້ອງ", "related"),
        ("#Hanoi #Vientiane", "tags"),
        ("![](photo.jpg)", "image"),
        ("https://news.example/1", "contact"),
        ("* * *", "rule"),
        ("© 2022 Portal of the city", "copyright"),
    ],
)
def test_labels_and_shapes(text: str, meaning: str) -> None:
    label = own_label(lines_of(text)[0], labels())
    assert label is not None
    assert label.meaning == meaning


@pytest.mark.parametrize(
    "text",
    [
        "The two governors signed a plan for the border market and agreed to meet again in June of next year.",
        "Hai bên thống nhất tăng cường trao đổi đoàn các cấp và mở rộng hợp tác về y tế, giáo dục, du lịch.",
        "Governor receives guests from the neighbouring province",
    ],
)
def test_the_reports_own_lines_say_nothing_of_themselves(text: str) -> None:
    assert own_label(lines_of(text)[0], labels()) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Thứ Hai, 04/04/2022 21:37", True),
        ("Publié le vendredi 12 août 2022 à 09h30", True),
        ("02.08.2024", True),
        ("Hanoi and Vientiane signed on 4 April 2022", False),
        ("The talks of 4 April 2022 went on until late in the evening, and the two sides agreed on a plan.", False),
    ],
)
def test_date_lines(text: str, date: bool) -> None:
    assert is_date_line(lines_of(text)[0]) is date


def test_a_rule_that_is_broken_off_takes_no_time() -> None:
    """Runs of dashes that are no rule after all were tried in every way they can be divided."""
    begun = time.process_time()
    for sign in "–—*=":
        own_label(lines_of(sign * 400 + "\u200f.\n")[0], labels())
    assert time.process_time() - begun < 1


@pytest.mark.parametrize(
    "bare", ["–" * 40 + "\u200f", "#HaNoi, " * 40 + "and more", "#a,,,, " * 30 + "x", "![a](b)" * 40 + "x", "a | " * 60 + "x"]
)
def test_a_line_that_is_nearly_a_mark_is_judged_at_once(bare: str) -> None:
    begun = time.process_time()
    for line in lines_of(bare):
        own_label(line, labels())
    assert time.process_time() - begun < 1


def test_hashtags_may_hold_commas() -> None:
    (line,) = lines_of("#HaNoi, #Lao,Viet, #twinning")
    found = own_label(line, labels())
    assert found is not None
    assert found.meaning == "tags"
