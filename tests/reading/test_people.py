"""People of a page."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from legation.reading.people import find_people
from legation.reading.sheet import Sheet
from tests.reading.cased import people, sheet


def test_each_person_once_with_posts_mentions_and_country() -> None:
    text = (
        "Chiều 3/4, Chủ tịch UBND tỉnh Bình Dương Võ Văn Minh tiếp Thị trưởng thành phố Eindhoven Jeroen Vermeer. "
        "Ông Vermeer cảm ơn ông Minh.\nẢnh: Quốc Chiến"
    )
    found = people(text, "vi")
    assert [(p.id, p.name, p.country, [(x.title, x.organisation) for x in p.posts]) for p in found] == [
        ("p1", "Võ Văn Minh", "VN", [("Chủ tịch", "UBND tỉnh Bình Dương")]),
        ("p2", "Jeroen Vermeer", "NL", [("Thị trưởng", "thành phố Eindhoven")]),
    ]
    assert [{q.text for q in p.mentions} for p in found] == [{"Võ Văn Minh", "Minh"}, {"Jeroen Vermeer", "Vermeer"}]


def test_a_page_without_names_has_no_people() -> None:
    assert people("Hai bên nhất trí tăng cường hợp tác.", "vi") == ()
    assert find_people(sheet("", "en"), (), ()) == ()


@given(
    st.lists(
        st.sampled_from(
            [
                "Mayor",
                "of",
                "Hanoi",
                "Mr",
                "Dung",
                ",",
                "and",
                "Secretary",
                "Tran",
                "Van",
                "A",
                "(",
                ")",
                ".",
                "the",
                "said",
                "Party",
                "Committee's",
            ]
        ),
        max_size=14,
    )
)
@settings(max_examples=40, deadline=None)
def test_every_quote_is_found_again(parts: list[str]) -> None:
    text = " ".join(parts)
    for person in people(text, "en"):
        assert person.mentions
        for quote in [*person.mentions, *(p.quote for p in person.posts)]:
            quote.check(text)


def test_lao_pages_go_to_the_finder_for_their_script() -> None:
    page: Sheet = sheet("ທ່ານ ສົມຈິດ ໄດ້ກ່າວ.", "lo")
    assert all(p.mentions for p in find_people(page, (), ()))
