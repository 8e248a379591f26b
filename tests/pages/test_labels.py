from __future__ import annotations

import pytest

from legation.pages.labels import kept_tables, labels, make_ready, stripped
from legation.pages.lines import lines_of


@pytest.mark.parametrize(
    "text", ["Related news", "TIN LIÊN QUAN", "À lire aussi", "ຂ່າວທີ່ກ່ຽວຂ້ອງ", "Tin lien quan:", "» Read more «"]
)
def test_list_labels_of_all_languages_open_a_list(text: str) -> None:
    label = labels().alone(lines_of(text)[0])
    assert label is not None
    assert label.opens == "list"


def test_counts_do_not_hide_a_label() -> None:
    assert labels().alone(lines_of("Comments (17)")[0]) is not None
    assert stripped("viewed: 3,410 comments (0)") == "viewed comments"


def test_the_longest_start_wins_and_words_are_not_cut() -> None:
    found = labels().starting("tin lien quan: cau moi thong xe")
    assert found is not None
    assert found.meaning == "read-more"
    assert labels().starting("bypass opened to traffic") is None  # not the byline word “by”


def test_bracketed_labels_are_seen() -> None:
    found = labels().starting("[ad] fly to the coast")
    assert found is not None
    assert found.meaning == "advertisement"


@pytest.mark.parametrize(
    ("text", "share"),
    [("Home | News | Contact", 1.0), ("ໜ້າຫຼັກການເມືອງສັງຄົມກິລາ", 1.0), ("A+ | 12:30", 0.0), ("The council met the guests", 0.0)],
)
def test_coverage_counts_letters_of_menu_words(text: str, share: float) -> None:
    assert labels().covered(lines_of(text)[0]) == pytest.approx(share, abs=0.3)


def test_labels_are_made_ready_before_files_may_not_be_written_any_more() -> None:
    make_ready()
    assert kept_tables().is_there()
    assert set(kept_tables().load()) == {"line", "start", "within", "word"}
