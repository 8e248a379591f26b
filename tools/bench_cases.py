"""The cases of the fuzz, kind by kind: what is put before the reader and before what takes texts and files apart."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from legation.model import Page
from legation.reading import read_page
from tools.bench_checks import Case
from tools.bench_files import Files
from tools.bench_texts import Texts, reports

_NEARLY = (
    "–",
    "—",
    "* ",
    "#a, ",
    "#b",
    "| ",
    "![a](b) ",
    "a | ",
    "> ",
    "1/2/2022 ",
    "@",
    "a@b.",
    "a - ",
    "10:30 ",
    "© ",
    "+ A - ",
)


def case_of(kind: str, seed: int, number: int) -> Case:
    """Case `number` of a kind."""
    chance = random.Random(f"{seed}/{kind}/{number}")  # noqa: S311 - cases, not secrets
    return _MAKERS[kind](kind, chance)


def _of_text(kind: str, chance: random.Random) -> Case:
    texts = Texts(chance)
    language, text = texts.any(chance.choice((15, 40, 40, 80, 80, 160, 300, 300, 900)))
    return Case(kind=kind, text=text, language=language, published=chance.choice((None, None, "2022-11-09", "2024-02-29")))


def _of_dates(kind: str, chance: random.Random) -> Case:
    texts = Texts(chance)
    language, text = texts.language(), ""
    slots = ("dates", "numbers") if kind == "dates" else ("numbers", "topics", "dates")
    while len(text) < chance.choice((10, 40, 100)):
        text += chance.choice((texts.date, texts.number, lambda: texts.glued(language, 10, slots)))() + chance.choice(
            (" ", ", ", "-", "/", "")
        )
    published = chance.choice((None, "2022-11-09", "2024-02-29", "2000-01-01", "0001-01-01", "9999-12-31"))
    return Case(kind=kind, text=texts.mutated(text), language=language, published=published)


def _of_page(kind: str, chance: random.Random) -> Case:
    texts = Texts(chance)
    language = texts.language()
    lines: list[str] = []
    for _ in range(chance.randint(1, 14)):
        lines.append(
            chance.choice(
                (
                    lambda: texts.glued(language, 30, ("furniture",)),
                    texts.date,
                    lambda: texts.of_report(160)[1].replace("\n", " "),
                    lambda: texts.word(language, "furniture"),
                    lambda: texts.any(60)[1],
                    lambda: chance.choice(_NEARLY) * chance.choice((3, 30, 60)) + texts.scribble(3),
                )
            )()
        )
    return Case(kind=kind, text=texts.mutated("\n".join(lines)), language=language)


def _of_file(kind: str, chance: random.Random) -> Case:
    media = chance.choice(("html", "html", "eml", "eml", "json", "json", "text", "zip", "docx", "pdf"))
    return Case(kind=kind, media=media, data=Files(chance).of(media))


def _of_partial(kind: str, chance: random.Random) -> Case:
    def part() -> str:
        year = chance.choice(("XXXX", "2022", "2024", "0001", "9999", "0000", f"{chance.randint(0, 9999):04}", "20", "..", ""))
        month, day = f"-{chance.randint(0, 13):02}", f"-{chance.randint(0, 32):02}"
        shown = chance.choice((year, year + month, year + month + day, year + month + day))
        return shown if chance.random() < 0.9 else shown + chance.choice(("\n", " ", "/", "-", "٣", "Z", "T00:00", "\ud800"))

    parts = [chance.choice((part(), f"{part()}/{part()}", f"{part()}/..", f"../{part()}")) for _ in range(4)]
    return Case(kind=kind, text="\n".join(parts))


def _of_contract(kind: str, chance: random.Random) -> Case:
    language, text = chance.choice(reports())
    value = json.loads(_contracts()[text])
    texts = Texts(chance)
    pool: tuple[Callable[[], object], ...] = (
        lambda: None,
        lambda: "",
        lambda: texts.any(20)[1],
        lambda: texts.of_report(30)[1],
        lambda: chance.choice(("p1", "a1", "g1", "2022-11-09", "2022/..", "XXXX-11")),
        lambda: chance.choice((0, -1, 2**70, 1e308, float("nan"), float("inf"), True, [], {}, [None])),
    )
    for _ in range(chance.randint(0, 4)):
        place, key = _somewhere(value, chance)
        if chance.random() < 0.2:
            del place[key]
        else:
            place[key] = chance.choice(pool)()
    return Case(kind=kind, text=text, language=language, data=json.dumps(value).encode())


def _somewhere(value: Any, chance: random.Random) -> tuple[Any, Any]:  # noqa: ANN401 - any JSON value
    """A list or object within `value`, and one of its indices or keys."""
    place = value
    while True:
        key = chance.choice(list(place) if isinstance(place, dict) else range(len(place)))
        if not (isinstance(place[key], dict | list) and place[key]) or chance.random() < 0.2:
            return place, key
        place = place[key]


@lru_cache(maxsize=1)
def _contracts() -> dict[str, bytes]:
    """By text the readings of the project's reports."""
    pages = [Page(name="case", text=text, language=language) for language, text in reports()]
    return {page.text: json.dumps(read_page(page).to_contract()).encode() for page in pages}


def _of_long(kind: str, chance: random.Random) -> Case:
    texts = Texts(chance)
    size = chance.choice((25_000, 50_000, 100_000))
    if chance.random() < 0.7:
        language, text = texts.repeated(size)
    else:
        language = texts.language()
        text = texts.glued(language, size // 10) * 10
    return Case(kind=kind, text=text, language=language)


_MAKERS: dict[str, Callable[[str, random.Random], Case]] = {
    "reader": _of_text,
    "walk": _of_text,
    "fold": _of_text,
    "dates": _of_dates,
    "numbers": _of_dates,
    "page": _of_page,
    "files": _of_file,
    "partial": _of_partial,
    "contract": _of_contract,
    "long": _of_long,
}

__all__ = ["case_of"]
