"""Speakers: the subject of the first verb, pronouns, guests, leaders."""

from __future__ import annotations

from legation.model import Page, Person, Quote
from legation.reading.cues import Cues
from legation.reading.findings import Findings
from legation.reading.references import Reference
from legation.reading.sheet import Sheet
from legation.reading.speakers import Speakers


def turns(text: str, **people: str) -> tuple[list[str | None], Speakers]:
    sheet = Sheet(Page(name="x", text=text, language="en"))
    found, references = [], []
    for number, (name, country) in enumerate(people.items(), 1):
        quotes = tuple(Quote.of(text, i, i + len(name)) for i in range(len(text)) if text.startswith(name, i))
        found.append(Person(id=f"p{number}", name=name, mentions=quotes, country=country))
        references += [Reference(q.start, q.end, f"p{number}", "name") for q in quotes]
    order = tuple(sorted(references, key=lambda r: r.start))
    speakers, cues = Speakers(sheet, Findings((), (), (), tuple(found), order)), Cues(sheet)
    return [speakers.turn(s, cues.within(s.start, s.end)) for s in sheet.sentences], speakers


def test_the_thanked_is_not_the_speaker() -> None:
    assert turns("Marel thanked Toru and hoped for more.", Marel="VN", Toru="JP")[0] == ["p1"]


def test_pronoun_and_guest() -> None:
    found, speakers = turns("Marel met Toru. Marel said so. He added more. His guest replied.", Marel="VN", Toru="JP")
    assert found == [None, "p1", "p1", "p2"]
    assert speakers.leaders() == ("p1", "p2")


def test_nobody_speaks_where_nobody_is_named() -> None:
    assert turns("The results were praised.")[0] == [None]
