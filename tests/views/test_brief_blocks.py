"""The long form as blocks holds what the HTML page holds."""

from __future__ import annotations

import msgspec
import pytest

from legation.lang import LANGUAGES
from legation.views.blocks import Bars, Heading, Quote, Years, leaves, runs_of, text_of
from legation.views.brief import Brief
from legation.views.brief_blocks import brief_document


def test_every_quote_is_there_in_its_own_language(brief: Brief) -> None:
    document = brief_document(brief)
    shown = {(run.lang, run.text) for block in leaves(document.blocks) for run in runs_of(block) if run.printed}
    posts = {quote.text for side in brief.people for person in side.people for quote in person.quotes}
    for quote in brief.citations():
        assert (quote.language, quote.text) in shown or quote.text in posts


def test_words_that_several_reports_print_alike_stand_once(brief: Brief) -> None:
    document = brief_document(brief)
    quotes = [block for block in leaves(document.blocks) if isinstance(block, Quote)]
    both = [q for q in quotes if [r.text for r in q.marks if r.link] == ["[1]", "[2]"]]
    assert both
    assert all(len(q.runs) == 1 for q in quotes)


def test_every_link_leads_somewhere(brief: Brief) -> None:
    blocks = list(leaves(brief_document(brief).blocks))
    anchors = {getattr(block, "anchor", "") for block in blocks}
    links = {run.link for block in blocks for run in runs_of(block) if run.link}
    assert {link[1:] for link in links if link.startswith("#")} <= anchors
    assert {link for link in links if not link.startswith("#")} == {"https://example.org/a?b=<c>"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_lacks_its_wording(brief: Brief, language: str) -> None:
    text = text_of(brief_document(msgspec.structs.replace(brief, language=language)))
    keys = ("kind:", "state:", "statement:", "field:", "accord:", "gap:activity", "gap:unread", "topic:", "date-format")
    assert not [key for key in keys if key in text]


def test_parts_and_pictures(brief: Brief) -> None:
    blocks = list(leaves(brief_document(brief).blocks))
    titles = ["".join(run.text for run in block.runs) for block in blocks if isinstance(block, Heading) and block.level == 2]
    assert titles[0] == "At a glance"
    assert titles[-2:] == ["What is not known", "Sources"]
    assert [block.columns for block in blocks if isinstance(block, Years)] == [((2023, ("planned",)),)]
    assert [block.rows[0].state for block in blocks if isinstance(block, Bars)] == ["ended"]


def test_an_empty_brief_says_so(brief: Brief) -> None:
    bare = msgspec.structs.replace(
        brief, people=(), timeline=(), agreements=(), statements=(), figures=(), disagreements=(), pages=(), gaps=()
    )
    assert text_of(brief_document(bare)).count("Nothing is on record.") == 5
