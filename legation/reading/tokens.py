"""Words of a report with what the language knows of each: the ground on which bodies, posts and names are found.

Only for scripts with capital letters: capitals are what tells a name from a word here.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

import msgspec

from legation.lang import Hit, Row
from legation.reading.places import Place
from legation.reading.sheet import Sheet

# A word is letters and digits, joined by hyphens, apostrophes or the dot of an initial (“Ts.Batbold”); French elisions
# and the English genitive are words of their own, and so is a capital that follows a lower-case word without a space.
_MARKS = "[\u0300-\u036f\u00ad\u200b-\u200d\u2060]+"
_LETTERS = rf"[^\W_]+(?:{_MARKS}[^\W_]*)*"
_BODY = (
    r"['’](?:(?<=\w['’])s\b|(?<=s['’])(?=\s))"
    r"|(?:[A-ZĐ][bcdfghjklmnpqrstvwxz]?|[À-ÖØ-Þ])\.(?=\s?[A-ZÀ-ỸĐ][\w’'-])"
    rf"|{_LETTERS}(?:[-‐‑](?=\w){_LETTERS}|['’](?!s\b)(?=\w){_LETTERS})*"
)
_WORD = re.compile(_BODY)
_ELIDING = re.compile(r"\b(?:[dljmtscnDLJMTSCN]|qu|Qu|jusqu|lorsqu)['’](?=\w)|" + _BODY)
_LOUD = 5  # words in capitals that make a headline
_NONE: list[tuple[Hit, int]] = []
_TOWNS = frozenset({"city", "district"})
_NO_PLACES = frozenset({"level", "word", "small-word"})
_ELISION_LANGUAGES = frozenset({"fr"})


class Token(msgspec.Struct, frozen=True, gc=False):
    """One word: half-open span, text, the characters between it and the word before (`gap`) and its sentence's index."""

    start: int
    end: int
    text: str
    gap: str
    sentence: int
    first: bool
    capital: bool
    upper: bool


