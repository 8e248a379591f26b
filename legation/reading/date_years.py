"""From printed parts to a partial date: the year (month, day) that is not printed, and on what its knowledge rests.

The rules are those of the guidelines: what is printed wins; a weekday, a relative day and a day without a year are counted from
the day of publication, past ones backwards, planned ones forwards; a report without such a day lends the year of a day it
prints in full to days beside it, or the year of an event's edition. What cannot be known stays `XXXX`.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Iterable

import msgspec

from legation.model import PartialDate
from legation.model.dates import Basis
from legation.reading.date_points import Point, Run

_NEAR = dt.timedelta(days=10)
_FAR_AHEAD = 300
_HALF_A_YEAR = 183


class Anchor(msgspec.Struct, frozen=True):
    """The day from which relative ones are counted: of publication or of the dateline; `basis` says which."""

    day: dt.date
    basis: Basis


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What a date's place in the report says about it.

    `plan` is True in a clause about what is to come, `edition` the year of an event's edition in the sentence, `running` the
    day named last before it, `stated` the stretches that the report prints with their year.
    """

    anchor: Anchor | None = None
    plan: bool = False
    edition: int | None = None
    running: PartialDate | None = None
    stated: tuple[tuple[dt.date, dt.date], ...] = ()


def resolve(run: Run, context: Context) -> PartialDate | None:
    """The partial date of a run, or None where nothing of it can be known."""
    try:
        if not run.interval:
            return _quarter(run, context) or (_point(run.begin, context) if run.begin else None)
        if run.begin is None or run.end is None:
            return _open(run, context)
        return _closed(run.begin, run.end, context)
    except (ValueError, OverflowError):  # no such day, also where counting leads out of the calendar
        return None


def _open(run: Run, context: Context) -> PartialDate | None:
    if run.begin is not None:
        begin = _point(run.begin, context)
        return PartialDate.span(begin, None, begin.basis) if begin else None
    # what lasts until a weekday lasts until the next one
    ahead = run.end is not None and run.end.weekday is not None and run.end.month is None
    end = _point(run.end, msgspec.structs.replace(context, plan=context.plan or ahead)) if run.end else None
    return PartialDate.span(None, end, end.basis) if end else None


def _closed(a: Point, b: Point, context: Context) -> PartialDate | None:
    end = _point(b, context)
    begin = _point(a, context)
    if begin is None or end is None:
        return None
    if begin.knows_year and end.knows_year and begin.edtf > end.edtf and a.year is None and a.month is not None:
        # the end decides: it lies less than a year behind the begin
        begin = PartialDate.of(int(end.edtf[:4]) - ((a.month or 0) > (b.month or 0)), a.month, a.day, begin.basis)
    if a.weekday and b.weekday and not (a.day or b.day) and begin.edtf > end.edtf:
        end = shifted(end, 7) or end  # “from Monday to Wednesday”, told on Tuesday
    if begin.edtf == end.edtf:
        return begin
    return PartialDate.span(begin, end, end.basis)


def _quarter(run: Run, context: Context) -> PartialDate | None:
    point = run.begin
    if point is None or (point.quarter is None and point.half is None):
        return None
    year = point.year or _shifted_year(point, context)
    if not year:
        return None
    months = 3 if point.quarter else 6
    last = (point.quarter or point.half or 1) * months
    return PartialDate.span(PartialDate.of(year, last - months + 1), PartialDate.of(year, last))


def _point(point: Point, context: Context) -> PartialDate | None:
    if point.relative is not None:
        return _from_anchor(context, point.relative)
    if point.chained is not None:
        return shifted(context.running, point.chained)
    if point.month is not None:
        return _month_or_day(point, context)
    if point.day is not None:
        return _day_alone(point, context)
    if point.weekday is not None:
        return _weekday(point, context)
    if point.of_month:
        return _relative_month(point, context, None)
    year = point.year or _shifted_year(point, context)
    return PartialDate.of(year, basis="stated" if point.year else "relative") if year else None


def _from_anchor(context: Context, days: int) -> PartialDate | None:
    if context.anchor is None:
        return None
    return _of_day(context.anchor.day + dt.timedelta(days=days), "relative")


def shifted(date: PartialDate | None, days: int) -> PartialDate | None:
    """The day `days` behind a day, also where its year is not known; None for anything but a day or at February's end."""
    if date is None or date.is_interval or date.edtf.count("-") != 2:
        return None
    if days == 0:
        return date.with_basis("relative")
    year = date.edtf[:4]
    known = dt.date.fromisoformat(date.edtf.replace("XXXX", "2001")) if date.edtf[5:] != "02-29" else None
    if known is None or (year == "XXXX" and (known + dt.timedelta(days=days)).month != known.month == 2):
        return None
    moved = known + dt.timedelta(days=days)
    if year == "XXXX":
        return PartialDate.of(None, moved.month, moved.day, "relative") if moved.year == known.year else None
    return _of_day(moved, "relative")


