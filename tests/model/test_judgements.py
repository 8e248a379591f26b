"""Judgements travel as plain records."""

from __future__ import annotations

import msgspec
import pytest

from legation.model import Judgement

ONE = Judgement(kind="person", left="a/p1", right="b/p2", verdict="same", score=0.97, reasons=("same name",), actor="resolver 1")


def test_a_judgement_survives_its_way_through_json() -> None:
    assert msgspec.json.decode(msgspec.json.encode(ONE), type=Judgement) == ONE


def test_other_verdicts_are_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(msgspec.json.encode(ONE).replace(b'"same"', b'"perhaps"'), type=Judgement)
