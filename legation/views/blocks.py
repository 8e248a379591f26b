"""A document as blocks: what the writers of paper (DOCX, PDF) and of the short form draw, whatever it tells.

Blocks hold plain text alone: no writer reads markup out of it, so words of a page stay words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec


class Run(msgspec.Struct, frozen=True, omit_defaults=True):
    """Some words of one language. `printed` are those of a report; `link` is `#anchor` of this document or a web address."""

    text: str
    lang: str
    bold: bool = False
    soft: bool = False
    printed: bool = False
    link: str = ""


Runs = tuple[Run, ...]


class Heading(msgspec.Struct, frozen=True, tag="heading"):
    """A title: level 1 for the document, 2 for its parts, 3 for what stands in them."""

    level: int
    runs: Runs


class Para(msgspec.Struct, frozen=True, tag="para"):
    """A paragraph: `kind` is body, lead (who or what an entry is about), warning or item; `anchor` may be linked to."""

    runs: Runs
    kind: str = "body"
    anchor: str = ""


class Quote(msgspec.Struct, frozen=True, tag="quote"):
    """The exact words of a report, and behind them where they stand."""

    runs: Runs
    marks: Runs


class Entry(msgspec.Struct, frozen=True, tag="entry"):
    """What happened at a time: `when` stands beside it."""

    when: Runs
    blocks: tuple[Block, ...]
    anchor: str = ""


class Counts(msgspec.Struct, frozen=True, tag="counts"):
    """How many there are of each kind: number and what is counted."""

    cells: tuple[tuple[int, str], ...]
    lang: str


class Years(msgspec.Struct, frozen=True, tag="years"):
    """A picture: one column for each year, one box for each state in it. `label` tells it in words."""

    columns: tuple[tuple[int, tuple[str, ...]], ...]
    label: str
    lang: str


class Bar(msgspec.Struct, frozen=True):
    """One bar of a picture: its name, where it starts and ends between 0 and 1, its state."""

    name: str
    start: float
    end: float
    state: str


class Bars(msgspec.Struct, frozen=True, tag="bars"):
    """A picture: bars one below the other over a common scale of years; `ticks` are places between 0 and 1 and their years."""

    rows: tuple[Bar, ...]
    ticks: tuple[tuple[float, int], ...]
    label: str
    lang: str


class Table(msgspec.Struct, frozen=True, tag="table"):
    """Rows of cells under a row of headings; `widths` are their shares of the page."""

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[int, ...]


class Pair(msgspec.Struct, frozen=True, tag="pair"):
    """Two columns side by side."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]


Block = Heading | Para | Quote | Entry | Counts | Years | Bars | Table | Pair


class Document(msgspec.Struct, frozen=True):
    """A whole document; `compact` is set small, to stand on one page of A4."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    footer: Runs
    compact: bool = False


def leaves(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks in reading order, those inside others in their place."""
    for block in blocks:
        if isinstance(block, Pair):
            yield from leaves((*block.left, *block.right))
        elif isinstance(block, Entry):
            yield Para(block.when)
            yield from leaves(block.blocks)
        else:
            yield block


def runs_of(block: Block) -> Iterator[Run]:
    """The runs of a block that holds no others."""
    match block:
        case Heading() | Para():
            yield from block.runs
        case Quote():
            yield from (*block.runs, *block.marks)
        case Table():
            for row in (block.head, *block.rows):
                for cell in row:
                    yield from cell
        case Counts():
            yield from (Run(f"{n} {label}", block.lang) for n, label in block.cells)
        case Years() | Bars():
            yield Run(block.label, block.lang)


def text_of(document: Document) -> str:
    """All words of a document, one line for each block."""
    lines = ["".join(run.text for run in runs_of(block)) for block in leaves(document.blocks)]
    return "\n".join([document.title, *lines, "".join(run.text for run in document.footer)])
