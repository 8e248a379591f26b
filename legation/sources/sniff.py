"""What format a source is in: by its name, checked against its first bytes."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final, Literal

from legation.model import SourceError

Kind = Literal["text", "html", "pdf", "docx", "eml", "jsonl", "zip"]

SUFFIXES: Final[dict[str, Kind]] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".eml": "eml",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".zip": "zip",
}
_MEDIA: Final[dict[str, Kind]] = {
    "text/plain": "text",
    "text/markdown": "text",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "message/rfc822": "eml",
    "application/jsonl": "jsonl",
    "application/x-ndjson": "jsonl",
    "application/zip": "zip",
}
HEAD: Final = 4096
"""So many first bytes are looked at."""
OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_SUFFIX: Final = re.compile(r"\.[a-z][a-z0-9]{0,5}")
_HTML: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_HEADER: Final = re.compile(rb"^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to):", re.I | re.M)


def kind_of(name: str, head: bytes, source: str) -> Kind:
    """The format of a source called `name` (empty: unknown) that begins with `head` (its first HEAD bytes).

    Raises SourceError: `unsupported` (a format that is not read), `mismatch` (name and content contradict each other),
    `encrypted` (a DOCX inside an encrypted OLE container). A text that begins as HTML is HTML whatever its name.
    """
    suffix = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    named = SUFFIXES.get(suffix)
    if named is None and _SUFFIX.fullmatch(suffix):
        advice = "; save it as .docx or .pdf first" if suffix in (".doc", ".odt", ".rtf", ".pages") else ""
        raise SourceError("unsupported", source, f"files that end in {suffix} are not read{advice}")
    return _agreed(named, f"named {suffix}", head, source)


def kind_of_answer(content_type: str, head: bytes, source: str) -> Kind:
    """The format of a page that a server sent as `content_type`. Raises as `kind_of`."""
    media = content_type.partition(";")[0].strip().lower()
    if media.startswith(("image/", "video/", "audio/", "font/")):
        raise SourceError("unsupported", source, f"{media} is not read")
    named = _MEDIA.get(media)
    return _agreed(named, f"sent as {media}", head, source)


def _agreed(named: Kind | None, how: str, head: bytes, source: str) -> Kind:
    seen = _magic(head)
    if seen == "ole":
        raise _ole(source, named)
    if named is None:
        return seen or _textual(head)
    if seen in (None, "html") and named in ("pdf", "docx", "zip"):
        raise SourceError("mismatch", source, f"{how}, but it does not begin as such a file does")
    if seen in ("pdf", "zip", "docx") and seen != named and {seen, named} != {"zip", "docx"}:
        raise SourceError("mismatch", source, f"{how}, but it is a {seen} file")
    return "html" if named == "text" and seen == "html" else named


def _magic(head: bytes) -> Literal["pdf", "docx", "zip", "html", "ole"] | None:
    if head.startswith(OLE):
        return "ole"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return "docx" if b"[Content_Types].xml" in head or b"word/" in head else "zip"
    if head.lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"%PDF-"):
        return "pdf"
    return "html" if _HTML.match(head) else None


def _ole(source: str, named: Kind | None) -> SourceError:
    if named == "docx":
        return SourceError("encrypted", source, "it is password-protected (or an old .doc under a new name)")
    return SourceError(
        "mismatch" if named else "unsupported", source, "it is an old Office file (.doc, .xls, .msg), which is not read"
    )


def _textual(head: bytes) -> Kind:
    if re.match(rb'(?:\xef\xbb\xbf)?\s*\{\s*"', head):
        return "jsonl"
    if _HEADER.match(head) and len(set(map(bytes.lower, _HEADER.findall(head)))) >= 2:
        return "eml"
    return "text"
