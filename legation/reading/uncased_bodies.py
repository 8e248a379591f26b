"""Names of bodies on pages without capitals, by a grammar: head, fields, and the place or greater body they belong to.

    body   := (head | whole) part*
    part   := field | “and” field | (head | whole) | [“of”] place | joint | an unknown name that is written on to an open head
    place  := [level] place | level unknown-name | level

The longest reading is taken. A head by itself (“the department”) names nothing.
"""

from __future__ import annotations

import msgspec

from legation.reading.places import Place
from legation.reading.uncased_words import Word, Words

_MAX_UNKNOWN = 36
_GREATER = ("ministry", "party-committee", "peoples-committee", "government", "university")
_OF_PLACES = ("party-committee", "peoples-council", "peoples-committee")
_COMMON = (["company"], ["school"], ["college"], ["hospital"], ["university"], ["organisation"], ["bank"], ["centre"])
_LIMITED = ("ຈຳກັດຜູ້ດຽວ", "ຈຳກັດ", "ມະຫາຊົນ", "(ມະຫາຊົນ)")
_APART = (["company"], ["university"], ["hospital"])
_NAMELESS = ("organisation", "committee", "commission", "government", "party")


class BodySpan(msgspec.Struct, frozen=True):
    """A body as printed, in folded offsets: kinds of its heads, fields, places; `level` where it lacks its place."""

    start: int
    end: int
    kinds: tuple[str, ...]
    fields: tuple[str, ...]
    places: tuple[Place, ...]
    country: str | None
    joint: bool = False
    level: str = ""
    unknown: str = ""
    wording: str = ""

    @property
    def lacks_place(self) -> bool:
        """Whether every province and town has such a body and this one names none, so that it is none in particular."""
        said = self.places or self.unknown or self.level or self.joint or self.country
        return bool(self.kinds) and self.kinds[-1] in _OF_PLACES and not said

    @property
    def identity(self) -> tuple[str, ...]:
        """What two names of one body share: its kinds and fields and the last place named."""
        if self.level and not self.joint:
            return (self.wording,)  # two sides may each have "the provincial committee": only the same words are the same body
        place = self.places[-1].name if self.places else self.unknown
        return (*dict.fromkeys((*self.kinds, *self.fields)), "@", "*" if self.joint else place)


