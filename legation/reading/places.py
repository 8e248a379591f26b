"""Places in the report's text: countries, provinces, cities; their people and adjectives.

A name of the gazetteer counts where it stands as a place does: with a capital, and not as a piece of a person's or a body's
name. Where two places share a name, the other places of the page decide, then size.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property, lru_cache

import msgspec

from legation.lang import Row, fold
from legation.lang.rows import by_hand
from legation.reading.sheet import Sheet
from legation.reading.unlisted import unlisted

_NAMELESS = frozenset({"level", "word", "small-word", "language", "none"})
_LANGUAGE_REACH = 14
_SYLLABLE = 4  # letters: countries of one Vietnamese syllable
_ARTICLES = frozenset({"le", "la", "du", "au"})
_OTHER_SLOTS = ("posts", "bodies", "titles", "verbs", "dates", "documents")
_HYPHENS = frozenset("-–—/")
_PARTICLES = frozenset(["de", "du", "des", "la", "le", "les", "of", "the", "sur", "en", "et", "and", "d'", "phố"])


class Place(msgspec.Struct, frozen=True, gc=False, cache_hash=True):
    """A place as printed: half-open span, usual English name, country code, `level` (country, province, city, district).

    The span is the name without its level word (“tỉnh”, “Province”). `country` is empty where the page does not tell it.
    `adjective` marks forms such as “Lao”, “vietnamien” that name a place's people or belonging.
    """

    start: int
    end: int
    name: str
    country: str
    level: str
    adjective: bool = False


def find_places(sheet: Sheet) -> tuple[Place, ...]:
    """Every place of the report's text, leftmost longest, in order."""
    view = _View(sheet)
    spans = _accepted(view)
    sure = [rows_ for _, _, rows_ in spans if rows_[0].get("tiny") != "True"]
    votes = Counter(rows_[0].get("country") for rows_ in sure if len({r.get("country") for r in rows_}) == 1)
    spans = [s for s in spans if s[2][0].get("tiny") != "True" or any(votes[r.get("country")] for r in s[2])]
    found = [_place(view, start, end, _pick(rows_, votes)) for start, end, rows_ in spans]
    fresh = unlisted(sheet, [(p.start, p.end) for p in found], small_words(sheet.language))
    found += [Place(start, end, sheet.text[start:end], _country_near(sheet, found, end), level) for start, end, level in fresh]
    if fresh and view.cased:
        found += _again(view, found, found[-len(fresh) :])
    return tuple(sorted(found, key=lambda p: (p.start, p.end)))


@lru_cache(maxsize=8)
def small_words(language: str) -> frozenset[str]:
    """Folded prepositions, articles and the like that may stand before a place."""
    return frozenset(fold(r.form, language).text for r in by_hand(language, "places") if r.meaning == "small-word")


