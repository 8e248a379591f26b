"""Old and odd markup mended before extraction, which else drops layout tables, loose text and captions.

Pages of offices are often laid out in tables, with text in `<font>` or between breaks and no paragraph around it; trafilatura
(Barbaresi 2021) takes such tables for data and drops such text. It drops captions always.
"""

from __future__ import annotations

import copy
import re

from lxml.html import HtmlElement, builder

_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:[\w-]*caption[\w-]*|chu-?thich\w*|legende|(?:photo|image|img|pic)[_-]?(?:desc|text)\w*)(?:$|[\s_-])"
)
_TABLE = ("table", "tbody", "thead", "tfoot", "tr", "td", "th")
_BLOCKS = frozenset(
    ("p", "div", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "form", "section", "article", "blockquote")
)
_UNMARKED = ("font", "big", "small", "tt")  # dropped around their text
_CELL = 200  # characters of a cell that holds a text and no datum
_LOOSE, _LEAST = 40, 4  # characters of loose text that is worth a paragraph, and of others beside it
_Run = tuple[int, str | None, list[HtmlElement]]  # where loose text begins among the children, the text, inline elements
_CAPTIONS = (15, 400)  # characters


def mended(tree: HtmlElement, elsewhere: frozenset[HtmlElement]) -> HtmlElement:
    """A copy of `tree` in which layout tables are blocks, loose text has paragraphs, and captions of this report are paragraphs.

    `elsewhere` are the captions of `tree` that belong to other items, as `captions` gives them.
    """
    marked = [element for element in captions(tree) if element not in elsewhere]
    for element in marked:
        element.set("data-caption", "own")
    page = copy.deepcopy(tree)
    for element in marked:
        del element.attrib["data-caption"]
    for element in list(page.iter(*_UNMARKED)):
        element.drop_tag()
    for element in page.iter("center"):
        element.tag = "div"
    for table in list(page.iter("table")):
        if _is_layout(table):
            _flatten(table)
    for element in list(page.iter("body", "div", "td")):
        _wrap_loose(element)
    for element in page.xpath("//*[@data-caption]"):
        _as_paragraph(element)
    return page


def captions(tree: HtmlElement) -> list[HtmlElement]:
    """Elements that hold a picture's caption."""
    found = []
    for element in tree.iter("figcaption", "p", "div", "span", "td"):
        named = (element.get("class") or "").lower()
        if element.tag != "figcaption" and not (named and _CAPTION.search(named)):
            continue
        size = len(" ".join(element.itertext()).strip())
        if _CAPTIONS[0] <= size <= _CAPTIONS[1] and element.find(".//img") is None:
            found.append(element)
    return found


def _is_layout(table: HtmlElement) -> bool:
    """Whether a table lays out a page: it holds another table, a form, a picture, or a cell as long as a text."""
    if any(True for _ in table.iterdescendants("table", "h1", "form", "img")):
        return True
    return any(len(cell.text_content()) >= _CELL for cell in table.iter("td"))


def _flatten(table: HtmlElement) -> None:
    """Make blocks of the table's own rows and cells; tables within it are judged by themselves."""
    parts = [
        table,
        *(e for e in table.iterdescendants(*_TABLE) if e.tag != "table" and next(e.iterancestors("table"), None) is table),
    ]
    for element in parts:
        element.tag = "div"


def _wrap_loose(parent: HtmlElement) -> None:
    """Put text that stands between blocks or breaks, and the inline elements in it, into paragraphs.

    Nothing is done where none of it is as long as a paragraph: menus, bylines.
    """
    if not any(child.tag == "br" or _is_block(child) for child in parent):
        return
    runs: list[_Run] = [(0, parent.text, [])]
    for at, child in enumerate(parent):
        if child.tag == "br" or _is_block(child):
            runs.append((at + 1, child.tail, []))
        elif isinstance(child.tag, str):
            runs[-1][2].append(child)
    if max(_size(run) for run in runs) < _LOOSE:
        return
    for run in reversed(runs):
        if _size(run) >= _LEAST:
            _wrap(parent, *run)


def _is_block(element: HtmlElement) -> bool:
    return element.tag in _BLOCKS or (isinstance(element.tag, str) and any(True for _ in element.iterdescendants(*_BLOCKS)))


def _size(run: _Run) -> int:
    """Characters of a run that stand in no link; 0 for one that holds a script."""
    _, text, inline = run
    if any(e.tag in ("script", "style", "nav", "select") for e in inline):
        return 0
    own = sum(len(e.text_content()) if e.tag != "a" else 0 for e in inline)
    return len((text or "").strip()) + own + sum(len((e.tail or "").strip()) for e in inline)


def _wrap(parent: HtmlElement, at: int, text: str | None, inline: list[HtmlElement]) -> None:
    paragraph = builder.P()
    paragraph.text = text
    _cut_text(parent, at)
    parent.insert(at, paragraph)
    paragraph.extend(inline)


def _cut_text(parent: HtmlElement, at: int) -> None:
    if at:
        parent[at - 1].tail = None
    else:
        parent.text = None


def _as_paragraph(element: HtmlElement) -> None:
    """Make the caption a paragraph, and what holds its picture a plain block: both are dropped by their names else."""
    element.tag = "p"
    for name in ("class", "id"):
        element.attrib.pop(name, None)
    holder = element.getparent()
    if holder is not None and holder.tag not in ("body", "article", "main"):
        if holder.tag == "figure":
            holder.tag = "div"
        if holder.find("./img") is not None or holder.find("./a/img") is not None or holder.find("./picture") is not None:
            for name in ("class", "id", "style"):
                holder.attrib.pop(name, None)
