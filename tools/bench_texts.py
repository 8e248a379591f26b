"""Texts to try the reader with: what the languages know glued at random, and reports mutated as pages on the web are.

Everything follows from a seed. No text is meant to make sense: what is wanted are lines that no one would think of.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from legation.lang import LANGUAGES, SLOTS, rows

REPORTS = Path(__file__).parent.parent / "examples" / "reports"
ODD = (
    *"\u200b\u200c\u200d\u2060\u00ad\ufeff\u00a0\u202f\u3000\u2028\u2029\x0b\x0c\x1c\x85\x00\x1b\t\r",  # unseen, and blanks
    *"\u202a\u202b\u202e\u2066\u2069\u200f",  # turning the direction of writing
    *"\u0300\u0301\u0303\u0309\u0323\u031b\u0306\u0302\u0327\u20dd",  # marks without a letter, and one after another
    *"\u0eb1\u0eb3\u0eb5\u0ebc\u0ec8\u0ecd\u0eb2\u0ec0\u0ec6\u0edc\u0eaf",
    *"ÆßıİſŁœﬁﬀǅΣςñ½²①Ⅳ٣໓๓〇一萬،។。「」…‽«»„“”‘’‚′″–—―‐‑−/\\|·•›❯»→@#$%^&*_~`<>{}[]()+=:;!?'\"",
    *("👍🏽", "🇻🇳", "👩\u200d👩\u200d👧", "\ufffd", "\uffff", "\U0010ffff", "\U000e0041"),
)
SURROGATES = ("\ud800", "\udfff", "\udc80", "\ud83d\ud83d")
SCRIPTS = (
    "Москва приняла",
    "ភ្នំពេញ",
    "กรุงเทพฯ พ.ศ. 2567",
    "ရန်ကုန်",
    "北京市长会见",
    "日本国大阪府",
    "서울특별시",
    "القاهرة ١٢/٣",
    "ירושלים",
    "नई दिल्ली",
    "Αθήνα",
    "Թբիլիսի",
)
GLUE = (" ",) * 12 + (
    "",
    ", ",
    ". ",
    ".\n",
    "\n",
    "\n\n",
    " - ",
    " – ",
    "; ",
    ": ",
    " (",
    ") ",
    "/",
    " và ",
    " and ",
    " et ",
    " ແລະ ",
    "“",
    "”",
    "  ",
    "\u200b",
    "-",
)
RUNS = (
    ".",
    ",",
    "-",
    "(",
    ")",
    "…",
    "1",
    "0",
    "/",
    "1/",
    "1.",
    "A.",
    " ",
    "\n",
    "“",
    "”",
    "Mr ",
    "ông ",
    "ທ່ານ",
    "M. ",
    "and ",
    "và ",
    ", ",
    "Bà",
    "A",
    "ny",
    "ກ",
    "e\u0301",
    "1,000",
    "năm ",
    "2022-",
    "tháng 1",
    "–",
    "|",
    "%",
)


@lru_cache(maxsize=1)
def reports() -> tuple[tuple[str, str], ...]:
    """The project's own reports: (language, text)."""
    return tuple((path.name[:2], path.read_text(encoding="utf-8")) for path in sorted(REPORTS.glob("*.txt")))


@lru_cache(maxsize=4)
def _words(language: str) -> dict[str, tuple[str, ...]]:
    """The forms of every slot, and the sentences that show them (slot `""`)."""
    found = {slot: tuple(row.form for row in rows(language, slot)) for slot in SLOTS}
    examples = tuple(row.example for slot in SLOTS for row in rows(language, slot) if row.example)
    return {slot: forms for slot, forms in found.items() if forms} | {"": examples}


