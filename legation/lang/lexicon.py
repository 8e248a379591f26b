"""Finding all the words that a language knows in a text, in one pass.

Where words are spaced, the forms that begin with a word are looked up from that word on, by their lengths. Lao is written
without spaces: there an Aho-Corasick automaton over all folded forms (Aho and Corasick 1975; `ahocorasick_rs`) finds them, with a
check behind it that no word or syllable cluster is cut apart. Both ways find the same; the automaton takes longer to build.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import accumulate

import ahocorasick_rs
import msgspec

from legation.lang.fold import Folded, fold
from legation.lang.kept import Kept
from legation.lang.rows import SLOTS, Row, files_of, rows

# Where two characters belong together: inside a word of a spaced script, and inside a Lao syllable cluster.
_SPACED_WORD = re.compile(r"[^\W_\u0e80-\u0eff]{2,}")
_LAO_INSIDE = re.compile("(?<=[ເແໂໄໃ])(?=[ກ-\u0eff])|(?=[ະັາຳິີຶືຸູົຼຽ່້໊໋໌ໍ])")
_LAO = re.compile("[\u0e80-\u0eff]")
_ATOM = re.compile(r"[^\W_]+|.", re.DOTALL)  # what no boundary lies inside of: a word, or any other character
_SHORT = 3  # atoms: a word, a blank and a word
_OF_TWO, _OF_THREE, _OF_MORE, _ALONE = 1, 2, 4, 8
# Labels are written, not read; furniture, function words and what bodies are charged with are looked for in ways of their own.
_NOT_IN_TEXT = frozenset({"labels", "furniture", "function", "charges"})
_IN_TEXT = tuple(slot for slot in SLOTS if slot not in _NOT_IN_TEXT)
_PROPER = frozenset({"family-name", "given-name"})


class Hit(msgspec.Struct, frozen=True, order=True, gc=False):
    """A form found: half-open span in the page's own text, and the row."""

    start: int
    end: int
    row: Row


class _Forms(msgspec.Struct, array_like=True):
    """Folded form → its number; by number its rows, and whether all of them are names.

    `first` are the atoms with which forms begin: whether one of two, of three and of more atoms does, and the number of the form
    that is this atom alone, if it is one (see `_opening`). `long` are the sizes of forms of more than three atoms, longest first,
    by the first three (two words, mostly): many forms begin with one word, few with the same two.
    """

    number: dict[str, int]
    rows_of: list[list[int]]
    proper: list[bool]
    first: dict[str, int]
    long: dict[str, list[int]]
    rows: list[msgspec.Raw]


class Lexicon:
    """All forms of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._forms = kept_forms(language).load()
        # Hardly any of the tens of thousands of rows is ever found: they are read when they are.
        self._rows: dict[int, Row] = {}
        self._found: dict[int, tuple[Row, ...]] = {}

    def scan(self, folded: Folded, text: str = "") -> dict[str, list[Hit]]:
        """Every hit by slot, in order of start, longest first; hits overlap and the caller picks.

        With the original `text`, names of people and places count only where they begin with a capital there, as their rows do.
        """
        found: dict[str, list[Hit]] = {slot: [] for slot in SLOTS}
        same, proper, known = folded.starts is None, self._forms.proper, self._found
        spans = self._in_clusters(folded.text) if _LAO.search(folded.text) else self._in_words(folded.text)
        for index, start, end in spans:
            a, b = (start, end) if same else folded.span(start, end)
            if proper[index] and text and text[a].islower():
                continue
            for row in known.get(index) or self._rows_of(index):
                found[row.slot].append(Hit(a, b, row))
        return found

    def _in_words(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Number and span of each form in text without Lao, in order of start, longest first."""
        atoms = _ATOM.findall(text)
        bounds = [0, *accumulate(map(len, atoms))]
        last, first, long, number = len(atoms), self._forms.first, self._forms.long, self._forms.number
        bounds += [len(text)] * _SHORT
        for i in [i for i, atom in enumerate(atoms) if atom in first]:
            opening, start = first[atoms[i]], bounds[i]
            if opening & (_OF_THREE | _OF_MORE):
                end = bounds[i + _SHORT]
                three = text[start:end]
                for size in long.get(three, ()) if opening & _OF_MORE else ():
                    if i + size <= last and (index := number.get(text[start : bounds[i + size]])) is not None:
                        yield index, start, bounds[i + size]
                if i + _SHORT <= last and three in number:
                    yield number[three], start, end
            if opening & _OF_TWO and i + 2 <= last and (index := number.get(text[start : bounds[i + 2]])) is not None:
                yield index, start, bounds[i + 2]
            if opening >= _ALONE:
                yield opening // _ALONE - 1, start, bounds[i + 1]

    def _in_clusters(self, text: str) -> list[tuple[int, int, int]]:
        """The same in any text."""
        inside = insides(text)
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return sorted((hit for hit in found if not inside[hit[1]] and not inside[hit[2]]), key=_leftmost_longest)

    @cached_property
    def _automaton(self) -> ahocorasick_rs.AhoCorasick:
        return ahocorasick_rs.AhoCorasick(list(self._forms.number) or ["\0"])

    def _rows_of(self, index: int) -> tuple[Row, ...]:
        found = self._found[index] = tuple(map(self._row, self._forms.rows_of[index]))
        return found

    def _row(self, number: int) -> Row:
        if number not in self._rows:
            self._rows[number] = msgspec.msgpack.decode(self._forms.rows[number], type=Row)
        return self._rows[number]


def kept_forms(language: str) -> Kept[_Forms]:
    """The language's forms as they are kept: folding them takes longer than reading ten pages."""
    return Kept(f"{language}-forms", files_of(language, *_IN_TEXT), _Forms, lambda: _made(language))


def _made(language: str) -> _Forms:
    all_rows = [row for slot in _IN_TEXT for row in rows(language, slot)]
    by_form: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(all_rows):
        form = fold(row.form, language).text
        # Generated tables are large, and their names are not verbs that pages run together with the next word.
        for variant in _variants(form) if row.example else (form,):
            by_form[variant].append(number)
    first: dict[str, int] = defaultdict(int)
    long: dict[str, set[int]] = defaultdict(set)
    for index, form in enumerate(by_form):
        atoms = _ATOM.findall(form)
        first[atoms[0]] |= _opening(len(atoms), index)
        if len(atoms) > _SHORT:
            long["".join(atoms[:_SHORT])].add(len(atoms))
    return _Forms(
        number={form: index for index, form in enumerate(by_form)},
        rows_of=list(by_form.values()),
        proper=[all(_is_proper(all_rows[number]) for number in found) for found in by_form.values()],
        first=first,
        long={atoms: sorted(found, reverse=True) for atoms, found in long.items()},
        rows=[msgspec.Raw(msgspec.msgpack.encode(row)) for row in all_rows],
    )


def _opening(atoms: int, index: int) -> int:
    """What a form of so many atoms adds to what is known of its first."""
    if atoms == 1:
        return (index + 1) * _ALONE
    return {2: _OF_TWO, 3: _OF_THREE}.get(atoms, _OF_MORE)


def _is_proper(row: Row) -> bool:
    return (row.slot == "places" or row.meaning in _PROPER) and row.form[0].isupper()


def _leftmost_longest(hit: tuple[int, int, int]) -> tuple[int, int]:
    return hit[1], -hit[2]


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
