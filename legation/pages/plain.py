"""Plain text as a page freezes it: decoded, line ends as line feeds, nothing else changed."""

from __future__ import annotations

from legation.model import PageError


def text_of(content: bytes, source: str) -> str:
    """The text in UTF-8 `content`. Raises PageError where it is not UTF-8 or holds no letter."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PageError(f"{source}: not UTF-8 text (byte {error.start})") from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not any(c.isalpha() for c in text):
        raise PageError(f"{source}: holds no text")
    return text
