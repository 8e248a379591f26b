"""The figures behind the scores."""

from __future__ import annotations

from legation.run.evaluation.tally import Tally


def test_precision_recall_and_f1() -> None:
    tally = Tally()
    tally.found("people", gold=4, ours=2, right=2)
    tally.asked("language", True)
    tally.asked("language", False)
    people, language, reading = tally.scores()
    assert (people.precision, people.recall, round(people.f1 or 0, 4)) == (1.0, 0.5, 0.6667)
    assert language.accuracy == 0.5
    assert reading.value == people.f1


def test_nothing_to_find_and_nothing_found_is_right() -> None:
    tally = Tally()
    tally.found("figures", 0, 0, 0)
    assert tally.scores()[0].f1 == 1.0
