"""Items by their keys, in memory: who is to be compared with whom while a whole register is judged anew."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from legation.model import Judgement
from legation.resolve.items import ActivityItem, AgreementItem, Item, packed, unpacked
from legation.resolve.keys import asked


class Meetings:
    """The items of the pages that were added so far, to be added in the order of their ids.

    Of one key at most `most` are met, of one thing at most as many as `each` says for the first letter of the key.
    """

    def __init__(self, each: Mapping[str, int], most: int) -> None:
        self._each, self._most = each, most
        self._under: dict[str, list[str]] = {}
        self._packed: dict[str, bytes] = {}
        self._dealings: dict[str, list[str]] = defaultdict(list)
        self._tied: dict[str, str] = {}

    def add(self, items: Iterable[Item], keys: Mapping[str, Collection[str]]) -> None:
        """Take the items of a page, with the keys of each."""
        for item in items:
            self._packed[item.id] = packed(item)
            if isinstance(item, ActivityItem | AgreementItem):
                self._dealings[item.page].append(item.id)
            for key in keys[item.id]:
                self._under.setdefault(key, []).append(item.id)

    def met(self, keys: Iterable[str]) -> dict[str, set[str]]:
        """Items that are to be compared with one that has these keys, and under which of them each is kept."""
        found: dict[str, set[str]] = {}
        for key in asked(keys):
            for item in self._some(key):
                found.setdefault(item, set()).add(key)
        return found

    def _some(self, key: str) -> list[str]:
        under = self._under.get(key, [])
        if len(under) <= min(self._each[key[0]], self._most):
            return under
        met: Counter[str] = Counter()
        kept: list[str] = []
        for at, item in enumerate(under):
            if len(kept) == self._most:
                kept += under[at:]
                break
            thing = self._thing(item)
            met[thing] += 1
            if met[thing] <= self._each[key[0]]:
                kept.append(item)
        self._under[key] = kept  # a few stand for a thing that hundreds of pages tell of
        return kept[: self._most]

    def known(self, found: Iterable[str]) -> list[Item]:
        """The items themselves, and with an activity or agreement all others of its page: they are weighed together."""
        wanted = set(found)
        for item in list(wanted):
            page = item.partition("/")[0]
            if item in self._dealings.get(page, ()):
                wanted.update(self._dealings[page])
        return [unpacked(self._packed[item]) for item in sorted(wanted)]

    def tie(self, judgements: Iterable[Judgement]) -> None:
        """Take notice of what has been judged to be the same."""
        for judgement in judgements:
            if judgement.verdict == "same":
                a, b = self._thing(judgement.left), self._thing(judgement.right)
                if a != b:
                    self._tied[max(a, b)] = min(a, b)

    def _thing(self, item: str) -> str:
        top = item
        while top in self._tied:
            top = self._tied[top]
        while item != top:
            self._tied[item], item = top, self._tied[item]
        return top
