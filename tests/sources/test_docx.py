"""Paragraphs and tables in order, and XML that attacks."""

import pytest
from lxml import etree

from legation.model import SourceError
from legation.sources.docx import docx_text, parse_part
from tests.sources.makers import docx, paragraph, with_declared, zipped


def code_of(content: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        docx_text(content, "a.docx")
    return caught.value.code


def cell(*paragraphs: str) -> str:
    return "<w:tc>" + "".join(map(paragraph, paragraphs)) + "</w:tc>"


def test_paragraphs_and_tables_in_order() -> None:
    table = f"<w:tbl><w:tr>{cell('Name')}{cell('Post')}</w:tr><w:tr>{cell('UBND', 'Hà Nội')}{cell('Độc lập')}</w:tr></w:tbl>"
    body = paragraph("Đầu") + table + f"<w:sdt><w:sdtContent>{paragraph('Cuối')}</w:sdtContent></w:sdt>"
    assert docx_text(docx(body), "a.docx") == "Đầu\nName\tPost\nUBND\nHà Nội\nĐộc lập\nCuối"


def test_signs_tracked_changes_and_fields() -> None:
    run = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/><w:softHyphen/></w:r>"
    changes = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
    field = "<w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>"
    stops = "<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>"
    assert docx_text(docx(f"<w:p>{stops}{run}{changes}{field}</w:p>"), "a.docx") == "a\tb\n\u2011\u00adnewlink"


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:txbxContent>{paragraph('boxed')}</w:txbxContent>"
    both = f"<mc:AlternateContent {mc}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert docx_text(docx(f"<w:p><w:r><w:t>main</w:t>{both}</w:r></w:p>"), "a.docx") == "main\nboxed"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16", "cp037"])
def test_a_doctype_is_refused_in_every_encoding(encoding: str) -> None:
    before = '<!DOCTYPE d [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(SourceError) as caught:
        docx_text(docx(paragraph("&secret;"), before=before, encoding=encoding), "a.docx")
    assert caught.value.code in ("doctype", "damaged")
    assert "root:" not in str(caught.value)


def test_the_twin_with_entities_resolved_would_read_the_file(tmp_path) -> None:
    canary = tmp_path / "canary"
    canary.write_text("canary-word")
    xml = f'<!DOCTYPE d [<!ENTITY s SYSTEM "{canary.as_uri()}">]><d>&s;</d>'.encode()
    careless = etree.fromstring(xml, etree.XMLParser(resolve_entities=True, load_dtd=True))
    assert "canary-word" in (careless.text or "")
    with pytest.raises(SourceError):
        parse_part(xml, "a.docx")


def test_deep_nesting_ends() -> None:
    assert code_of(docx("<w:ins>" * 50_000 + "</w:ins>" * 50_000)) == "damaged"


def test_damaged_empty_foreign_and_locked() -> None:
    assert code_of(docx("<w:p>")) == "damaged"
    assert code_of(docx(paragraph(" "))) == "empty"
    assert code_of(zipped({"a.txt": b"x"})) == "mismatch"
    assert code_of(docx(paragraph("x"))[:200]) == "truncated"
    only = zipped({"word/document.xml": b"<x/>"})
    assert code_of(with_declared(only, flags=1)) == "encrypted"
    assert code_of(zipped({"word/document.xml": b"<x/>"})) == "damaged"
    assert code_of(zipped({"word/document.xml": bytes(3_000_000)})) == "archive-bomb"
