"""The report in an e-mail: its plain text or HTML part, its subject and its day. Runs in a worker process."""

from __future__ import annotations

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from typing import Any, Final, NamedTuple

from legation.model import SourceError
from legation.sources.encodings import Decoded, decode

MAX_PARTS: Final = 200


class Mail(NamedTuple):
    """What a message says: its text, whether that is HTML, hints (title, published), and files that hang on it unread."""

    decoded: Decoded
    html: bool
    hints: dict[str, str]
    attachments: tuple[str, ...]


def read_mail(content: bytes, source: str) -> Mail:
    """The body of a message: the first text/plain part that is not blank, else the first text/html part.

    `title` is the subject, `published` the day of the Date header as the sender wrote it. The sender is not kept. Raises
    SourceError: `damaged` (no header, or more than MAX_PARTS parts), `empty`, and what `decode` raises.
    """
    message = _parsed(content, source)
    parts = []
    for part in message.walk():
        parts.append(part)
        if len(parts) > MAX_PARTS:
            raise SourceError("damaged", source, f"the message has more than {MAX_PARTS} parts")
    attachments = tuple(
        _file_name(p) for p in parts if p.is_attachment() or (not p.is_multipart() and p.get_content_maintype() != "text")
    )
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind and not part.is_attachment() and (data := _payload(part)).strip():
                html = kind == "text/html"
                charset = part.get_content_charset()
                return Mail(decode(data, source=source, html=html, charset=charset), html, _hints(message), attachments)
    raise SourceError("empty", source, "the message has no text")


def _parsed(content: bytes, source: str) -> EmailMessage:
    try:
        message = BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(content)
    except Exception as error:  # the parser of the standard library raises IndexError, KeyError and others on odd headers
        raise SourceError("damaged", source, f"the message cannot be read ({type(error).__name__})") from error
    if not message.keys():
        raise SourceError("damaged", source, "it has no headers, so it is no message")
    return message


def _payload(part: EmailMessage) -> bytes:
    data: Any = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _file_name(part: EmailMessage) -> str:
    try:
        return part.get_filename() or part.get_content_type()
    except Exception:  # as above: odd headers
        return part.get_content_type()


def _hints(message: EmailMessage) -> dict[str, str]:
    hints = {}
    try:
        if subject := str(message["Subject"] or "").strip():
            hints["title"] = subject.encode("utf-8", "replace").decode()
        date = getattr(message["Date"], "datetime", None)
        if date is not None:
            hints["published"] = date.date().isoformat()
    except Exception:  # as above: a header that cannot be read says nothing
        return hints
    return hints