def _month_or_day(point: Point, context: Context) -> PartialDate:
    month, day = point.month or 1, point.day
    if point.year is not None:
        return PartialDate.of(point.year, month, day)
    if point.shift is not None:
        return PartialDate.of(_shifted_year(point, context), month, day, "relative" if context.anchor else "stated")
    PartialDate.of(None, month, day)  # raises where the month has no such day, before a year is looked for
    if context.anchor is not None:
        year = _nearest_year(point, context)
        return PartialDate.of(year, month, day, context.anchor.basis)
    known = _year_of_neighbours(month, day, context) or context.edition
    return PartialDate.of(known, month, day, "inferred" if known else "stated")


def _nearest_year(point: Point, context: Context) -> int:
    """The year in which a day or month lies nearest to the anchor on the side that the text names."""
    anchor = context.anchor.day if context.anchor else dt.date.min
    month, day = point.month or 1, point.day
    fixed = _months if day is None else _days
    found = [(y, fixed(anchor, y, month, day or 1)) for y in range(anchor.year - 4, anchor.year + 5) if _exists(y, month, day)]
    if point.modifier in ("last", "last-week"):
        return max(y for y, n in found if n <= 0)
    if point.modifier == "next":
        return min(y for y, n in found if n > 0)
    ahead = min((n, y) for y, n in found if n >= 0)
    if context.plan and ahead[0] <= (_FAR_AHEAD if day else 10):
        return ahead[1]
    return min((abs(n), y) for y, n in found if n <= (_HALF_A_YEAR if day else 6))[1]


def _days(anchor: dt.date, year: int, month: int, day: int) -> int:
    return (dt.date(year, month, day) - anchor).days


def _months(anchor: dt.date, year: int, month: int, _day: int) -> int:
    return (year - anchor.year) * 12 + month - anchor.month


def _exists(year: int, month: int, day: int | None) -> bool:
    return dt.MINYEAR <= year <= dt.MAXYEAR and (day or 1) <= calendar.monthrange(year, month)[1]


def _year_of_neighbours(month: int, day: int | None, context: Context) -> int | None:
    """The year of a stretch printed in full that holds the day or lies within ten days of it."""
    for first, last in context.stated:
        for year in {first.year, last.year}:
            if _exists(year, month, day):
                begin = dt.date(year, month, day or 1)
                if first - _NEAR <= begin <= last + _NEAR:
                    return year
    return None


def _day_alone(point: Point, context: Context) -> PartialDate | None:
    """A day of the month: of the month last named, or the nearest such day to the anchor."""
    if point.of_month:
        return _relative_month(point, context, point.day)
    if context.anchor is not None:
        return _nearest(context.anchor, _matching(point), plan=context.plan, either=point.weekday is not None)
    running = context.running.ends[0] if context.running else ""
    if running.count("-") != 2 or point.day is None:
        return None
    return PartialDate(f"{running[:8]}{point.day:02d}", "inferred")


def _matching(point: Point) -> Callable[[dt.date], bool]:
    def match(day: dt.date) -> bool:
        return day.day == point.day and point.weekday in (None, day.isoweekday())

    return match


def _nearest(anchor: Anchor, match: Callable[[dt.date], bool], *, plan: bool, either: bool) -> PartialDate | None:
    back = next((n for n in range(62) if match(anchor.day - dt.timedelta(days=n))), None)
    ahead = next((n for n in range(62) if match(anchor.day + dt.timedelta(days=n))), None)
    forwards = plan or (either and ahead is not None and (back is None or ahead < back))
    days = ahead if forwards and ahead is not None else (-back if back is not None else None)
    return _of_day(anchor.day + dt.timedelta(days=days), anchor.basis) if days is not None else None


def _weekday(point: Point, context: Context) -> PartialDate | None:
    """“On Tuesday” is the last one up to and including the anchor's day; planned, the next one behind it."""
    if context.anchor is None or point.weekday is None:
        return None
    day = context.anchor.day
    back = (day.isoweekday() - point.weekday) % 7
    if point.modifier.endswith("-week"):
        days = point.weekday - day.isoweekday() + 7 * {"last-week": -1, "this-week": 0, "next-week": 1}[point.modifier]
    elif point.modifier == "last":
        days = -(back or 7)
    elif point.modifier == "next" or (context.plan and point.modifier != "this"):
        days = 7 - back
    elif point.modifier == "this":
        days = (7 - back) % 7 if context.plan or back > 3 else -back
    else:
        days = -back
    return _of_day(day + dt.timedelta(days=days), "weekday")


def _relative_month(point: Point, context: Context, day: int | None) -> PartialDate | None:
    if context.anchor is None or point.shift is None:
        return None
    months = context.anchor.day.year * 12 + context.anchor.day.month - 1 + point.shift
    return PartialDate.of(months // 12, months % 12 + 1, day, "relative")


def _shifted_year(point: Point, context: Context) -> int | None:
    return context.anchor.day.year + point.shift if context.anchor and point.shift is not None else None


def _of_day(day: dt.date, basis: Basis) -> PartialDate:
    return PartialDate(day.isoformat(), basis)


def stretches(dates: Iterable[PartialDate]) -> tuple[tuple[dt.date, dt.date], ...]:
    """First and last day of every date whose both ends are known, and no more than 40 days apart."""
    bounds = (d.bounds() for d in dates)
    return tuple(dict.fromkeys((a, b) for a, b in bounds if a and b and (b - a).days <= 40))
