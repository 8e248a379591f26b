"""The text layer of a PDF. Runs in a worker process: PDFium is C++ and reads hostile files."""

from __future__ import annotations

from typing import Final

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from legation.model import SourceError

MAX_PAGES: Final = 1000


def pdf_text(content: bytes, source: str) -> tuple[str, bool]:
    """The text of all pages, a line for each printed line, and whether the file seems to be cut off.

    A hyphen that PDFium takes for the break of a word at a line's end becomes U+00AD. Raises SourceError: `encrypted`,
    `truncated`, `damaged`, `too-large` (more than MAX_PAGES), `no-text` (pictures only, as scans are).
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
    return text.replace("\ufffe", "\u00ad").replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")


def _refusal(error: Exception, source: str, whole: bool) -> SourceError:
    code = getattr(error, "err_code", None)
    if code == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower():
        return SourceError("encrypted", source, "it is password-protected")
    if not whole:
        return SourceError("truncated", source, "it is cut off")
    return SourceError("damaged", source, f"it cannot be read ({error})")
