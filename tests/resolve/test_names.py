from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.resolve import policy
from legation.resolve.names import Manner, compare, is_vietnamese, manner_of

NAMES = Path(__file__).parents[3] / "shared" / "gold" / "names.csv"


@pytest.mark.parametrize(
    ("a", "b", "manner", "score"),
    [
        ("Trần Hải Vân", "Trần Hải Vân", "vietnamese", policy.NAME_SAME),
        ("Trần Hải Vân", "Tran Hai Van", "vietnamese", policy.NAME_PLAIN),
        ("Trần HảiVân", "Trần Hải Vân", "vietnamese", policy.NAME_JOINED),
        ("Bounthavy Xayasane", "Bounthavy Xayasane", "sounded", policy.NAME_SAME),
        ("Bounthavy Xayasane", "Bun-tha-vi Xay-nha-xản", "sounded", policy.NAME_SOUND),
        ("Bounthavy Xayasane", "ບຸນທະວີ ໄຊຍະສານ", "sounded", policy.NAME_SOUND),
        ("Sinlathong Vilaysack", "Silathong Vilaysack", "sounded", policy.NAME_SOUND_NEAR),
        ("Kenji Morita", "Morita Kenji", "sounded", policy.NAME_ORDER),
        ("Vân", "Trần Hải Vân", "vietnamese", policy.NAME_PART),
        ("Anselmo Quivira", "Anselmo Quivirra", "lettered", policy.NAME_SPELLED_NEAR),
    ],
)
def test_how_well_names_agree(a: str, b: str, manner: Manner, score: float) -> None:
    for x, y in ((a, b), (b, a)):
        match = compare(x, y, manner)
        assert match is not None
        assert match.score == score
        assert a in match.reason or b in match.reason


@pytest.mark.parametrize(
    ("a", "b"),
    [("Trần Hải Vân", "Trần Hải Văn"), ("Lê Thị Hồng", "Lê Thị Hùng"), ("Lê Văn Phong", "Lê Văn Phóng")],
)
def test_diacritics_that_both_print_tell_vietnamese_people_apart(a: str, b: str) -> None:
    match = compare(a, b, "vietnamese")
    assert match is None or (match.conflict and match.score == 0)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Khamsone Vilaysack", "Bounmy Vilaysack"),
        ("Khamphone Sisomboun", "Khamphao Sisomboun"),
        ("Trần Hải Vân", "Khamsone Vilaysack"),
        ("", "Jean Martin"),
    ],
)
def test_other_people_have_other_names(a: str, b: str) -> None:
    assert compare(a, b, "sounded") is None


def test_only_names_that_may_be_lao_are_heard() -> None:
    assert manner_of("Jean Martin", "FR", "Jeanne Martinet", "FR") == "lettered"
    assert compare("Jean Martin", "Jeanne Martinet", "lettered") is None
    assert manner_of("Khamsone Vilaysack", "LA", "Khăm-xỏn Vi-lay-xắc", None) == "sounded"
    assert manner_of("Khamsone Vilaysack", "LA", "Trần Hải Vân", "VN") == "vietnamese"


def test_who_has_a_vietnamese_name() -> None:
    assert is_vietnamese("Khamsone Vilaysack", "VN")
    assert not is_vietnamese("Nguyễn Văn An", "FR"), "the country that somebody acts for decides"
    assert is_vietnamese("Nguyễn Văn An", None)
    assert not is_vietnamese("Khamsone Vilaysack", None)


@settings(max_examples=40)
@given(st.text(max_size=20), st.text(max_size=20), st.sampled_from(["vietnamese", "sounded", "lettered"]))
def test_agreement_is_symmetric(a: str, b: str, manner: Manner) -> None:
    one, other = compare(a, b, manner), compare(b, a, manner)
    assert (one and (one.score, one.conflict)) == (other and (other.score, other.conflict))


@pytest.mark.gold
@pytest.mark.skipif(not NAMES.exists(), reason="the list of names ../shared/gold/names.csv is not here")
def test_the_list_of_checked_names() -> None:
    wrong, near = [], 0
    for row in csv.DictReader(NAMES.read_text(encoding="utf-8").splitlines()):
        country = "VN" if row["group"].startswith("vietnamese-person") else None
        match = compare(row["a"], row["b"], manner_of(row["a"], country, row["b"], country))
        found = match is not None and match.score >= policy.NAME_SPELLED_NEAR
        if found != (row["same"] == "1"):
            wrong.append((row["a"], row["b"], match))
            near += row["group"] == "near namesake"
    assert not wrong
    assert near == 0
