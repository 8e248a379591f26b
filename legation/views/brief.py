"""The brief for a coming meeting, as data: who, when, what stands, what was promised, and where the sources differ."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

import msgspec

from legation.register.answers import (
    ActivityAnswer,
    ActivityLine,
    AgreementAnswer,
    AgreementLine,
    Citation,
    Difference,
    FigureLine,
    Meeting,
    PageLine,
    PersonAnswer,
    PersonLine,
    PostHeld,
    StatementLine,
)

PEOPLE_PER_SIDE = 12  # more would bury those whom the officer will meet
STATEMENTS_PER_GROUP = 10  # the newest; the rest is counted, and `legation statements` lists it


class PersonEntry(msgspec.Struct, frozen=True):
    """A person likely to meet: newest posts first, whom of the other side they met, other spellings, proof.

    `name` is the one to show: the usual name, or a spelling in the script of the brief's language.
    """

    line: PersonLine
    posts: tuple[PostHeld, ...]
    met: tuple[Meeting, ...]
    others: tuple[str, ...]
    quotes: tuple[Citation, ...]
    name: str = ""


class SidePeople(msgspec.Struct, frozen=True):
    """The people of one side."""

    name: str
    people: tuple[PersonEntry, ...]


class ActivityEntry(msgspec.Struct, frozen=True):
    """An activity with a quote from each report of it; `parts` are those told as part of it (talks of a visit), oldest first."""

    line: ActivityLine
    quotes: tuple[Citation, ...]
    parts: tuple[ActivityEntry, ...] = ()

    @property
    def when(self) -> str | None:
        """The date by which it stands in the timeline: its own, else that of its newest part."""
        known = [e.line.date for e in self.parts if e.line.date and "XXXX" not in e.line.date]
        own = self.line.date
        return own if own and "XXXX" not in own else max(known, default=own)

    @property
    def reported(self) -> str | None:
        """The day of the first dated report: all that bounds an activity whose own day nobody prints."""
        return min((q.published for q in self.quotes if q.published), default=None)


class AgreementEntry(msgspec.Struct, frozen=True):
    """An agreement with a quote from each report of it; `past` where its term is over and no renewal is on record."""

    line: AgreementLine
    quotes: tuple[Citation, ...]
    past: bool


class StatementGroup(msgspec.Struct, frozen=True):
    """What one side (or both together) promised, asked for or agreed to, newest first; `more` older ones are not shown."""

    name: str
    both: bool
    statements: tuple[StatementLine, ...]
    more: int = 0


class Gap(msgspec.Struct, frozen=True):
    """What the register does not know: `what` names the kind of gap, `things` and `pages` are where it gapes."""

    what: str
    count: int
    things: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a brief says, each entry with its quotes. `pages` are the sources that it cites, in order."""

    a: str
    b: str
    since: str | None
    until: str | None
    as_of: str | None
    language: str
    version: str
    people: tuple[SidePeople, ...]
    timeline: tuple[ActivityEntry, ...]
    agreements: tuple[AgreementEntry, ...]
    statements: tuple[StatementGroup, ...]
    figures: tuple[FigureLine, ...]
    disagreements: tuple[Difference, ...]
    pages: tuple[PageLine, ...]
    gaps: tuple[Gap, ...] = ()

    def activities(self) -> Iterator[ActivityEntry]:
        """Every activity of the timeline, parts after their whole."""
        for entry in self.timeline:
            yield entry
            yield from entry.parts

    def citations(self) -> Iterable[Citation]:
        """Every quote that the brief rests on."""
        for side in self.people:
            for person in side.people:
                yield from person.quotes
        for entry in self.activities():
            yield from entry.quotes
        for accord in self.agreements:
            yield from accord.quotes
        for group in self.statements:
            yield from (s.quote for s in group.statements)
        yield from (f.quote for f in self.figures)
        for difference in self.disagreements:
            for value in difference.values:
                yield from value.quotes


def person_entry(answer: PersonAnswer, others: set[str], language: str) -> PersonEntry:
    """A person with the posts last attested and the encounters with those of `others` (ids of people of the other side).

    Posts are shown as printed in `language` where any report prints them so, else all in that of the newest: one office told
    in four languages is one office.
    """
    posts = sorted(answer.posts, key=lambda p: (p.last or "", p.first or ""), reverse=True)
    shown_in = (
        language if any(_printed_in(p, language) for p in posts) else next((q.language for p in posts for q in p.quotes), "")
    )
    newest = _distinct([p for p in posts if _printed_in(p, shown_in)])[:3]
    met = tuple(m for m in answer.met if m.person.id in others)
    name = readable_name(answer, language)
    spellings = other_spellings(name, [answer.line.name, *(s.text for s in answer.spellings)])
    quotes = [q for post in newest for q in post.quotes] or [q for s in answer.spellings for q in s.quotes]
    return PersonEntry(answer.line, tuple(newest), met[:5], spellings[:4], tuple(_one_each(quotes))[:4], name)


