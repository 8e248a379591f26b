"""From a capture to the text or HTML source in it. A pure function, meant to run in a worker process."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from legation.model import Capture, Issue, SourceError
from legation.sources.encodings import Decoded, decode
from legation.sources.jsonl import JsonObject
from legation.sources.options import MAX_TEXT

HINTS: Final = ("url", "title", "published", "outlet", "language")


class Extracted(msgspec.Struct, frozen=True, kw_only=True):
    """The text of a capture as decoded or extracted; for `html` it is the source, with its tags.

    `hints` are the capture's, completed by what the document says of itself; `issues` tell what was lost on the way, none of
    them fatal. `encoding` is None where the format settles it.
    """

    text: str
    media: Literal["text", "html"]
    encoding: str | None = None
    hints: dict[str, str] = {}
    issues: tuple[Issue, ...] = ()

    def as_capture(self, original: Capture) -> Capture:
        """The same as a UTF-8 capture for the next stage; source and instant are those of `original`.

        HTML gets a byte order mark, which outdoes what its own tags say of its former encoding. A JSON object goes on as it
        is, because the page is made of its title as well.
        """
        if original.media == "json":
            return original
        content = self.text.encode("utf-8-sig" if self.media == "html" else "utf-8", "surrogatepass")
        return Capture(source=original.source, media=self.media, content=content, obtained=original.obtained, hints=self.hints)


# What takes documents apart is loaded when the first of its kind comes: most reports are plain text.
def extract(capture: Capture) -> Extracted:
    """The text or HTML source in `capture`. Raises SourceError with the codes of `docs/sources.md`."""
    hints = {k: v for k, v in capture.hints.items() if k in HINTS}
    match capture.media:
        case "text" | "html":
            html = capture.media == "html"
            found = decode(capture.content, source=capture.source, html=html, charset=capture.hints.get("charset"))
            return _extracted(found, html, hints, capture.source)
        case "json":
            return _from_json(capture, hints)
        case "pdf":
            from legation.sources.pdf import pdf_text

            text, cut = pdf_text(capture.content, capture.source)
            issues = (_note("truncated", capture.source, "the file is cut off; what was left of it is read"),) if cut else ()
            return Extracted(text=_bounded(text, capture.source), media="text", hints=hints, issues=issues)
        case "docx":
            from legation.sources.docx import docx_text

            return Extracted(text=_bounded(docx_text(capture.content, capture.source), capture.source), media="text", hints=hints)
        case "eml":
            return _from_mail(capture, hints)
    raise SourceError("unsupported", capture.source, f"captures of the kind {capture.media!r} are not read")


def _extracted(found: Decoded, html: bool, hints: dict[str, str], source: str, issues: tuple[Issue, ...] = ()) -> Extracted:
    if found.damaged:
        issues = (*issues, _note("damaged", source, f"{found.damaged} broken characters stand as U+FFFD"))
    media: Literal["text", "html"] = "html" if html else "text"
    return Extracted(text=found.text, media=media, encoding=found.encoding, hints=hints, issues=issues)


def _from_mail(capture: Capture, hints: dict[str, str]) -> Extracted:
    from legation.sources.mail import read_mail

    mail = read_mail(capture.content, capture.source)
    issues = tuple(_note("attachment", capture.source, f"the attachment {name} is not read") for name in mail.attachments)
    return _extracted(mail.decoded, mail.html, {**mail.hints, **hints}, capture.source, issues)


def _from_json(capture: Capture, hints: dict[str, str]) -> Extracted:
    try:
        row = msgspec.json.decode(capture.content, type=JsonObject)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise SourceError("broken-line", capture.source, f"it is no object as expected ({error})") from error
    html = not (row.text or "").strip()
    text = ((row.html if html else row.text) or "").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise SourceError("empty", capture.source, "the object has neither text nor html")
    return Extracted(text=_bounded(text, capture.source), media="html" if html else "text", encoding="utf-8", hints=hints)


def _bounded(text: str, source: str) -> str:
    if len(text) > MAX_TEXT:
        raise SourceError("too-large", source, f"{len(text)} characters of text; at most {MAX_TEXT} are read")
    return text


def _note(code: str, source: str, message: str) -> Issue:
    return Issue(code=code, where=source, message=message, fatal=False)
