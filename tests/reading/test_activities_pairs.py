"""Pairs: verb and object tell of a dealing together, whatever stands between."""

from __future__ import annotations

import pytest

from legation.reading.activities_triggers import Triggers
from tests.reading.dealings import report


def kinds(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    sheet, findings = report(text, {}, language=language)
    triggers = Triggers(sheet, findings)
    return [(t.kind, t.sort, t.status) for s in sheet.sentences for t in triggers.of(s) if not t.weak]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("The certificates of the pupils were presented by the mayor.", "en", ("ceremony", "award", "held")),
        ("The governor handed the two hospitals eleven new ambulances.", "en", ("ceremony", "gift", "held")),
        ("They completed a ten-day evening course.", "en", ("training", "", "held")),
        ("La maire a remis à l'hôpital deux camions.", "fr", ("ceremony", "gift", "held")),
        ("Sáng nay, đoàn tặng trường 20 máy tính.", "vi", ("ceremony", "gift", "held")),
        ("Tỉnh tổ chức buổi gặp mặt nhân kỷ niệm 60 năm quan hệ.", "vi", ("ceremony", "anniversary", "held")),
        ("On Monday the two mayors planted a young mulberry tree.", "en", ("ceremony", "tree", "held")),
        ("The delegation was received on Thursday by the mayor.", "en", ("meeting", "", "held")),
        ("La délégation a été accueillie lundi 12 juin par le maire.", "fr", ("meeting", "", "held")),
        ("Hai lực lượng đã phối hợp tổ chức đợt tuần tra song phương.", "vi", ("project", "day", "held")),
        ("Since 2019, the city has built 30 wells there.", "en", ("project", "", "held")),
        ("The hospital will train six more nurses.", "en", ("training", "", "planned")),
        ("Ulsan sent a large trade mission to Burgas.", "en", ("visit", "delegation", "held")),
        ("The guests were later hosted at a farewell dinner.", "en", ("ceremony", "banquet", "held")),
    ],
)
def test_a_verb_and_its_object_tell_a_dealing(text: str, language: str, told: tuple[str, str, str]) -> None:
    assert told in kinds(text, language)


def test_what_is_only_to_come_needs_a_time_of_its_own() -> None:
    assert kinds("The mayor will present the clubs with medals.") == [("ceremony", "award", "wished")]


def test_an_object_within_a_longer_word_that_is_none_is_no_object() -> None:
    assert kinds("Bà sẽ có cuộc gặp khó khăn.", "vi") == []


@pytest.mark.parametrize("text", ["The mayor presented a plan. Certificates matter.", "The certificates presented no risk."])
def test_an_object_in_another_sentence_or_before_an_active_verb_tells_nothing(text: str) -> None:
    assert kinds(text) == []
