"""Small invented pages and readings for the register's tests. Nobody named here exists."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from legation.model import (
    Activity,
    Agreement,
    Body,
    Capture,
    Figure,
    Page,
    PartialDate,
    Person,
    Post,
    Quote,
    Reading,
    Statement,
    Topic,
)
from legation.register import Store
from legation.run import local

TEXT = (
    "On 9 November 2022 Secretary of Hanoi Party Committee Trần Hải Vân received Khamsone Vilaysack, "
    "Secretary of Vientiane Party Committee, in Hanoi.\n"
    "Mr Vân promised to train 40 officials.\n"
    "The two capitals keep a memorandum for 2022-2025.\n"
)


class Clock:
    """Instants one second apart, so that record time can be told in tests."""

    def __init__(self, day: str = "2026-01-01") -> None:
        self.day = day
        self.count = 0

    def __call__(self) -> str:
        self.count += 1
        return f"{self.day}T00:{self.count // 60:02d}:{self.count % 60:02d}.000000Z"


def at(text: str, words: str) -> Quote:
    start = text.index(words)
    return Quote(start, start + len(words), words)


def page(text: str = TEXT, name: str = "one", **about: str) -> Page:
    about = {"language": "en", "published": "2022-11-10"} | about
    return Page(name=name, text=text, **about)  # type: ignore[arg-type]


def reading(
    of: Page,
    reader: str = "1.test",
    *,
    host: str = "Trần Hải Vân",
    guest: str = "Khamsone Vilaysack",
    host_title: str = "Secretary",
    city: str = "Vientiane",
    country: str = "LA",
    date: str | None = "2022-11-09",
    status: str = "held",
    people_order: Sequence[str] = ("p1", "p2"),
) -> Reading:
    """The reading of a page made from TEXT (with other names or dates in it)."""
    text = of.text
    host_id, guest_id = people_order
    first = at(text, text.split("\n")[0])
    return Reading(
        doc=of.name,
        page=of.id,
        reader=reader,
        language=of.language,
        relevant=True,
        published=of.published,
        topics=(Topic("training", at(text, "train")),),
        people=(
            Person(
                id=host_id,
                name=host,
                mentions=(at(text, host),),
                posts=(Post(host_title, "Hanoi Party Committee", at(text, "Hanoi Party Committee")),),
                country="VN",
            ),
            Person(
                id=guest_id,
                name=guest,
                mentions=(at(text, guest),),
                posts=(Post("Secretary", f"{city} Party Committee", at(text, f"{city} Party Committee")),),
                country=country,
            ),
        ),
        organisations=(
            Body(id="o1", name="Hanoi Party Committee", mentions=(at(text, "Hanoi Party Committee"),), country="VN"),
            Body(id="o2", name=f"{city} Party Committee", mentions=(at(text, f"{city} Party Committee"),), country=country),
        ),
        activities=(
            Activity(
                id="a1",
                kind="meeting",
                status=status,
                quote=first,
                date=PartialDate(date) if date else None,
                place="Hanoi",
                people=(host_id, guest_id),
                parties=("Hanoi Party Committee", f"{city} Party Committee"),
            ),
        ),
        agreements=(
            Agreement(
                id="g1",
                kind="memorandum",
                status="in-force",
                quote=at(text, "memorandum for 2022-2025"),
                parties=("Hanoi", city),
                period=PartialDate("2022/2025"),
            ),
        ),
        statements=(
            Statement(
                id="s1", kind="commit", quote=at(text, "promised to train 40 officials"), by=(host_id,), topics=("training",)
            ),
        ),
        figures=(Figure(id="f1", value=40.0, approximate=False, what="officials", quote=at(text, "40 officials")),),
    )


def capture(of: Page) -> Capture:
    return Capture(source=f"{of.name}.txt", media="text", content=of.text.encode("utf-8", "surrogatepass"))


def open_store(folder: Path, clock: Clock | None = None) -> Store:
    return Store.open(folder / "register.db", clock=clock or Clock())


def keep(store: Store, of: Page, read: Reading | None = None, *, judged: bool = True) -> bool:
    """Keep a page as the local runner does: with keys and judgements."""
    read = read or reading(of)
    with store.writing() as writer:
        added = writer.add(capture(of), of, read)
        if added and judged:
            local.judge(writer, read)
    return added


def second(name: str = "two", **changes: str) -> Page:
    """Another outlet's report of the same meeting: a line more, so that the text is another."""
    about = {"published": "2022-11-11", "outlet": "Another paper"} | changes
    return page(TEXT + f"Told by {name}.\n", name, **about)
