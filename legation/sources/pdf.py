"""The text layer of a PDF. Runs in a worker process: PDFium is C++ and reads hostile files."""

from __future__ import annotations

import itertools
import re
from typing import Final

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from legation.model import SourceError

MAX_PAGES: Final = 1000
_FULL: Final = 0.75
"""A line of at least this share of the page's longest is a full one."""
_ENDS: Final = re.compile(r"""[.!?:;…।][)\]"'”’»]*$""")
_BEGINS: Final = re.compile(r"\s*(?:[-–—•▪●*+o]\s|\(?\d{1,2}[.)]\s|\(?[a-zđ][.)]\s)", re.IGNORECASE)


def pdf_text(content: bytes, source: str) -> tuple[str, bool]:
    """The text of all pages, a line for each paragraph (see `unwrapped`), and whether the file seems to be cut off.

    Raises SourceError: `encrypted`, `truncated`, `damaged`, `too-large` (more than MAX_PAGES), `no-text` (pictures only, as
    scans are).
    """
    whole = b"%%EOF" in content[-2048:]
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        raise _refusal(error, source, whole) from error
    try:
        if len(document) > MAX_PAGES:
            raise SourceError("too-large", source, f"it says it has {len(document)} pages; at most {MAX_PAGES} are read")
        text = "\n".join(_page_text(document, number) for number in range(len(document)))
    except pdfium.PdfiumError as error:
        raise SourceError("damaged" if whole else "truncated", source, f"a page of it cannot be read ({error})") from error
    finally:
        document.close()
    if not text.strip():
        if not whole:
            raise SourceError("truncated", source, "it is cut off, and no text is left")
        raise SourceError("no-text", source, "it holds no text, only pictures perhaps (a scan); text recognition is not done")
    return text, not whole


def _page_text(document: pdfium.PdfDocument, number: int) -> str:
    page = document[number]
    try:
        layer = page.get_textpage()
        try:
            text: str = layer.get_text_range()
        finally:
            layer.close()
    finally:
        page.close()
    return unwrapped(text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n"))


def unwrapped(text: str) -> str:
    """The lines of a printed page put together where only the width of the paper broke them.

    A line goes on in the next one when it is nearly as long as the page's lines are and does not end as a sentence does; the
    end of a sentence at a line's end stays a line's end. U+FFFE is PDFium's sign for a hyphen that breaks a word.

    >>> unwrapped("The Secretary received a delegation of the\\ncapital.\\nHanoi, in November")
    'The Secretary received a delegation of the capital.\\nHanoi, in November'
    """
    lines = [line.rstrip() for line in text.split("\n")]
    width = max(map(len, lines)) * _FULL
    out = lines[:1]
    for before, line in itertools.pairwise(lines):
        if out[-1].endswith("\ufffe") and line:
            out[-1] = out[-1][:-1] + line
        elif len(before) >= width and line and not _ENDS.search(before) and not _BEGINS.match(line):
            out[-1] += ("" if _unspaced(before[-1]) and _unspaced(line[0]) else " ") + line
        else:
            out.append(line)
    return "\n".join(out).replace("\ufffe", "\u00ad")


def _unspaced(letter: str) -> bool:
    """Whether the letter's script puts no blanks between words: Thai and Lao, Burmese, Khmer, Han and kana."""
    return any(
        low <= letter <= high
        for low, high in (("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"), ("\u2e80", "\u9fff"))
    )


def _refusal(error: Exception, source: str, whole: bool) -> SourceError:
    code = getattr(error, "err_code", None)
    if code == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower():
        return SourceError("encrypted", source, "it is password-protected")
    if not whole:
        return SourceError("truncated", source, "it is cut off")
    return SourceError("damaged", source, f"it cannot be read ({error})")
