from __future__ import annotations

import pytest

from legation.pages.items import are_tags, begins_list, heads_items, is_credit, is_item, is_stamp
from legation.pages.labels import Label
from legation.pages.lines import lines_of


@pytest.mark.parametrize("line", ["New tram line for Gaia and Porto (28/04/2023)", "» Record cargo at the docks of Leixões"])
def test_items(line: str) -> None:
    assert is_item(lines_of(line)[0])


@pytest.mark.parametrize("line", ["(Latest update January 16)", "Porto, 28/04/2023", "The port keeps its old name"])
def test_no_items(line: str) -> None:
    assert not is_item(lines_of(line)[0])


def test_stamps_stand_alone() -> None:
    for stamp in ("28/04/2023 09:15", "3h ago", "il y a 2 heures", "4 giờ trước", "2 ຊົ່ວໂມງກ່ອນ"):
        assert is_stamp(lines_of(stamp)[0])
    assert not is_stamp(lines_of("Published: 28/04/2023")[0])


def test_a_list_begins_at_an_item_or_a_question_and_at_no_credit() -> None:
    items = lines_of("New tram line for Gaia and Porto (28/04/2023)\nRecord cargo at the docks of Leixões (02/05/2023)")
    assert begins_list(items, None)
    assert begins_list(lines_of("Did you like this page?"), None)
    assert not begins_list(lines_of("Text: Ana Prado\nPhoto: Rui Lemos"), Label("credit", keep=True))
    assert heads_items(lines_of("Wire desk\nNew tram line for Gaia and Porto (28/04/2023)"))


def test_names_in_capitals_are_credits() -> None:
    assert is_credit(lines_of("ANA PRADO")[0], None)
    assert not is_credit(lines_of("Ana Prado at the quay")[0], None)


def test_tags_are_the_reports_own_words() -> None:
    said = "the mayor of porto received a delegation of nagasaki"
    assert are_tags(lines_of("Porto\nNagasaki"), None, said)
    assert not are_tags(lines_of("Ana Prado\nNagasaki"), None, said)