class _View:
    """What stands around the names of one sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.text = sheet.text
        self.cased = sheet.language != "lo"
        self.small = small_words(sheet.language)
        hits = sheet.hits("places")
        self.levels = [h for h in hits if h.row.meaning == "level"]
        self.words = {(h.start, h.end) for h in hits if h.row.meaning == "word"}
        self.level_before = {h.end: h for h in self.levels if h.row.get("side") == "before"}
        self.level_after = {h.start: h for h in self.levels if h.row.get("side") == "after"}

    @cached_property
    def ends(self) -> dict[int, set[str]]:
        """Which slots have a word that ends at an offset."""
        found: dict[int, set[str]] = defaultdict(set)
        for slot in _OTHER_SLOTS:
            for hit in self.sheet.hits(slot):
                found[hit.end].add(slot)
        return found

    @cached_property
    def starts(self) -> dict[int, set[str]]:
        """Which slots have a word that starts at an offset."""
        found: dict[int, set[str]] = defaultdict(set)
        for slot in _OTHER_SLOTS:
            for hit in self.sheet.hits(slot):
                found[hit.start].add(slot)
        return found

    def level_of(self, start: int, end: int) -> str:
        """The level that a word beside the name says, or an empty string."""
        before = self.level_before.get(start) or self.level_before.get(start - 1)
        after = self.level_after.get(end + 1)
        beside = before or (after if self.text[end : end + 1] == " " else None)
        return beside.row.get("level") if beside else ""

    def before(self, start: int) -> str:
        """The folded token that ends one space before `start`, or nothing."""
        if start < 2 or self.text[start - 1] != " ":
            return ""
        begin = self.token_start(start - 1)
        return self.sheet.fold_of(begin, start - 1)

    def token_start(self, end: int) -> int:
        """Where the run of letters that ends at `end` begins."""
        at = end
        while at and (self.text[at - 1].isalnum() or self.text[at - 1] in "'’"):
            at -= 1
        return at


def _accepted(view: _View) -> list[tuple[int, int, list[Row]]]:
    """Spans of names that stand as places do, none overlapping, with their rows."""
    by_span: dict[tuple[int, int], list[Row]] = defaultdict(list)
    money = {i for h in view.sheet.hits("numbers", meaning="currency") for i in range(h.start, h.end)}
    for hit in view.sheet.hits("places"):
        if hit.row.meaning == "none":
            money.update(range(hit.start, hit.end))
    for hit in view.sheet.hits("places"):
        if hit.row.meaning not in _NAMELESS and hit.start not in money:  # “US dollars” name no place
            by_span[hit.start, hit.end].append(hit.row)
    out: list[tuple[int, int, list[Row]]] = []
    reached = 0
    for (start, end), rows_ in sorted(by_span.items(), key=lambda item: (item[0][0], -item[0][1])):
        if start >= reached and _stands(view, start, end, rows_, after_place=bool(out) and _linked(view, out[-1][1], start)):
            out.append((start, end, rows_))
            reached = end
    return out


def _linked(view: _View, previous_end: int, start: int) -> bool:
    """Whether only a hyphen or a space stands between the place before and this one."""
    between = view.text[previous_end:start]
    return len(between) <= 3 and all(c in _HYPHENS or c == " " for c in between)


def _stands(view: _View, start: int, end: int, rows_: list[Row], *, after_place: bool) -> bool:
    first = rows_[0]
    if view.cased and not _is_capital(view.text[start:end], rows_):
        return False
    if _is_language(view, start, end) or (not after_place and _ends_double_name(view, start, first)):
        return False
    beside_level = bool(view.level_of(start, end))
    if not beside_level and not after_place and _is_piece(view, start, end, first):
        return False
    hyphen = after_place or view.text[end : end + 1] in _HYPHENS or view.text[end : end + 2] in (" -", " –")
    if (start, end) in view.words or (not first.example and view.starts.get(start, set()) and view.ends.get(end, set())):
        return beside_level and not first.example
    if all(r.get("strict") == "True" for r in rows_):
        return beside_level
    if _is_shy(rows_):
        return beside_level or hyphen or _cued(view, start, end)
    if not view.cased or any(r.get("major") == "True" for r in rows_):
        return True
    return beside_level or _cued(view, start, end) or not _attached(view, start, end, after_place=after_place)


def _is_piece(view: _View, start: int, end: int, row: Row) -> bool:
    """Whether the name is a piece of a longer one or a common noun, by the ways of the page's language."""
    if view.sheet.language == "vi":
        return _ends_vietnamese_name(view, start, end)
    if view.sheet.language == "lo":
        return row.get("level") in ("city", "province") and _ends_lao_word(view, start)
    # French towns have no article unless it is part of the name: “le Canton”, “la Rencontre du Détroit”.
    return view.sheet.language == "fr" and row.get("level") == "city" and view.before(start) in _ARTICLES


def _ends_vietnamese_name(view: _View, start: int, end: int) -> bool:
    """Whether a country of one syllable ends the name of a person or commune: “Châu Thị Mỹ”, “Thiện Mỹ”."""
    printed, before = view.text[start:end], view.text[view.token_start(start - 1) : start - 1] if start > 1 else ""
    if len(printed) > _SYLLABLE or " " in printed or printed == "Lào" or view.text[start - 1 : start] != " ":
        return False
    named = before[:1].isupper() and not before.isupper() and fold(before, "vi").text not in view.small
    return named and not view.ends.get(start - 1)


def _ends_lao_word(view: _View, start: int) -> bool:
    """Whether the place hangs on a piece of a word that no slot knows, as in names of persons."""
    before = view.text[max(0, start - 1) : start]
    if not "\u0e80" <= before <= "\u0eff" or view.ends.get(start):
        return False
    return not any(view.sheet.fold_of(max(0, start - n), start).strip() in view.small for n in range(2, 12))


def _is_shy(rows_: list[Row]) -> bool:
    """Whether the name needs a word before it: as its row by hand says, else where all places of that name are small."""
    by_hand = [r.get("shy") == "True" for r in rows_ if r.example]
    return any(by_hand) if by_hand else all(r.get("shy") == "True" for r in rows_)


def _is_language(view: _View, start: int, end: int) -> bool:
    """Whether a language is meant: “tiếng Anh”, “ພາສາອັງກິດ”, “langue chinoise”."""
    before = view.sheet.hits("places", max(0, start - _LANGUAGE_REACH), start, "language")
    after = view.sheet.hits("places", end, min(end + _LANGUAGE_REACH, len(view.text)), "language")
    near = [start - h.end for h in before if h.row.get("side") == "before"]
    near += [h.start - end for h in after if h.row.get("side") == "after"]
    return any(0 <= gap <= 1 for gap in near)


