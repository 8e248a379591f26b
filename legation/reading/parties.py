"""Sides: which countries and places a report's dealings are between, and for which of them people and bodies stand."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from legation.lang.sides import Side, country_side, sides_in
from legation.model import Body, Person
from legation.reading.findings import Findings
from legation.reading.places import Place
from legation.reading.sheet import Sheet


def sides(sheet: Sheet, findings: Findings) -> tuple[Side, ...]:
    """The places and countries that the report's places, bodies and people stand for, most often named first.

    A country is a side of its own beside its cities and provinces; compare `country` to tell a dealing between countries from
    one within a country.
    """
    count: Counter[Side] = Counter(side_of_place(p) for p in findings.places if p.country)
    for person in findings.people:
        if person.country and not person.historical:
            count[country_side(person.country)] += 1
    for body in findings.bodies:
        if body.country:
            count[country_side(body.country)] += 1
    return tuple(side for side, _ in count.most_common())


def side_of_place(place: Place) -> Side:
    """The side that a place of the text is."""
    if place.level == "country":
        return country_side(place.country)
    return Side(place.name, place.name, place.country, place.level)


@lru_cache(maxsize=20_000)
def _seat(text: str, language: str, country: str | None) -> str:
    """The usual English name of the smallest place that a name of a body holds, of its own country; empty where it holds none."""
    found = [s for s in sides_in(text, language) if s.level != "country" and country in (None, s.country)]
    return found[0].name if found else ""


def seat_of_body(body: Body, language: str) -> str:
    """The town or province in a body's name, or an empty string."""
    return _seat(body.name, language, body.country)


def seat_of_person(sheet: Sheet, findings: Findings, person: Person) -> str:
    """The town or province for which a person holds office, or an empty string.

    Places that the report itself names count first: small towns are no part of the language's own table of sides.
    """
    own = [p for p in findings.places if p.country == person.country and p.level != "country" and not p.adjective]
    for post in person.posts:
        organisation = post.organisation or ""
        for place in own:
            if sheet.text[place.start : place.end] in organisation:
                return place.name
        if organisation and (seat := _seat(organisation, sheet.language, person.country)):
            return seat
    return ""


def parties_of(sheet: Sheet, findings: Findings, start: int, end: int, people: tuple[str, ...]) -> tuple[str, ...]:
    """Short names of the sides that a dealing told in `start`:`end` is between: one for each country, the host's order kept.

    A side is called by the town or province that its people hold office for or that the words name, else by its country.
    Vietnamese and Lao reports keep the names as printed, others the usual English ones.
    """
    named = _named_sides(sheet, findings, start, end, people)
    if len(named) < 2:
        for country, name in _named_sides(sheet, findings, 0, len(sheet.text), ()).items():
            if len(named) < 2:
                named.setdefault(country, name)
    return tuple(dict.fromkeys(named.values()))


def _named_sides(sheet: Sheet, findings: Findings, start: int, end: int, people: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for id_ in people:
        person = findings.person(id_)
        if person.country and (seat := seat_of_person(sheet, findings, person)):
            found.setdefault(person.country, _printed(sheet, findings, seat))
    inside = [p for p in findings.places if start <= p.start < end and p.country]
    for place in sorted(inside, key=lambda p: (p.level == "country", p.adjective, p.level == "district", p.start)):
        found.setdefault(place.country, _printed(sheet, findings, place.name))
    for body in findings.bodies_in(start, end):
        if body.country:
            found.setdefault(body.country, body.name)
    for id_ in people:
        country = findings.person(id_).country
        if country:
            found.setdefault(country, _town(sheet, findings, country) or country_side(country).name)
    return found


def _town(sheet: Sheet, findings: Findings, country: str) -> str | None:
    """The town or province of a country that the report names most, as it is to be printed."""
    count = Counter(p.name for p in findings.places if p.country == country and p.level != "country" and not p.adjective)
    return _printed(sheet, findings, count.most_common(1)[0][0]) if count else None


def _printed(sheet: Sheet, findings: Findings, name: str) -> str:
    """A place's name as Vietnamese and Lao reports print it, else the usual English one."""
    if sheet.language not in ("vi", "lo"):
        return name
    return next((sheet.text[p.start : p.end] for p in findings.places if p.name == name and not p.adjective), name)
