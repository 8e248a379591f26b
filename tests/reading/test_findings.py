"""Findings are asked by place in the text."""

from __future__ import annotations

from legation.model import Body, Person, Quote
from legation.reading.findings import Findings
from legation.reading.references import Reference

TEXT = "Ann met Bo at the Council. She thanked him."


def at(words: str) -> Quote:
    start = TEXT.index(words)
    return Quote.of(TEXT, start, start + len(words))


def findings() -> Findings:
    people = (Person(id="p1", name="Ann", mentions=(at("Ann"),)), Person(id="p2", name="Bo", mentions=(at("Bo"),)))
    references = tuple(
        Reference(at(w).start, at(w).end, p, h)
        for w, p, h in (("Ann", "p1", "name"), ("Bo", "p2", "name"), ("She", "p1", "pronoun"))
    )
    return Findings(
        dates=(),
        places=(),
        bodies=(Body(id="o1", name="Council", mentions=(at("Council"),)),),
        people=people,
        references=references,
    )


def test_people_and_references_in_a_span() -> None:
    found = findings()
    assert found.people_in(0, len(TEXT)) == ["p1", "p2"]
    assert found.people_in(at("She").start, len(TEXT)) == ["p1"]
    assert [r.how for r in found.references_in(0, at("Council").start)] == ["name", "name"]
    assert found.people_in(at("Bo").start + 1, at("She").start) == []


def test_bodies_in_a_span() -> None:
    found = findings()
    assert [b.name for b in found.bodies_in(0, 26)] == ["Council"]
    assert found.bodies_in(0, 5) == []
    assert found.person("p2").name == "Bo"
