"""Dates in the report's text: partial, resolved only against what the page itself says.

`date_tokens` finds words and numbers, `date_grammar` what is printed, `date_years` what it means; here they become mentions,
and the mentions tell on which day a sentence's dealing took place. Notation and rules: `docs/dates.md`.
"""

from __future__ import annotations

import bisect
import datetime as dt
import re

import msgspec

from legation.model import DateError, PartialDate, Quote
from legation.reading.date_grammar import Grammar
from legation.reading.date_points import Point, Run
from legation.reading.date_tokens import Token, tokens
from legation.reading.date_years import Anchor, Context, resolve, stretches
from legation.reading.sentences import Sentence
from legation.reading.sheet import Sheet

_DATELINE = re.compile(r"\s*\)?\s*(?:\([^()\n]{1,40}\))?\s*(?:[-–—]+\s*|:\s+)\S")
_FRENCH_FUTURE = re.compile(r"\b(?!opera\b|camera\b)[a-z]{2,}(?:er|ir|d?r|tr|vr)(?:a|ont)\b")
_CUT = re.compile(r"[,;:.\n]")
_LETTER = re.compile(r"[^\W\d_]")
_STAYS = frozenset({"visit", "training", "project"})
_LONGEST_LINE = 300  # code points before or behind a date in what may be a date line
_DAY = len("2022-11-09")
_MOST_STATED = 40  # days printed in full that lend their year: reports have a handful
_HEAD = 80  # code points of a sentence in which a word of plan makes all of it a plan
_LONGEST_STAY = 60  # days
_LONG_AGO = 2  # years after which a date beside words of an anniversary is the commemorated one


class DateMention(msgspec.Struct, frozen=True):
    """A date as printed and what it means.

    `grain` is `day`, `interval`, `month`, `year`, `period` (a term such as “2022-2025” or “giai đoạn 2021-2025”, or a year of
    which only a part is meant) or `line` (the page's own date line or dateline, which dates no dealing).
    `anniversary` marks dates that are only commemorated or founding dates of something else.
    """

    quote: Quote
    date: PartialDate
    grain: str
    anniversary: bool = False

    @property
    def dates_a_dealing(self) -> bool:
        """Whether it may be the day on which something of the report took place."""
        return not self.anniversary and self.grain not in ("period", "line")


def find_dates(sheet: Sheet) -> tuple[DateMention, ...]:
    """Every date of the report's text, in order, resolved by the rules of the guidelines."""
    return _Finder(sheet).mentions()


