from __future__ import annotations

from legation.pages.lines import lines_of
from legation.pages.repeats import drop_pull_quotes, drop_repeats

TITLE = "Porto and Nagasaki agree on harbour training"
FIRST = "The mayor of Porto received a delegation of Nagasaki on Tuesday and thanked it for thirty years of friendship."
SPOKE = "“We have waited ten years for these pilots,” the harbour master of Porto told the reporters who had come along."


def test_the_headline_and_paragraphs_are_dropped_the_second_time() -> None:
    out: set[int] = set()
    drop_repeats(lines_of("\n".join([TITLE, f"{TITLE} (10 May 2023)", FIRST, TITLE, f"{FIRST[:60]}..."])), 0, out)
    assert out == {1, 3, 4}


def test_a_longer_title_is_no_repeat() -> None:
    out: set[int] = set()
    drop_repeats(lines_of("\n".join([TITLE, f"{TITLE} and on dredging", FIRST])), 0, out)
    assert out == set()


def test_quotations_set_off_beside_their_paragraph() -> None:
    out: set[int] = set()
    drop_pull_quotes(
        lines_of("\n".join([TITLE, "“We have waited ten years for these pilots.”", "- Harbour master", FIRST, SPOKE])), 4, out
    )
    assert out == {1, 2}
    out.clear()
    drop_pull_quotes(lines_of("\n".join([TITLE, "“We remain the best of friends for ever.”", FIRST, SPOKE])), 3, out)
    assert out == set()
