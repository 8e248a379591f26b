from __future__ import annotations

from pathlib import Path

import pytest

from legation.model import PageError
from legation.pages.html import read_html

FIXTURES = Path(__file__).parent / "fixtures"
EXAMPLES = Path(__file__).parents[2] / "examples" / "html"
P = "<p>The mayor of Porto received a delegation of Nagasaki on Tuesday and thanked it for thirty years of friendship.</p>"


def lines(path: Path) -> list[str]:
    return read_html(path.read_bytes(), path.name).text.split("\n")


@pytest.mark.parametrize(
    ("name", "title", "lead"),
    [
        ("vi", "Hà Nội - Viêng Chăn: Mở lối", "Sau thời gian dài"),
        ("fr", "Commerce, investissement, tourisme", "Reçue dans la capitale"),
        ("en", "Capitals of Việt Nam and Laos", "VIENTIANE"),
        ("lo", "ນະຄອນຫຼວງວຽງຈັນ ແລະ", "ວັນຈັນ ວານນີ້"),
    ],
)
def test_title_date_line_lead_and_body_in_their_order_once_each(name: str, title: str, lead: str) -> None:
    found = lines(EXAMPLES / f"{name}.html")
    assert found[0].startswith(title)
    assert any(c.isdigit() for c in found[1])
    assert next(i for i, x in enumerate(found) if x.startswith(lead)) <= 3
    assert len(found) == len(set(found))
    assert not any("Cookie" in x or "cookie" in x or "©" in x for x in found)


def test_a_lead_that_only_the_meta_element_has() -> None:
    found = lines(FIXTURES / "meta_lead.html")
    assert found[0] == "Huế và Shizuoka bàn hợp tác làm vườn"
    assert found[1].startswith("Sáng 20/5, tại thành phố Huế")


def test_a_description_of_the_site_is_no_lead() -> None:
    site = "News, weather and sport from the north of the country, every day"
    page = f"<html><head><meta name='description' content='{site}'></head>{P * 3}"
    assert "weather" not in read_html(page.encode(), "a").text


def test_the_stated_charset_is_used() -> None:
    assert "l’hôtel de ville" in read_html((FIXTURES / "latin.html").read_bytes(), "latin.html").text


def test_an_index_is_refused_by_that_name() -> None:
    with pytest.raises(PageError, match="index of other pages"):
        read_html((FIXTURES / "index.html").read_bytes(), "index.html")


@pytest.mark.parametrize("content", [b"", b"<html><body><nav>Home</nav></body></html>", b"<html>" + b" " * 5_000_001])
def test_pages_without_text_and_huge_ones_are_refused(content: bytes) -> None:
    with pytest.raises(PageError, match="p"):
        read_html(content, "p")


def test_htmldate_is_asked_last() -> None:
    page = f"<html><body><h1>Porto receives Nagasaki</h1>{P * 3}<p>Date: 2021-03-04</p></body></html>".encode()
    document = read_html(page, "a")
    assert document.published is None
    guessed = document.guessed()
    assert guessed is None or guessed.basis == "htmldate"
