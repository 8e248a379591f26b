"""The local runner: keeps what a batch of captures says, page by page.

A batch that was cut off is continued by running it again: captures whose page is on record, read by this reader, are passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from legation import resolve
from legation.model import Capture, Issue, PageError, QuoteError, Reading
from legation.register import Store, Writer
from legation.run.batch import Options, outcomes
from legation.run.pipeline import Read, reader_version
from legation.sources import captures

EACH, MOST = 8, 256
"""How many items one key may bring to a comparison: of one thing, and in all."""
_REMEMBERED = 2_000  # pages whose items are kept at hand during a batch


class Progress(msgspec.Struct, frozen=True):
    """What has just been done: the source, and what became of it (`added`, `known`, `irrelevant` or an issue's code)."""

    source: str
    outcome: str


class Summary(msgspec.Struct):
    """What a batch did: pages added, of these not relevant; captures already known; judgements; issues met."""

    added: int = 0
    irrelevant: int = 0
    known: int = 0
    judgements: int = 0
    issues: list[Issue] = msgspec.field(default_factory=list)

    @property
    def failed(self) -> int:
        """How many sources could not be read at all."""
        return sum(issue.fatal for issue in self.issues)


def add(
    store: Store, targets: Sequence[str], options: Options | None = None, progress: Callable[[Progress], None] | None = None
) -> Summary:
    """Read every source and keep it: one transaction for each page, so that a stop at any moment loses none and doubles none.

    What cannot be read becomes an issue, and the batch goes on. Raises RegisterError where the register cannot be written.
    """
    wanted, summary, report = options or Options(), Summary(), progress or (lambda _: None)
    keeper = Keeper(store)

    def fresh() -> Iterator[Capture | Issue]:
        for found in captures(targets, options=wanted.sources):
            if isinstance(found, Capture) and store.has(found, reader_version()):
                summary.known += 1
                report(Progress(found.source, "known"))
            else:
                yield found

    for capture, outcome in outcomes(fresh(), wanted):
        if capture is None or isinstance(outcome, Issue):
            issue = outcome if isinstance(outcome, Issue) else Issue(code="lost", where="?", message="no capture for a result")
            summary.issues.append(keeper.note(issue))
            report(Progress(issue.where, issue.code))
        else:
            try:
                summary.judgements += keeper.keep(capture, outcome)
            except (PageError, QuoteError) as error:
                summary.issues.append(keeper.note(Issue(code="refused", where=capture.source, message=str(error))))
                continue
            summary.issues += outcome.issues
            summary.added += 1
            summary.irrelevant += not outcome.reading.relevant
            report(Progress(capture.source, "added" if outcome.reading.relevant else "irrelevant"))
    return summary


class Keeper:
    """Puts what was read into a store, with the judgements that follow from it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._items: dict[str, tuple[resolve.Item, ...]] = {}

    def note(self, issue: Issue) -> Issue:
        """Keep an issue, and give it back."""
        with self._store.writing() as writer:
            writer.add_issue(issue)
        return issue

    def keep(self, capture: Capture, read: Read) -> int:
        """Keep a capture, its page, reading and issues, and judge its items; gives the number of new judgements."""
        with self._store.writing() as writer:
            for issue in read.issues:
                writer.add_issue(issue)
            if not writer.add(capture, read.page, read.reading):
                return 0
            self._items.pop(read.page.id, None)
            return self._judge(writer, read.reading)

    def _judge(self, writer: Writer, reading: Reading) -> int:
        new = resolve.items_of(reading)
        keys = {item.id: resolve.keys_of_item(item) for item in new}
        wanted = writer.candidates({key for found in keys.values() for key in found}, each=EACH, most=MOST)
        writer.add_keys(keys)
        known = [item for page in sorted({name.split("/")[0] for name in wanted}) for item in self._known(writer, page)]
        return writer.judge(resolve.resolve(known, new))

    def _known(self, writer: Writer, page: str) -> tuple[resolve.Item, ...]:
        # Those met again and again stay: a few items stand for all that is told of a thing.
        found = self._items.pop(page, None) or resolve.items_of(writer.reading_of(page))
        if len(self._items) >= _REMEMBERED:
            self._items.pop(next(iter(self._items)))
        self._items[page] = found
        return found
