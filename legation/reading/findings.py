"""What the finders of names and dates hand to the finders of dealings."""

from __future__ import annotations

import bisect
from functools import cached_property

import msgspec

from legation.model import Body, Person
from legation.reading.dates import DateMention
from legation.reading.places import Place
from legation.reading.references import Reference
from legation.reading.sentences import Sentence


class Findings(msgspec.Struct, frozen=True, dict=True):
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
        starts = self._reference_starts
        first = bisect.bisect_left(starts, start)
        return list(self.references[first : bisect.bisect_left(starts, end, first)])

    @cached_property
    def _reference_starts(self) -> list[int]:
        return [r.start for r in self.references]

    def bodies_in(self, start: int, end: int) -> list[Body]:
        """Bodies mentioned within `start`:`end`, in order of `bodies`."""
        starts = self._body_starts
        first = bisect.bisect_left(starts, (start, 0))
        found = {number for _, number in starts[first : bisect.bisect_left(starts, (end, 0), first)]}
        return [self.bodies[number] for number in sorted(found)]

    @cached_property
    def _body_starts(self) -> list[tuple[int, int]]:
        return sorted((q.start, number) for number, b in enumerate(self.bodies) for q in b.mentions)

    def body_at(self, offset: int) -> int | None:
        """Where the name of a body begins that holds `offset`, or None."""
        return next((q.start for b in self.bodies for q in b.mentions if q.start <= offset < q.end), None)

    def places_in(self, sentence: Sentence) -> list[Place]:
        """Places within a sentence."""
        starts = self._place_starts
        first = bisect.bisect_left(starts, sentence.start)
        return list(self.places[first : bisect.bisect_left(starts, sentence.end, first)])

    @cached_property
    def _place_starts(self) -> list[int]:
        return [p.start for p in self.places]

    def person(self, id_: str) -> Person:
        """The person of that id."""
        return next(p for p in self.people if p.id == id_)
