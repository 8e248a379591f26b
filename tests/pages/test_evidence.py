from __future__ import annotations

import pytest
import trafilatura

from legation.pages.evidence import Evidence, evidence_of

LD = (
    '<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"], '
    '"datePublished": "2023-05-10T08:00:00+07:00", "headline": "Porto receives Nagasaki", '
    '"publisher": {"name": "Gazette"}}]}</script>'
)
META = '<meta property="article:published_time" content="2023-05-11T01:00:00Z">'
TIME = '<article><time datetime="2023-05-12">12 May</time></article>'
URL = "https://porto.example/2023/05/13/nagasaki"


def evidence(head: str = "", body: str = "", url: str | None = None) -> Evidence:
    tree = trafilatura.load_html(f"<html><head>{head}</head><body><p>Text.</p>{body}</body></html>")
    return evidence_of(tree, url)


@pytest.mark.parametrize(
    ("head", "body", "url", "found"),
    [
        (LD + META, TIME, URL, ("2023-05-10", "json-ld")),
        (META, TIME, URL, ("2023-05-11", "meta")),
        ("", TIME, URL, ("2023-05-12", "time")),
        (
            "",
            '<p>Updated <time datetime="2023-05-14">14 May</time> Published <time datetime="2023-05-12">12 May</time></p>',
            URL,
            ("2023-05-12", "time"),
        ),
        ("", '<time class="updated" datetime="2023-05-14">14 May</time>' + TIME, URL, ("2023-05-12", "time")),
        ("", "", URL, ("2023-05-13", "url")),
        ("", "", "https://porto.example/2023/17/41/x", None),
        ('<script type="application/ld+json">{broken</script>', "", None, None),
        ("", f"<aside class='related'>{TIME}</aside>", None, None),
        ('<meta name="pubdate" content="Thứ Tư, 10/05/2023 08:00">', "", None, ("2023-05-10", "meta")),
    ],
)
def test_dates_in_their_order(head: str, body: str, url: str | None, found: tuple[str, str] | None) -> None:
    assert evidence(head, body, url).published == found


def test_the_visible_headline_is_preferred_and_the_sites_name_cut() -> None:
    assert (
        evidence("<title>Porto receives Nagasaki | Gazette</title>", "<h1>Porto receives Nagasaki</h1>").title
        == "Porto receives Nagasaki"
    )
    assert evidence("<title>Porto receives Nagasaki - Gazette</title>").title == "Porto receives Nagasaki"
    assert evidence(LD).outlet == "Gazette"


def test_lead_and_date_line_of_the_report_not_of_other_items() -> None:
    lead = "Ngày 10/5, tại Huế, hai thành phố đã ký kế hoạch hợp tác."
    other = f"<div class='related'><h2 class='sapo'>Một bản tin khác: {lead}</h2><span class='date'>01/01/2020</span></div>"
    found = evidence(body=f"{other}<h1>Tiêu đề</h1><span class='date'>10/05/2023 08:00</span><h2 class='sapo'>{lead}</h2>")
    assert found.lead == lead
    assert found.date_line == "10/05/2023 08:00"