class Words:
    """The words of a sheet in order, and the rows of the language and the places that begin at each of them."""

    def __init__(self, sheet: Sheet, places: tuple[Place, ...]) -> None:
        self.sheet = sheet
        self.language = sheet.language
        self.tokens = tuple(_tokens(sheet))
        self._count = len(self.tokens)
        self._starts = {t.start: i for i, t in enumerate(self.tokens)}
        self._ends = {t.end: i + 1 for i, t in enumerate(self.tokens)}
        self._rows: dict[str, dict[int, list[tuple[Hit, int]]]] = {}
        self._longest: dict[str, int] = {}  # words in the longest row of a slot
        self._begun: dict[str, set[int]] = {}
        self._places = self._by_token(places)
        self._known = {p.name for p in places}
        self._countries = {p.country for p in places if p.country}

    def __len__(self) -> int:
        return self._count

    def gap(self, i: int) -> str:
        """What stands between word `i` and the one before, trimmed; a line end where a sentence or the text begins.

        A full stop inside a sentence belongs to an abbreviation (“TP. Hồ Chí Minh”, “Mr. Lee”) and separates nothing.
        """
        if i <= 0 or i >= self._count:
            return "\n"
        token = self.tokens[i]
        if token.first:
            return "\n"
        gap = token.gap
        if not gap or gap[0] != "." or self._stops(i):
            return gap
        return gap[1:].lstrip()  # “Mr. Lee”, “Prof. (Mrs.) Obi”

    def _stops(self, i: int) -> bool:
        """Whether the full stop before word `i` ends a sentence: the word before is no abbreviation (“xã Tân Hà.Phía bạn”)."""
        before = self.tokens[i - 1].text
        return self.tokens[i].capital and (not before.isascii() or len(before) > 4)

    def place(self, i: int) -> tuple[Place, int] | None:
        """The place that begins at word `i` and the word behind it."""
        return self._places.get(i)

    def place_here(self, i: int, *, due: bool = False) -> tuple[Place, int] | None:
        """As `place`, but behind a post or a body's head: any that the gazetteer lists and the page's other places bear out,
        also where a person's name follows (“Tỉnh ủy Thanh Hóa Nguyễn Văn A”). Where a place is `due` (“Thống đốc Hokkaido
        Suzuki …”), the gazetteer alone is enough."""
        found = self._places.get(i)
        if found is not None or i >= len(self.tokens) or not self.tokens[i].capital:
            return found
        for hit, j in self.rows("places", i):
            row = hit.row
            if j > i + 1 and row.get("level") in _TOWNS and self._addressed(i):
                continue
            if row.meaning not in _NO_PLACES and (row.meaning in self._known or self._fits(row, j, due)):
                place = Place(
                    hit.start, hit.end, row.meaning, row.get("country"), row.get("level"), row.get("adjective") == "True"
                )
                return place, j
        return None

    def place_like(self, stem: str) -> Place | None:
        """The page's first place whose folded name begins with `stem`, or None."""
        return next(
            (p for i, (p, _) in sorted(self._places.items()) if self.sheet.fold_of(p.start, p.end).startswith(stem)), None
        )

    def _fits(self, row: Row, j: int, due: bool) -> bool:
        behind = [k for k in (j, j + 1) if k < len(self.tokens) and self.gap(k) == "" and self.tokens[k].capital]
        return (due or row.get("country") in self._countries) and len(behind) != 1

    def in_place(self, i: int) -> bool:
        """Whether word `i` belongs to a place."""
        return i in self._covered

    @cached_property
    def _covered(self) -> frozenset[int]:
        return frozenset(k for i, (_, end) in self._places.items() for k in range(i, end))

    def rows(self, slot: str, i: int) -> list[tuple[Hit, int]]:
        """Rows of `slot` that begin at word `i` with the word behind each, longest first."""
        table = self._rows.get(slot)
        return (self.slot(slot) if table is None else table).get(i, _NONE)

    def row(self, slot: str, i: int, *meanings: str) -> tuple[Hit, int] | None:
        """The longest row of one of `meanings` (of any, where none are named) that begins at word `i`."""
        table = self._rows.get(slot)
        found = (self.slot(slot) if table is None else table).get(i)
        if found is None:
            return None
        if not meanings:
            return found[0]
        for pair in found:
            if pair[0].row.meaning in meanings:
                return pair
        return None

    def ends_with(self, slot: str, i: int, *meanings: str) -> int | None:
        """Where the longest row of `meanings` begins that ends right before word `i`; None where there is none."""
        table = self.slot(slot)
        for start in range(max(0, i - self._longest[slot]), i):
            for hit, j in table.get(start, _NONE):
                if j == i and hit.row.meaning in meanings:
                    return start
        return None

    def begins(self, slot: str, i: int) -> bool:
        """Whether any row of `slot` begins at word `i`, however it ends; cheaper than `rows` where nothing else is asked."""
        starts = self._begun.get(slot)
        if starts is None:
            starts = self._begun[slot] = {hit.start for hit in self.sheet.hits(slot)}
        return self.tokens[i].start in starts

    def span(self, i: int, j: int) -> tuple[int, int]:
        """Offsets of the words `i`:`j` in the page's text."""
        return self.tokens[i].start, self.tokens[j - 1].end

    @cached_property
    def shouted(self) -> frozenset[int]:
        """Words of sentences printed in capitals throughout, where capitals tell nothing."""
        if sum(token.upper for token in self.tokens) < _LOUD:
            return frozenset()
        loud: dict[int, list[bool]] = {}
        for token in self.tokens:
            if len(token.text) > 1:
                loud.setdefault(token.sentence, []).append(token.upper)
        whole = {sentence for sentence, uppers in loud.items() if len(uppers) >= _LOUD and all(uppers)}
        return frozenset(k for k, token in enumerate(self.tokens) if token.sentence in whole)

    def text(self, i: int, j: int) -> str:
        """The text of the words `i`:`j` as printed."""
        start, end = self.span(i, j)
        return self.sheet.text[start:end]

    def index(self, offset: int) -> int | None:
        """The word that begins at `offset`, or None."""
        return self._starts.get(offset)

    def end_index(self, offset: int) -> int | None:
        """The number behind the word that ends at `offset`, or None."""
        return self._ends.get(offset)

    def slot(self, slot: str) -> dict[int, list[tuple[Hit, int]]]:
        """The rows of `slot` by the word at which they begin, in order, with the word behind each."""
        table = self._rows.get(slot)
        if table is None:
            table = self._rows[slot] = self._table(slot)
        return table

    def _table(self, slot: str) -> dict[int, list[tuple[Hit, int]]]:
        found: dict[int, list[tuple[Hit, int]]] = {}
        starts, ends, tokens, longest = self._starts, self._ends, self.tokens, 0
        for hit in self.sheet.hits(slot):
            i = starts.get(hit.start)
            if i is None:
                continue
            # “Mr.”: the dot of the form is in the gap behind the word.
            j = ends.get(hit.end) or ends.get(hit.end - 1)
            if j is not None and tokens[i].sentence == tokens[j - 1].sentence:
                found.setdefault(i, []).append((hit, j))
                if j - i > longest:
                    longest = j - i
        self._longest[slot] = longest
        return found

    def _by_token(self, places: tuple[Place, ...]) -> dict[int, tuple[Place, int]]:
        found: dict[int, tuple[Place, int]] = {}
        for place in places:
            i, j = self._starts.get(place.start), self._ends.get(place.end)
            if i is not None and j is not None and not (j > i + 1 and place.level in _TOWNS and self._addressed(i)):
                found[i] = (place, j)
        return found

    def _addressed(self, i: int) -> bool:
        """Whether a post or form of address that wants a name ends right before word `i`: towns are named after presidents."""
        if i == 0 or self.gap(i):
            return False
        return (
            self.ends_with("posts", i, "president", "chair") is not None or self.ends_with("titles", i, "honorific") is not None
        )


