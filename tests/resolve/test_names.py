from __future__ import annotations

import csv
import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.resolve import policy
from legation.resolve.names import Decision, compare
from tests.resolve.name_making import pairs, vietnamese_pairs

NAMES = Path(__file__).parents[3] / "shared" / "gold" / "names.csv"


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Trần Hải Vân", "Trần Hải Vân", "identical"),
        ("Trần Hải Vân", "Tran Hai Van", "plain"),
        ("Trần HảiVân", "Trần Hải Vân", "joined"),
        ("Hải Vân Trần", "Trần Hải Vân", "order"),
        ("Trần Hoà Thuý", "Trần Hòa Thúy", "identical"),
        ("Nguyen Văn Hiến", "Nguyễn Văn Hiến", "plain"),
        ("Hô Chi Thanh", "Hồ Chí Thanh", "plain"),
        ("Van Hai Tran", "Trần Hải Vân", "order"),
        ("Trần Vân", "Trần Hải Vân", "part"),
        ("T.H. Vân", "Trần Hải Vân", "initials"),
        ("Vân", "Trần Hải Vân", "part"),
        ("Bounthavy Xayasane", "Bun-tha-vi Xay-nha-xản", "sound"),
        ("Bounthavy Xayasane", "Bun Tha Vi Xay Nha Xản", "sound"),
        ("Bounthavy Xayasane", "Bunthavi Xaynhaxản", "sound"),
        ("Bounthavy Xayasane", "ບຸນທະວີ ໄຊຍະສານ", "sound"),
        ("Bounthavy Xayasane", "Xayasan Bountavy", "sound-order"),
        ("Bountavy", "ບຸນທະວີ ໄຊຍະສານ", "part"),
        ("Bounthavy", "Bunthavi", "mononym"),
        ("Sinlathong Vilaysack", "Silathong Vilaysack", "sound-near"),
        ("Khamsouk Vilaysack", "Khamsok Vilaysack", "sound-perhaps"),
        ("Trần Hải Vân", "ເຈີ່ນ ຫາຍ ເວິນ", "sound"),
        ("Kenji Morita", "Morita Kenji", "order"),
        ("Kim Seo Yeon", "Kim Seoyeon", "joined"),
        ("Naoko Ogata", "Naoko O-ga-ta", "joined"),
        ("Erik Lindqvist", "Eric Lindqvist", "spelled"),
        ("Anselmo T. Quivira", "Anselmo Quivira", "shorter"),
        ("Anselmo Tavares Quivira", "Anselmo Quivira", "left-out"),
        ("A. Quivira", "Anselmo Quivira", "initials"),
        ("Henrik Andersson", "Henrik Anderssen", "one-letter"),
        ("Bruno Tassin", "ບຣູໂນ ຕັດແຊັງ", "consonants"),
    ],
)
def test_how_names_agree(a: str, b: str, kind: str) -> None:
    for x, y in ((a, b), (b, a)):
        assert compare(x, y).kind == kind


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Trần Hải Vân", "Trần Hải Văn"),
        ("Lê Thị Hồng", "Lê Thị Hùng"),
        ("Lê Văn Phong", "Lê Văn Phóng"),
        ("Trần Thanh Vân", "Trần Vân Thanh"),
        ("Tran Thi Hong", "Tran Thi Hung"),
        ("Vân", "Trần Hải Văn"),
        ("Khamsone Vilaysack", "Bounmy Vilaysack"),
        ("Khamphone Sisomboun", "Khamphao Sisomboun"),
        ("Khamla Sisomboun", "Khamlay Sisomboun"),
        ("Trần Hải Vân", "Khamsone Vilaysack"),
        ("Maria Torvald", "Mario Torvald"),
        ("Anna Hansen", "Anna Jansen"),
        ("Simon Torvald", "Simone Torvald"),
        ("Vansay Sisomboun", "Vannasay Keola"),
        ("Trần Hải Hà", "Trần Hải Hân"),
        ("Tran Hai An", "Tran Hai Ang"),
        ("ຄຳລາ ສີສົມບູນ", "ຄຳລີ ສີສົມບູນ"),
        ("", "Jean Martin"),
    ],
)
def test_other_people_have_other_names(a: str, b: str) -> None:
    assert compare(a, b).decision == "not same"
    assert compare(b, a).score == compare(a, b).score == 0


