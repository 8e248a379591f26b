"""A few seconds of the fuzz, and whether it would notice."""

from __future__ import annotations

import random
from pathlib import Path

import msgspec
import pytest

from tools import bench_fuzz
from tools.bench_cases import case_of
from tools.bench_checks import Case, check_quotes
from tools.bench_fuzz import SHARES, again, judged, keep, plan, shrunk, sort_of

SEED = 7
FEW = {
    "reader": 200,
    "dates": 200,
    "numbers": 120,
    "page": 120,
    "fold": 100,
    "partial": 100,
    "walk": 60,
    "files": 60,
    "contract": 60,
}


@pytest.mark.parametrize("kind", FEW)
def test_odd_cases_are_read_without_fault(kind: str) -> None:
    for number in range(FEW[kind]):
        wrong, _, _ = judged(case_of(kind, SEED, number))
        assert wrong is None, f"case_of({kind!r}, {SEED}, {number})"


@pytest.mark.parametrize("kind", [*FEW, "long"])
def test_a_case_follows_from_its_seed(kind: str) -> None:
    assert case_of(kind, SEED, 3) == case_of(kind, SEED, 3)
    assert len({repr(case_of(kind, SEED, number)) for number in range(8)}) > 4


def test_a_million_is_planned_and_every_case_once() -> None:
    chunks = list(plan(1_000_000, [*SHARES, "long"], 1))
    assert sum(count for _, _, _, count in chunks) >= 1_000_000
    assert len({(kind, first) for kind, _, first, _ in chunks}) == len(chunks)
    assert {kind for kind, _, _, _ in chunks} == {*SHARES, "long"} == set(bench_fuzz.CHECKS)


@pytest.fixture
def easily_upset(monkeypatch: pytest.MonkeyPatch) -> Case:
    def check(case: Case) -> object:
        if "ngày" in case.text or b"PK" in case.data:
            raise ValueError("upset by 'ngày' at 12")
        return case.text

    monkeypatch.setitem(bench_fuzz.CHECKS, "reader", check)
    return Case(kind="reader", text="Sáng nay, ngày 12/3, hai bên \ud800 đã gặp nhau.", language="vi")


def test_what_fails_is_made_small(easily_upset: Case) -> None:
    wrong = judged(easily_upset)[0]
    assert wrong is not None
    assert shrunk(easily_upset, wrong).text == "ngày"
    assert shrunk(msgspec.structs.replace(easily_upset, text="", data=b"abPK\x03c"), wrong).data == b"PK"


def test_what_fails_is_kept_and_tried_again(easily_upset: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_fuzz, "OUT", tmp_path)
    assert "upset" in keep(easily_upset, "ValueError: upset by 'ngày' at 12", "reader-1-1")
    assert again(tmp_path / "reader-1-1.json") == "ValueError: upset by 'ngày' at 12"
    monkeypatch.setitem(bench_fuzz.CHECKS, "reader", lambda case: case)
    assert again(tmp_path / "reader-1-1.json") is None


def test_failures_are_of_one_sort_whatever_their_figures() -> None:
    assert sort_of("QuoteError: no quote at 6:6 in 'a'") == sort_of("QuoteError: no quote at 140:140 in 'b'")
    assert sort_of("QuoteError: no quote") != sort_of("ValueError: no quote")


@pytest.mark.parametrize(
    ("language", "piece"),
    [
        ("fr", "devrait être signé "),
        ("vi", "sẽ có buổi làm việc "),
        ("fr", "\nBà"),
        ("en", "ce, there were comrades: Tran Van Minh, Secretary of the Lao Cai Provincial "),
        ("lo", "ທ່ານ"),
        ("lo", "ພັກກອມມູນິດຫວຽດນາມນຳໂດຍທ່ານເລຮວ່າຍຈຸງຫົວໜ້າຄະນະ"),
        ("en", "1."),
    ],
)
def test_pages_that_repeat_themselves_take_no_longer_than_others(language: str, piece: str) -> None:
    assert judged(Case(kind="long", text=piece * (40_000 // len(piece)), language=language))[0] is None


def test_a_page_of_hundreds_of_people_takes_no_longer_than_others() -> None:
    chance = random.Random(1)  # noqa: S311 - names, not secrets
    syllables = ["Ba", "ka", "lo", "mi", "nu", "pe", "ra", "so", "ti", "vu"]
    names = [" ".join("".join(chance.choices(syllables, k=3)).capitalize() for _ in range(2)) for _ in range(600)]
    text = "".join(f"Mr {a}, Mayor of {b.split()[0]} City, met Ms {b}. " for a, b in zip(names[::2], names[1::2], strict=True))
    assert judged(Case(kind="long", text=text, language="en"))[0] is None


def test_what_takes_too_long_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    case = Case(kind="reader", text="The mayor met the guests.")
    assert judged(case)[0] is None
    monkeypatch.setattr(bench_fuzz, "allowed", lambda _: 1e-9)
    assert str(judged(case)[0]).startswith("slow")


def test_a_quote_that_is_not_there_fails() -> None:
    from legation.model import Quote

    with pytest.raises(AssertionError, match="lies at"):
        check_quotes([Quote(3, 9, "a")], "abcd")
    with pytest.raises(Exception, match="not found again"):
        check_quotes([Quote(0, 1, "b")], "abcd")


def test_what_is_read_otherwise_in_another_process_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    prints = iter(["first", "second"])

    def through(chunks: list[bench_fuzz.Key], marked: set[bench_fuzz.Key], jobs: int) -> dict[bench_fuzz.Key, bench_fuzz.Told]:
        said = next(prints)
        return {key: bench_fuzz.Told(key[0], 1, [], 0.0, said if key in marked else "") for key in chunks}

    monkeypatch.setattr(bench_fuzz, "_through", through)
    told = bench_fuzz.run(cases=3000, seed=1, kinds=["dates"])
    assert [fault for each in told for fault in each.faults] == ["('dates', 1, 0, 1000): read otherwise in another process"]
    assert "seed 1" in capsys.readouterr().out
