"""Organisations: committees, ministries, departments, councils, fronts, unions, universities, companies."""

from __future__ import annotations

from legation.model import Body
from legation.reading.places import Place
from legation.reading.sheet import Sheet


def find_bodies(sheet: Sheet, places: tuple[Place, ...]) -> tuple[Body, ...]:
    """Every named body of the report, once each, in order of first mention."""
    return ()
