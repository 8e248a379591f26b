"""Scripts: which pages tell names by capitals."""

from __future__ import annotations

from legation.reading.script import has_case


def test_lao_has_no_capitals_and_the_others_have() -> None:
    assert [has_case(language) for language in ("vi", "en", "fr", "lo")] == [True, True, True, False]
