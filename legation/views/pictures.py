"""Pictures as plain SVG: every mark a real link with its title; no script, nothing from outside.

Each picture summarises a list or table that stands beside it and holds the same facts.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

import msgspec
from markupsafe import Markup, escape

from legation.model import PartialDate

_WIDTH = 720


class Mark(msgspec.Struct, frozen=True):
    """Something dated that a picture shows: EDTF date, what a hover tells, where a click goes, `state` (held, planned, …)."""

    edtf: str
    title: str
    href: str
    state: str = ""


def years_picture(marks: Sequence[Mark], label: str) -> Markup:
    """One column of stacked marks for each year; marks without a year are left to the list. Empty where no year is known.

    >>> str(years_picture([], "Activities"))
    ''
    """
    columns = year_columns(marks)
    if not columns:
        return Markup()
    step = min(72, _WIDTH // len(columns))
    tallest = max(len(found) for _, found in columns)
    cell = max(3, min(14, 140 // tallest))
    height = tallest * cell + 26
    parts = [_open(step * len(columns), height, label)]
    for column, (year, found) in enumerate(columns):
        for row, mark in enumerate(found):
            parts.append(_box(mark, column * step + 4, height - 24 - (row + 1) * cell, max(2, step - 8), cell - 2))
        if step >= 30 or year % 5 == 0:
            parts.append(_text(column * step + step / 2, height - 8, str(year), "middle"))
    return Markup("").join([*parts, Markup("</svg>")])


def terms_picture(marks: Sequence[Mark], label: str) -> Markup:
    """One bar for each term (an interval, or a single day or year), one below the other, on a common scale of years."""
    spans, ticks = term_spans(marks)
    if not spans:
        return Markup()
    scale = _WIDTH - 40
    height = len(spans) * 24 + 30
    parts = [_open(_WIDTH, height, label)]
    for row, (mark, start, end) in enumerate(spans):
        parts.append(_box(mark, 10 + start * scale, row * 24 + 4, max(8, (end - start) * scale), 16))
    for at, year in ticks:
        parts.append(_text(10 + at * scale, height - 8, str(year), "middle" if at > 0 else "start"))
    return Markup("").join([*parts, Markup("</svg>")])


def year_columns(marks: Sequence[Mark]) -> list[tuple[int, list[Mark]]]:
    """Every year from the first to the last with its marks, oldest first; marks without a year are left out."""
    by_year: dict[int, list[Mark]] = {}
    for mark in marks:
        first, _ = PartialDate(mark.edtf).bounds()
        if first is not None:
            by_year.setdefault(first.year, []).append(mark)
    years = range(min(by_year), max(by_year) + 1) if by_year else ()
    return [(year, sorted(by_year.get(year, ()), key=lambda m: m.edtf)) for year in years]


def term_spans(marks: Sequence[Mark]) -> tuple[list[tuple[Mark, float, float]], list[tuple[float, int]]]:
    """Marks with where they start and end on a common scale from 0 to 1, and the years to print along it."""
    spans = [(mark, *_years(mark.edtf)) for mark in marks if PartialDate(mark.edtf).knows_year]
    if not spans:
        return [], []
    first, last = int(min(s[1] for s in spans)), max(s[2] for s in spans)
    length = max(1.0, last - first)
    ticks = [((year - first) / length, year) for year in _ticks(first, int(last + 0.999))]
    return [(mark, (start - first) / length, (end - first) / length) for mark, start, end in spans], ticks


def counts(marks: Sequence[Mark]) -> list[tuple[str, int]]:
    """The table twin of `years_picture`: year and number of marks."""
    years = Counter(mark.edtf[:4] for mark in marks if mark.edtf[:4].isdigit())
    return sorted(years.items())


def _years(edtf: str) -> tuple[float, float]:
    bounds = [day for day in PartialDate(edtf).bounds() if day is not None]
    return _fraction(min(bounds)), _fraction(max(bounds)) + 1 / 366


def _fraction(day: dt.date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 366


def _ticks(first: int, last: int) -> list[int]:
    step = max(1, (last - first) // 8)
    return list(range(first, last + 1, step))


def _open(width: float, height: float, label: str) -> Markup:
    return Markup('<svg class="picture" role="img" viewBox="0 0 {:.0f} {:.0f}" width="{:.0f}" aria-label="{}">').format(
        width, height, width, label
    )


def _box(mark: Mark, x: float, y: float, width: float, height: float) -> Markup:
    return Markup(
        '<a href="{}"><rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="2"><title>{}</title></rect></a>'
    ).format(mark.href, mark.state, x, y, width, height, mark.title)


def _text(x: float, y: float, words: str, anchor: str) -> Markup:
    return Markup('<text x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>').format(x, y, anchor, escape(words))
