"""When a report was published, by what the page itself prints, and how that was found."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import msgspec

from legation.lang import fold
from legation.model import Page, Quote
from legation.pages.furniture import Layout
from legation.pages.labels import labels
from legation.pages.lines import Line
from legation.pages.marks import is_date_line
from legation.pages.printed import PrintedDate, full_dates, is_month_first, without_date

_PREFIX = re.compile(r"\s*date\s+(?P<date>\d{4}-\d{2}-\d{2})\s")
_AFTER_DATELINE = re.compile(r"\s*,?\s*(?:\([^)]{2,40}\)|/[^/]{2,20}/)?\s*\)?\s*(?:\.?\s*-(?!\s*\d)|:)")
_TOWN = re.compile(r"[^\W\d][^\d,;:()]{1,30},(?: [^\W\d][^\d,;:()]{1,24},)?\s*(?:(?:le|ngay|on|ວັນທີ)\s)?\s*")  # `Namur, le `
_TIME = re.compile(r"\d\s?[:h]\s?\d\d")
_HEAD, _ABOVE, _UNDER_LEAD, _BELOW = range(4)  # where a date line stands
_SENTENCE_AFTER = re.compile(r"\.\s+\S")  # `Monday 7 October 2024. The province …`
_BEFORE_DATELINE = 60  # characters: a town, a country, an agency
_WITHIN_SENTENCE = re.compile(r"\b(?:on|in|since|from|until|by|le|du|au|depuis|sang|chieu|toi|tu|den|nhan)$")
_PICTURE = re.compile(r"\b(?:photo|ảnh|image|picture)s?\b|ພາບ|ຮູບ")
_TEXT_TOO = re.compile(r"\b(?:tin|bài|text|texte|story|words)\b|ຂ່າວ")  # `Tin, ảnh: …` signs a report
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
    """The date that the text prints for its report; None without one.

    A prefix; a date line by the headline or under the lead; a date beside the headline; a dateline; a line below the report.
    What is said to be the day of a change comes last. Dates of other items, page clocks and dates without a day or year are
    none of these.
    """
    if (prefix := _PREFIX.match(text)) and (day := as_day(prefix["date"])):
        return Published(day, "line", Quote.of(text, *prefix.span("date")))
    month_first = is_month_first(text)
    kept = layout.kept
    ranked = []
    for at, line in enumerate(kept):
        if is_date_line(line) and not _is_picture(line) and (place := _place(line, at, kept, layout)) is not None:
            ranked.append((place, line, _is_update(line, kept[at - 1] if at else None)))
    ranked.sort(key=lambda x: x[0])
    own = [(place, line) for place, line, update in ranked if not update]
    if own and own[0][0] < _BELOW:
        return _quoted(text, own[0][1], month_first)
    if (set_off := _set_off(layout, kept)) is not None:
        return _quoted(text, set_off[0], month_first, set_off[1].date)
    return _quoted(text, (own or ranked)[0][1], month_first) if ranked else None


def _place(line: Line, at: int, kept: Sequence[Line], layout: Layout) -> int | None:
    """How near to the headline a date line stands, the nearest first; None within the report."""
    first = layout.lines[layout.first].number if layout.first < len(layout.lines) else None
    if first is None or line.number < first:
        return _HEAD if layout.headline is None or line.number > layout.lines[layout.headline].number else _ABOVE
    if layout.last >= 0 and line.number > layout.lines[layout.last].number:
        return _BELOW
    above = sum(x.prose for x in kept[:at])
    labelled = labels().starting(line.key) is not None or _TIME.search(line.key) is not None
    return _UNDER_LEAD if above == 1 or (above == 2 and labelled) else None


def _set_off(layout: Layout, kept: Sequence[Line]) -> tuple[Line, PrintedDate] | None:
    """A date beside the headline, or in the dateline of the report's first two paragraphs."""
    if layout.headline is not None and (beside := _beside_title(layout.lines[layout.headline])):
        return layout.lines[layout.headline], beside
    for line in [x for x in kept if x.prose][:2] if layout.last >= 0 else []:
        if (dateline := _dateline(line)) is not None:
            return line, dateline
    return None


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


def _is_update(line: Line, above: Line | None) -> bool:
    """Whether the line, or a word that stands alone above it, says that its only date is that of a change."""
    if above is not None and len(above.bare) <= _SAID and _says_update(above.key) and not full_dates(above.key):
        return True
    ends = [0, *(date.end for date in full_dates(line.key))][:-1]
    return all(_says_update(line.key[end:].lstrip(_BETWEEN)) for end in ends)


def _says_update(key: str) -> bool:
    label = labels().starting(key)
    return label is not None and label.meaning == "updated"


def _own_date(line: Line, month_first: bool) -> dt.date:
    """The first date of a date line that is not said to be that of a change; the first where all are."""
    found = full_dates(line.key, month_first)
    starts = [0, *(date.end for date in found)]
    for start, date in zip(starts, found, strict=False):
        if not _says_update(line.key[start : date.start].lstrip(_BETWEEN)):
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
    """Whether the date belongs to a picture: a picture's mark stands before it, and none of a text."""
    before = line.bare[: full_dates(line.key)[0].start].lower()
    return _PICTURE.search(before) is not None and _TEXT_TOO.search(before) is None


def _dateline(line: Line) -> PrintedDate | None:
    for found in full_dates(line.key):
        if _is_today(line.key[: found.start]):
            return found
        before = line.key[: found.start].rstrip(" ,(")
        if found.start > _BEFORE_DATELINE or (_WITHIN_SENTENCE.search(before) and not _TOWN.fullmatch(line.key[: found.start])):
            return None
        if _AFTER_DATELINE.match(line.key, found.end) or (line.key[0] in "([" and line.key[found.end :][:1] in tuple(")]")):
            return found
        if (not without_date(before) or _TOWN.fullmatch(line.key[: found.start])) and _SENTENCE_AFTER.match(line.key, found.end):
            return found
    return None


def _is_today(before: str) -> bool:
    """Whether a speaker names the day, as radio news begin: `…, today is Friday 3 December 2021`."""
    clause = _CLAUSE.split(before.rstrip(" ,"))[-1].strip()
    label = labels().starting(clause) if len(without_date(clause)) <= _SAID else None
    return label is not None and label.meaning == "clock"


def _quoted(text: str, line: Line, month_first: bool, date: dt.date | None = None) -> Published | None:
    start = 0
    for _ in range(line.number - 1):
        start = text.index("\n", start) + 1
    end = text.find("\n", start)
    raw = text[start : end if end >= 0 else len(text)]
    if date is None:
        date = _own_date(line, month_first)
    return Published(date.isoformat(), "line", _find(text, start, raw, date, month_first))


def _find(text: str, start: int, raw: str, date: dt.date, month_first: bool = False) -> Quote | None:
    folded = fold(raw, "en")
    for found in full_dates(folded.text, month_first):
        if found.date == date:
            a, b = folded.span(found.start, found.end)
            return Quote.of(text, start + a, start + b)
    return None
