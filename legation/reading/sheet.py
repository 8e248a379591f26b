"""The sheet: a page laid out for the finders, with its sentences and every word that the language knows."""

from __future__ import annotations

import bisect
from functools import cached_property

from legation.lang import Folded, Hit, fold, lexicon, longest
from legation.model import Page, Quote
from legation.reading.sentences import Sentence, split


class Sheet:
    """One page as all finders see it; made once, never changed.

    Offsets are always those of `page.text`. `hits(slot)` are the language's words of that slot in the report (furniture
    lines left out).
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.text = page.text
        self.language = page.language
        self.furniture = frozenset(page.furniture)
        self._by_meaning: dict[str, dict[str, tuple[list[Hit], list[int]]]] = {}

    @cached_property
    def folded(self) -> Folded:
        """The whole text, folded for matching."""
        return fold(self.text, self.language)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The report's sentences, in order."""
        return split(self.page)

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    @cached_property
    def _hits(self) -> dict[str, list[Hit]]:
        found = lexicon(self.language).scan(self.folded, self.text)
        if not self.furniture:
            return found
        mask = self._mask
        return {slot: [h for h in hits if not mask[h.start]] for slot, hits in found.items()}

    @cached_property
    def _hit_starts(self) -> dict[str, list[int]]:
        return {slot: [h.start for h in hits] for slot, hits in self._hits.items()}

    def is_furniture(self, offset: int) -> bool:
        """Whether `offset` lies in a furniture line."""
        return bool(self.furniture) and self._mask[offset] == 1

    @cached_property
    def _mask(self) -> bytearray:
        """For each offset (and the end of the text) whether it lies in a furniture line: asked for every hit of the page."""
        mask = bytearray(len(self.text) + 1)
        for number in self.furniture:
            start, end = self.page.line_span(number)
            mask[start : end + 1] = b"\1" * (end + 1 - start)
        return mask

    def hits(self, slot: str, start: int = 0, end: int | None = None, meaning: str | None = None) -> list[Hit]:
        """Hits of `slot` that lie within `start`:`end`, in order, overlapping; only those of `meaning` where one is given."""
        if meaning is None:
            hits, starts = self._hits[slot], self._hit_starts[slot]
        else:
            hits, starts = self._meant(slot).get(meaning, ([], []))
            if not hits or not (start or end is not None):
                return hits.copy()
        if not (start or end is not None):
            return hits
        last = len(self.text) if end is None else end
        first = bisect.bisect_left(starts, start)
        return [h for h in hits[first : bisect.bisect_left(starts, last, first)] if h.end <= last]

    def _meant(self, slot: str) -> dict[str, tuple[list[Hit], list[int]]]:
        """The hits of a slot by meaning, with their starts: most that are asked for are not on the page at all."""
        table = self._by_meaning.get(slot)
        if table is None:
            table = self._by_meaning[slot] = {}
            for hit in self._hits[slot]:
                hits, starts = table.setdefault(hit.row.meaning, ([], []))
                hits.append(hit)
                starts.append(hit.start)
        return table

    def words(self, slot: str, start: int = 0, end: int | None = None, meaning: str | None = None) -> list[Hit]:
        """As `hits`, but where two overlap only the leftmost longest."""
        return longest(self.hits(slot, start, end, meaning))

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds `offset`, or None."""
        index = bisect.bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def quote(self, start: int, end: int) -> Quote:
        """The trimmed quote at `start`:`end`."""
        return Quote.trimmed(self.text, start, end)

    def sentence_quote(self, sentence: Sentence) -> Quote:
        """A whole sentence as a quote."""
        return Quote.of(self.text, sentence.start, sentence.end)

    def fold_of(self, start: int, end: int) -> str:
        """The folded text of the span `start`:`end`."""
        return self.folded.text[self.folded.at(start) : self.folded.at(end)]
