"""Personal names on pages without capitals: what stands behind an honorific or an office, up to the next known word."""

from __future__ import annotations

import re

import msgspec

from legation.reading.uncased_bodies import body_at
from legation.reading.uncased_posts import PostSpan
from legation.reading.uncased_words import Words

_TONES = str.maketrans("", "", "່້໊໋ -'.")  # printed now and then, and differently, in one and the same name

_SYLLABLE = re.compile("[ເແໂໄໃ]?(?:ຫ[ກ-ຮ]|[ກ-ຮ])[ວຣຼ]?[ະັິ-຺ູົ່-໋ໍຳາ]*[ອຽວຍ]?[່-໋]?[ກງດຕນບມຍວປຣລຮ]?")
_ONE_NAME = 24  # characters; longer runs are sentences
_MAX_CHUNKS = 4
_MIN_CHUNK = 2


class NameSpan(msgspec.Struct, frozen=True):
    """A name as printed, in folded offsets; `firm` where a word or mark that ends names follows; `system` of its family name."""

    start: int
    end: int
    firm: bool
    chunks: tuple[tuple[int, int], ...]
    system: str = ""


class Mention(msgspec.Struct, frozen=True):
    """A name with the honorific (or None) that stands before it and the offices on both sides of it."""

    name: NameSpan
    title: int | None
    posts: tuple[PostSpan, ...]

    @property
    def end(self) -> int:
        """Where the name and the offices behind it end."""
        return max([self.name.end, *(p.end for p in self.posts)])


def name_key(words: Words, start: int, end: int) -> str:
    """What spellings of one name share: no blanks, no tone marks."""
    return words.text[start:end].translate(_TONES)


def name_at(words: Words, start: int) -> NameSpan | None:
    """The name that begins at `start`, or None where what follows is a common word."""
    first = _chunk(words, start)
    if first is None:
        return None
    chunks = [first[:2]]
    system, whole = _family(words, *first[:2])
    syllabic = whole or (not system and is_syllable(words.text, *first[:2]))
    limit = _MAX_CHUNKS if syllabic else 1 if system else 2
    firm = first[2]
    while not firm:
        at = words.skip(chunks[-1][1])
        following = _chunk(words, at) or _before_office(words, at, system, len(chunks)) if at > chunks[-1][1] else None
        if following is None:
            firm = True
        elif (
            len(chunks) >= limit
            or (syllabic and not is_syllable(words.text, *following[:2]) and len(chunks) > 1)
            or following[1] - following[0] > _ONE_NAME
        ):
            break
        else:
            chunks.append(following[:2])
            firm = following[2]
    if not (firm or syllabic or system) and not _lao(words, chunks):
        firm = _extend(words, chunks)
    if whole and len(chunks) == 1:
        system = ""
    span = NameSpan(chunks[0][0], chunks[-1][1], firm, tuple(chunks), system)
    return span if words.is_word(span.start, span.end) else None


def _extend(words: Words, chunks: list[tuple[int, int]]) -> bool:
    """Names of other nations have three parts and more; another is taken where the name surely ends behind it."""
    more: list[tuple[int, int]] = []
    while len(more) < 2:
        following = _chunk(words, words.skip(more[-1][1] if more else chunks[-1][1]))
        if following is None or following[1] - following[0] > _ONE_NAME // 2:
            return False
        more.append(following[:2])
        if following[2] or _chunk(words, words.skip(following[1])) is None:
            chunks += more
            return True
    return False


def _before_office(words: Words, at: int, system: str, parts: int) -> tuple[int, int, bool] | None:
    """The last part of a name that is a common word as well, where an office follows it: “ເຈິ່ນ ແທັງ ເຊີນ | ກົງສຸນໃຫຍ່”."""
    end = words.chunk(at)
    office = words.longest("posts", words.skip(end), "head", "place", "whole", "prefix")
    if not words.spaced or office is None or words.longest("posts", at) or words.longest("titles", at) or end - at < _MIN_CHUNK:
        return None
    if system == "vi":
        return (at, end, True) if parts == 2 and is_syllable(words.text, at, end) else None
    body = body_at(words, at)
    told = any(w.end == end for slot in ("verbs", "cues", "names") for w in words.here(slot, at)) or words.place(at) is not None
    apart = body is None or (bool(body.unknown) and not body.fields)
    return (at, end, True) if parts == 1 and apart and not told and end - at <= _ONE_NAME // 2 else None


def _lao(words: Words, chunks: list[tuple[int, int]]) -> bool:
    return any(looks_lao(words, start) for start, _ in chunks)


def looks_lao(words: Words, start: int) -> bool:
    """Whether a syllable of which Lao names are made stands at `start`."""
    return any(w.row.meaning == "name-part" for w in words.here("names", start))


def is_syllable(text: str, start: int, end: int) -> bool:
    """Whether the span is a single syllable, as each part of a Vietnamese or Chinese name is."""
    return _SYLLABLE.fullmatch(text, start, end) is not None


def _chunk(words: Words, start: int) -> tuple[int, int, bool] | None:
    """Span of the part of a name at `start`, and whether the name ends with it; None where no part of a name begins there."""
    end = words.chunk(start)
    if end == start + 1 and words.text[end : end + 1] == ".":
        return start, end + 1, False  # an initial
    if end - start < _MIN_CHUNK or words.begins_other(start, end):
        return None
    known = words.place(start)
    if known and (known[0] == end or words.longest("bodies", start, "level")):
        return None
    cut = words.breaks(start, end)
    if cut - start > _ONE_NAME * (1 if words.spaced else 2) or cut - start < _MIN_CHUNK:
        return None
    ended = cut < end or words.text[end : end + 1] != " "
    return start, cut, ended


def _family(words: Words, start: int, end: int) -> tuple[str, bool]:
    """System of the family name that begins the run, and whether it is the whole run."""
    for word in words.here("names", start):
        if word.row.meaning != "family-name" or word.end > end:
            continue
        if word.end == end:
            return word.row.get("system"), True
        if not word.row.get("shared") and words.is_word(word.end, end):
            return word.row.get("system"), False
    return "", False
