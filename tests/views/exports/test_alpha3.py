"""Country codes."""

from __future__ import annotations

import re

from legation.views.exports.alpha3 import ALPHA3


def test_codes_are_codes_each_once() -> None:
    assert {code: ALPHA3[code] for code in ("VN", "LA", "CH", "GB", "KR")} == {
        "VN": "VNM",
        "LA": "LAO",
        "CH": "CHE",
        "GB": "GBR",
        "KR": "KOR",
    }
    assert all(re.fullmatch("[A-Z]{2}", two) and re.fullmatch("[A-Z]{3}", three) for two, three in ALPHA3.items())
    assert len(set(ALPHA3.values())) == len(ALPHA3) > 240
