from __future__ import annotations

import pytest

from legation.model import Capture, SourceError
from legation.run.pipeline import prepare, read_capture

TEXT = (
    "Hanoi - On 9 November 2022, Secretary of the Hanoi Party Committee Tran Hai Van received a delegation led by "
    "Khamsone Vilaysack, Secretary of the Vientiane Party Committee.\n"
)


def test_a_capture_becomes_a_page_and_what_it_says() -> None:
    capture = Capture(source="reports/one.txt", media="text", content=TEXT.encode(), hints={"outlet": "A paper"})
    read = read_capture(capture)
    assert read.page.name == read.reading.doc == "one"
    assert read.reading.page == read.page.id
    read.reading.check(read.page.text)
    assert read == read_capture(capture)


def test_what_cannot_be_read_says_so() -> None:
    with pytest.raises(SourceError):
        read_capture(Capture(source="x.bin", media="unknown", content=b"\x00\x01"))


def test_preparing_reads_in_every_language_without_a_word() -> None:
    prepare()
