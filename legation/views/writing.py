"""Writing a brief as a file: which forms there are, long or on one page."""

from __future__ import annotations

from pathlib import Path

import msgspec

from legation.model import UsageError
from legation.views.blocks_html import document_html
from legation.views.blocks_markdown import document_markdown
from legation.views.brief import Brief
from legation.views.brief_blocks import brief_document
from legation.views.brief_html import brief_html
from legation.views.brief_markdown import brief_markdown
from legation.views.brief_short import short_document

FORMS = (".docx", ".pdf", ".html", ".htm", ".md")


class Written(msgspec.Struct, frozen=True):
    """A brief as the bytes of a file; `unshown` are letters that no font of the package has (PDF alone)."""

    data: bytes
    unshown: str = ""


def check_form(output: Path, letterhead: Path | None = None) -> None:
    """Raises UsageError where no brief can be written so: an unknown ending, a missing extra, a misplaced letterhead."""
    form = output.suffix.lower()
    if form not in FORMS:
        raise UsageError(f"{output}: a brief is written as {', '.join(FORMS[:-1])} or {FORMS[-1]}")
    if letterhead is not None and form != ".docx":
        raise UsageError(f"{output}: a letterhead goes with .docx alone")
    if letterhead is not None and not letterhead.is_file():
        raise UsageError(f"{letterhead}: there is no such letterhead")
    if form == ".pdf":
        from legation.views.brief_typst import typst

        typst()


def write_brief(brief: Brief, form: str, *, short: bool = False, letterhead: Path | None = None) -> Written:
    """The brief in one of FORMS; `short` is on one page of A4. Raises UsageError as `check_form` does."""
    match form:
        case ".docx":
            # The libraries of paper are slow to load: only those who want paper wait for them.
            from legation.views.brief_docx import document_docx

            return Written(document_docx(short_document(brief) if short else brief_document(brief), letterhead))
        case ".pdf":
            return _pdf(brief, short)
        case ".html" | ".htm":
            return Written((document_html(short_document(brief)) if short else brief_html(brief)).encode("utf-8"))
        case ".md":
            return Written((document_markdown(short_document(brief)) if short else brief_markdown(brief)).encode("utf-8"))
    raise UsageError(f"there is no form {form!r} of a brief")


def _pdf(brief: Brief, short: bool) -> Written:
    from legation.views.brief_typst import document_pdf, on_one_page, unshown

    document = short_document(brief, on_one_page) if short else brief_document(brief)
    return Written(document_pdf(document), unshown(document))
