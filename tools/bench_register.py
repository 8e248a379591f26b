"""Measures the register alone: adding readings that are given, and asking questions of thousands of reports.

    python tools/bench_register.py [SIZE ...]      500, 2000 and 5000 reports by default

The reports are invented. Names are put together from parts of the name systems of the language data, so that namesakes and names
of one sound occur as in life; half of the reports tell of a few hosts who are in the news each week, each meeting is
told by up to four outlets, and one report in six signs something.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from legation.lang import rows
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
from legation.run.follow_up import with_states
from legation.run.local import Keeper
from legation.run.pipeline import Read
from legation.views.composing import compose

SIZES = (500, 2000, 5000)
SIDES = ("Hanoi", "Vientiane")
_BATCH = 100  # readings whose mean time is one measurement
_HOME = ("Hanoi", "Da Nang", "Hue", "Hai Phong", "Ho Chi Minh City")
_AWAY = (("Vientiane", "LA"), ("Luang Prabang", "LA"), ("Savannakhet", "LA"), ("Paris", "FR"), ("Lyon", "FR"), ("Beijing", "CN"))
_OFFICES = ("Secretary", "Deputy Secretary", "Chairman", "Vice Chairman", "Director", "Deputy Director")
_OUTLETS = ("Morning Post", "Evening News", "City Portal", "People's Paper")
_FIRST = ("Kham", "Boun", "Som", "Vong", "Sai", "Phet", "Keo", "Thong", "Chan", "Sou")
_SECOND = ("sone", "mi", "chay", "phet", "lath", "vone", "pheng", "kham", "di", "thala")
_FAMILY = ("Vila", "Senga", "Inthi", "Phomma", "Siha", "Keola", "Souri", "Chantha", "Luang", "Xaya")
_ENDING = ("vong", "chanh", "sack", "rath", "dara", "khoun", "lath", "phanh", "ya", "thong")
_DAY = 86_400


class Pieces(list[str]):
    """A text that is put together piece by piece; each piece can be quoted."""

    def say(self, words: str) -> Quote:
        """Append words and quote them."""
        start = sum(map(len, self))
        self.append(words)
        return Quote(start, start + len(words), words)


def invented(count: int, seed: int = 1) -> Iterator[tuple[Capture, Read]]:
    """`count` captures with their pages and readings, in order of time over eight years."""
    chance = random.Random(seed)  # noqa: S311 - invented reports, not secrets
    hosts = [_vietnamese(chance) for _ in range(3)]
    others = [_vietnamese(chance) for _ in range(max(10, count // 12))]
    guests = [_lao(chance) for _ in range(max(10, count // 8))]
    told = 0
    while told < count:
        away = _AWAY[0] if chance.random() < 0.4 else chance.choice(_AWAY[1:])
        home = "Hanoi" if chance.random() < 0.6 else chance.choice(_HOME[1:])
        host = chance.choice(hosts) if chance.random() < 0.5 else chance.choice(others)
        party = tuple(chance.sample(guests, chance.randint(1, 3)))
        day = time.strftime("%Y-%m-%d", time.gmtime(1_451_606_400 + told * 8 * 365 // count * _DAY))
        for outlet in chance.sample(_OUTLETS, chance.randint(1, 4)):
            if told < count:
                yield _report(told, chance, outlet, day, (home, "VN", host), (*away, party))
                told += 1


def _vietnamese(chance: random.Random) -> str:
    family = [r.form for r in rows("vi", "names") if r.meaning == "family-name" and r.get("system") == "vi"][:40]
    given = [r.form for r in rows("vi", "names") if r.meaning == "given-name"]
    return " ".join((chance.choice(family), chance.choice(given), chance.choice(given)))


def _lao(chance: random.Random) -> str:
    return f"{chance.choice(_FIRST)}{chance.choice(_SECOND)} {chance.choice(_FAMILY)}{chance.choice(_ENDING)}"


def _report(
    number: int,
    chance: random.Random,
    outlet: str,
    day: str,
    home: tuple[str, str, str],
    away: tuple[str, str, tuple[str, ...]],
) -> tuple[Capture, Read]:
    text = Pieces()
    bodies = tuple(
        Body(id=f"o{n}", name=name, mentions=(text.say(name),), country=country)
        for n, (name, country) in enumerate(((f"{home[0]} Party Committee", "VN"), (f"{away[0]} City Hall", away[1])), 1)
    )
    named = ((home[2], "VN", bodies[0].name), *((guest, away[1], bodies[1].name) for guest in away[2]))
    people = []
    for n, (name, country, body) in enumerate(named, 1):
        text.say("\n")
        office = _OFFICES[(hash_of(name) + n) % len(_OFFICES)]
        post = Post(office, body, text.say(f"{office} of {body}"))
        text.say(" ")
        people.append(Person(id=f"p{n}", name=name, mentions=(text.say(name),), posts=(post,), country=country))
    text.say("\n")
    met = text.say(f"They met on {day} in {home[0]}, {outlet} says in report {number}.")
    text.say("\n")
    said = text.say(f"The host promised to train {number + 10} officials.")
    text.say("\n")
    signed = text.say("A memorandum was signed.") if chance.random() < 1 / 6 else None
    page = Page(name=f"report-{number:05d}", text="".join(text), language="en", published=day, outlet=outlet)
    everybody = tuple(p.id for p in people)
    reading = Reading(
        doc=page.name,
        page=page.id,
        reader="1.bench",
        language="en",
        relevant=True,
        published=day,
        topics=(Topic("training", said),),
        people=tuple(people),
        organisations=bodies,
        activities=(
            Activity(
                id="a1",
                kind=("meeting", "visit")[number % 2],
                status="held",
                quote=met,
                date=PartialDate(day),
                place=home[0],
                people=everybody,
                parties=(home[0], away[0]),
            ),
        ),
        agreements=(_signed(signed, (home[0], away[0]), day),) if signed else (),
        statements=(Statement(id="s1", kind="commit", quote=said, by=("p1",), topics=("training",)),),
        figures=(Figure(id="f1", value=number + 10.0, approximate=False, what="officials", quote=said),),
    )
    capture = Capture(source=f"{page.name}.txt", media="text", content=page.text.encode())
    return capture, Read(page, reading)


def _signed(quote: Quote, parties: tuple[str, ...], day: str) -> Agreement:
    return Agreement(id="g1", kind="memorandum", status="signed", quote=quote, parties=parties, signed=PartialDate(day))


def hash_of(name: str) -> int:
    """A number that is the same for a name in every run."""
    return sum(map(ord, name))


def add(store: Store, count: int) -> list[float]:
    """Add `count` reports; gives the mean seconds of one in each hundred."""
    keeper = Keeper(store)
    means, begun = [], time.perf_counter()
    for number, (capture, read) in enumerate(invented(count), 1):
        keeper.keep(capture, read)
        if number % _BATCH == 0:
            means.append((time.perf_counter() - begun) / _BATCH)
            begun = time.perf_counter()
    return means


def ask(store: Store) -> dict[str, float]:
    """Seconds that questions take, each asked of a state of its own; the last number is megabytes of memory."""
    found: dict[str, float] = {}

    def timed(name: str, question: Callable[[Store], object]) -> None:
        begun = time.perf_counter()
        question(store)
        found[name] = time.perf_counter() - begun

    timed("people()", _people)
    timed("timeline(sides)", _timeline)
    timed("timeline(sides, one year)", _year)
    timed("brief", _brief)
    return found


def _people(store: Store) -> object:
    with store.asking() as questions:
        return questions.people()


def _timeline(store: Store) -> object:
    with store.asking() as questions:
        return questions.timeline(sides=SIDES)


def _year(store: Store) -> object:
    with store.asking() as questions:
        return questions.timeline(sides=SIDES, since="2022", until="2022")


def _brief(store: Store) -> object:
    with store.asking() as questions:
        return compose(questions, *SIDES, today="2024-01-01", states=with_states)


def measure(count: int) -> Iterator[tuple[str, str]]:
    """The rows of one size: what was measured, and the figure."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "r.db") as store:
        means = add(store, count)
        first, last = means[0] * 1000, means[-1] * 1000
        yield f"register of {count} reports: adding one, first and last hundred (ms)", f"{first:.1f}, {last:.1f}"
        for name, seconds in ask(store).items():
            yield f"… {name} (s)", f"{seconds:.2f}"
        yield "… most memory (MB)", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}"


def main() -> None:
    """Print the rows of each size."""
    for count in [int(size) for size in sys.argv[1:]] or SIZES:
        for what, figure in measure(count):
            print(f"{what}: {figure}", flush=True)


if __name__ == "__main__":
    main()
