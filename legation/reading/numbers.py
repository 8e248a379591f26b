"""Numbers of a report, in digits and in words: their value, and how far they reach."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from legation.lang import Hit
from legation.reading.sheet import Sheet

_DIGITS = re.compile(
    r"(?<![\d.,])(?<!\d[:h])(?<![a-zß-ɏḀ-ỹ])(?<![a-zß-ɏḀ-ỹ]-)(?P<before>[a-z]{2,3}\$?|[$€£¥₫]|us\$)?(?P<blank>[ ]?)"
    r"(?P<digits>\d{1,3}(?:(?P<group>[., ])\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?![\d])(?![.,:/]\d)"
)
_RUN = re.compile(r"\d+")
_SIGN = 4  # characters of a sign and a blank before digits
BLANKS = " \u200b\u00a0\u202f"
_JOINED = frozenset({"", "-", "and", "et", "lẻ", "linh"})
_POINT_LANGUAGES = frozenset({"en"})  # those that put a point before decimals; the others put a comma


def _grouped(decimal: str, group: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    own = re.compile(rf"\d{{1,3}}(\{group}\d{{3}})+(\{decimal}\d+)?")
    return own, re.compile(rf"[1-9]\d{{0,2}}(\{decimal}\d{{3}}){{2,}}")


_GROUPED = {".": _grouped(".", ","), ",": _grouped(",", ".")}  # by the mark before decimals: own groups, the other language's


class Number(msgspec.Struct, frozen=True, gc=False):
    """A number as printed: half-open span (magnitude and a currency sign before it included) and its value.

    `sign` is the currency printed before it, `word` whether it is spelt out, `times` what the magnitudes behind it make of it,
    `about` whether the word itself is approximate (“une centaine”).
    """

    start: int
    end: int
    value: float
    sign: str = ""
    word: bool = False
    times: float = 1.0
    about: bool = False


def find_numbers(sheet: Sheet) -> list[Number]:
    """Every number of the report, in order."""
    words = [h for h in sheet.words("numbers") if h.row.meaning in ("number", "times")]
    digits = list(_in_digits(sheet))
    magnitudes = {h.start: h for h in words if h.row.meaning == "times"}
    found = [_magnified(sheet, n, magnitudes) for n in digits]
    taken = [(n.start, n.end) for n in found]
    spelt = [n for n in _in_words(sheet, words) if not any(a < n.end and n.start < b for a, b in taken)]
    return sorted([*found, *spelt], key=lambda n: n.start)


def _in_digits(sheet: Sheet) -> Iterator[Number]:
    for found in _rows_of_digits(sheet.folded.text):
        if found["group"] == " " and sheet.language != "fr":
            yield from _apart(sheet, found)
            continue
        sign = found["before"] or ""
        if sign and sign[-1].isalpha() and not _is_currency(sheet, sign):
            if not found["blank"]:
                continue  # part of a word: B12, G20
            sign = ""
        at = found.start() if sign else found.start("digits")
        yield from _number(sheet, at, found.end(), found["digits"], sign)


def _rows_of_digits(text: str) -> Iterator[re.Match[str]]:
    """Every match of `_DIGITS`: it is tried only before digits, as its first part matches nothing at most other places."""
    behind = 0
    for run in _RUN.finditer(text):
        first = run.start()
        if first < behind:
            continue
        for start in range(max(behind, first - _SIGN), first + 1):
            found = _DIGITS.match(text, start)
            if found is not None:
                behind = found.end()
                yield found
                break


def _apart(sheet: Sheet, found: re.Match[str]) -> Iterator[Number]:
    """The numbers of a row of numbers that only blanks divide, in a language that groups no digits with blanks."""
    for part in re.finditer(r"\d+(?:[.,]\d+)*", found["digits"]):
        at = found.start("digits") + part.start()
        yield from _number(sheet, at, at + len(part[0]), part[0], "")


def _number(sheet: Sheet, start: int, end: int, digits: str, sign: str) -> Iterator[Number]:
    a, b = sheet.folded.span(start, end)
    value = value_of(digits, sheet.language)
    if value is not None and not sheet.is_furniture(a):
        yield Number(a, b, value, sign)


def _is_currency(sheet: Sheet, sign: str) -> bool:
    return sign.endswith("$") or sign in (
        "usd",
        "vnd",
        "eur",
        "pln",
        "jpy",
        "cny",
        "thb",
        "lak",
        "gbp",
        "chf",
        "krw",
        "rmb",
        "rm",
        "rp",
    )


def value_of(digits: str, language: str) -> float | None:
    """What digits mean in a language; None where they mean nothing.

    >>> value_of("1.204", "vi"), value_of("74,8", "vi"), value_of("470,000", "en"), value_of("1 500", "fr")
    (1204.0, 74.8, 470000.0, 1500.0)
    """
    decimal, group = (".", ",") if language in _POINT_LANGUAGES else (",", ".")
    plain = digits.replace(" ", "")
    own, other = _GROUPED[decimal]
    if own.fullmatch(plain):
        plain = plain.replace(group, "")
    elif other.fullmatch(plain):  # the other language's groups
        plain = plain.replace(decimal, "")
    plain = plain.replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return None


def _magnified(sheet: Sheet, number: Number, magnitudes: dict[int, Hit]) -> Number:
    """The number with the magnitudes that stand behind it (“3 triệu”, “925 nghìn tỷ”, “2 bn”)."""
    end, times = number.end, 1.0
    while (hit := magnitudes.get(_past_blanks(sheet.text, end))) is not None:
        end, times = hit.end, times * int(hit.row.get("value"))
    return Number(number.start, end, round(number.value * times, 6), number.sign, times=times)


def _past_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in BLANKS:
        at += 1
    return at


def _in_words(sheet: Sheet, words: list[Hit]) -> Iterator[Number]:
    run: list[Hit] = []
    for hit in words:
        if run and _between(sheet, run[-1].end, hit.start) not in _JOINED:
            yield from _spelt(run)
            run = []
        run.append(hit)
    yield from _spelt(run)


def _between(sheet: Sheet, start: int, end: int) -> str:
    return sheet.fold_of(start, end).strip(BLANKS) if end - start <= 8 else "…"


def _spelt(run: list[Hit]) -> Iterator[Number]:
    """The number that a run of words spells; a magnitude without a number before it is none."""
    if not run or run[0].row.meaning == "times":
        return
    total = current = 0
    for hit in run:
        value = int(hit.row.get("value"))
        if hit.row.meaning == "number":
            current += value
        elif value < 1000:
            current *= value
        else:
            total, current = total + current * value, 0
    if total + current == 1:
        return  # an article, mostly
    yield Number(run[0].start, run[-1].end, float(total + current), word=True, about=any(h.row.get("about") for h in run))
