"""The brief as Markdown: the same parts and order as the HTML page, quotes as block quotes under each line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from legation.register.answers import Citation, Link
from legation.views.brief import ActivityEntry, AgreementEntry, Brief, PersonEntry, StatementGroup
from legation.views.brief_html import meant, period, safe_url, years_of
from legation.views.naming import names_of, post_name
from legation.views.standing import standing
from legation.views.words import Words

_MARKUP = re.compile(r"([\\`*_\[\]<>|#])")


def brief_markdown(brief: Brief) -> str:
    """The whole document as text."""
    return _Writer(brief).document()


def plain(text: str) -> str:
    """`text` so that Markdown shows it as it stands, on one line.

    >>> plain("a *b*")
    'a \\\\*b\\\\*'
    """
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


class _Writer:
    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.words = Words(brief.language)
        self.called = {id_: plain(name) for id_, name in names_of(brief, self.words).items()}
        self.numbers = {page.id: n for n, page in enumerate(brief.pages, 1)}

    def document(self) -> str:
        words, brief = self.words, self.brief
        covers = period(brief, words)
        asked = words("as-of", date=words.date(brief.as_of)) if brief.as_of else ""
        lines = [
            f"# {plain(brief.a)} – {plain(brief.b)}",
            " · ".join(x for x in (words("brief"), covers, asked) if x),
            f"> {words('machine-read')}",
            *self.part("people-to-meet", self.people()),
            *self.part("timeline", self.timeline()),
            *self.part("agreements", (x for e in brief.agreements for x in self.agreement(e))),
            *self.part("open-statements", (x for g in brief.statements for x in self.group(g))),
            *self.part("figures", self.figures()),
            *self.part("disagreements", self.disagreements()),
            *(self.part("not-known", self.gaps()) if brief.gaps else ()),
            *self.part("sources", self.sources()),
            f"---\n\n{words('made-by', version=brief.version)}",
        ]
        return "\n\n".join(lines) + "\n"

    def part(self, title: str, entries: Iterable[str]) -> list[str]:
        found = list(entries)
        return [f"## {self.words(title)}", "\n".join(found) if found else self.words("none-found")]

    def people(self) -> Iterator[str]:
        for side in self.brief.people:
            yield f"\n### {plain(side.name)}\n"
            if not side.people:
                yield self.words("none-found")
            for person in side.people:
                yield from self.person(person)

    def person(self, entry: PersonEntry) -> Iterator[str]:
        words = self.words
        others = f" ({words('also-spelled', forms=', '.join(map(plain, entry.others)))})" if entry.others else ""
        yield f"- **{self.called[entry.line.id]}**{others}"
        for post in entry.posts:
            yield f"  - {plain(post_name(post))}" + (
                f" ({words('last-seen').lower()} {words.date(post.last)})" if post.last else ""
            )
        for met in entry.met:
            yield f"  - {words('met')} {self.links([met.person])}" + (f", {words.date(met.last)}" if met.last else "")
        yield from self.quotes(entry.quotes)

    def timeline(self) -> Iterator[str]:
        for label, group in years_of(self.brief.timeline, self.words):
            yield f"\n### {label}\n"
            for entry in group:
                yield from self.activity(entry)
                for part in entry.parts:
                    yield from (f"  {line}" for line in self.activity(part))

    def activity(self, entry: ActivityEntry) -> Iterator[str]:
        line, words = entry.line, self.words
        planned = f" ({words('planned')})" if line.status == "planned" else ""
        where = f", {self.names([line.place])}" if line.place else ""
        reported = f" ({words('reported', date=words.date(entry.reported))})" if not line.date and entry.reported else ""
        yield f"- {words.date(line.date)}{reported}: **{words('kind:' + line.kind)}**{planned}, {self.names(line.parties)}{where}"
        if line.people:
            yield f"  - {self.links(line.people)}"
        yield from self.quotes(entry.quotes)

    def agreement(self, entry: AgreementEntry) -> Iterator[str]:
        line, words = entry.line, self.words
        facts = [words(f"state:{line.state}")]
        if line.period:
            facts.append(f"{words('term').lower()} {words.date(line.period)}")
        if line.signed:
            facts.append(f"{words('signed-on').lower()} {words.date(line.signed)}")
        if entry.past:
            facts.append(words("past-term"))
        yield f"- **{words('accord:' + line.kind)}**, {self.names(line.parties)}: {'; '.join(facts)}"
        yield from self.quotes(entry.quotes)

    def group(self, group: StatementGroup) -> Iterator[str]:
        words = self.words
        yield f"\n### {words('by-both') if group.both else words('by-side', side=plain(group.name))}\n"
        for said in group.statements:
            topics = f" ({', '.join(words('topic:' + t) for t in said.topics)})" if said.topics else ""
            date = f", {words.date(said.date)}" if said.date else ""
            stands = f": {stand}" if (stand := standing(said, words)) else ""
            yield f"- *{words('statement:' + said.kind)}* {self.links(said.by)}{date}{topics}{stands}"
            yield from self.quotes([said.quote])
        if group.more:
            yield f"- {words('more-statements', n=group.more)}"

    def figures(self) -> Iterator[str]:
        for figure in self.brief.figures:
            about = f"{self.words('about')} " if figure.approximate else ""
            yield f"- {about}{self.words.number(figure.value)}: {plain(figure.quote.text)} {self.mark(figure.quote)}"

    def disagreements(self) -> Iterator[str]:
        for found in self.brief.disagreements:
            about = dict.fromkeys(x for x in (self.called.get(found.thing), plain(found.who or "")) if x)
            yield "- " + ": ".join([*about, self.words("field:" + found.field)])
            for value in found.values:
                marks = " ".join(dict.fromkeys(self.mark(q) for q in value.quotes))
                yield f"  - {plain(meant(self.words, found.field, value.value))} {marks}"

    def gaps(self) -> Iterator[str]:
        for gap in self.brief.gaps:
            where = [self.called[i] for i in gap.things] + [f"\\[{self.numbers[p]}\\]" for p in gap.pages]
            yield f"- {self.words('gap:' + gap.what)}: {gap.count}" + (f" ({'; '.join(where)})" if where else "")

    def sources(self) -> Iterator[str]:
        for n, page in enumerate(self.brief.pages, 1):
            parts = [page.title, page.outlet or page.doc, self.words.date(page.published) if page.published else None]
            where = f"<{page.url}>" if page.url and safe_url(page.url) else plain(page.source)
            yield f"{n}. {', '.join(plain(p) for p in parts if p)}: {where}"

    def quotes(self, found: Iterable[Citation]) -> Iterator[str]:
        for quote in found:
            yield f"  > {plain(quote.text)} {self.mark(quote)}\n"

    def mark(self, quote: Citation) -> str:
        return f"\\[{self.numbers.get(quote.page, '?')}\\]"

    def names(self, names: Iterable[str]) -> str:
        return " – ".join(plain(n) for n in self.words.places(names))

    def links(self, links: Iterable[Link]) -> str:
        return ", ".join(self.called.get(x.id) or plain(x.name if x.id else self.words.places([x.name])[0]) for x in links)
