from __future__ import annotations

from legation.register.claims import claims_of, items_of
from tests.register.making import page, reading


def test_every_claim_is_found_again_and_has_an_id_of_its_own() -> None:
    of = page()
    claims = claims_of(reading(of))
    assert len({c.id for c in claims}) == len(claims) > 20
    for claim in claims:
        claim.quote.check(of.text)


def test_a_post_is_a_claim_about_its_holder() -> None:
    of = page()
    found = [c for c in claims_of(reading(of)) if c.property == "post"]
    assert [(c.subject, c.normal) for c in found] == [
        (f"{of.id}/p1", "Secretary, Hanoi Party Committee"),
        (f"{of.id}/p2", "Secretary, Vientiane Party Committee"),
    ]


def test_the_reader_is_part_of_a_claims_identity_and_reading_twice_is_not() -> None:
    of = page()
    once, again, other = (claims_of(reading(of, reader)) for reader in ("1.a", "1.a", "2.b"))
    assert [c.id for c in once] == [c.id for c in again]
    assert not {c.id for c in once} & {c.id for c in other}


def test_items_carry_the_days_they_may_mean() -> None:
    of = page()
    found = {item.id.split("/")[1]: item for item in items_of(reading(of, date="2022-11"))}
    assert (found["a1"].first_day, found["a1"].last_day) == ("2022-11-01", "2022-11-30")
    assert {item.kind for item in found.values()} == {"person", "body", "activity", "agreement", "statement", "figure"}
    unknown = {item.id.split("/")[1]: item for item in items_of(reading(of, date="XXXX-11-09"))}
    assert unknown["a1"].first_day is None
