"""Figures: counts and amounts that describe an institution, a result or an aid."""

from __future__ import annotations

import bisect
import re
from functools import lru_cache

import msgspec

from legation.lang import Hit, fold, rows
from legation.model import Figure
from legation.reading.dates import DateMention
from legation.reading.numbers import BLANKS, Number, find_numbers
from legation.reading.sheet import Sheet

_WORD = re.compile(r"[^\s,;:.!?()\[\]“”\"«»/…–—|]+")
_ORDINAL_OR_TIME = re.compile(r"(?:st|nd|rd|th|er|e|eme|ere)\b|[ ]?(?:h\d|h\b)|[-‑][^\W\d]|°|:\d|[ ]?/[ ]?\d")
_GLUED = re.compile(r"-[^\W\d]")  # “quarante-cinquième”, “a fifteen-member group”
_CLOSED = (".", "!", "?", "…", "”", '"', "»", ":", ";")
_SUM = 1e6  # a number of that size whose currency is left out is still a sum: “74,8 millions de dollars et 98,3 millions”
_PERCENT = re.compile(r"[ ]?%")
_FEW = 10
_MANY = 50  # from which a number behind “article” or “grade” counts what stands behind it
_LONGEST_PHRASE = 6  # words
_LONGEST_CHUNK = 40  # code points of the Lao words before a number that belong to it
_GIFT_REACH = 80  # code points before a number in which a verb of giving makes what it counts a gift
_TOLL_REACH = 60  # code points behind a number in which words of a toll make it one


class _Counted(msgspec.Struct, frozen=True):
    """A number that counts: what is quoted of it, what it counts, and its sentence."""

    number: Number
    start: int
    end: int
    what: str
    approximate: bool
    sentence: int
    headline: bool
    sum: bool  # of money


def find_figures(sheet: Sheet, dates: tuple[DateMention, ...]) -> tuple[Figure, ...]:
    """Every figure, in order; what the headline says before the report does is left out."""
    counted: list[_Counted] = []
    for number, ranged in _ranges(sheet, [n for n in find_numbers(sheet) if not _is_date(sheet, n, dates)]):
        found = _Reader(sheet, number, counted[-1] if counted else None).read()
        if found is not None:
            counted.append(msgspec.structs.replace(found, approximate=found.approximate or ranged))
    return tuple(
        Figure(id=f"f{i}", value=c.number.value, approximate=c.approximate, what=c.what, quote=sheet.quote(c.start, c.end))
        for i, c in enumerate(_once(counted), 1)
    )


def _is_date(sheet: Sheet, number: Number, dates: tuple[DateMention, ...]) -> bool:
    """Whether a number is part of a date; one that nothing but its size makes a year may count: “2000 trees”."""
    at = max(0, bisect.bisect_right(dates, number.start, key=lambda m: m.quote.start) - 1)
    held = [m for m in dates[at : at + 2] if m.quote.start < number.end and number.start < m.quote.end]
    bare = all(m.grain == "period" and (m.quote.start, m.quote.end) == (number.start, number.end) for m in held)
    return bool(held) and not (bare and _Reader(sheet, number, None).is_followed_by_what_it_counts())


def _ranges(sheet: Sheet, numbers: list[Number]) -> list[tuple[Number, bool]]:
    """Each number, and whether it is the lower bound of a range; the upper bounds are left out."""
    out: list[tuple[Number, bool]] = []
    at = 0
    while at < len(numbers):
        number, behind = numbers[at], numbers[at + 1] if at + 1 < len(numbers) else None
        ranged = behind is not None and _is_range(sheet, number, behind)
        if behind is not None and ranged:
            times = behind.times if number.times == 1 else 1.0
            number = msgspec.structs.replace(number, end=behind.end, value=number.value * times, times=behind.times)
            at += 1
        out.append((number, ranged))
        at += 1
    return out


def _is_range(sheet: Sheet, number: Number, behind: Number) -> bool:
    between = sheet.text[number.end : behind.start].strip(BLANKS)
    if not between or len(between) > 5 or behind.value <= number.value:
        return False
    return between in ("-", "–", "—") or bool(sheet.hits("numbers", number.end, behind.start, "range"))


def _once(counted: list[_Counted]) -> list[_Counted]:
    """Leave out of the first line what the report says again, and what is said of the same thing twice."""
    body = {c.number.value for c in counted if not c.headline}
    seen: set[tuple[float, str]] = set()
    out = []
    for found in counted:
        key = (found.number.value, found.what.lower()[:8])
        if (found.headline and found.number.value in body) or key in seen:
            continue
        seen.add(key)
        out.append(found)
    return out


@lru_cache(maxsize=8)
def _things(language: str) -> tuple[str, ...]:
    return tuple(fold(r.form, language).text for r in rows(language, "numbers") if r.meaning == "thing")


