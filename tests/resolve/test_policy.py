from __future__ import annotations

import pytest

from legation.resolve import policy


@pytest.mark.parametrize("kind", ["person", "body", "activity", "agreement"])
def test_bands_are_ordered(kind: str) -> None:
    band = policy.BANDS[kind]
    assert 0 < band.may_be < band.same <= 1
    assert policy.verdict_of(kind, band.same) == "same"
    assert policy.verdict_of(kind, band.may_be) == "may-be"
    assert policy.verdict_of(kind, band.may_be - 0.01) is None


def test_a_name_alone_reaches_no_threshold() -> None:
    assert policy.BANDS["person"].may_be > policy.NAME * policy.NAME_SAME


def test_another_country_outweighs_the_same_name() -> None:
    best = policy.NAME + policy.POST + policy.COMPANY[2] + policy.OTHER_COUNTRY
    assert best < policy.BANDS["person"].may_be
