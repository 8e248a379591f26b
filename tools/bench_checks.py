"""What must hold of anything that comes in, one function for each kind of case; each gives back what was made of the case.

A function raises Fault (or anything else that is not expected of it) where something does not hold. Text from anywhere may be
refused with SourceError or PageError; once there is a page, nothing may be raised at all.
"""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

import msgspec

from legation.lang import LANGUAGES, fold, lexicon
from legation.model import Capture, DateError, Issue, Page, PageError, PartialDate, Quote, QuoteError, Reading, SourceError
from legation.model.contracts import contract_of, reading_of
from legation.pages import page_of
from legation.pages.furniture import lay_out
from legation.pages.language import language_of
from legation.pages.published import printed_date
from legation.reading import read_page
from legation.reading.dates import find_dates
from legation.reading.figures import find_figures
from legation.reading.numbers import find_numbers
from legation.reading.sheet import Sheet
from legation.run.pipeline import read_capture
from legation.sources import Options, captures


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """Something to try: `text` or `data`, and what is said about it."""

    kind: str
    text: str = ""
    data: bytes = b""
    language: str = "en"
    media: str = "text"
    published: str | None = None


class Fault(AssertionError):
    """Something does not hold."""


def page(case: Case) -> Page:
    """The case's text as a page of no furniture."""
    return Page(name="case", text=case.text, language=case.language, published=case.published)


def hold(true: bool, what: str) -> None:
    """Raise Fault unless `true`."""
    if not true:
        raise Fault(what)


def check_quotes(quotes: Iterable[Quote], text: str) -> None:
    """Every quote lies within the text and is found again there."""
    for quote in quotes:
        hold(0 <= quote.start < quote.end <= len(text), f"a quote lies at {quote.start}:{quote.end} of {len(text)}")
        quote.check(text)


def check_reading(reading: Reading, page: Page) -> None:
    """Quotes found again, ids that point somewhere, and the contract taking the reading back."""
    check_quotes(reading.quotes(), page.text)
    people = [p.id for p in reading.people]
    acts = [a.id for a in reading.activities]
    hold(len(set(people)) == len(people) and len(set(acts)) == len(acts), "an id stands twice")
    for act in reading.activities:
        hold(set(act.people) <= set(people), "an activity names nobody's id")
        hold(act.part_of is None or (act.part_of in acts and act.part_of != act.id), "an activity is part of nothing")
    lines = page.lines()
    hold(all(1 <= n <= len(lines) and lines[n - 1].strip() for n in reading.noise), "a furniture line is blank or none")
    if any("\ud800" <= c <= "\udfff" for c in page.text):
        return  # half a character cannot be written, so that no contract takes it
    back = reading_of(contract_of(reading.to_contract()), page, reading.reader)
    hold(_said(back) == _said(reading), "the contract does not give the reading back")


def _said(reading: Reading) -> dict[str, Any]:
    """The reading's contract, without an order among the names that it gives a person: taken in, the fullest stands first."""
    said = reading.to_contract()
    return said | {"people": [person | {"mentions": sorted(person["mentions"])} for person in said["people"]]}


def check_fold(case: Case) -> object:
    """The map of folding leads back into the text, in order; every word found lies within the text."""
    text, folded = case.text, fold(case.text, case.language)
    if folded.starts is None or folded.ends is None:
        hold(len(folded.text) == len(text), "nothing moved, yet the lengths differ")
    else:
        pairs = list(zip(folded.starts, folded.ends, strict=True))
        hold(len(pairs) == len(folded.text), "the map is not as long as the text")
        hold(all(0 <= start < end <= len(text) for start, end in pairs), "the map leads out of the text")
        hold(all(a[0] < b[0] and a[1] <= b[1] for a, b in pairwise(pairs)), "the map goes back")
        hold(all(folded.at(start) == n for n, start in enumerate(folded.starts)), "there and back is not here")
    hits = lexicon(case.language).scan(folded, text)
    for hit in (hit for found in hits.values() for hit in found):
        hold(0 <= hit.start < hit.end <= len(text), "a word lies outside the text")
    return folded.text, [(h.start, h.end, h.row.form) for slot in sorted(hits) for h in hits[slot]]


def check_dates(case: Case) -> object:
    """Dates have quotes that are found again, and bounds in order."""
    found = find_dates(Sheet(page(case)))
    check_quotes((m.quote for m in found), case.text)
    for mention in found:
        first, last = mention.date.bounds()
        hold(first is None or last is None or first <= last, f"{mention.date.edtf} ends before it begins")
    return found