class _Reader:
    """Reads what stands around one number."""

    def __init__(self, sheet: Sheet, number: Number, before: _Counted | None) -> None:
        self.sheet = sheet
        self.number = number
        self.before = before

    def read(self) -> _Counted | None:
        """The figure that the number makes, or None."""
        sentence = self.sheet.sentence_at(self.number.start)
        if self.number.word and self.number.value < _FEW and not self._may_count_things():
            return None
        if (
            sentence is None
            or self._names_something()
            or self._is_both_sides()
            or self._is_toll(sentence.end)
            or self._is_said_again()
        ):
            return None
        start, about = self._about()
        counted = self._amount(start) or self._elided(sentence.index) or self._count(start)
        if counted is None:
            return None
        begin, end, what = counted
        headline = not self.sheet.text[: sentence.end].endswith(_CLOSED)
        money = bool(self.number.sign or self._money())
        return _Counted(self.number, begin, end, what, about, sentence.index, headline, money)

    def is_followed_by_what_it_counts(self) -> bool:
        """Whether a word for people, things or money stands directly behind it."""
        return self._hit(self.number.end, "person", "thing", "currency") is not None

    def _may_count_things(self) -> bool:
        """A first look at a small number in words, most of which count sides (“two countries”)."""
        if self.before is not None:
            return True
        end = self.number.end
        behind = self.sheet.hits("numbers", end, min(end + 60, len(self.sheet.text)))
        return any(h.row.meaning in ("thing", "currency", "percent", "times") for h in behind)

    # ---- what makes a number no figure

    def _names_something(self) -> bool:
        """Whether it names instead of counting: “Article 9”, “the 11th”, “19h15”, “a 15-member group”."""
        start, end = self.number.start, self.number.end
        behind = self.sheet.fold_of(end, min(end + 6, len(self.sheet.text)))
        if (_GLUED if self.number.word else _ORDINAL_OR_TIME).match(behind):
            return True
        before = self.sheet.words("numbers", max(0, start - 24), start)  # “dân số” holds “số”, and is no number's name
        named = any(h.row.meaning == "numbered" and self._is_near(h.end, start) for h in before)
        return named and not (self.number.value >= _MANY and self.is_followed_by_what_it_counts())  # “cấp 200 suất học bổng”

    def _is_both_sides(self) -> bool:
        """Whether it counts the sides: “the two universities”, “hai trường”."""
        start, end = self.number.start, self.number.end
        if self.number.value != 2:
            return False
        near = self.sheet.hits("cues", max(0, start - 6), min(end + 30, len(self.sheet.text)))
        return any(h.start <= start and end < h.end and h.row.meaning in ("joint-subject", "joint-leaders") for h in near)

    def _is_toll(self, last: int) -> bool:
        end = self.number.end
        return bool(self.sheet.hits("numbers", end, min(end + _TOLL_REACH, last), "toll"))

    def _is_said_again(self) -> bool:
        """Whether it is a sum in brackets behind another: the same, in another currency."""
        if self.before is None or not self.before.sum or not (self.number.sign or self._money()):
            return False
        between = self.sheet.text[self.before.end : self.number.start]
        return "(" in between and ")" not in between and len(between) <= 24

    # ---- what the number counts

    def _about(self) -> tuple[int, bool]:
        """Where the figure begins with its word of approximation, and whether there is one (in Lao also behind it)."""
        start = self.number.start
        words = self.sheet.words("numbers", max(0, start - 24), start)
        before = [h for h in words if h.row.meaning == "about" and self._is_near(h.end, start)]
        if before:
            return min(h.start for h in before), True
        return start, self.number.about or self._hit(self.number.end, "about") is not None

    def _amount(self, start: int) -> tuple[int, int, str] | None:
        """A share or a sum of money; one in brackets behind another is the same sum."""
        end = self.number.end
        share = _PERCENT.match(self.sheet.text, end)
        percent = self._hit(end, "percent")
        if share or percent:
            last = share.end() if share else percent.end if percent else end
            following = self._past(last)
            whole = any(h.start == following for h in self.sheet.hits("dates", following, following + 12, "of"))
            phrase = self._phrase(last) if whole else last  # “9% of the members”
            return start, phrase, self.sheet.text[end:phrase].strip()
        money = self._money()
        if money is None and not self.number.sign and not (self.before and self.number.times >= _SUM <= self.before.number.times):
            return None
        last = money.end if money else end
        return start, last, money.row.form if money else self.number.sign.upper() or self.sheet.text[self.number.start : end]

    def _money(self) -> Hit | None:
        end = self.number.end
        return self._hit(end, "currency") or self._hit(self._past(end, "de ", "d'", "of "), "currency")

    def _elided(self, sentence: int) -> tuple[int, int, str] | None:
        """“two agreements between the cities and eight between their departments”."""
        if self.before is None or self.before.sentence != sentence:
            return None
        following = self.sheet.hits("dates", self.number.end, self.number.end + 12, "between")
        if not following or not self._is_near(self.number.end, following[0].start):
            return None
        return self.number.start, self._phrase(following[0].end), self.before.what

    def _count(self, start: int) -> tuple[int, int, str] | None:
        end = self._past_about(self.number.end)
        if (self._hit(end, "span") and not self._is_told_as_count()) or (self._hit(end, "side") and self.number.value < _FEW):
            return None
        if self.sheet.language == "lo":
            return self._lao_count(start, end)
        last = self._phrase(end)
        if last == end:
            found = self._hit(end, "person")
            return (start, found.end, found.row.form) if found and self.number.value >= _FEW else None
        if self.number.value < _FEW and not self._counts_things(end, last):
            return None
        return start, last, self.sheet.text[end:last].strip()

    def _is_told_as_count(self) -> bool:
        """Whether Lao says “number” before it, so that “27 times” counts what happened."""
        return self.sheet.language == "lo" and self.sheet.text[: self.number.start].rstrip(BLANKS).endswith(("ຈຳນວນ", "ຈໍານວນ"))

    def _counts_things(self, start: int, end: int) -> bool:
        """Whether a phrase names things, gifts, works or bodies, and no people before them."""
        things = self.sheet.hits("numbers", start, end, "thing")
        people = self.sheet.hits("numbers", start, end, "person")
        if not things and self.sheet.text[self.number.end].isalpha():  # a lost blank hides the word: “8thỏa thuận”
            return self.sheet.fold_of(start, end).startswith(_things(self.sheet.language))
        if not things and not people and not (self.number.word and self.sheet.language == "vi"):
            return self._is_given() or self._counts_in_digits(start)
        return bool(things) and not any(p.start <= things[0].start for p in people)

    def _counts_in_digits(self, end: int) -> bool:
        """Whether a small number in digits counts what follows: it numbers no line or picture (“2 of 7”, “1/6 photos”)."""
        at, text = self.number.start, self.sheet.text
        sentence = self.sheet.sentence_at(at)
        opens = sentence is None or not text[sentence.start : at].strip(' •-–*“"(')
        of = any(h.row.meaning == "of" for h in self.sheet.hits("dates", end, min(end + 6, len(text))))
        return not (self.number.word or opens or of or text[at - 1 : at] == "/")

    def _is_given(self) -> bool:
        """Whether a verb of giving or building stands before it in its sentence."""
        sentence = self.sheet.sentence_at(self.number.start)
        start = max(sentence.start if sentence else 0, self.number.start - _GIFT_REACH)
        return bool(self.sheet.hits("numbers", start, self.number.start, "giving"))

    def _lao_count(self, start: int, end: int) -> tuple[int, int, str] | None:
        """In Lao what is counted stands before the number, and a classifier behind it."""
        classifier = self._hit(end, "thing", "person")
        if classifier is None and (self.number.word or self.number.value < _FEW or not self._is_lao_behind(end)):
            return None
        if classifier and classifier.row.meaning == "person" and self.number.value < _FEW:
            return None
        last = classifier.end if classifier else self._phrase(end)
        chunk = self._chunk_before(start)
        what = self.sheet.text[chunk:start] if chunk < start else self.sheet.text[end:last]
        return chunk, last, what.strip()

    def _is_lao_behind(self, at: int) -> bool:
        at = self._past(at)
        return "\u0e80" <= self.sheet.text[at : at + 1] <= "\u0eff"

    def _chunk_before(self, start: int) -> int:
        """Where the words before a number begin that no blank divides; the number's own start where they are too long."""
        text, end = self.sheet.text, start
        while end > 0 and text[end - 1] in BLANKS:
            end -= 1
        at = end
        while at > 0 and text[at - 1] not in ' \u00a0\n,.;:()“”"' and end - at <= _LONGEST_CHUNK:
            at -= 1
        if end - at > _LONGEST_CHUNK or at == end or text[at:end].isascii():
            return start
        verbs = self.sheet.words("numbers", at, end, "stop")
        return (verbs[-1].end if verbs[-1].end < end else start) if verbs else at

    # ---- words

    def _phrase(self, at: int) -> int:
        """Where the phrase behind `at` ends: at punctuation, a word that ends phrases, or after six words."""
        end, stops = at, {h.start for h in self.sheet.hits("numbers", at, min(at + 80, len(self.sheet.text)), "stop")}
        for _ in range(_LONGEST_PHRASE):
            word = _WORD.match(self.sheet.text, self._past(end))
            if word is None or word.start() in stops or word[0][0].isdigit() or "\n" in self.sheet.text[end : word.start()]:
                break
            end = word.end()
        return end

    def _hit(self, at: int, *meanings: str) -> Hit | None:
        """The longest word of slot `numbers` with one of these meanings that stands directly behind `at`."""
        at = self._past(at)
        found = [h for h in self.sheet.hits("numbers", at, min(at + 40, len(self.sheet.text))) if h.start == at]
        longest = max((h.end for h in found), default=0)
        return next((h for h in found if h.end == longest and h.row.meaning in meanings), None)

    def _past_about(self, at: int) -> int:
        found = self._hit(at, "about") if self.sheet.language == "lo" else None
        return found.end if found else at

    def _past(self, at: int, *words: str) -> int:
        """Behind blanks, and behind the first of `words` that stands there."""
        text = self.sheet.text
        while at < len(text) and text[at] in BLANKS:
            at += 1
        word = next((w for w in words if text.startswith(w, at)), None)
        return at if word is None else at + len(word)

    def _is_near(self, end: int, start: int) -> bool:
        return not self.sheet.text[end:start].strip(BLANKS + ".")