class _Finder:
    """The dates of one sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.tokens = tokens(sheet)
        self.starts = [t.start for t in self.tokens]
        self.runs = Grammar(self.tokens, sheet.language).runs()
        self.anchor = _published(sheet)
        self.editions: dict[int, int | None] = {}
        self.latest = max((t.values[0] for t in self.tokens if t.is_a("dmy")), default=2100)

    def mentions(self) -> tuple[DateMention, ...]:
        lines = {i for i, run in enumerate(self.runs) if self._is_line(run)}
        self.anchor = self.anchor or next((a for i in sorted(lines) if (a := self._dateline(self.runs[i]))), None)
        plain = [resolve(run, Context()) for run in self.runs]
        named = (d for run, d in zip(self.runs, plain, strict=True) if d and not self._is_anniversary(run, d))
        stated = stretches(d for d in named if len(d.ends[0]) == _DAY)[:_MOST_STATED]
        found: list[DateMention] = []
        running: PartialDate | None = None
        behind = 0
        for i, run in enumerate(self.runs):
            date = resolve(run, self._context(run, behind, running, stated))
            behind = _span(run)[1]
            if date is None:
                continue
            mention = self._mention(run, date, line=i in lines)
            found.append(mention)
            if mention.dates_a_dealing and mention.grain == "day":
                running = date
        return tuple(found)

    def _mention(self, run: Run, date: PartialDate, *, line: bool) -> DateMention:
        grain = "line" if line else _grain(run, date)
        anniversary = self._is_anniversary(run, date)
        if not (run.interval or date.is_interval or anniversary or grain in ("line", "period")):
            date = self._opened(run, date)
            grain = "interval" if date.is_interval else grain
        return DateMention(self._quote(run), date, grain, anniversary)

    def _quote(self, run: Run) -> Quote:
        start, end = _span(run)
        text = self.sheet.text
        if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end):
            end += 1
        return self.sheet.quote(start, end)

    # ---- what stands around a date

    def _context(
        self, run: Run, behind: int, running: PartialDate | None, stated: tuple[tuple[dt.date, dt.date], ...]
    ) -> Context:
        return Context(
            anchor=self.anchor, plan=self._is_plan(run, behind), edition=self._edition(run), running=running, stated=stated
        )

    def _is_plan(self, run: Run, behind: int) -> bool:
        """Whether words of a plan stand between the date before and this one, or right behind this one."""
        start, end = _span(run)
        sentence = self.sheet.sentence_at(start)
        if sentence is None:
            return False
        opens = not self.sheet.text[sentence.start : start].strip()
        before = _tells_plan(self.sheet, max(sentence.start, behind), start)
        return before or (opens and _tells_plan(self.sheet, end, min(sentence.end, end + 40)))

    def _edition(self, run: Run) -> int | None:
        """The year of an event's edition named in the same sentence: “the Mayors Forum (AMF) 2024”."""
        sentence = self.sheet.sentence_at(_span(run)[0])
        if sentence is None:
            return None
        if sentence.index not in self.editions:
            self.editions[sentence.index] = self._edition_in(sentence)
        return self.editions[sentence.index]

    def _edition_in(self, sentence: Sentence) -> int | None:
        for event in self.sheet.hits("dates", sentence.start, sentence.end, "event"):
            for token in self._tokens_in(event.end, min(sentence.end, event.end + 40)):
                between = self.sheet.text[event.end : token.start]
                if token.is_a("y") and token.gap == "…" and not re.search(r"[,;:.]", between):
                    return token.values[0]
        return None

    def _tokens_in(self, start: int, end: int) -> list[Token]:
        return self.tokens[bisect.bisect_left(self.starts, start) : bisect.bisect_left(self.starts, end)]

    def _opened(self, run: Run, date: PartialDate) -> PartialDate:
        """“began on 29 July” leaves the end open, “ended on Saturday” the begin."""
        start, end = _span(run)
        before = self._tokens_in(start - 24, start)
        beside = [t for t in before if t.end <= start and not _CUT.search(self.sheet.text[t.end : start])]
        sentence = self.sheet.sentence_at(start)
        if sentence is not None and start == sentence.start:  # “On July 29 they started their programme”
            beside += [t for t in self._tokens_in(end, min(end + 24, sentence.end)) if t.is_a("begin")]
        if any(t.is_a("begin") for t in beside):
            return PartialDate.span(date, None, date.basis)
        if any(t.is_a("end") for t in beside) and not date.edtf.startswith(".."):
            return PartialDate.span(None, date, date.basis)
        return date

    def _is_anniversary(self, run: Run, date: PartialDate) -> bool:
        """Whether words of an anniversary or founding stand before it and it is long ago, or has no year of its own."""
        if run.begin and run.end and run.begin.year and run.end.year and run.begin.year != run.end.year and run.begin.day:
            return (run.begin.month, run.begin.day) == (run.end.month, run.end.day)
        start, _ = _span(run)
        sentence = self.sheet.sentence_at(start)
        if sentence is None:
            return False
        words = self.sheet.hits("dates", max(sentence.start, start - 100), start, "anniversary")
        if not words:
            return False
        between = self.sheet.text[words[-1].end : start]
        year = next((p.year for p in (run.begin, run.end) if p and p.year), None)
        if year is None:
            return len(between) <= 25 and "," not in between and run.begin is not None and run.begin.relative is None
        return self._long_ago(year)

    def _long_ago(self, year: int) -> bool:
        latest = self.anchor.day.year if self.anchor else self.latest
        return year <= latest - _LONG_AGO

    # ---- the page's own dates

    def _is_line(self, run: Run) -> bool:
        """Whether a run is the date line of the page or stands in the dateline before the first sentence of a paragraph."""
        start, end = _span(run)
        if run.interval or run.begin is None or run.begin.day is None or run.begin.month is None:
            return False
        first, last = self.sheet.page.line_span(self.sheet.page.line_of(start))
        if start - first > _LONGEST_LINE:
            return False
        before, behind = self.sheet.text[first:start], self.sheet.text[end : min(last, end + _LONGEST_LINE)]
        others = len(_LETTER.findall(before)) + len(_LETTER.findall(behind))
        if not before.strip(" dateDATE:") and not _LETTER.search(self.sheet.text[start:end]):
            return run.begin.year is not None and self.sheet.page.published == _iso(run.begin)
        if run.begin.year is not None and others <= 40 and not behind.rstrip().endswith((".", "!", ":", "”")):
            return True
        return len(before) <= 60 and before.rstrip().endswith(",") and _DATELINE.match(behind) is not None

    def _dateline(self, run: Run) -> Anchor | None:
        date = resolve(run, Context())
        first = date.bounds()[0] if date else None
        return Anchor(first, "dateline") if first else None


