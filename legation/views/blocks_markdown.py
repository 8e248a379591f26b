"""A document of blocks as Markdown."""

from __future__ import annotations

from legation.views.blocks import Bars, Block, Counts, Document, Entry, Heading, Pair, Para, Quote, Runs, Table, Years
from legation.views.brief_markdown import plain


def document_markdown(document: Document) -> str:
    """The whole document as text."""
    parts = [*(_block(block) for block in document.blocks), f"---\n\n{_runs(document.footer)}"]
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(level, runs):
            return f"{'#' * level} {_runs(runs)}"
        case Para(runs, kind, _):
            return {"warning": "> ", "item": "- "}.get(kind, "") + _runs(runs)
        case Quote(runs, marks):
            return f"> {_runs((*runs, *marks))}"
        case Entry(when, blocks, _):
            return f"{_runs(when)}: " + "\n\n".join(_block(inner) for inner in blocks)
        case Pair(left, right):
            return "\n\n".join(_block(inner) for inner in (*left, *right))
        case Table(head, rows, _):
            lines = [head, *rows]
            cells = ["| " + " | ".join(map(_runs, line)) + " |" for line in lines]
            return "\n".join([cells[0], "|" + " --- |" * len(head), *cells[1:]])
        case Counts(cells, _):
            return " · ".join(f"**{n}** {plain(label)}" for n, label in cells)
        case Years(label=label) | Bars(label=label):
            return plain(label)


def _runs(runs: Runs) -> str:
    """Runs that stand side by side in bold are one: `**a**` and `**b**` make `**ab**`."""
    text = ""
    for run in runs:
        words = _kept(run.text)
        if run.link.startswith(("https://", "http://")):
            words = f"[{words}](<{run.link}>)"
        text += f"**{words.strip()}**{' ' * (words[-1:] == ' ')}" if run.bold and words.strip() else words
    return text.replace("****", "").strip()


def _kept(text: str) -> str:
    """`plain`, with a blank at either end kept."""
    words = plain(text)
    return " " * text[:1].isspace() + words + " " * (text[-1:].isspace() and bool(words))
