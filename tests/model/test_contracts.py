"""From a contract's plain object back to a reading."""

from __future__ import annotations

from typing import Any

import pytest

from legation.model import DateError, Page, PageError, QuoteError
from legation.model.contracts import contract_of, reading_of

TEXT = "Menu\nMayor Ana Ruiz of Salta received Lia Costa of Braga on 4 May 2023. They agreed to train nurses.\n"
PAGE = Page(name="a", text=TEXT, language="en")


def plain(**other: Any) -> dict[str, Any]:
    person = {"id": "p1", "name": "Ana Ruiz", "mentions": ["Ana Ruiz"], "country": "AR"}
    return {
        "doc": "a",
        "language": "en",
        "relevant": True,
        "published": None,
        "noise": [1],
        "topics": ["health", "training"],
        "people": [{**person, "posts": [{"title": "Mayor", "organisation": "Salta"}, {"title": "Chair", "organisation": None}]}],
        "organisations": [],
        "activities": [
            {
                "id": "a1",
                "kind": "meeting",
                "status": "held",
                "date": "2023-05-04",
                "place": None,
                "people": ["p1"],
                "parties": ["Salta", "Braga"],
                "quote": "Mayor Ana Ruiz of Salta received Lia Costa of Braga on 4 May 2023.",
            }
        ],
        "agreements": [],
        "statements": [
            {"kind": "agree", "by": ["Salta", "Braga"], "quote": "They agreed to train nurses.", "topics": ["training"]}
        ],
        "figures": [],
        **other,
    }


def test_there_and_back() -> None:
    reading = reading_of(contract_of(plain()), PAGE, "hand")
    reading.check(TEXT)
    assert reading.to_contract() == plain()
    assert (reading.page, reading.reader) == (PAGE.id, "hand")


def test_topics_rest_on_a_statement_or_the_first_line_of_the_report() -> None:
    said = {t.name: t.quote.text for t in reading_of(contract_of(plain()), PAGE, "hand").topics}
    assert said["training"] == "They agreed to train nurses."
    assert said["health"].startswith("Mayor Ana Ruiz")


def test_a_line_of_unseen_characters_says_nothing() -> None:
    page = Page(name="a", text="\ufeff\n" + TEXT.partition("\n")[2], language="en")
    said = reading_of(contract_of(plain(noise=[])), page, "hand").topics
    assert any(t.quote.text.startswith("Mayor Ana Ruiz") for t in said)


def test_a_title_that_is_not_printed_rests_on_the_name() -> None:
    posts = reading_of(contract_of(plain()), PAGE, "hand").people[0].posts
    assert [p.quote.text for p in posts] == ["Mayor", "Ana Ruiz"]


@pytest.mark.parametrize(
    ("change", "error", "words"),
    [
        ({"figures": [{"value": 3, "approximate": False, "what": "x", "quote": "three"}]}, QuoteError, "'three'"),
        ({"people": []}, PageError, "p1"),
        ({"agreements": [{"kind": "pact"}]}, PageError, "agreements"),
        ({"relevant": 1}, PageError, "relevant"),
        ({"noise": [1, 4]}, PageError, "no line 4"),
        ({"published": "4 May"}, DateError, "4 May"),
        ({"published": "2023-05"}, DateError, "2023-05"),
        ({"doc": "\udc80"}, PageError, "half a character"),
        ({"language": "\ud83d"}, PageError, "half a character"),
        ({"figures": [{"value": float("nan"), "approximate": False, "what": "x", "quote": "4"}]}, PageError, "no number"),
        ({"figures": [{"value": float("inf"), "approximate": False, "what": "x", "quote": "4"}]}, PageError, "no number"),
    ],
)
def test_what_does_not_hold_is_named(change: dict[str, Any], error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        reading_of(contract_of(plain(**change)), PAGE, "hand")


def test_a_date_that_is_none() -> None:
    value = plain()
    value["activities"][0]["date"] = "4 May"
    with pytest.raises(DateError):
        reading_of(contract_of(value), PAGE, "hand")


def test_an_id_stands_once() -> None:
    value = plain()
    value["people"] *= 2
    with pytest.raises(PageError, match="twice"):
        reading_of(contract_of(value), PAGE, "hand")
