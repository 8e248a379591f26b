"""The DOCX brief, read back with python-docx: every quote, the slots of Lao, links that lead somewhere, pictures with words."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
import msgspec
import pytest

from legation.lang import LANGUAGES
from legation.model import UsageError
from legation.views.brief import Brief
from legation.views.brief_blocks import brief_document
from legation.views.brief_docx import document_docx
from legation.views.brief_short import short_document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {"w": W[1:-1], "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"}


def read(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data))


def words(file: Any) -> str:
    return "\n".join("".join(t.text or "" for t in p.iter(W + "t")) for p in file.element.body.iter(W + "p"))


def test_every_quote_stands_in_the_document(brief: Brief) -> None:
    text = words(read(document_docx(brief_document(brief))))
    for side in brief.people:
        for person in side.people:
            assert all(post.title in text for post in person.posts)
    for entry in (*brief.activities(), *brief.agreements):
        assert all(quote.text in text for quote in entry.quotes)
    assert all(said.quote.text in text for group in brief.statements for said in group.statements)
    assert all(figure.quote.text in text for figure in brief.figures)
    assert "<script>" in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", [brief_document, short_document])
def test_runs_of_lao_have_the_slots_of_complex_scripts(brief: Brief, language: str, form: Any) -> None:
    file = read(document_docx(form(msgspec.structs.replace(brief, language=language))))
    runs = [r for r in file.element.iter(W + "r") if any("\u0e80" <= c <= "\u0eff" for t in r.iter(W + "t") for c in t.text)]
    assert runs
    for run in runs:
        rpr = run.find(W + "rPr")
        assert rpr.find(W + "rFonts").get(W + "cs") == "Noto Sans Lao"
        assert rpr.find(W + "szCs").get(W + "val") == rpr.find(W + "sz").get(W + "val")
        assert rpr.find(W + "lang").get(W + "bidi") == "lo-LA"
        assert (rpr.find(W + "b") is None) == (rpr.find(W + "bCs") is None)
    fonts = next(r.target_part for r in file.part.rels.values() if r.reltype.endswith("/fontTable"))
    assert b"Leelawadee UI" in fonts.blob


def test_the_language_of_the_reader_is_that_of_the_styles(brief: Brief) -> None:
    file = read(document_docx(brief_document(msgspec.structs.replace(brief, language="vi"))))
    lang = file.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert (lang.get(W + "val"), lang.get(W + "bidi")) == ("vi-VN", "lo-LA")
    assert [p.text for p in file.paragraphs if p.style.name == "Heading 2"][1] == "Những người có thể gặp"


def test_links_lead_to_sources_or_the_web(brief: Brief) -> None:
    file = read(document_docx(brief_document(brief)))
    named = [b.get(W + "name") for b in file.element.iter(W + "bookmarkStart")]
    links = list(file.element.iter(W + "hyperlink"))
    assert len(named) == len(set(named))
    assert {link.get(W + "anchor") for link in links} - {None} <= set(named)
    outside = [r.target_ref for r in file.part.rels.values() if r.is_external]
    assert outside == ["https://example.org/a?b=%3Cc%3E"]


def test_an_address_that_word_would_choke_on_is_words_alone(brief: Brief) -> None:
    bad = tuple(msgspec.structs.replace(page, url="https://[oops/ x") for page in brief.pages)
    file = read(document_docx(brief_document(msgspec.structs.replace(brief, pages=bad))))
    assert not [r for r in file.part.rels.values() if r.is_external]
    assert "https://[oops/ x" in words(file)


def test_pictures_tell_what_they_show(brief: Brief) -> None:
    file = read(document_docx(brief_document(brief)))
    told = [d.get("descr") for d in file.element.iter(f"{{{NAMES['wp']}}}docPr")]
    assert told == ["Activities: 2023: 1", "Twinning, 2019–2022: ended"]


def test_the_short_form_is_shorter_and_counts_what_it_leaves_out(brief: Brief) -> None:
    text = words(read(document_docx(short_document(brief))))
    assert "2/9" in text  # statements
    assert "Ann Lee" in text
    assert "470,000" not in text


def test_the_same_brief_gives_the_same_file(brief: Brief) -> None:
    first, second = (read(document_docx(brief_document(brief))) for _ in range(2))
    assert first.element.xml == second.element.xml
    assert first.core_properties.created is None


def test_letters_that_xml_cannot_hold_do_no_harm(brief: Brief) -> None:
    text = words(read(document_docx(brief_document(msgspec.structs.replace(brief, a="Ar\x00den\x0b")))))
    assert "Ar\ufffdden\ufffd" in text


def test_a_letterhead_keeps_its_page_and_words(brief: Brief, tmp_path: Path) -> None:
    own = docx.Document()
    own.sections[0].header.paragraphs[0].text = "Department of External Relations"
    own.sections[0].left_margin = docx.shared.Cm(4)
    own.add_paragraph("No. 12")
    own.save(str(tmp_path / "head.docx"))
    file = read(document_docx(brief_document(brief), tmp_path / "head.docx"))
    assert file.sections[0].header.paragraphs[0].text == "Department of External Relations"
    assert round(file.sections[0].left_margin.cm) == 4
    assert file.paragraphs[0].text == "No. 12"
    assert "Arden – Belmar" in words(file)


def test_what_is_no_letterhead_is_told(brief: Brief, tmp_path: Path) -> None:
    (tmp_path / "bad.docx").write_bytes(b"no archive")
    with pytest.raises(UsageError, match=r"bad\.docx: a letterhead is"):
        document_docx(brief_document(brief), tmp_path / "bad.docx")
