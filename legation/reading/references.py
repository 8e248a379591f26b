"""Who is meant where: full names, second mentions, posts that stand for their holder, pronouns."""

from __future__ import annotations

import msgspec

from legation.model import Body, Person
from legation.reading.sheet import Sheet


class Reference(msgspec.Struct, frozen=True):
    """A place in the text where person `person` (an id of the reading) is meant; `how` is name, short, post or pronoun."""

    start: int
    end: int
    person: str
    how: str


def find_references(sheet: Sheet, people: tuple[Person, ...], bodies: tuple[Body, ...]) -> tuple[Reference, ...]:
    """Every reference to one of `people`, in order of start."""
    found = [Reference(q.start, q.end, p.id, "name") for p in people for q in p.mentions]
    return tuple(sorted(found, key=lambda r: r.start))
