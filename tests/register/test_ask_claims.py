"""Every claim of the register, page by page."""

from __future__ import annotations

from legation.register import Store
from legation.register.ask_claims import placed


def test_every_claim_comes_once_and_with_its_thing(two: Store) -> None:
    with two.asking() as ask:
        found = list(ask.claims())
        alone = [claim for page in sorted(p.id for p in ask.pages()) for claim in ask.page(page).claims]
        assert found == alone
        assert len({claim.id for claim in found}) == len(found) > 20
        assert {c.thing for c in found if c.property == "name" and c.normal == "Trần Hải Vân"} == {
            ask.person("Trần Hải Vân").line.id
        }
        assert placed(ask.snapshot)[found[0].subject] == found[0].thing


def test_claims_of_some_pages_and_of_a_day_before(two: Store) -> None:
    with two.asking() as ask:
        page = ask.pages()[0].id
        assert {c.quote.page for c in ask.claims(pages=[page, "none"])} == {page}
    with two.asking("2020-01-01") as ask:
        assert list(ask.claims()) == []
