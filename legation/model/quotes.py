"""A quote: the half-open span of a page's text that proves an entry."""

from __future__ import annotations

import msgspec

from legation.model.errors import QuoteError


class Quote(msgspec.Struct, frozen=True, order=True, gc=False):
    """Code points `start` to `end` (half-open) of a page's text, and the very characters found there.

    >>> q = Quote.of("Hanoi received Vientiane.", 0, 5)
    >>> q.text
    'Hanoi'
    >>> q.check("Hanoi received Vientiane.")
    """

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Quote:
        """The quote at `start`:`end` of `text`; raises QuoteError for an empty or outlying span."""
        if not 0 <= start < end <= len(text):
            raise QuoteError(f"no quote at {start}:{end} in a text of {len(text)} characters")
        return cls(start, end, text[start:end])

    @classmethod
    def trimmed(cls, text: str, start: int, end: int) -> Quote:
        """As `of`, with white space (also U+200B and U+00A0) left out at both ends."""
        while start < end and text[start] in _BLANK:
            start += 1
        while end > start and text[end - 1] in _BLANK:
            end -= 1
        return cls.of(text, start, end)

    def check(self, text: str) -> None:
        """Raise QuoteError unless the quote is found again at its place in `text`."""
        if text[self.start : self.end] != self.text or not self.text:
            raise QuoteError(f"quote not found again at {self.start}:{self.end}: {self.text[:80]!r}")

    def overlaps(self, other: Quote) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Quote) -> bool:
        """Whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


_BLANK = frozenset(" \t\r\n\u00a0\u200b\ufeff")
