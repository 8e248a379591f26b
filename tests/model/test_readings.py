"""A reading gives the published contract and checks its own quotes."""

from __future__ import annotations

import pytest

from legation.model import Activity, Body, Figure, PartialDate, Person, Post, Quote, QuoteError, Reading, Statement, Topic

TEXT = "On 5 May Mayor Ann Lee of Arden received Vice-Mayor Bo Rask of Belmar. Lee will give 3.5 tonnes of rice."


def at(words: str) -> Quote:
    start = TEXT.index(words)
    return Quote.of(TEXT, start, start + len(words))


def reading() -> Reading:
    return Reading(
        doc="d",
        page="0",
        reader="1",
        language="en",
        relevant=True,
        topics=(Topic("agriculture", at("rice")), Topic("agriculture", at("rice"))),
        people=(
            Person(
                id="p1",
                name="Ann Lee",
                mentions=(
                    at("Ann Lee"),
                    at("Lee"),
                    Quote.of(TEXT, TEXT.index("Lee will"), TEXT.index("Lee will") + 3),
                ),
                posts=(Post("Mayor", "Arden", at("Mayor")),),
                country="XA",
            ),
            Person(id="p2", name="Bo Rask", mentions=(at("Bo Rask"),), historical=True),
        ),
        organisations=(Body(id="o1", name="Arden", mentions=(at("Arden"),)),),
        activities=(
            Activity(
                id="a1",
                kind="meeting",
                status="held",
                quote=at(TEXT.split(".")[0] + "."),
                date=PartialDate("XXXX-05-05"),
                people=("p1", "p2"),
                part_of="a0",
            ),
        ),
        statements=(
            Statement(id="s1", kind="commit", quote=at("Lee will give 3.5 tonnes of rice."), by=("p1",), topics=("agriculture",)),
        ),
        figures=(Figure(id="f1", value=3.5, approximate=False, what="tonnes of rice", quote=at("3.5 tonnes of rice")),),
    )


def test_the_contract_has_every_field_and_nothing_twice() -> None:
    out = reading().to_contract()
    assert out["topics"] == ["agriculture"]
    assert out["people"][0]["mentions"] == ["Ann Lee", "Lee"]
    assert "historical" not in out["people"][0]
    assert out["people"][1]["historical"] is True
    assert out["activities"][0]["date"] == "XXXX-05-05"
    assert out["activities"][0]["part_of"] == "a0"
    assert out["figures"][0]["value"] == 3.5
    assert out["agreements"] == []


def test_a_changed_text_fails_the_check() -> None:
    reading().check(TEXT)
    with pytest.raises(QuoteError):
        reading().check(TEXT.replace("rice", "corn"))
