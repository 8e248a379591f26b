"""The way back: from a reading's plain object (`docs/reading.schema.json`) to the house's own record, every quote found again.

The contract says which words prove an entry, not where they stand: a quote is put at the first place of the report where its
words stand. Of a topic it gives no words: these are the first statement's that speaks of it, else the report's first line.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any, Literal

import msgspec

from legation.model.dates import PartialDate
from legation.model.errors import DateError, PageError, QuoteError
from legation.model.pages import Page
from legation.model.quotes import Quote
from legation.model.readings import Activity, Agreement, Body, Figure, Person, Post, Reading, Statement, Topic

Find = Callable[[str], Quote]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class PostRow(msgspec.Struct, frozen=True):
    """A post as the contract writes it."""

    title: str
    organisation: str | None


class PersonRow(msgspec.Struct, frozen=True):
    """A person as the contract writes it."""

    id: str
    name: str
    mentions: list[str]
    posts: list[PostRow]
    country: str | None
    historical: bool = False


class BodyRow(msgspec.Struct, frozen=True):
    """An organisation as the contract writes it."""

    name: str
    mentions: list[str]
    country: str | None


class ActivityRow(msgspec.Struct, frozen=True):
    """An activity as the contract writes it."""

    id: str
    kind: Literal["visit", "meeting", "conference", "signing", "training", "ceremony", "message", "project"]
    status: Literal["held", "planned"]
    date: str | None
    place: str | None
    people: list[str]
    parties: list[str]
    quote: str
    part_of: str | None = None


class AgreementRow(msgspec.Struct, frozen=True):
    """An agreement as the contract writes it."""

    id: str
    kind: Literal["memorandum", "agreement", "minutes", "programme", "joint-statement", "letter-of-intent", "twinning", "treaty"]
    parties: list[str]
    period: str | None
    signed: str | None
    status: Literal["proposed", "signed", "in-force", "ended", "renewed"]
    quote: str


class StatementRow(msgspec.Struct, frozen=True):
    """A statement as the contract writes it."""

    kind: Literal["commit", "request", "agree"]
    by: list[str]
    quote: str
    topics: list[str]


class FigureRow(msgspec.Struct, frozen=True):
    """A figure as the contract writes it."""

    value: float
    approximate: bool
    what: str
    quote: str


class Contract(msgspec.Struct, frozen=True):
    """A reading as the contract writes it; keys that tie reports together (`who`, `event`, `accord`) are passed over.

    `text` is the report's own text, where the object carries it (`legation export readings --with-text`).
    """

    doc: str
    language: str
    relevant: bool
    published: str | None
    noise: list[int]
    topics: list[str]
    people: list[PersonRow]
    organisations: list[BodyRow]
    activities: list[ActivityRow]
    agreements: list[AgreementRow]
    statements: list[StatementRow]
    figures: list[FigureRow]
    text: str | None = None


def contract_of(value: Any) -> Contract:  # noqa: ANN401 - any JSON value
    """The contract that a decoded JSON value keeps. Raises PageError naming the field that does not keep it."""
    try:
        contract = msgspec.convert(value, Contract)
        msgspec.json.encode(contract)
    except msgspec.ValidationError as error:
        raise PageError(f"not a reading: {error}") from None
    except UnicodeEncodeError:  # JSON may hold a lone surrogate, which cannot be written again
        raise PageError("not a reading: it holds half a character") from None
    return contract


def reading_of(contract: Contract, page: Page, reader: str) -> Reading:
    """The reading of a page that a contract holds; `reader` names who made it.

    Raises QuoteError where words are not in the page, DateError for a date that is no date, PageError where an id or line is
    unknown or a figure is no number.
    """

    def at(words: str) -> Quote:
        start = page.text.find(words) if words else -1
        if start < 0:
            raise QuoteError(f"{contract.doc}: these words are not in the report: {words[:80]!r}")
        return Quote(start, start + len(words), words)

    _check_ids(contract)
    _check_values(contract, page)
    return Reading(
        doc=contract.doc,
        page=page.id,
        reader=reader,
        language=contract.language,
        relevant=contract.relevant,
        published=contract.published,
        noise=tuple(contract.noise),
        topics=tuple(Topic(name, _said_of(name, contract, page, at)) for name in contract.topics),
        people=tuple(_person(row, at) for row in contract.people),
        organisations=tuple(
            Body(id=f"o{n}", name=row.name, mentions=tuple(map(at, row.mentions)), country=row.country)
            for n, row in enumerate(contract.organisations, 1)
        ),
        activities=tuple(_activity(row, at) for row in contract.activities),
        agreements=tuple(_agreement(row, at) for row in contract.agreements),
        statements=tuple(
            Statement(id=f"s{n}", kind=row.kind, quote=at(row.quote), by=tuple(row.by), topics=tuple(row.topics))
            for n, row in enumerate(contract.statements, 1)
        ),
        figures=tuple(
            Figure(id=f"f{n}", value=row.value, approximate=row.approximate, what=row.what, quote=at(row.quote))
            for n, row in enumerate(contract.figures, 1)
        ),
    )


def _check_ids(contract: Contract) -> None:
    people = [row.id for row in contract.people]
    acts = [row.id for row in contract.activities]
    accords = [row.id for row in contract.agreements]
    for ids in (people, acts, accords):
        twice = {each for each in ids if ids.count(each) > 1}
        if twice:
            raise PageError(f"{contract.doc}: an id stands twice: {', '.join(sorted(twice))}")
    for row in contract.activities:
        unknown = set(row.people) - set(people) | ({row.part_of} - set(acts) if row.part_of else set())
        if unknown:
            raise PageError(f"{contract.doc}: activity {row.id} names unknown ids: {', '.join(sorted(unknown))}")


def _check_values(contract: Contract, page: Page) -> None:
    if contract.published is not None and not _DAY.fullmatch(PartialDate(contract.published).edtf):
        raise DateError(f"{contract.doc}: not a day of publication: {contract.published!r}")
    if unknown := set(contract.noise) - set(range(1, len(page.lines()) + 1)):
        raise PageError(f"{contract.doc}: the report has no line {', '.join(map(str, sorted(unknown)))}")
    if not all(math.isfinite(row.value) for row in contract.figures):
        raise PageError(f"{contract.doc}: a figure is no number")


def _said_of(topic: str, contract: Contract, page: Page, at: Find) -> Quote:
    for row in contract.statements:
        if topic in row.topics:
            return at(row.quote)
    for number, line in enumerate(page.lines(), 1):
        if any(map(str.isalnum, line)) and number not in contract.noise:
            return Quote.trimmed(page.text, *page.line_span(number))
    raise QuoteError(f"{contract.doc}: a report without a line has no topics")


def _person(row: PersonRow, at: Find) -> Person:
    mentions = tuple(map(at, dict.fromkeys([row.name, *row.mentions])))
    return Person(
        id=row.id,
        name=row.name,
        mentions=mentions,
        posts=tuple(Post(post.title, post.organisation, _title(post, mentions[0], at)) for post in row.posts),
        country=row.country,
        historical=row.historical,
    )


def _title(post: PostRow, name: Quote, at: Find) -> Quote:
    """A title's words where the report prints them so; else, as when it prints one title for two, the name that bears it."""
    try:
        return at(post.title)
    except QuoteError:
        return name


def _date(edtf: str | None) -> PartialDate | None:
    return PartialDate(edtf) if edtf else None


def _activity(row: ActivityRow, at: Find) -> Activity:
    return Activity(
        id=row.id,
        kind=row.kind,
        status=row.status,
        quote=at(row.quote),
        date=_date(row.date),
        place=row.place,
        people=tuple(row.people),
        parties=tuple(row.parties),
        part_of=row.part_of,
    )


def _agreement(row: AgreementRow, at: Find) -> Agreement:
    return Agreement(
        id=row.id,
        kind=row.kind,
        status=row.status,
        quote=at(row.quote),
        parties=tuple(row.parties),
        period=_date(row.period),
        signed=_date(row.signed),
    )


__all__ = ["Contract", "contract_of", "reading_of"]
