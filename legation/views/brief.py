"""The brief for a coming meeting, as data: who, when, what stands, what was promised, and where the sources differ."""

from __future__ import annotations

from collections.abc import Iterable

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


class PersonEntry(msgspec.Struct, frozen=True):
    """A person likely to meet: newest posts first, whom of the other side they met, other spellings, proof."""

    line: PersonLine
    posts: tuple[PostHeld, ...]
    met: tuple[Meeting, ...]
    others: tuple[str, ...]
    quotes: tuple[Citation, ...]


class SidePeople(msgspec.Struct, frozen=True):
    """The people of one side."""

    name: str
    people: tuple[PersonEntry, ...]


class ActivityEntry(msgspec.Struct, frozen=True):
    """An activity with a quote from each report of it."""

    line: ActivityLine
    quotes: tuple[Citation, ...]


class AgreementEntry(msgspec.Struct, frozen=True):
    """An agreement with a quote from each report of it; `past` where its term is over and no renewal is on record."""

    line: AgreementLine
    quotes: tuple[Citation, ...]
    past: bool


class StatementGroup(msgspec.Struct, frozen=True):
    """What one side (or both together) promised, asked for or agreed to."""

    name: str
    both: bool
    statements: tuple[StatementLine, ...]


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

    def citations(self) -> Iterable[Citation]:
        """Every quote that the brief rests on."""
        for side in self.people:
            for person in side.people:
                yield from person.quotes
        for entry in self.timeline:
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

    Posts are shown as printed in `language` where any report prints them so: one office told in four languages is one office.
    """
    posts = sorted(answer.posts, key=lambda p: (p.last or "", p.first or ""), reverse=True)
    readable = [p for p in posts if any(q.language == language for q in p.quotes)]
    newest = _distinct(readable or posts)[:3]
    met = tuple(m for m in answer.met if m.person.id in others)
    spellings = tuple(s.text for s in answer.spellings if s.text != answer.line.name)
    quotes = [q for post in newest for q in post.quotes] or [q for s in answer.spellings for q in s.quotes]
    return PersonEntry(answer.line, tuple(newest), met[:5], spellings[:4], tuple(_one_each(quotes))[:4])


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

    What both made together, or whose speaker belongs to neither, goes to the group of both.
    """
    groups: dict[str, list[StatementLine]] = {name: [] for name in sides}
    both: list[StatementLine] = []
    for said in statements:
        speakers = {link.id for link in said.by} | {link.name for link in said.by}
        makers = [name for name, own in sides.items() if speakers & own]
        (groups[makers[0]] if len(makers) == 1 and said.kind != "agree" else both).append(said)
    found = [StatementGroup(name, False, tuple(rows)) for name, rows in groups.items() if rows]
    return (*found, StatementGroup("", True, tuple(both))) if both else tuple(found)


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
