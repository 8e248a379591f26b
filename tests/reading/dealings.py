"""Small reports for the tests of dealings: people and bodies given, places and dates found as in any page."""

from __future__ import annotations

from legation.model import Body, Page, Person, Post, Quote
from legation.reading.dates import find_dates
from legation.reading.findings import Findings
from legation.reading.places import find_places
from legation.reading.references import find_references
from legation.reading.sheet import Sheet


def report(
    text: str,
    people: dict[str, str],
    bodies: dict[str, str | None] | None = None,
    language: str = "en",
    published: str | None = "2024-03-20",
    offices: dict[str, str] | None = None,
) -> tuple[Sheet, Findings]:
    """A sheet and its findings; `people` and `bodies` map a printed name to a country, `offices` a person to a body."""
    sheet = Sheet(Page(name="t", text=text, language=language, published=published))
    persons = tuple(
        Person(
            id=f"p{i}",
            name=name,
            mentions=_quotes(text, name),
            country=country,
            posts=tuple(
                Post("Mayor", body, _quotes(text, name)[0]) for person, body in (offices or {}).items() if person == name
            ),
        )
        for i, (name, country) in enumerate(people.items(), 1)
    )
    organisations = tuple(
        Body(id=f"o{i}", name=name, mentions=_quotes(text, name), country=country)
        for i, (name, country) in enumerate((bodies or {}).items(), 1)
    )
    references = find_references(sheet, persons, organisations)
    return sheet, Findings(find_dates(sheet), find_places(sheet), organisations, persons, references)


def _posts(text: str, name: str, body: str | None) -> tuple[Post, ...]:
    return (Post("Mayor", body, _quotes(text, name)[0]),) if body else ()


def _quotes(text: str, name: str) -> tuple[Quote, ...]:
    found = []
    at = text.find(name)
    while at >= 0:
        found.append(Quote.of(text, at, at + len(name)))
        at = text.find(name, at + 1)
    return tuple(found)
