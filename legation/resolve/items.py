"""What resolution looks at: the items of a reading, each with all that may tell for or against its being another one's."""

from __future__ import annotations

import datetime as dt
import re
import zlib
from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from legation.lang import fold, lexicon
from legation.lang.sides import keys_of, side_named
from legation.model import Activity, Agreement, Body, PartialDate, Person, Reading
from legation.model.judgements import Kind
from legation.resolve.sorts import Sort, plain_place, sort_of

SOMEWHERE = "somewhere"  # no key of a place
_UNSPACED = re.compile("[\u0e80-\u0eff]")
_NO_HEADS = frozenset({"prefix", "suffix", "charge", "not-a-post", "name", "field", "modifier", "place-type", "joint"})


class Office(msgspec.Struct, frozen=True):
    """A post by what it is in any language: heads of the title (`secretary`), places of the body, and what sort of body that is.

    Where the body's place is none that is known, its plain name stands for the place.
    """

    heads: frozenset[str]
    places: frozenset[str]
    body: frozenset[str] = frozenset()

    @property
    def located(self) -> bool:
        """Whether a place is known: plain names of bodies in two scripts do not contradict each other."""
        return any(not place.startswith("=") for place in self.places)


class PersonItem(msgspec.Struct, frozen=True, tag="person"):
    """A person of one page, with the names of those beside them."""

    id: str
    page: str
    names: tuple[str, ...]
    country: str | None
    offices: tuple[Office, ...]
    company: tuple[tuple[str, str | None], ...]
    months: tuple[str, ...]
    historical: bool = False


class BodyItem(msgspec.Struct, frozen=True, tag="body"):
    """A body of one page: printed names, what sort of body it is in any language (`sorts.py`), and where.

    A local body of which the page does not say where has the place `somewhere`, which is nobody else's.
    """

    id: str
    page: str
    language: str
    names: tuple[str, ...]
    country: str | None
    kinds: frozenset[str]
    places: frozenset[str]
    charges: frozenset[str] = frozenset()
    whole: bool = False


class ActivityItem(msgspec.Struct, frozen=True, tag="activity"):
    """An activity of one page. `cities` and `countries` are the sides it joins, `words` stand for those that tell of it.

    `alone` says that the page tells of no other activity of the kind.
    """

    id: str
    page: str
    kind: str
    date: PartialDate | None
    published: str | None
    place: str | None
    people: tuple[tuple[str, str | None], ...]
    cities: frozenset[str]
    countries: frozenset[str]
    words: frozenset[int] = frozenset()
    alone: bool = False
    figures: frozenset[float] = frozenset()


class AgreementItem(msgspec.Struct, frozen=True, tag="agreement"):
    """An agreement of one page."""

    id: str
    page: str
    language: str
    kind: str
    period: PartialDate | None
    signed: PartialDate | None
    published: str | None
    cities: frozenset[str]
    countries: frozenset[str]
    bodies: frozenset[str]


Item = PersonItem | BodyItem | ActivityItem | AgreementItem
_PACK = msgspec.msgpack.Encoder(order="deterministic")
_UNPACK: msgspec.msgpack.Decoder[Item] = msgspec.msgpack.Decoder(Item)
_KINDS: dict[type[Item], Kind] = {
    PersonItem: "person",
    BodyItem: "body",
    ActivityItem: "activity",
    AgreementItem: "agreement",
}


def items_of(reading: Reading) -> tuple[Item, ...]:
    """Persons, bodies, activities and agreements of a reading."""
    return (
        *(_person(p, reading) for p in reading.people),
        *_bodies(reading),
        *(_activity(a, reading) for a in reading.activities),
        *(_agreement(g, reading) for g in reading.agreements),
    )


def dealing_of(reading: Reading, entry: Activity | Agreement) -> ActivityItem | AgreementItem:
    """One activity or agreement of a reading."""
    return _activity(entry, reading) if isinstance(entry, Activity) else _agreement(entry, reading)


def packed(item: Item) -> bytes:
    """An item as a register keeps it, so that it can be compared again without its page."""
    return _PACK.encode(item)


def unpacked(content: bytes) -> Item:
    """The item that `packed` made."""
    return _UNPACK.decode(content)


def kind_of(item: Item) -> Kind:
    """The kind of an item, as judgements name it."""
    return _KINDS[type(item)]


def _person(person: Person, reading: Reading) -> PersonItem:
    told = [a for a in reading.activities if person.id in a.people]
    fuller = (q.text for q in person.mentions if len(q.text.split()) > 1)
    return PersonItem(
        id=f"{reading.page}/{person.id}",
        page=reading.page,
        names=tuple(dict.fromkeys((person.name, *fuller))),
        country=person.country,
        offices=tuple(_office(p.title, p.organisation, reading.language, person.country) for p in person.posts),
        company=tuple((p.name, p.country) for p in reading.people if p.id != person.id and not p.historical),
        historical=person.historical,
        months=tuple(
            sorted({m for a in told for m in months_of(a.date, reading.published)} or months_of(None, reading.published))
        ),
    )


