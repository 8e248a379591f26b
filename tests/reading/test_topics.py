"""Topics: words of fields, and which of them count."""

from __future__ import annotations

import pytest

from legation.lang import LANGUAGES, rows
from legation.model import Activity, Body, Page, Quote, Statement
from legation.reading.findings import Findings
from legation.reading.sheet import Sheet
from legation.reading.topics import Fields, find_topics, topics_that_count

NAMES = {
    *("party-building", "inspection", "information", "training", "public-administration", "legislation", "mass-organisations"),
    *("people-to-people", "youth", "economy", "agriculture", "industry", "tourism", "infrastructure", "urban-planning"),
    *("environment", "energy", "health", "education", "science-technology", "culture", "security", "defence", "justice"),
    *("social-affairs", "religion"),
}


def sheet_of(text: str, language: str = "en") -> Sheet:
    return Sheet(Page(name="x", text=text, language=language))


def findings_of(sheet: Sheet, *names: str) -> Findings:
    spans = [(name, sheet.text.find(name)) for name in names]
    bodies = [Body(id=f"o{i}", name=n, mentions=(Quote.of(sheet.text, at, at + len(n)),)) for i, (n, at) in enumerate(spans)]
    return Findings((), (), tuple(bodies), (), ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_words_in_every_language(language: str) -> None:
    assert {r.meaning for r in rows(language, "topics")} - {"no-topic"} == NAMES


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("They discussed tourism and e-government.", "en", ["tourism", "public-administration"]),
        ("Hai bên trao đổi về du lịch và phòng, chống ma túy.", "vi", ["tourism", "security"]),
        ("Ils ont parlé de tourisme et d'énergies renouvelables.", "fr", ["tourism", "energy"]),
        ("ສອງຝ່າຍໄດ້ປຶກສາຫາລືດ້ານການທ່ອງທ່ຽວ ແລະ ສາສະໜາ.", "lo", ["tourism", "religion"]),
        ("There was a press conference about the investment climate.", "en", []),
    ],
)
def test_words_of_fields(text: str, language: str, expected: list[str]) -> None:
    assert [t.name for t in find_topics(sheet_of(text, language))] == expected


def count(text: str, *bodies: str, statement: str = "") -> set[str]:
    sheet = sheet_of(text)
    findings = findings_of(sheet, *bodies)
    statements = ()
    if statement:
        at = text.find(statement)
        statements = (Statement(id="s1", kind="commit", quote=Quote.of(text, at, at + len(statement))),)
    return {t.name for t in topics_that_count(sheet, findings, find_topics(sheet), (), (), statements)}


def test_the_name_of_a_body_is_no_field() -> None:
    assert count("They discussed tourism at the Department of Health.", "Department of Health") == {"tourism"}


def test_everyday_words_count_only_in_acts_of_cooperation() -> None:
    assert count("The city has a school and a market.") == set()
    assert count("They donated books to a school.") == {"education"}
    assert count("The city has a school. It will help the hospital.", statement="It will help the hospital.") == {"health"}


def test_minor_words_count_in_statements_and_where_nothing_plainer_does_in_activities() -> None:
    text = "It will send lamps and vaccination."
    assert count(text, statement=text) == {"energy", "health"}
    sheet = sheet_of("They handed over lamps for tourism.")
    quote = Quote.of(sheet.text, 0, len(sheet.text))
    given = Activity(id="a1", kind="ceremony", status="held", quote=quote)
    assert {t.name for t in topics_that_count(sheet, findings_of(sheet), find_topics(sheet), (given,), (), ())} == {"tourism"}


def test_what_stands_around_wreaths_is_no_field() -> None:
    assert count("They discussed tourism. They laid wreaths at a heritage site of justice.") == {"tourism"}


def test_a_capital_amid_small_letters_makes_an_everyday_word_a_name() -> None:
    text = "The office of Market affairs will help."
    assert count(text, statement=text) == set()
    assert count(text.lower(), statement=text.lower()) == {"economy"}


def test_a_statement_may_point_back() -> None:
    text = "They spoke of tourism. The city will share these experiences."
    sheet = sheet_of(text)
    fields = Fields(sheet, findings_of(sheet), find_topics(sheet))
    at = text.find("The city")
    assert [t.name for t in fields.of(Quote.of(text, at, len(text)))] == ["tourism"]


def test_a_headline_names_the_field_where_nothing_else_does() -> None:
    text = "Wind farm and bees of two towns\nThey met on Monday."
    page = Page(name="x", text=text, language="en")
    sheet = Sheet(page)
    fields = Fields(sheet, Findings((), (), (), (), ()), find_topics(sheet))
    assert {t.name for t in fields.of_headline()} <= {"energy", "agriculture"}
    assert fields.of_headline()


def test_two_bodies_of_one_field_in_the_first_lines_have_that_field() -> None:
    text = "Audit offices meet\nThe Audit Office of Hanoi received the State Audit of Laos."
    sheet = Sheet(Page(name="x", text=text, language="en"))
    both = findings_of(sheet, "Audit Office of Hanoi", "State Audit of Laos")
    one = findings_of(sheet, "Audit Office of Hanoi")
    assert {t.name for t in Fields(sheet, both, find_topics(sheet)).of_both_bodies()} == {"inspection"}
    assert Fields(sheet, one, find_topics(sheet)).of_both_bodies() == []