class _Parse:
    """One attempt to read a body's name."""

    def __init__(self, words: Words, head: Word) -> None:
        self.words = words
        self.start = head.start
        self.end = head.end
        self.kinds: list[str] = []
        self.fields: list[str] = []
        self.places: list[Place] = []
        self.country = ""
        self.named = False
        self.joint = False
        self.level = ""
        self.unknown = ""
        self.hint = ""  # the only country that has places of this level
        self.open = False
        self.last = ""
        self._take_head(head)

    def run(self) -> BodySpan | None:
        while not self.joint and self._part():
            pass
        if self.kinds[:1] == ["company"]:
            self._company()
        if not self.named or self._common():
            return None
        country = None if self.joint or self.country == "-" else self.country or self._place_country()
        return BodySpan(
            start=self.start,
            end=self.end,
            kinds=tuple(self.kinds),
            fields=tuple(self.fields),
            places=tuple(self.places),
            country=country,
            joint=self.joint,
            level=self.level,
            unknown=self.unknown,
            wording=self.words.text[self.start : self.end].replace(" ", ""),
        )

    def _common(self) -> bool:
        """“Vietnamese companies” are none in particular."""
        bare = not (self.fields or self.unknown or self.level or self.joint or self.whole)
        return bare and self.kinds in _COMMON and all(p.level == "country" for p in self.places)

    def _place_country(self) -> str | None:
        return next((p.country for p in self.places if p.country), self.hint or None)

    def _part(self) -> bool:
        gap = self.words.skip(self.end)
        if self.last == "head" and not self.kinds and self._nested(gap):
            return True
        return self._field(gap) or self._nested(gap) or self._place(gap) or self._more(gap)

    def _more(self, gap: int) -> bool:
        return self._linked(gap) or self._joined(gap) or self._unknown()

    def _take_head(self, word: Word) -> None:
        row = word.row
        if not row.get("generic"):
            self.kinds.append(row.get("kind") or row.meaning)
        self.country = row.get("country") or self.country
        self.named = self.named or word.role == "whole"
        self.whole = word.role == "whole"
        self.open = bool(row.get("open"))
        self.last = "head"
        self.end = word.end

    def _field(self, at: int) -> bool:
        word = self.words.longest("bodies", at, "field")
        place = self.words.place(at)
        if word is None or self.last == "place" or (place and place[0] >= word.end):
            return False
        if at > self.end and (self.last == "field" or any(w.end > word.end for w in self.words.here("verbs", at))):
            return False  # “ເຂົ້າ|ຮ່ວມ” takes part and is no rice
        field = word.row.get("field")
        # "an international organisation" is none in particular; what deals with something is
        self.named = self.named or field != "rank" or self.kinds[:1] not in ([k] for k in _NAMELESS)
        self.fields.append(self.words.text[word.start : word.end].replace(" ", ""))
        self.last, self.end = "field", word.end
        return True

    def _nested(self, at: int) -> bool:
        word = self.words.longest("bodies", at, "whole", "head")
        if word is None or self.last == "place" or (at > self.end and not self._takes_apart(word)):
            return False
        inner = _Parse(self.words, word)
        inner.run()
        if not inner.named:
            return False
        if self.kinds == ["committee"]:
            self.kinds.clear()  # "the committee of the front" is the front
        for name in ("kinds", "fields", "places"):
            getattr(self, name).extend(getattr(inner, name))
        self.country = self.country or inner.country
        self.named, self.joint, self.level, self.unknown = True, inner.joint, inner.level, inner.unknown
        self.end, self.last, self.open = inner.end, "place", False
        return True

    def _takes_apart(self, word: Word) -> bool:
        """Whether the greater body may stand behind a blank: “department of customs, ministry of finance”."""
        if self.last == "field":
            return self.kinds[-1:] in (["department"], ["office"]) and word.row.meaning in _GREATER
        return self.last == "head" and (not self.named or not self.kinds)

    def _place(self, at: int) -> bool:
        return self._known_place(at) or self._level(at) or self._joint(at)

    def _known_place(self, at: int) -> bool:
        found = self.words.place(at)
        if found is None or (at > self.end and self.last == "place"):
            return False
        if self.last == "place" and found[1].level == "country":
            return False
        self._take_place(*found)
        return True

    def _take_place(self, end: int, place: Place) -> None:
        self.places.append(place)
        self.named, self.last, self.end, self.level = True, "place", end, ""
        hyphen = self.words.place(end + 1) if self.words.text[end : end + 1] == "-" else None
        if hyphen:  # "ລາວ-ຫວຽດນາມ"
            self.places.append(hyphen[1])
            self.end = hyphen[0]

    def _level(self, at: int) -> bool:
        word = self.words.longest("bodies", at, "level")
        if word is None or (at > self.end and self.last == "place") or self._begins_post(word):
            return False
        if word.row.get("level") == "country" and self.last == "place":
            return False
        beyond = self.words.skip(word.end)
        if found := self.words.place(beyond):
            self._take_place(*found)
            return True
        end = unknown_end(self.words, word.end)
        if end == word.end and at > self.end:
            return False
        self.unknown = self.words.text[word.end : end] or self.unknown
        self.hint = word.row.get("country")
        self.level = self.words.text[word.start : word.end] if end == word.end else ""
        self.named, self.last, self.end = True, "place", end
        return True

    def _begins_post(self, level: Word) -> bool:
        """Whether the level word is only the beginning of an office (“ລັດ|ຖະມົນຕີ”)."""
        return any(w.end > level.end for w in self.words.here("posts", level.start))

    def _joint(self, at: int) -> bool:
        word = self.words.longest("bodies", at, "joint")
        if word is None or self.kinds[:1] in (["government"], ["party"]):
            return False
        self.named, self.joint, self.end = True, True, word.end
        found = self.words.place(self.words.skip(self.end))
        if found:
            self._take_place(*found)
        return True

    def _linked(self, at: int) -> bool:
        word = self.words.longest("bodies", at, "link")
        if word is None or word.row.form == "ແລະ":
            return False
        resident = self.kinds[:1] in (["embassy"], ["consulate"]) and word.row.form.startswith("ປະຈຳ")
        if self.last == "place" and not resident:
            return False
        if resident:
            self.last = "link"
        held, self.end = self.end, word.end
        beyond = self.words.skip(word.end)
        if self._place(beyond) or (word.row.form in ("ແຫ່ງ", "ຂັ້ນ", "ເພື່ອ", "ດ້ານ") and self._field(beyond)):
            return True
        self.end = held
        self.last = "place" if resident and self.places else self.last
        return False

    def _joined(self, at: int) -> bool:
        """“…, culture and tourism”: more fields of the same body."""
        if self.last != "field":
            return False
        comma = self.words.text[self.end : self.end + 1] == ","
        link = self.words.longest("bodies", at, "link")
        if comma:
            beyond = self.words.skip(self.end + 1)
        elif link is not None and link.row.form == "ແລະ":
            beyond = self.words.skip(link.end)
        else:
            return False
        word = self.words.longest("bodies", beyond, "field")
        if word is None or word.row.get("field") == "rank":
            return False
        if comma:
            after = self.words.longest("bodies", self.words.skip(word.end), "link")
            if after is None or after.row.form != "ແລະ":
                return False
        self.fields.append(self.words.text[word.start : word.end].replace(" ", ""))
        self.end = word.end
        return True

    def _unknown(self) -> bool:
        if not self.open or self.last == "place":
            return False
        start = self.words.skip(self.end)
        if start > self.end and not self._stands_apart(start):
            return False
        end = unknown_end(self.words, start)
        if end == start:
            return False
        self.unknown = self.words.text[start:end]
        self.named, self.open, self.last, self.end = True, False, "unknown", end
        return True

    def _company(self) -> None:
        """A company's name may go on behind a place and end in “limited”."""
        if self.named and (end := unknown_end(self.words, self.end)) > self.end:
            self.unknown, self.end = self.words.text[self.end : end], end
        at = self.words.skip(self.end)
        for form in _LIMITED:
            if self.named and self.words.text.startswith(form, at):
                self.end = at + len(form)
                return

    def _stands_apart(self, start: int) -> bool:
        """Whether a name may stand behind a blank: that of a company or university does, and so does one in Latin letters."""
        return self.last == "head" and (self.kinds[-1:] in _APART or self.words.text[start : start + 1].isascii())


