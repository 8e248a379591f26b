from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from legation.pages.lines import key_of, lines_of


def test_blank_lines_are_left_out_and_numbers_kept() -> None:
    found = lines_of("Headline\n\n \u200b\nBody")
    assert [(line.number, line.bare) for line in found] == [(1, "Headline"), (4, "Body")]


def test_a_long_sentence_is_running_text_and_a_title_is_not() -> None:
    body = "The mayor told the guests that both cities would plant trees together next spring."
    assert lines_of(body)[0].prose
    assert not lines_of(body.rstrip("."))[0].prose
    assert not lines_of("Home | News | Politics | Economy | Culture | Listen live | Photos | Videos | About us.")[0].prose


def test_parts_stand_between_separators_but_not_within_a_date() -> None:
    assert lines_of("Share | Print / Send")[0].parts == ("share", "print", "send")
    assert len(lines_of("12/08/2022")[0].parts) == 1


def test_keys_ignore_diacritics_spaces_before_marks_and_spaces_in_lao() -> None:
    assert key_of("À  lire aussi :") == "a lire aussi:"
    assert key_of("ຂ່າວ ອື່ນ\u200bໆ") == key_of("ຂ່າວອື່ນໆ")


@given(st.text(max_size=120))
@settings(max_examples=40, deadline=None)
def test_every_line_with_something_visible_is_listed_once(text: str) -> None:
    found = lines_of(text)
    raw = text.split("\n")
    assert all(line.bare in raw[line.number - 1].replace("\u200b", "") or line.bare for line in found)
    assert [line.number for line in found] == sorted({line.number for line in found})


@given(st.text(alphabet='a.!:…;"”’)]| \u00a0', min_size=1, max_size=10))
@settings(max_examples=200, deadline=None)
def test_a_line_is_closed_by_a_mark_and_what_may_stand_behind_it(end: str) -> None:
    bare = f"x{end}".strip()
    assert lines_of(bare)[0].closed == (re.search(r"""[.!?…;:][\s"”»’')\]|]*$""", bare) is not None)
