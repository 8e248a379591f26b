"""The state of a document, by the words near it."""

from __future__ import annotations

import pytest

from legation.reading.agreements_mentions import mentions
from legation.reading.agreements_state import signed_on, state
from tests.reading.dealings import report


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "On March 18 Lyon and Recife signed a memorandum of understanding.", "signed"),
        ("en", "Lyon and Recife agreed to sign a memorandum of understanding.", "proposed"),
        ("en", "It is done on the basis of the memorandum of understanding for 2021-2026.", "in-force"),
        ("en", "The agreement of 2019 between Lyon and Recife has expired.", "ended"),
        ("vi", "Hà Nội và Viêng Chăn sẽ ký bản ghi nhớ hợp tác.", "proposed"),
        ("vi", "Thỏa thuận giữa Hà Nội và Viêng Chăn đã được gia hạn.", "renewed"),
        ("fr", "Lyon et Recife ont signé une convention de coopération.", "signed"),
        ("fr", "La convention de coopération entre Lyon et Recife a été renouvelée.", "renewed"),
        ("lo", "ສອງຝ່າຍຈະລົງນາມບົດບັນທຶກຄວາມເຂົ້າໃຈ.", "proposed"),
        ("en", "Lyon and Recife talked of drafting laws and signed a memorandum of understanding.", "signed"),
        ("en", "A technical agreement between Lyon and Recife will be drafted by May.", "proposed"),
        ("en", "The agreement between Lyon and Recife was adopted on Monday.", "signed"),
        ("en", "Lyon withdrew from the agreement with Recife.", "ended"),
        ("fr", "Lyon et Recife ont signé un nouvel accord de coopération.", "signed"),
    ],
)
def test_state(language: str, text: str, expected: str) -> None:
    sheet, findings = report(text, {}, language=language)
    (mention,) = mentions(sheet, findings)
    assert state(sheet, findings, mention) == expected


def test_only_a_signed_document_has_a_day_of_signing() -> None:
    sheet, findings = report("On March 18 Lyon and Recife signed a memorandum of understanding.", {})
    (mention,) = mentions(sheet, findings)
    signed = signed_on(sheet, findings, mention, "signed")
    assert signed is not None
    assert signed.edtf == "2024-03-18"
    assert signed_on(sheet, findings, mention, "in-force") is None
