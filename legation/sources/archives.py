"""Zip archives, checked from their directory before a byte is unpacked; nothing is ever written to disk.

CPython looks for overlapping entries only since 3.11.8 (CVE-2024-0450) and not at all at sizes, so that both are checked
here. Refused whole: more than MAX_ENTRIES, more than MAX_ENTRY or MAX_TOTAL unpacked, a ratio over MAX_RATIO, entries that
overlap or occur twice, archives nested deeper than MAX_DEPTH. Refused alone: entries that are encrypted, symbolic links, have an
absolute name or one with `..`, or an odd compression. What an entry really holds is counted again while it is unpacked.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import IO, Final

from legation.model import SourceError
from legation.sources.options import MB

MAX_ENTRIES: Final = 2000
MAX_ENTRY: Final = 100 * MB
MAX_TOTAL: Final = 1024 * MB
MAX_RATIO: Final = 200
MAX_DEPTH: Final = 3
MAX_DIRECTORY: Final = 2 * MB
"""Longest directory: Python reads it whole before it can be asked how many entries it has."""
RATIO_FROM: Final = MB
"""Entries below this size may have any ratio: a short file of blanks is no bomb."""


class Budget:
    """What may still be unpacked, shared by an archive and all that are nested in it."""

    def __init__(self, total: int = MAX_TOTAL, entries: int = MAX_ENTRIES) -> None:
        self.total = total
        self.entries = entries


class Archive:
    """A checked archive: `names()` are the entries that may be asked for, `read(name)` gives one of them."""

    def __init__(self, file: IO[bytes], source: str, budget: Budget | None = None) -> None:
        """Check the archive in `file`, unpacking nothing.

        Raises SourceError: `truncated`, `damaged`, `duplicate`, `archive-bomb`.
        """
        self._file, self._source = file, source
        self._budget = budget or Budget()
        _check_end(file, source)
        try:
            directory = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error, EOFError) as error:
            raise SourceError("damaged", source, f"the archive cannot be read ({error})") from error
        self._entries = directory.infolist()
        self._check_sizes()
        self._check_names()
        self._starts = self._check_extents(directory.start_dir)
        self._index = {_name(e): e for e in self._entries if not e.is_dir()}

    def names(self) -> list[str]:
        """Names of the files in it, sorted; folders are left out."""
        return sorted(self._index)

    def read(self, name: str) -> bytes:
        """The content of one entry.

        Raises SourceError: `unsafe-name`, `link`, `encrypted`, `unsupported`, `damaged`, `archive-bomb` (it holds more than the
        directory says).
        """
        entry = self._index[name]
        source = f"{self._source}!{name}"
        _check_entry(entry, source)
        self._file.seek(self._starts[entry.header_offset])
        packed = self._file.read(entry.compress_size)
        content = packed if entry.compress_type == zipfile.ZIP_STORED else _inflate(packed, entry.file_size, source)
        if len(content) != entry.file_size or zlib.crc32(content) != entry.CRC:
            raise SourceError("damaged", source, "the entry is not what the archive's directory says")
        return content

    def _check_sizes(self) -> None:
        budget = self._budget
        budget.entries -= len(self._entries)
        budget.total -= sum(e.file_size for e in self._entries)
        if budget.entries < 0:
            raise _bomb(self._source, f"more than {MAX_ENTRIES} entries")
        if budget.total < 0:
            raise _bomb(self._source, f"more than {MAX_TOTAL // MB} MB unpacked")
        for e in self._entries:
            if e.file_size > MAX_ENTRY:
                raise _bomb(self._source, f"the entry {_name(e)} has {e.file_size // MB} MB unpacked; at most {MAX_ENTRY // MB}")
            if e.file_size > RATIO_FROM and e.file_size > MAX_RATIO * e.compress_size:
                raise _bomb(self._source, f"the entry {_name(e)} is compressed more than {MAX_RATIO} times")

    def _check_names(self) -> None:
        twice = [name for name, n in Counter(_name(e) for e in self._entries).items() if n > 1]
        if twice:
            raise SourceError("duplicate", self._source, f"two entries have the name {twice[0]}")

    def _check_extents(self, end: int) -> dict[int, int]:
        """Where each entry's data begin; raises where two entries share bytes, or one reaches into the directory."""
        starts, reached = {}, 0
        for e in sorted(self._entries, key=lambda e: e.header_offset):
            if e.header_offset < reached:
                raise _bomb(self._source, f"the entry {_name(e)} overlaps another")
            starts[e.header_offset] = start = self._data_start(e)
            reached = start + e.compress_size
            if reached > end:
                raise _bomb(self._source, f"the entry {_name(e)} overlaps the directory")
        return starts

    def _data_start(self, entry: zipfile.ZipInfo) -> int:
        self._file.seek(max(entry.header_offset, 0))
        head = self._file.read(30)
        if len(head) < 30 or not head.startswith(b"PK\x03\x04"):
            raise SourceError("damaged", self._source, f"the entry {_name(entry)} is not where the directory says")
        name, extra = struct.unpack("<HH", head[26:30])
        return entry.header_offset + 30 + int(name) + int(extra)


