"""Pictures for DOCX: as wide as told, columns and bars in proportion."""

from __future__ import annotations

import struct

from legation.views.blocks import Bar, Years
from legation.views.docx_pictures import DOTS, bar_picture, year_labels, years_picture


def width(data: bytes) -> int:
    return int(struct.unpack(">I", data[16:20])[0])


def years(n: int) -> Years:
    return Years(tuple((2000 + i, ("held",) * (i % 3)) for i in range(n)), "Activities", "en")


def test_columns_fill_no_more_than_the_page() -> None:
    for n in (1, 5, 70):
        data, widths = years_picture(years(n), 17, small=False)
        assert sum(widths) <= 17.01
        assert width(data) == round(sum(widths) * DOTS)


def test_labels_cover_the_picture_and_thin_out_where_crowded() -> None:
    _, few = years_picture(years(4), 17, small=False)
    assert [label for label, _ in year_labels(years(4), few)] == ["2000", "2001", "2002", "2003"]
    _, many = years_picture(years(70), 17, small=False)
    labels = year_labels(years(70), many)
    assert len(labels) < 40
    assert abs(sum(w for _, w in labels) - sum(many)) < 0.01


def test_a_planned_term_looks_other_than_one_that_stands() -> None:
    assert bar_picture(Bar("x", 0.2, 0.6, "proposed"), 8) != bar_picture(Bar("x", 0.2, 0.6, "in-force"), 8)
    assert bar_picture(Bar("x", 0.2, 0.6, "in-force"), 8) != bar_picture(Bar("x", 0.3, 0.6, "in-force"), 8)
