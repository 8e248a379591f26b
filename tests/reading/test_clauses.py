"""Clauses cover a sentence but for the separators between them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from legation.model import Page
from legation.reading.clauses import clauses
from legation.reading.cues import Cues
from legation.reading.sheet import Sheet

WORDS = ["Hanoi", "said", "it", "will", "help", ",", "and", "asked", ";", "hoped", "that", "agreed", "guests"]


def cut(text: str) -> list[str]:
    sheet = Sheet(Page(name="x", text=text, language="en"))
    return [text[a:b] for a, b in clauses(sheet, 0, len(text), Cues(sheet).within(0, len(text)))]


def test_a_second_act_opens_a_clause() -> None:
    assert cut("He promised to help, and asked for more.") == ["He promised to help", "asked for more."]
    assert cut("He promised to help the old and the young.") == ["He promised to help the old and the young."]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
def test_clauses_are_in_order_and_lose_only_separators(words: list[str]) -> None:
    text = " ".join(words)
    rest = text
    for piece in cut(text):
        before, found, rest = rest.partition(piece)
        assert found
        assert not set(before.replace(",", " ").replace(";", " ").split()) - {"and"}


def test_who_spoke_belongs_to_the_words_spoken() -> None:
    assert cut("“In April they will be there,” she promised.") == ["“In April they will be there,” she promised."]
