"""Lines and sentences of a page's report; furniture lines hold none."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from legation.lang import fold, rows
from legation.model import Page

_STOP = re.compile(r"""[.!?…]+(?:[ \u00a0\u202f]?[»”’')\]]+|"+|[ \u00a0\u202f]"+(?!\w))*""")  # “months. "We bring” opens speech
_LAST_WORD = re.compile("[\\w\u0300-\u036f\u0e80-\u0eff'’.\\-/]*$")  # \w lacks the vowel signs of Lao
_BLANKS = " \t\r\u00a0\u200b\u202f\ufeff"
_OPENING = frozenset("\"“«‘'([–—-•*…")
_LAO = re.compile("[\u0e80-\u0eff]")
_INITIAL = re.compile("[A-ZÀ-ÝĐ][bcdfghjklmnpqrstvwxz]?")  # “N. Hill”, “Ts. Batbold”, “Ph. Trần”
_SHORTEST_JOINED = 3  # letters before a stop that has no blank behind it: “miền Tây.Tại đây”, but not “Ts.Batbold”
_LONGEST = 4000  # characters; no one writes such a sentence, and what is sought within one is sought again and again
_LAO_WORD = 4  # characters: shorter ones before a stop are abbreviations (ສ.ປ.ປ.)


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """Half-open span in the page's text, its line (from 1) and its place among the report's sentences (from 0)."""

    start: int
    end: int
    line: int
    index: int


def split(page: Page) -> tuple[Sentence, ...]:
    """The sentences of every line that is not furniture, trimmed, in order.

    A sentence ends at a full stop, question or exclamation mark, with the quotation marks that close behind it, where what
    follows can begin one; abbreviations (meaning `abbreviation` of slot `dates`), initials and the words that introduce or
    follow speech end none. Lao, which puts no capitals, ends at a full stop between words, with or without a blank.
    What is longer than any sentence is cut at a blank.
    """
    furniture = set(page.furniture)
    found: list[Sentence] = []
    for number, line in enumerate(page.lines(), 1):
        if number in furniture or not line.strip(_BLANKS):
            continue
        offset = page.line_starts[number - 1]
        for start, end in _pieces(line, page.language):
            found.append(Sentence(offset + start, offset + end, number, len(found)))
    return tuple(found)


def _pieces(line: str, language: str) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of one line."""
    out: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(line):
        if stop.end() < len(line) and line[start : stop.start()].strip(_BLANKS) and _ends(line, start, stop, language):
            out += _trimmed(line, start, stop.end())
            start = stop.end()
    return [piece for span in out + _trimmed(line, start, len(line)) for piece in _bounded(line, *span)]


def _bounded(line: str, start: int, end: int) -> list[tuple[int, int]]:
    """The span in pieces of bearable length, cut at blanks: what never ends is no sentence but a list or a broken file."""
    out = []
    while end - start > _LONGEST:
        cut = line.rfind(" ", start + 1, start + _LONGEST) + 1 or start + _LONGEST
        out += _trimmed(line, start, cut)
        start = cut
    return out + _trimmed(line, start, end)


def _trimmed(line: str, start: int, end: int) -> list[tuple[int, int]]:
    while start < end and line[start] in _BLANKS:
        start += 1
    while end > start and line[end - 1] in _BLANKS:
        end -= 1
    return [(start, end)] if start < end else []


def _ends(line: str, start: int, stop: re.Match[str], language: str) -> bool:
    """Whether the sentence that began at `start` ends at `stop`."""
    rest = line[stop.end() :]
    following = rest.lstrip(_BLANKS)
    joined = len(following) == len(rest)
    word = _LAST_WORD.search(line, max(start, stop.start() - 24), stop.start())
    last = word[0] if word else ""
    if not following or (stop[0] in (".", ".)") and _is_abbreviation(last, language) and not _is_day(line, stop, last, language)):
        return False
    if _LAO.match(following):
        return not joined or len(last) >= _LAO_WORD or stop[0] != "."
    if joined and stop[0][0] in ".…":
        letters = last.rpartition(".")[2]
        return following[0].isupper() and following[1:2].islower() and len(letters) >= _SHORTEST_JOINED and letters[-1].islower()
    return _begins(following)


def _is_day(line: str, stop: re.Match[str], last: str, language: str) -> bool:
    """Whether a number before a full stop is the day of a month: “… on September 5. A team …”; others are numbers of lists."""
    if not last.isdigit():
        return False
    before = _LAST_WORD.search(line, max(0, stop.start() - len(last) - 16), stop.start() - len(last) - 1)
    return before is not None and fold(before[0], language).text in _months(language)


@lru_cache(maxsize=8)
def _months(language: str) -> frozenset[str]:
    return frozenset(fold(r.form, language).text for r in rows(language, "dates") if r.meaning.startswith("month:"))


def _begins(following: str) -> bool:
    """Whether a sentence can begin so: with a capital, a number, or these behind what opens speech or a bracket."""
    first = next((c for c in following if c not in _OPENING and c not in _BLANKS), "")
    return first.isupper() or first.isdigit() or bool(_LAO.match(first))


def _is_abbreviation(last: str, language: str) -> bool:
    """Whether the word before a full stop is an abbreviation, an initial or the number of a list."""
    bare = last.rpartition(".")[2] if last.count(".") else last
    if not bare or len(bare) == 1 or _INITIAL.fullmatch(bare) or (last.isdigit() and len(last) <= 2):
        return bool(last)
    return fold(bare.strip("'’-"), language).text in _abbreviations(language)


@lru_cache(maxsize=8)
def _abbreviations(language: str) -> frozenset[str]:
    """Folded abbreviations of a language, their full stop left out: titles, measures, months and weekdays."""
    known = {r.form for r in rows(language, "dates") if r.meaning == "abbreviation" or r.get("short")}
    known |= {r.form.rpartition(" ")[2] for r in rows(language, "titles") if r.form.endswith(".") and language != "lo"}
    return frozenset(fold(form.rstrip("."), language).text for form in known)
