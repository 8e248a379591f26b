"""The public Python API: a register as one object that reads sources and answers questions."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import cast

from legation.model import Judgement, UsageError
from legation.model.judgements import Kind, Verdict
from legation.register import Questions, Store, Verification, utc_now
from legation.register.answers import (
    ActivityAnswer,
    ActivityLine,
    AgreementAnswer,
    AgreementLine,
    BodyAnswer,
    BodyLine,
    Change,
    ClaimLine,
    Difference,
    Evidence,
    FigureLine,
    Hit,
    IssueLine,
    JudgementLine,
    Link,
    PageAnswer,
    PageLine,
    PersonAnswer,
    PersonLine,
    PostHeld,
    Promise,
    SideLine,
    StatementLine,
)
from legation.register.clusters import RESOLVER
from legation.run import local
from legation.run.batch import Options
from legation.run.follow_up import promises, with_states
from legation.run.local import Progress, Summary
from legation.views.brief import Brief
from legation.views.composing import compose


class Register:
    """A register opened at a place. Use as a context manager, or call `close`.

    Questions are answered as of now; `as_of` gives the same questions over what the register knew on an earlier day.

    >>> import tempfile, pathlib
    >>> folder = tempfile.TemporaryDirectory()
    >>> with Register.open(pathlib.Path(folder.name) / "desk.db") as register:
    ...     register.people()
    ()
    >>> folder.cleanup()
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, write: bool = True, clock: Callable[[], str] = utc_now) -> Register:
        """Open the register at `path` (a file, or `postgresql://…`); with `write` it is made where it is missing.

        `clock` gives the instants of record time (ISO 8601, UTC). Raises RegisterError with the reason where it cannot be used.
        """
        return cls(Store.open(path, write=write, clock=clock))

    def close(self) -> None:
        """Let go of the file, or of the server."""
        self.store.close()

    def __enter__(self) -> Register:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    # -- adding and deciding

    def add(
        self,
        targets: str | os.PathLike[str] | Sequence[str | os.PathLike[str]],
        options: Options | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> Summary:
        """Read files, folders, archives or addresses and keep what they say; what is on record already is passed over."""
        listed = [targets] if isinstance(targets, str | os.PathLike) else targets
        return local.add(self.store, [os.fspath(target) for target in listed], options, progress)

    def decide(self, left: str, right: str, verdict: str, *, actor: str, reason: str) -> int:
        """Record a person's judgement: two things or items (ids) are `same`, `not-same` or `may-be`. Gives how many were new.

        Two things are decided through their oldest items, for `not-same` through all of them.
        """
        if verdict not in ("same", "not-same", "may-be"):
            raise UsageError(f"a verdict is same, not-same or may-be, not {verdict!r}")
        _check_who(actor, reason)
        with self.asking() as ask:
            kind, ends = _pair(ask, left, right)
        # Kept apart are all items of the two, so that none of them can tie them together again.
        lefts, rights = (ends[0][:1], ends[1][:1]) if verdict == "same" else ends
        return self._judge(kind, verdict, [(a, b) for a in lefts for b in rights], actor, reason)

    def _judge(self, kind: str, verdict: str, pairs: Sequence[tuple[str, str]], actor: str, reason: str) -> int:
        found = [
            Judgement(
                kind=cast(Kind, kind),
                left=min(pair),
                right=max(pair),
                verdict=cast(Verdict, verdict),
                score=1.0,
                reasons=(reason,),
                actor=actor,
            )
            for pair in pairs
        ]
        with self.store.writing() as writer:
            return writer.judge(found)

    def follow(self, statement: str, deed: str, verdict: str, *, actor: str, reason: str) -> int:
        """Record what a person says of a statement and an activity or agreement (ids or items); gives how many were new.

        It `follows` the statement up, does not (`rejected`), may (`may-be`), or by it the statement was withdrawn (`revokes`).
        """
        if verdict not in ("follows", "rejected", "may-be", "revokes"):
            raise UsageError(f"a verdict is follows, rejected, may-be or revokes, not {verdict!r}")
        _check_who(actor, reason)
        with self.asking() as ask:
            said = ask.statement(statement).quote.item
            items = next((found for kind in ("activity", "agreement") if (found := _items(ask, kind, deed))), None)
        if items is None:
            raise UsageError(f"the register knows no activity or agreement {deed!r}")
        return self._judge("follow-up", verdict, [(said, items[0])], actor, reason)

    def part(self, thing: str, items: Sequence[str], *, actor: str, reason: str) -> int:
        """Part items (`PAGE/ID`, or a page that tells of it) of a thing from the rest of it; gives how many judgements."""
        _check_who(actor, reason)
        kind, members = self.members(thing)
        away = [item for item in members if item in items or item.split("/")[0] in items]
        missing = [name for name in items if not any(name in (item, item.split("/")[0]) for item in members)]
        if missing:
            raise UsageError(f"{thing} has no item {', '.join(missing)}; it has {', '.join(members)}")
        rest = [item for item in members if item not in away]
        if not rest:
            raise UsageError(f"that is the whole of {thing}: nothing would be left of it")
        return self._judge(kind, "not-same", [(a, b) for a in away for b in rest], actor, reason)

    def undo(self, judgement: int, *, actor: str, reason: str) -> None:
        """Undo one judgement; it stays on record with who undid it and why."""
        with self.store.writing() as writer:
            writer.undo(judgement, actor, reason)

    def verify(self) -> Verification:
        """Check every quote, id and reference of the register."""
        return self.store.verify()

    # -- asking

    @contextmanager
    def asking(self, as_of: str | None = None) -> Iterator[Questions]:
        """Several questions over one unchanging state; `as_of` is a day or an instant in UTC."""
        with self.store.asking(as_of) as ask:
            yield ask

    def people(self, *sides: str, as_of: str | None = None) -> tuple[PersonLine, ...]:
        """Everybody, by name; with `sides` those who act for one of them."""
        with self.asking(as_of) as ask:
            return ask.people(sides=sides)

    def person(self, wanted: str, *, as_of: str | None = None) -> PersonAnswer:
        """A person by id or name: posts over time, encounters, statements, spellings."""
        with self.asking(as_of) as ask:
            return ask.person(wanted)

    def bodies(self, *, as_of: str | None = None) -> tuple[BodyLine, ...]:
        """Every body, by name."""
        with self.asking(as_of) as ask:
            return ask.bodies()

    def body(self, wanted: str, *, as_of: str | None = None) -> BodyAnswer:
        """A body by id or name."""
        with self.asking(as_of) as ask:
            return ask.body(wanted)

    def timeline(
        self,
        *sides: str,
        since: str | None = None,
        until: str | None = None,
        kind: str | None = None,
        status: str | None = None,
        as_of: str | None = None,
    ) -> tuple[ActivityLine, ...]:
        """Activities by date; with `sides` those that all of them join."""
        with self.asking(as_of) as ask:
            return ask.timeline(sides=sides, since=since, until=until, kind=kind, status=status)

    def activity(self, wanted: str, *, as_of: str | None = None) -> ActivityAnswer:
        """An activity with every report of it, and where they differ."""
        with self.asking(as_of) as ask:
            return ask.activity(wanted)

    def encounters(self, a: str, b: str, *, as_of: str | None = None) -> tuple[ActivityLine, ...]:
        """Activities at which two people or sides met."""
        with self.asking(as_of) as ask:
            return ask.encounters(a, b)

    def agreements(self, *sides: str, today: str | None = None, as_of: str | None = None) -> tuple[AgreementLine, ...]:
        """Agreements between the sides; `today` (a day, the present one by default) decides which terms are over."""
        with self.asking(as_of) as ask:
            return ask.agreements(sides=sides, today=today or _today(as_of))

    def agreement(self, wanted: str, *, today: str | None = None, as_of: str | None = None) -> AgreementAnswer:
        """An agreement with every report of it."""
        with self.asking(as_of) as ask:
            return ask.agreement(wanted, today=today or _today(as_of))

    def statements(
        self, *sides: str, kind: str | None = None, topic: str | None = None, by: str | None = None, as_of: str | None = None
    ) -> tuple[StatementLine, ...]:
        """Commitments, requests and agreed points."""
        with self.asking(as_of) as ask:
            return ask.statements(sides=sides, kind=kind, topic=topic, by=by)

    def statement(self, wanted: str, *, as_of: str | None = None) -> StatementLine:
        """A statement by its id or item (`PAGE/s1`)."""
        with self.asking(as_of) as ask:
            return ask.statement(wanted)

    def promises(
        self, *sides: str, kind: str | None = None, topic: str | None = None, by: str | None = None, as_of: str | None = None
    ) -> tuple[Promise, ...]:
        """Statements with the states that they went through and what may have come of them."""
        with self.asking(as_of) as ask:
            return promises(ask, ask.statements(sides=sides, kind=kind, topic=topic, by=by), _today(as_of))

    def figures(self, *, as_of: str | None = None) -> tuple[FigureLine, ...]:
        """Every count and amount."""
        with self.asking(as_of) as ask:
            return ask.figures()

    def disagreements(self, *, as_of: str | None = None) -> tuple[Difference, ...]:
        """Where reports of one activity or agreement differ."""
        with self.asking(as_of) as ask:
            return ask.disagreements()

    def sides(self, *, as_of: str | None = None) -> tuple[SideLine, ...]:
        """Every city, province and country, the busiest first."""
        with self.asking(as_of) as ask:
            return ask.sides()

    def pages(self, *, as_of: str | None = None) -> tuple[PageLine, ...]:
        """Every page, newest first."""
        with self.asking(as_of) as ask:
            return ask.pages()

    def page(self, wanted: str, *, as_of: str | None = None) -> PageAnswer:
        """A page by id or file name: text, things, claims."""
        with self.asking(as_of) as ask:
            return ask.page(wanted)

    def posts(self, *, ids: Collection[str] | None = None, as_of: str | None = None) -> tuple[tuple[Link, PostHeld], ...]:
        """Every office as printed with its holder; with `ids` those of these people."""
        with self.asking(as_of) as ask:
            return tuple(ask.posts(ids=ids))

    def claims(self, *, pages: Collection[str] | None = None, as_of: str | None = None) -> tuple[ClaimLine, ...]:
        """Every claim with its quote; with `pages` (ids) those of these reports. Ask a large register page by page."""
        with self.asking(as_of) as ask:
            return tuple(ask.claims(pages=pages))

    def search(self, text: str, limit: int = 50) -> tuple[Hit, ...]:
        """People, bodies and pages that hold the words, whatever the diacritics."""
        with self.asking() as ask:
            return ask.search(text, limit)

    def changes(self, since: str) -> tuple[Change, ...]:
        """What the register learned or changed since a day or instant (UTC)."""
        with self.asking() as ask:
            return ask.changes(since)

    def issues(self) -> tuple[IssueLine, ...]:
        """What could not be read or decided."""
        with self.asking() as ask:
            return ask.issues()

    def review_queue(self, *, unsure: bool = False) -> tuple[JudgementLine, ...]:
        """Pairs that may be one thing and wait for a person, the most useful first; `unsure` adds those that one left open."""
        with self.asking() as ask:
            return ask.review_queue(unsure=unsure)

    def judgements(self, thing: str | None = None, *, as_of: str | None = None) -> tuple[JudgementLine, ...]:
        """Every judgement ever made (about one thing), undone ones too."""
        with self.asking(as_of) as ask:
            return ask.judgements(thing)

    def evidence(self, item: str) -> Evidence:
        """What one page says of an item of a judgement, to decide by."""
        with self.asking() as ask:
            return ask.evidence(item)

    def members(self, thing: str) -> tuple[str, list[str]]:
        """The kind and the items of a thing."""
        with self.asking() as ask:
            return ask.members(thing)

    def brief(
        self,
        a: str,
        b: str,
        *,
        since: str | None = None,
        until: str | None = None,
        language: str = "en",
        as_of: str | None = None,
    ) -> Brief:
        """The brief for a meeting of two sides; `legation.views` writes it as HTML or Markdown. Raises UsageError."""
        with self.asking(as_of) as ask:
            return compose(
                ask, a, b, since=since, until=until, as_of=as_of, language=language, today=_today(as_of), states=with_states
            )


def _check_who(actor: str, reason: str) -> None:
    if not actor.strip() or actor.startswith(RESOLVER) or not reason.strip():
        raise UsageError("a decision needs the name of who decides, and a reason")


def _today(as_of: str | None) -> str:
    return as_of[:10] if as_of else dt.datetime.now(dt.UTC).date().isoformat()


def _pair(ask: Questions, left: str, right: str) -> tuple[str, tuple[list[str], list[str]]]:
    """The kind that two ids share, and the items that each stands for."""
    for kind in ("person", "body", "activity", "agreement"):
        ends = [_items(ask, kind, end) for end in (left, right)]
        if ends[0] and ends[1]:
            if set(ends[0]) & set(ends[1]) and left[:1] == right[:1] and "/" not in left + right:
                raise UsageError(f"{left} and {right} are one already; undo the judgement that tied them")
            return kind, (ends[0], ends[1])
    raise UsageError(f"{left!r} and {right!r} are not two things of one kind")


def _items(ask: Questions, kind: str, name: str) -> list[str]:
    if "/" in name:
        return [name] if name in ask.snapshot.things(kind) else []
    groups = ask.snapshot.groups(kind)
    return groups.get(name) or groups.get(ask.snapshot.heir(name), [])
