from __future__ import annotations

import pytest

from legation.pages.cues import cues
from legation.pages.lines import key_of


@pytest.mark.parametrize(
    "label",
    [
        *("You might also enjoy", "What to read next", "Other stories in this section", "Don't miss these stories"),
        *("Ces articles pourraient vous intéresser", "Plus d'articles du même auteur", "À lire ensuite"),
        *("Có thể bạn cũng thích", "Mời bạn đọc thêm", "Xem tiếp các bài viết khác"),
        *("ທ່ານອາດສົນໃຈ", "ອ່ານຂ່າວອື່ນໆໃນໝວດນີ້", "ຂ່າວຖັດໄປ"),
    ],
)
def test_labels_of_other_reports_in_any_wording(label: str) -> None:
    assert cues().kind(key_of(label)) == "related"


@pytest.mark.parametrize(
    "notice",
    [
        *("Story continues below advertisement", "La suite de l'article après cette publicité"),
        *("Nội dung tiếp tục sau quảng cáo", "ຂ່າວຕໍ່ຈາກໂຄສະນາ"),
    ],
)
def test_notices_of_a_break(notice: str) -> None:
    assert cues().kind(key_of(notice)) == "advertisement"


@pytest.mark.parametrize(
    "line",
    [
        "Next steps",
        "Further cooperation",
        "Hợp tác nổi bật",
        "Une autre époque",
        "Mayors of two ports meet again",
        "ການຮ່ວມມືຕໍ່ໄປ",
        "",
    ],
)
def test_the_words_of_a_report_make_no_label(line: str) -> None:
    assert cues().kind(key_of(line)) == ""


def test_a_section_may_be_named_behind_more_from() -> None:
    assert cues().kind(key_of("More from Southern Sweden"), named=True) == "related"
    assert cues().kind(key_of("More from southern farms")) == ""


def test_a_label_before_a_mark_and_a_title() -> None:
    assert cues().passing(key_of("À LIRE AUSSI — Le maire inaugure le marché aux poissons (18 juin)"))
    assert not cues().passing(key_of("Autre sujet : le tourisme fluvial entre les deux rives."))
    assert not cues().passing(key_of("The mayor — a former teacher of the town"))


@pytest.mark.parametrize(
    "line", ["Text and photos: Ana Prado", "Texte et photos : A. Prado", "Bài, ảnh: Ánh Lê", "ຂ່າວ ແລະ ພາບ: ນາງ ສີ"]
)
def test_credits_say_who_made_the_report(line: str) -> None:
    assert cues().credited(key_of(line))
    assert not cues().credited(key_of(line.partition(":")[2]))
