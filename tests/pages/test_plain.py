from __future__ import annotations

import pytest

from legation.model import PageError
from legation.pages.plain import text_of


def test_only_line_ends_and_the_byte_order_mark_change() -> None:
    assert text_of(b"\xef\xbb\xbfOne\r\nTwo\rThree \xe2\x80\x8b\n", "a.txt") == "One\nTwo\nThree \u200b\n"


@pytest.mark.parametrize("content", [b"", b"  \n\n", b"12 / 34", b"\xff\xfe\x00a"])
def test_what_holds_no_text_is_refused_by_name(content: bytes) -> None:
    with pytest.raises(PageError, match=r"a\.txt"):
        text_of(content, "a.txt")
