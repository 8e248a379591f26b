"""One capture for each object; a broken line costs that line."""

import io
import json

import pytest

from legation.model import Capture, Issue, SourceError
from legation.sources import jsonl, text_of
from legation.sources.jsonl import objects


def read(content: bytes) -> list[Capture | Issue]:
    return list(objects(io.BytesIO(content), "a.jsonl"))


def test_hints_and_the_line_as_it_came() -> None:
    line = json.dumps(
        {"url": "https://a.example/1", "title": " T ", "text": "Một", "published": "2022-11-09", "extra": [1]}
    ).encode()
    (capture,) = read(b"\xef\xbb\xbf" + line + b"\r\n\n")
    assert isinstance(capture, Capture)
    assert (capture.source, capture.media, capture.content) == ("a.jsonl#1", "json", line)
    assert capture.hints == {"url": "https://a.example/1", "title": "T", "published": "2022-11-09"}


def test_broken_lines_are_named_and_the_rest_is_read() -> None:
    good = b'{"text": "x"}'
    bad = [
        b"{",
        b"[]",
        b'{"text": 5}',
        b'{"title": "only"}',
        b'{"text": " "}',
        b"\xff",
        b'{"text":' + b"[" * 99999,
        b'{"text": "\\ud800"}',
    ]
    found = read(b"\n".join([good, *bad, b"", good]))
    codes = [item.code if isinstance(item, Issue) else "" for item in found]
    assert codes[0] == codes[-1] == ""
    assert codes[1:9] == ["broken-line"] * 3 + ["empty"] * 2 + ["broken-line"] * 3
    assert isinstance(found[-1], Capture)
    assert found[-1].source == "a.jsonl#11"


def test_a_giant_line_is_skipped_without_being_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_TEXT", 100)
    found = read(b'{"text": "' + b"x" * 3_000_000 + b'"}\n{"text": "next"}')
    assert isinstance(found[0], Issue)
    assert found[0].code == "too-large"
    assert isinstance(found[1], Capture)
    assert found[1].source == "a.jsonl#2"


def test_text_counts_before_html() -> None:
    texts = []
    for row in ({"text": "t\r\nu", "html": "<p>h"}, {"text": " ", "html": "<p>h"}):
        (capture,) = read(json.dumps(row).encode())
        assert isinstance(capture, Capture)
        found = text_of.extract(capture)
        texts.append((found.media, found.text))
    assert texts == [("text", "t\nu"), ("html", "<p>h")]


def test_nothing_at_all() -> None:
    with pytest.raises(SourceError):
        read(b"")
