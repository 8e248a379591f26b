from __future__ import annotations

from legation.pages.furniture import lay_out

BODY = "Lyon and Ouagadougou have signed a plan for water and waste, the two mayors said after talks at the city hall on Monday."


def headline(text: str) -> str | None:
    layout = lay_out(text)
    return layout.lines[layout.headline].bare if layout.headline is not None else None


def test_the_headline_speaks_the_words_of_the_report() -> None:
    text = f"Municipal Gazette of the Region\nLyon and Ouagadougou sign water plan\nA first of its kind\n{BODY}"
    assert headline(text) == "Lyon and Ouagadougou sign water plan"


def test_the_first_of_two_equal_headlines_counts() -> None:
    text = f"Lyon and Ouagadougou sign water plan\nLyon and Ouagadougou sign water plan\n{BODY}"
    layout = lay_out(text)
    assert layout.headline == 0
    assert layout.furniture == (2,)


def test_a_caption_above_the_report_is_no_headline() -> None:
    caption = "The mayors of Lyon and Ouagadougou after signing the plan for water and waste (Photo: City Hall)"
    assert headline(f"Two cities sign a plan\n12/05/2023\n{caption}\n{BODY}") == "Two cities sign a plan"


def test_a_text_that_begins_with_its_report_has_none() -> None:
    assert headline(BODY) is None