def _tells_plan(sheet: Sheet, start: int, end: int) -> bool:
    """Whether words of a plan stand within `start`:`end`; French also tells it by the ending of its verbs."""
    if sheet.hits("dates", start, end, "future"):
        return True
    return sheet.language == "fr" and _FRENCH_FUTURE.search(sheet.fold_of(start, end)) is not None


def _published(sheet: Sheet) -> Anchor | None:
    day = sheet.page.published
    return Anchor(dt.date.fromisoformat(day), "published") if day else None


def _iso(point: Point) -> str:
    return f"{point.year:04d}-{point.month:02d}-{point.day:02d}"


def _span(run: Run) -> tuple[int, int]:
    points = [p for p in (run.begin, run.end) if p is not None]
    return points[0].start, points[-1].end


def _grain(run: Run, date: PartialDate) -> str:
    points: list[Point] = [p for p in (run.begin, run.end) if p is not None]
    if any(p.part_of_year or (p.bare and p.day is None) for p in points):
        return "period"  # also the year in a name: “the Mayors Forum 2024”
    if run.interval or date.is_interval:
        closed = ".." not in date.edtf
        return (
            "period"
            if closed and all(p.month is None and p.day is None for p in points) and not (points[0].quarter or points[0].half)
            else "interval"
        )
    return ("year", "month", "day")[date.edtf.count("-")]


def date_of(
    sheet: Sheet, dates: tuple[DateMention, ...], sentence: Sentence, kind: str = "", *, planned: bool | None = None
) -> DateMention | None:
    """The date on which what `sentence` tells took place, or None where it says nothing.

    `kind` is the kind of activity, `planned` whether it is yet to come (None: as the sentence's first words have it).
    A date in the sentence itself counts first; a visit, course or project takes a stretch (made of two days where the
    sentence names begin and end) and no single day, anything else a day before a stretch. Without one, a visit takes the
    first stretch of the report, and what is told as done took place on the day named last before it, else on the only one
    that the report names.
    """
    own = [m for m in _within(dates, sentence.start, sentence.end) if m.dates_a_dealing]
    if planned is None:
        planned = _tells_plan(sheet, sentence.start, min(sentence.start + _HEAD, sentence.end))
    if kind in _STAYS:
        if planned and kind != "visit" and len(own) == 1:
            return own[0]  # a course or work that is to begin on a day
        return _stretch(own) or (_first_stretch(sheet, dates) if kind == "visit" and not _far(own) else None)
    running = None if planned else _running(sheet, dates, sentence)
    found = _chosen(own, running, kind) if own else running
    return _closed_for(found) if found and kind else found


def _within(dates: tuple[DateMention, ...], start: int, end: int) -> tuple[DateMention, ...]:
    first = bisect.bisect_left(dates, start, key=lambda m: m.quote.start)
    return dates[first : bisect.bisect_left(dates, end, key=lambda m: m.quote.start)]


def _far(own: list[DateMention]) -> bool:
    return any(m.grain in ("month", "year") for m in own)


