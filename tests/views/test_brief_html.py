"""The HTML brief: complete, harmless, in the reader's language, quotes in their own."""

from __future__ import annotations

import msgspec
import pytest
from lxml import html

from legation.lang import LANGUAGES
from legation.views.brief import Brief
from legation.views.brief_html import brief_html, safe_url


def test_every_quote_stands_in_the_page_with_its_language(brief: Brief) -> None:
    page = html.fromstring(brief_html(brief))
    shown = {(q.get("lang"), q.text) for q in page.iter("blockquote")}
    for quote in brief.citations():
        if quote.text != "nearly 470,000 members":  # figures stand in a table
            assert (quote.language, quote.text) in shown


def test_hostile_words_stay_words(brief: Brief) -> None:
    page = html.fromstring(brief_html(brief))
    assert not list(page.iter("script", "img", "iframe", "object", "embed"))
    assert all(not key.startswith("on") for element in page.iter() for key in element.attrib)
    assert all(str(a.get("href")).startswith(("#", "https://", "http://")) for a in page.iter("a"))
    assert "<script>" in page.text_content()


def test_nothing_comes_from_outside(brief: Brief) -> None:
    page = html.fromstring(brief_html(brief))
    assert not list(page.iter("link"))
    assert not [e for e in page.iter() if "src" in e.attrib]
    assert "@import" not in brief_html(brief)
    assert "url(" not in brief_html(brief)


def test_every_inner_link_leads_somewhere(brief: Brief) -> None:
    page = html.fromstring(brief_html(brief))
    ids = [e.get("id") for e in page.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    for link in page.iter("a"):
        href = str(link.get("href"))
        assert not href.startswith("#") or href[1:] in ids, href


def test_a_part_stands_inside_its_whole_and_what_is_not_known_links_to_it(brief: Brief) -> None:
    page = html.fromstring(brief_html(brief))
    (part,) = page.xpath("//*[@id='A2']//*[@id='A3']")
    assert "They laid a wreath." in part.text_content()
    gaps = page.xpath("//ul[@class='gaps']/li")
    assert [g.text_content().split(":")[0] for g in gaps] == [
        "Activities without a date",
        "Reports without a date of publication",
        "Sources that could not be read (of all sides)",
    ]
    assert [a.get("href") for g in gaps for a in g.iter("a")] == ["#A3", "#source-2"]
    assert "and 7 older ones" in page.text_content()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wording_is_the_readers(brief: Brief, language: str) -> None:
    text = brief_html(msgspec.structs.replace(brief, language=language))
    page = html.fromstring(text)
    assert page.get("lang") == language
    labels = {"vi": "Diễn tiến", "en": "Timeline", "lo": "ລຳດັບເຫດການ", "fr": "Chronologie"}
    assert labels[language] in page.text_content()
    assert not [
        w
        for w in ("kind:", "state:", "statement:", "field:", "accord:", "gap:activity", "gap:unread")
        if w in page.text_content()
    ]


def test_only_web_addresses_become_links() -> None:
    assert safe_url("https://a.example/")
    assert not any(safe_url(u) for u in ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "", None))
