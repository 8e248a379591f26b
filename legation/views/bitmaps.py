"""Pictures as PNG for documents that take no vectors: boxes on a white ground, written with the standard library alone."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable

Colour = tuple[int, int, int]
Box = tuple[int, int, int, int, Colour]  # left, top, width, height in pixels


def png(width: int, height: int, boxes: Iterable[Box]) -> bytes:
    """A picture of `width` × `height` pixels with `boxes` painted in their order; what lies outside is cut off."""
    rows = [bytearray(b"\xff" * width * 3) for _ in range(height)]
    for left, top, wide, high, colour in boxes:
        first, last = max(0, left), min(width, left + wide)
        for row in rows[max(0, top) : max(0, min(height, top + high))]:
            row[first * 3 : last * 3] = bytes(colour) * max(0, last - first)
    data = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def framed(box: Box, inner: Colour, line: int = 3) -> list[Box]:
    """A box as a frame of `line` pixels around `inner`."""
    left, top, wide, high, _ = box
    return [box, (left + line, top + line, wide - 2 * line, high - 2 * line, inner)]


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