@lru_cache(maxsize=20_000)
def _office(title: str, organisation: str | None, language: str, country: str | None) -> Office:
    heads = frozenset(meanings(title, language, "posts") - _NO_HEADS)
    if organisation is None:
        return Office(heads, frozenset())
    sort = sort_of(organisation, language)
    places = (keys_of(organisation, language) | sort.places) - {country}
    if not (places or sort.classes or sort.charges or country in sort.places):
        places = {f"={plain_place(organisation, language)}"}
    return Office(heads, frozenset(places), sort.classes | sort.charges)


@lru_cache(maxsize=50_000)
def meanings(text: str, language: str, slot: str) -> frozenset[str]:
    """What the language data says that the words of a phrase mean."""
    return frozenset(hit.row.meaning for hit in lexicon(language).scan(fold(text, language))[slot])


def _bodies(reading: Reading) -> Iterator[BodyItem]:
    sorts = {body.id: sort_of(body.name, reading.language) for body in reading.organisations}
    for body in reading.organisations:
        sort = sorts[body.id]
        places = sort.places - {body.country}
        if sort.local and not places:
            places = _only_city(body, reading, sorts)
        yield BodyItem(
            id=f"{reading.page}/{body.id}",
            page=reading.page,
            language=reading.language,
            names=tuple(dict.fromkeys((body.name, *(q.text for q in body.mentions)))),
            country=body.country,
            kinds=sort.classes,
            places=places or (frozenset({SOMEWHERE}) if sort.local else frozenset()),
            charges=sort.charges,
            whole=sort.whole,
        )


def _only_city(body: Body, reading: Reading, sorts: Mapping[str, Sort]) -> frozenset[str]:
    """The one place of its country that the page's other bodies are in: “the municipal Party Committee” is that city's."""
    others = {other.id: other for other in reading.organisations if other.country == body.country}
    found = {place for other in others for place in sorts[other].places if not is_country(place)}
    return frozenset(found) if len(found) == 1 else frozenset()


def _activity(activity: Activity, reading: Reading) -> ActivityItem:
    people = {p.id: p for p in reading.people}
    present = [people[who] for who in activity.people if who in people]
    keys = {key for party in activity.parties for key in keys_of(party, reading.language)}
    for person in present:
        keys |= {person.country} if person.country else set()
        for post in person.posts:
            office = _office(post.title, post.organisation, reading.language, person.country)
            keys |= {place for place in office.places if not place.startswith("=")}
    return ActivityItem(
        id=f"{reading.page}/{activity.id}",
        page=reading.page,
        kind=activity.kind,
        date=activity.date,
        published=reading.published,
        place=_place(activity.place),
        people=tuple((p.name, p.country) for p in present),
        cities=frozenset(k for k in keys if not is_country(k)),
        countries=frozenset(k for k in keys if is_country(k)),
        words=frozenset(zlib.crc32(w.encode()) & 0xFFFF for w in _words(fold(activity.quote.text, reading.language).text)),
        figures=frozenset(f.value for f in reading.figures if activity.quote.overlaps(f.quote)),
        alone=sum(a.kind == activity.kind for a in reading.activities) == 1,
    )


def _words(folded: str) -> list[str]:
    """The words of a text; a script without spaces is cut into pieces of four letters at every letter."""
    words = folded.split()
    return [word[i : i + 4] for word in words for i in range(len(word) - 3)] if _UNSPACED.search(folded) else words


def _place(name: str | None) -> str | None:
    side = side_named(name) if name else None
    return side.key if side else name


def _agreement(agreement: Agreement, reading: Reading) -> AgreementItem:
    keys = {key for party in agreement.parties for key in keys_of(party, reading.language)}
    return AgreementItem(
        id=f"{reading.page}/{agreement.id}",
        page=reading.page,
        language=reading.language,
        kind=agreement.kind,
        period=agreement.period,
        signed=agreement.signed,
        published=reading.published,
        cities=frozenset(k for k in keys if not is_country(k)),
        countries=frozenset(k for k in keys if is_country(k)),
        bodies=frozenset(kind for p in agreement.parties for kind in sort_of(p, reading.language).classes),
    )


def is_country(key: str) -> bool:
    """Whether a side's key is a country's code."""
    return len(key) == 2 and key.isupper()


def months_of(date: PartialDate | None, published: str | None) -> set[str]:
    """Months (`2022-11`) in which something may lie; for what has no date the month of the report and the one before."""
    if date is not None and date.knows_year:
        first, last = date.bounds()
        first, last = first or last, last or first
        if first and last and (last - first).days <= 92:
            return {first.isoformat()[:7], last.isoformat()[:7], *([_middle(first, last)] if first.month != last.month else [])}
        return {first.isoformat()[:4]} if first else set()
    if date is not None and published and "-" in date.edtf:
        month = date.edtf.split("/")[0].split("-")[1]
        year = int(published[:4])
        return {f"{year}-{month}", f"{year - 1}-{month}"}
    if published:
        day = dt.date.fromisoformat(published)
        return {published[:7], (day.replace(day=1) - dt.timedelta(days=1)).isoformat()[:7]}
    return {"undated"}


def _middle(first: dt.date, last: dt.date) -> str:
    return (first + (last - first) / 2).isoformat()[:7]