def unknown_end(words: Words, start: int) -> int:
    """End of the unknown name that is written on at `start`; `start` where what follows is no name."""
    end = words.chunk(start)
    if end == start or words.begins_other(start, end) or not words.is_word(start, end):
        return start
    cut = words.breaks(start, end)
    for i in range(start + 2, cut):
        if words.longest("bodies", i, "level", "joint") or words.place(i):
            cut = i
            break
    if (not words.spaced and cut == end and end - start > 16) or cut - start > _MAX_UNKNOWN or not words.is_word(start, cut):
        return start
    return cut


def body_at(words: Words, start: int) -> BodySpan | None:
    """The body whose name begins at `start`, or None."""
    if words.longest("bodies", start, "whole", "head") is None:
        return None
    common = not words.follows_office(start)
    heads = [w for w in words.here("bodies", start) if w.role in ("whole", "head") and not (common and w.row.get("office"))]
    read = [_Parse(words, head).run() for head in heads]
    if not read or read[0] is None:
        return None
    best = max((span for span in read if span), key=lambda span: (not span.unknown, span.end))
    place = words.place(start)  # "the Russian Federation" begins like "the federation of unions"
    return None if place and place[0] >= best.end else best


def body_spans(words: Words) -> list[BodySpan]:
    """Every body's name of the page, in order, none within another."""
    found: list[BodySpan] = []
    done = -1
    addressed = {words.skip(title.end) for title in words.all("titles") if title.row.meaning == "honorific"}
    titled = {i for title in words.all("titles") for i in range(title.start + 1, title.end)}
    for word in words.all("bodies"):
        if word.start < done or word.start in titled:  # "police" within "police general"
            continue
        if word.role == "none":
            done = max(done, word.end)
        elif word.role in ("whole", "head") and (span := body_at(words, word.start)):
            person = span.start in addressed and bool(span.unknown) and not span.fields  # “ທ່ານ ນາງ | ສູນທອນ”
            if not person and not words.credited(span.start) and (not span.lacks_place or words.follows_office(span.start)):
                found.append(span)
            done = span.end
    return found
