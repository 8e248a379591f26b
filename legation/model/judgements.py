"""A judgement: a recorded decision that two things are the same, are not, or may be."""

from __future__ import annotations

from typing import Literal

import msgspec

Verdict = Literal["same", "not-same", "may-be"]
Kind = Literal["person", "body", "activity", "agreement"]


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One decision about two items, each named `PAGE/LOCAL-ID` (`3f2a…/p1`); `left` sorts before `right`.

    `score` is between 0 and 1; `reasons` are sentences for a person; `actor` is the resolver's version or a person's name.
    The time of the decision is the register's to set.
    """

    kind: Kind
    left: str
    right: str
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]
    actor: str
