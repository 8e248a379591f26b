"""Cells of a table as text and back; and texts that no spreadsheet takes for a formula, and back."""

from __future__ import annotations

import json
import re

from legation.views.exports.columns import Cell

# A spreadsheet computes what begins with one of these, also full-width or small ones; blanks and unseen marks before them do not
# hinder it. OWASP, “CSV injection”; the apostrophe is here because it is what we put before the others.
_BLANK = r"[\s\x00-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]*"
_STARTS = r"[=+\-@\t\r\n|%\u2212\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b]"
# A file with commas that is opened as one with semicolons or tabs is cut at these: what comes behind them begins a cell as well.
_CUTS = r";\t\r\n|"
_COMPUTED = re.compile(rf"(?:\A|(?<=[{_CUTS}])){_BLANK}{_STARTS}")
_DANGER = re.compile(rf"(?:\A|(?<=[{_CUTS}]))(?='|{_BLANK}{_STARTS})")
_GUARDED = re.compile(rf"(\A|[{_CUTS}])'")


def guarded(text: str) -> str:
    """The text with an apostrophe before whatever a spreadsheet might compute; `unguarded` takes them away again.

    >>> guarded("=1+1"), guarded("  @x"), guarded("'tis"), guarded("Hanoi")
    ("'=1+1", "'  @x", "''tis", 'Hanoi')
    """
    return _DANGER.sub("'", text)


def unguarded(text: str) -> str:
    """The text that `guarded` was given."""
    return _GUARDED.sub(r"\1", text)


def is_dangerous(text: str) -> bool:
    """Whether a spreadsheet might compute the text or a piece of it."""
    return _COMPUTED.search(text) is not None


def written(cell: Cell) -> str:
    """A cell as text: what is not known is empty, a list is JSON, a number has a decimal point only where it needs one."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, tuple):
        return json.dumps(cell, ensure_ascii=False)
    if isinstance(cell, float):
        return repr(int(cell)) if cell.is_integer() and abs(cell) < 2**53 else repr(cell)
    return str(cell)


def parsed(text: str, kind: str) -> Cell:
    """The cell that was written, by the kind of its column."""
    if text == "":
        return None
    if kind == "list":
        return tuple(json.loads(text))
    if kind == "boolean":
        return text == "true"
    if kind == "integer":
        return int(text)
    return float(text) if kind == "number" else text
