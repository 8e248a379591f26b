"""Partial dates: what is known of a day, and nothing more.

The notation is the part of EDTF (ISO 8601-2:2019, levels 0 and 1) that readings use: `2022-11-09`, `2022-11`, `2022`,
`XXXX-10-26`, `XXXX-10`, and intervals `A/B` of two of these, `A/..` and `../B`.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache
from typing import Literal

import msgspec

from legation.model.errors import DateError

Basis = Literal["stated", "weekday", "dateline", "published", "relative", "visit", "inferred"]
Order = Literal["before", "after", "same", "within", "around", "overlaps", "cannot tell"]

_DAY = re.compile(r"(?P<y>\d{4}|XXXX)(?:-(?P<m>\d{2})(?:-(?P<d>\d{2}))?)?")


class PartialDate(msgspec.Struct, frozen=True):
    """A date or interval of which parts may be unknown, with the basis on which it rests.

    `edtf` is the notation; `basis` says how it is known: printed in full (`stated`), from a weekday, a dateline or the
    publication date, from “today” or “the same day” (`relative`), taken from the visit it belongs to, or otherwise inferred.

    >>> PartialDate("2024-09-17/2024-09-19").bounds()
    (datetime.date(2024, 9, 17), datetime.date(2024, 9, 19))
    >>> PartialDate("XXXX-10-26").bounds()
    (None, None)
    >>> PartialDate("XXXX-11-09").compare(PartialDate("2022-11-09"))
    'cannot tell'
    >>> PartialDate("2021").compare(PartialDate("2022-11-09"))
    'before'
    """

    edtf: str
    basis: Basis = "stated"

    def __post_init__(self) -> None:
        check(self.edtf)

    @property
    def is_interval(self) -> bool:
        """Whether the notation is an interval."""
        return "/" in self.edtf

    @property
    def ends(self) -> tuple[str, str]:
        """The notations of first and last part; equal for a date that is no interval, `..` for an open end."""
        first, _, last = self.edtf.partition("/")
        return first, last or first

    @property
    def knows_year(self) -> bool:
        """Whether no part of it lacks its year."""
        return "XXXX" not in self.edtf

    def bounds(self) -> tuple[dt.date | None, dt.date | None]:
        """The earliest and the latest day it can mean; None where that side is open or its year unknown."""
        first, last = self.ends
        return _edge(first, last=False), _edge(last, last=True)

    def compare(self, other: PartialDate) -> Order:
        """How this stands to `other` in time; `cannot tell` where an unknown year or open end leaves it undecided.

        `same` means that both name exactly the same days; `within` that all of this lies inside `other`; `around` the
        reverse; `overlaps` that they share days otherwise.
        """
        a, b = self.bounds()
        c, d = other.bounds()
        if b is not None and c is not None and b < c:
            return "before"
        if a is not None and d is not None and a > d:
            return "after"
        if a is None or b is None or c is None or d is None:
            return "cannot tell"
        if (a, b) == (c, d):
            return "same"
        if a >= c and b <= d:
            return "within"
        return "around" if a <= c and b >= d else "overlaps"

    def may_equal(self, other: PartialDate) -> bool:
        """Whether both may mean the same days: every part that both know agrees (`XXXX-11-09` and `2022-11-09` may)."""
        return all(_agree(x, y) for x, y in zip(self.ends, other.ends, strict=True))

    def may_overlap(self, other: PartialDate) -> bool:
        """Whether the two share a day in some year; unknown years are tried around the other's."""
        if self.knows_year and other.knows_year:
            return self.compare(other) not in ("before", "after")
        known, unknown = (self, other) if self.knows_year else (other, self)
        fixed = known if known.knows_year else known._in(2000)
        year = _year(fixed.edtf) if fixed else None
        if fixed is None or year is None:
            return True
        # From the year before, for a stretch over the turn of the year, to the next that has a 29 February.
        tried = [date for n in range(year - 1, year + 5) if (date := unknown._in(n))]
        return not tried or any(date.compare(fixed) not in ("before", "after") for date in tried)

    def _in(self, year: int) -> PartialDate | None:
        try:
            return self.with_year(year)
        except DateError:
            return None

    def with_year(self, year: int) -> PartialDate:
        """The same with `year` put where none is known; an interval over the turn of the year ends in the next.

        Raises DateError where that is no date: 29 February of most years, an end before a beginning whose year is known.

        >>> PartialDate("XXXX-12-30/XXXX-01-02").with_year(2022).edtf
        '2022-12-30/2023-01-02'
        """
        first, last = self.ends
        own, other = f"{year:04d}", f"{year + (first[:4] == last[:4] == 'XXXX' and last < first):04d}"
        dated = first.replace("XXXX", own)
        return PartialDate(f"{dated}/{last.replace('XXXX', other)}" if self.is_interval else dated, self.basis)

    def with_basis(self, basis: Basis) -> PartialDate:
        """The same, resting on another basis."""
        return PartialDate(self.edtf, basis)

    @classmethod
    def of(cls, year: int | None, month: int | None = None, day: int | None = None, basis: Basis = "stated") -> PartialDate:
        """From parts; raises DateError where they are no date (a day without month, 31 June).

        >>> PartialDate.of(None, 10, 26).edtf
        'XXXX-10-26'
        """
        text = "XXXX" if year is None else f"{year:04d}"
        if month is not None:
            text += f"-{month:02d}"
        if day is not None:
            if month is None:
                raise DateError("a day without a month is no partial date")
            text += f"-{day:02d}"
        return cls(text, basis)

    @classmethod
    def span(cls, first: PartialDate | None, last: PartialDate | None, basis: Basis = "stated") -> PartialDate:
        """The interval between two dates that are no intervals; None for an open end."""
        return cls(f"{first.edtf if first else '..'}/{last.edtf if last else '..'}", basis)


