from __future__ import annotations

import pytest

from legation.resolve.hearing import Heard, consonants_agree, heard, holds, sounding, turned
from legation.resolve.systems import name_of


@pytest.mark.parametrize(
    ("a", "b", "how"),
    [
        ("Khamsone Vilaysack", "Khamson Vilaisak", "same"),
        ("Khamsone Vilaysack", "Kham Sone Vilay Sack", "same"),
        ("Sinlathong Vilaysack", "Silathong Vilaysack", "alike"),
        ("Khamsouk Vilaysack", "Khamsok Vilaysack", "perhaps"),
        ("Khamsone Vilaysack", "Khamsy Vilaysack", "other"),
        ("Ly Ao", "Li Au", "other"),  # hardly a consonant to go by
    ],
)
def test_how_names_sound_together(a: str, b: str, how: Heard) -> None:
    assert heard(name_of(a), name_of(b)) == how
    assert heard(name_of(b), name_of(a)) == how


def test_a_vietnamese_name_without_marks_is_read_with_all_values_of_its_letters() -> None:
    lao, latin = name_of("ດິງ ຕຽນ ຢຸງ"), name_of("Dinh Tien Dung")
    assert heard(lao, latin) == "same"
    assert heard(lao, latin, spelled=("roman", "roman")) != "same"


def test_turned_and_held() -> None:
    assert turned(name_of("Khamsone Vilaysack"), name_of("Vilaisak Khamson"))
    assert not turned(name_of("Khamsone Vilaysack"), name_of("Khamson Vilaisak"))
    assert holds(name_of("Khamsone Vilaysack"), name_of("Vilaixac"))
    assert not holds(name_of("Khamsone Vilaysack"), name_of("Bounmy"))


def test_consonants_word_by_word() -> None:
    assert consonants_agree(name_of("Bruno Tassin"), name_of("ບຣູໂນ ຕັດແຊັງ"))
    assert not consonants_agree(name_of("Bruno Tassin"), name_of("ບຣູໂນ ແກແລງ"))


def test_how_a_name_sounds_is_kept_ready() -> None:
    found = sounding("Khamsone Vilaysack", "roman")
    assert found.consonants == 9
    assert len(found.words) == len(found.kinds_by_word) == 2
