from __future__ import annotations

import pytest

from legation.model import PartialDate
from legation.resolve.items import (
    ActivityItem,
    AgreementItem,
    BodyItem,
    PersonItem,
    items_of,
    kind_of,
    meanings,
    months_of,
    packed,
    unpacked,
)
from tests.register.making import page, reading


def test_an_item_carries_what_tells_for_or_against_it() -> None:
    found = items_of(reading(page()))
    assert [kind_of(i) for i in found] == ["person", "person", "body", "body", "activity", "agreement"]
    host, _, body, _, met, accord = found
    assert isinstance(host, PersonItem)
    assert host.company == (("Khamsone Vilaysack", "LA"),)
    assert host.offices[0].places == {"Hanoi"}
    assert host.months == ("2022-11",)
    assert isinstance(body, BodyItem)
    assert body.places == {"Hanoi"}
    assert isinstance(met, ActivityItem)
    assert (met.cities, met.countries) == ({"Hanoi", "Vientiane"}, {"LA", "VN"})
    assert isinstance(accord, AgreementItem)
    assert accord.cities == {"Hanoi", "Vientiane"}


@pytest.mark.parametrize(
    ("date", "published", "months"),
    [
        ("2022-11-09", None, {"2022-11"}),
        ("2022-11-29/2022-12-02", None, {"2022-11", "2022-12"}),
        ("2022", None, {"2022"}),
        ("XXXX-11-09", "2022-12-01", {"2022-11", "2021-11"}),
        (None, "2022-01-05", {"2022-01", "2021-12"}),
        (None, None, {"undated"}),
        ("2022-11-09/..", None, {"2022-11"}),
    ],
)
def test_months_in_which_something_may_lie(date: str | None, published: str | None, months: set[str]) -> None:
    assert months_of(PartialDate(date) if date else None, published) == months


def test_words_mean_the_same_in_every_language() -> None:
    titles = [("Secretary", "en"), ("Bí thư", "vi"), ("ເລຂາທິການ", "lo"), ("Secrétaire", "fr")]
    assert all("secretary" in meanings(title, language, "posts") for title, language in titles)


def test_an_item_comes_back_from_its_package() -> None:
    for item in items_of(reading(page())):
        assert unpacked(packed(item)) == item
