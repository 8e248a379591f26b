"""Bytes → text: which encoding a source is in, found without asking the reader.

Order of the evidence: byte order mark; UTF-16 by its NULs; UTF-8 (strict); the charset that HTTP, e-mail or HTML declares;
Vietnamese Windows-1258 and TCVN3 by their shape; Windows-1252 where it gives only Western letters; charset-normalizer.
A text that is valid UTF-8 but for a few broken bytes stays UTF-8, with U+FFFD where a byte was broken.

Only line ends are changed (``\\r\\n`` and ``\\r`` become ``\\n``), and a byte order mark goes; NFD or NFC, U+200B, U+00AD and
all else stay as decoded, because every quote counts code points of this text.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import Final, NamedTuple

from legation.model import SourceError
from legation.sources.options import MAX_TEXT


class Decoded(NamedTuple):
    """A text and the name of the encoding it was in; `damaged` counts the characters that could not be read (U+FFFD)."""

    text: str
    encoding: str
    damaged: int = 0


_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS: Final = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\x1b") + b"\x7f"
_DECLARED: Final = re.compile(rb"""<(?:meta|\?xml)\b[^>]{0,400}?\b(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
# Text encodings only: Python's table also holds transforms (`rot13`, `unicode_escape`) that no page may choose.
_TEXTUAL: Final = re.compile(
    r"cp\d+|iso8859-\d+|utf-(?:8|16|32)(?:-[lb]e)?|gb2312|gbk|gb18030|big5(?:hkscs)?|shift_jis|euc_\w+|koi8-[rut]|tis-620|mac-roman"
)
_WESTERN: Final = frozenset("àâäæçéèêëîïíóáñôöœùúûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜ«»‘’“”„–—…•°€£©®™§·×½¼²³ªº¿¡´\u00a0\u00ad")
_MARKS: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
_VOWELS: Final = frozenset("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY")
# TCVN 5712-3 (“ABC” fonts) from 0xA1 on; capitals with tone marks used another font and have no code of their own.
_TCVN3: Final = dict(
    zip(
        "¡¢§£¤¥¦µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ",
        "ĂÂĐÊÔƠƯàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ",
        strict=True,
    )
)
_TCVN3_SIGNS: Final = re.compile("(?<=[A-Za-z])[µ¸¶·¹¨¾¼½©®ª¬\u00ad]|[¨©®¬\u00ad](?=[A-Za-z])")


def decode(data: bytes, *, source: str = "", html: bool = False, charset: str | None = None) -> Decoded:
    """The text of `data`. `charset` is what the transport declared; with `html`, a declaration inside is heeded too.

    Raises SourceError: `empty` (nothing but blanks), `binary`, `encoding` (no encoding fits), `too-large` (over MAX_TEXT).
    """
    if len(data) > MAX_TEXT:
        raise SourceError("too-large", source, f"{len(data)} bytes of text; at most {MAX_TEXT} are read")
    if not data.strip():
        raise SourceError("empty", source, "there is nothing in it")
    found = _with_mark(data) or _without_mark(data, source, html=html, charset=charset)
    if found is None:
        raise SourceError("encoding", source, "no known character encoding fits")
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip("\ufeff\u200b \t\n\v\f\u00a0"):
        raise SourceError("empty", source, "there is nothing in it but blanks")
    if "\0" in text:
        raise SourceError("binary", source, "it holds NUL characters, so it is no text")
    return found._replace(text=text)


def charset_name(label: str | None) -> str | None:
    """Python's name for a declared charset, None where it is unknown or no text encoding; ASCII and Latin-1 mean Windows-1252.

    That reading of the labels is the one of the WHATWG Encoding Standard, section 4.2.

    >>> charset_name("ISO-8859-1"), charset_name("rot13")
    ('cp1252', None)
    """
    try:
        name = codecs.lookup((label or "").strip()).name
    except (LookupError, ValueError):
        return None
    if name in ("ascii", "iso8859-1"):
        return "cp1252"
    return name if _TEXTUAL.fullmatch(name) else None


def _with_mark(data: bytes) -> Decoded | None:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _try(data[len(mark) :], name)
    return None


def _without_mark(data: bytes, source: str, *, html: bool, charset: str | None) -> Decoded | None:
    if b"\0" in data[:65536]:
        wide = _utf16(data)
        if wide is None:
            raise SourceError("binary", source, "it holds NUL bytes, so it is no text")
        return wide
    if len(data) - len(data.translate(None, _CONTROLS)) > len(data) // 200:
        raise SourceError("binary", source, "it is full of control characters, so it is no text")
    declared = _declared(data) if html else None
    names = [name for label in (charset, declared) if (name := charset_name(label)) and not name.startswith("utf-")]
    return (
        _try(data, "utf-8")
        or _utf8_damaged(data)
        or next((found for name in names if (found := _as_declared(data, name))), None)
        or _vietnamese(data)
        or _western(data)
        or _guess(data)
        or _nearly_ascii(data)
    )


def _try(data: bytes, name: str) -> Decoded | None:
    try:
        return Decoded(data.decode(name), name)
    except UnicodeDecodeError:
        return None


def _as_declared(data: bytes, name: str) -> Decoded | None:
    """Latin-1 is what servers say when nobody told them: Vietnamese that has the shape of its own encodings outdoes it."""
    return (_vietnamese(data) if name == "cp1252" else None) or _try(data, name)


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data, 0, 4096)
    return found[1].decode("ascii", "replace") if found else None


