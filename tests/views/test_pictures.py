"""Pictures hold every mark as a link and cannot be broken by their words."""

from __future__ import annotations

from lxml import etree

from legation.views.pictures import Mark, counts, terms_picture, years_picture

MARKS = [Mark("2019-05-01", 'A <b>"1"', "#a1", "held"), Mark("2022", "B", "#b", "planned"), Mark("XXXX-10-26", "C", "#c")]
SVG = "{http://www.w3.org/2000/svg}"


def links(picture: str) -> list[str]:
    return [a.get("href") or "" for a in etree.fromstring(picture).iter("a")]


def test_each_dated_mark_is_a_link_with_its_title() -> None:
    picture = str(years_picture(MARKS, "What & when"))
    assert links(picture) == ["#a1", "#b"]
    assert [t.text for t in etree.fromstring(picture).iter("title")] == ['A <b>"1"', "B"]
    assert etree.fromstring(picture).get("aria-label") == "What & when"


def test_terms_are_bars_as_long_as_they_last() -> None:
    picture = etree.fromstring(str(terms_picture([Mark("2020/2021", "x", "#x"), Mark("2020/2023", "y", "#y")], "Terms")))
    short, long = (float(r.get("width") or 0) for r in picture.iter("rect"))
    assert 1.9 < long / short < 2.1


def test_without_a_year_there_is_no_picture_but_a_list() -> None:
    assert not years_picture([MARKS[2]], "x")
    assert not terms_picture([MARKS[2]], "x")
    assert counts(MARKS) == [("2019", 1), ("2022", 1)]


def test_open_terms_are_drawn_at_the_end_that_is_known() -> None:
    assert links(str(terms_picture([Mark("2019-07-29/..", "x", "#x"), Mark("../2025", "y", "#y")], "Terms"))) == ["#x", "#y"]
