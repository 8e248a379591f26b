"""Offices on pages without capitals: prefix, head, suffix, and the body or place behind them."""

from __future__ import annotations

import msgspec

from legation.reading.places import Place
from legation.reading.uncased_bodies import BodySpan, body_at, unknown_end
from legation.reading.uncased_words import Word, Words

_SERVE = ("adviser", "officer", "representative")  # of an office: “adviser to the prime minister” is not the prime minister
_SAID = "ດັ່ງກ່າວ"
_MAX_SAID = 26
_COMMITTEE = "ຄະນະ"


class PostSpan(msgspec.Struct, frozen=True):
    """An office as printed, in folded offsets: the words of its title, and those of its body or place where one is said.

    `hint` is the only country that has such an office.
    """

    start: int
    end: int
    title: tuple[int, int]
    organisation: tuple[int, int] | None
    body: BodySpan | None
    place: Place | None
    role: str
    hint: str = ""
    former: bool = False

    @property
    def country(self) -> str | None:
        """Country that the body or place belongs to, where it is said."""
        return self.body.country if self.body else (self.place.country or None) if self.place else None

    @property
    def complete(self) -> bool:
        """Whether it says enough to be one person's office."""
        return self.organisation is not None or self.role == "whole"


def post_at(words: Words, start: int, bodies: list[BodySpan], *, named: bool = False) -> PostSpan | None:
    """The office named at `start`, or None; `bodies` are those of the page, for “the said commission”.

    `named` says that the holder's name stands before it, so that an unknown name behind it can only be that of a body or place.
    """
    former = words.longest("titles", start)
    if former is not None and former.row.meaning == "former":
        inner = post_at(words, words.skip(former.end), bodies, named=named)
        return None if inner is None else msgspec.structs.replace(inner, start=start, former=True)
    head = _head(words, start)
    if head is None:
        return None
    title_end = _suffixes(words, head.end)
    if head.row.meaning in _SERVE and (served := post_at(words, title_end, bodies)):
        return msgspec.structs.replace(served, start=start, title=(start, served.title[1]))
    organisation, body, place = _organisation(words, head, title_end, bodies)
    if organisation is None:
        organisation = _unknown(words, head, title_end, named)
    end = _end(words, title_end, organisation)
    end = _charge(words, _resident(words, _ordinal(words, end)))
    return PostSpan(start, end, (start, title_end), organisation, body, place, head.role, head.row.get("country"))


def _end(words: Words, title_end: int, organisation: tuple[int, int] | None) -> int:
    if organisation is None:
        return title_end
    if organisation[0] < title_end:  # the body was named earlier, and stands here as “the said commission” or “the commission”
        said = words.text.find(_SAID, title_end, title_end + _MAX_SAID + len(_SAID))
        bare = words.longest("bodies", words.skip(title_end), "head", "whole")
        return said + len(_SAID) if said >= 0 else title_end if bare is None else bare.end
    return organisation[1]


def chain_at(words: Words, start: int, bodies: list[BodySpan], *, named: bool = True) -> list[PostSpan]:
    """The offices that stand one after another at `start`: behind blanks, commas or “and”."""
    found: list[PostSpan] = []
    at = words.skip(start)
    while True:
        if words.text[at : at + 1] == ",":
            at = words.skip(at + 1)
        if found:
            at = _behind_and(words, at)
        post = post_at(words, at, bodies, named=named) or (_membership(words, at) if named else None)
        if post is None or _belongs_to_next(words, post, bool(found)):
            return found
        found.append(post)
        at = words.skip(post.end)


def _membership(words: Words, at: int) -> PostSpan | None:
    """“A, provincial Party committee, deputy governor”: the body behind a name says that he is of it."""
    head = words.longest("bodies", at, "whole", "head")
    body = body_at(words, at) if head is not None and head.row.meaning == "party-committee" else None
    if head is None or body is None or not head.row.form.startswith(_COMMITTEE):
        return None
    place = (head.end, body.end) if body.end > head.end else None
    return PostSpan(at, body.end, (at, head.end), place, body, None, "whole")


def _belongs_to_next(words: Words, post: PostSpan, follows: bool) -> bool:
    """Whether an honorific follows at once: then the office is that of the person named there."""
    title = words.longest("titles", words.skip(post.end))
    return follows and title is not None and title.row.meaning in ("honorific", "rank")


