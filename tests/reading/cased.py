"""Pages for the tests of names in scripts with capitals."""

from __future__ import annotations

from legation.model import Body, Page, Person
from legation.reading.bodies import find_bodies
from legation.reading.people import find_people
from legation.reading.places import find_places
from legation.reading.post_parts import BodyIndex
from legation.reading.posts import PostGroup, find_posts
from legation.reading.sheet import Sheet
from legation.reading.tokens import Words


def sheet(text: str, language: str) -> Sheet:
    return Sheet(Page(name="x", text=text, language=language))


def words(text: str, language: str) -> Words:
    page = sheet(text, language)
    return Words(page, find_places(page))


def bodies(text: str, language: str) -> tuple[Body, ...]:
    page = sheet(text, language)
    return find_bodies(page, find_places(page))


def people(text: str, language: str) -> tuple[Person, ...]:
    page = sheet(text, language)
    places = find_places(page)
    return find_people(page, places, find_bodies(page, places))


def groups(text: str, language: str) -> tuple[Words, BodyIndex, list[PostGroup]]:
    laid = words(text, language)
    index = BodyIndex(laid, bodies(text, language))
    return laid, index, find_posts(laid, index)


def posts_of(text: str, language: str) -> dict[str, list[tuple[str, str | None]]]:
    return {p.name: [(post.title, post.organisation) for post in p.posts] for p in people(text, language)}
