"""The one ordered list of stages, from a capture to what it says. Every runner calls this function; none has its own order."""

from __future__ import annotations

from legation import lang, pages
from legation.lang import LANGUAGES
from legation.model import Capture, SourceError
from legation.pages import page_of
from legation.reading import read_page, reader_version
from legation.run.work import Read
from legation.sources import extract


def read_capture(capture: Capture) -> Read:
    """Capture → text → page → reading. A pure function of the capture; raises SourceError, PageError or QuoteError.

    A report in a language that has no data is not read at all: a SourceError of code `language-not-read`.
    """
    extracted = extract(capture)
    page = page_of(extracted.as_capture(capture))
    if page.language not in LANGUAGES:
        message = f"the report is in language {page.language!r}; what is read is {', '.join(LANGUAGES)}"
        raise SourceError("language-not-read", capture.source, message)
    return Read(page, read_page(page), extracted.issues)


def prepare() -> None:
    """What needs the file system before a worker's limits fall: the language data, kept ready in the user's cache.

    What is ready is not loaded yet: most batches are in one language or two.
    """
    lang.make_ready()
    pages.make_ready()


__all__ = ["Read", "prepare", "read_capture", "reader_version"]
