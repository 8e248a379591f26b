"""The furniture words of all languages, and what they say of a line.

An English page may carry Vietnamese menus, so that every page is held against the words of every language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import ahocorasick_rs
import msgspec

from legation.lang import LANGUAGES, Row, rows
from legation.lang.kept import Kept
from legation.lang.lexicon import is_word
from legation.lang.rows import files_of
from legation.pages.lines import Line, key_of

_MARKS = re.compile(r"\(?\d[\d.,:/]*k?\)?|[^\w\s&'+\-\u0e00-\u0eff]")
_LEADING = re.compile(r"^[^\w\[(]+")
_BRACKETED = re.compile(r"^[\[(]\s*([^\])]{2,25})[\])]\s*")
_PASSING = re.compile(r"\W*(\w[^:>»→]{3,30}?)\s*[:>»→]+\s*\S")
_HEADING = 40  # characters
_DASH = re.compile(r"(?<!\w)-+|-+(?!\w)")
_EDGES = " -+'&_"
_SPACE = re.compile(r"\s+")
_GLUE = frozenset(("and", "of", "the", "on", "with", "via", "et", "la", "le", "les", "de", "sur", "va", "tren", "so", "in"))


_SCOPES = ("line", "start", "within", "word")


class Label(msgspec.Struct, frozen=True):
    """What a furniture word says: its meaning, whether a list or the end of the report follows, whether its line stays."""

    meaning: str
    opens: str = ""
    keep: bool = False


class Labels:
    """All rows of the slot `furniture`, by the way they are looked for."""

    def __init__(self) -> None:
        tables = kept_tables().load()
        self.whole, self._starts, self._within, self.words = (tables[scope] for scope in _SCOPES)
        self._automaton = ahocorasick_rs.AhoCorasick(list(self._within) or ["\0"])
        self._within_labels = list(self._within.values())
        by_first: dict[str, list[str]] = {}
        for form in self._starts:
            by_first.setdefault(form[0], []).append(form)
        self._by_first = {first: tuple(forms) for first, forms in by_first.items()}
        self._turns = {form for form, label in self._starts.items() if label.meaning == "navigation"}
        self._lengths = sorted({len(f) for f in self._starts}, reverse=True)
        self._first_words = {form.partition(" ")[0] for form in self.words}
        self._lao = {f: label for f, label in self.words.items() if "\u0e80" <= f[0] <= "\u0eff"}
        self._lao_lengths = sorted({len(f) for f in self._lao}, reverse=True)

    def starting(self, key: str) -> Label | None:
        """The label with which a line begins, the longest one."""
        if not self._begins(key):
            key = _BRACKETED.sub(r"\1: ", _LEADING.sub("", key)).lstrip("([ ")
            if not self._begins(key):
                return None
        for length in self._lengths:
            label = self._starts.get(key[:length]) if length <= len(key) else None
            if label is not None and (not key[length - 1].isalnum() or is_word(key, 0, length)):
                return label
        return None

    def _begins(self, key: str) -> bool:
        return key.startswith(self._by_first.get(key[:1], ()))

    def passing(self, key: str) -> bool:
        """Whether a list's label stands before a mark and a title: `Lire aussi > …`."""
        found = _PASSING.match(key)
        label = self.whole.get(found[1]) if found else None
        return label is not None and label.opens == "list"

    def leads_away(self, part: str) -> bool:
        """Whether the first part of a line is a word of navigation: `Previous | Road works`."""
        bare = stripped(part)
        label = self.whole.get(bare) or self.words.get(bare)
        return label is not None and (label.meaning == "navigation" or bare in self._turns)

    def heading(self, line: Line) -> Label | None:
        """A list's label with a few words behind it: `Most read this week`."""
        words = line.key.split()
        if line.closed or len(line.bare) > _HEADING or not words or any(c.isdigit() for c in line.key):
            return None
        whole = (self.whole.get(" ".join(words[:n])) for n in range(len(words) - 1, 1, -1))
        return next((label for label in whole if label is not None and label.opens == "list"), None)

    def within(self, key: str) -> Label | None:
        """A label that the line holds."""
        found = self._automaton.find_matches_as_indexes(key)
        return self._within_labels[found[0][0]] if found else None

    def alone(self, line: Line) -> Label | None:
        """The label that is all there is in the line (numbers and marks aside)."""
        if (label := self.whole.get(line.key)) is not None:
            return label
        bare = stripped(line.key)
        return self.whole.get(bare) or (self.words.get(bare) if bare not in _GLUE else None)

    def kind(self, line: Line) -> str:
        """What a row of words is: the meaning of the first of them that is known, else `menu`."""
        found = (self.words.get(stripped(part)) for part in line.parts)
        return next((label.meaning for label in found if label is not None), "menu")

    def first(self, line: Line) -> str:
        """What a row of words without marks between begins with: `share` for `Facebook Twitter Email`; else `word`."""
        label = self.words.get(line.key.split(" ", 1)[0]) if " " in line.key else None
        return label.meaning if label is not None and label.meaning not in ("menu", "word") else "word"

    def covered(self, line: Line) -> float:
        """The share of the line's letters that are menu words or labels; 1.0 for a line without letters."""
        total = found = 0
        for part in line.parts:
            bare = stripped(part)
            total += len(bare.replace(" ", ""))
            found += self._covered(bare)
        return found / total if total else 1.0

    def _covered(self, bare: str) -> int:
        if bare in self.words or bare in self.whole:
            return len(bare.replace(" ", ""))
        if bare[:1] >= "\u0e80":
            return self._covered_lao(bare)
        tokens = bare.split()
        found = at = 0
        while at < len(tokens):
            if tokens[at] not in self._first_words:
                at += 1
                continue
            size = next((n for n in range(min(6, len(tokens) - at), 0, -1) if " ".join(tokens[at : at + n]) in self.words), 0)
            found += sum(len(t) for t in tokens[at : at + size])
            at += max(size, 1)
        return found

    def _covered_lao(self, bare: str) -> int:
        found = at = 0
        while at < len(bare):
            size = next((n for n in self._lao_lengths if bare[at : at + n] in self._lao), 0)
            size = min(size, len(bare) - at)
            found += size
            at += max(size, 1)
        return found


