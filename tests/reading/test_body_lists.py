"""Lists of fields in names of ministries."""

from __future__ import annotations

import pytest

from legation.reading.body_lists import fields_end
from tests.reading.cased import bodies, words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "He spoke at the Ministry of Fisheries and Aquaculture Development today.",
            "Ministry of Fisheries and Aquaculture Development",
        ),
        ("The Ministry of Trade, Supply and Industry agreed.", "Ministry of Trade, Supply and Industry"),
        ("The Department of Health, Mr Lee said, agreed.", "Department of Health"),
    ],
)
def test_fields_known_or_not_belong_to_the_ministry(text: str, name: str) -> None:
    assert [b.name for b in bodies(text, "en")] == [name]


def test_one_field_alone_is_no_list() -> None:
    assert fields_end(words("Ministry of Health in Hanoi", "en"), 2) == 2
