"""Dates as pages print them beside a report: full ones for the day of publication, partial ones beside other items."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from legation.lang import LANGUAGES, rows
from legation.pages.lines import key_of

_BUDDHIST = 543  # Lao and Thai pages may count from the Buddha's death: 2565 is 2022
_SHORT_YEARS, _LAST_CENTURY = 45, 90  # `44` is 2044, `90` is 1990, what lies between is no year
_TIME = r"(?:[012]?\d\s?[:h]\s?[0-5]\d(?::[0-5]\d)?(?:\s?(?:am|pm|a\.m\.|p\.m\.))?)"
_NUMERIC = r"(?P<a>\d{1,2})\s?(?P<s>[-/.])\s?(?P<b>\d{1,2})\s?(?P=s)\s?(?P<y>\d{4}|\d\d(?![\d./-]))"
_ISO = r"(?P<iy>\d{4})(?:\s?[-/.]\s?|[年년]\s?)(?P<im>\d{1,2})(?:\s?[-/.]\s?|[月월]\s?)(?P<id>\d{1,2})"
_ERA = r"(?:,?\s*(?:nam|ປີ|b\.?\s?e\.?|a\.?d\.?|ພ\.?ສ\.?|ຄ\.?ສ\.?|de|of)?\.?\s*)"
_DAY_SUFFIX = r"(?:st|nd|rd|th|er)?"
_STROKE = re.compile(r"/(?=\d{1,2}/)")
_DIGIT = re.compile(r"\d")
_MARKS = re.compile(r"[^\w\s\u0e00-\u0eff]|_")
_AMERICAN = re.compile(
    r"\d\s?[ap]\.?m\.?,?\s(?:[ECMP][DS]?T)\b|\b[A-Z]{2},? \d{5}(?:-\d{4})?\b(?!\s?\d)"
)  # a zone of time, a ZIP code
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?!\d)")


class PrintedDate(msgspec.Struct, frozen=True):
    """A full date and where it stands in the folded line."""

    date: dt.date
    start: int
    end: int


class _Grammar(msgspec.Struct, frozen=True):
    full: re.Pattern[str]
    trailing: str  # the pattern's source: compiling it takes as long as reading five pages, and few pages need it
    noise: re.Pattern[str]  # what may stand around a date in a date line: weekdays, times, time zones
    months: dict[str, int]


def full_dates(key: str, month_first: bool = False) -> list[PrintedDate]:
    """Every full date of a folded line, in order. `month_first` reads `05/06/2024` as 6 May."""
    if _DIGIT.search(key) is None:
        return []
    grammar = _grammar()
    found = []
    for match in grammar.full.finditer(key):
        date = _date(match, grammar.months, month_first)
        if date is not None:
            found.append(PrintedDate(date, match.start(), match.end()))
    return found


def trailing_date(key: str) -> int | None:
    """Where the date or time begins with which a folded line ends (`… (02/04)`, `… 10:05`, `… - October 9`), or None."""
    if len(key) < 4 or not any(c.isdigit() for c in key[-22:]):
        return None
    match = _trailing().search(key)
    return match.start() if match else None


def without_date(key: str) -> str:
    """What a folded line says beside dates, weekdays and times."""
    grammar = _grammar()
    rest = grammar.noise.sub(" ", grammar.full.sub(" ", key) if _DIGIT.search(key) else key)
    return " ".join(_MARKS.sub(" ", rest).split())


def is_month_first(text: str) -> bool:
    """Whether the page writes the month first.

    It prints a date that only that order allows, or an hour or address as they are written in the United States, and no date
    that forbids it.
    """
    pairs = [(int(found[1]), int(found[2])) for found in _slashed(text)]
    if not pairs or any(b <= 12 < a for a, b in pairs):
        return False
    return any(a <= 12 < b for a, b in pairs) or _AMERICAN.search(text) is not None


def _slashed(text: str) -> Iterator[re.Match[str]]:
    """Every match of `_SLASHED`: it is tried only before a stroke, number and stroke."""
    behind = 0
    for stroke in _STROKE.finditer(text):
        for start in range(max(behind, stroke.start() - 2), stroke.start()):
            found = _SLASHED.match(text, start)
            if found is not None:
                behind = found.end()
                yield found
                break


def _date(match: re.Match[str], months: dict[str, int], month_first: bool) -> dt.date | None:
    part = match.groupdict()
    if part["iy"]:
        year, month, day = int(part["iy"]), int(part["im"]), int(part["id"])
    elif part["y"]:
        first, second = int(part["a"]), int(part["b"])
        swap = second > 12 or (month_first and first <= 12)
        day, month = (second, first) if swap else (first, second)
        year = _century(part["y"])
    else:
        which = "1" if part["m1"] else "2"
        month = months[re.sub(r"\s+", "", part[f"m{which}"])]
        day, year = int(part[f"d{which}"]), _century(part[f"y{which}"])
    if year > 2400:
        year -= _BUDDHIST
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return None
    return date if 1900 <= year <= 2100 else None


def _century(year: str) -> int:
    """A year of two digits as pages stamp them (`02/08/24`); what they cannot mean comes out of range."""
    short = int(year)
    if len(year) == 4:
        return short
    return 2000 + short if short < _SHORT_YEARS else 1900 + short if short >= _LAST_CENTURY else 0


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    months, weekdays = {}, []
    for language in LANGUAGES:
        for row in rows(language, "dates"):
            kind, _, number = row.meaning.partition(":")
            form = key_of(row.form)
            if kind == "month" and number.isdigit():
                months[form] = int(number)
                if form.endswith(f" {number}"):
                    months[f"{form[: -len(number)]}0{number}"] = int(number)  # `tháng 05`
            elif kind == "weekday":
                weekdays.append(form)
    names = list(months)
    day_month = (
        rf"(?P<d1>\d{{1,2}})\s?{_DAY_SUFFIX}[.,]?[\s-]*(?:de\s|of\s|ເດືອນ\s*)?{_any_of(names, 'm1')}[.,-]?{_ERA}"
        rf"(?P<y1>\d{{4}}|(?<=-)\d\d(?![\d:.]))"
    )
    month_day = rf"{_any_of(names, 'm2')}\.?\s*(?P<d2>\d{{1,2}}){_DAY_SUFFIX},?\s+(?P<y2>\d{{4}})"
    full = rf"(?<!\d)(?:{_ISO}|{_NUMERIC}|{day_month})(?!\d)|(?<![a-z]){month_day}(?!\d)"
    name = _any_of(names)
    near = rf"\d{{1,2}}{_DAY_SUFFIX}\s*{name}\.?|{name}\.?\s*\d{{1,2}}"
    partial = rf"(?:\d{{1,2}}/\d{{1,2}}|(?<=\()\d{{1,2}}[-.]\d{{1,2}}(?=\))|{near})"
    shadow = re.sub(r"\?P<\w+>", "?:", full).replace("(?P=s)", "[-/.]")
    either = rf"(?:{shadow}|(?<![\w/.-]){partial})"
    trailing = rf"[\s(\[,·|–-]*(?:{either}(?:[\s,|-]*{_TIME})?|{_TIME}[\s,|-]*{either}|(?<![\w:]){_TIME})[)\]\s]*$"
    around = rf"{_any_of(weekdays)}|{_TIME}|(?:gmt|utc|ict)\s*(?:\+?\s*\d+)?|\d{{1,2}}\s?h\b"
    return _Grammar(re.compile(full), trailing, re.compile(around), {re.sub(r"\s+", "", k): v for k, v in months.items()})


@lru_cache(maxsize=1)
def _trailing() -> re.Pattern[str]:
    return re.compile(_grammar().trailing)


def _any_of(forms: list[str], name: str = "") -> str:
    """A pattern for any of the forms, longest first, with optional inner space; captured where it has a name."""
    ordered = sorted(set(forms), key=len, reverse=True)
    body = "|".join(re.escape(f).replace(r"\ ", r"\s*") for f in ordered)
    return rf"(?<![a-z])({f'?P<{name}>' if name else '?:'}{body})(?![a-z])"
