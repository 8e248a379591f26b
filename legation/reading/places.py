"""Places in the report's text: countries, provinces, cities; their people and adjectives."""

from __future__ import annotations

import msgspec

from legation.reading.sheet import Sheet


class Place(msgspec.Struct, frozen=True):
    """A place as printed: half-open span, usual English name, country code, `level` (country, province, city, district).

    `adjective` marks forms such as “Lao”, “vietnamien” that name a place's people or belonging.
    """

    start: int
    end: int
    name: str
    country: str
    level: str
    adjective: bool = False


def find_places(sheet: Sheet) -> tuple[Place, ...]:
    """Every place of the report's text, leftmost longest, in order."""
    return ()
