"""Answers: what the register's questions give back. Plain records, each entry with the quotes that prove it.

Dates are EDTF strings (`2022-11-09`, `XXXX-10-26`, `2024-09-17/2024-09-19`) in valid time, `recorded` instants are ISO 8601 in
UTC. Ids of things (`P…` person, `B…` body, `A…` activity, `G…` agreement, `S…` statement, `F…` figure) stay resolvable for ever.
"""

from __future__ import annotations

import msgspec


class Citation(msgspec.Struct, frozen=True):
    """A quote and where it stands: `text` is `page.text[start:end]`, `item` the `PAGE/LOCAL-ID` that it proves."""

    page: str
    doc: str
    language: str
    outlet: str | None
    title: str | None
    published: str | None
    start: int
    end: int
    text: str
    item: str = ""
    url: str | None = None


class Link(msgspec.Struct, frozen=True):
    """A thing by its id and name; `id` is empty where the name is no thing of the register (a party “Laos”)."""

    id: str
    name: str
    country: str | None = None


class Spelling(msgspec.Struct, frozen=True):
    """One printed form of a name, in which languages, and where."""

    text: str
    languages: tuple[str, ...]
    quotes: tuple[Citation, ...]


class PostHeld(msgspec.Struct, frozen=True):
    """An office as printed, with the first and last day at which a report attests it (None where no report is dated)."""

    title: str
    organisation: str | None
    first: str | None
    last: str | None
    quotes: tuple[Citation, ...]
    body: Link | None = None


class PersonLine(msgspec.Struct, frozen=True):
    """A person in a list: usual name, side, newest attested post as printed, number of reports, days of first and last report."""

    id: str
    name: str
    country: str | None
    post: str | None
    reports: int
    first: str | None
    last: str | None
    historical: bool
    spellings: tuple[str, ...] = ()


class BodyLine(msgspec.Struct, frozen=True):
    """A body in a list."""

    id: str
    name: str
    country: str | None
    reports: int
    spellings: tuple[str, ...] = ()


class ActivityLine(msgspec.Struct, frozen=True):
    """An activity in a list: what all its reports together say; `quote` is the fullest report's, `sides` the places it joins."""

    id: str
    kind: str
    status: str
    date: str | None
    date_basis: str | None
    place: str | None
    parties: tuple[str, ...]
    people: tuple[Link, ...]
    sides: tuple[str, ...]
    reports: int
    outlets: tuple[str, ...]
    quote: Citation
    part_of: str | None = None
    differs: bool = False


class AgreementLine(msgspec.Struct, frozen=True):
    """An agreement in a list. `status` is the furthest state reported, `state` the same unless its term is over.

    What is over has `ended`, or is `renewed` where a later term of the same line is on record: `renewed_by` is its id, `renews`
    that of the term before. `ends` is the last day that its term can mean.
    """

    id: str
    kind: str
    status: str
    state: str
    parties: tuple[str, ...]
    sides: tuple[str, ...]
    period: str | None
    signed: str | None
    reports: int
    quote: Citation
    differs: bool = False
    renewed_by: str | None = None
    renews: str | None = None
    ends: str | None = None


class StatementLine(msgspec.Struct, frozen=True):
    """A commitment, request or agreed point: who spoke, on what, at which activity (None where the report does not say).

    Where it is asked what came of it: the furthest `state`, `since` when, if that is `certain`, and whether it is `open`.
    """

    id: str
    kind: str
    by: tuple[Link, ...]
    topics: tuple[str, ...]
    date: str | None
    sides: tuple[str, ...]
    quote: Citation
    activity: str | None = None
    state: str | None = None
    since: str | None = None
    open: bool | None = None
    certain: bool = True


class FigureLine(msgspec.Struct, frozen=True):
    """A count or amount."""

    id: str
    value: float
    approximate: bool
    what: str
    quote: Citation


class Version(msgspec.Struct, frozen=True):
    """What one report says of an activity or agreement (`date` is the term of an agreement; `signed` its signing)."""

    quote: Citation
    kind: str
    status: str
    date: str | None
    date_basis: str | None
    place: str | None
    parties: tuple[str, ...]
    people: tuple[Link, ...]
    signed: str | None = None


class Value(msgspec.Struct, frozen=True):
    """One of several values that reports give for the same field."""

    value: str
    quotes: tuple[Citation, ...]


class Difference(msgspec.Struct, frozen=True):
    """Where reports of one thing differ.

    `field` is kind, status, date, place, period, signed or post; `who` names the holder of a post.
    """

    thing: str
    kind: str
    field: str
    values: tuple[Value, ...]
    who: str | None = None


class Meeting(msgspec.Struct, frozen=True):
    """Somebody whom a person met, and at which activities."""

    person: Link
    activities: tuple[str, ...]
    last: str | None


