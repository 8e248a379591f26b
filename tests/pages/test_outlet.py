from __future__ import annotations

import pytest

from legation.pages.lines import lines_of
from legation.pages.outlet import host_of, outlet_of


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Porto (LUSA) – The mayor of Porto received a delegation of Nagasaki on Tuesday.", "LUSA"),
        ("The mayor received a delegation of Nagasaki on Tuesday.\nCOPYRIGHT © NUSA 2022", "NUSA"),
        ("The mayor received a delegation of Nagasaki on Tuesday.", "porto.example"),
    ],
)
def test_outlets(text: str, outlet: str) -> None:
    assert outlet_of(lines_of(text), 0, "https://www.porto.example/a") == outlet


@pytest.mark.parametrize("url", [None, "", "porto", "http://[broken"])
def test_no_host(url: str | None) -> None:
    assert host_of(url) is None
