"""A document of blocks as DOCX: real headings and tables, links to sources, pictures with words, Lao in the slots of Word."""

from __future__ import annotations

import io
from collections.abc import Sequence
from copy import deepcopy
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import Any, cast
from zipfile import BadZipFile

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.shape import CT_Inline
from docx.oxml.text.paragraph import CT_P
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph
from lxml.etree import XMLSyntaxError

from legation.model import UsageError
from legation.views.blocks import Bars, Block, Counts, Document, Entry, Heading, Pair, Para, Quote, Run, Runs, Table, Years
from legation.views.docx_pictures import bar_picture, year_labels, years_picture
from legation.views.docx_slots import LOCALES, allowed, by_script, element, field, properties, stand_ins, web_address

INK, ACCENT, SOFT, PLAN, LINE, CARD = "1C1F23", "0B5A7A", "5A6068", "9A6A00", "D9D6CF", "F5F2EC"

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def document_docx(document: Document, letterhead: Path | None = None) -> bytes:
    """The whole file; behind what stands in `letterhead`, whose page, header and footer are kept, where one is given.

    Raises UsageError where the letterhead is no DOCX.
    """
    return _Writer(document, letterhead).made()


def _opened(letterhead: Path | None) -> Any:  # noqa: ANN401 - a document of python-docx
    try:
        return docx.Document(str(letterhead) if letterhead else None)
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, XMLSyntaxError) as error:
        raise UsageError(f"{letterhead}: a letterhead is a .docx file, and this cannot be read as one") from error


