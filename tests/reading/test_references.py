"""Who is meant where."""

from __future__ import annotations

from legation.reading.bodies import find_bodies
from legation.reading.people import find_people
from legation.reading.places import find_places
from legation.reading.references import find_references
from tests.reading.cased import sheet


def references(text: str, language: str) -> list[tuple[str, str, str]]:
    page = sheet(text, language)
    places = find_places(page)
    bodies = find_bodies(page, places)
    people = find_people(page, places, bodies)
    names = {p.id: p.name for p in people}
    return [(text[r.start : r.end], names[r.person], r.how) for r in find_references(page, people, bodies)]


def test_names_and_short_forms() -> None:
    found = references("Mayor Ann Doe met Mr Karl Bauer. Doe thanked him.", "en")
    assert ("Ann Doe", "Ann Doe", "name") in found
    assert ("Doe", "Ann Doe", "short") in found


def test_a_post_stands_for_its_holder_by_the_body_printed_with_it() -> None:
    text = (
        "Chủ tịch Quốc hội Trần Văn Bình tiếp Chủ tịch HĐND Thủ đô Viêng Chăn Khamphan Vilay. "
        "Ông Khamphan Vilay cảm ơn. Chủ tịch Quốc hội khẳng định sẽ hỗ trợ."
    )
    assert references(text, "vi")[-1] == ("Chủ tịch", "Trần Văn Bình", "post")


def test_the_leader_of_a_place() -> None:
    text = "Mayor of Hanoi Tran Van Binh met Mayor of Vientiane Khamphan Vilay. The Hanoi leader thanked the guests."
    assert ("leader", "Tran Van Binh", "post") in references(text, "en")


def test_pronouns_take_the_subject_of_what_was_said_last_by_gender() -> None:
    text = "Mr Karl Bauer welcomed Ms Ann Doe. He spoke first. She thanked the city."
    found = references(text, "en")
    assert ("He", "Karl Bauer", "pronoun") in found
    assert ("She", "Ann Doe", "pronoun") in found


def test_a_title_before_a_name_is_no_pronoun() -> None:
    found = references("Ông Trần Văn Bình phát biểu. Đồng chí cảm ơn.", "vi")
    assert [(text, how) for text, _, how in found] == [("Trần Văn Bình", "name"), ("Đồng chí", "pronoun")]