def _behind_and(words: Words, at: int) -> int:
    for form in ("ພ້ອມທັງເປັນ", "ທັງເປັນ", "ແລະເປັນ", "ແລະ", "ພ້ອມທັງ"):
        if words.text.startswith(form, at):
            beyond = words.skip(at + len(form))
            return beyond if words.longest("posts", beyond, "head", "place", "whole", "prefix") else at
    return at


def _head(words: Words, start: int) -> Word | None:
    """The head at `start`, prefixes skipped: its start is that of the head itself."""
    found = words.longest("posts", start)
    if found is None or found.role == "none":
        return None
    if found.role in ("head", "place", "whole"):
        return _not_into_body(words, found)
    if found.role != "prefix":
        return words.longest("posts", start, "head", "place", "whole")
    return _head(words, words.skip(found.end))


def _not_into_body(words: Words, head: Word) -> Word:
    """The shorter head where the longer runs into a body's name: “ປະທານ|ລັດຖະສະພາ”, not “ປະທານລັດ”."""
    for word in words.here("posts", head.start):
        inner = words.longest("bodies", word.end, "whole", "head") if word.end < head.end else None
        if inner is not None and inner.end > head.end and word.role in ("head", "place"):
            return word
    return head


def _suffixes(words: Words, end: int) -> int:
    while True:
        at = words.skip(end)
        suffix = words.longest("posts", at, "suffix")
        if suffix is None or words.longest("bodies", at, "whole", "head"):
            return end
        if suffix.row.form.startswith("ປະຈຳ") and _placed(words, words.skip(suffix.end)):
            return end
        end = suffix.end


def _ordinal(words: Words, end: int) -> int:
    """“Vice-mayor of X, first of them”: an ordinal behind the body is part of the office."""
    suffix = words.longest("posts", words.skip(end), "suffix")
    return suffix.end if suffix is not None and suffix.row.form.startswith("ຜູ້ທີ") else end


def _resident(words: Words, end: int) -> int:
    """“… resident in Laos” belongs to the office and is not whom it stands for."""
    link = words.longest("bodies", words.skip(end), "link")
    if link is None or not link.row.form.startswith("ປະຈຳ"):
        return end
    return _placed(words, words.skip(link.end)) or end


def _charge(words: Words, end: int) -> int:
    """“… in charge of the economy”."""
    charge = words.longest("posts", words.skip(end), "charge")
    if charge is None:
        return end
    field = words.longest("bodies", charge.end, "field")
    return field.end if field else unknown_end(words, charge.end)


def _placed(words: Words, at: int) -> int | None:
    """End of the place at `at`, level words before it included; None where there is none."""
    level = words.longest("bodies", at, "level")
    found = words.place(words.skip(level.end) if level else at) or words.place(at)
    return found[0] if found else None


_Said = tuple[tuple[int, int] | None, BodySpan | None, Place | None]
_NOTHING: _Said = (None, None, None)


def _organisation(words: Words, head: Word, end: int, bodies: list[BodySpan]) -> _Said:
    at = words.skip(end)
    link = words.longest("bodies", at, "link")
    if link is not None and link.row.form in ("ຂອງ", "ແຫ່ງ"):
        at = words.skip(link.end)
    if head.role == "head":
        found = _body(words, at, bodies) or _place(words, at, at > end) or _fields(words, at) or _bare(words, at, bodies)
        return found or _learned(words, head, at, bodies) or _NOTHING
    found = _place(words, at, at > end and link is None)
    if head.role == "whole" and found and found[2] is None:
        return _NOTHING
    return found or (_body(words, at, bodies) if head.role == "place" else None) or _NOTHING


def _body(words: Words, at: int, bodies: list[BodySpan]) -> _Said | None:
    body = body_at(words, at)
    if body is not None:
        return (body.start, body.end), body, None
    said = words.text.find(_SAID, at, at + _MAX_SAID)
    if said <= at or "\n" in words.text[at:said]:
        return None
    noun = words.text[at:said].strip()
    for earlier in reversed(bodies):
        if earlier.end <= at and words.text.startswith(noun, earlier.start):
            return (earlier.start, earlier.end), earlier, None
    return None


