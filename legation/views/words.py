"""Wording in the reader's language: labels, dates, numbers, names of languages and fields."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from legation.lang import LANGUAGES, rows
from legation.lang.sides import name_in
from legation.model import PartialDate, UsageError


@lru_cache(maxsize=8)
def _labels(language: str) -> dict[str, str]:
    if language not in LANGUAGES:
        raise UsageError(f"no wording in {language!r}; there is {', '.join(LANGUAGES)}")
    return {row.meaning: row.form for row in rows(language, "labels")}


@lru_cache(maxsize=8)
def _months(language: str) -> dict[int, str]:
    names: dict[int, str] = {}
    for row in rows(language, "dates"):
        if row.meaning.startswith("month:"):
            names.setdefault(int(row.meaning.removeprefix("month:")), row.form)
    return names


class Words:
    """The wording of one language.

    >>> en = Words("en")
    >>> en("by-side", side="Hanoi")
    'By Hanoi'
    >>> en.date("XXXX-10-26"), en.date("2022-08-09/2022-08-14"), en.date("2019-07-29/..")
    ('26 October (year not printed)', '9–14 August 2022', 'from 29 July 2019')
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._words = _labels(language)

    def __call__(self, key: str, **fill: object) -> str:
        """The label `key` with `{…}` filled in; a key without wording stands for itself, so that a gap is seen."""
        return self._words.get(key, key).format(**fill) if fill else self._words.get(key, key)

    def count(self, one: str, many: str, n: int) -> str:
        """`1 report`, `3 reports`."""
        return self(one) if n == 1 else self(many, n=n)

    def date(self, edtf: str | None) -> str:
        """A partial date as this language writes it; nothing is filled in that is not known."""
        if not edtf:
            return self("no-date")
        first, last = PartialDate(edtf).ends
        if first == "..":
            text = self("date-format:open-start", last=self._day(last))
        elif last == "..":
            text = self("date-format:open-end", first=self._day(first))
        else:
            text = self._day(first) if first == last else self._span(first, last)
        return f"{text} ({self('year-unknown')})" if "XXXX" in edtf else text

    def _span(self, first: str, last: str) -> str:
        a, b = first.split("-"), last.split("-")
        if len(a) == len(b) == 3 and a[:2] == b[:2]:
            return f"{int(a[2])}–{self._day(last)}"
        if len(a) == len(b) == 3 and a[0] == b[0] and self.language != "vi":
            return f"{self._day(f'XXXX-{a[1]}-{a[2]}')} – {self._day(last)}"
        return f"{self._day(first)} – {self._day(last)}" if len(a) > 1 else f"{first}–{last}"

    def _day(self, part: str) -> str:
        bits = part.split("-")
        fill = {"y": bits[0]}
        if len(bits) > 1:
            fill |= {"m": str(int(bits[1])), "month": _months(self.language)[int(bits[1])]}
        if len(bits) > 2:
            fill["d"] = str(int(bits[2]))
        if len(bits) == 1:
            return part
        year = "-no-year" if bits[0] == "XXXX" else ""
        return self(f"date-format:{'day' if len(bits) == 3 else 'month'}{year}", **fill)

    def places(self, names: Iterable[str]) -> list[str]:
        """Parties or places as this language knows them, each once: outlets name one city in many ways.

        >>> Words("vi").places(["Hanoi", "Hà Nội", "Vientiane"])
        ['Hà Nội', 'Viêng Chăn']
        """
        return list(dict.fromkeys(name_in(name, self.language) for name in names))

    def number(self, value: float) -> str:
        """A number with this language's separators.

        >>> Words("vi").number(470000), Words("en").number(74.8)
        ('470.000', '74.8')
        """
        text = f"{value:,.0f}" if value == int(value) else f"{value:,}"
        swap = {"en": ",.", "vi": ".,", "lo": ".,", "fr": "\u202f,"}[self.language]
        return text.translate({ord(","): swap[0], ord("."): swap[1]})
