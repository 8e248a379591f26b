"""From what a user names (files, folders, archives, `-`, addresses) to captures, one at a time and in a fixed order.

Nothing is parsed here but directories of archives and lines of JSON: taking documents apart is for `extract`, in a worker. One
bad item gives an Issue and the walk goes on.
"""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from legation.model import Capture, Issue, SourceError
from legation.sources.addresses import is_address
from legation.sources.archives import Archive, Budget, nested
from legation.sources.jsonl import objects
from legation.sources.options import MAX_DOCUMENT, MAX_STREAM, MAX_TEXT, MB, Options
from legation.sources.sniff import HEAD, Kind, kind_of, kind_of_answer

if TYPE_CHECKING:
    from legation.sources.fetch import Fetcher, Response

Found = Iterator[Capture | Issue]

_LIMITS: Final[dict[Kind, int]] = {
    "text": MAX_TEXT,
    "html": MAX_TEXT,
    "pdf": MAX_DOCUMENT,
    "docx": MAX_DOCUMENT,
    "eml": MAX_DOCUMENT,
}


def captures(targets: Sequence[str], *, options: Options | None = None) -> Found:
    """A capture, or an issue that says why not, for everything that `targets` lead to.

    A target is a file, a folder (walked through, names in order of their characters; hidden files and links to folders are
    left out), a `.zip`, an http(s) address or `-` for standard input. `Capture.content` is the bytes as got: of a JSON line
    the line, of an e-mail the whole message, of a page the body that came (unpacked). `Capture.source` is the path as given,
    `archive.zip!inner/name.txt`, `file.jsonl#3`, or the address as given; where redirects led is the hint `url`. A page's
    declared charset is the hint `charset`.
    """
    walk = _Walk(options or Options())
    for target in targets:
        yield from walk.target(target)


# What was found in a folder or archive and is lost as a whole; other things found there, such as pictures, are passed over.
_LOST = frozenset({"truncated", "damaged", "encrypted", "archive-bomb", "too-large", "unreadable"})


class _Walk:
    def __init__(self, options: Options) -> None:
        self._options = options

    @cached_property
    def _fetcher(self) -> Fetcher:
        from legation.sources.fetch import Fetcher  # files are read sooner without the library that fetches

        return Fetcher(self._options)

    def target(self, target: str) -> Found:
        if target == "-":
            return self._guarded("-", self._stdin())
        if is_address(target):
            return self._guarded(target, self._page(target))
        if Path(target).is_dir():
            return self._guarded(target, self._folder(target))
        return self._guarded(target, self._file(target))

    def _guarded(self, source: str, found: Found, *, fatal: bool = True) -> Found:
        """`found`, with what it raises made an issue of `source`."""
        try:
            yield from found
        except SourceError as error:
            lost = fatal or error.code in _LOST
            yield Issue(code=error.code, where=_printable(error.source or source), message=error.message, fatal=lost)
        except OSError as error:
            lost = fatal or _os_code(error) in _LOST
            yield Issue(code=_os_code(error), where=_printable(source), message=error.strerror or str(error), fatal=lost)
        except ValueError as error:  # a path with a NUL character
            yield Issue(code="unreadable", where=_printable(source), message=str(error), fatal=fatal)

    def _folder(self, folder: str) -> Found:
        lost: list[OSError] = []
        empty, root = True, Path(folder).resolve()
        for place, folders, files in os.walk(folder, onerror=lost.append):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(name for name in files if not name.startswith(".")):
                empty = False
                path = os.path.join(place, name)  # noqa: PTH118 - the path as the user gave it, not as Path tidies it
                yield from self._guarded(path, self._file(path, root), fatal=False)
        for error in lost:
            yield Issue(code=_os_code(error), where=_printable(str(error.filename)), message=error.strerror or "cannot be opened")
        if empty and not lost:
            raise SourceError("empty", folder, "the folder holds no file")

    def _file(self, path: str, root: Path | None = None) -> Found:
        if root is not None and not Path(path).resolve().is_relative_to(root):
            raise SourceError("link", path, "the link leads out of the folder")
        if not stat.S_ISREG(Path(path).stat().st_mode):
            raise SourceError("unreadable", path, "it is no file but a device, socket or pipe")
        with open(path, "rb") as file:  # noqa: PTH123
            yield from self._stream(file, path, path)

    def _stream(self, file: BinaryIO, name: str, source: str, budget: Budget | None = None, depth: int = 0) -> Found:
        """What a seekable stream called `name` holds."""
        head = file.read(HEAD)
        if not head:
            raise SourceError("empty", source, "there is nothing in it")
        kind = kind_of(name, head, source)
        file.seek(0)
        if kind == "jsonl":
            yield from objects(file, _printable(source), obtained=self._options.obtained())
        elif kind == "zip":
            yield from self._archive(Archive(file, source, budget := budget or Budget()), source, budget, depth)
        else:
            yield self._capture(_read(file, _LIMITS[kind], source), kind, source)

    def _archive(self, archive: Archive, source: str, budget: Budget, depth: int) -> Found:
        depth = nested(depth, source)
        for name in archive.names():
            if not any(part.startswith(".") or part == "__MACOSX" for part in name.split("/") if part != ".."):
                yield from self._guarded(f"{source}!{name}", self._entry(archive, name, source, budget, depth), fatal=False)

    def _entry(self, archive: Archive, name: str, source: str, budget: Budget, depth: int) -> Found:
        content = archive.read(name)
        yield from self._stream(io.BytesIO(content), name, f"{source}!{name}", budget, depth)

    def _stdin(self) -> Found:
        raw = self._options.stdin or sys.stdin.buffer
        stream = raw if isinstance(raw, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, raw))
        head = stream.peek(HEAD)[:HEAD]
        if not head:
            raise SourceError("empty", "-", "there is nothing on standard input")
        if kind_of("", head, "-") == "jsonl":
            yield from objects(stream, "-", obtained=self._options.obtained())
            return
        yield from self._stream(io.BytesIO(_read(stream, MAX_STREAM, "-")), "", "-")

    def _page(self, url: str) -> Found:
        answer = self._fetcher.get(url)
        if not answer.body:
            raise SourceError("empty", url, "the page is empty")
        kind = kind_of_answer(answer.content_type, answer.body[:HEAD], url)
        if kind in ("jsonl", "zip"):
            yield from self._stream(io.BytesIO(answer.body), f"answer.{kind}", url)
        else:
            yield self._capture(answer.body, kind, url, _hints(answer))

    def _capture(self, content: bytes, kind: Kind, source: str, hints: dict[str, str] | None = None) -> Capture:
        obtained = self._options.obtained()
        return Capture(source=_printable(source), media=kind, content=content, obtained=obtained, hints=hints or {})


def _hints(answer: Response) -> dict[str, str]:
    hints = {"url": answer.url}
    if answer.charset:
        hints["charset"] = answer.charset
    return hints


def _read(file: BinaryIO, limit: int, source: str) -> bytes:
    content = file.read(limit + 1)
    if len(content) > limit:
        raise SourceError("too-large", source, f"it is larger than {limit // MB} MB")
    return content


def _os_code(error: OSError) -> str:
    return "missing" if isinstance(error, FileNotFoundError) else "unreadable"


def _printable(source: str) -> str:
    """A source's name as text: bytes that are no UTF-8 in a file's name, and control characters, are written as escapes."""
    text = source.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() or c in "\u200b\u00ad\u200d\u00a0" else f"\\x{ord(c):02x}" for c in text)
