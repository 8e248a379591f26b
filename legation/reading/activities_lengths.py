"""Lengths of stays and courses: “a five-day visit that began on Monday” ends on Friday."""

from __future__ import annotations

import datetime as dt

from legation.lang import Hit
from legation.model import PartialDate
from legation.reading.activities_triggers import Triggers
from legation.reading.sentences import Sentence

_WEEK = 7
_WEEKEND = 2  # days that a course of whole weeks which begins on a Monday does not use at its end
_LONGEST = 92  # days
_GAP = "- \u00a0\u202f‑"
_DIGITS = 3  # of the longest number of days
_SOME_YEAR = 2001  # no leap year: for days of which the year is not known
_DAY = len("2022-11-09")


def length_of(triggers: Triggers, sentence: Sentence) -> int | None:
    """The number of days that a sentence gives a stay or course, where it gives one: whole weeks count as seven days each."""
    for unit in triggers.helpers("length", sentence.start, sentence.end):
        number = _number_before(triggers, unit)
        if number is not None and 1 < number * int(unit.row.get("days")) <= _LONGEST:
            return number * int(unit.row.get("days"))
    return None


def _number_before(triggers: Triggers, unit: Hit) -> int | None:
    """The number printed right before a unit, in digits or in words."""
    text = triggers.sheet.text
    end = unit.start
    while end and text[end - 1] in _GAP:
        end -= 1
    start = end
    while start and text[start - 1].isdecimal() and end - start < _DIGITS:
        start -= 1
    if start < end:
        return None if start and text[start - 1] in ".,/-" else int(text[start:end])
    words = triggers.sheet.hits("numbers", max(0, end - 20), end, "number")
    word = next((h for h in words if h.end == end), None)
    return int(word.row.get("value")) if word is not None and word.row.get("value").isdecimal() else None


def stay_of(first: str, length: int) -> str | None:
    """The interval of `length` days that begins on a day, in the notation of partial dates.

    A course of whole weeks that begins on a Monday ends on a Friday. None where the day is not known to the day, or where the
    year is not known and the stay would run into another.
    """
    if len(first) != _DAY:
        return None
    known = not first.startswith("XXXX")
    day = dt.date.fromisoformat(first if known else f"{_SOME_YEAR}{first[4:]}")
    weeks = length % _WEEK == 0 and (not known or day.weekday() == 0)
    last = day + dt.timedelta(days=length - 1 - (_WEEKEND if weeks else 0))
    if not known and last.year != _SOME_YEAR:
        return None
    return f"{first}/{last.isoformat()}" if known else f"{first}/XXXX{last.isoformat()[4:]}"


def lengthened(triggers: Triggers, sentence: Sentence, date: PartialDate) -> PartialDate:
    """A date of which the end is open, closed by the length that its sentence gives; what has ended is left as it is told."""
    first, last = date.ends
    length = length_of(triggers, sentence) if last == ".." else None
    stay = stay_of(first, length) if length is not None else None
    return PartialDate(stay, date.basis) if stay else date
