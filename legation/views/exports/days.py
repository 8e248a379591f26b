"""Whole days out of partial dates: a format that knows only days gets one where one is known, and nothing where none is."""

from __future__ import annotations

import datetime as dt


def whole_days(edtf: str | None) -> tuple[dt.date, dt.date] | None:
    """First and last day of a date both of which are known to the day; None otherwise: no day is ever filled in.

    >>> whole_days("2024-09-17/2024-09-19")
    (datetime.date(2024, 9, 17), datetime.date(2024, 9, 19))
    >>> whole_days("2024-09"), whole_days("XXXX-09-17"), whole_days("2024-09-17/..")
    (None, None, None)
    """
    first, _, last = (edtf or "").partition("/")
    begin, end = whole_day(first), whole_day(last or first)
    return (begin, end) if begin and end else None


def whole_day(part: str) -> dt.date | None:
    """The day that `YYYY-MM-DD` is; None for a year, a month, or a day of no year."""
    return dt.date.fromisoformat(part) if len(part) == 10 and part[:4].isdigit() else None


def last_day(edtf: str | None) -> dt.date | None:
    """The last day of a term, where it is known to the day.

    >>> last_day("2022/2025-08-08"), last_day("2022/2025")
    (datetime.date(2025, 8, 8), None)
    """
    return whole_day((edtf or "").rpartition("/")[2])
