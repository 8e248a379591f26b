"""From a capture to the text or HTML source in it."""

import pytest

from legation.model import Capture, SourceError
from legation.run.workers import Pool
from legation.sources import Extracted, extract, text_of
from tests.sources.makers import docx, message, paragraph, pdf


def of(media: str, content: bytes, **hints: str) -> Capture:
    return Capture(source=f"a.{media}", media=media, content=content, hints=hints)


def test_every_kind() -> None:
    assert extract(of("text", "Hà Nội\r\n".encode())).text == "Hà Nội\n"
    assert extract(of("html", b"<p>x")).media == "html"
    assert extract(of("pdf", pdf("Hanoi"))).text == "Hanoi"
    assert extract(of("docx", docx(paragraph("Lào")))).text == "Lào"
    mail = extract(of("eml", message(b"body"), title="given"))
    assert (mail.text, mail.hints) == ("body", {"title": "given", "published": "2022-11-09"})


def test_losses_are_told_and_not_fatal() -> None:
    cut = pdf("Hanoi")
    for capture, code in (
        (of("pdf", cut[: cut.index(b"startxref")]), "truncated"),
        (of("text", "Hà Nội đón đoàn đại biểu thủ đô Viêng Chăn".encode() + b"\xff"), "damaged"),
    ):
        (issue,) = extract(capture).issues
        assert (issue.code, issue.where, issue.fatal) == (code, capture.source, False)


def test_the_charset_of_the_transport_is_used_and_not_passed_on() -> None:
    found = extract(of("html", "Ханой".encode("cp1251"), charset="windows-1251", url="https://a.example/"))
    assert (found.text, found.hints) == ("Ханой", {"url": "https://a.example/"})


def test_as_a_capture_for_the_next_stage() -> None:
    original = Capture(source="a.txt", media="text", content="Hà Nội".encode("utf-16"), obtained="2022-11-09T00:00:00Z")
    after = extract(original).as_capture(original)
    assert (after.content, after.media, after.source, after.obtained) == ("Hà Nội".encode(), "text", "a.txt", original.obtained)


def test_html_goes_on_with_a_mark_against_its_former_charset_and_json_as_it_is() -> None:
    page = '<meta charset="windows-1251">Ханой'
    original = of("html", page.encode("cp1251"))
    after = extract(original).as_capture(original)
    assert after.content.startswith(b"\xef\xbb\xbf")
    assert after.content.decode("utf-8-sig") == page
    row = of("json", b'{"title": "Hanoi", "text": "x"}')
    assert extract(row).as_capture(row) is row


def test_limits_and_strange_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SourceError):
        extract(of("warc", b"x"))
    monkeypatch.setattr(text_of, "MAX_TEXT", 3)
    with pytest.raises(SourceError) as caught:
        extract(of("docx", docx(paragraph("long"))))
    assert caught.value.code == "too-large"


def test_in_worker_processes() -> None:
    good, bad = of("pdf", pdf("Hanoi")), of("pdf", b"%PDF-1.4 nothing")
    with Pool(extract) as pool:
        first, second, third = pool.map([good, bad, of("docx", docx(paragraph("Lào")))])
    assert isinstance(first, Extracted)
    assert first.text == "Hanoi"
    assert getattr(second, "code", "") == "truncated"
    assert isinstance(third, Extracted)
