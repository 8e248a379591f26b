"""How statements stand, in words."""

from __future__ import annotations

import msgspec
import pytest

from legation.lang import LANGUAGES
from legation.register.answers import Link, StatementLine
from legation.register.states import STATES
from legation.views.brief import Brief
from legation.views.brief_html import brief_html
from legation.views.standing import standing
from legation.views.words import Words
from legation.views.writing import write_brief
from tests.views.conftest import citation

SAID = StatementLine("S1", "commit", (Link("P1", "Ann Lee"),), ("training",), "2022-11-09", ("Hanoi",), citation())


@pytest.mark.parametrize(
    ("state", "waits", "certain", "text"),
    [
        (None, None, True, ""),
        ("offered", True, True, "open"),
        ("signed", True, True, "open · signed, 10 January 2023"),
        ("delivered", False, True, "delivered, 10 January 2023"),
        ("delivered", False, False, "delivered, 10 January 2023 (to be confirmed)"),
        ("withdrawn", False, True, "withdrawn, 10 January 2023"),
    ],
)
def test_a_state_is_told_with_its_day(state: str | None, waits: bool | None, certain: bool, text: str) -> None:
    said = msgspec.structs.replace(SAID, state=state, since="2023-01-10", open=waits, certain=certain)
    assert standing(said, Words("en")) == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_has_its_word_in_every_language(language: str) -> None:
    words = Words(language)
    told = [words(f"promise:{state}") for state in ("open", *STATES)]
    assert len(set(told)) == len(told)
    assert not any(text.startswith("promise:") for text in told)


def test_every_form_of_the_brief_says_it(brief: Brief) -> None:
    group = brief.statements[0]
    said = msgspec.structs.replace(group.statements[0], state="delivered", since="2023-01-10", open=False, certain=False)
    told = msgspec.structs.replace(brief, statements=(msgspec.structs.replace(group, statements=(said,)),), language="en")
    words = "delivered, 10 January 2023 (to be confirmed)"
    assert words in brief_html(told)
    for short in (False, True):
        assert words in write_brief(told, ".md", short=short).data.decode("utf-8")
        assert words in write_brief(told, ".html", short=short).data.decode("utf-8")
