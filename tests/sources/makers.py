"""Makers of the small files, good and bad, that the tests of this room read."""

import io
import struct
import zipfile
import zlib

OLE_HEADER = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(*lines: str) -> bytes:
    """A PDF of one page that prints `lines` (ASCII)."""
    drawn = "".join(f"BT /F1 12 Tf 20 {180 - 20 * n} Td ({line}) Tj ET\n" for n, line in enumerate(lines)).encode()
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(drawn) + drawn + b"endstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + table + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def zipped(entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive of `entries`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return out.getvalue()


def docx(body: str, *, before: str = "", encoding: str = "utf-8") -> bytes:
    """A DOCX whose body is the given XML (prefix `w`)."""
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{before}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": xml.encode(encoding)})


def paragraph(text: str) -> str:
    """A paragraph of one run."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def with_declared(archive: bytes, *, size: int | None = None, packed: int | None = None, flags: int | None = None) -> bytes:
    """`archive` with what its directory says of the first entry replaced."""
    out = bytearray(archive)
    at = out.find(b"PK\x01\x02")
    if flags is not None:
        struct.pack_into("<H", out, at + 8, flags)
    if packed is not None:
        struct.pack_into("<L", out, at + 20, packed)
    if size is not None:
        struct.pack_into("<L", out, at + 24, size)
    return bytes(out)


def overlapping(count: int, content: bytes) -> bytes:
    """An archive whose directory names the same packed bytes `count` times."""
    machine = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = machine.compress(content) + machine.flush()
    facts = struct.pack("<HHHHHLLL", 20, 0, 8, 0, 0x21, zlib.crc32(content), len(packed), len(content))
    local = b"PK\x03\x04" + facts + struct.pack("<HH", 1, 0) + b"a" + packed
    directory = b""
    for number in range(count):
        name = f"{number}.txt".encode()
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + facts + struct.pack("<HHHHHLL", len(name), 0, 0, 0, 0, 0, 0) + name
    end = b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, count, count, len(directory), len(local), 0)
    return local + directory + end


def message(body: bytes, subject: str = "Hanoi receives Vientiane", kind: str = "text/plain; charset=utf-8") -> bytes:
    """An e-mail of one part."""
    head = f"From: desk@example.org\r\nTo: all@example.org\r\nSubject: {subject}\r\n"
    head += f"Date: Wed, 09 Nov 2022 22:30:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: {kind}\r\n\r\n"
    return head.encode() + body
