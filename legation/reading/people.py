"""People and the posts that the report gives them."""

from __future__ import annotations

from legation.model import Body, Person
from legation.reading.places import Place
from legation.reading.sheet import Sheet


def find_people(sheet: Sheet, places: tuple[Place, ...], bodies: tuple[Body, ...]) -> tuple[Person, ...]:
    """Every natural person of the report, once each, in order of first mention."""
    return ()
