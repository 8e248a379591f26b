"""What is known of the words of a page without capitals, by the place where each begins; offsets are those of the folded text."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from legation.lang import Hit, Row
from legation.lang.lexicon import is_word
from legation.model import Quote
from legation.reading.places import Place
from legation.reading.sheet import Sheet

_INDEXED = ("bodies", "posts", "titles", "names", "verbs", "cues")
_RUN = re.compile("[\u0e80-\u0efea-z'.-]*")
_LONGEST_RUN = 400  # characters: what runs on without blanks is no name but a text that is printed without any
_MAX_GAP = 2
_SHORT_HEAD = 3


class Word(msgspec.Struct, frozen=True):
    """A known word: where it ends, and its row."""

    start: int
    end: int
    row: Row
    role: str  # what the word does in a name of its kind: `role` of the row


class Words:
    """The known words and places of one sheet."""

    def __init__(self, sheet: Sheet, places: tuple[Place, ...]) -> None:
        self.sheet = sheet
        self.text = sheet.folded.text
        self._at = _indexed(sheet)
        self.places = {self.at(p.start): (self.at(p.end), p) for p in places}
        # Pages of some outlets print no space between words at all: there a space says nothing of where a name ends.
        self.spaced = self.text.count(" ") * 40 > len(self.text)

    def at(self, offset: int) -> int:
        """Folded offset of an offset of the page."""
        return self.sheet.folded.at(offset)

    def quote(self, start: int, end: int) -> Quote:
        """The quote of a folded span."""
        return self.sheet.quote(*self.sheet.folded.span(start, end))

    def printed(self, start: int, end: int) -> str:
        """The page's own characters of a folded span."""
        return self.quote(start, end).text

    def all(self, slot: str) -> list[Word]:
        """Every known word of `slot`, in order, longest first."""
        return [word for words in self._at[slot].values() for word in words]

    def here(self, slot: str, start: int) -> list[Word]:
        """Known words of `slot` that begin at `start`, longest first."""
        return self._at[slot].get(start, [])

    def longest(self, slot: str, start: int, *roles: str) -> Word | None:
        """The longest word of `slot` at `start`; None where there is none or its role is not one of `roles` (where given)."""
        words = self.here(slot, start)
        if not words:
            return None
        same = [w for w in words if w.end == words[0].end]
        if not roles:
            return same[0]
        return next((w for role in roles for w in same if w.role == role), None)

    def place(self, start: int) -> tuple[int, Place] | None:
        """The place that begins at `start`, and where it ends."""
        return self.places.get(start)

    def skip(self, start: int) -> int:
        """Offset behind the blanks at `start`, two at most and none across a line end."""
        end = start
        while end < len(self.text) and end - start < _MAX_GAP and self.text[end] == " ":
            end += 1
        return end

    def chunk(self, start: int) -> int:
        """End of the run of letters at `start`; of one that is longer than any name, some way on."""
        found = _RUN.match(self.text, start, start + _LONGEST_RUN)
        end = found.end() if found else start
        while end > start and self.text[end - 1] in "-'.":
            end -= 1
        return end

    def breaks(self, start: int, end: int) -> int:
        """First offset behind `start` and before `end` where a word stands that no name holds; `end` where there is none."""
        for i in range(start + 2, end):
            if self.ends_name(i):
                return i
        return end

    def ends_name(self, start: int) -> bool:
        """Whether a word stands at `start` that ends a name even in unspaced writing."""
        if any(w.row.get("strength") == "inside" for w in self.here("names", start)):
            return True
        if any(w.role in ("head", "place", "whole") and w.end - start >= 4 for w in self.here("posts", start)):
            return True
        if any(w.role in ("head", "whole") and w.end - start >= 5 for w in self.here("bodies", start)):
            return True
        return any(w.end - start >= 5 for slot in ("verbs", "cues") for w in self.here(slot, start))

    def begins_other(self, start: int, end: int) -> bool:
        """Whether the run `start`:`end` opens with a word that begins no name."""
        names = self.here("names", start)
        if any(w.row.meaning == "given-name" and w.end == names[0].end for w in names):
            return False
        if self._surname(names, end):
            return False
        if self.ends_name(start) or self.here("titles", start):
            return True
        if any(w.role in ("head", "place", "whole", "none", "prefix") for w in self.here("posts", start)):
            return True
        bodies = (w for w in self.here("bodies", start) if not w.row.get("office"))
        if any(w.role in ("head", "whole", "none", "joint") and not self._by_chance(w, end) for w in bodies):
            return True
        return any(self._bars(w, end) for w in names)

    def _surname(self, names: list[Word], end: int) -> bool:
        """Whether the run is a family name that is a common word too (“ຫວັງ”, Wang or “hopes”), and a given name follows."""
        if not self.spaced or not any(w.row.meaning == "family-name" and w.end == end for w in names):
            return False
        at = self.skip(end)
        stop = self.chunk(at)
        return at > end and stop - at > 1 and not self._known(at) and not self.begins_other(at, stop)

    def _by_chance(self, head: Word, end: int) -> bool:
        """Whether the head of a body is so short, and the rest of the run so unknown, that it may begin a name (“ສູນ|ທອນ”)."""
        short = self.spaced and head.role == "head" and head.end - head.start <= _SHORT_HEAD
        return short and head.end + 1 < end and not self._known(head.end)

    def _bars(self, word: Word, end: int) -> bool:
        strength = word.row.get("strength")
        if strength == "always":
            return True
        if strength == "start":
            return word.end - word.start >= 4 or word.end == end or not self.spaced or self._known(word.end)
        return strength == "alone" and (word.end == end or self._known(word.end))

    def _known(self, start: int) -> bool:
        if start in self.places or any(w.row.get("strength") for w in self.here("names", start)):
            return True
        return any(self.here(slot, start) for slot in _INDEXED if slot != "names")

    def follows_office(self, start: int) -> bool:
        """Whether the word of an office (“secretary”) ends right before `start`."""
        near = (w for i in range(max(0, start - 16), start) for w in self.here("posts", i))
        return any(w.role in ("head", "suffix") and self.skip(w.end) == start for w in near)

    def credited(self, start: int) -> bool:
        """Whether “photo:” or the like stands right before `start`."""
        end = start
        while end > 0 and self.text[end - 1] in " :":
            end -= 1
        near = (w for i in range(max(0, end - 16), end) for w in self.here("names", i))
        return any(w.row.meaning == "credit" and end <= w.end <= start for w in near)

    def is_word(self, start: int, end: int) -> bool:
        """Whether the span cuts no syllable apart."""
        return start < end and is_word(self.text, start, end)


@lru_cache(maxsize=1)
def _indexed(sheet: Sheet) -> dict[str, dict[int, list[Word]]]:
    """The known words of the sheet that was asked for last, by slot and start: all finders of names ask in turn."""
    return {slot: _index(sheet, sheet.hits(slot)) for slot in _INDEXED}


def _index(sheet: Sheet, hits: list[Hit]) -> dict[int, list[Word]]:
    found: dict[int, list[Word]] = {}
    moved, at = sheet.folded.starts is not None, sheet.folded.at
    for hit in hits:
        start, end = (at(hit.start), at(hit.end)) if moved else (hit.start, hit.end)
        found.setdefault(start, []).append(Word(start, end, hit.row, hit.row.get("role")))
    return found
