"""Terms of documents and the dates that they bear, in every language."""

from __future__ import annotations

import pytest

from legation.reading.agreements_mentions import Mention, mentions
from tests.reading.dealings import report


def found(text: str, language: str = "en") -> list[Mention]:
    return mentions(*report(text, {}, language=language))


def shown(text: str, language: str = "en") -> list[tuple[str | None, str | None]]:
    """Term and earlier date of each document."""
    return [(m.period.edtf if m.period else None, m.past.edtf if m.past else None) for m in found(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("en", "Lyon and Recife signed a pact for 2024-2027.", "2024/2027"),
        ("en", "Lyon and Recife signed a pact that runs from January 2025 to June 2026.", "2025-01/2026-06"),
        ("en", "Lyon and Recife signed a pact that is valid until 2030.", "../2030"),
        ("en", "Lyon and Recife signed the 2024-2026 plan.", "2024/2026"),
        ("vi", "Lyon và Recife ký Thỏa thuận hợp tác năm 2025.", "2025"),
        ("vi", "Lyon và Recife ký bản ghi nhớ (MOU) về y tế, giai đoạn 2024-2027.", "2024/2027"),
        ("fr", "Lyon et Recife ont signé le procès-verbal de l'accord pour la période 2024-2027.", "2024/2027"),
        ("fr", "La convention entre Lyon et Recife court jusqu'en 2027.", "../2027"),
        ("lo", "ສອງຝ່າຍໄດ້ລົງນາມໃນຖະແຫຼງການຮ່ວມ ວ່າດ້ວຍການຮ່ວມມື ປີ 2025-2028.", "2025/2028"),
    ],
)
def test_the_term_beside_a_document(language: str, text: str, period: str) -> None:
    assert shown(text, language)[0] == (period, None)


@pytest.mark.parametrize(
    ("language", "text", "past"),
    [
        ("en", "Lyon and Recife have had a friendship pact since 2003.", "2003"),
        ("en", "Lyon, twinned with Recife since 1988, sent a delegation.", "1988"),
        ("vi", "Hai thành phố kết nghĩa từ năm 1970.", "1970"),
        ("fr", "Jumelées depuis 1998, les deux villes coopèrent.", "1998"),
        ("lo", "ສອງແຂວງເປັນແຂວງຄູ່ມິດ ນັບແຕ່ປີ 2005.", "2005"),
    ],
)
def test_the_year_since_when_it_stands(language: str, text: str, past: str) -> None:
    assert shown(text, language) == [(None, past)]


def test_what_began_and_ended_is_its_term() -> None:
    assert shown("The pact of 2017, which expired in December 2022, helped both.") == [("2017/2022-12", "2017")]


def test_the_day_from_which_it_holds_is_neither_its_term_nor_that_of_its_signing() -> None:
    assert shown("They signed a pact that takes effect on January 1, 2025.") == [(None, None)]


def test_the_end_of_a_visit_is_not_that_of_a_document() -> None:
    assert shown("They signed a pact during the visit by the mayor, which ended on March 18, 2024.") == [(None, None)]


def test_an_ordinary_word_names_a_document_only_with_a_term_in_its_name() -> None:
    assert shown("The plan of the mayor is a success.") == []
    assert shown("The plan for 2022-2024 is a success.") == [("2022/2024", None)]


def test_a_year_at_whose_end_it_is_due_is_no_term() -> None:
    assert shown("They will sign a pact by the end of 2025.") == [(None, None)]
