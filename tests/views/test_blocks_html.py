"""Blocks as HTML: harmless, whole, every inner link with its end."""

from __future__ import annotations

import msgspec
import pytest
from lxml import html

from legation.lang import LANGUAGES
from legation.views.blocks import Counts, Years, leaves, runs_of
from legation.views.blocks_html import document_html
from legation.views.brief import Brief
from legation.views.brief_blocks import brief_document
from legation.views.brief_short import short_document


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_are_shown_in_the_readers_language(brief: Brief, language: str) -> None:
    document = short_document(msgspec.structs.replace(brief, language=language))
    page = html.fromstring(document_html(document))
    assert page.get("lang") == language
    shown = page.xpath("//main")[0].text_content()
    blocks = [block for block in leaves(document.blocks) if not isinstance(block, Counts | Years)]
    assert [run.text for block in blocks for run in runs_of(block) if run.text not in shown] == []


@pytest.mark.parametrize("form", [brief_document, short_document])
def test_hostile_words_stay_words(brief: Brief, form: object) -> None:
    page = html.fromstring(document_html(form(brief)))  # type: ignore[operator]
    assert not list(page.iter("script", "img", "iframe", "link"))
    assert all(not key.startswith("on") for element in page.iter() for key in element.attrib)
    ids = [e.get("id") for e in page.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    for link in page.iter("a"):
        href = str(link.get("href"))
        assert href.startswith(("https://", "http://")) or href[1:] in ids


def test_quotes_carry_their_language(brief: Brief) -> None:
    page = html.fromstring(document_html(short_document(brief)))
    assert [e.text for e in page.xpath("//span[@lang='lo']")] == ["ທ່ານຫວັງວ່າ"]
    assert page.xpath("//svg")[0].get("aria-label") == "Activities: 2023: 1"
