"""A reading: everything one page says, before any other page is looked at.

Field by field this is the contract of `docs/reading.md`; `to_contract` gives the plain JSON object of it. Inside the house
each printed thing is a Quote, so that a reading can be checked against its page at any time.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from legation.model.dates import PartialDate
from legation.model.quotes import Quote


class Post(msgspec.Struct, frozen=True):
    """The office that a person holds as the report states it: title and body as printed (body None where none is said)."""

    title: str
    organisation: str | None
    quote: Quote


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A natural person that the report names: `name` is the fullest form, without honorific or post."""

    id: str
    name: str
    mentions: tuple[Quote, ...]
    posts: tuple[Post, ...] = ()
    country: str | None = None
    historical: bool = False


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """A named organisation: `country` is ISO 3166-1 alpha-2, None where international or joint."""

    id: str
    name: str
    mentions: tuple[Quote, ...]
    country: str | None = None


class Activity(msgspec.Struct, frozen=True, kw_only=True):
    """A dealing between the sides; `people` are ids of persons of the same reading."""

    id: str
    kind: str
    status: str
    quote: Quote
    date: PartialDate | None = None
    place: str | None = None
    people: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    part_of: str | None = None


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """A document between sides; `period` an interval, `signed` a date."""

    id: str
    kind: str
    status: str
    quote: Quote
    parties: tuple[str, ...] = ()
    period: PartialDate | None = None
    signed: PartialDate | None = None


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """A forward-looking act of speech: `kind` is commit, request or agree; `by` holds ids of persons or names of parties."""

    id: str
    kind: str
    quote: Quote
    by: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A count or amount: `value` in the unit that `what` names."""

    id: str
    value: float
    approximate: bool
    what: str
    quote: Quote


class Topic(msgspec.Struct, frozen=True):
    """A field of cooperation and the words that name it."""

    name: str
    quote: Quote


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What one report says. `reader` is the version of the reader that made it."""

    doc: str
    page: str
    reader: str
    language: str
    relevant: bool
    published: str | None = None
    noise: tuple[int, ...] = ()
    topics: tuple[Topic, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[Body, ...] = ()
    activities: tuple[Activity, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()

    def quotes(self) -> Iterator[Quote]:
        """Every quote that the reading rests on, in no particular order."""
        for topic in self.topics:
            yield topic.quote
        for person in self.people:
            yield from person.mentions
            yield from (post.quote for post in person.posts)
        for body in self.organisations:
            yield from body.mentions
        yield from (a.quote for a in self.activities)
        yield from (g.quote for g in self.agreements)
        yield from (s.quote for s in self.statements)
        yield from (f.quote for f in self.figures)

    def check(self, text: str) -> None:
        """Raise QuoteError unless every quote is found again in `text`."""
        for quote in self.quotes():
            quote.check(text)

    def to_contract(self) -> dict[str, Any]:
        """The reading as a plain object of the published contract (`docs/reading.schema.json`)."""
        return {
            "doc": self.doc,
            "language": self.language,
            "relevant": self.relevant,
            "published": self.published,
            "noise": list(self.noise),
            "topics": sorted({t.name for t in self.topics}),
            "people": [_person(p) for p in self.people],
            "organisations": [
                {"name": b.name, "mentions": _surfaces(b.mentions), "country": b.country} for b in self.organisations
            ],
            "activities": [_activity(a) for a in self.activities],
            "agreements": [
                {
                    "id": g.id,
                    "kind": g.kind,
                    "parties": list(g.parties),
                    "period": _edtf(g.period),
                    "signed": _edtf(g.signed),
                    "status": g.status,
                    "quote": g.quote.text,
                }
                for g in self.agreements
            ],
            "statements": [
                {"kind": s.kind, "by": list(s.by), "quote": s.quote.text, "topics": list(s.topics)} for s in self.statements
            ],
            "figures": [
                {"value": _plain(f.value), "approximate": f.approximate, "what": f.what, "quote": f.quote.text}
                for f in self.figures
            ],
        }


def _surfaces(quotes: tuple[Quote, ...]) -> list[str]:
    return list(dict.fromkeys(q.text for q in quotes))


def _edtf(date: PartialDate | None) -> str | None:
    return None if date is None else date.edtf


def _plain(value: float) -> float | int:
    return int(value) if value == int(value) else value


def _person(person: Person) -> dict[str, Any]:
    out: dict[str, Any] = {
        "id": person.id,
        "name": person.name,
        "mentions": _surfaces(person.mentions),
        "posts": [{"title": p.title, "organisation": p.organisation} for p in person.posts],
        "country": person.country,
    }
    if person.historical:
        out["historical"] = True
    return out


def _activity(activity: Activity) -> dict[str, Any]:
    out: dict[str, Any] = {
        "id": activity.id,
        "kind": activity.kind,
        "status": activity.status,
        "date": _edtf(activity.date),
        "place": activity.place,
        "people": list(activity.people),
        "parties": list(activity.parties),
        "quote": activity.quote.text,
    }
    if activity.part_of is not None:
        out["part_of"] = activity.part_of
    return out