def readable_name(answer: PersonAnswer, language: str) -> str:
    """The usual name where it is in the script of `language`; else the fullest spelling in it, of these the most frequent."""
    script = "LAO" if language == "lo" else "LATIN"
    forms = [s for s in answer.spellings if _script_of(s.text) == script]
    if not forms or _script_of(answer.line.name) == script:
        return answer.line.name
    longest = max(len(s.text.split()) for s in forms)
    return max((s for s in forms if len(s.text.split()) == longest), key=lambda s: (len(s.quotes), len(s.text))).text


def _script_of(text: str) -> str:
    return unicodedata.name(text[:1] or " ", "").split()[0] if text else ""


def other_spellings(name: str, forms: Iterable[str]) -> tuple[str, ...]:
    """The forms that tell a reader something: not the name again with blanks moved, not a bare given name.

    >>> other_spellings("Trần Văn Kiên", ["Trần Văn Kiên", "Tran Van Kien", "Kiên", "TranVan Kien"])
    ('Tran Van Kien',)
    """
    found: dict[str, str] = {}
    for form in (name, *forms):
        bare = " " in name and len(form.split()) == 1 and _script_of(form) == "LATIN"
        if not bare:
            found.setdefault("".join(form.replace("\u200b", "").split()).casefold(), form)
    return tuple(form for form in found.values() if form != name)


def nested(entries: Iterable[ActivityEntry]) -> list[ActivityEntry]:
    """Entries with the parts of a whole under it, where the whole is among them; parts oldest first, wholes as they come."""
    by_id = {entry.line.id: entry for entry in entries}
    whole = {id_: _whole(id_, by_id) for id_ in by_id}
    out = []
    for id_, entry in by_id.items():
        if whole[id_] == id_:
            parts = [by_id[p] for p in by_id if whole[p] == id_ and p != id_]
            out.append(msgspec.structs.replace(entry, parts=tuple(sorted(parts, key=lambda e: e.line.date or "9999"))))
    return out


def _whole(id_: str, by_id: dict[str, ActivityEntry]) -> str:
    """The outermost activity that this one is part of; itself where there is none or where reports make a circle."""
    seen = [id_]
    while (above := by_id[seen[-1]].line.part_of) and above in by_id:
        if above in seen:
            return id_
        seen.append(above)
    return seen[-1]


def activity_entry(answer: ActivityAnswer, language: str) -> ActivityEntry:
    """An activity with one quote from each page that tells of it, those in `language` first."""
    return ActivityEntry(answer.line, _readable_first([answer.line.quote, *(v.quote for v in answer.versions)], language))


def agreement_entry(answer: AgreementAnswer, language: str) -> AgreementEntry:
    """An agreement with one quote from each page that tells of it, those in `language` first."""
    line = answer.line
    past = line.state == "ended" and line.status not in ("ended", "renewed")
    return AgreementEntry(line, _readable_first([line.quote, *(v.quote for v in answer.versions)], language), past)


def grouped(statements: Iterable[StatementLine], sides: dict[str, set[str]]) -> tuple[StatementGroup, ...]:
    """Statements by the side that made them; `sides` maps each side's name to the ids of its people and its own names.

    What both made together, or whose speaker belongs to neither, goes to the group of both. Words that several outlets print
    alike are shown once; each group shows its newest.
    """
    groups: dict[str, list[StatementLine]] = {name: [] for name in sides}
    both: list[StatementLine] = []
    for said in _once(statements):
        speakers = {link.id for link in said.by} | {link.name for link in said.by}
        makers = [name for name, own in sides.items() if speakers & own]
        (groups[makers[0]] if len(makers) == 1 and said.kind != "agree" else both).append(said)
    found = [_group(name, rows) for name, rows in groups.items() if rows]
    return (*found, _group("", both)) if both else tuple(found)


def _group(name: str, rows: list[StatementLine]) -> StatementGroup:
    newest = sorted(rows, key=_told_on, reverse=True)
    return StatementGroup(name, not name, tuple(newest[:STATEMENTS_PER_GROUP]), max(0, len(rows) - STATEMENTS_PER_GROUP))


def _told_on(said: StatementLine) -> str:
    """The day by which a statement is put in order: its own where its year is known, else that of its report."""
    return said.date if said.date and "XXXX" not in said.date else said.quote.published or ""


def _once(statements: Iterable[StatementLine]) -> list[StatementLine]:
    found: dict[tuple[str, ...], StatementLine] = {}
    for said in statements:
        words = " ".join(said.quote.text.split()).casefold()
        found.setdefault((said.kind, words, *(link.id or link.name for link in said.by)), said)
    return list(found.values())


def _printed_in(post: PostHeld, language: str) -> bool:
    return any(quote.language == language for quote in post.quotes)


def _distinct(posts: list[PostHeld]) -> list[PostHeld]:
    found: dict[str, PostHeld] = {}
    for post in posts:
        found.setdefault(f"{post.title} {post.organisation}".casefold(), post)
    return list(found.values())


def _readable_first(quotes: Iterable[Citation], language: str) -> tuple[Citation, ...]:
    return tuple(sorted(_one_each(quotes), key=lambda q: q.language != language))


def _one_each(quotes: Iterable[Citation]) -> list[Citation]:
    """One quote from each page: the first."""
    found: dict[str, Citation] = {}
    for quote in quotes:
        found.setdefault(quote.page, quote)
    return list(found.values())
