"""Speakers: the subject of the first verb, pronouns, guests, leaders."""

from __future__ import annotations

from legation.model import Page, Person, Post, Quote
from legation.reading.cues import Cues
from legation.reading.findings import Findings
from legation.reading.references import Reference
from legation.reading.sheet import Sheet
from legation.reading.speakers import Speakers


def turns(text: str, titles: dict[str, str] | None = None, **people: str) -> tuple[list[str | None], Speakers]:
    sheet = Sheet(Page(name="x", text=text, language="en"))
    found, references = [], []
    for number, (name, country) in enumerate(people.items(), 1):
        quotes = tuple(Quote.of(text, i, i + len(name)) for i in range(len(text)) if text.startswith(name, i))
        posts = tuple(Post(title, None, quotes[0]) for who, title in (titles or {}).items() if who == name)
        found.append(Person(id=f"p{number}", name=name, mentions=quotes, country=country, posts=posts))
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


def test_the_guest_as_an_object_does_not_speak() -> None:
    assert turns("Marel met Toru. Marel said so. He invited his guest.", Marel="VN", Toru="JP")[0] == [None, "p1", "p1"]


def test_a_post_behind_a_comma_is_the_subject() -> None:
    text = "Marel came. At talks with Toru, the governor said so."
    assert turns(text, {"Marel": "Governor"}, Marel="VN", Toru="JP")[0][-1] == "p1"
    assert turns(text, {"Marel": "Mayor"}, Marel="VN", Toru="JP")[0][-1] == "p2"


def test_who_sends_a_message_goes_on_in_the_first_person() -> None:
    assert turns("Marel sent a message to Toru.", Marel="VN", Toru="JP")[1].current == "p1"


def test_who_stands_in_a_clause_of_its_own_does_not_speak() -> None:
    assert turns("Marel, who met Toru on Tuesday, said so.", Marel="VN", Toru="JP")[0] == ["p1"]


def test_the_passive_names_who_speaks_behind() -> None:
    assert turns("The idea was put forward today by Marel at a meeting with Toru.", Marel="VN", Toru="JP")[0] == ["p1"]


def test_the_latter_is_who_was_named_last() -> None:
    assert turns("Marel met Toru. Marel told Toru so. The latter asked for more.", Marel="VN", Toru="JP")[0][-1] == "p2"


def test_a_pronoun_keeps_to_its_gender() -> None:
    text = "Mr Marel met Mrs Toru. Mr Marel said so. She asked for more. He added more."
    assert turns(text, Marel="VN", Toru="JP")[0] == [None, "p1", "p2", "p1"]


def test_host_and_guest_are_those_who_received_and_were_received() -> None:
    found, _ = turns("Marel received Toru. The guest said so. The host asked for more.", Marel="VN", Toru="JP")
    assert found == [None, "p2", "p1"]


def test_who_signs_a_letter() -> None:
    text = "Dear Mayor Toru,\nWe propose a letter of intent.\nMarel, Mayor of Hue"
    assert turns(text, Marel="VN", Toru="JP")[1].signer == "p1"
    assert turns(text.replace("Dear", "The"), Marel="VN", Toru="JP")[1].signer is None
