"""Dates in the report's text: partial, resolved only against what the page itself says."""

from __future__ import annotations

import msgspec

from legation.model import PartialDate, Quote
from legation.reading.sentences import Sentence
from legation.reading.sheet import Sheet


class DateMention(msgspec.Struct, frozen=True):
    """A date as printed and what it means.

    `grain` is `day`, `interval`, `month`, `year` or `period` (a term such as “2022-2025” or “giai đoạn 2021-2025”).
    `anniversary` marks dates that are only commemorated or founding dates of something else.
    """

    quote: Quote
    date: PartialDate
    grain: str
    anniversary: bool = False


def find_dates(sheet: Sheet) -> tuple[DateMention, ...]:
    """Every date of the report's text, in order, resolved by the rules of the guidelines."""
    return ()


def date_of(sheet: Sheet, dates: tuple[DateMention, ...], sentence: Sentence) -> DateMention | None:
    """The date on which what `sentence` tells took place, or None where it says nothing."""
    return None
