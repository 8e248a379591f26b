"""The printed parts of a date, before they are resolved."""

from __future__ import annotations

import msgspec


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """The printed parts of a date: half-open span, and what is known.

    `shift` are the years (or, with `of_month`, the months) from the day of publication; `modifier` is last, this or next;
    `relative` the days from publication and `chained` the days from the day last named. `part_of_year` marks a year of which
    only a part is meant, `quarter` and `half` which part, `bare` a year or day that nothing but its number makes one.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    shift: int | None = None
    of_month: bool = False
    modifier: str = ""
    relative: int | None = None
    chained: int | None = None
    part_of_year: bool = False
    bare: bool = False

    def fill(self, other: Point) -> Point:
        """This with the month and year that only the other end of an interval prints."""
        month, year, shift = self.month, self.year, self.shift
        if month is None and self.day is not None:
            month = other.month
        if year is None and shift is None and month is not None and other.month is not None:
            year = other.year - (month > other.month > 0 and self.start < other.start) if other.year else None
            shift = other.shift
        modifier = self.modifier or other.modifier
        return msgspec.structs.replace(self, month=month, year=year, shift=shift, modifier=modifier)


class Run(msgspec.Struct, frozen=True):
    """What one run of tokens says: a point, or an interval of which one end may be open; `first` and `last` are tokens."""

    first: int
    last: int
    begin: Point | None
    end: Point | None
    interval: bool = False


def is_name(point: Point) -> bool:
    """Whether it is a month's name without anything that makes it a date."""
    return point.bare and point.month is not None and point.day is None and point.shift is None and not point.modifier


def complete(point: Point) -> bool:
    """Whether it names a day and month, a month, or a year by more than a number."""
    if point.day is not None and point.month is None:
        return point.weekday is not None or point.of_month
    return not (point.bare and point.month is None) or point.year is not None


def same_grain(a: Point, b: Point) -> bool:
    """Whether two ends say equally much: both a day, both a month, or both a year, the first not behind the second."""
    if a.day is not None and b.day is not None:
        return a.month is not None and b.month is not None
    if a.day is not None or b.day is not None:
        return False
    if (a.month is not None and b.month is not None) or (a.weekday is not None and b.weekday is not None):
        return True
    return a.year is not None and b.year is not None and a.year <= b.year


def follows(a: Point, b: Point) -> bool:
    """Whether two days joined by “and” are one stretch."""
    return a.day is not None and b.day is not None and a.month == b.month and b.day == a.day + 1
