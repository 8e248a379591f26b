"""What both forms say alike."""

from __future__ import annotations

import msgspec

from legation.views.blocks import Run
from legation.views.brief import Brief
from legation.views.telling import Teller


def words(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def test_dates_and_what_bounds_them(brief: Brief) -> None:
    say = Teller(brief)
    visit, meeting = brief.timeline
    assert words(say.when(visit)) == "May 2023"
    assert words(say.when(visit.parts[0])) == "date not known (reported 10 November 2022)"
    assert words(say.what(visit)) == "Visit (planned) · Arden – Belmar"
    assert words(say.what(meeting)).endswith("Arden · Where sources differ")


def test_posts_stand_in_the_language_of_their_report(brief: Brief) -> None:
    say, person = Teller(brief), brief.people[0].people[0]
    post, last = say.post(person, 0)
    assert (post.text, post.lang, post.printed) == ("Mayor, Arden", "en", True)
    assert last.text == " (last attested 1 January 2023)"
    assert words(say.met(person)) == "met Bo Rask ×2, 9 November 2022"


def test_agreements_and_their_terms(brief: Brief) -> None:
    told = words(Teller(brief).accord(brief.agreements[0]))
    assert told == "Twinning · Arden – Belmar: ended; term 2019–2022; signed 1 March 2019; past its term; no renewal on record"


def test_a_source_that_is_not_listed_is_no_link(brief: Brief) -> None:
    say = Teller(brief)
    assert [(r.text, r.link) for r in say.marks(["p2", "p2", "p9"])] == [
        ("\u00a0", ""),
        ("[2]", "#source-2"),
        (" ", ""),
        ("[?]", ""),
    ]
    assert Teller(brief, sources="all").mark("p1").link == "#all"


def test_addresses_that_may_become_links(brief: Brief) -> None:
    say, (web, script) = Teller(brief), brief.pages
    assert say.address(web) == web.url
    assert say.address(script) == ""
    assert say.address(msgspec.structs.replace(web, url="https://example.org/" + "a" * 9000)) == ""
