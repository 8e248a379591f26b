"""The words and numbers of a report that can be parts of dates, in order, with what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from legation.lang import Hit, fold, longest, rows
from legation.reading.sheet import Sheet

_NUMBER = re.compile(
    r"""(?<!\d)(?<!\d[.,:/])(?<![a-zß-ɏḀ-ỹ$€£])(?:
      (?P<iy>\d{4})(?P<is>[-/.])(?P<im>\d{1,2})(?P=is)(?P<id>\d{1,2})
    | (?P<d>\d{1,2})[ ]?(?P<s>[/.-])[ ]?(?P<m>\d{1,2})[ ]?(?P=s)[ ]?(?P<y>\d{4})
    | (?P<yd>\d{1,2})/(?P<ym>\d{1,2})/(?P<yy>\d{2})(?!/)
    | (?P<py>\d{4})(?:[ ]?[-/][ ]?(?=\d{4})|[-/])(?P<pz>\d{4}|\d{2})(?![-/.:h]\d)
    | (?P<nm>\d{1,2})(?:[ ]?/[ ]?|-)(?P<ny>\d{4})(?![/-][a-zß-ɏḀ-ỹ])
    | (?P<sd>\d{1,2})(?P<ss>[ ]?/[ ]?|\.)(?P<sm>\d{1,2})(?!/)(?![.,]\d)(?![ ]?%)
    | (?P<n>\d{1,4})(?P<ord>st|nd|rd|th|er)?(?![a-zß-ɏḀ-ỹ%°])(?![.,:]\d)(?![ ]?%)
    )(?!\d)""",
    re.VERBOSE,
)
_STROKES = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_OF_PART = re.compile(r"[ \u00a0]?[/-][ \u00a0]?(\d{4})(?!\d)")
_RUN = re.compile(r"\d+")
_BLANK = re.compile("[\\s\u200b\u00a0\u202f]+")
_CLOCK = re.compile("[ \u00a0\u202f]?(?:h|heures?|giờ|ໂມງ|a\\.?m|p\\.?m)(?![^\\W\\d_])")  # “à 5 h 30” ends no stretch of days
_DIGIT = re.compile(r"\d")
_UNSPACED = re.compile(r"[a-z]{6,14}")
BUDDHIST = range(2400, 2644)
_PIVOT = 50  # a year in two digits is of this century below, of the last one from here on
_DAY_BEFORE = re.compile(r"(?:sáng|trưa|chiều|tối|đêm|hôm|vào|ngày)\s$", re.IGNORECASE)
_DAY_BEHIND = re.compile(r"\s?[,(]?\s?(?:ngày|tuần|\d)")
YEARS = range(1800, 2101)


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word or number: half-open span in the page, what it may mean (`kinds`), its numbers, and `gap`.

    `gap` is what is printed between the token before and this one, without blanks; `…` where that is more than punctuation.
    Kinds are the meanings of slot `dates` (months as `month`, weekdays as `weekday`, quarters as `quarter`, halves as `half`,
    with their number in `values`) and, for numbers: `n` a number of up to two digits, `y` a year, `dm` day and month, `my`
    month and year, `dmy` a full day, `yy` two years.
    """

    start: int
    end: int
    kinds: frozenset[str]
    values: tuple[int, ...] = ()
    gap: str = "…"
    ordinal: bool = False
    short: bool = False
    slashed: bool = False

    def is_a(self, *kinds: str) -> bool:
        """Whether it may be one of `kinds`."""
        return not self.kinds.isdisjoint(kinds)

    def is_any(self, kinds: frozenset[str]) -> bool:
        """As `is_a`, for a set of kinds that stays the same."""
        return not self.kinds.isdisjoint(kinds)


def tokens(sheet: Sheet) -> list[Token]:
    """All tokens of the report, in order; where two overlap the word wins."""
    words = _with_years(sheet, list(_words(sheet)))
    taken = iter([*words, Token(1 << 60, 1 << 60, frozenset())])
    word = next(taken)
    merged: list[Token] = []
    for number in _numbers(sheet):
        while word.end <= number.start:
            merged.append(word)
            word = next(taken)
        if number.end <= word.start:
            merged.append(number)
    merged.append(word)
    merged += list(taken)
    merged = _with_misprints(sheet, merged[:-1])
    spaced = [_with_gap(sheet.text, before, token) for before, token in zip([None, *merged], merged, strict=False)]
    return _without_counted_months(sheet, spaced)


