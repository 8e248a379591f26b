"""Pages know their lines and their identity."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from legation.model import Capture, Page


@given(st.text("ab \n\u0ea5", max_size=40))
def test_every_character_lies_in_its_line(text: str) -> None:
    page = Page(name="x", text=text, language="en")
    lines = page.lines()
    for offset, char in enumerate(text):
        start, end = page.line_span(page.line_of(offset))
        assert text[start:end] == lines[page.line_of(offset) - 1]
        assert start <= offset <= end
        assert (char == "\n") == (offset == end)


def test_identity_is_the_text_alone() -> None:
    a = Page(name="a", text="Hello", language="en")
    b = Page(name="b", text="Hello", language="fr", source="elsewhere")
    assert a.id == b.id != Page(name="a", text="Hello.", language="en").id


def test_a_capture_is_known_by_its_bytes() -> None:
    assert Capture(source="a", media="text", content=b"x").sha256 == Capture(source="b", media="html", content=b"x").sha256