class _Writer:
    def __init__(self, document: Document, letterhead: Path | None) -> None:
        self.document = document
        self.small = document.compact
        self.size = 15 if self.small else 20  # half points
        self.sizes = (26, 18, 15) if self.small else (38, 26, 22)  # of headings
        self.ids = count(1)
        self.named: set[str] = set()  # anchors
        self.file: Any = _opened(letterhead)
        self.own = letterhead is None
        self.end = self.file.element.body.sectPr  # what stands behind all paragraphs and tables
        self.width = 18.2 if self.small else 17.0  # centimetres of text

    def made(self) -> bytes:
        if self.own:
            self.page()
        else:
            section = self.file.sections[-1]
            self.width = (section.page_width - section.left_margin - section.right_margin) / Cm(1)
        self.styles()
        for block in self.document.blocks:
            self.draw(self.file, block, 0.0)
        if self.own:
            self.footer()
        stand_ins(self.file)
        buffer = io.BytesIO()
        self.file.save(buffer)
        return buffer.getvalue()

    def page(self) -> None:
        section = self.file.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm((21 - self.width) / 2)
        section.top_margin = section.bottom_margin = Cm(1.2 if self.small else 2)
        section.header_distance = section.footer_distance = Cm(0.6 if self.small else 1)

    def styles(self) -> None:
        """Names the document and gives every style font, size and language in each slot."""
        properties_ = self.file.core_properties
        properties_.title, properties_.author, properties_.language = (
            allowed(self.document.title),
            "Legation",
            self.document.language,
        )
        properties_.comments = properties_.last_modified_by = ""
        for moment in self.file.core_properties._element.findall(qn("dcterms:created")) if self.own else ():
            self.file.core_properties._element.remove(moment)  # that of the library's template, in 2013
        locale = LOCALES[self.document.language]
        defaults = self.file.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}")
        if self.own and defaults is not None:
            defaults[:] = [properties(half_points=self.size, locale=locale)]
        for level, size in enumerate(self.sizes, 1):
            name = f"Heading {level}"
            known = name in self.file.styles
            style = (self.file.styles[name] if known else self.file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)).element
            for old in style.findall(qn("w:rPr")) if self.own else ():
                style.remove(old)
            if self.own or not known:
                style.append(properties(bold=True, half_points=size, colour=INK, locale=locale))

    def footer(self) -> None:
        paragraph = self.file.sections[0].footer.paragraphs[0]
        self.write(paragraph, self.document.footer, size=self.size - 3)
        if not self.small:
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(self.width), WD_TAB_ALIGNMENT.RIGHT)
            paragraph.add_run("\t")
            field(paragraph, "PAGE", self.size - 3)

    def draw(self, into: Any, block: Block, indent: float) -> None:  # noqa: ANN401 - a body or a cell
        match block:
            case Heading():
                self.heading(into, block)
            case Para():
                self.para(into, block, indent)
            case Quote():
                self.quote(into, block, indent)
            case Entry():
                self.entry(into, block, indent)
            case Counts():
                self.counts(block)
            case Years():
                self.years(block)
            case Bars():
                self.bars(block)
            case Table():
                self.table(block)
            case Pair():
                self.pair(block)

    def paragraph(self, into: Any, runs: Runs, indent: float = 0, before: float = 2, after: float = 2, size: int = 0) -> Any:  # noqa: ANN401
        made = self.added() if into is self.file else into.add_paragraph()
        form = made.paragraph_format
        form.left_indent = Cm(indent)
        scale = 0.5 if self.small else 1
        form.space_before, form.space_after = Pt(before * scale), Pt(after * scale)
        # One page must stay one page whatever font stands in: its lines are of a fixed height, with room for the marks of Lao.
        form.line_spacing = Pt(10.6 if self.document.language == "lo" else 10.2) if self.small else 1.15
        self.write(made, runs, size=size)
        return made

    def added(self) -> Any:  # noqa: ANN401
        """A paragraph at the end of the body; the library would look through all that stand before it, for each anew."""
        made = OxmlElement("w:p")
        self.end.addprevious(made)
        return Paragraph(cast(CT_P, made), self.file._body)

    def heading(self, into: Any, block: Heading) -> None:  # noqa: ANN401
        before, after = {1: (0, 4), 2: (16, 6), 3: (10, 4)}[block.level]
        made = self.paragraph(into, (), before=before, after=after)
        made.style = self.file.styles[f"Heading {block.level}"]
        made.paragraph_format.line_spacing = 1.0
        self.write(made, block.runs, size=self.sizes[block.level - 1], bold=True)
        if block.level == 2:
            _border(made, "bottom", LINE, 6)

    def para(self, into: Any, block: Para, indent: float) -> None:  # noqa: ANN401
        before = {"lead": 8, "item": 3, "warning": 4}.get(block.kind, 1.5)
        made = self.paragraph(into, (), indent, before, 1.5)
        self.anchor(made, block.anchor)
        self.write(made, block.runs)
        if block.kind == "lead":
            made.paragraph_format.keep_with_next = True
        elif block.kind == "item":
            made.paragraph_format.left_indent, made.paragraph_format.first_line_indent = Cm(indent + 0.6), Cm(-0.6)
        elif block.kind == "warning":
            made.paragraph_format.left_indent = Cm(indent + 0.2)
            _border(made, "left", PLAN, 18)
            made._p.get_or_add_pPr().insert_element_before(_shading(CARD), "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")

    def quote(self, into: Any, block: Quote, indent: float) -> None:  # noqa: ANN401
        made = self.paragraph(into, (*block.runs, *block.marks), indent + 0.3, 2, 3)
        _border(made, "left", ACCENT, 12)

    def entry(self, into: Any, block: Entry, indent: float) -> None:  # noqa: ANN401
        if indent:  # a part of something larger
            self.anchor(self.paragraph(into, block.when, indent, 6, 0), block.anchor)
            rest, inner = block.blocks, indent
        else:
            inner = 2.6 if self.small else 3.2
            first = block.blocks[0] if block.blocks else None
            beside, rest = (first.runs, block.blocks[1:]) if isinstance(first, Para) else ((), block.blocks)
            made = self.paragraph(into, (), inner, 6 if self.small else 8, 1.5)
            made.paragraph_format.first_line_indent = Cm(-inner)
            made.paragraph_format.tab_stops.add_tab_stop(Cm(inner))
            self.anchor(made, block.anchor)
            self.write(made, block.when)
            made.add_run("\t")
            self.write(made, beside)
        for part in rest:
            self.draw(into, part, inner + (0.4 if isinstance(part, Entry) else 0))

    def counts(self, block: Counts) -> None:
        cells = [(Run(str(n), block.lang, bold=True), Run(f" {label}", block.lang)) for n, label in block.cells]
        if self.small:
            joined = [r for n, cell in enumerate(cells) for r in ((Run(" · ", block.lang),) if n else ()) + cell]
            self.paragraph(self.file, tuple(joined))
            return
        row = self.grid(1, [self.width / len(cells)] * len(cells), margin=0.15).rows[0]
        for cell, (n, label) in zip(row.cells, cells, strict=True):
            _shade(cell, CARD)
            self.fill(cell, (n,), size=28)
            self.paragraph(cell, (Run(label.text.strip(), label.lang),), size=self.size - 3)

    def years(self, block: Years) -> None:
        picture, widths = years_picture(block, self.width, self.small)
        labels = year_labels(block, widths)
        table = self.grid(2, [width for _, width in labels])
        top = table.rows[0].cells[0].merge(table.rows[0].cells[-1])
        self.picture(top.paragraphs[0], picture, sum(widths), block.label)
        for cell, (year, _) in zip(table.rows[1].cells, labels, strict=True):
            self.fill(cell, (Run(year, block.lang, soft=True),), size=self.size - 5)

    def bars(self, block: Bars) -> None:
        wide = round(self.width * 0.47, 2)
        table = self.grid(len(block.rows) + 1, [self.width - wide, wide])
        for row, bar in zip(table.rows, block.rows, strict=False):
            for cell in row.cells:
                cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            self.fill(row.cells[0], (Run(bar.name, block.lang),), size=self.size - 3)
            self.picture(row.cells[1].paragraphs[0], bar_picture(bar, wide), wide, bar.name)
        cell = table.rows[-1].cells[1]
        last = cell.paragraphs[0]
        for at, _ in block.ticks[1:]:
            last.paragraph_format.tab_stops.add_tab_stop(Cm(min(at * wide, wide - 1)))
        self.write(last, (Run("\t".join(str(year) for _, year in block.ticks), block.lang, soft=True),), size=self.size - 5)

    def table(self, block: Table) -> None:
        widths = [self.width * share / sum(block.widths) for share in block.widths]
        table = self.grid(1 + len(block.rows), widths, margin=0.1)
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for row, cells in zip(table.rows, (block.head, *block.rows), strict=True):
            for cell, runs in zip(row.cells, cells, strict=True):
                _underline(cell)
                self.fill(cell, runs)

    def pair(self, block: Pair) -> None:
        cells = self.grid(1, [self.width / 2] * 2, margin=0.15).rows[0].cells
        for cell, blocks in zip(cells, (block.left, block.right), strict=True):
            for inner in blocks:
                self.draw(cell, inner, 0)
            cell._tc.remove(cell.paragraphs[0]._p)  # the empty one that every cell begins with

    def grid(self, rows: int, widths: Sequence[float], margin: float = 0.0) -> Any:  # noqa: ANN401 - a table
        """A table without lines, its columns as wide as told (in centimetres)."""
        table = self.file.add_table(rows, len(widths))
        table.autofit = False
        margins = OxmlElement("w:tblCellMar")
        for side in ("left", "right"):
            margins.append(element(f"w:{side}", w=str(round(margin * 567)), type="dxa"))
        look = table._tbl.tblPr.find(qn("w:tblLook"))
        look.addprevious(margins)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        for row in table.rows:
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Cm(width)
        return table

    def fill(self, cell: Any, runs: Runs, size: int = 0) -> None:  # noqa: ANN401
        """Writes into the first paragraph of a cell."""
        form = cell.paragraphs[0].paragraph_format
        form.space_before = form.space_after = Pt(1 if self.small else 2)
        form.line_spacing = 1.0
        self.write(cell.paragraphs[0], runs, size=size)

    def picture(self, paragraph: Any, data: bytes, width: float, told: str) -> None:  # noqa: ANN401
        paragraph.paragraph_format.space_after = Pt(0)
        id_, image = paragraph.part.get_or_add_image(io.BytesIO(data))
        wide, high = image.scaled_dimensions(Cm(width), None)
        # With a number of our own: the library looks for one that is free in the whole document, for each picture anew.
        inline = CT_Inline.new_pic_inline(next(self.ids), id_, "picture.png", wide, high)
        inline.docPr.set("descr", allowed(told))
        paragraph.add_run()._r.add_drawing(inline)

    def write(self, paragraph: Any, runs: Runs, *, size: int = 0, bold: bool = False) -> None:  # noqa: ANN401
        for run in runs:
            holder = self.link(paragraph, run.link) if run.link else paragraph._p
            for lao, text in by_script(allowed(run.text)):
                holder.append(self.run(run, text, lao, size or self.size, bold))

    def run(self, run: Run, text: str, lao: bool, size: int, bold: bool) -> Any:  # noqa: ANN401
        made = OxmlElement("w:r")
        colour = ACCENT if run.link else SOFT if run.soft else INK
        locale = "lo-LA" if lao else LOCALES.get(run.lang, run.lang)
        made.append(deepcopy(_properties(run.bold or bold, size, colour, locale, lao)))
        if "\n" in text or "\t" in text:
            made.text = text  # python-docx makes line breaks and tabs of theirs, letter by letter
        else:
            words = OxmlElement("w:t", {XML_SPACE: "preserve"})
            words.text = text
            made.append(words)
        return made

    def link(self, paragraph: Any, to: str) -> Any:  # noqa: ANN401
        made = OxmlElement("w:hyperlink")
        if to.startswith("#"):
            made.set(qn("w:anchor"), to[1:])
        elif not (address := web_address(to)):
            return paragraph._p
        else:
            made.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        paragraph._p.append(made)
        return made

    def anchor(self, paragraph: Any, name: str) -> None:  # noqa: ANN401
        if name and name not in self.named:
            self.named.add(name)
            id_ = str(next(self.ids))
            paragraph._p.append(element("w:bookmarkStart", id=id_, name=name))
            paragraph._p.append(element("w:bookmarkEnd", id=id_))


@lru_cache(maxsize=256)
def _properties(bold: bool, size: int, colour: str, locale: str, lao: bool) -> Any:  # noqa: ANN401
    """One of each kind, to be copied: a long brief has thousands of runs of a dozen kinds."""
    return properties(bold=bold, half_points=size, colour=colour, locale=locale, lao=lao)


def _border(paragraph: Any, side: str, colour: str, eighths: int) -> None:  # noqa: ANN401
    borders = OxmlElement("w:pBdr")
    borders.append(element(f"w:{side}", val="single", sz=str(eighths), space="4", color=colour))
    form = paragraph._p.get_or_add_pPr()
    form.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _shade(cell: Any, colour: str) -> None:  # noqa: ANN401
    cell._tc.get_or_add_tcPr().append(_shading(colour))


def _shading(colour: str) -> Any:  # noqa: ANN401
    return element("w:shd", val="clear", color="auto", fill=colour)


def _underline(cell: Any) -> None:  # noqa: ANN401
    borders = OxmlElement("w:tcBorders")
    borders.append(element("w:bottom", val="single", sz="4", space="0", color=LINE))
    cell._tc.get_or_add_tcPr().append(borders)
