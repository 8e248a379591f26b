"""A quote is found again or it is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.model import Quote, QuoteError

TEXT = "Hà Nội tiếp đoàn Viêng Chăn."


@given(st.integers(-5, 40), st.integers(-5, 40))
def test_a_quote_is_what_stands_there(start: int, end: int) -> None:
    if 0 <= start < end <= len(TEXT):
        quote = Quote.of(TEXT, start, end)
        assert TEXT[quote.start : quote.end] == quote.text
        quote.check(TEXT)
    else:
        with pytest.raises(QuoteError):
            Quote.of(TEXT, start, end)


def test_one_changed_letter_is_seen() -> None:
    quote = Quote.of(TEXT, 0, 6)
    with pytest.raises(QuoteError, match="0:6"):
        quote.check(TEXT.replace("Nội", "Nôi"))


def test_trimming_keeps_the_words_only() -> None:
    assert Quote.trimmed("  \u200bກ ຂ \n", 0, 7) == Quote(3, 6, "ກ ຂ")
    with pytest.raises(QuoteError):
        Quote.trimmed("   ", 0, 3)


def test_spans_hold_and_overlap() -> None:
    a, b, c = Quote.of(TEXT, 0, 6), Quote.of(TEXT, 3, 6), Quote.of(TEXT, 6, 9)
    assert a.holds(b)
    assert not b.holds(a)
    assert a.overlaps(b)
    assert not b.overlaps(c)
