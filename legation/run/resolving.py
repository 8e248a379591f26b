"""Judging a whole register anew, as the present resolver does: for one that an older version of it judged."""

from __future__ import annotations

from collections.abc import Callable, Collection

import msgspec

from legation import resolve
from legation.model import Judgement
from legation.register import Store
from legation.run.local import EACH, MOST, profile_of

_AT_ONCE = 200  # pages whose judgements are written together


class Resolved(msgspec.Struct):
    """What became of it: pages looked at; judgements that are new, that stand as they were, and of rules that stand no longer."""

    pages: int = 0
    judged: int = 0
    standing: int = 0
    undone: int = 0


def resolve_anew(store: Store, progress: Callable[[int, int], None] | None = None) -> Resolved:
    """Compare all that the register tells of, in one transaction: stopped at any moment, the register stays as it was.

    People's judgements stay. Those of rules that are not found again are undone, with that reason; what is found again as it was
    stays. Keys and profiles are made anew, ids of things stay what they were as far as the groups do. `progress` is told how many
    pages are done, and of how many.
    """
    summary, report = Resolved(), progress or (lambda _done, _total: None)
    with store.writing() as writer:
        total = writer.forget_comparisons()
        standing = writer.judged_by_rules()
        before = len(standing)
        meetings = resolve.Meetings(EACH, MOST)
        for readings in writer.live_readings(_AT_ONCE):
            found: list[Judgement] = []
            keys: dict[str, Collection[str]] = {}
            items: list[resolve.Item] = []
            for reading in readings:
                new = resolve.items_of(reading)
                own = {item.id: resolve.keys_of_item(item) for item in new}
                met = meetings.met(key for one in own.values() for key in one)
                judged = resolve.resolve(meetings.known(met), new, met)
                meetings.add(new, own)
                meetings.tie(judged)
                found += judged
                keys |= own
                items += new
            writer.add_keys(keys)
            writer.add_profiles(map(profile_of, items))
            summary.judged += writer.judge_again(found, standing)
            summary.pages += len(readings)
            report(summary.pages, total)
        summary.standing = before - len(standing)
        summary.undone = writer.undo_rules(standing.values(), resolve.ACTOR)
        writer.regroup_all()
    return summary
