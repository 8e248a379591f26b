"""Which sides an item joins, and through what: the parties named, the people who act for them, the place.

A place brings its country along: what joins Hanoi joins Vietnam.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from legation.lang.sides import keys_of, sides_in
from legation.model import Reading


class ItemSides(msgspec.Struct, frozen=True):
    """Which side an item joins, and through what (`party`, `person`, `body`, `place`)."""

    item: str
    side: str
    role: str


def sides_of(reading: Reading) -> tuple[ItemSides, ...]:
    """The sides of every person, body, activity, agreement and statement of a reading."""
    language = reading.language
    people = {p.id: _of_person(p.country, [x.organisation for x in p.posts if x.organisation], language) for p in reading.people}
    found: dict[tuple[str, str, str], ItemSides] = {}

    def note(local: str, keys: Iterable[str], role: str) -> None:
        for key in keys:
            row = ItemSides(f"{reading.page}/{local}", key, role)
            found.setdefault((row.item, row.side, row.role), row)

    for local, keys in people.items():
        note(local, keys, "person")
    for body in reading.organisations:
        note(body.id, keys_of(body.name, language, body.country), "body")
    for activity in reading.activities:
        joined = _joined(activity.parties, activity.people, people, language)
        for role, named in joined.items():
            note(activity.id, named, role)
        # A place is the host's side only where the sides are not known otherwise: a third country may lend its rooms.
        if activity.place and len(_codes(joined)) < 2:
            note(activity.id, keys_of(activity.place, language), "place")
    for agreement in reading.agreements:
        note(agreement.id, _all(agreement.parties, language), "party")
    for said in reading.statements:
        for role, named in _joined(said.by, said.by, people, language).items():
            note(said.id, named, role)
    return tuple(found.values())


def _of_person(country: str | None, organisations: list[str], language: str) -> set[str]:
    keys = {country} if country else set()
    for name in organisations:
        # An ambassador to Laos does not act for Laos: a place of another country than the holder's is the field of work.
        keys |= {k for s in sides_in(name, language) if country in (None, s.country) for k in (s.key, s.country)}
    return keys


def _all(names: Iterable[str], language: str) -> set[str]:
    return {key for name in names for key in keys_of(name, language)}


def _joined(
    parties: tuple[str, ...], locals_: tuple[str, ...], people: dict[str, set[str]], language: str
) -> dict[str, set[str]]:
    named = _all((p for p in parties if p not in people), language)
    return {"party": named, "person": {key for who in locals_ for key in people.get(who, ())}}


def _codes(keys: dict[str, set[str]]) -> set[str]:
    return {key for named in keys.values() for key in named if len(key) == 2}
