"""Places that no gazetteer lists, known by the word of level beside them: “Kirinyaga County”, “tỉnh X”, “préfecture de X”."""

from __future__ import annotations

import re

from legation.lang import Hit
from legation.reading.sheet import Sheet

_NAME = r"[^\W\d_a-zà-ỹđ][\w'’]*(?:-\w+)*"
_BEFORE = re.compile(rf"({_NAME}(?: (?:{_NAME}|de|da|do|del|la))*?) $")
_BEHIND = re.compile(rf"( ?)({_NAME}(?: (?:de |la |du )?{_NAME})*)")
_LAO_NAME = re.compile("[\u0e80-\u0eff\u200b]+")
_MOST_WORDS = 3
_LEAST_LAO, _MOST_LAO = 4, 12


def unlisted(sheet: Sheet, taken: list[tuple[int, int]], small: frozenset[str]) -> list[tuple[int, int, str]]:
    """(start, end, level) of every name beside a strong level word that overlaps none of `taken`, in order.

    `small` are folded words that begin no name (“The”, “His”).
    """
    found: dict[int, tuple[int, int, str]] = {}
    occupied = list(taken)
    levels = sheet.words if sheet.language == "lo" else sheet.hits  # “County of Kenya” holds two; “ນະຄອນຫຼວງ” one
    for hit in levels("places", meaning="level"):
        if hit.row.get("weak") == "True":
            continue
        span = _behind(sheet, hit, small) if hit.row.get("side") == "before" else _in_front(sheet, hit, small)
        if span and not any(a < span[1] and span[0] < b for a, b in occupied):
            occupied.append(span)
            found[span[0]] = (*span, hit.row.get("level"))
    return [found[start] for start in sorted(found)]


def _in_front(sheet: Sheet, hit: Hit, small: frozenset[str]) -> tuple[int, int] | None:
    """The capitalised run before a level word: `Podkarpackie` of “Podkarpackie Voivodeship”."""
    start = max(0, hit.start - 60)
    line = sheet.text.rfind("\n", start, hit.start)
    found = _BEFORE.search(sheet.text[max(start, line + 1) : hit.start])
    if found is None or (sheet.text[hit.start].islower() and hit.row.get("level") in ("city", "district")):
        return None
    end = hit.start - 1
    words = found[1].split(" ")
    while words and sheet.fold_of(end - len(" ".join(words)), end - len(" ".join(words)) + len(words[0])) in small:
        words = words[1:]
    begin = end - len(" ".join(words))
    return (begin, end) if 0 < len(words) <= _MOST_WORDS and not _known(sheet, begin, end) else None


def _behind(sheet: Sheet, hit: Hit, small: frozenset[str]) -> tuple[int, int] | None:
    """The name behind a level word: `Hamgyong` of “tỉnh Hamgyong”."""
    if sheet.language == "lo":
        return _behind_lao(sheet, hit)
    found = _BEHIND.match(sheet.text, hit.end)
    if found is None or (not found[1] and sheet.text[hit.end - 1] not in "'’."):
        return None
    start, end = found.span(2)
    words = found[2].split(" ")
    if len(words) > (2 if sheet.language == "vi" else _MOST_WORDS) or _known(sheet, start, end):
        return None  # three capitalised syllables behind “tỉnh” are the name of its head
    if sheet.language == "vi" and len(words) == 2 and all("-" in word for word in words):
        return None  # and so are two words of hyphened syllables (“Chánh án Tòa án tỉnh Bua-van Chăn-thạ-la”)
    return start, end


def _behind_lao(sheet: Sheet, hit: Hit) -> tuple[int, int] | None:
    """Lao runs words together: the name is what hangs on the level word up to a space or mark, if no known word is in it."""
    start = hit.end + (sheet.text[hit.end : hit.end + 1] == "\u200b")
    found = _LAO_NAME.match(sheet.text, start)
    if found is None or not _LEAST_LAO <= found.end() - start <= _MOST_LAO:
        return None
    end = found.end()
    known = [h for slot in ("posts", "bodies", "titles", "verbs", "places", "dates") for h in sheet.hits(slot, start, end)]
    return None if any(h.end - h.start >= _LEAST_LAO for h in known) else (start, end)


def _known(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a word of a post, body, title or date begins the run."""
    return any(h.start == start for slot in ("posts", "bodies", "titles", "dates", "names") for h in sheet.hits(slot, start, end))
