"""From a reading to its claims and items: every assertion by itself, each with its quote. A pure function of the reading."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import msgspec

from legation.model import Activity, Agreement, PartialDate, Person, Quote, Reading


class Claim(msgspec.Struct, frozen=True):
    """One sourced assertion: subject (an item, or the page for its topics), property, value as printed and as understood."""

    id: str
    subject: str
    property: str
    value: str
    normal: str
    quote: Quote


class Item(msgspec.Struct, frozen=True):
    """A thing as one page has it. `label` tells it apart within the page: its name, or where it stands."""

    id: str
    kind: str
    label: str
    first_day: str | None = None
    last_day: str | None = None


_Row = tuple[str, str, str, str, Quote]  # local id, property, value, normal, quote


def claims_of(reading: Reading) -> tuple[Claim, ...]:
    """Every claim of a reading, without doubles, in order of the reading.

    A claim's id is a digest of page, span, subject, property, value and reader: the same assertion read again is the same claim.
    """
    found: dict[str, Claim] = {}
    for local, prop, value, normal, quote in _rows(reading):
        subject = f"{reading.page}/{local}" if local else reading.page
        key = claim_id(reading.page, quote, subject, prop, f"{value}\x1e{normal}", reading.reader)
        found.setdefault(key, Claim(key, subject, prop, value, normal, quote))
    return tuple(found.values())


def claim_id(page: str, quote: Quote, subject: str, prop: str, values: str, reader: str) -> str:
    """Identity of a claim, 24 hex digits; `values` are the printed and the understood one, with U+001E between them."""
    text = "\x1f".join((page, str(quote.start), str(quote.end), subject, prop, values, reader))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def items_of(reading: Reading) -> tuple[Item, ...]:
    """Every person, body, activity, agreement, statement and figure of a reading as an item of the register."""
    page = reading.page
    out = [Item(f"{page}/{p.id}", "person", p.name) for p in reading.people]
    out += [Item(f"{page}/{b.id}", "body", b.name) for b in reading.organisations]
    out += [Item(f"{page}/{a.id}", "activity", f"{a.kind} {_at(a.quote)}", *_days(a.date)) for a in reading.activities]
    out += [Item(f"{page}/{g.id}", "agreement", f"{g.kind} {_at(g.quote)}", *_days(g.signed)) for g in reading.agreements]
    out += [Item(f"{page}/{s.id}", "statement", f"{s.kind} {_at(s.quote)}") for s in reading.statements]
    out += [Item(f"{page}/{f.id}", "figure", f"{f.value:g} {_at(f.quote)}") for f in reading.figures]
    return tuple(out)


def _at(quote: Quote) -> str:
    return f"{quote.start}:{quote.end}"


def _days(date: PartialDate | None) -> tuple[str | None, str | None]:
    first, last = date.bounds() if date else (None, None)
    return (first.isoformat() if first else None, last.isoformat() if last else None)


def _rows(reading: Reading) -> Iterator[_Row]:
    for topic in reading.topics:
        yield "", "topic", topic.quote.text, topic.name, topic.quote
    for person in reading.people:
        yield from _person(person)
    for body in reading.organisations:
        yield from ((body.id, "name", q.text, body.name, q) for q in body.mentions)
        if body.country:
            yield body.id, "country", body.mentions[0].text, body.country, body.mentions[0]
    for activity in reading.activities:
        yield from ((activity.id, prop, value, value, activity.quote) for prop, value in _activity(activity))
    for agreement in reading.agreements:
        yield from ((agreement.id, prop, value, value, agreement.quote) for prop, value in _agreement(agreement))
    for said in reading.statements:
        yield said.id, "kind", said.quote.text, said.kind, said.quote
        yield from ((said.id, "by", who, who, said.quote) for who in said.by)
        yield from ((said.id, "topic", name, name, said.quote) for name in said.topics)
    for figure in reading.figures:
        about = "~" if figure.approximate else ""
        yield figure.id, "value", figure.quote.text, f"{about}{figure.value:g} {figure.what}", figure.quote


def _person(person: Person) -> Iterator[_Row]:
    first = person.mentions[0]
    yield from ((person.id, "name", q.text, person.name, q) for q in person.mentions)
    for post in person.posts:
        printed = post.title if post.organisation is None else f"{post.title}, {post.organisation}"
        yield person.id, "post", post.quote.text, printed, post.quote
    if person.country:
        yield person.id, "country", first.text, person.country, first
    if person.historical:
        yield person.id, "historical", first.text, "true", first


def _activity(activity: Activity) -> Iterator[tuple[str, str]]:
    yield "kind", activity.kind
    yield "status", activity.status
    if activity.date:
        yield "date", activity.date.edtf
        yield "date-basis", activity.date.basis
    if activity.place:
        yield "place", activity.place
    yield from (("participant", who) for who in activity.people)
    yield from (("party", name) for name in activity.parties)
    if activity.part_of:
        yield "part-of", activity.part_of


def _agreement(agreement: Agreement) -> Iterator[tuple[str, str]]:
    yield "kind", agreement.kind
    yield "status", agreement.status
    yield from (("party", name) for name in agreement.parties)
    if agreement.period:
        yield "period", agreement.period.edtf
    if agreement.signed:
        yield "signed", agreement.signed.edtf
