"""The text of a DOCX: paragraphs and tables in their order, without what was deleted. Runs in a worker process.

An own reader, because the usual library reads every part whole before it can be asked anything, and parses parts that have
a DOCTYPE. Text boxes follow the paragraph that they hang on; numbers of lists, headers, footers, notes and comments are left out.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Final

from lxml import etree

from legation.model import SourceError
from legation.sources.archives import Archive

_DOCUMENT: Final = "word/document.xml"
_LITERAL: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "ptab": "\t"}
# Deleted text, field codes, and the second copy of a shape for old readers.
_SKIPPED: Final = frozenset(("del", "delText", "moveFrom", "instrText", "Fallback", "rPr", "pPr", "tblPr", "sectPr"))


def docx_text(content: bytes, source: str) -> str:
    """The text of the main part, a line for each paragraph and table row (cells apart by a tab).

    Raises SourceError: what `Archive` raises, `mismatch` (no Word document), `doctype`, `damaged`, `encrypted`.
    """
    archive = Archive(io.BytesIO(content), source)
    if _DOCUMENT not in archive.names():
        raise SourceError("mismatch", source, f"it has no {_DOCUMENT}, so it is no Word document")
    root = parse_part(archive.read(_DOCUMENT), source)
    body = next((child for child in root if _local(child) == "body"), None)
    if body is None:
        raise SourceError("damaged", source, "the document has no body")
    text = "\n".join(_blocks(body))
    if not text.strip():
        raise SourceError("empty", source, "the document holds no text")
    return text


def parse_part(xml: bytes, source: str) -> etree._Element:
    """The root of an XML part. Raises SourceError `doctype` where there is a DOCTYPE (OOXML never has one), `damaged`."""
    if any("<!DOCTYPE".encode(name) in xml[:65536].upper() for name in ("ascii", "utf-16-le", "utf-16-be")):
        raise _doctype(source)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SourceError("damaged", source, f"the document's XML cannot be read ({error})") from error
    if root.getroottree().docinfo.internalDTD is not None:  # written in an encoding that the first look cannot see through
        raise _doctype(source)
    return root


def _doctype(source: str) -> SourceError:
    return SourceError("doctype", source, "the document's XML has a DOCTYPE, which no honest document has")


def _blocks(parent: etree._Element) -> Iterator[str]:
    """Lines of the paragraphs and tables under `parent`, in order, through content controls and tracked changes."""
    for child in parent:
        name = _local(child)
        if name == "p":
            yield from _paragraph(child)
        elif name == "tbl":
            yield from _table(child)
        elif name not in _SKIPPED:
            yield from _blocks(child)


def _paragraph(paragraph: etree._Element) -> Iterator[str]:
    pieces: list[str] = []
    boxes: list[etree._Element] = []
    _gather(paragraph, pieces, boxes)
    yield "".join(pieces)
    for box in boxes:
        yield from _blocks(box)


def _gather(element: etree._Element, pieces: list[str], boxes: list[etree._Element]) -> None:
    for child in element:
        name = _local(child)
        if name == "t":
            pieces.append(child.text or "")
        elif name == "txbxContent":
            boxes.append(child)
        elif name in _LITERAL:
            pieces.append(_LITERAL[name])
        elif name not in _SKIPPED:
            _gather(child, pieces, boxes)


def _table(table: etree._Element) -> Iterator[str]:
    """A row of one-line cells is one line; a row with longer cells (letterheads, layout) gives cell after cell."""
    for row in _within(table, "tr"):
        cells = [list(_blocks(cell)) for cell in _within(row, "tc")]
        if all(len(cell) <= 1 for cell in cells):
            yield "\t".join(cell[0] if cell else "" for cell in cells)
        else:
            yield from (line for cell in cells for line in cell)


def _within(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    for child in parent:
        found = _local(child)
        if found == name:
            yield child
        elif found not in _SKIPPED and found not in ("tbl", "p"):
            yield from _within(child, name)


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
