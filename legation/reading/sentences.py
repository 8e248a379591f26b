"""Lines and sentences of a page's report; furniture lines hold none."""

from __future__ import annotations

import re

import msgspec

from legation.model import Page

_END = re.compile(r"""[.!?…](?:["”»’')\]]*)(?=\s+["“«‘'(\[]*[^\sa-zà-ỹđ])|[.!?](?=[A-ZÀ-ỸĐ][a-zà-ỹđ])""")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-ZĐ][bcdfghjklmnpqrstvwxz]?|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Lt|Sr|Jr|St|No|Tp|TP|TS|ThS|PGS|GS|Th|MM|Mme|Mlle)$"
)


class Sentence(msgspec.Struct, frozen=True):
    """Half-open span in the page's text, its line (from 1) and its place among the report's sentences (from 0)."""

    start: int
    end: int
    line: int
    index: int


def split(page: Page) -> tuple[Sentence, ...]:
    """The sentences of every line that is not furniture, trimmed, in order."""
    furniture = set(page.furniture)
    found: list[Sentence] = []
    for number, line in enumerate(page.lines(), 1):
        if number in furniture or not line.strip():
            continue
        offset = page.line_starts[number - 1]
        for start, end in _pieces(line):
            found.append(Sentence(offset + start, offset + end, number, len(found)))
    return tuple(found)


def _pieces(line: str) -> list[tuple[int, int]]:
    cuts = [m.end() for m in _END.finditer(line) if not _ABBREVIATION.search(line[: m.start()][-12:])]
    out = []
    for start, end in zip([0, *cuts], [*cuts, len(line)], strict=True):
        piece = line[start:end]
        stripped = piece.strip(" \t\u00a0\u200b")
        if stripped:
            at = start + piece.index(stripped)
            out.append((at, at + len(stripped)))
    return out
