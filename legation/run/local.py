"""The local runner: keeps what a batch of captures says, page by page.

A batch that was cut off is continued by running it again: captures whose page is on record, read by this reader, are passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

import msgspec

from legation import resolve
from legation.model import Capture, Issue, PageError, QuoteError, Reading
from legation.register import Store, Writer
from legation.register.writing import Profile
from legation.run.batch import Options, outcomes
from legation.run.pipeline import Read, reader_version
from legation.sources import captures

EACH = {"p": 4, "b": 2, "a": 8, "g": 8}
"""How many items of one thing a key may bring to a comparison: keys of persons, bodies, activities, agreements."""
MOST = 256
"""How many items a key may bring to a comparison in all."""
_DEALINGS = ("activity", "agreement")


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
            return judge(writer, read.reading)


def judge(writer: Writer, reading: Reading) -> int:
    """Compare what a reading that was just added tells of with what is on record; gives the number of judgements."""
    new = resolve.items_of(reading)
    keys = {item.id: resolve.keys_of_item(item) for item in new}
    wanted = writer.candidates(resolve.asked(key for found in keys.values() for key in found), each=EACH, most=MOST)
    writer.add_keys(keys)
    writer.add_profiles(map(profile_of, new))
    return writer.judge(resolve.resolve(_known(writer, wanted), new, wanted), added=reading.page)


def profile_of(item: resolve.Item) -> Profile:
    """An item as the register keeps it for comparisons."""
    return Profile(item.id, item.page, resolve.kind_of(item), resolve.packed(item))


def _known(writer: Writer, wanted: Collection[str]) -> list[resolve.Item]:
    """The items that are to be compared, and with an activity or agreement all others of its page: they are weighed together."""
    found = {profile.item: profile for profile in writer.profiles(wanted)}
    missing = {item.split("/")[0] for item in set(wanted) - found.keys()}
    for page in sorted(missing):  # kept before there were profiles
        made = [profile_of(item) for item in resolve.items_of(writer.reading_of(page))]
        writer.add_profiles(made)
        found |= {profile.item: profile for profile in made if profile.item in wanted}
    pages = {profile.page for profile in found.values() if profile.kind in _DEALINGS}
    found |= {profile.item: profile for profile in writer.profiles_of(pages, _DEALINGS)}
    return [resolve.unpacked(found[item].packed) for item in sorted(found)]