def _words(sheet: Sheet) -> Iterator[Token]:
    hits = [h for h in sheet.hits("dates") if h.row.meaning != "abbreviation" and not _spells_month_in_digits(h)]
    if sheet.language == "en":  # May, March and the abbreviations are months only where they have their capital
        hits = [h for h in hits if not h.row.meaning.startswith(("month:", "weekday:")) or sheet.text[h.start].isupper()]
    if sheet.language == "vi":
        hits = [h for h in hits if not h.row.meaning.startswith("weekday:") or _is_weekday(sheet.text, h)]
    group: list[Hit] = []
    for hit in longest(hits):
        if group and hit.start != group[0].start:
            yield _word(group)
            group = []
        group.append(hit)
    if group:
        yield _word(group)


def _with_years(sheet: Sheet, words: list[Token]) -> list[Token]:
    """Add the years behind the stroke of a quarter or half: “quý 1/2024”, “Q1-2024” are no month and year."""
    found: list[Token] = []
    for word in words:
        found.append(word)
        behind = _OF_PART.match(sheet.text, word.end) if word.is_a("quarter", "half") else None
        year = year_of(int(behind[1])) if behind else 0
        if behind and year:
            found.append(Token(behind.start(1), behind.end(1), frozenset(("y",)), (year,)))
    return found


def _word(group: list[Hit]) -> Token:
    """One token of all the rows that say the same words."""
    kinds, values = set(), []
    for hit in group:
        kind, _, value = hit.row.meaning.partition(":")
        kinds.add(kind)
        values += [int(value)] if value else []
    short = any(hit.row.get("short") for hit in group)
    return Token(group[0].start, group[0].end, frozenset(kinds), tuple(values[:1]), short=short)


def _is_weekday(text: str, hit: Hit) -> bool:
    """Whether “thứ hai” is Monday and not “second”: by its capital, or a word of day before or behind it."""
    number = text[hit.start : hit.end].rpartition(" ")[2]
    if not number.islower() or not text[hit.start : hit.end].lower().startswith("thứ"):
        return True
    before, behind = text[max(0, hit.start - 8) : hit.start], text[hit.end : hit.end + 10]
    return _DAY_BEFORE.search(before) is not None or _DAY_BEHIND.match(behind) is not None


def _spells_month_in_digits(hit: Hit) -> bool:
    # “tháng 5/2022” is read as a month word and a number, so that the year behind the stroke is seen
    return hit.row.meaning.startswith("month:") and _DIGIT.search(hit.row.form) is not None


def _numbers(sheet: Sheet) -> Iterator[Token]:
    american = _is_american(sheet)
    for found in _at_digits(_NUMBER, sheet.folded.text):
        start, end = sheet.folded.span(*found.span())
        if sheet.is_furniture(start) or (found["n"] and _CLOCK.match(sheet.folded.text, found.end())):
            continue
        kind, values = _meaning(found, sheet.language, month_first=american)
        if kind:
            yield Token(
                start, end, frozenset((kind,)), values, ordinal=found["ord"] is not None, slashed=found["ss"] not in (None, ".")
            )


