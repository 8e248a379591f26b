"""The report in an e-mail."""

import base64

import pytest

from legation.model import SourceError
from legation.sources.mail import MAX_PARTS, read_mail
from tests.sources.makers import message


def test_text_subject_and_day_but_not_the_sender() -> None:
    mail = read_mail(message("Xin chào".encode(), "=?utf-8?B?" + base64.b64encode("Hà Nội".encode()).decode() + "?="), "a.eml")
    assert mail.decoded.text == "Xin chào"
    assert mail.hints == {"title": "Hà Nội", "published": "2022-11-09"}
    assert not mail.html
    assert "desk@example.org" not in str(mail)


def multipart(*parts: str) -> bytes:
    body = "".join(f"--X\r\n{part}\r\n" for part in parts) + "--X--\r\n"
    return message(body.encode(), kind='multipart/mixed; boundary="X"')


HTML = "Content-Type: text/html; charset=utf-8\r\n\r\n<p>rich</p>"
PLAIN = "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nd=E9l=E9gation"
FILE = 'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="a.pdf"\r\n\r\nx'
NOTE = 'Content-Type: text/plain\r\nContent-Disposition: attachment; filename="note.txt"\r\n\r\nnot the body'


def test_plain_text_before_html_and_attachments_named() -> None:
    mail = read_mail(multipart(NOTE, HTML, PLAIN, FILE), "a.eml")
    assert mail.decoded.text.strip() == "délégation"
    assert mail.attachments == ("note.txt", "a.pdf")
    rich = read_mail(multipart(HTML), "a.eml")
    assert rich.html
    assert "rich" in rich.decoded.text


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"no header at all, only words", "damaged"),
        (message(b""), "empty"),
        (multipart(FILE), "empty"),
        (multipart(*[FILE] * (MAX_PARTS + 1)), "damaged"),
    ],
)
def test_what_holds_no_report(content: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_mail(content, "a.eml")
    assert caught.value.code == code


@pytest.mark.parametrize(
    "header", ["Date: nonsense", "Date: Wed, 99 Nov 2022", "Subject: =?x?B?%%%?=", "Content-Type: ;;=", "Subject: \x80\xff"]
)
def test_odd_headers_say_nothing_and_harm_nothing(header: str) -> None:
    content = f"From: a@example.org\r\n{header}\r\n\r\nbody".encode("latin-1")
    mail = read_mail(content, "a.eml")
    assert "published" not in mail.hints
    assert mail.decoded.text == "body"
