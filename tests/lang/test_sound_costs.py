from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from legation.lang.sound_costs import distance, kinds_of, least_distance

SOUNDS = st.text(alphabet="kKGcsydtTnbpPfmlvhIUaeiouwAOENMDXQqzrV", max_size=10)


def test_writers_exchange_some_sounds_and_not_others() -> None:
    assert distance("kam", "Kam", 9) < distance("kam", "tam", 9)
    assert distance("sin", "sin", 9) == 0
    assert distance("Dzng", "yung", 9) == 0, "letters that may be either of two sounds"
    assert distance("Kampan", "KampaU", 9) == 1.0
    assert distance("vila", "vili", 9) == 1.0


def test_an_n_that_falls_away_before_s_is_cheap() -> None:
    assert distance("siMsulit", "sisulit", 9) < 0.4 < distance("sin", "si", 9)


@settings(max_examples=80)
@given(SOUNDS, SOUNDS)
def test_distance_is_symmetric_and_never_under_its_bound(a: str, b: str) -> None:
    cost = distance(a, b, 99.0)
    assert abs(cost - distance(b, a, 99.0)) < 1e-9
    assert (cost == 0) or a != b
    assert least_distance(kinds_of((a,)), kinds_of((b,))) <= cost + 1e-9


@settings(max_examples=40)
@given(SOUNDS, SOUNDS, st.floats(0.1, 3))
def test_giving_up_early_never_hides_a_near_pair(a: str, b: str, most: float) -> None:
    full, cut = distance(a, b, 99.0), distance(a, b, most)
    assert abs(cut - full) < 1e-9 if full <= most else cut > most
