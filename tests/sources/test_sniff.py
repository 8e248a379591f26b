"""Names and first bytes must agree."""

import pytest

from legation.model import SourceError
from legation.sources.sniff import kind_of, kind_of_answer
from tests.sources.makers import OLE_HEADER, docx, message, paragraph, pdf, zipped

PDF, ZIP, DOCX = pdf("x"), zipped({"a.txt": b"x"}), docx(paragraph("x"))


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.txt", b"plain", "text"),
        ("a.MD", b"# plain", "text"),
        ("a.txt", b"\xef\xbb\xbf <!-- x --><!DOCTYPE HTML><p>", "html"),
        ("a.htm", b"<p>", "html"),
        ("a.pdf", PDF, "pdf"),
        ("a.docx", DOCX, "docx"),
        ("a.docx", ZIP, "docx"),
        ("a.zip", DOCX, "zip"),
        ("a.eml", message(b"x"), "eml"),
        ("a.ndjson", b"[]", "jsonl"),
        ("a", PDF, "pdf"),
        ("", ZIP, "zip"),
        ("", DOCX, "docx"),
        ("", b"<html>", "html"),
        ("", b' { "text": 1}', "jsonl"),
        ("", message(b"x"), "eml"),
        ("", b"Subject: this is a report that begins oddly", "text"),
        ("Report of 9.11.2022", b"plain", "text"),
        ("Report. Second part", b"plain", "text"),
    ],
)
def test_the_format_of_a_file(name: str, head: bytes, kind: str) -> None:
    assert kind_of(name, head[:4096], name) == kind


@pytest.mark.parametrize(
    ("name", "head", "code"),
    [
        ("a.pdf", b"<html>an error page", "mismatch"),
        ("a.docx", PDF, "mismatch"),
        ("a.txt", PDF, "mismatch"),
        ("a.html", ZIP, "mismatch"),
        ("a.zip", b"plain", "mismatch"),
        ("a.docx", OLE_HEADER, "encrypted"),
        ("a.txt", OLE_HEADER, "mismatch"),
        ("a", OLE_HEADER, "unsupported"),
        ("a.doc", OLE_HEADER, "unsupported"),
        ("a.exe", b"MZ", "unsupported"),
    ],
)
def test_what_is_refused(name: str, head: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        kind_of(name, head, name)
    assert caught.value.code == code


def test_the_format_of_an_answer() -> None:
    assert kind_of_answer("text/html; charset=utf-8", b"<p>", "u") == "html"
    assert kind_of_answer("application/octet-stream", PDF, "u") == "pdf"
    assert kind_of_answer("", b"<html>", "u") == "html"
    for sent, head in (("image/png", b"\x89PNG"), ("application/pdf", b"<html>"), ("text/html", PDF)):
        with pytest.raises(SourceError):
            kind_of_answer(sent, head, "u")
