"""What stands before the head of an English name, and heads of other languages."""

from __future__ import annotations

import pytest

from legation.reading.body_left import EnglishState, extend_left, foreign, head_at, part_of_head
from tests.reading.cased import words


def left_of(text: str, head: str) -> str:
    laid = words(text, "en")
    h = next(k for k in range(len(laid)) if laid.tokens[k].text == head)
    found = head_at(laid, h)
    assert found is not None
    state = EnglishState(laid, h, found[1], found[0].row.meaning)
    extend_left(state, 0)
    return laid.text(state.i, state.pos)


@pytest.mark.parametrize(
    ("text", "head", "name"),
    [
        ("They met the Tamarind Coast Tourism Authority yesterday.", "Authority", "Tamarind Coast Tourism Authority"),
        ("They met the municipal Party Committee yesterday.", "Party", "municipal Party Committee"),
        ("Deputy Finance Ministry officials came.", "Ministry", "Finance Ministry"),
    ],
)
def test_modifiers_before_the_head(text: str, head: str, name: str) -> None:
    assert left_of(text, head) == name


def test_a_foreign_head_goes_on_behind_itself() -> None:
    laid = words("She leads the Stichting Zuid van Dijk in town.", "en")
    state = EnglishState(laid, 3, 4, "fund")
    assert foreign(state)
    assert laid.text(state.i, state.pos) == "Stichting Zuid van Dijk"
    assert not foreign(EnglishState(words("A Stichting opened.", "en"), 1, 2, "fund"))


def test_acting_begins_posts_alone() -> None:
    laid = words("National Acting Council", "en")
    assert part_of_head(laid, 0)
    assert not part_of_head(laid, 1)