def _stretch(own: list[DateMention]) -> DateMention | None:
    """The stretch that a sentence names, or that its first and last day make; a month or year where it names no more."""
    closed = [m for m in own if _is_closed(m)]
    if closed:
        return closed[0]
    days = [m for m in own if m.grain in ("day", "interval")]
    begins = [m.date.ends[0] for m in days if not m.date.edtf.startswith("..")]
    ends = [m.date.ends[1] for m in days if not m.date.edtf.endswith("..")]
    if len(days) > 1 and begins and ends and begins[0] < ends[-1]:
        made = PartialDate(f"{begins[0]}/{ends[-1]}", days[0].date.basis)
        if _length(made) <= _LONGEST_STAY:
            return DateMention(days[0].quote, made, "interval")
    return next((m for m in own if m.grain == "interval"), None) or next((m for m in own if m.grain in ("month", "year")), None)


def _first_stretch(sheet: Sheet, dates: tuple[DateMention, ...]) -> DateMention | None:
    """The stay that the report tells of: its first stretch, or what one sentence says of begin and end."""
    telling = [m for m in dates if m.dates_a_dealing and m.grain in ("day", "interval")]
    closed = next((m for m in telling if _is_closed(m) and len(m.date.ends[0]) == _DAY), None)
    if closed:
        return closed
    by_sentence: dict[int, list[DateMention]] = {}
    for mention in telling:
        sentence = sheet.sentence_at(mention.quote.start)
        by_sentence.setdefault(sentence.index if sentence else -1, []).append(mention)
    stays = [stay for own in by_sentence.values() if (stay := _stretch(own)) and not stay.date.edtf.endswith("..")]
    return next((stay for stay in stays if _is_closed(stay)), stays[0] if stays else None)


def _chosen(own: list[DateMention], running: DateMention | None, kind: str) -> DateMention:
    """The mention among a sentence's own that fits a dealing of that kind best; the first of those that fit alike."""
    if kind == "conference" and (closed := [m for m in own if _is_closed(m)]):
        return min(closed, key=lambda m: _length(m.date))  # of a conference during a stay, the shorter stretch is the conference
    best = min(own, key=lambda m: ("day", "interval", "month", "year").index(m.grain))
    if running is not None and best.grain in ("month", "year") and running.grain == "day" and running.date.may_overlap(best.date):
        return running  # “the agreement for 2025 was signed”, told in a report of 14 May 2025
    return best


def _length(date: PartialDate) -> int:
    try:
        first, last = (date if date.knows_year else date.with_year(2000)).bounds()
    except DateError:  # only one end has its year
        return 366
    return (last - first).days if first and last else 366


def _running(sheet: Sheet, dates: tuple[DateMention, ...], sentence: Sentence) -> DateMention | None:
    """The day that still holds where `sentence` begins; the report's stretch for what is told of a stay as a whole."""
    before = [m for m in dates if m.dates_a_dealing and m.quote.start < sentence.start]
    if sheet.hits("dates", sentence.start, sentence.end, "stay"):
        return _first_stretch(sheet, dates)
    days = [day for m in before if (day := _as_day(sheet, m))]
    stretch = next((m for m in reversed(before) if _is_closed(m) and len(m.date.ends[0]) == _DAY), None)
    return days[-1] if days else _only_day(dates) or stretch or _first_stretch(sheet, dates)


def _only_day(dates: tuple[DateMention, ...]) -> DateMention | None:
    days = [m for m in dates if m.dates_a_dealing and m.grain == "day"]
    return days[0] if len({m.date.edtf for m in days}) == 1 else None


def _as_day(sheet: Sheet, mention: DateMention) -> DateMention | None:
    """The day of a mention: the day on which something began, or ended where that is past, is a day named."""
    if mention.grain == "day":
        return mention
    first, last = mention.date.ends
    if last == ".." and len(first) == _DAY:
        return _closed_for(mention)
    if (
        not mention.date.edtf.startswith("../")
        or len(last) != _DAY
        or sheet.page.published is None
        or last > sheet.page.published
    ):
        return None
    return DateMention(mention.quote, PartialDate(last, mention.date.basis), "day")


def _is_closed(mention: DateMention) -> bool:
    return mention.grain == "interval" and ".." not in mention.date.edtf


def _closed_for(found: DateMention) -> DateMention:
    """A day that began something is, for a dealing that does not last, just that day."""
    if not found.date.edtf.endswith("/.."):
        return found
    begin = PartialDate(found.date.ends[0], found.date.basis)
    return DateMention(found.quote, begin, "day", found.anniversary)
