"""What a run of date tokens says: points in time and intervals with the parts that are printed, not yet resolved.

One grammar for all languages: the order of day and month, and what stands between them, is the same but for English, which
also puts the month first.
"""

from __future__ import annotations

import msgspec

from legation.reading.date_points import Point, Run, complete, follows, is_name, same_grain
from legation.reading.date_tokens import Token

_MOST_WORDS = 8  # words in a row that stand around one date
_LOOSE = frozenset({"", ",", "("})
_AROUND = frozenset({"day", "part", "weekday", "of", "today", "yesterday", "tomorrow", "this"})
_TELLING = frozenset({"n", "y", "dm", "my", "dmy", "yy", "month", "weekday", "today", "yesterday", "tomorrow"}) | {
    *("same-day", "next-day", "previous-day", "this-month", "last-month", "next-month", "this-year", "last-year", "next-year")
}
_RELATIVE_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_CHAINED_DAYS = {"same-day": 0, "next-day": 1, "previous-day": -1}
_SHIFTS = {"this": 0, "last": -1, "next": 1}


class Grammar:
    """Reads the tokens of one report."""

    def __init__(self, tokens: list[Token], language: str) -> None:
        self.tokens = tokens
        self.language = language

    def runs(self) -> list[Run]:
        """Every date and interval, in order."""
        found: list[Run] = []
        at = 0
        while at < len(self.tokens):
            alone = self._gap(at + 1) == "…"  # words that only stand beside dates need not be tried where nothing follows
            read = None if alone and not self.tokens[at].is_any(_TELLING) else self._interval(at) or self._single(at)
            if read is None:
                at += 1
                continue
            found += read
            at = read[-1].last + 1
        return found

    # ---- intervals

    def _interval(self, at: int) -> list[Run] | None:
        opened = self._kind(at, "from", "between", "since")
        start = at + 1 if opened else at
        if opened and self._gap(start) not in _LOOSE:
            return None
        opened = opened and not self._kind(at, "of")  # “du 18 juillet” alone opens nothing
        if self._is(start, "yy"):
            token = self.tokens[start]
            a, b = (Point(start=token.start, end=token.end, year=year) for year in token.values)
            return [Run(at, start, a, b, interval=True)]
        first = self._point(start, bare=True)
        if first is None:
            return None
        a, last = first
        joined = self._joint(last + 1)
        second = self._point(joined[0], bare=True) if joined else None
        if joined is None or second is None:
            return self._open(at, a, last, opened)
        return self._closed(at, a, second, joined[1]) or self._open(at, a, last, opened)

    def _joint(self, at: int) -> tuple[int, str] | None:
        """Where the second end of an interval begins, and how it is joined: `to`, `and` or `-`."""
        if self._kind(at, "to", "until") and self._gap(at) in ("", ",", ")") and self._gap(at + 1) == "":
            return at + 1, "to"
        if self._kind(at, "and") and self._gap(at) == "" and self._gap(at + 1) == "":
            return at + 1, "and"
        listed = at
        while self._is(listed, "n") and self._gap(listed) == ",":
            listed += 1  # “các ngày 13, 14 và 15/5” is one stretch
        if listed > at and self._kind(listed, "and") and self._gap(listed) == self._gap(listed + 1) == "":
            return listed + 1, "to"
        if self._gap(at) in ("-", ")-"):
            return at, "-"
        return None

    def _closed(self, at: int, a: Point, second: tuple[Point, int], how: str) -> list[Run] | None:
        b, last = second
        if a.quarter or b.quarter or a.half or b.half or a.relative is not None or b.relative is not None:
            return None
        b = b.fill(a)
        b, last = self._late_year(b, last)
        a = a.fill(b)
        if not same_grain(a, b) or (how == "-" and a.month is None and a.bare != b.bare):
            return None
        if how == "and" and not self._kind(at, "between") and not follows(a, b):
            return [Run(at, at, a, a), Run(last, last, b, b)] if a.day and a.month else None
        return [Run(at, last, a, b, interval=True)]

    def _late_year(self, b: Point, last: int) -> tuple[Point, int]:
        """The year printed behind an interval whose month stands before it: “September 17-19, 2024”."""
        if b.year is None and b.month is not None and self._gap(last + 1) in ("", ",") and self._is(last + 1, "y"):
            token = self.tokens[last + 1]
            return msgspec.structs.replace(b, year=token.values[0], end=token.end), last + 1
        return b, last

    def _open(self, at: int, a: Point, last: int, opened: bool) -> list[Run] | None:
        if not opened or not complete(a) or self._kind(at, "between"):
            return None
        if a.relative is not None or a.part_of_year:
            return None
        return [Run(at, last, a, None, interval=True)]

    # ---- single dates

    def _single(self, at: int) -> list[Run] | None:
        if self._kind(at, "until") and self._gap(at + 1) == "":
            read = self._point(at + 1)
            if read and complete(read[0]):
                return [Run(at, read[1], None, read[0], interval=True)]
        read = self._point(at)
        if read is None or is_name(read[0]):
            return None
        return [Run(at, read[1], read[0], read[0])]

    def _point(self, at: int, *, bare: bool = False) -> tuple[Point, int] | None:
        """The point that begins at token `at`, and its last token; `bare` lets a number alone stand for day or year."""
        core, weekday, relative, context = at, None, None, False
        while (
            core < min(at + _MOST_WORDS, len(self.tokens))
            and self.tokens[core].is_any(_AROUND)
            and (core == at or self._gap(core) in _LOOSE)
        ):
            token = self.tokens[core]
            weekday = token.values[0] if token.is_a("weekday") and token.values else weekday
            relative = next((n for kind, n in _RELATIVE_DAYS.items() if token.is_a(kind)), relative)
            context = context or not token.is_a("of")
            core += 1
        start = self.tokens[at].start if at < len(self.tokens) else 0
        if core == at or self._gap(core) in _LOOSE:
            read = self._core(core, weekday, context=context, bare=bare)
            if read:
                point, last = self._behind(*read)
                return msgspec.structs.replace(point, start=min(start, point.start), weekday=weekday or point.weekday), last
        return self._named(at, core, weekday, relative)

    def _named(self, at: int, core: int, weekday: int | None, relative: int | None) -> tuple[Point, int] | None:
        """A day told by its relation or by its weekday alone."""
        if at >= len(self.tokens):
            return None
        while core > at and not self.tokens[core - 1].is_a("weekday", "part", *_RELATIVE_DAYS):
            core -= 1  # in “On Tuesday, the guests” the article is no part of the date
        last = core - 1 if core > at else at
        start, end = self.tokens[at].start, self.tokens[last].end
        if relative is not None:
            return Point(start=start, end=end, relative=relative), last
        chained = next((n for kind, n in _CHAINED_DAYS.items() if self.tokens[at].is_a(kind)), None)
        if chained is not None:
            return Point(start=start, end=end, chained=chained), at
        if weekday is not None:
            return self._weekday(at, core, weekday)
        if self.tokens[at].is_a("this-month", "last-month", "next-month"):
            return Point(start=start, end=end, shift=_shift_of(self.tokens[at]), of_month=True), at
        if self.tokens[at].is_a("this-year", "last-year", "next-year") and not (self._is(at - 1, "n") and self._gap(at) == ""):
            return Point(start=start, end=end, shift=_shift_of(self.tokens[at])), at
        return self._modified(at)

    def _modified(self, at: int) -> tuple[Point, int] | None:
        """“last Tuesday”, “next May”."""
        token = self.tokens[at]
        if not token.is_a("last", "next", "this") or self._gap(at + 1) != "" or not self._is(at + 1, "weekday", "month"):
            return None
        read = self._point(at + 1)
        if read is None:
            return None
        modifier = next(kind for kind in ("last", "next", "this") if token.is_a(kind))
        return msgspec.structs.replace(read[0], start=token.start, modifier=modifier), read[1]

    def _weekday(self, at: int, core: int, weekday: int) -> tuple[Point, int] | None:
        named = [i for i in range(at, core) if self.tokens[i].is_a("weekday")]
        if self.tokens[named[-1]].short:
            return None
        modifier = "this" if self.tokens[at].is_a("this") else ""
        point = Point(start=self.tokens[at].start, end=self.tokens[core - 1].end, weekday=weekday, modifier=modifier)
        return self._behind(point, core - 1)

    def _core(self, at: int, weekday: int | None, *, context: bool, bare: bool) -> tuple[Point, int] | None:
        if at >= len(self.tokens):
            return None
        token = self.tokens[at]
        if token.is_a("dmy"):
            year, month, day = token.values
            return self._at(at, at, year=year, month=month, day=day)
        if token.is_a("dm"):
            return self._day_month(at, *token.values) if context or self._is_day_month(at, bare=bare) else None
        if token.is_a("n"):
            return self._from_number(at, weekday, context=context, bare=bare)
        if token.is_a("month", "month-word"):
            return self._from_month(at)
        if token.is_a("quarter", "half"):
            return self._quarter(at)
        if token.is_a("my") and not self._kind(at - 1, "number") and self.language in ("vi", "lo"):
            return self._at(at, at, month=token.values[0], year=token.values[1])
        if token.is_a("y", "year", "part-of-year", "period", "era", "since"):
            return self._year(at, bare=bare)
        return None

    def _is_day_month(self, at: int, *, bare: bool) -> bool:
        """Whether two numbers are a day and month though no word says so."""
        token = self.tokens[at]
        if not token.slashed:  # “14.5” is a number but behind words of a date
            return self._gap(at) == "" and self._is(at - 1, "day", "from", "to", "until", "between")
        if bare:
            return True
        # a fraction (“2/3 số hộ”) or score has no zero before it and small numbers; a day in brackets is a day
        return token.gap.endswith("(") or (token.values[0] > 12 and self.language != "en")

    def _from_number(self, at: int, weekday: int | None, *, context: bool, bare: bool) -> tuple[Point, int] | None:
        token = self.tokens[at]
        day = token.values[0]
        if day > 31:
            return None
        joined = context or bare or token.gap.endswith("(")
        if self._gap(at + 1) == "-" and self._is(at + 1, "n") and self.language != "en" and joined:
            month = self.tokens[at + 1].values[0]
            if month <= 12 and not (self._is(at + 2, "month", "month-word") and self._gap(at + 2) == ""):
                return self._day_month(at + 1, day, month, first=at)
        behind = self._skip(at + 1, "of", "day") if self._gap(at + 1) == "" else at + 1
        if self._gap(behind) in ("", "-") and self._is(behind, "month", "month-word"):
            read = self._from_month(behind)
            if read and read[0].month and read[0].day is None:
                return msgspec.structs.replace(read[0], day=day, start=token.start), read[1]
        alone = bare or (context and self.tokens[at - 1].is_a("day") and self.language in ("vi", "lo"))
        return self._at(at, at, day=day, bare=True) if alone or weekday else None

    def _day_month(self, at: int, day: int, month: int, *, first: int | None = None) -> tuple[Point, int]:
        start = at if first is None else first
        year, last = self._year_behind(at)
        return self._at(start, last, day=day, month=month, year=year)

    def _from_month(self, at: int) -> tuple[Point, int] | None:
        first, number = at, at
        while self._is(number, "month-word", "of") and not self._is(number, "month"):
            number += 1
            if self._gap(number) != "":
                return None
        token = self.tokens[number] if number < len(self.tokens) else None
        if token is None:
            return None
        if token.is_a("my") and number > first:
            return self._at(first, number, month=token.values[0], year=token.values[1])
        if (token.is_a("n") and number > first and token.values[0] <= 12) or token.is_a("month"):
            month = token.values[0]
        else:
            return None
        return self._month(first, number, month)

    def _month(self, first: int, at: int, month: int) -> tuple[Point, int] | None:
        behind = self._skip(at + 1, "day") if self._gap(at + 1) == "" else at + 1
        if self.language == "en" and self._is(behind, "n") and self._gap(behind) == "" and self.tokens[behind].values[0] <= 31:
            weekday, last = self._weekday_in_brackets(behind)
            year, last = self._year_behind(last)
            return self._at(first, last, month=month, day=self.tokens[behind].values[0], year=year, weekday=weekday)
        year, last = self._year_behind(at)
        named = year or first < at or self.tokens[at].is_a("month-word") or self._is_introduced(first)
        return self._at(first, last, month=month, year=year, bare=not named)

    def _is_introduced(self, at: int) -> bool:
        """Whether a word that goes before months stands there: without one, “April” and “May” may be people."""
        return self._gap(at) in ("", "-") and self._is(
            at - 1, "year", "of", "from", "to", "until", "since", "between", "last", "next", "this"
        )

    def _weekday_in_brackets(self, at: int) -> tuple[int | None, int]:
        if self._is(at + 1, "weekday") and self._gap(at + 1) == "(":
            return self.tokens[at + 1].values[0], at + 1
        return None, at

    def _year_behind(self, at: int) -> tuple[int | None, int]:
        """The year printed behind token `at`, and the last token then."""
        behind = at + 1
        if self._gap(behind) not in ("", ",", "/", "-", "),", ")"):
            return None, at
        behind = self._skip(behind, "of", "year", "era")
        if self._is(behind, "y") and (behind == at + 1 or self._gap(behind) in ("", ".")):
            return self.tokens[behind].values[0], behind
        return None, at

    def _quarter(self, at: int) -> tuple[Point, int] | None:
        """A quarter or half of the year that is printed behind it, or that is counted from the day of publication."""
        token = self.tokens[at]
        quarter, half = (token.values[0], None) if token.is_a("quarter") else (None, token.values[0])
        year, last = self._year_behind(at)
        if year:
            return self._at(at, last, year=year, quarter=quarter, half=half)
        behind = self._skip(at + 1, "of") if self._gap(at + 1) in ("", ",") else at + 1
        if self._is(behind, "this-year", "last-year", "next-year") and self._gap(behind) in ("", ","):
            return self._at(at, behind, shift=_shift_of(self.tokens[behind]), quarter=quarter, half=half)
        return None

    def _year(self, at: int, *, bare: bool) -> tuple[Point, int] | None:
        behind = self._skip(at, "year", "part-of-year", "period", "era", "since")
        if not self._is(behind, "y") or (behind > at and self._gap(behind) not in ("", "-", ".")):
            return None
        partly = any(self.tokens[i].is_a("part-of-year") for i in range(at, behind))
        named = behind > at or bare or (self._kind(at - 1, "of") and self._gap(at) == "")
        return self._at(at, behind, year=self.tokens[behind].values[0], part_of_year=partly, bare=not named)

    def _behind(self, point: Point, last: int) -> tuple[Point, int]:
        """What stands behind a date and belongs to it: a relative year or month, last, this, next."""
        skipped = self._skip(last + 1, "of")
        if self._gap(last + 1) in ("", ",") and (skipped == last + 1 or self._gap(skipped) == "") and point.year is None:
            token = self.tokens[skipped]
            if point.month and token.is_a("this-year", "last-year", "next-year"):
                return msgspec.structs.replace(point, shift=_shift_of(token), end=token.end), skipped
            if point.day and not point.month and token.is_a("this-month", "last-month", "next-month"):
                return msgspec.structs.replace(point, shift=_shift_of(token), of_month=True, end=token.end), skipped
            week = next((k for k in _SHIFTS if token.is_a(f"{k}-week")), "")
            modifier = week or next((k for k in ("last", "next", "this") if token.is_a(k)), "")
            if modifier and skipped == last + 1 and self._gap(last + 1) == "" and (point.month or point.weekday):
                return msgspec.structs.replace(point, modifier=f"{week}-week" if week else modifier, end=token.end), skipped
        return point, last

    # ---- tokens

    def _at(self, first: int, last: int, **parts: int | bool | None) -> tuple[Point, int]:
        span = {"start": self.tokens[first].start, "end": self.tokens[last].end}
        return Point(**span, **parts), last  # type: ignore[arg-type]

    def _is(self, at: int, *kinds: str) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].is_a(*kinds)

    _kind = _is

    def _gap(self, at: int) -> str:
        return self.tokens[at].gap if 0 <= at < len(self.tokens) else "…"

    def _skip(self, at: int, *kinds: str) -> int:
        """The first token from `at` on that is none of `kinds`, as long as only blanks stand between them."""
        end = at + _MOST_WORDS
        while at < end and self._is(at, *kinds) and self._gap(at + 1) in ("", "-", "."):
            at += 1
        return at


def _shift_of(token: Token) -> int:
    return next(n for kind, n in _SHIFTS.items() if token.is_a(f"{kind}-year", f"{kind}-month"))