def _bare(words: Words, at: int, bodies: list[BodySpan]) -> _Said | None:
    """“chair of the association”: a head with nothing behind it stands for the body of that kind that was named last."""
    head = words.longest("bodies", at, "head", "whole")
    if head is None or words.chunk(head.end) > head.end:
        return None
    noun = words.text[at : head.end]
    earlier = next((b for b in reversed(bodies) if b.end <= at and words.text.startswith(noun, b.start)), None)
    return None if earlier is None else ((earlier.start, earlier.end), earlier, None)


def _learned(words: Words, head: Word, at: int, bodies: list[BodySpan]) -> _Said | None:
    """A rector's university, where it was named before."""
    if head.row.get("of") != "university" or words.chunk(at) > at:
        return None
    earlier = next((b for b in reversed(bodies) if b.end <= at and b.kinds[:1] == ("university",)), None)
    return None if earlier is None else ((earlier.start, earlier.end), earlier, None)


def _place(words: Words, at: int, gap: bool) -> _Said | None:
    known = words.place(at)
    if known:
        return (at, known[0]), None, known[1]
    level = words.longest("bodies", at, "level")
    start = level.end if level else at
    beyond = words.skip(start)
    if level and (found := words.place(beyond)):
        return (at, found[0]), None, found[1]
    if level is None and gap:
        return None
    end = unknown_end(words, start)
    if end > start or level:
        return (at, max(end, start)), None, None
    return None


def _unknown(words: Words, head: Word, end: int, named: bool) -> tuple[int, int] | None:
    """A body or place that no table knows, written on to the office or, behind a name, next to it."""
    if not words.spaced or head.role == "whole" or head.row.get("weak"):
        return None
    start = end if words.text[end : end + 1] != " " else words.skip(end)
    if start > end and not (named and head.role == "place"):
        return None
    stop = unknown_end(words, start)
    return (start, stop) if stop > start + 2 else None


def _fields(words: Words, at: int) -> _Said | None:
    word = words.longest("bodies", at, "field")
    if word is None or word.row.get("field") == "rank":
        return None
    found = words.place(words.skip(word.end))
    return ((at, found[0]), None, found[1]) if found else ((at, word.end), None, None)


def completed(words: Words, span: PostSpan, others: list[PostSpan]) -> str | None:
    """The body as printed; one that says only “of the province” takes that of the person's other office, or the last named."""
    found = completion(words, span, others)
    if span.organisation is None:
        return words.printed(*found) if found else None
    printed = words.printed(*span.organisation)
    return printed + words.printed(*found) if found else printed


def completion(words: Words, span: PostSpan, others: list[PostSpan]) -> tuple[int, int] | None:
    """Span of the place that the office's body leaves out; None where it leaves none out or none is to be found."""
    level = span.body.level if span.body else _level_of(words, span)
    if span.body and not level and span.body.lacks_place:
        return next(
            (found for o in others if o.organisation and o is not span and (found := _first_place(words, *o.organisation))), None
        )
    if not level:
        return None
    for other in others:
        if other.organisation is None or other is span:
            continue
        if found := _named_behind(words, level, *other.organisation):
            return found
        if words.text[other.title[0] : other.title[1]].endswith(level):
            return other.organisation
    return _named_behind(words, level, 0, span.start, last=True) or _named_behind(words, level, span.end, len(words.text))


def _level_of(words: Words, span: PostSpan) -> str:
    """The level word that ends the title of an office over a place that is not said: “ເຈົ້າ|ແຂວງ”."""
    if span.role != "place" or span.organisation is not None:
        return ""
    start, end = span.title
    return next((words.text[i:end] for i in range(start + 1, end) if _is_level(words, i, end)), "")


def _is_level(words: Words, start: int, end: int) -> bool:
    return any(w.role == "level" and w.end == end for w in words.here("bodies", start))


def _first_place(words: Words, start: int, end: int) -> tuple[int, int] | None:
    for i in range(start, end):
        level = words.longest("bodies", i, "level")
        found = words.place(words.skip(level.end)) if level else words.place(i)
        if found and found[0] <= end:
            return i, found[0]
    return None


def _named_behind(words: Words, level: str, start: int, end: int, *, last: bool = False) -> tuple[int, int] | None:
    """The place that stands behind the level word within the span (the last one, where asked)."""
    at = words.text.rfind(level, start, end) if last else words.text.find(level, start, end)
    while at >= 0:
        beyond = words.skip(at + len(level))
        found = words.place(beyond)
        if found and found[0] <= end:
            return beyond, found[0]
        at = words.text.rfind(level, start, at) if last else words.text.find(level, at + 1, end)
    return None