@lru_cache(maxsize=1)
def words_of(sheet: Sheet, places: tuple[Place, ...]) -> Words:
    """The words of a sheet; those of the sheet that was asked for last are kept, as all finders of names ask in turn."""
    return Words(sheet, places)


def _tokens(sheet: Sheet) -> list[Token]:
    text = sheet.text
    pattern = _ELIDING if sheet.language in _ELISION_LANGUAGES else _WORD
    found: list[Token] = []
    for sentence in sheet.sentences:
        last = sentence.start
        for match in pattern.finditer(text, sentence.start, sentence.end):
            start, end = match.span()
            word = text[start:end]
            first = last == sentence.start and (not found or found[-1].sentence != sentence.index)
            small = word[0].islower()
            if small and not word.islower() and (cut := _glued_at(text, start, end)) is not None:
                found.append(_token(text[start:cut], start, cut, _gap(text, last, start), sentence.index, first))
                found.append(_token(text[cut:end], cut, end, "", sentence.index, False))
            else:
                gap = "" if text[last:start] == " " else text[last:start].strip()
                capital, upper = not small and word[0].isupper(), not small and end - start > 1 and word.isupper()
                found.append(Token(start, end, word, gap, sentence.index, first, capital, upper))
            last = end
    return found


def _gap(text: str, last: int, start: int) -> str:
    gap = text[last:start]
    return "" if gap == " " else gap.strip()


def _glued_at(text: str, start: int, end: int) -> int | None:
    """Where a capital stands in a word that begins in lower case (“tiếpThiếu”), if anywhere."""
    return next((i for i in range(start + 1, end) if text[i].isupper() and text[i - 1].islower()), None)


def _token(word: str, start: int, end: int, gap: str, sentence: int, first: bool) -> Token:
    return Token(start, end, word, gap, sentence, first, word[0].isupper(), len(word) > 1 and word.isupper())
