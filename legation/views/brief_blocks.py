"""The brief as blocks, the long form: the same parts, order and quotes as the HTML page."""

from __future__ import annotations

from collections.abc import Iterator

from legation.views.blocks import Block, Counts, Document, Entry, Heading, Para, Run, Table
from legation.views.brief import ActivityEntry, Brief, PersonEntry
from legation.views.brief_html import glance, meant, years_of
from legation.views.standing import standing
from legation.views.telling import Teller


def brief_document(brief: Brief) -> Document:
    """The whole brief, with every quote."""
    say = Teller(brief)
    blocks = (
        *say.opening(),
        say.part("at-a-glance"),
        Counts(tuple((n, say.words(key)) for _, key, n in glance(brief)), say.lang),
        *say.years(),
        *_people(say),
        *_timeline(say),
        *_agreements(say),
        *_statements(say),
        *_figures(say),
        *_disagreements(say),
        *_gaps(say),
        *_sources(say),
    )
    return Document(say.title, say.lang, blocks, say.made_by())


def _people(say: Teller) -> Iterator[Block]:
    yield say.part("people-to-meet")
    for side in say.brief.people:
        yield Heading(3, (say.run(side.name),))
        if not side.people:
            yield say.nothing()
        for person in side.people:
            yield from _person(say, person)


def _person(say: Teller, entry: PersonEntry) -> Iterator[Block]:
    others = f" ({say.words('also-spelled', forms=', '.join(entry.others))})" if entry.others else ""
    name = say.run(say.called[entry.line.id], bold=True)
    yield Para((name, say.run(others, soft=True), *say.marks(q.page for q in entry.quotes)), "lead", entry.line.id)
    for n in range(len(entry.posts)):
        yield Para(say.post(entry, n))
    if entry.met:
        yield Para(say.met(entry))


def _timeline(say: Teller) -> Iterator[Block]:
    yield say.part("timeline")
    if not say.brief.timeline:
        yield say.nothing()
    for label, group in years_of(say.brief.timeline, say.words):
        yield Heading(3, (say.run(label),))
        for entry in group:
            parts = (Entry(say.when(p), tuple(_activity(say, p)), p.line.id) for p in entry.parts)
            yield Entry(say.when(entry), (*_activity(say, entry), *parts), entry.line.id)


def _activity(say: Teller, entry: ActivityEntry) -> Iterator[Block]:
    yield Para(say.what(entry))
    if entry.line.people:
        yield Para((say.run(say.links(entry.line.people), soft=True),))
    yield from say.quotes(entry.quotes)


def _agreements(say: Teller) -> Iterator[Block]:
    yield say.part("agreements")
    if not say.brief.agreements:
        yield say.nothing()
    yield from say.terms()
    for entry in say.brief.agreements:
        yield Para(say.accord(entry), "lead", entry.line.id)
        yield from say.quotes(entry.quotes)


def _statements(say: Teller) -> Iterator[Block]:
    yield say.part("open-statements")
    if not say.brief.statements:
        yield say.nothing()
    for group in say.brief.statements:
        yield Heading(3, (say.run(say.group_name(group)),))
        for said in group.statements:
            facts = [say.words.date(said.date)] if said.date else []
            facts += [", ".join(say.words("topic:" + t) for t in said.topics)] if said.topics else []
            facts += [stands] if (stands := standing(said, say.words)) else []
            kind = say.run(say.words("statement:" + said.kind), bold=True)
            by = say.run(f" · {say.links(said.by)}" if said.by else "")
            yield Para((kind, by, say.run("".join(f" · {fact}" for fact in facts), soft=True)), "lead", said.id)
            yield from say.quotes([said.quote])
        if group.more:
            yield Para((say.run(say.words("more-statements", n=group.more), soft=True),))


def _figures(say: Teller) -> Iterator[Block]:
    yield say.part("figures")
    if not say.brief.figures:
        yield say.nothing()
        return
    rows = []
    for figure in say.brief.figures:
        about = f"{say.words('about')} " if figure.approximate else ""
        words = Run(figure.quote.text, figure.quote.language, printed=True)
        rows.append(((say.run(about + say.words.number(figure.value)),), (words,), (say.mark(figure.quote.page),)))
    head = tuple((say.run(say.words(key), bold=True),) for key in ("value", "quote", "source"))
    yield Table(head, tuple(rows), (25, 62, 13))


def _disagreements(say: Teller) -> Iterator[Block]:
    yield say.part("disagreements")
    if not say.brief.disagreements:
        yield say.nothing()
    for found in say.brief.disagreements:
        yield Para((say.run(say.differing(found), bold=True),), "lead")
        for value in found.values:
            yield Para((say.run(meant(say.words, found.field, value.value)),))
            yield from say.quotes(value.quotes)


def _gaps(say: Teller) -> Iterator[Block]:
    if say.brief.gaps:
        yield say.part("not-known")
    for gap in say.brief.gaps:
        where = "; ".join(say.called[i] for i in gap.things)
        named = (say.run(f" · {where}", soft=True),) if where else ()
        yield Para((say.run(say.gap(gap)), *named, *say.marks(gap.pages)), "item")


def _sources(say: Teller) -> Iterator[Block]:
    yield say.part("sources")
    for n, page in enumerate(say.brief.pages, 1):
        title = (Run(page.title, page.language, printed=True), say.run(". ")) if page.title else ()
        facts = [page.outlet or page.doc, *([say.words.date(page.published)] if page.published else [])]
        link = say.address(page)
        where = Run(link or page.source, say.lang, soft=True, link=link)
        about = say.run(f"{', '.join(facts)} · {say.words('language:' + page.language)} · ")
        yield Para((say.run(f"[{n}] "), *title, about, where), "item", f"source-{n}")