def test_diacritics_that_both_print_are_a_conflict() -> None:
    assert compare("Trần Hải Vân", "Trần Hải Văn").conflict
    assert not compare("Trần Hải Vân", "Trần Hải Long").conflict


def test_the_country_that_somebody_acts_for_says_how_the_name_is_read() -> None:
    assert compare("Khăm Pha", "Kham Pha", "LA", "LA").score > 0
    assert compare("Lâm Sơn", "Lâm Sớn", "VN", "VN").conflict


def test_a_comparison_says_why() -> None:
    found = compare("Khamsone Vilaysack", "Khăm-xỏn Vi-lay-xắc")
    assert found.decision == "same"
    assert found.reasons[0] == "same Lao sound key"
    assert "Khăm-xỏn Vi-lay-xắc: a transcription in Vietnamese letters" in found.reasons
    assert "Khamsone Vilaysack" in found.reason


@pytest.mark.parametrize(
    ("score", "decision"),
    [(policy.NAME_SOUND_NEAR, "same"), (policy.NAME_LEFT_OUT, "may be"), (policy.NAME_PART, "may be"), (0.0, "not same")],
)
def test_decisions_stand_on_scores(score: float, decision: Decision) -> None:
    kinds = {c.score: c.decision for c in (compare(a, b) for a, b in SAMPLES)}
    assert kinds[score] == decision


SAMPLES = [
    ("Sinlathong Vilaysack", "Silathong Vilaysack"),
    ("Anselmo Tavares Quivira", "Anselmo Quivira"),
    ("Vân", "Trần Hải Vân"),
    ("Lê Văn Phong", "Trần Hải Vân"),
]


@settings(max_examples=40)
@given(st.text(max_size=20), st.text(max_size=20))
def test_agreement_is_symmetric(a: str, b: str) -> None:
    assert compare(a, b).kind == compare(b, a).kind


def test_lao_names_made_by_rule_are_known_again_and_their_namesakes_kept_apart() -> None:
    missed, joined, same = 0, [], 0
    for a, b, one, _ in pairs(250, seed=11):
        told = compare(a, b).decision == "same"
        same += one
        missed += one and not told
        joined += [(a, b)] if told and not one else []
    assert missed <= 0.04 * same
    assert len(joined) <= 2, joined


def test_vietnamese_names_made_by_rule() -> None:
    wrong = [(a, b, how) for a, b, one, how in vietnamese_pairs(120, seed=5) if (compare(a, b).decision == "same") != one]
    # A name that prints no diacritics because it has none cannot be told from one that lost them; Lao script has one letter for
    # the first sounds of Dũng and Nhung.
    assert len(wrong) <= 6, wrong
    assert all(how in ("tone", "other~lao", "plain~lao") for _, _, how in wrong)


def test_a_pair_takes_microseconds() -> None:
    found = [(a, b) for a, b, _, _ in pairs(100, seed=2)]
    names = [name for pair in found for name in pair]
    rng = random.Random(3)  # noqa: S311
    mixed = [(rng.choice(names), rng.choice(names)) for _ in range(2000)]
    for a, b in found:
        compare(a, b)
    begun = time.process_time()
    for a, b in mixed:
        _ = compare(a, b).reasons
    # 13 µs is the aim (docs/benchmarks.md); a loaded machine gets room.
    assert (time.process_time() - begun) / len(mixed) < 200e-6


@pytest.mark.gold
@pytest.mark.skipif(not NAMES.exists(), reason="the list of names ../shared/gold/names.csv is not here")
def test_the_list_of_checked_names() -> None:
    rows = list(csv.DictReader(NAMES.read_text(encoding="utf-8").splitlines()))
    wrong = [(r["a"], r["b"]) for r in rows if (compare(r["a"], r["b"]).decision == "same") != (r["same"] == "1")]
    assert not wrong
