"""Files to try the taking apart with: well-made ones of every kind with bytes changed, lost, moved and doubled."""

from __future__ import annotations

import json
import random
import zlib
from collections.abc import Callable

from tests.sources.makers import docx, message, paragraph, pdf, zipped
from tools.bench_texts import Texts

_TAGS = (
    "p",
    "div",
    "article",
    "h1",
    "table",
    "td",
    "script",
    "style",
    "nav",
    "footer",
    "time",
    "meta",
    "b",
    "li",
    "a",
    "br",
    "main",
    "svg",
    "template",
    "title",
)
_PIECES = (
    b"\x00",
    b"\xff",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\r\n",
    b"<",
    b">",
    b"</",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"&#x110000;",
    b"&lt",
    b"&",
    b'"',
    b"PK\x03\x04",
    b"%PDF-",
    b"<!DOCTYPE html [<!ENTITY a 'b'>]>",
    b"charset=utf-16",
    b'<meta charset="tcvn">',
    b"\\ud800",
    b"\\u0000",
    b"[[[[",
    b"{",
    b"}",
    b"null",
    b"1e999",
    b"obj",
    b"endstream",
    b"/Kids [3 0 R 2 0 R]",
    b"Content-Type: multipart/mixed; boundary=a\r\n\r\n",
    b"--a\r\n",
    b"=?utf-8?q?=E1=BB?=",
    b"Content-Transfer-Encoding: base64\r\n",
    b"\x80\x81",
    b'<script type="application/ld+json">{"datePublished": "2022-13-45"}</script>',
    b'<time datetime="2024-02-30">',
    b'<base href="//[">',
    b'<meta property="og:url" content="http://[::1">',
)


class Files:
    """Random files, all following from the seed of `chance`."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.texts = Texts(chance)
        self._makers: dict[str, Callable[[], bytes]] = {
            "html": self._html,
            "eml": self._eml,
            "json": self._json,
            "zip": self._zip,
            "docx": self._docx,
            "pdf": self._pdf,
            "text": self._text,
        }

    def of(self, media: str) -> bytes:
        """A file of a kind; one in eight is left whole."""
        content = self._makers[media]()
        return content if self.chance.random() < 0.125 else self.broken(content)

    def broken(self, content: bytes) -> bytes:
        """`content` after one to five mutations."""
        for _ in range(self.chance.choice((1, 1, 2, 3, 5))):
            start = self.chance.randint(0, len(content))
            end = min(len(content), start + self.chance.choice((1, 1, 2, 8, 64)))
            match self.chance.randrange(7):
                case 0:
                    content = content[:start] + self.chance.randbytes(end - start) + content[end:]
                case 1:
                    content = content[:start] + content[end:]
                case 2:
                    content = content[:start] + self.chance.choice(_PIECES) + content[start:]
                case 3:
                    content = content[:end] + content[start:end] * self.chance.choice((1, 2, 20)) + content[end:]
                case 4:
                    content = content[: self.chance.randint(0, len(content))]
                case 5:
                    content = (
                        content[:start] + bytes(b ^ 1 << self.chance.randrange(8) for b in content[start:end]) + content[end:]
                    )
                case _:
                    content = content[start:] + content[:start]
        return content

    def _words(self, size: int = 200) -> str:
        return self.texts.any(size, surrogates=False)[1]

    def _text(self) -> bytes:
        code = self.chance.choice(("utf-8", "utf-8", "utf-16", "utf-16-le", "cp1258", "cp1252", "utf-8-sig", "latin-1", "cp1251"))
        return self._words().encode(code, "replace")

    def _html(self) -> bytes:
        parts: list[str] = []
        for _ in range(self.chance.randint(1, 12)):
            tag = self.chance.choice(_TAGS)
            end = f"</{tag}>" if self.chance.random() < 0.9 else ""
            name = self.chance.choice(
                ("", "", ' class="date"', ' class="related menu"', ' id="content"', ' itemprop="datePublished"')
            )
            parts.append(f"<{tag}{name}>{self._words(self.chance.choice((10, 60, 200)))}{end}")
        page = "".join(parts)
        if self.chance.random() < 0.5:
            head = f'<meta charset="utf-8"><title>{self._words(20)}</title><meta name="date" content="{self.texts.date()}">'
            page = f"<!doctype html><html><head>{head}</head><body>{page}</body></html>"
        return page.encode("utf-8", "replace")

    def _eml(self) -> bytes:
        if self.chance.random() < 0.5:
            return message(self._text(), subject=self.texts.word(self.texts.language()).replace("\n", " "))
        lines = [
            f"--a\r\nContent-Type: text/{kind}\r\n\r\n".encode() + make()
            for kind, make in (("plain", self._text), ("html", self._html))
        ]
        return message(b"\r\n".join(lines) + b"\r\n--a--\r\n", kind="multipart/alternative; boundary=a")

    def _json(self) -> bytes:
        pool: tuple[object, ...] = (
            self._words(),
            self._words(10),
            "",
            None,
            3,
            1e300,
            True,
            [],
            {},
            [self._words(5)],
            self.texts.date(),
        )
        keys = ("url", "title", "text", "text", "html", "published", "outlet", "language", self._words(5))
        record = {key: self._words() if key == "text" else self.chance.choice(pool) for key in self.chance.sample(keys, 5)}
        return json.dumps(record, ensure_ascii=self.chance.random() < 0.5).encode("utf-8", "replace")

    def _zip(self) -> bytes:
        kinds = self.chance.choices(("text", "html", "json", "eml"), k=self.chance.randint(1, 3))
        ends = {"json": "jsonl", "text": "txt"}
        return zipped({f"{n}/{self.texts.name()}.{ends.get(kind, kind)}": self._makers[kind]() for n, kind in enumerate(kinds)})

    def _docx(self) -> bytes:
        said = "".join(c for c in self._words() if c.isprintable() and c not in "<>&\uffff\ufffe")
        good = docx("".join(paragraph(line) for line in said.split(" ", 3)))
        if self.chance.random() < 0.6:
            return good
        # Broken inside the archive, so that what reads the XML is reached and not only what checks the archive.
        body = self.broken(
            f"<w:document>{paragraph(said)}<w:tbl><w:tr><w:tc>{paragraph(said)}</w:tc></w:tr></w:tbl></w:document>".encode()
        )
        return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": body})

    def _pdf(self) -> bytes:
        lines = [line.encode("ascii", "ignore").decode().replace("\\", "") for line in self._words(120).split("\n")]
        content = pdf(*lines)
        if self.chance.random() < 0.3:
            content = content.replace(b"/Length ", b"/Filter /FlateDecode /Length ").replace(
                b"BT", zlib.compress(b"BT (x) Tj ET")[:40]
            )
        return content


__all__ = ["Files"]