def _utf16(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: of the two byte orders the one whose NULs and characters are those of an alphabetic script."""
    sample = data[:8192]
    for name, side in (("utf-16-le", 1), ("utf-16-be", 0)):
        nuls = sample[side::2].count(0)
        if nuls * 20 < len(sample) / 2 or nuls < 0.9 * sample.count(0):
            continue
        found = _try(data[: len(data) & ~1], name)
        if found is not None and _alphabetic(found.text[:4096]):
            return found
    return None


def _alphabetic(text: str) -> bool:
    """Whether hardly any character is a control or unassigned, and nearly all belong to scripts below U+2070."""
    odd = sum(unicodedata.category(c) in ("Cc", "Cn", "Co", "Cs") and c not in "\t\n\v\f\r" for c in text)
    return odd * 100 <= len(text) and sum(c < "\u2070" for c in text) * 10 >= 9 * len(text)


def _utf8_damaged(data: bytes) -> Decoded | None:
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", "ignore")) - damaged
    return Decoded(text, "utf-8", damaged) if whole >= 10 * damaged else None


def _vietnamese(data: bytes) -> Decoded | None:
    """Windows-1258 writes tones as marks after the vowel; TCVN3 puts Vietnamese letters where Latin-1 has signs."""
    marked = _try(data, "cp1258")
    if marked is not None:
        text = marked.text
        places = [i for i, c in enumerate(text) if c in _MARKS]
        if len(places) >= 3 and sum(i > 0 and text[i - 1] in _VOWELS for i in places) >= 0.95 * len(places):
            return marked
    latin = data.decode("latin-1")
    signs = _TCVN3_SIGNS.findall(latin)
    if len(signs) >= 4 and len(set(signs)) >= 3 and len(signs) * 5 >= sum(c > "\x7f" for c in latin):
        return Decoded("".join(_TCVN3.get(c, c) for c in latin), "tcvn3")
    return None


def _western(data: bytes) -> Decoded | None:
    found = _try(data, "cp1252")
    return found if found and all(c < "\x80" or c in _WESTERN for c in found.text) else None


def _nearly_ascii(data: bytes) -> Decoded | None:
    text = data.decode("ascii", "replace")
    damaged = text.count("\ufffd")
    return Decoded(text, "ascii", damaged) if damaged * 100 <= len(text) else None


def _guess(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes  # loaded here: nearly all text says or shows what it is

    best = from_bytes(data[: 256 * 1024]).best()
    if best is None:
        return None
    return _try(data, best.encoding)
