"""What the finders of names and dates hand to the finders of dealings."""

from __future__ import annotations

import bisect

import msgspec

from legation.model import Body, Person
from legation.reading.dates import DateMention
from legation.reading.places import Place
from legation.reading.references import Reference
from legation.reading.sentences import Sentence


class Findings(msgspec.Struct, frozen=True):
    """Dates, places, bodies, people and references of one sheet, each in order of start."""

    dates: tuple[DateMention, ...]
    places: tuple[Place, ...]
    bodies: tuple[Body, ...]
    people: tuple[Person, ...]
    references: tuple[Reference, ...]

    def people_in(self, start: int, end: int) -> list[str]:
        """Ids of the people meant within `start`:`end`, in order, once each."""
        return list(dict.fromkeys(r.person for r in self.references_in(start, end)))

    def references_in(self, start: int, end: int) -> list[Reference]:
        """References that begin within `start`:`end`."""
        first = bisect.bisect_left(self.references, start, key=lambda r: r.start)
        return list(self.references[first : bisect.bisect_left(self.references, end, key=lambda r: r.start)])

    def bodies_in(self, start: int, end: int) -> list[Body]:
        """Bodies mentioned within `start`:`end`, in order of `bodies`."""
        return [b for b in self.bodies if any(start <= q.start < end for q in b.mentions)]

    def body_at(self, offset: int) -> int | None:
        """Where the name of a body begins that holds `offset`, or None."""
        return next((q.start for b in self.bodies for q in b.mentions if q.start <= offset < q.end), None)

    def places_in(self, sentence: Sentence) -> list[Place]:
        """Places within a sentence."""
        return [p for p in self.places if sentence.start <= p.start < sentence.end]

    def person(self, id_: str) -> Person:
        """The person of that id."""
        return next(p for p in self.people if p.id == id_)
