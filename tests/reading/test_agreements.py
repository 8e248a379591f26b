"""Agreements: kinds, terms, states, and what is none."""

from __future__ import annotations

import pytest

from legation.model import Agreement
from legation.reading.agreements import find_agreements
from tests.reading.dealings import report

SIDES = "Lyon, France, and Recife, Brazil, "


def found(text: str, language: str = "en") -> tuple[Agreement, ...]:
    return find_agreements(*report(text, {}, language=language))


def test_a_signed_document_has_its_term_and_day() -> None:
    (document,) = found("On March 18 " + SIDES + "signed a memorandum of understanding for 2024-2027.")
    assert (document.kind, document.status) == ("memorandum", "signed")
    assert document.period is not None
    assert document.period.edtf == "2024/2027"
    assert document.signed is not None
    assert document.signed.edtf == "2024-03-18"
    assert set(document.parties) == {"Lyon", "Recife"}


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("will sign an agreement for 2027-2030.", "proposed"),
        ("are carrying out an agreement for 2021-2026.", "in-force"),
        ("have renewed their agreement for 2024-2028.", "renewed"),
    ],
)
def test_the_words_beside_it_tell_its_state(words: str, status: str) -> None:
    assert [d.status for d in found(SIDES + words)] == [status]


def test_two_terms_are_two_documents() -> None:
    text = (
        SIDES
        + "work under an agreement for 2021-2026. Both cities plan to sign an agreement for 2027-2030 between Lyon and Recife."
    )
    assert [(d.period.edtf if d.period else None, d.status) for d in found(text)] == [
        ("2021/2026", "in-force"),
        ("2027/2030", "proposed"),
    ]


def test_one_document_under_several_names_is_one() -> None:
    text = (
        SIDES + "signed a memorandum of understanding for 2024-2027 on March 18.\n"
        "The document deals with drainage. The memorandum also names schools."
    )
    assert len(found(text)) == 1


def test_counted_and_domestic_documents_are_none() -> None:
    assert found(SIDES + "have signed two agreements.") == ()
    assert found("The region of Lyon, France, signed an agreement with Paris on March 18.") == ()
    assert found("Hà Nội và Viêng Chăn quán triệt nghị quyết đại hội nhiệm kỳ 2020-2025.", "vi") == ()


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("vi", "Ngày 18/3, Hà Nội và Viêng Chăn ký bản ghi nhớ hợp tác.", "memorandum"),
        ("fr", "Le 18 mars, Lyon et Recife ont signé une lettre d'intention.", "letter-of-intent"),
        ("lo", "ວັນທີ 18 ມີນາ ຮ່າໂນ້ຍ ແລະ ວຽງຈັນ ໄດ້ລົງນາມຖະແຫຼງການຮ່ວມ.", "joint-statement"),
    ],
)
def test_kinds_in_every_language(language: str, text: str, kind: str) -> None:
    assert [d.kind for d in found(text, language)] == [kind]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "vi",
            "Ngày 18/3, Hà Nội và Viêng Chăn ký Bản ghi nhớ giai đoạn 2024-2029, thay thế Bản ghi nhớ ký năm 2019 đã hết hiệu lực.",
            [("memorandum", "signed"), ("memorandum", "ended")],
        ),
        (
            "en",
            "On March 18 " + SIDES + "signed a pact for 2024-2027. It replaces that of 2019.",
            [("agreement", "signed"), ("agreement", "ended")],
        ),
        ("en", SIDES + "twinned since 1988, met again.", [("twinning", "in-force")]),
        ("en", "The mayors of " + SIDES + "initialled a memorandum of understanding.", [("memorandum", "proposed")]),
        ("fr", "Lyon et Recife n'ont jamais signé la charte de jumelage.", [("twinning", "proposed")]),
        ("fr", "Lyon et Recife ont échangé des lettres d'intention.", [("letter-of-intent", "signed")]),
        ("lo", "ວຽງຈັນ ແລະ ຮ່າໂນ້ຍ ໄດ້ເຊັນສັນຍາຮ່ວມມື ໄລຍະ 2024-2029 ແທນສະບັບ ປີ 2019.", [("agreement", "signed"), ("agreement", "ended")]),
    ],
)
def test_what_takes_the_place_of_another_and_what_is_not_yet_one(language: str, text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(d.kind, d.status) for d in found(text, language)] == wanted


def test_a_term_told_later_is_that_of_the_document_before() -> None:
    (document,) = found("On March 18 " + SIDES + "signed a memorandum of understanding. It is valid from 2025 to 2028.")
    assert document.period is not None
    assert document.period.edtf == "2025/2028"


def test_minutes_signed_now_are_not_those_that_are_carried_out() -> None:
    text = (
        "Thực hiện Biên bản hợp tác giai đoạn 2021-2025 giữa Hà Nội và Viêng Chăn, hai bên họp. Ngày 18/3, hai bên ký biên bản."
    )
    assert [d.status for d in found(text, "vi")] == ["in-force", "signed"]
