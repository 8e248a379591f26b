"""Lists of fields in the English names of ministries and departments: “Trade, Supply and Industry”."""

from __future__ import annotations

from legation.reading.body_names import is_capital, name_starts
from legation.reading.body_state import head_at
from legation.reading.tokens import Words


def fields_end(words: Words, nxt: int) -> int:
    """Behind “Fisheries and Aquaculture Development”, “Trade, Supply and Industry”: fields in a row, whether lists know them or
    not; `nxt` where there are not at least two."""
    end, items = nxt, 0
    while (stop := _field_end(words, end)) > end:
        end, items = stop, items + 1
        if end >= len(words):
            break
        if words.tokens[end].text in ("and", "&") and not words.gap(end) and _field_end(words, end + 1) > end + 1:
            return _field_end(words, end + 1)
        if words.gap(end) != ",":
            break
    return nxt


def _field_end(words: Words, k: int) -> int:
    """Behind the capitalised words of one field; `k` where none begins there. Behind a known field, and of three unknown words
    and more, the last two may be the name of who holds the post."""
    field = words.row("bodies", k, "field")
    if field is not None and is_capital(words, k):
        return field[1]
    end = k
    while end < min(k + 4, len(words)) and (end == k or not words.gap(end)) and is_capital(words, end):
        taken = words.place(end) is not None or name_starts(words, end) or words.row("titles", end) is not None
        known = words.row("bodies", end, "field") is not None
        if taken or (not known and (head_at(words, end) or words.row("posts", end) is not None)):
            break
        end += 1
    return end if end - k < 3 else end - 2
