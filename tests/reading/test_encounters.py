"""Sides by deed: who receives, meets or accompanies whom."""

from __future__ import annotations

from collections import Counter

import pytest

from legation.model import Capture
from legation.reading.encounters import Encounters
from legation.run.pipeline import read_capture


def _countries(text: str) -> dict[str, str | None]:
    reading = read_capture(Capture(source="page.txt", media="text", content=text.encode())).reading
    return {p.name: p.country for p in reading.people}


HEAD = "Posted on 7 June 2023\n\n"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "A delegation from Kumasi, Ghana, led by Mayor Kofi Mensah, arrived in Leuven, Belgium, on 5 June. "
            "On Tuesday the delegation was received by Deputy Mayor Lotte Verhulst. Leuven will send experts.",
            "Lotte Verhulst",
            "BE",
        ),
        (
            "A delegation from Kumasi, Ghana, is in Leuven, Belgium. The mayor of Kumasi, Kofi Mensah, was accompanied by "
            "Secretary Ama Boateng. Leuven and Kumasi signed an agreement.",
            "Ama Boateng",
            "GH",
        ),
        (
            "A delegation from Kumasi, Ghana, is in Leuven, Belgium. On Tuesday the mayor of Kumasi, Kofi Mensah, met Governor "
            "Lotte Verhulst. Leuven and Kumasi signed an agreement.",
            "Lotte Verhulst",
            "BE",
        ),
        (
            "A delegation from Kumasi, Ghana, is in Leuven, Belgium. Governor Lotte Verhulst welcomed the mayor of Kumasi, Kofi "
            "Mensah, on Tuesday. Leuven and Kumasi signed an agreement.",
            "Lotte Verhulst",
            "BE",
        ),
    ],
)
def test_sides_by_deed(text: str, name: str, country: str) -> None:
    assert _countries(HEAD + text + "\n")[name] == country


def test_french_receptions_tell_sides() -> None:
    text = (
        "Publié le 7 juin 2023\n\nUne délégation de Kumasi, au Ghana, conduite par le maire Kofi Mensah, est à Namur. "
        "Reçue mardi à Namur par la gouverneure Lotte Verhulst, la délégation a visité le port. "
        "Accompagné du conseiller Yaw Boateng, le maire de Kumasi, Kofi Mensah, a signé un accord avec Namur.\n"
    )
    found = _countries(text)
    assert found["Lotte Verhulst"] == "BE"
    assert found["Yaw Boateng"] == "GH"


def test_the_other_side_is_the_one_named_most() -> None:
    class _Nothing:
        def slot(self, _: str) -> dict[int, list[object]]:
            return {}

    sides = Encounters(_Nothing(), [], {}, Counter({"BE": 4, "GH": 3, "US": 1}))  # type: ignore[arg-type]
    assert sides.other("GH") == "BE"
    assert sides.other("BE") == "GH"
    assert Encounters(_Nothing(), [], {}, Counter({"BE": 4, "GH": 3, "FR": 3})).other("BE") is None  # type: ignore[arg-type]
