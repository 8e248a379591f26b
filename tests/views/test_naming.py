"""What entries are called where only a link to them stands."""

from __future__ import annotations

from legation.views.brief import Brief
from legation.views.naming import names_of
from legation.views.words import Words


def test_every_entry_has_a_name(brief: Brief) -> None:
    called = names_of(brief, Words("en"))
    assert called["P1"] == "Ann Lee"
    assert called["A2"] == "Visit, May 2023"
    assert called["A3"].startswith("Ceremony, ")  # by its place: it has no date
    assert called["G1"] == "Twinning, 2019–2022"
    assert names_of(brief, Words("fr"))["G1"].startswith("Jumelage, ")
