"""A document of blocks as PDF, set by Typst (extra `pdf`) in the fonts that the package carries.

The words travel to Typst as JSON and the template reads none of them as markup. Fonts of the machine are asked for only where the
text holds letters that the package's own lack (Thai, Chinese, …); `unshown` tells which these are.
"""

from __future__ import annotations

import tempfile
from functools import lru_cache
from importlib import import_module
from importlib.resources import as_file, files
from typing import Any

import msgspec
import pypdfium2

from legation.model import UsageError
from legation.views.blocks import Document, text_of

MISSING = "a brief as PDF needs Typst, which is not installed: pip install 'legation[pdf]' (or print the .html from a browser)"


def document_pdf(document: Document) -> bytes:
    """The whole PDF: tagged, with outline, links to sources and its language.

    Raises UsageError where Typst is not installed; the message says how to install it.
    """
    engine = typst()
    views = files("legation.views")
    template = views.joinpath("templates", "brief.typ").read_bytes()
    words = msgspec.json.encode(document).decode("utf-8")
    with as_file(views.joinpath("fonts")) as fonts, tempfile.TemporaryDirectory(prefix="legation-") as root:
        made = engine.compile(
            template,
            root=root,  # empty: nothing of the machine can be read into the document
            font_paths=[str(fonts)],
            ignore_system_fonts=not unshown(document),
            sys_inputs={"brief": words},
        )
    return bytes(made)


def on_one_page(document: Document) -> bool:
    """Whether the PDF of a document has one page."""
    with pypdfium2.PdfDocument(document_pdf(document)) as made:
        return len(made) == 1


def unshown(document: Document) -> str:
    """The letters that the package's own fonts lack, in order; they are shown only where a font of the machine has them.

    >>> from legation.views.blocks import Document
    >>> unshown(Document("Hà Nội – ຮ່າໂນ້ຍ, ไทย", "vi", (), ()))
    'ทยไ'
    """
    return "".join(sorted({c for c in text_of(document) if ord(c) not in _covered() and not c.isspace()}))


@lru_cache(maxsize=1)
def _covered() -> frozenset[int]:
    lines = files("legation.views").joinpath("fonts", "covers.txt").read_text(encoding="utf-8").split()
    spans = (line.split("-") for line in lines)
    return frozenset(c for first, last in spans for c in range(int(first, 16), int(last, 16) + 1))


def typst() -> Any:  # noqa: ANN401 - a module that may not be there
    """The module of the extra `pdf`. Raises UsageError, saying how to install it, where it is missing."""
    try:
        return import_module("typst")
    except ImportError as error:
        raise UsageError(MISSING) from error
