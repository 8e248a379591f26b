"""What the long and the short brief say alike, as runs and blocks: names, dates, posts, quotes, numbers of sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from legation.register.answers import Citation, Difference, Link, PageLine
from legation.views.blocks import Bar, Bars, Block, Heading, Para, Quote, Run, Runs, Years
from legation.views.brief import ActivityEntry, AgreementEntry, Brief, Gap, PersonEntry, StatementGroup
from legation.views.brief_html import activity_marks, period, safe_url, term_marks
from legation.views.naming import names_of, post_name
from legation.views.pictures import term_spans, year_columns
from legation.views.words import Words

LONGEST_LINK = 2000  # letters; Word takes 2,083


class Teller:
    """What both forms of the brief say alike: runs for names, dates, marks of sources; `sources` is the anchor of the n-th."""

    def __init__(self, brief: Brief, sources: str = "source-{n}") -> None:
        self.brief = brief
        self.sources = sources  # the anchor of source n
        self.words = Words(brief.language)
        self.lang = brief.language
        self.called = names_of(brief, self.words)
        self.numbers = {page.id: n for n, page in enumerate(brief.pages, 1)}
        self.title = f"{brief.a} – {brief.b}"

    def run(self, text: str, *, bold: bool = False, soft: bool = False) -> Run:
        """Words of ours, in the language of the brief."""
        return Run(text, self.lang, bold, soft)

    def opening(self) -> Iterator[Block]:
        """Title, what is covered, and the warning."""
        words, brief = self.words, self.brief
        asked = words("as-of", date=words.date(brief.as_of)) if brief.as_of else ""
        covers = (f"{words('brief')} {words('between', a=brief.a, b=brief.b)}", period(brief, words), asked)
        yield Heading(1, (self.run(self.title),))
        yield Para((self.run(" · ".join(x for x in covers if x), soft=True),))
        yield Para((self.run(words("machine-read")),), "warning")

    def part(self, key: str) -> Heading:
        """The title of a part."""
        return Heading(2, (self.run(self.words(key)),))

    def nothing(self) -> Para:
        """What stands where a part is empty."""
        return Para((self.run(self.words("none-found"), soft=True),))

    def years(self) -> Iterator[Block]:
        """The picture of activities by year; none where no year is known."""
        columns = year_columns(activity_marks(self.brief, self.words))
        if columns:
            shown = tuple((year, tuple(mark.state for mark in found)) for year, found in columns)
            told = ", ".join(f"{year}: {len(states)}" for year, states in shown if states)
            yield Years(shown, f"{self.words('activities')}: {told}", self.lang)

    def terms(self) -> Iterator[Block]:
        """The picture of terms of agreements; none where no term is known."""
        spans, ticks = term_spans(term_marks(self.brief, self.words))
        if spans:
            rows = tuple(Bar(mark.title, start, end, mark.state) for mark, start, end in spans)
            yield Bars(rows, tuple(ticks), self.words("agreements"), self.lang)

    def mark(self, page: str) -> Run:
        """The number of a source, leading to it."""
        n = self.numbers.get(page)
        return Run(f"[{n}]" if n else "[?]", self.lang, soft=True, link="#" + self.sources.format(n=n) if n else "")

    def marks(self, pages: Iterable[str]) -> Runs:
        """The numbers of sources, each once; the first stays on the line of the word before it."""
        blanks = ("\u00a0" if n == 0 else " " for n in count())
        return tuple(run for page in dict.fromkeys(pages) for run in (self.run(next(blanks)), self.mark(page)))

    def address(self, page: PageLine) -> str:
        """The address of a source where it may become a link: a web address that Word and PDF can hold."""
        return page.url if page.url and safe_url(page.url) and len(page.url) <= LONGEST_LINK else ""

    def places(self, names: Iterable[str]) -> str:
        """Parties or places by their names in this language."""
        return " – ".join(self.words.places(names))

    def links(self, links: Iterable[Link]) -> str:
        """People or parties by the names that the brief uses."""
        found = (self.called.get(x.id) or (x.name if x.id else self.words.places([x.name])[0]) for x in links)
        return ", ".join(found)

    def quotes(self, found: Iterable[Citation]) -> Iterator[Block]:
        """Quotes as printed; words that several reports print alike stand once, with the numbers of all."""
        alike: dict[str, list[Citation]] = {}
        for quote in found:
            alike.setdefault(quote.text, []).append(quote)
        for text, places in alike.items():
            yield Quote((Run(text, places[0].language, printed=True),), self.marks(q.page for q in places))

    def when(self, entry: ActivityEntry) -> Runs:
        """The date of an activity; where it has none, the day of its first report."""
        words = self.words
        reported = words("reported", date=words.date(entry.reported)) if not entry.line.date and entry.reported else ""
        date = self.run(words.date(entry.line.date), bold=True)
        return (date, self.run(f" ({reported})", soft=True)) if reported else (date,)

    def what(self, entry: ActivityEntry) -> Runs:
        """Kind, parties and place of an activity, and whether its reports differ."""
        line, words = entry.line, self.words
        planned = f" ({words('planned')})" if line.status == "planned" else ""
        place = [words.places([line.place])[0]] if line.place else []
        rest = ", ".join(x for x in (self.places(line.parties), *place) if x)
        differs = (self.run(f" · {words('disagreements')}", soft=True),) if line.differs else ()
        return (self.run(words("kind:" + line.kind) + planned, bold=True), self.run(f" · {rest}" if rest else ""), *differs)

    def accord(self, entry: AgreementEntry) -> Runs:
        """Kind, parties, state and dates of an agreement."""
        line, words = entry.line, self.words
        facts = [words(f"state:{line.state}")]
        facts += [f"{words('term').lower()} {words.date(line.period)}"] if line.period else []
        facts += [f"{words('signed-on').lower()} {words.date(line.signed)}"] if line.signed else []
        facts += [words("past-term")] if entry.past else []
        title = self.run(words("accord:" + line.kind), bold=True)
        return (title, self.run(f" · {self.places(line.parties)}: {'; '.join(facts)}"))

    def group_name(self, group: StatementGroup) -> str:
        """Who made the statements of a group."""
        return self.words("by-both") if group.both else self.words("by-side", side=group.name)

    def post(self, entry: PersonEntry, n: int) -> Runs:
        """The n-th of the posts of a person, as printed, with the day at which it is last attested."""
        post, words = entry.posts[n], self.words
        last = f" ({words('last-seen').lower()} {words.date(post.last)})" if post.last else ""
        language = post.quotes[0].language if post.quotes else self.lang
        return (Run(post_name(post), language, printed=True), self.run(last, soft=True))

    def met(self, entry: PersonEntry) -> Runs:
        """Whom of the other side somebody met, how often and when last."""
        words = self.words
        told = []
        for met in entry.met:
            times = f" ×{len(met.activities)}" if len(met.activities) > 1 else ""
            told.append(self.links([met.person]) + times + (f", {words.date(met.last)}" if met.last else ""))
        return (self.run(f"{words('met')} {'; '.join(told)}", soft=True),)

    def differing(self, found: Difference) -> str:
        """What reports differ about."""
        about = dict.fromkeys(x for x in (self.called.get(found.thing), found.who) if x)
        return " · ".join([*about, self.words("field:" + found.field)])

    def gap(self, gap: Gap) -> str:
        """A kind of gap and how many there are."""
        return f"{self.words('gap:' + gap.what)}: {gap.count}"

    def made_by(self) -> Runs:
        """The line at the foot."""
        return (self.run(self.words("made-by", version=self.brief.version), soft=True),)
