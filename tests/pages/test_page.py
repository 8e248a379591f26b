from __future__ import annotations

import json
from pathlib import Path

import pytest

from legation.model import Capture, PageError
from legation.pages import page_of

EXAMPLES = Path(__file__).parents[2] / "examples" / "html"
TEXT = """Home | News
Porto and Nagasaki agree on harbour training
10/05/2023
The mayor of Porto received a delegation of Nagasaki on Tuesday and thanked it for thirty years of friendship.
Related news
New tram line for Gaia (02/05/2023)"""


def test_a_plain_text_is_frozen_with_its_furniture_and_date() -> None:
    page = page_of(Capture(source="box.zip!in/a.txt", media="text", content=TEXT.replace("\n", "\r\n").encode()))
    assert (page.name, page.text, page.furniture) == ("a", TEXT, (1, 5, 6))
    assert (page.language, page.published, page.published_basis) == ("en", "2023-05-10", "line")
    assert page.published_quote is not None
    page.published_quote.check(page.text)
    assert page.title == "Porto and Nagasaki agree on harbour training"


def test_hints_serve_where_the_page_is_silent() -> None:
    silent = TEXT.replace("10/05/2023\n", "")
    hints = {
        "published": "2023-05-11T08:00:00Z",
        "outlet": "Gazette",
        "url": "https://g.example/a",
        "title": "Porto and Nagasaki",
    }
    page = page_of(Capture(source="a.txt", media="text", content=silent.encode(), hints=hints))
    assert (page.published, page.published_basis, page.published_quote) == ("2023-05-11", "hint", None)
    assert (page.outlet, page.url, page.title) == ("Gazette", "https://g.example/a", "Porto and Nagasaki")
    assert page_of(Capture(source="a.txt", media="text", content=TEXT.encode(), hints=hints)).published == "2023-05-10"


def test_a_json_object_gives_text_and_hints() -> None:
    record = {"title": "Harbour training agreed", "text": TEXT.split("\n")[3], "published": "2023-05-12", "outlet": "Wire"}
    page = page_of(Capture(source="a.jsonl", media="json", content=json.dumps(record).encode()))
    assert page.text.startswith("Harbour training agreed\nThe mayor")
    assert (page.published, page.published_basis, page.outlet) == ("2023-05-12", "hint", "Wire")
    html = {"html": (EXAMPLES / "vi.html").read_text(encoding="utf-8")}
    assert page_of(Capture(source="a.jsonl", media="json", content=json.dumps(html).encode())).published == "2022-08-12"


@pytest.mark.parametrize("content", [b"[]", b"{", b'{"title": "only"}', b'"text"'])
def test_json_without_a_page_is_refused(content: bytes) -> None:
    with pytest.raises(PageError, match=r"a\.json"):
        page_of(Capture(source="a.json", media="json", content=content))


@pytest.mark.parametrize(
    ("name", "day", "basis"),
    [("vi", "2022-08-12", "json-ld"), ("en", "2025-12-03", "meta"), ("fr", "2022-08-12", "time"), ("lo", "2022-04-05", "line")],
)
def test_the_examples(name: str, day: str, basis: str) -> None:
    path = EXAMPLES / f"{name}.html"
    page = page_of(Capture(source=str(path), media="html", content=path.read_bytes()))
    assert (page.language, page.published, page.published_basis) == (name, day, basis)
    assert page.published_quote is not None
    page.published_quote.check(page.text)


def test_nothing_but_furniture_is_no_page() -> None:
    with pytest.raises(PageError, match="furniture"):
        page_of(Capture(source="a.txt", media="text", content=b"Home | News | Contact\nLog in\nShare"))


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("reports/one.txt", "one"),
        ("feed.jsonl#3", "feed-3"),
        ("all.zip!inner/day.2.html", "day.2"),
        ("all.zip!inner.zip!notes.jsonl#12", "notes-12"),
        ("issue#7.txt", "issue#7"),
    ],
)
def test_a_page_is_named_after_its_entry(source: str, name: str) -> None:
    content = b"On 9 November 2022 the mayor received a delegation from the twin city in Hanoi.\n"
    assert page_of(Capture(source=source, media="text", content=content)).name == name
