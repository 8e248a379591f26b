"""The one ordered list of stages, from a capture to what it says. Every runner calls this function; none has its own order."""

from __future__ import annotations

import msgspec

from legation.lang import LANGUAGES
from legation.model import Capture, Issue, Page, Reading, SourceError
from legation.pages import page_of
from legation.reading import read_page, reader_version
from legation.sources import extract


class Read(msgspec.Struct, frozen=True):
    """A page, its reading, and what was lost on the way (none of it fatal)."""

    page: Page
    reading: Reading
    issues: tuple[Issue, ...] = ()


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
    """Load what all stages need, so that no page's time is charged with it; called by a worker before its limits fall."""
    for sample in _SAMPLES:
        read_capture(Capture(source="sample.txt", media="text", content=sample.encode()))


# One for each language that is told apart by its words, none of which says anything.
_SAMPLES = (
    "The weather was fine in the morning and there was some rain in the evening of the same day.",
    "Le matin il faisait beau et le soir il y avait un peu de pluie.",
    "Buổi sáng trời đẹp và buổi chiều có mưa nhỏ ở nhiều nơi.",
    "ຕອນເຊົ້າອາກາດດີ ແລະ ຕອນແລງມີຝົນຕົກເລັກນ້ອຍ.",
)

__all__ = ["Read", "prepare", "read_capture", "reader_version"]
