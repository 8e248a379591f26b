"""Taking the readings out of a register again, tied together by its judgements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from legation.register.questions import Questions

# The contract's list, the key that ties its entries across reports, and the register's word for the kind.
_TIES = (("people", "who", "person"), ("activities", "event", "activity"), ("agreements", "accord", "agreement"))


def readings(ask: Questions, *, with_text: bool = False) -> Iterator[dict[str, Any]]:
    """Every reading as the contract's plain object, by `doc`; `who`, `event` and `accord` are ids of the register.

    `with_text` adds the report itself as `text`, so that another register can take the line in and find every quote again.
    """
    placed = {kind: ask.snapshot.things(kind) for _, _, kind in _TIES}
    for page in sorted(ask.pages(), key=lambda p: (p.doc, p.id)):
        found = ask.snapshot.reading(page.id).to_contract()
        for entries, tie, kind in _TIES:
            for entry in found[entries]:
                entry[tie] = placed[kind].get(f"{page.id}/{entry['id']}")
        if with_text:
            found["text"] = ask.page(page.id).text
        yield found
