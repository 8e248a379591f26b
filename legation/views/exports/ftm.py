"""FollowTheMoney: entities that Aleph, OpenAleph and yente read, one JSON object a line.

Each entity has the reports that prove it as `proof`; events and occupancies have their quotes, and each printed name is a
Mention.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any, BinaryIO

import msgspec

from legation.lang import LANGUAGES, rows
from legation.lang.fold import fold
from legation.lang.sides import side_named
from legation.register.answers import (
    ActivityLine,
    AgreementLine,
    BodyLine,
    ClaimLine,
    Link,
    PageLine,
    PersonLine,
    PostHeld,
    StatementLine,
)
from legation.views.exports.jsonld import safe_url
from legation.views.exports.selection import Selection
from legation.views.exports.writing import Written

LANGUAGE = {"vi": "vie", "en": "eng", "lo": "lao", "fr": "fra"}
# Heads of names that make a body part of the state, and those that make it something else even beside one of the former.
_PUBLIC = {"ministry", "department", "government", "peoples-committee", "peoples-council", "parliament", "police", "military"}
_PUBLIC |= {"embassy", "consulate", "court", "procuracy", "city-hall", "agency", "council"}
_OTHER = {"company", "bank", "fund", "university", "school", "association", "union", "chamber", "media", "museum", "organisation"}
_OTHER |= {"party", "party-committee", "front", "hospital", "institute"}
_REFERENCES = {"proof", "involved", "entity", "organization"}
_CUT = "\x1f"  # stands in no name
Entity = dict[str, Any]


def write_entities(file: BinaryIO, selection: Selection) -> Written:
    """Write documents, people, bodies, positions, occupancies, events, notes and mentions; every id that is named is written."""
    done = Written()
    written: set[str] = set()
    for entity in _entities(selection):
        _keep_known(entity["properties"], written)
        file.write(msgspec.json.encode(entity) + b"\n")
        written.add(entity["id"])
        done.wrote(entity["schema"])
    return done


def _keep_known(properties: dict[str, list[str]], written: set[str]) -> None:
    """Leave out ids of what is not part of a selection, such as other reports that attest a post."""
    for name in _REFERENCES & properties.keys():
        properties[name] = [key for key in properties[name] if key in written]
        if not properties[name]:
            del properties[name]


def _entities(selection: Selection) -> Iterator[Entity]:
    yield from (_document(page) for page in selection.pages)
    bodies = {body.id for body in selection.bodies}
    yield from (_person(person) for person in selection.people)
    yield from (_body(body) for body in selection.bodies)
    positions: set[str] = set()
    for who, held in selection.posts():
        position = _position(who, held)
        if position["id"] not in positions:
            positions.add(position["id"])
            yield position
        yield _occupancy(who, held, position["id"])
    yield from (_event(line, selection) for line in selection.activities)
    yield from (_accord(line, selection) for line in selection.agreements)
    yield from (_note(said) for said in selection.statements)
    named = {person.id for person in selection.people} | bodies
    names = (claim for claim in selection.claims() if claim.property == "name" and claim.thing in named)
    for _, of_page in groupby(names, key=lambda claim: claim.quote.page):
        yield from _mentions(of_page)


def _document(page: PageLine) -> Entity:
    return _entity(
        "Article",
        _page(page.id),
        title=page.title,
        fileName=page.doc,
        publishedAt=page.published,
        publisher=page.outlet,
        language=LANGUAGE.get(page.language),
        sourceUrl=safe_url(page.url),
        retrievedAt=page.recorded[:19],
    )


def _person(person: PersonLine) -> Entity:
    aliases = [form for form in person.spellings if form != person.name]
    return _entity("Person", person.id, name=person.name, alias=aliases, country=_code(person.country), position=person.post)


def _body(body: BodyLine) -> Entity:
    aliases = [form for form in body.spellings if form != body.name]
    schema = "PublicBody" if is_public(body.name) else "Organization"
    return _entity(schema, body.id, name=body.name, alias=aliases, country=_code(body.country))


def is_public(name: str) -> bool:
    """Whether the words of a body's name make it part of the state.

    >>> is_public("Hanoi People's Committee"), is_public("Sở Y tế Hà Nội"), is_public("Lao Telecom Company")
    (True, True, False)
    """
    found = {_heads()[form] for form in _pattern().findall(fold(name, "vi").text)}
    return bool(found & _PUBLIC) and not found & _OTHER


@lru_cache(maxsize=1)
def _heads() -> dict[str, str]:
    """Head of a name, folded → its meaning, in all languages."""
    wanted = _PUBLIC | _OTHER
    found = ((language, row) for language in LANGUAGES for row in rows(language, "bodies") if row.meaning in wanted)
    return {fold(row.form, "vi").text: row.meaning for _, row in found}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    forms = sorted(_heads(), key=lambda form: (-len(form), form))
    # Lao writes no blanks between words, so that only other scripts have ends of words to look for.
    spaced = "|".join(re.escape(form) for form in forms if not "\u0e80" <= form[0] <= "\u0eff")
    joined = "|".join(re.escape(form) for form in forms if "\u0e80" <= form[0] <= "\u0eff")
    return re.compile(rf"\b(?:{spaced})\b|(?:{joined})")


def _position(who: Link, held: PostHeld) -> Entity:
    name = ", ".join(x for x in (held.title, held.organisation) if x)
    body = held.body.id if held.body else None
    key = _digest("position", name, body or "", who.country or "")
    return _entity("Position", key, name=name, country=_code(who.country), organization=body, proof=_proof(held))


def _occupancy(who: Link, held: PostHeld, position: str) -> Entity:
    """`date` holds the days at which reports attest it; when it began and ended is not known."""
    return _entity(
        "Occupancy",
        _digest("occupancy", who.id, position),
        holder=who.id,
        post=position,
        date=sorted({day for day in (held.first, held.last) if day}),
        status="unknown",
        description=sorted({quote.text for quote in held.quotes}),
        proof=_proof(held),
    )


def _proof(held: PostHeld) -> list[str]:
    return sorted({_page(quote.page) for quote in held.quotes})


def _event(line: ActivityLine, selection: Selection) -> Entity:
    return _entity(
        "Event",
        line.id,
        name=": ".join(x for x in (line.kind, " – ".join(line.parties)) if x),
        **_days(line.date),
        location=line.place,
        country=_countries(line.sides),
        involved=[who.id for who in line.people] + _bodies(line.parties, selection),
        keywords=[line.kind, line.status],
        description=line.quote.text,
        recordId=f"{line.quote.page}:{line.quote.start}-{line.quote.end}",
        proof=_page(line.quote.page),
    )


def _accord(line: AgreementLine, selection: Selection) -> Entity:
    """An agreement is an event that lasts as long as its term; the model has nothing closer."""
    return _entity(
        "Event",
        line.id,
        name=": ".join(x for x in (line.kind, " – ".join(line.parties)) if x),
        **_days(line.period or line.signed),
        country=_countries(line.sides),
        involved=_bodies(line.parties, selection),
        keywords=["agreement", line.kind, line.state],
        summary=f"signed {line.signed}" if line.signed else None,
        description=line.quote.text,
        recordId=f"{line.quote.page}:{line.quote.start}-{line.quote.end}",
        proof=_page(line.quote.page),
    )


def _note(said: StatementLine) -> Entity:
    about = [who.id for who in said.by if who.id] + ([said.activity] if said.activity else [])
    return _entity(
        "Note",
        said.id,
        name=f"{said.kind}: {', '.join(who.name for who in said.by)}" if said.by else said.kind,
        description=said.quote.text,
        keywords=[said.kind, *said.topics],
        entity=about,
        proof=_page(said.quote.page),
    )


def _mentions(of_page: Iterable[ClaimLine]) -> Iterator[Entity]:
    """Each form in which a page names somebody, once."""
    found = {(c.thing, c.quote.page, " ".join(c.value.split())): None for c in of_page}
    for thing, page, name in found:
        yield _entity("Mention", _digest("mention", thing, page, name), document=_page(page), name=name, resolved=thing)


def _days(edtf: str | None) -> dict[str, Any]:
    """Known ends of a date, as exact as they are known; without a year none, and the date in words."""
    if edtf is None:
        return {}
    if "XXXX" in edtf:
        return {"notes": f"date as printed: {edtf}"}
    first, _, last = edtf.partition("/")
    if not last:
        return {"date": first}
    return {"startDate": None if first == ".." else first, "endDate": None if last == ".." else last}


def _countries(sides: Iterable[str]) -> list[str]:
    return sorted({side.lower() for side in sides if len(side) == 2 and side.isupper()})


def _bodies(parties: Iterable[str], selection: Selection) -> list[str]:
    return [found for name in parties if side_named(name) is None and (found := selection.body_called(name))]


def _code(country: str | None) -> str | None:
    return country.lower() if country else None


def _page(page: str) -> str:
    return f"page-{page}"


def _digest(*parts: str) -> str:
    return f"{parts[0]}-{hashlib.sha256(_CUT.join(parts).encode()).hexdigest()[:20]}"


def _entity(schema: str, key: str, **properties: str | list[str] | None) -> Entity:
    """An entity; properties are lists of texts without doubles, and those without a value are left out."""
    values = {name: [found] if isinstance(found, str) else list(dict.fromkeys(found or ())) for name, found in properties.items()}
    return {"id": key, "schema": schema, "properties": {name: found for name, found in values.items() if found}}
