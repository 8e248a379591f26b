"""The Markdown brief holds what the HTML brief holds."""

from __future__ import annotations

import msgspec
import pytest

from legation.lang import LANGUAGES
from legation.views.brief import Brief
from legation.views.brief_markdown import brief_markdown, plain


def test_every_quote_stands_in_the_document(brief: Brief) -> None:
    text = brief_markdown(brief)
    for quote in brief.citations():
        assert plain(quote.text) in text


def test_hostile_words_are_escaped(brief: Brief) -> None:
    text = brief_markdown(brief)
    assert "<script" not in text.replace("\\<script", "")
    assert "<javascript:" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_lacks_its_wording(brief: Brief, language: str) -> None:
    text = brief_markdown(msgspec.structs.replace(brief, language=language))
    assert not [
        w
        for w in ("kind:", "state:", "statement:", "field:", "accord:", "gap:activity", "gap:unread", "topic:", "date-format")
        if w in text
    ]


def test_parts_are_indented_and_gaps_named(brief: Brief) -> None:
    lines = brief_markdown(brief).splitlines()
    part = next(line for line in lines if "**Ceremony**" in line)
    assert part.startswith("  - date not known (reported 10 November 2022)")
    assert "- and 7 older ones" in lines
    assert "- Reports without a date of publication: 1 (\\[2\\])" in lines
