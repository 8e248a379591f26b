"""What sort of body a name names, whatever the language: its kinds, what it is charged with, and where it is.

`Hanoi Department of Health`, `Sở Y tế Hà Nội` and `Service de la Santé de Hanoï` share no word; that each is the department
charged with health in Hanoi makes them one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec

from legation.lang import fold, lexicon, rows
from legation.lang.sides import keys_of

_PARTS = frozenset({"name", "field", "modifier", "place-type", "joint", "link", "anaphor", "other-word", "venue"})
_LEVELS = frozenset({"local", "level"})
_UNSPACED = re.compile("[\u0e80-\u0eff]")
# Which word a language has for an office is no more than its habit: a Ban is a commission here and a department there.
_CLASSES = {
    **dict.fromkeys(("department", "commission", "committee", "agency", "office", "institute"), "office"),
    **dict.fromkeys(("union", "association", "organisation", "chamber"), "union"),
}


class Sort(msgspec.Struct, frozen=True):
    """Kinds of body and charges as the language data names them, and keys of places.

    `local` says that the name calls itself a city's or a province's, `whole` that nothing of it is left unexplained.
    """

    kinds: frozenset[str]
    charges: frozenset[str]
    places: frozenset[str]
    local: bool
    whole: bool

    @property
    def classes(self) -> frozenset[str]:
        """The kinds, those taken together for which languages differ in their words."""
        return frozenset(_CLASSES.get(kind, kind) for kind in self.kinds)


@lru_cache(maxsize=50_000)
def sort_of(name: str, language: str) -> Sort:
    """The sort of body that a printed name names."""
    folded = fold(name, language)
    hits = lexicon(language).scan(folded)
    bodies = [(hit.start, hit.end, hit.row.meaning) for hit in hits["bodies"] if hit.row.meaning != "name"]
    names = [(hit.start, hit.end, "") for hit in hits["bodies"] if hit.row.meaning != "field"]
    charges = [(*folded.span(start, end), meaning) for start, end, meaning in _charges_in(folded.text, language)]
    places = [(hit.start, hit.end, "") for hit in hits["places"]]
    longest = list(_longest(bodies))
    charged = list(_longest(charges))
    local = any(meaning == "local" for _, _, meaning in charges)
    covered = [*names, *charges, *places]
    return Sort(
        kinds=frozenset(meaning for _, _, meaning in longest) - _PARTS,
        charges=frozenset(meaning for _, _, meaning in charged) - _LEVELS,
        places=frozenset(keys_of(_without(name, charges), language)),
        local=local,
        whole=not _rest(name, covered, language),
    )


def _longest(spans: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Of spans that overlap the longest, the leftmost of equals; several meanings of one span all count."""
    taken: list[tuple[int, int]] = []
    for start, end, meaning in sorted(spans, key=lambda s: (s[0] - s[1], s[0], s[2])):
        if all((start, end) == held or end <= held[0] or start >= held[1] for held in taken):
            taken.append((start, end))
            yield start, end, meaning


def _charges_in(folded: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Every charge named in a folded name, as a word of its own where words are spaced."""
    spaced = not _UNSPACED.search(folded)
    for form, meaning in _charges(language):
        at = folded.find(form)
        while at >= 0:
            end = at + len(form)
            if not spaced or not (folded[at - 1 : at].isalnum() or folded[end : end + 1].isalnum()):
                yield at, end, meaning
            at = folded.find(form, at + 1)


@lru_cache(maxsize=8)
def _charges(language: str) -> tuple[tuple[str, str], ...]:
    return tuple((fold(row.form, language).text, row.meaning) for row in rows(language, "charges"))


def _without(name: str, spans: Iterable[tuple[int, int, str]]) -> str:
    """A name without what it is charged with and its words of level: `Capital` and `Hữu Nghị` are places too, elsewhere."""
    letters = list(name)
    for start, end, _ in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def plain_place(name: str, language: str) -> str:
    """A name folded, without the words that only tell the level: `Hulunbuir city` is `hulunbuir`."""
    folded = fold(name, language)
    charges = [(*folded.span(start, end), found) for start, end, found in _charges_in(folded.text, language)]
    return " ".join(fold(_without(name, charges), language).text.split())


def _rest(name: str, spans: Iterable[tuple[int, int, str]], language: str) -> str:
    """What no span covers and is no function word."""
    words = re.findall(r"\w+", fold(_without(name, spans), language).text)
    little = _function(language)
    return " ".join(word for word in words if len(word) > 1 and word not in little)


@lru_cache(maxsize=8)
def _function(language: str) -> frozenset[str]:
    return frozenset(fold(row.form, language).text for row in rows(language, "function"))