def _ends_double_name(view: _View, start: int, row: Row) -> bool:
    """Whether the name is the second half of a double one whose first is no place: “Rosa Marel-Parma”."""
    return start > 1 and view.text[start - 1] == "-" and view.text[start - 2].isalpha() and row.get("adjective") != "True"


def _is_capital(printed: str, rows_: list[Row]) -> bool:
    if rows_[0].get("adjective") == "True" and rows_[0].meaning and printed[:1].islower():
        return rows_[0].form[:1].islower()  # French writes adjectives small
    if rows_[0].form.isupper():
        return printed.isupper()
    words = [w for w in printed.replace("-", " ").split() if w.lower() not in _PARTICLES]
    return printed[:1].isupper() and (sum(w[:1].islower() for w in words) <= (0 if "-" not in printed else len(words) - 1))


def _cued(view: _View, start: int, end: int) -> bool:
    """Whether a preposition or a body's head stands before the name (“in Vinh”, “Tỉnh ủy Thanh Hóa”)."""
    before = view.before(start)
    if not view.cased:
        return any(view.sheet.fold_of(max(0, start - n), start).strip() in view.small for n in range(2, 12))
    if not before:
        return view.text[max(0, start - 2) : start].lower() in ("d'", "d’", "l'", "l’")
    slots = view.ends.get(start - 1, set())
    return before in view.small or ("bodies" in slots and "titles" not in slots and not _capital_after(view, end, 2))


def _capital_after(view: _View, end: int, count: int) -> bool:
    """Whether at least `count` capitalised words follow that no slot knows."""
    words = view.text[end + 1 : end + 40].split(" ")[:count] if view.text[end : end + 1] == " " else []
    return len(words) == count and all(w[:1].isupper() for w in words) and end + 1 not in view.starts


def _attached(view: _View, start: int, end: int, *, after_place: bool) -> bool:
    """Whether the name is a piece of a longer one: a capitalised word that no slot knows stands right before or behind."""
    if start > 1 and view.text[start - 1] == " " and not after_place:
        begin = view.token_start(start - 1)
        slots = view.ends.get(start - 1, set())
        if "titles" in slots or (begin < start - 1 and view.text[begin].isupper() and not slots):
            return True
    if view.text[end : end + 1] != " " or not view.text[end + 1 : end + 2].isupper():
        return False
    if view.starts.get(end + 1):
        return False
    behind = [h for h in view.sheet.hits("places", end + 1, end + 40) if h.start == end + 1 and h.row.get("shy") != "True"]
    return not any(view.text[h.end : h.end + 1] not in _HYPHENS or h.row.get("major") == "True" for h in behind)


def _pick(rows_: list[Row], votes: Counter[str]) -> Row:
    """Of homonyms the first (the largest) in a country that the page names otherwise, else the first.

    A capital or city of a million is never left for a small town of its name.
    """
    if any(r.get("major") == "True" and r.get("country") == rows_[0].get("country") for r in rows_):
        rows_ = [r for r in rows_ if r is rows_[0] or r.get("tiny") != "True"]
    return next((r for r in rows_ if votes[r.get("country")]), rows_[0])


def _place(view: _View, start: int, end: int, row: Row) -> Place:
    level = "" if row.get("level") == "country" else view.level_of(start, end)
    return Place(start, end, row.meaning, row.get("country"), level or row.get("level"), row.get("adjective") == "True")


def _again(view: _View, found: list[Place], fresh: list[Place]) -> list[Place]:
    """Where the report names an unlisted place again, without the word of level that told it."""
    taken = bytearray(len(view.text))
    for place in found:
        taken[place.start : place.end] = b"\1" * (place.end - place.start)
    again: list[Place] = []
    for place in fresh:
        for a, b in sorted({*_where(view.text, place.name), *_where(view.text, place.name.upper())}):
            if view.sheet.is_furniture(a) or any(taken[a:b]) or _attached(view, a, b, after_place=False):
                continue
            taken[a:b] = b"\1" * (b - a)
            again.append(Place(a, b, place.name, place.country, place.level))
    return again


def _where(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands as a word of its own (by `find`: hundreds of patterns over a long page take seconds)."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not (_joins(text[at - 1 : at]) or _joins(text[end : end + 1])):
            yield at, end
        at = text.find(name, at + 1)


def _joins(char: str) -> bool:
    return char.isalnum() or char in ("_", "-")


def _country_near(sheet: Sheet, found: list[Place], end: int) -> str:
    """The country of an unlisted place: of the place right behind it (“Kirinyaga County, Kenya”), or the page's only one."""
    for place in found:
        if end <= place.start <= end + 25 and "," in sheet.text[end : place.start] and "\n" not in sheet.text[end : place.start]:
            return place.country
    countries = {p.country for p in found if p.country}
    return countries.pop() if len(countries) == 1 else ""
