"""When a report was published, by what the page itself prints, and how that was found."""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from legation.lang import fold
from legation.model import Page, Quote
from legation.pages.furniture import Layout
from legation.pages.labels import labels
from legation.pages.lines import Line
from legation.pages.marks import is_date_line
from legation.pages.printed import PrintedDate, full_dates, is_month_first, without_date

_PREFIX = re.compile(r"\s*date\s+(?P<date>\d{4}-\d{2}-\d{2})\s")
_AFTER_DATELINE = re.compile(r"\s*,?\s*(?:\([^)]{2,40}\)|/[^/]{2,20}/)?\s*(?:\.?\s*-|\)|:)")
_SENTENCE_AFTER = re.compile(r"\.\s+\S")  # `Monday 7 October 2024. The province …`
_BEFORE_DATELINE = 60  # characters: a town, a country, an agency
_WITHIN_SENTENCE = re.compile(r"\b(?:on|in|since|from|until|by|le|du|au|depuis|sang|chieu|toi|tu|den|nhan)$")
_PICTURE = re.compile(r"\b(?:photo|anh|image|picture)s?\b|ພາບ|ຮູບ")
_OFF = re.compile(r"\s*[\])|:-]\s*\S")
_CLAUSE = re.compile(r"[,.;:!?–-]\s")
_SAID = 25  # characters of “today is”, the weekday aside
_BETWEEN = " |·•-–—,;()/"  # what parts the two dates of a line
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


class Published(msgspec.Struct, frozen=True):
    """`date` as `YYYY-MM-DD`; `basis` as in Page.published_basis; `quote` where the text prints the date."""

    date: str
    basis: str
    quote: Quote | None = None


def printed_date(text: str, layout: Layout) -> Published | None:
    """The date that the text prints for its report: a prefix, a date line, a dateline, a line below; None without one.

    Dates of other items, page clocks and dates without a day or year are none of these.
    """
    if (prefix := _PREFIX.match(text)) and (day := as_day(prefix["date"])):
        return Published(day, "line", Quote.of(text, *prefix.span("date")))
    kept = layout.kept
    head = [line for line in kept if layout.first == len(layout.lines) or line.number < layout.lines[layout.first].number]
    top = layout.lines[layout.headline].number if layout.headline is not None else 0
    found = [line for line in head if is_date_line(line) and not _is_picture(line)]
    if found:
        below = [line for line in found if line.number > top]
        return _quoted(text, min(below or found, key=_is_update))
    if layout.headline is not None and (beside := _beside_title(layout.lines[layout.headline])):
        return _quoted(text, layout.lines[layout.headline], beside.date)
    if layout.last < 0:
        return None
    if (opening := layout.lines[layout.first]) and (dateline := _dateline(opening)):
        return _quoted(text, opening, dateline.date)
    end = layout.lines[layout.last].number
    after = next((x for x in kept if x.number > end and is_date_line(x) and not _is_picture(x)), None)
    return _quoted(text, after) if after else None


def as_day(stamp: str) -> str | None:
    """The day of an ISO 8601 stamp (`2022-04-04T21:37:00+07:00` gives `2022-04-04`), None where it is none.

    The day is the one written, in the writer's own time zone: what a reader of the page saw.
    """
    match = _DAY.match(stamp.strip())
    if match is None:
        return None
    try:
        return dt.date(*map(int, match.groups())).isoformat()
    except ValueError:
        return None


def in_text(page: Page, day: str) -> Quote | None:
    """Where the report prints `day` in full, for a date that was found elsewhere."""
    for line in page.lines()[:12]:
        if any(c.isdigit() for c in line):
            quote = _find(page.text, page.text.index(line), line, dt.date.fromisoformat(day))
            if quote is not None:
                return quote
    return None


def _is_update(line: Line) -> bool:
    """Whether the date is said to be that of a change; one that is not is better."""
    label = labels().starting(line.key)
    return label is not None and label.meaning == "updated"


def _own_date(line: Line, month_first: bool) -> dt.date:
    """The first date of a date line that is not said to be that of a change; the first where all are."""
    found = full_dates(line.key, month_first)
    starts = [0, *(date.end for date in found)]
    for start, date in zip(starts, found, strict=False):
        label = labels().starting(line.key[start : date.start].lstrip(_BETWEEN))
        if label is None or label.meaning != "updated":
            return date.date
    return found[0].date


def _beside_title(line: Line) -> PrintedDate | None:
    """The date that a headline carries before or behind it, set off by a mark: `[10/05/2023] …`, `… (10/05/2023)`."""
    for found in full_dates(line.key):
        before, after = line.key[: found.start], line.key[found.end :]
        if not before.strip(" [(") and _OFF.match(after):
            return found
        if before.rstrip().endswith(("(", "[", "|")) and not after.strip(" )]"):
            return found
    return None


def _is_picture(line: Line) -> bool:
    """Whether the date belongs to a picture: a picture's mark stands before it."""
    first = full_dates(line.key)[0]
    return _PICTURE.search(line.key[: first.start]) is not None


def _dateline(line: Line) -> PrintedDate | None:
    for found in full_dates(line.key):
        if _is_today(line.key[: found.start]):
            return found
        before = line.key[: found.start].rstrip(" ,(")
        if found.start > _BEFORE_DATELINE or _WITHIN_SENTENCE.search(before):
            return None
        if _AFTER_DATELINE.match(line.key, found.end):
            return found
        if not without_date(before) and _SENTENCE_AFTER.match(line.key, found.end):
            return found
    return None


def _is_today(before: str) -> bool:
    """Whether a speaker names the day, as radio news begin: `…, today is Friday 3 December 2021`."""
    clause = _CLAUSE.split(before.rstrip(" ,"))[-1].strip()
    label = labels().starting(clause) if len(without_date(clause)) <= _SAID else None
    return label is not None and label.meaning == "clock"


def _quoted(text: str, line: Line, date: dt.date | None = None) -> Published | None:
    start = 0
    for _ in range(line.number - 1):
        start = text.index("\n", start) + 1
    end = text.find("\n", start)
    raw = text[start : end if end >= 0 else len(text)]
    first_month = is_month_first(text)
    if date is None:
        date = _own_date(line, first_month)
    return Published(date.isoformat(), "line", _find(text, start, raw, date, first_month))


def _find(text: str, start: int, raw: str, date: dt.date, month_first: bool = False) -> Quote | None:
    folded = fold(raw, "en")
    for found in full_dates(folded.text, month_first):
        if found.date == date:
            a, b = folded.span(found.start, found.end)
            return Quote.of(text, start + a, start + b)
    return None
