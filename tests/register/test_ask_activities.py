from __future__ import annotations

import pytest

from legation.model import Activity, PartialDate, UsageError
from legation.register import Store
from legation.register.ask_activities import best_date, distinct_parties
from tests.register.making import TEXT, at, keep, page, reading


@pytest.fixture
def year(store: Store) -> Store:
    """Three meetings: 2022, one of another side, and one without a date."""
    keep(store, page())
    hue = page(
        TEXT.replace("Vientiane", "Bangkok").replace("Khamsone Vilaysack", "Somchai Rattana"), "bangkok", published="2023-03-02"
    )
    keep(store, hue, reading(hue, guest="Somchai Rattana", date="2023-03-01", city="Bangkok", country="TH"))
    undated = page("Two delegations from Huế and Savannakhet met.\n", "undated", published="2024-05-05")
    bare = reading_without_people(undated)
    keep(store, undated, bare)
    return store


def reading_without_people(of):  # type: ignore[no-untyped-def]
    from legation.model import Reading

    told = Activity(id="a1", kind="meeting", status="held", quote=at(of.text, of.text.strip()), parties=("Huế", "Savannakhet"))
    return Reading(doc=of.name, page=of.id, reader="1", language="en", relevant=True, published=of.published, activities=(told,))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, ["one", "bangkok", "undated"]),
        ({"sides": ("Hà Nội",)}, ["one", "bangkok"]),
        ({"sides": ("Hà Nội", "ວຽງຈັນ")}, ["one"]),
        ({"sides": ("Vietnam", "TH")}, ["bangkok"]),
        ({"since": "2023"}, ["bangkok", "undated"]),
        ({"until": "2022-11-09"}, ["one"]),
        ({"since": "2024-05-05", "until": "2024-05-05"}, ["undated"]),
        ({"kind": "visit"}, []),
        ({"status": "held", "kind": "meeting", "sides": ("Lào",)}, ["one", "undated"]),
    ],
)
def test_the_timeline_is_narrowed_and_in_order(year: Store, wanted: dict[str, object], found: list[str]) -> None:
    with year.asking() as ask:
        assert [line.quote.doc for line in ask.timeline(**wanted)] == found  # type: ignore[arg-type]


def test_what_is_not_known_stays_unknown(year: Store) -> None:
    with year.asking() as ask:
        assert ask.timeline(sides=("Savannakhet",))[0].date is None


def test_encounters_of_people_and_sides(year: Store) -> None:
    with year.asking() as ask:
        assert [a.quote.doc for a in ask.encounters("Trần Hải Vân", "Khamsone Vilaysack")] == ["one"]
        assert [a.quote.doc for a in ask.encounters("Tran Hai Van", "Thailand")] == ["bangkok"]
        assert ask.encounters("Trần Hải Vân", "Savannakhet") == ()
        with pytest.raises(UsageError, match="knows no person"):
            ask.encounters("P0123456789", "Hanoi")


def test_the_date_that_says_most_is_taken() -> None:
    def best(*texts: str) -> str | None:
        found = best_date([PartialDate(t) for t in texts])
        return found.edtf if found else None

    assert best("2022-11", "2022-11-09", "XXXX-11-09") == "2022-11-09"
    assert best("2022-11-10", "2022-11-09", "2022-11-09") == "2022-11-09"
    assert best("2022-11-09/..", "2022") == "2022"
    assert best() is None


def test_parties_are_named_once_whatever_the_spelling() -> None:
    assert distinct_parties(["Hà Nội", "Hanoi", "Laos", "Lào", "the Union"]) == ("Hà Nội", "Laos", "the Union")
