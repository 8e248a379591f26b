"""Likeness and pairing."""

from __future__ import annotations

from legation.run.evaluation.likeness import likeness, overlap, pair_up, plain


def test_plain_text_forgets_what_outlets_differ_in() -> None:
    assert plain("Đồng chí Hằng, LPRP’s") == "dong chi hang lprp s"
    assert plain("ນ\u200bະ\u200bຄອນ") == "ນະຄອນ"


def test_likeness_counts_words_that_matter() -> None:
    assert likeness("Party Committee of Hanoi", "Hanoi Party Committee") == 1.0
    assert likeness("Hanoi", "Hue") == 0.0
    assert 0 < likeness("ນະຄອນຫຼວງວຽງຈັນ", "ນະຄອນຮ່າໂນ້ຍ") < 1


def test_overlap_is_by_place_in_the_text() -> None:
    assert overlap("one two three", "one two", "two three") == 3 / 7
    assert overlap("one two three", "one", "three") == 0.0


def test_pairs_are_best_first_and_one_to_one() -> None:
    assert pair_up(["a", "b"], ["b", "b", "a"], lambda g, p: float(g == p), 0.5) == [(0, 2), (1, 0)]
