"""Blocks: reading order and all words."""

from __future__ import annotations

from legation.views.blocks import Bar, Bars, Counts, Document, Entry, Heading, Pair, Para, Quote, Run, Table, leaves, text_of


def runs(text: str) -> tuple[Run, ...]:
    return (Run(text, "en"),)


INNER = Entry(runs("on Monday"), (Para(runs("a visit")), Quote(runs("They came."), runs(" [1]"))))


def test_leaves_come_in_reading_order() -> None:
    pair = Pair((Heading(2, runs("left")),), (Para(runs("right")),))
    words = [
        "".join(r.text for r in block.runs) for block in leaves([pair, INNER]) if not isinstance(block, Counts | Table | Bars)
    ]  # type: ignore[union-attr]
    assert words == ["left", "right", "on Monday", "a visit", "They came."]


def test_text_holds_every_word_of_every_kind_of_block() -> None:
    blocks = (
        INNER,
        Counts(((3, "visits"),), "en"),
        Table((runs("head"),), ((runs("cell"),),), (1,)),
        Bars((Bar("x", 0, 1, ""),), ((0, 2020),), "terms", "en"),
    )
    text = text_of(Document("title", "en", blocks, runs("foot")))
    assert text.splitlines() == ["title", "on Monday", "a visit", "They came. [1]", "3 visits", "headcell", "terms", "foot"]
