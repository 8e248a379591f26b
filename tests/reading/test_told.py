"""Told: who stands as the subject of a word."""

from __future__ import annotations

from legation.model import Page
from legation.reading.cues import Cues
from legation.reading.findings import Findings
from legation.reading.places import find_places
from legation.reading.references import Reference
from legation.reading.sheet import Sheet
from legation.reading.told import Told


def told(text: str, speaker: str | None = None) -> Told:
    sheet = Sheet(Page(name="x", text=text, language="en"))
    cues = tuple(Cues(sheet).within(0, len(text)))
    return Told(sheet, Findings((), find_places(sheet), (), (), ()), sheet.sentences[0], cues, speaker)


def future(of: Told) -> bool:
    cue = next(c for c in of.cues if c.meaning == "future")
    return of.side_acts(0, cue)


def test_a_side_acts_where_it_stands_right_before_the_verb() -> None:
    assert future(told("In May, Hanoi will send two doctors."))
    assert not future(told("In Hanoi, 40 pupils will sing."))
    assert not future(told("Much will change."))


def test_a_thing_is_no_actor() -> None:
    visit = told("The visit of the Lao guests to Hanoi will foster friendship between schools and will last.")
    city = told("During the visit, Hanoi will send two doctors.")
    for sentence, expected in ((visit, True), (city, False)):
        cue = next(c for c in sentence.cues if c.meaning in ("future", "outcome", "event-future"))
        assert sentence.is_thing(0, cue) is expected


def test_sides_are_named_once_for_each_country() -> None:
    assert told("Hanoi and Hue met Tokyo.").sides(100) == ["Hanoi", "Tokyo"]


def test_the_two_sides_are_the_subject_unless_another_stands_between() -> None:
    near, far = told("Both sides will help."), told("For both sides Hanoi will pay.")
    for sentence, expected in ((near, True), (far, False)):
        cue = next(c for c in sentence.cues if c.meaning == "future")
        assert sentence.joint_subject(cue) is expected


def test_speech_needs_a_speaker_or_stands_before() -> None:
    for text, speaker, expected in (("Hanoi will help.", None, False), ("Hanoi will help, he said.", "p1", True)):
        sentence = told(text, speaker)
        cue = next(c for c in sentence.cues if c.meaning == "future")
        assert sentence.is_spoken(cue) is expected


def test_two_countries_are_a_subject_only_together() -> None:
    pair, dateline = told("Hanoi and Tokyo will build a bridge."), told("Carpenters from Tokyo in Hanoi will build a bridge.")
    for sentence, expected in ((pair, True), (dateline, False)):
        cue = next(c for c in sentence.cues if c.meaning == "future")
        assert sentence.both_countries(0, cue) is expected


def test_what_was_told_to_whom_is_no_subject() -> None:
    sentence = told("The officer told the opening that his force would share the dogs.")
    assert not sentence.is_thing(0, next(c for c in sentence.cues if c.meaning == "future"))


def test_a_side_at_the_end_may_have_said_it() -> None:
    for text, expected in (("Osaka will help, the two cities said.", True), ("Osaka will help, and nobody said so.", False)):
        sentence = told(text)
        assert sentence.is_spoken(next(c for c in sentence.cues if c.meaning == "future")) is expected


def test_both_sides_of_another_clause_are_no_subject() -> None:
    sentence = told("The two sides signed a plan; tomorrow pupils will plant trees.")
    assert not sentence.joint_subject(next(c for c in sentence.cues if c.meaning == "future"))


def test_speech_that_opened_before_ends_with_its_closing_mark() -> None:
    assert told("The Front will welcome them next year.”").closes_speech()
    assert not told("“The Front will welcome them next year.”").closes_speech()


def test_two_people_joined_by_and_are_the_subject() -> None:
    text = "Marel and the rector Toru agreed to meet."
    sheet = Sheet(Page(name="x", text=text, language="en"))
    references = (Reference(0, 5, "p1", "name"), Reference(21, 25, "p2", "name"))
    cues = tuple(Cues(sheet).within(0, len(text)))
    of = Told(sheet, Findings((), (), (), (), references), sheet.sentences[0], cues, None)
    assert of.pair_before(next(c for c in cues if c.meaning == "agree")) == ("p1", "p2")
