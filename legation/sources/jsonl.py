"""JSON lines: one capture for each object, read line by line, so that a file of any length needs the memory of one line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

import msgspec

from legation.model import Capture, Issue, SourceError
from legation.sources.options import MAX_TEXT, MB


class JsonObject(msgspec.Struct, frozen=True, kw_only=True):
    """What is taken from an object; other fields are let be. Of `text` and `html` the text counts where both are there."""

    url: str | None = None
    title: str | None = None
    text: str | None = None
    html: str | None = None
    published: str | None = None
    outlet: str | None = None
    language: str | None = None


_DECODER: Final = msgspec.json.Decoder(JsonObject)


def objects(file: BinaryIO, source: str, *, obtained: str | None = None) -> Iterator[Capture | Issue]:
    """A capture or issue for each line that is not blank; `FILE#N` names line N, counted from 1."""
    number = 0
    while line := file.readline(MAX_TEXT + 1):
        number += 1
        where = f"{source}#{number}"
        if len(line) > MAX_TEXT:
            _skip_line(file)
            yield Issue(code="too-large", where=where, message=f"the line is longer than {MAX_TEXT // MB} MB")
            continue
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield _capture(line.rstrip(b"\r\n"), where, obtained)
    if number == 0:
        raise SourceError("empty", source, "there is nothing in it")


def _skip_line(file: BinaryIO) -> None:
    while (rest := file.readline(MB)) and not rest.endswith(b"\n"):
        pass


def _capture(line: bytes, where: str, obtained: str | None) -> Capture | Issue:
    try:
        row = _DECODER.decode(line)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        return Issue(code="broken-line", where=where, message=f"it is no object as expected ({error})")
    if not f"{row.text or ''}{row.html or ''}".strip():
        return Issue(code="empty", where=where, message="the object has neither text nor html")
    named = {"url": row.url, "title": row.title, "published": row.published, "outlet": row.outlet, "language": row.language}
    hints = {k: v.strip() for k, v in named.items() if v and v.strip()}
    return Capture(source=where, media="json", content=line, obtained=obtained, hints=hints)
