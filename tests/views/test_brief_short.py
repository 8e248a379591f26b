"""The short form: fits by estimate, cites only what it lists, never alters a quote."""

from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.lang import LANGUAGES
from legation.views.blocks import Document, Para, Run, leaves, runs_of, text_of
from legation.views.brief import Brief
from legation.views.brief_short import LINES, beginning, lines, short_document


def crowded(brief: Brief) -> Brief:
    return msgspec.structs.replace(brief, timeline=brief.timeline * 40, agreements=brief.agreements * 40)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_too_much_is_left_out_and_counted(brief: Brief, language: str) -> None:
    document = short_document(msgspec.structs.replace(crowded(brief), language=language))
    assert document.compact
    assert lines(document.blocks) <= LINES
    text = text_of(document)
    assert re.search(r"\d/80", text)
    assert re.search(r"\d/40", text)
    assert not [key for key in ("kind:", "state:", "statement:", "field:", "accord:", "gap:") if key in text]


def test_its_sources_are_those_that_it_cites_in_that_order(brief: Brief) -> None:
    document = short_document(brief)
    cited = [r.text for b in leaves(document.blocks) for r in runs_of(b) if r.link == "#sources"]
    listed = re.findall(r"\[\d+\]", text_of(document).splitlines()[-2])
    assert list(dict.fromkeys(cited)) == listed == ["[1]", "[2]"]


def test_a_writer_may_judge_what_fits(brief: Brief) -> None:
    asked: list[Document] = []

    def never(document: Document) -> bool:
        asked.append(document)
        return False

    least = short_document(crowded(brief), never)
    assert [lines(d.blocks) for d in asked] == sorted((lines(d.blocks) for d in asked), reverse=True)
    assert least == asked[-1]
    assert short_document(crowded(brief), lambda _: True) == asked[0]


@settings(max_examples=60)
@given(st.text(alphabet="ab ເກດັ້", max_size=80), st.integers(4, 40))
def test_a_beginning_is_of_the_quotes_own_words(text: str, letters: int) -> None:
    cut = beginning(text, letters)
    assert cut == text or (cut.endswith(" […]") and text.startswith(cut.removesuffix(" […]")))
    assert len(cut) <= max(len(text), letters + 4)


def test_marks_above_letters_take_no_room() -> None:
    assert lines([Para((Run("ນ້ັ" * 40, "lo"),))], 45) == lines([Para((Run("n" * 40, "en"),))], 45)
