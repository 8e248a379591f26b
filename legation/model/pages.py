"""Captures, pages and issues: what came in, what is read, what could not be."""

from __future__ import annotations

import bisect
import hashlib
from itertools import accumulate

import msgspec

from legation.model.quotes import Quote


class Capture(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes got from a source at a time, kept as they came.

    `source` is the path, address or `archive!entry` they came from, `media` the format that was recognised (`text`, `html`,
    `pdf`, `docx`, `eml`, `json`), `obtained` an ISO 8601 instant in UTC (None for a reading outside a register). `hints` are
    what the source itself says beside the text: any of `url`, `title`, `published`, `outlet`, `language`.
    """

    source: str
    media: str
    content: bytes
    obtained: str | None = None
    hints: dict[str, str] = {}

    @property
    def sha256(self) -> str:
        """Hex digest of the content: with the hints, the capture's identity."""
        return hashlib.sha256(self.content).hexdigest()


class Page(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The report in a capture: frozen text, its lines, which lines are furniture, and what the page says about itself.

    `name` is the file's name without its ending (the reading's `doc`). `furniture` are line numbers counted from 1.
    `published` is `YYYY-MM-DD`; `published_basis` says how it was found (`json-ld`, `meta`, `time`, `url`, `line`, `hint`,
    `htmldate`), None where there is no date. `published_quote` is set where the date is printed in the text.
    """

    name: str
    text: str
    language: str
    furniture: tuple[int, ...] = ()
    source: str = ""
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    published_basis: str | None = None
    published_quote: Quote | None = None

    @property
    def id(self) -> str:
        """Stable identity of the frozen text: the first 16 hex digits of its SHA-256."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @property
    def line_starts(self) -> list[int]:
        """Offset of each line's first character; line 1 is at index 0. Lines end at ``\\n`` only."""
        cached: list[int] | None = self.__dict__.get("_line_starts")
        if cached is None:
            cached = list(accumulate((len(line) + 1 for line in self.text.split("\n")[:-1]), initial=0))
            self.__dict__["_line_starts"] = cached
        return cached

    def line_of(self, offset: int) -> int:
        """Number (from 1) of the line that holds `offset`."""
        return bisect.bisect_right(self.line_starts, offset)

    def line_span(self, number: int) -> tuple[int, int]:
        """Half-open span of line `number` (from 1), without its line end."""
        starts = self.line_starts
        end = starts[number] - 1 if number < len(starts) else len(self.text)
        return starts[number - 1], end

    def lines(self) -> list[str]:
        """All lines, without their ends; index 0 is line 1."""
        return self.text.split("\n")


class Issue(msgspec.Struct, frozen=True, kw_only=True):
    """What could not be read or decided: stored and shown, never guessed away.

    `code` is a stable word, `where` names file, page or entry, `message` is for a person. `fatal` means that nothing of the
    source could be read, so that the user must act.
    """

    code: str
    where: str
    message: str
    fatal: bool = True
