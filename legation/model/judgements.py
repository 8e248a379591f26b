"""A judgement: a recorded decision that two things are the same, are not, or may be, or that one follows up the other."""

from __future__ import annotations

from typing import Literal

import msgspec

Verdict = Literal["same", "not-same", "may-be", "follows", "rejected", "revokes"]
Kind = Literal["person", "body", "activity", "agreement", "follow-up"]


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One decision about two items, each named `PAGE/LOCAL-ID` (`3f2a…/p1`); `left` sorts before `right`.

    Of the kind `follow-up` one is a statement, the other the activity or agreement that `follows` it up, does not (`rejected`),
    may (`may-be`), or by which it was withdrawn (`revokes`).

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