class PersonAnswer(msgspec.Struct, frozen=True):
    """All that is known of a person in public capacity."""

    line: PersonLine
    posts: tuple[PostHeld, ...]
    spellings: tuple[Spelling, ...]
    activities: tuple[ActivityLine, ...]
    met: tuple[Meeting, ...]
    statements: tuple[StatementLine, ...]
    countries: tuple[str, ...]
    former_ids: tuple[str, ...] = ()


class BodyAnswer(msgspec.Struct, frozen=True):
    """A body: spellings, who held which post in it, activities to which it is party."""

    line: BodyLine
    spellings: tuple[Spelling, ...]
    posts: tuple[tuple[Link, PostHeld], ...]
    activities: tuple[ActivityLine, ...]


class ActivityAnswer(msgspec.Struct, frozen=True):
    """An activity with every report of it and where they differ."""

    line: ActivityLine
    versions: tuple[Version, ...]
    differences: tuple[Difference, ...]
    parts: tuple[ActivityLine, ...]
    statements: tuple[StatementLine, ...]
    agreements: tuple[AgreementLine, ...]


class Step(msgspec.Struct, frozen=True):
    """A state that a statement or agreement reached, on which day, and the words that prove it.

    `thing` is what brought it there; not `certain` is what rules propose and nobody has confirmed.
    """

    state: str
    date: str | None
    quote: Citation
    thing: str | None = None
    certain: bool = True


class AgreementAnswer(msgspec.Struct, frozen=True):
    """An agreement with every report of it, where they differ, and the states that it went through."""

    line: AgreementLine
    versions: tuple[Version, ...]
    differences: tuple[Difference, ...]
    steps: tuple[Step, ...] = ()


class FollowUp(msgspec.Struct, frozen=True):
    """What may follow up a statement: a proposal, where `strong` it counts, until a person gives a `verdict` by `judgement`."""

    thing: str
    kind: str
    date: str | None
    quote: Citation
    score: float
    reasons: tuple[str, ...]
    verdict: str = "proposed"
    strong: bool = False
    actor: str | None = None
    judgement: int | None = None

    @property
    def counts(self) -> bool:
        """Whether the statement is taken to be followed up by it."""
        return self.verdict == "follows" or (self.verdict == "proposed" and self.strong)


class Promise(msgspec.Struct, frozen=True):
    """A statement with the states that it went through and what may have come of it."""

    line: StatementLine
    steps: tuple[Step, ...]
    follow_ups: tuple[FollowUp, ...]


class PageLine(msgspec.Struct, frozen=True):
    """A page in a list."""

    id: str
    doc: str
    title: str | None
    outlet: str | None
    language: str
    published: str | None
    published_basis: str | None
    source: str
    relevant: bool
    recorded: str
    url: str | None = None


class PageAnswer(msgspec.Struct, frozen=True):
    """A page, its frozen text and what it says."""

    line: PageLine
    text: str
    furniture: tuple[int, ...]
    reader: str
    topics: tuple[str, ...]
    people: tuple[Link, ...]
    bodies: tuple[Link, ...]
    activities: tuple[Link, ...]
    agreements: tuple[Link, ...]
    sources: tuple[str, ...]
    claims: tuple[ClaimLine, ...] = ()


class ClaimLine(msgspec.Struct, frozen=True):
    """One sourced assertion: `value` as printed, `normal` as understood."""

    id: str
    subject: str
    thing: str
    property: str
    value: str
    normal: str
    quote: Citation
    reader: str
    recorded: str


class Hit(msgspec.Struct, frozen=True):
    """A search hit: a thing whose name fits (`kind` person, body) or a page whose text holds the words (`kind` page)."""

    kind: str
    id: str
    name: str
    quotes: tuple[Citation, ...]


class Change(msgspec.Struct, frozen=True):
    """What the register learned or changed at `recorded`: `what` is page, reading, superseded, judgement, undone or issue."""

    recorded: str
    what: str
    id: str
    text: str
    actor: str | None = None


class IssueLine(msgspec.Struct, frozen=True):
    """What could not be read or decided."""

    code: str
    where: str
    message: str
    fatal: bool
    recorded: str


class JudgementLine(msgspec.Struct, frozen=True):
    """A judgement with both items as printed; `id` is its number for `decide` and `undo`."""

    id: int
    kind: str
    left: str
    right: str
    left_name: str
    right_name: str
    left_quote: Citation | None
    right_quote: Citation | None
    verdict: str
    score: float
    reasons: tuple[str, ...]
    actor: str
    recorded: str
    undone: str | None = None
    undone_by: str | None = None
    undone_reason: str | None = None


class Evidence(msgspec.Struct, frozen=True):
    """What one page says of an item: name, facts (field and value), its quote, the words of the line around it.

    `thing` is what it is taken for now, `reports` how many pages tell of that.
    """

    kind: str
    item: str
    thing: str
    name: str
    facts: tuple[tuple[str, str], ...]
    quote: Citation
    context: str
    reports: int


class SideLine(msgspec.Struct, frozen=True):
    """A side of the cooperation: its key (usual English name or country code) and how many activities and agreements it joins."""

    key: str
    name: str
    country: str | None
    activities: int
    agreements: int
    people: int
