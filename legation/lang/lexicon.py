"""Finding all the words that a language knows in a text, in one pass.

An Aho-Corasick automaton over the folded forms of all slots (Aho and Corasick 1975; `ahocorasick_rs`), with a check of word
boundaries behind it: by letters where words are spaced, by syllable clusters in Lao.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

import ahocorasick_rs
import msgspec

from legation.lang.fold import Folded, fold
from legation.lang.rows import SLOTS, Row, rows

# Where two characters belong together: inside a word of a spaced script, and inside a Lao syllable cluster.
_SPACED_WORD = re.compile(r"[^\W_\u0e80-\u0eff]{2,}")
_LAO_INSIDE = re.compile("(?<=[ເແໂໄໃ])(?=[ກ-\u0eff])|(?=[ະັາຳິີຶືຸູົຼຽ່້໊໋໌ໍ])")
_LAO = re.compile("[\u0e80-\u0eff]")
# Labels are written, not read; furniture and function words are looked for by `pages`, in ways of its own.
_NOT_IN_TEXT = frozenset({"labels", "furniture", "function"})
_PROPER = frozenset({"family-name", "given-name"})


class Hit(msgspec.Struct, frozen=True, order=True):
    """A form found: half-open span in the page's own text, and the row."""

    start: int
    end: int
    row: Row


class Lexicon:
    """All forms of one language in one automaton."""

    def __init__(self, language: str) -> None:
        self.language = language
        by_form: dict[str, list[Row]] = defaultdict(list)
        for slot in SLOTS:
            if slot in _NOT_IN_TEXT:
                continue
            for row in rows(language, slot):
                form = fold(row.form, language).text
                # Generated tables are large, and their names are not verbs that pages run together with the next word.
                for variant in _variants(form) if row.example else (form,):
                    by_form[variant].append(row)
        self._rows = list(by_form.values())
        self._proper = [all(_is_proper(row) for row in found) for found in self._rows]
        self._automaton = ahocorasick_rs.AhoCorasick(list(by_form) or ["\0"])

    def scan(self, folded: Folded, text: str = "") -> dict[str, list[Hit]]:
        """Every hit by slot, in order of start, longest first; hits overlap and the caller picks.

        With the original `text`, names of people and places count only where they begin with a capital there, as their rows do.
        """
        found: dict[str, list[Hit]] = {slot: [] for slot in SLOTS}
        inside, same = insides(folded.text), folded.starts is None
        for index, start, end in self._automaton.find_matches_as_indexes(folded.text, overlapping=True):
            if not inside[start] and not inside[end]:
                a, b = (start, end) if same else folded.span(start, end)
                if text and self._proper[index] and text[a].islower():
                    continue
                for row in self._rows[index]:
                    found[row.slot].append(Hit(a, b, row))
        for hits in found.values():
            hits.sort(key=_leftmost_longest)
        return found


def _is_proper(row: Row) -> bool:
    return (row.slot == "places" or row.meaning in _PROPER) and row.form[0].isupper()


def _leftmost_longest(hit: Hit) -> tuple[int, int]:
    return hit.start, -hit.end


@lru_cache(maxsize=8)
def lexicon(language: str) -> Lexicon:
    """The language's lexicon, built once."""
    return Lexicon(language)


def insides(text: str) -> bytearray:
    """For each boundary between two characters of folded text, whether it lies inside a word (Lao: a syllable cluster)."""
    inside = bytearray(len(text) + 1)
    for word in _SPACED_WORD.finditer(text):
        start, end = word.span()
        inside[start + 1 : end] = b"\1" * (end - start - 1)
    if _LAO.search(text):
        for cut in _LAO_INSIDE.finditer(text):
            inside[cut.start()] = 1
    return inside


def is_word(text: str, start: int, end: int) -> bool:
    """Whether `start`:`end` of folded text does not cut a word (Lao: a syllable cluster) apart."""
    first = max(0, start - 1)
    inside = insides(text[first : end + 1])
    return not inside[start - first] and not inside[end - first]


def longest(hits: list[Hit]) -> list[Hit]:
    """The hits that remain when, from the left, the longest is taken and what it overlaps is dropped."""
    out: list[Hit] = []
    for hit in hits:
        if not out or hit.start >= out[-1].end or (hit.start == out[-1].start and hit.end == out[-1].end):
            out.append(hit)
    return out


def _is_lao(char: str) -> bool:
    return "\u0e80" <= char <= "\u0eff"


def _variants(form: str) -> list[str]:
    """The form, and as pages print it with one space lost (`paidcourtesy`); Lao also with none at all."""
    out = [form]
    if len(form) >= 8 and form.count(" ") <= 6:
        out += [form[:i] + form[i + 1 :] for i, char in enumerate(form) if char == " "]
    if " " in form and any(_is_lao(c) for c in form):
        out.append(form.replace(" ", ""))
    return list(dict.fromkeys(out))
