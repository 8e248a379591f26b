"""The brief on one page: whom to meet, the last dealings, what stands, what was promised, each with its sources."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from math import ceil

import msgspec
from msgspec.structs import replace

from legation.views.blocks import Bars, Block, Counts, Document, Entry, Heading, Pair, Para, Quote, Run, Years, runs_of
from legation.views.brief import ActivityEntry, Brief, PersonEntry, SidePeople, StatementGroup
from legation.views.brief_html import glance
from legation.views.standing import standing
from legation.views.telling import Teller

LINES = 68  # of a page of A4 in the type of compact documents, with a little to spare
LETTERS = 128  # of such a line, on average
MARKS = 3  # numbers of sources behind a line
NAMED = 4  # people named in an activity
SOURCES = "sources"  # one paragraph for all
NAMED_ENDS = 4  # differences named, kinds of gaps named


class Room(msgspec.Struct, frozen=True):
    """How much goes into a short brief: people a side, activities, agreements, statements a group, letters of a quote."""

    people: int
    activities: int
    agreements: int
    statements: int
    letters: int


ROOMS = (
    Room(6, 8, 6, 4, 260),
    Room(5, 7, 5, 3, 220),
    Room(4, 6, 5, 3, 170),
    Room(4, 5, 4, 2, 150),
    Room(3, 4, 3, 2, 120),
    Room(2, 3, 3, 1, 100),
    Room(2, 2, 2, 1, 60),
)


def short_document(brief: Brief, fits: Callable[[Document], bool] | None = None) -> Document:
    """As much of the brief as one page of A4 holds; `fits` decides, by default an estimate of its lines.

    A writer that can count pages gives its own `fits`. What is left out is counted, and stands in the long form.
    """
    fits = fits or (lambda document: lines(document.blocks) <= LINES)
    made = (_document(brief, room) for room in ROOMS)
    return next((document for document in made if fits(document)), _document(brief, ROOMS[-1]))


def lines(blocks: Iterable[Block], letters: int = LETTERS) -> float:
    """About how many lines blocks take when `letters` go into one."""
    return sum(_lines(block, letters) for block in blocks)


def _lines(block: Block, letters: int) -> float:
    match block:
        case Pair(left, right):
            return max(lines(left, letters // 2 - 4), lines(right, letters // 2 - 4))
        case Entry():
            return lines(block.blocks, letters - 20)
        case Years() | Bars():
            return 5
        case Heading():
            return 2
    width = sum(_width(run.text) for run in runs_of(block))
    return max(1, ceil(width / letters)) + (0.4 if isinstance(block, Quote) else 0.1)


def _width(text: str) -> int:
    """Letters that take room of their own: marks above and below others take none."""
    return sum(unicodedata.category(c) != "Mn" for c in text)


def beginning(text: str, letters: int) -> str:
    """`text`, or its beginning up to a blank with `[…]` behind it: the words that stand are those of the report.

    >>> beginning("one two three", 9)
    'one two […]'
    """
    if len(text) <= letters:
        return text
    cut = text.rfind(" ", 0, letters + 1)
    if cut < letters // 2:  # Lao has few blanks: part it before a letter that no mark of the former hangs on
        cut = next((i for i in range(letters, 0, -1) if text[i] in "ເແໂໃໄ"), letters)
    return text[:cut].rstrip() + " […]"


def _document(brief: Brief, room: Room) -> Document:
    cut = _cut(brief, room)
    say = Teller(cut, sources=SOURCES)
    blocks = (
        *say.opening(),
        Counts(tuple((n, say.words(key)) for _, key, n in glance(brief)), say.lang),
        *Teller(brief).years(),
        *_people(say),
        *_activities(say, len(brief.timeline)),
        *_agreements(say, len(brief.agreements)),
        *_statements(say, room),
        *_open_ends(Teller(brief)),
        *_sources(say),
    )
    return Document(say.title, say.lang, blocks, say.made_by(), compact=True)


def _cut(brief: Brief, room: Room) -> Brief:
    """The brief with what there is room for; its sources are those that are still cited, in that order."""
    cut = replace(
        brief,
        people=tuple(SidePeople(s.name, tuple(_cut_person(p) for p in s.people[: room.people])) for s in brief.people),
        timeline=tuple(replace(e, quotes=e.quotes[:MARKS], parts=_bare(e.parts)) for e in brief.timeline[: room.activities]),
        agreements=tuple(replace(e, quotes=e.quotes[:MARKS]) for e in brief.agreements[: room.agreements]),
        statements=tuple(_cut_group(g, room.statements) for g in brief.statements),
        figures=(),
        disagreements=(),
    )
    pages = {page.id: page for page in brief.pages}
    cited = dict.fromkeys(quote.page for quote in cut.citations())
    return replace(cut, pages=tuple(pages[id_] for id_ in cited if id_ in pages))


def _cut_person(entry: PersonEntry) -> PersonEntry:
    return replace(entry, posts=entry.posts[:1], met=entry.met[:1], quotes=entry.quotes[:1])


def _cut_group(group: StatementGroup, most: int) -> StatementGroup:
    return replace(group, statements=group.statements[:most], more=group.more + len(group.statements[most:]))


def _bare(parts: Iterable[ActivityEntry]) -> tuple[ActivityEntry, ...]:
    return tuple(replace(part, quotes=()) for part in parts)


def _title(say: Teller, key: str, shown: int, of: int) -> Heading:
    """A title that says how many of how many stand under it."""
    counted = (say.run(f"  {shown}/{of}", soft=True),) if shown < of else ()
    return Heading(2, (say.run(say.words(key)), *counted))


def _people(say: Teller) -> Iterator[Block]:
    yield say.part("people-to-meet")
    sides = [(Heading(3, (say.run(side.name),)), *(_person(say, p) for p in side.people)) for side in say.brief.people]
    yield Pair(*(side if len(side) > 1 else (*side, say.nothing()) for side in sides))


def _person(say: Teller, entry: PersonEntry) -> Block:
    name = say.run(say.called[entry.line.id], bold=True)
    post = (say.run(" · "), *say.post(entry, 0)) if entry.posts else ()
    met = (say.run(" · "), *say.met(entry)) if entry.met else ()
    return Para((name, *post, *met, *say.marks(q.page for q in entry.quotes)))


def _activities(say: Teller, of: int) -> Iterator[Block]:
    yield _title(say, "timeline", len(say.brief.timeline), of)
    if not say.brief.timeline:
        yield say.nothing()
    for entry in say.brief.timeline:
        parts = ", ".join(dict.fromkeys(say.words("kind:" + p.line.kind) for p in entry.parts))
        named = (say.run(f" · {say.links(entry.line.people[:NAMED])}", soft=True),) if entry.line.people else ()
        more = (say.run(f" · {parts}", soft=True),) if parts else ()
        yield Entry(say.when(entry), (Para((*say.what(entry), *named, *more, *say.marks(q.page for q in entry.quotes))),))


def _agreements(say: Teller, of: int) -> Iterator[Block]:
    yield _title(say, "agreements", len(say.brief.agreements), of)
    if not say.brief.agreements:
        yield say.nothing()
    for entry in say.brief.agreements:
        yield Para((*say.accord(entry), *say.marks(q.page for q in entry.quotes)))


def _statements(say: Teller, room: Room) -> Iterator[Block]:
    shown = sum(len(group.statements) for group in say.brief.statements)
    yield _title(say, "open-statements", shown, shown + sum(group.more for group in say.brief.statements))
    if not say.brief.statements:
        yield say.nothing()
    for group in say.brief.statements:
        for said in group.statements:
            facts = (say.words.date(said.date) if said.date else "", standing(said, say.words))
            date = "".join(f" · {fact}" for fact in facts if fact)
            told = say.run(f"{say.group_name(group)}, {say.words('statement:' + said.kind)}", bold=True)
            words = Run(beginning(said.quote.text, room.letters), said.quote.language, printed=True)
            yield Para((told, say.run(date + ": ", soft=True), words, *say.marks([said.quote.page])))


def _open_ends(say: Teller) -> Iterator[Block]:
    """Where sources differ and what is not known, in a line each."""
    differing = dict.fromkeys(say.differing(found) for found in say.brief.disagreements)
    told = (("disagreements", list(differing)), ("not-known", [say.gap(gap) for gap in say.brief.gaps]))
    for key, found in told:
        if found:
            rest = f"; + {len(found) - NAMED_ENDS}" if len(found) > NAMED_ENDS else ""
            yield Para((say.run(say.words(key) + ": ", bold=True), say.run("; ".join(found[:NAMED_ENDS]) + rest)))


def _sources(say: Teller) -> Iterator[Block]:
    """The sources in one paragraph: number, outlet, day; the address is behind the number's outlet."""
    told: list[Run] = [say.run(say.words("sources") + ": ", bold=True)]
    for n, page in enumerate(say.brief.pages, 1):
        facts = ", ".join([page.outlet or page.doc, *([say.words.date(page.published)] if page.published else [])])
        told += [say.run("; " if n > 1 else ""), say.run(f"[{n}] "), Run(facts, say.lang, link=say.address(page))]
    yield Para(tuple(told), anchor=SOURCES)