@lru_cache(maxsize=20_000)  # pages speak of the same days again and again
def check(edtf: str) -> None:
    """Raise DateError unless `edtf` is one of the notations of this module and its days exist."""
    parts = edtf.split("/")
    if len(parts) > 2 or parts == ["..", ".."]:
        raise DateError(f"not a partial date: {edtf!r}")
    for part in parts:
        if part == ".." and len(parts) == 2:
            continue
        found = _DAY.fullmatch(part)
        if found is None or (found["y"] == "XXXX" and found["m"] is None) or not _exists(found):
            raise DateError(f"not a partial date: {edtf!r}")
    if len(parts) == 2 and ".." not in parts:
        start, end = _edge(parts[0], last=False), _edge(parts[1], last=True)
        if start is not None and end is not None and start > end:
            raise DateError(f"an interval that ends before it begins: {edtf!r}")


def _exists(found: re.Match[str]) -> bool:
    year = 2000 if found["y"] == "XXXX" else int(found["y"])
    month = int(found["m"] or 1)
    if not (1 <= month <= 12 and year >= 1):
        return False
    return 1 <= int(found["d"] or 1) <= calendar.monthrange(year, month)[1]


@lru_cache(maxsize=20_000)
def _edge(part: str, *, last: bool) -> dt.date | None:
    if part == ".." or part.startswith("XXXX"):
        return None
    numbers = [int(x) for x in part.split("-")]
    year = numbers[0]
    month = numbers[1] if len(numbers) > 1 else (12 if last else 1)
    if len(numbers) > 2:
        return dt.date(year, month, numbers[2])
    return dt.date(year, month, calendar.monthrange(year, month)[1] if last else 1)


def _year(edtf: str) -> int | None:
    found = re.search(r"\d{4}", edtf)
    return int(found[0]) if found else None


def _agree(a: str, b: str) -> bool:
    if ".." in (a, b):
        return a == b
    return all(x == y or "XXXX" in (x, y) for x, y in zip(a.split("-"), b.split("-"), strict=False))