class Texts:
    """Random texts in a language, all following from the seed of `chance`."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self._mutations: tuple[Callable[[str], str], ...] = (
            self._shuffled,
            self._cut,
            self._cut,
            self._with_odd,
            self._with_odd,
            self._with_script,
            self._with_run,
            self._doubled,
            self._swapped,
            self._spliced,
            self._recased,
            self._respaced,
            self._decomposed,
            self._long_token,
            self._with_words,
        )

    def language(self) -> str:
        """One of the four."""
        return self.chance.choice(LANGUAGES)

    def word(self, language: str, slot: str | None = None) -> str:
        """A form of a slot, of any where none is named; one in eight is a number, a date or a made name."""
        if slot is None and self.chance.random() < 0.125:
            return self.chance.choice((self.number, self.date, self.name))()
        own = _words(language)
        return self.chance.choice(own[slot if slot is not None else self.chance.choice(list(own))])

    def number(self) -> str:
        """A number in one of the ways that pages write them, or nearly."""
        c = self.chance
        whole = c.randrange(10 ** c.randint(1, 7))
        shapes = (
            "{}",
            "{:,}",
            "{}.5",
            "{},5",
            "{}%",
            "{}.000",
            "0{}",
            "{}-{}",
            "US${}",
            "{} USD",
            "ngày {}",
            "{}th",
            "{} ອົງ",
            "{}e5",
            "{} 000",
            "{}x{}",
            "{}tỷ",
        )
        shown = c.choice(shapes).format(whole, c.randrange(300))
        return shown.translate(_LAO) if c.random() < 0.05 else shown

    def date(self) -> str:
        """A day in figures, not always one that exists."""
        c = self.chance
        day, month, year = c.randint(0, 32), c.randint(0, 13), c.choice((c.randint(1900, 2099), c.randint(0, 9999), 2567, 24))
        shapes = (
            "{0}/{1}/{2}",
            "{0}-{1}",
            "{0:02}.{1:02}.{2}",
            "{2}-{1:02}-{0:02}",
            "{2}/{1}",
            "({0}/{1})",
            "{0} tháng {1} năm {2}",
            "{0}–{3}/{1}/{2}",
            "ວັນທີ {0}/{1}/{2}",
            "{0} h {1}, {2}",
            "{1}/{2} {0}:{1}",
            "quý {1}/{2}",
            "{2}-{3}",
            "{2}-{2}",
            "{0}-{3} May {2}",
            "le 1er mai {2}",
        )
        return c.choice(shapes).format(day, month, year, c.randint(0, 32))

    def name(self) -> str:
        """Capitalised syllables, as a name may be."""
        return " ".join(
            "".join(self.chance.choices("aeiounkhmstlạễ", k=self.chance.randint(1, 8))).capitalize() for _ in range(3)
        )

    def glued(self, language: str, size: int, slots: tuple[str, ...] = ()) -> str:
        """About `size` characters of the language's words, of `slots` only where some are named."""
        pieces: list[str] = []
        while sum(map(len, pieces)) < size:
            slot = self.chance.choice(slots) if slots and self.chance.random() < 0.8 else None
            word = self.word(language if self.chance.random() < 0.95 else self.language(), slot)
            pieces += [word[:1].upper() + word[1:] if self.chance.random() < 0.3 else word, self.chance.choice(GLUE)]
        return "".join(pieces)

    def of_report(self, size: int) -> tuple[str, str]:
        """A passage of about `size` characters of a report, begun anywhere: (language, text)."""
        language, text = self.chance.choice(reports())
        start = self.chance.randrange(max(1, len(text) - size + 1))
        return language, text[start : start + size]

    def scribble(self, size: int) -> str:
        """Characters at random: odd ones, letters, digits, any of Unicode."""
        c = self.chance
        pools = (ODD, tuple("abc XYZ 019 .,\n"), tuple("ກຂຄເແໂະາິີ່້ໍ ໐໑"), tuple("ăâđêôơư ÁẢÃẠ Nguyễn"))
        return "".join(c.choice(c.choice(pools)) if c.random() < 0.9 else chr(c.randrange(0xD800)) for _ in range(size))

    def any(self, size: int, surrogates: bool = True) -> tuple[str, str]:
        """A text of one of all these kinds: (language, text)."""
        kind = self.chance.random()
        if kind < 0.5:
            language, text = self.of_report(size)
        elif kind < 0.95:
            language = self.language()
            text = self.glued(language, size)
        else:
            language, text = self.language(), self.scribble(size)
        text = self.mutated(text)
        if surrogates and self.chance.random() < 0.03:
            text = self._inserted(text, self.chance.choice(SURROGATES))
        return (language if self.chance.random() < 0.9 else self.language()), text

    def mutated(self, text: str) -> str:
        """`text` after none to four mutations."""
        for _ in range(self.chance.choice((0, 1, 1, 2, 2, 3, 4))):
            text = self.chance.choice(self._mutations)(text)
        return text

    def repeated(self, size: int) -> tuple[str, str]:
        """A short piece said over and over, `size` characters of it: what makes an unbounded search show itself."""
        language, roll = self.language(), self.chance.random()
        if roll < 0.3:
            piece = "".join(self.chance.choice(RUNS) for _ in range(self.chance.randint(1, 3)))
        elif roll < 0.7:
            piece = self.glued(language, self.chance.choice((8, 20, 60)))
        else:
            language, piece = self.of_report(self.chance.choice((20, 80, 300)))
        return language, (piece * (size // len(piece) + 1))[:size]

    # The mutations.

    def _span(self, text: str) -> tuple[int, int]:
        start = self.chance.randint(0, len(text))
        return start, min(len(text), start + self.chance.choice((1, 3, 10, 40, 200)))

    def _inserted(self, text: str, piece: str) -> str:
        at = self.chance.randint(0, len(text))
        return text[:at] + piece + text[at:]

    def _shuffled(self, text: str) -> str:
        lines = text.split("\n") if "\n" in text else text.split(" ")
        self.chance.shuffle(lines)
        return ("\n" if "\n" in text else " ").join(lines)

    def _cut(self, text: str) -> str:
        start, end = self._span(text)
        return text[:start] + text[end:]

    def _with_odd(self, text: str) -> str:
        for _ in range(self.chance.choice((1, 1, 2, 5, 12))):
            text = self._inserted(text, self.chance.choice(ODD))
        return text

    def _with_script(self, text: str) -> str:
        return self._inserted(text, self.chance.choice(SCRIPTS))

    def _with_run(self, text: str) -> str:
        return self._inserted(text, self.chance.choice(RUNS) * self.chance.choice((2, 3, 8, 30)))

    def _doubled(self, text: str) -> str:
        start, end = self._span(text)
        return text[:end] + text[start:end] + text[end:]

    def _swapped(self, text: str) -> str:
        a, b, c = sorted(self.chance.randint(0, len(text)) for _ in range(3))
        return text[:a] + text[b:c] + text[a:b] + text[c:]

    def _spliced(self, text: str) -> str:
        at = self.chance.randint(0, len(text))
        return text[:at] + self.of_report(len(text) - at)[1]

    def _recased(self, text: str) -> str:
        start, end = self._span(text)
        part = text[start:end]
        return text[:start] + self.chance.choice((part.upper, part.lower, part.title, part.swapcase))() + text[end:]

    def _respaced(self, text: str) -> str:
        return text.replace(" ", self.chance.choice(("", "\u00a0", "  ", "\n", "\u200b", "\t")), self.chance.choice((1, 3, -1)))

    def _decomposed(self, text: str) -> str:
        return unicodedata.normalize(self.chance.choice(("NFD", "NFKD", "NFKC")), text)

    def _long_token(self, text: str) -> str:
        return self._inserted(text, "".join(self.chance.choices("aAnNgGuU1-._ກາ", k=self.chance.choice((50, 400)))))

    def _with_words(self, text: str) -> str:
        return self._inserted(text, f" {self.glued(self.language(), 12)} ")


_LAO = str.maketrans("0123456789", "໐໑໒໓໔໕໖໗໘໙")

__all__ = ["LANGUAGES", "Texts", "reports"]
