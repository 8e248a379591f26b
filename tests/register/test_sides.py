from __future__ import annotations

import msgspec

from legation.register.sides import sides_of
from tests.register.making import page, reading


def sides(local: str, found: object) -> set[tuple[str, str]]:
    return {(s.side, s.role) for s in found if s.item.endswith(f"/{local}")}  # type: ignore[attr-defined]


def test_a_meeting_joins_the_places_of_parties_and_posts_and_their_countries() -> None:
    found = sides("a1", sides_of(reading(page())))
    assert {key for key, _ in found} == {"Hanoi", "VN", "Vientiane", "LA"}
    assert {role for _, role in found} == {"party", "person"}


def test_the_place_counts_as_a_side_only_where_sides_are_not_known() -> None:
    read = reading(page())
    abroad = msgspec.structs.replace(read.activities[0], place="Bangkok")
    assert not any(s.side == "Bangkok" for s in sides_of(msgspec.structs.replace(read, activities=(abroad,))))
    bare = msgspec.structs.replace(abroad, people=(), parties=("Laos",))
    assert ("Bangkok", "place") in sides("a1", sides_of(msgspec.structs.replace(read, activities=(bare,))))


def test_an_ambassador_does_not_act_for_the_country_of_service() -> None:
    read = reading(page())
    host = read.people[0]
    ambassador = msgspec.structs.replace(host, posts=(msgspec.structs.replace(host.posts[0], organisation="Laos"),))
    found = sides("p1", sides_of(msgspec.structs.replace(read, people=(ambassador, read.people[1]))))
    assert {key for key, _ in found} == {"VN"}


def test_a_statement_has_the_sides_of_its_speaker() -> None:
    assert {key for key, _ in sides("s1", sides_of(reading(page())))} == {"Hanoi", "VN"}