def nested(depth: int, source: str) -> int:
    """One level deeper; raises SourceError `archive-bomb` beyond MAX_DEPTH."""
    if depth >= MAX_DEPTH:
        raise _bomb(source, f"archives nested more than {MAX_DEPTH} deep")
    return depth + 1


def safe_name(name: str) -> bool:
    """Whether an entry's name stays inside the archive: not absolute, no drive, no `..`, no control character."""
    parts = name.replace("\\", "/").split("/")
    return bool(parts[0]) and ".." not in parts and ":" not in parts[0] and all(c.isprintable() or c > "\u007f" for c in name)


def _bomb(source: str, why: str) -> SourceError:
    return SourceError("archive-bomb", source, f"refused, nothing was unpacked: {why}")


def _check_entry(entry: zipfile.ZipInfo, source: str) -> None:
    if not safe_name(entry.filename) or not safe_name(entry.orig_filename):
        raise SourceError("unsafe-name", source, "the entry's name leads out of the archive")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise SourceError("link", source, "the entry is a symbolic link")
    if entry.flag_bits & 0x41:
        raise SourceError("encrypted", source, "the entry is password-protected")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise SourceError("unsupported", source, f"the entry is compressed by method {entry.compress_type}, which is not read")


def _inflate(packed: bytes, size: int, source: str) -> bytes:
    machine = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = machine.decompress(packed, size + 1)
    except zlib.error as error:
        raise SourceError("damaged", source, f"the entry cannot be unpacked ({error})") from error
    if len(content) > size:
        raise SourceError("archive-bomb", source, "the entry holds more than the archive's directory says")
    return content


def _name(entry: zipfile.ZipInfo) -> str:
    """The entry's name; one stored as UTF-8 without the flag that says so is read as UTF-8."""
    if entry.flag_bits & 0x800:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return entry.filename


def _check_end(file: IO[bytes], source: str) -> None:
    """Raise unless the end record (and its 64-bit twin, which Python prefers) names a directory of bearable length."""
    size = file.seek(0, 2)
    file.seek(max(0, size - 65557 - 76))
    tail = file.read()
    at = len(tail) - 22 if tail[-22:-18] == b"PK\x05\x06" and tail.endswith(b"\0\0") else tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 22:
        raise SourceError("truncated", source, "the archive has no end record: it is cut off or no archive")
    short = struct.unpack("<L", tail[at + 12 : at + 16])[0]
    long = list(_long_lengths(file, tail[max(0, at - 76) : at]))
    lengths = long if long and short == 0xFFFFFFFF else [short, *long]
    if max(lengths) > MAX_DIRECTORY:
        raise _bomb(source, f"its directory is longer than {MAX_DIRECTORY // MB} MB (more than {MAX_ENTRIES} entries)")


def _long_lengths(file: IO[bytes], before: bytes) -> Iterator[int]:
    """What 64-bit end records say, both the one just before the locator and the one it points to: readers differ in which."""
    locator = before[-20:]
    if not locator.startswith(b"PK\x06\x07"):
        return
    file.seek(min(struct.unpack("<Q", locator[8:16])[0], file.seek(0, 2)))
    for record in (before[:-20], file.read(56)):
        if len(record) == 56 and record.startswith(b"PK\x06\x06"):
            yield struct.unpack("<Q", record[40:48])[0]
