"""People and bodies of pages in a script without capitals (Lao): what bounds a name is the words around it."""

from __future__ import annotations

from functools import lru_cache

from legation.model import Body, Person, Quote
from legation.reading.places import Place
from legation.reading.sheet import Sheet
from legation.reading.uncased_bodies import BodySpan, body_spans
from legation.reading.uncased_people import find_drafts, persons
from legation.reading.uncased_words import Words

_Groups = dict[tuple[str, ...], list[BodySpan]]
_HOME = "LA"  # what a page in Lao leaves unsaid is said of Laos


@lru_cache(maxsize=1)
def _laid_out(sheet: Sheet, places: tuple[Place, ...]) -> tuple[Words, list[BodySpan]]:
    """The words and bodies of the sheet that was asked for last, as bodies and people are sought in turn."""
    words = Words(sheet, places)
    return words, body_spans(words)


def find_uncased_bodies(sheet: Sheet, places: tuple[Place, ...]) -> tuple[Body, ...]:
    """Every named body of the report, once each, in order of first mention."""
    words, found = _laid_out(sheet, places)
    groups: _Groups = {}
    for span in found:
        groups.setdefault(span.identity, []).append(span)
    for key in [key for key, spans in groups.items() if not (spans[0].places or spans[0].joint or spans[0].unknown)]:
        full = _fuller(words, groups[key], groups)
        if full is not None:
            groups[full] += groups.pop(key)
    return tuple(_body(words, sorted(spans, key=lambda s: s.start), f"o{i}") for i, spans in enumerate(groups.values(), 1))


def find_uncased_people(sheet: Sheet, places: tuple[Place, ...], bodies: tuple[Body, ...]) -> tuple[Person, ...]:
    """Every natural person of the report, once each, in order of first mention."""
    words, spans = _laid_out(sheet, places)
    return persons(words, find_drafts(words, spans), spans)


def _fuller(words: Words, spans: list[BodySpan], groups: _Groups) -> tuple[str, ...] | None:
    """The one body of the page that these mentions leave the place out of; an office's body is taken at its word."""
    first = spans[0]
    if any(words.follows_office(s.start) for s in spans):
        return None
    able = [key for key, (other, *_) in groups.items() if other.places and not other.joint and _may_be(first, other)]
    return able[0] if len(able) == 1 else None


def _may_be(short: BodySpan, full: BodySpan) -> bool:
    """Whether every word of the shorter name is one of the fuller."""
    return short.kinds == full.kinds and set(short.fields) <= set(full.fields)


def _body(words: Words, spans: list[BodySpan], identity: str) -> Body:
    quotes = tuple(words.quote(s.start, s.end) for s in spans)
    return Body(id=identity, name=max(quotes, key=_length).text, mentions=quotes, country=_country(spans))


def _length(quote: Quote) -> int:
    return len(quote.text.replace("\u200b", ""))


def _country(spans: list[BodySpan]) -> str | None:
    said = next((s.country for s in spans if s.country), None)
    if said is not None or any(s.joint or "international" in s.kinds for s in spans):
        return said
    return _HOME if not any(s.unknown or s.level for s in spans) else None