@lru_cache(maxsize=1)
def labels() -> Labels:
    """The labels of all languages, built once."""
    return Labels()


def kept_tables() -> Kept[dict[str, dict[str, Label]]]:
    """The labels by the way they are looked for and by their folded forms, as they are kept: folding them takes a while."""
    data = [path for language in LANGUAGES for path in files_of(language, "furniture")]
    code = [path for name in ("labels.py", "lines.py") if (path := Path(__file__).with_name(name)).exists()]
    return Kept("labels", [*data, *code], dict[str, dict[str, Label]], _tables)


def _tables() -> dict[str, dict[str, Label]]:
    tables: dict[str, dict[str, Label]] = {scope: {} for scope in _SCOPES}
    for language in LANGUAGES:
        for row in rows(language, "furniture"):
            form = key_of(row.form)
            for scope in _scopes(row):
                tables[scope].setdefault(form, _label(row))
                if scope in ("line", "word") and (bare := stripped(form)):
                    tables[scope].setdefault(bare, _label(row))
    return tables


def make_ready() -> None:
    """Make the tables where they are not kept yet."""
    if not kept_tables().is_there():
        labels()


def stripped(key: str) -> str:
    """A folded part without counts and marks.

    >>> stripped("comments (12)")
    'comments'
    """
    return _SPACE.sub(" ", _DASH.sub(" ", _MARKS.sub(" ", key))).strip(_EDGES)


def _scopes(row: Row) -> list[str]:
    """The ways a row is looked for here; cues are `legation.pages.cues`'s."""
    return [] if row.get("scope") == "cue" else row.get("scope").split()


def _label(row: Row) -> Label:
    return Label(row.meaning, row.get("opens"), bool(row.attributes.get("keep")))
