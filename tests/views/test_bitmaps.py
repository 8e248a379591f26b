"""PNG by the standard library, read back by taking its chunks apart."""

from __future__ import annotations

import struct
import zlib

from legation.views.bitmaps import framed, png

RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)


def pixels(data: bytes) -> list[list[tuple[int, int, int]]]:
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    at, packed, width = 8, b"", 0
    while at < len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        assert struct.unpack(">I", data[at + 8 + size : at + 12 + size])[0] == zlib.crc32(name + body)
        width = struct.unpack(">I", body[:4])[0] if name == b"IHDR" else width
        packed += body if name == b"IDAT" else b""
        at += 12 + size
    raw = zlib.decompress(packed)
    rows = [raw[i + 1 : i + 1 + width * 3] for i in range(0, len(raw), width * 3 + 1)]
    return [[(row[i], row[i + 1], row[i + 2]) for i in range(0, len(row), 3)] for row in rows]


def test_boxes_are_where_they_were_put_and_cut_at_the_edge() -> None:
    found = pixels(png(4, 3, [(1, 1, 9, 1, RED), (-2, 2, 3, 9, BLUE)]))
    assert found == [[WHITE] * 4, [WHITE, RED, RED, RED], [BLUE, WHITE, WHITE, WHITE]]


def test_a_frame_is_hollow() -> None:
    found = pixels(png(5, 5, framed((0, 0, 5, 5, RED), WHITE, line=1)))
    assert found[2] == [RED, WHITE, WHITE, WHITE, RED]
    assert found[0] == [RED] * 5
