"""Blocks as Markdown."""

from __future__ import annotations

from legation.views.blocks import Document, Entry, Heading, Pair, Para, Quote, Run, Table
from legation.views.blocks_markdown import document_markdown
from legation.views.brief import Brief
from legation.views.brief_blocks import brief_document
from legation.views.brief_markdown import plain
from legation.views.brief_short import short_document


def run(text: str, **more: object) -> Run:
    return Run(text, "en", **more)  # type: ignore[arg-type]


def test_each_block() -> None:
    blocks = (
        Heading(2, (run("Title"),)),
        Pair((Para((run("a", bold=True), run(" · *b*"))),), (Para((run("c"),), "item"),)),
        Entry((run("May"),), (Para((run("x "), run("site", link="https://e.example/"))), Quote((run("said"),), (run(" [1]"),)))),
        Table(((run("h"),), (run("k"),)), (((run("1"),), (run("a|b"),)),), (1, 1)),
    )
    assert document_markdown(Document("t", "en", blocks, (run("foot"),))) == (
        "## Title\n\n**a** · \\*b\\*\n\n- c\n\nMay: x [site](<https://e.example/>)\n\n> said \\[1\\]\n\n"
        "| h | k |\n| --- | --- |\n| 1 | a\\|b |\n\n---\n\nfoot\n"
    )


def test_the_brief_holds_its_quotes_and_no_markup_of_others(brief: Brief) -> None:
    text = document_markdown(brief_document(brief))
    assert all(plain(said.quote.text) in text for group in brief.statements for said in group.statements)
    for made in (text, document_markdown(short_document(brief))):
        assert "<script" not in made.replace("\\<script", "")
        assert "javascript:alert(1)>" not in made
