"""What entries are called where only a link to them stands."""

from __future__ import annotations

import msgspec

from legation.register.answers import PostHeld
from legation.views.brief import Brief
from legation.views.naming import activity_name, names_of, post_name
from legation.views.words import Words
from tests.views.conftest import citation


def test_every_entry_has_a_name(brief: Brief) -> None:
    called = names_of(brief, Words("en"))
    assert called["P1"] == "Ann Lee"
    assert called["A2"] == "Visit, May 2023"
    assert called["A3"].startswith("Ceremony, ")  # by its place: it has no date
    met = next(e.line for e in brief.activities() if e.line.people)
    assert activity_name(msgspec.structs.replace(met, date=None), Words("en")) == "Meeting, Ann Lee"
    assert called["G1"] == "Twinning, 2019–2022"
    assert names_of(brief, Words("fr"))["G1"].startswith("Jumelage, ")


def test_an_office_is_put_as_its_language_puts_it() -> None:
    for language, shown in (("en", "Mayor, Arden"), ("vi", "Mayor Arden"), ("lo", "Mayor Arden"), ("fr", "Mayor, Arden")):
        assert post_name(PostHeld("Mayor", "Arden", None, None, (citation(language=language),))) == shown
    assert post_name(PostHeld("Mayor", None, None, None, ())) == "Mayor"