def check_numbers(case: Case) -> object:
    """Numbers and figures lie within the text and are finite."""
    sheet = Sheet(page(case))
    numbers = find_numbers(sheet)
    figures = find_figures(sheet, find_dates(sheet))
    check_quotes((f.quote for f in figures), case.text)
    for number in numbers:
        hold(0 <= number.start < number.end <= len(case.text), "a number lies outside the text")
    for value in (*(n.value for n in numbers), *(f.value for f in figures)):
        hold(value == value and abs(value) != float("inf"), "a number that is none")
    return numbers, figures


def check_page(case: Case) -> object:
    """Furniture is lines that are there; a date of publication is a day, found again where it is printed."""
    layout = lay_out(case.text)
    lines = case.text.split("\n")
    hold(list(layout.furniture) == sorted(set(layout.furniture)), "furniture is out of order")
    hold(all(1 <= n <= len(lines) and lines[n - 1].strip() for n in layout.furniture), "a furniture line is blank or none")
    hold(0 <= layout.first <= len(layout.lines) and -1 <= layout.last < len(layout.lines), "the report lies outside the page")
    printed = printed_date(case.text, layout)
    if printed is not None:
        dt.date.fromisoformat(printed.date)
        check_quotes([printed.quote] if printed.quote else [], case.text)
    try:
        made = page_of(Capture(source="case.txt", media="text", content=case.text.encode("utf-8", "replace")))
    except PageError:
        return layout, printed
    check_quotes([made.published_quote] if made.published_quote else [], made.text)
    return layout, printed, made.id, made.furniture, made.published, language_of(layout.kept)


def check_reader(case: Case) -> object:
    """Any page is read without an exception, and what is read is sound."""
    read = page(case)
    reading = read_page(read)
    check_reading(reading, read)
    return reading


def check_walk(case: Case) -> object:
    """Text as it comes from a file, through all stages."""
    return _walked(Capture(source="case.txt", media="text", content=case.text.encode("utf-8", "replace")))


def check_files(case: Case) -> object:
    """Bytes as they come, straight to what takes them apart and through standard input, where their kind is found out."""
    found: list[object] = []
    if case.media not in ("zip", "json"):
        found.append(_walked(Capture(source=f"case.{case.media}", media=case.media, content=case.data)))
    if case.data:
        found += [_walked(each) for each in captures(["-"], options=Options(stdin=io.BytesIO(case.data)))]
    return found


def _walked(capture: Capture | Issue) -> object:
    if isinstance(capture, Issue):
        return capture.code
    try:
        read = read_capture(capture)
    except (SourceError, PageError) as error:
        return type(error).__name__
    check_reading(read.reading, read.page)
    return read.reading


def check_partial(case: Case) -> object:
    """A string is a partial date or refused with DateError; comparing turns round, and a date may equal itself."""
    found = []
    for part in case.text.split("\n"):
        try:
            found.append(PartialDate(part))
        except DateError:
            continue
    for date in found:
        first, last = date.bounds()
        hold(first is None or last is None or first <= last, "it ends before it begins")
        hold(date.may_equal(date) and date.may_overlap(date), "it may not be itself")
        for other in found:
            hold(_TURNED[date.compare(other)] == other.compare(date), f"{date.edtf} and {other.edtf} compare two ways")
            hold(date.may_equal(other) == other.may_equal(date), f"{date.edtf} and {other.edtf} are equal one way")
            hold(date.may_overlap(other) == other.may_overlap(date), f"{date.edtf} and {other.edtf} overlap one way")
    return [date.edtf for date in found]


_TURNED = {"before": "after", "after": "before", "within": "around", "around": "within"} | {
    same: same for same in ("same", "overlaps", "cannot tell")
}


def check_contract(case: Case) -> object:
    """A JSON value is a reading of its page or refused; what is taken in is sound and says what was given."""
    value: Any = json.loads(case.data)
    made = Page(name="case", text=case.text, language=case.language)
    try:
        reading = reading_of(contract_of(value), made, "case")
    except (PageError, QuoteError, DateError) as error:
        return type(error).__name__
    check_quotes(reading.quotes(), made.text)
    msgspec.json.encode(reading.to_contract())
    hold(_said(reading_of(contract_of(reading.to_contract()), made, "case")) == _said(reading), "taken in twice it is another")
    return reading


CHECKS: dict[str, Callable[[Case], object]] = {
    "fold": check_fold,
    "dates": check_dates,
    "numbers": check_numbers,
    "page": check_page,
    "reader": check_reader,
    "walk": check_walk,
    "files": check_files,
    "partial": check_partial,
    "contract": check_contract,
    "long": check_walk,
    "made": check_reader,
}

__all__ = ["CHECKS", "LANGUAGES", "Case", "Fault"]
