"""Mentions of documents, with term and date beside them."""

from __future__ import annotations

from legation.reading.agreements_mentions import Mention, mentions
from tests.reading.dealings import report


def found(text: str) -> list[Mention]:
    return mentions(*report(text, {}))


def test_each_document_takes_the_term_beside_it() -> None:
    text = "Lyon and Recife have an action plan for 2021-2023 and a memorandum of understanding for 2024-2027."
    assert [(m.kind, m.period and m.period.edtf) for m in found(text)] == [
        ("programme", "2021/2023"),
        ("memorandum", "2024/2027"),
    ]


def test_a_year_long_before_the_report_is_when_it_was_signed() -> None:
    (mention,) = found("Lyon and Recife have been partners since they signed an agreement in 2014.")
    assert mention.past is not None
    assert mention.past.edtf == "2014"


def test_counted_documents_are_no_mentions() -> None:
    assert found("Lyon and Recife have two agreements and 8 memoranda of understanding.") == []


def test_a_bare_back_reference_opens_nothing() -> None:
    assert [m.opens for m in found("He praised the agreement.")] == [False]


def test_a_signing_of_last_week_is_news_and_one_of_months_ago_is_not() -> None:
    (recent,) = found("Lyon and Recife signed an agreement on March 14, 2024.")
    (older,) = found("The course follows an agreement which Lyon and Recife signed on January 9, 2024.")
    assert recent.past is None
    assert older.past is not None
