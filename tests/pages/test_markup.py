"""Old and odd HTML: every structure must give the same report, nothing lost and nothing twice."""

from __future__ import annotations

import pytest

from legation.model import Capture, Page
from legation.pages import page_of

TITLE = "Mayor of Porto receives harbour delegation of Nagasaki"
A = "The mayor of Porto received a delegation of the city of Nagasaki on Tuesday and thanked it for thirty years of friendship."
B = "The guests invited twenty harbour pilots to Nagasaki, where a course will open in the spring of next year."
C = "Both sides agreed to meet again before the summer, the head of the Porto harbour office told reporters."
MENU = '<ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul>'
HEAD = f"<head><title>{TITLE}</title></head>"
SPAN = '<span id="ctl00_lbl{}">{}</span>'
ODD = {
    "no article": f'<div id="menu">{MENU}</div><div class="c"><h1>{TITLE}</h1><span class="date">12/05/2023</span>'
    f"<p>{A}</p><p>{B}</p><p>{C}</p></div>",
    "tables": f"<table><tr><td>{MENU}</td><td><table><tr><td><b>{TITLE}</b></td></tr><tr><td><i>12/05/2023</i></td></tr>"
    f"<tr><td><p>{A}</p><p>{B}</p><p>{C}</p></td></tr></table></td></tr></table>",
    "divs": f"<div><div>{MENU}</div><div><div><h1>{TITLE}</h1></div><div>12/05/2023</div>"
    f"<div><div>{A}</div><div>{B}</div><div>{C}</div></div></div></div>",
    "breaks": f'<h1>{TITLE}</h1><div class="content">12/05/2023<br><br>{A}<br><br>{B}<br>{C}<br></div>',
    "asp": '<form id="aspnetForm"><input type="hidden" name="__VIEWSTATE"><table><tr><td><a href="a">Home</a> | <a href="b">News</a>'
    f"</td></tr><tr><td>{SPAN.format('Title', TITLE)}<br>{SPAN.format('Date', '12/05/2023')}<br>"
    f"{SPAN.format('Lead', f'<b>{A}</b>')}<br>{SPAN.format('Content', f'<p>{B}</p><p>{C}</p>')}</td></tr></table></form>",
}


def page(body: str | bytes, head: str = HEAD) -> Page:
    content = body if isinstance(body, bytes) else f"<html>{head}<body>{body}</body></html>".encode()
    return page_of(Capture(source="a.html", media="html", content=content))


@pytest.mark.parametrize("body", ODD.values(), ids=ODD)
def test_odd_structures_give_the_report(body: str) -> None:
    read = page(body)
    assert read.text.split("\n") == [TITLE, "12/05/2023", A, B, C]
    assert (read.published, read.title, read.furniture) == ("2023-05-12", TITLE, ())


def test_text_in_font_without_paragraphs() -> None:
    body = f"<center><font size=5><b>{TITLE}</b></font></center><font size=2>{A}<p>{B}<p>{C}</font>"
    assert page(body).text.split("\n") == [TITLE, A, B, C]


def test_amp() -> None:
    head = f'{HEAD[:-7]}<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "2023-05-12T09:00:00Z"}}</script></head>'
    body = f"<amp-sidebar>{MENU}</amp-sidebar><main><h1>{TITLE}</h1><amp-img src=a.jpg></amp-img><p>{A}</p><amp-ad></amp-ad><p>{B}</p></main>"
    read = page(body, head)
    assert read.text.split("\n") == [TITLE, A, B]
    assert read.published == "2023-05-12"


CAPTION = "Ms Aiko Tanaka signs the guest book of Porto"


@pytest.mark.parametrize(
    "picture",
    [
        f'<figure><img src="a.jpg"><figcaption>{CAPTION}</figcaption></figure>',
        f'<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">{CAPTION}</p></div>',
        f'<table class="image"><tr><td><img src="a.jpg"></td></tr><tr><td class="caption">{CAPTION}</td></tr></table>',
    ],
)
def test_captions_stand_where_their_picture_stood(picture: str) -> None:
    other = '<div class="related"><figure><img src="b.jpg"><figcaption>New tram line for Gaia opens</figcaption></figure></div>'
    body = f"<article><h1>{TITLE}</h1><p>{A}</p>{picture}<p>{B}</p><p>{C}</p></article>{other}"
    assert page(body).text.split("\n") == [TITLE, A, CAPTION, B, C]


def test_tables_of_data_stay_tables() -> None:
    table = "<table><tr><td><p>Pilots</p></td><td><p>20</p></td></tr><tr><td><p>Ships</p></td><td><p>7</p></td></tr></table>"
    assert "| Pilots | 20 |" in page(f"<article><h1>{TITLE}</h1><p>{A}</p>{table}<p>{B}</p></article>").text


VI = "Sáng nay, lãnh đạo thành phố đã tiếp đoàn đại biểu cảng do ông giám đốc dẫn đầu đến thăm và làm việc."
VI_1258 = (  # tone marks are bytes of their own in windows-1258
    "Sa\u0301ng nay, la\u0303nh đa\u0323o tha\u0300nh phô\u0301 đa\u0303 tiê\u0301p đoa\u0300n đa\u0323i biê\u0309u "
    "ca\u0309ng do ông gia\u0301m đô\u0301c dâ\u0303n đâ\u0300u đê\u0301n thăm va\u0300 la\u0300m viê\u0323c."
)


@pytest.mark.parametrize("stated", ["windows-1258", "utf-8"])
def test_vietnamese_in_its_own_charset_or_a_wrong_statement(stated: str) -> None:
    html = f'<html lang="en"><head><meta charset="{stated}"></head><body><h1>Tin</h1><p>{{}}</p><p>{{}}</p></body></html>'
    content = html.format(VI_1258, VI_1258).encode("windows-1258") if stated == "windows-1258" else html.format(VI, VI).encode()
    read = page(content)
    assert VI in read.text
    assert read.language == "vi"


def test_what_pages_call_latin_1_is_read_as_browsers_read_it() -> None:
    sentence = "Le maire a reçu mardi une délégation de la ville et l’a remerciée pour trente années d’amitié et d’échanges."
    html = (
        f'<html><head><meta charset="iso-8859-1"></head><body><h1>Visite</h1><p>{sentence}</p><p>{sentence[3:]}</p></body></html>'
    )
    assert sentence in page(html.encode("windows-1252")).text
    assert sentence in page(html.encode()).text
