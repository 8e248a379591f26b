"""The PDF brief, read back with pypdfium2: words in four languages as they stand, one page where it should be one."""

from __future__ import annotations

import io
import re
from typing import Any

import msgspec
import pypdfium2
import pytest

from legation.lang import LANGUAGES
from legation.model import UsageError
from legation.views.blocks import Document, Para, Run
from legation.views.brief import Brief
from legation.views.brief_blocks import brief_document
from legation.views.brief_short import short_document
from legation.views.brief_typst import document_pdf, on_one_page, typst, unshown

VIETNAMESE = "Chủ tịch Ủy ban nhân dân thành phố đã tiếp đoàn; hai bên thỏa thuận hỗ trợ lẫn nhau, kể cả đường thủy và ẩm thực."
LAO = "ພ້ອມນັ້ນ, ທ່ານໄດ້ຕ້ອນຮັບຄະນະຜູ້ແທນຂັ້ນສູງ ຢູ່ຫ້ອງການ ແລະ ເລື່ອງນ້ຳ, ກ່ຽວກັບໜ້າທີ່ຂອງເຈົ້າໜ້າທີ່ຕັ້ງແຕ່ຄັ້ງກ່ອນ."
FRENCH = "Les œuvres de l’accord : « coopération » à Hanoï, naïveté où ?"


@pytest.fixture(autouse=True)
def _engine() -> None:
    pytest.importorskip("typst", reason="the extra pdf (Typst) is not installed: no PDF is made")


def pages(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(io.BytesIO(data)) as file:
        return [page.get_textpage().get_text_range() for page in file]


def close(text: str) -> str:
    """Without blanks: lines break where they must."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize(("language", "words"), [("vi", VIETNAMESE), ("lo", LAO), ("fr", FRENCH)])
@pytest.mark.parametrize("printed", [True, False])
def test_words_are_copied_out_as_they_stand(language: str, words: str, printed: bool) -> None:
    runs = (Run(words, language, printed=printed), Run(words, language, bold=True, printed=printed))
    (page,) = pages(document_pdf(Document("x", "en", (Para(runs),), (), compact=True)))
    assert close(page) == close(words + words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_brief_in_each_language(brief: Brief, language: str) -> None:
    made = pages(document_pdf(brief_document(msgspec.structs.replace(brief, language=language))))
    text = close("".join(made))
    for quote in brief.citations():
        assert close(quote.text) in text
    labels = {"vi": "Diễn tiến", "en": "Timeline", "lo": "ລຳດັບເຫດການ", "fr": "Chronologie"}
    assert close(labels[language]) in text
    assert "<script>" in text  # hostile words are words: Typst reads no markup out of them


def test_markup_of_typst_stays_words() -> None:
    evil = '#read("/etc/passwd") *b* $x$ [y] \\ #panic("z") <label> @ref'
    (page,) = pages(document_pdf(Document(evil, "en", (Para((Run(evil, "en"),)),), (), compact=True)))
    assert close(page) == close(evil)


def test_the_short_form_has_one_page_whatever_it_holds(brief: Brief) -> None:
    many = msgspec.structs.replace(
        brief,
        people=tuple(msgspec.structs.replace(s, people=brief.people[0].people * 12) for s in brief.people),
        timeline=brief.timeline * 30,
        agreements=brief.agreements * 20,
        statements=tuple(msgspec.structs.replace(g, statements=g.statements * 10) for g in brief.statements),
    )
    assert not on_one_page(brief_document(many))
    short = short_document(many, on_one_page)
    assert on_one_page(short)
    assert on_one_page(short_document(many)), "the estimate of lines promises more than a page holds"


def test_links_lead_to_the_web_and_into_the_document(brief: Brief) -> None:
    data = document_pdf(brief_document(brief))
    assert b"https://example.org/a?b=<c>" in data
    assert b"javascript:" not in data
    with pypdfium2.PdfDocument(data) as file:
        titles = [item.get_title() for item in file.get_toc()]
        assert file.get_metadata_value("Title") == "Arden – Belmar"
    assert titles[0] == "Arden – Belmar"
    assert "Timeline" in titles


def test_the_same_brief_gives_the_same_bytes(brief: Brief) -> None:
    assert document_pdf(brief_document(brief)) == document_pdf(brief_document(brief))


def test_letters_without_a_font_of_ours_are_named(brief: Brief) -> None:
    assert unshown(brief_document(brief)) == ""
    assert unshown(Document("Hà Nội, ນະຄອນ, Œuvre, ₫ – “x”…", "vi", (), ())) == ""
    assert unshown(Document("北京 и", "vi", (), ())) == "и京北"


def test_a_missing_engine_is_told_with_the_way_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr("legation.views.brief_typst.import_module", none)
    with pytest.raises(UsageError, match=r"pip install 'legation\[pdf\]'") as told:
        typst()
    assert told.value.exit_code == 2