def _at_digits(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every match of a pattern that begins where a row of digits does, and is tried nowhere else."""
    behind = 0
    for run in _RUN.finditer(text):
        if run.start() >= behind and (found := pattern.match(text, run.start())) is not None:
            behind = found.end()
            yield found


def _is_american(sheet: Sheet) -> bool:
    """Whether an English page prints the month before the day, as a date of its that cannot be read otherwise shows.

    Where all of its dates can be read either way, its day of publication decides, if it is one of them in just one way.
    """
    if sheet.language != "en":
        return False
    pairs = [(int(m[1]), int(m[2]), int(m[3])) for m in _at_digits(_STROKES, sheet.folded.text)]
    if any(b > 12 >= a for a, b, _ in pairs) or any(a > 12 >= b for a, b, _ in pairs):
        return not any(a > 12 >= b for a, b, _ in pairs)
    published = sheet.page.published
    return any(f"{y:04d}-{a:02d}-{b:02d}" == published for a, b, y in pairs if a != b) and not any(
        f"{y:04d}-{b:02d}-{a:02d}" == published for a, b, y in pairs
    )


def _meaning(found: re.Match[str], language: str, *, month_first: bool = False) -> tuple[str, tuple[int, ...]]:
    """Kind and numbers of a number token; ("", ()) where it can be no part of a date."""
    if found["iy"]:
        return _day(int(found["iy"]), int(found["im"]), int(found["id"]))
    if found["y"]:
        day, month = int(found["d"]), int(found["m"])
        if month_first or (month > 12 and language == "en"):
            day, month = month, day
        return _day(int(found["y"]), month, day)
    if found["yd"]:
        short = int(found["yy"])
        return _day(short + (2000 if short < _PIVOT else 1900), int(found["ym"]), int(found["yd"]))
    if found["py"]:
        return _years(found["py"], found["pz"])
    if found["nm"]:
        month, year = int(found["nm"]), year_of(int(found["ny"]))
        return ("my", (month, year)) if 1 <= month <= 12 and year else ("", ())
    if found["sd"]:
        day, month = int(found["sd"]), int(found["sm"])
        if month_first:
            day, month = month, day
        return ("dm", (day, month)) if 1 <= month <= 12 and 1 <= day <= 31 else ("", ())
    number = int(found["n"])
    if len(found["n"]) == 4:
        year = year_of(number)
        return ("y", (year,)) if year else ("", ())
    return ("n", (number,)) if len(found["n"]) <= 2 and number else ("", ())


def _day(year: int, month: int, day: int) -> tuple[str, tuple[int, ...]]:
    common = year_of(year)
    return ("dmy", (common, month, day)) if common and 1 <= month <= 12 and 1 <= day <= 31 else ("", ())


def _years(first: str, last: str) -> tuple[str, tuple[int, ...]]:
    a = year_of(int(first))
    b = year_of(int(last) if len(last) == 4 else int(first[:2] + last))
    return ("yy", (a, b)) if a and b and a <= b <= a + 60 else ("", ())


def year_of(number: int) -> int:
    """The common-era year that `number` means (2565 of the Buddhist era is 2022), 0 where it is no plausible year."""
    if number in BUDDHIST:
        return number - 543
    return number if number in YEARS else 0


def _with_gap(text: str, before: Token | None, token: Token) -> Token:
    if before is None or token.start - before.end > 8:
        return token
    between = text[before.end : token.start]
    if "\n" in between:
        return token
    gap = _BLANK.sub("", between).replace("–", "-").replace("—", "-")
    if before.short:
        gap = gap.removeprefix(".")
    return token if any(c.isalnum() for c in gap) else msgspec.structs.replace(token, gap=gap)


def _without_counted_months(sheet: Sheet, found: list[Token]) -> list[Token]:
    """Read “10 tháng năm 2023” as ten months of 2023: in Vietnamese May is spelt as months and year, but with a capital."""
    if sheet.language != "vi":
        return found
    for i in range(1, len(found) - 1):
        token = found[i]
        if not (token.is_a("month") and found[i + 1].is_a("y") and found[i + 1].gap == "" and found[i - 1].is_a("n")):
            continue
        if sheet.text[token.start : token.end].endswith("tháng năm") and not (i > 1 and found[i - 2].is_a("day")):
            found[i] = msgspec.structs.replace(token, kinds=frozenset({"part-of-year"}), values=())
    return found


def _with_misprints(sheet: Sheet, found: list[Token]) -> list[Token]:
    """Add months with one letter too many or too few (“Octocber 26”) where a day number stands beside them."""
    months = _month_names(sheet.language)
    if not months:
        return found
    extra = []
    for i, token in enumerate(found):
        if not token.is_a("n") or token.values[0] > 31:
            continue
        for side in _neighbours(sheet, token):
            start, end, word = side
            month = _misprinted(word, months)
            held = any(t.start < end and start < t.end for t in found[max(0, i - 2) : i + 3])
            if month and not held and sheet.text[start].isupper() == (sheet.language == "en"):
                extra.append(Token(start, end, frozenset(("month",)), (month,)))
    return sorted([*found, *extra], key=lambda t: t.start) if extra else found


def _neighbours(sheet: Sheet, token: Token) -> Iterator[tuple[int, int, str]]:
    """Span and letters of the long words directly before and behind a token."""
    text = sheet.text
    before = re.search(r"(\w{6,14})\s$", text[max(0, token.start - 16) : token.start])
    behind = re.match(r"\s(\w{6,14})\b", text[token.end : token.end + 16])
    if before:
        start = max(0, token.start - 16) + before.start(1)
        yield start, start + len(before[1]), fold(before[1], sheet.language).text
    if behind:
        yield token.end + 1, token.end + 1 + len(behind[1]), fold(behind[1], sheet.language).text


@lru_cache(maxsize=8)
def _month_names(language: str) -> dict[str, int]:
    """Long month names of a language that are single words of Latin letters."""
    named = ((fold(r.form, language).text, r.meaning.partition(":")) for r in rows(language, "dates"))
    return {form: int(value) for form, (kind, _, value) in named if kind == "month" and _UNSPACED.fullmatch(form)}


def _misprinted(word: str, months: dict[str, int]) -> int:
    """The month of which `word` differs by one letter added or lost, or 0."""
    if word in months:
        return 0
    for name, number in months.items():
        longer, shorter = (word, name) if len(word) > len(name) else (name, word)
        if len(longer) == len(shorter) + 1 and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer))):
            return number
    return 0
