"""From a capture to its page: the frozen text, its furniture, its language and its date."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

import msgspec

from legation.model import Capture, Page, PageError
from legation.pages.furniture import Layout, lay_out
from legation.pages.language import language_of
from legation.pages.outlet import host_of, outlet_of
from legation.pages.plain import text_of
from legation.pages.published import Published, as_day, in_text, printed_date

if TYPE_CHECKING:
    from legation.pages.html import Document

_HINTS = ("url", "title", "published", "outlet", "language")


def page_of(capture: Capture) -> Page:
    """The page in a capture. A function of the capture alone.

    Takes media `text` (UTF-8), `html` (bytes, their charset found) and `json` (one object with `text` or `html` and any of the
    hints). Raises PageError where there is no text to read, or where the capture is an index of other pages.
    """
    if capture.media == "html":
        return _from_html(capture, capture.content, capture.hints)
    if capture.media == "json":
        return _from_json(capture)
    return _from_text(capture, text_of(capture.content, capture.source), capture.hints)


def _from_json(capture: Capture) -> Page:
    try:
        record = msgspec.json.decode(capture.content)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise PageError(f"{capture.source}: not a JSON object: {error}") from error
    if not isinstance(record, dict):
        raise PageError(f"{capture.source}: not a JSON object")
    hints = {k: str(record[k]) for k in _HINTS if record.get(k)} | capture.hints
    if isinstance(text := record.get("text"), str) and text.strip():
        title = hints.get("title", "").strip()
        if title and title not in text[: 2 * len(title) + 400]:
            text = f"{title}\n{text}"
        return _from_text(capture, text_of(text.encode("utf-8", "replace"), capture.source), hints)
    if isinstance(html := record.get("html"), str) and html.strip():
        return _from_html(capture, html.encode("utf-8", "replace"), hints, charset="utf-8")
    raise PageError(f"{capture.source}: the object has neither text nor html")


def _from_text(capture: Capture, text: str, hints: dict[str, str]) -> Page:
    return _assembled(capture, text, hints, None)


def _from_html(capture: Capture, content: bytes, hints: dict[str, str], charset: str | None = None) -> Page:
    # Loaded here: trafilatura takes half a second, and a folder of plain texts never needs it.
    from legation.pages.html import read_html

    document = read_html(content, capture.source, hints.get("url"), charset)
    return _assembled(capture, document.text, hints, document)


def _assembled(capture: Capture, text: str, hints: dict[str, str], document: Document | None) -> Page:
    layout = lay_out(text)
    if not layout.kept:
        raise PageError(f"{capture.source}: nothing but page furniture")
    url = hints.get("url") or (document.url if document else None)
    published = _published(text, layout, hints, document)
    page = Page(
        name=_name(capture.source),
        text=text,
        language=language_of(layout.kept),
        furniture=layout.furniture,
        source=capture.source,
        url=url,
        title=hints.get("title") or (document.title if document else None) or _headline(layout),
        outlet=hints.get("outlet") or _outlet(layout, url, document),
        published=published.date if published else None,
        published_basis=published.basis if published else None,
        published_quote=published.quote if published else None,
    )
    if published is not None and published.quote is None:
        return msgspec.structs.replace(page, published_quote=in_text(page, published.date))
    return page


def _published(text: str, layout: Layout, hints: dict[str, str], document: Document | None) -> Published | None:
    """The first evidence that speaks: the page's own data, its print, what the source said, and last a guess of htmldate."""
    if document is not None and document.published is not None:
        return document.published
    if (printed := printed_date(text, layout)) is not None:
        return printed
    if hint := as_day(hints.get("published", "")):
        return Published(hint, "hint")
    return document.guessed() if document is not None else None


def _outlet(layout: Layout, url: str | None, document: Document | None) -> str | None:
    if document is not None:
        return document.outlet or host_of(url)
    return outlet_of(layout.lines, layout.first, url)


def _headline(layout: Layout) -> str | None:
    return layout.lines[layout.headline].bare if layout.headline is not None else None


def _name(source: str) -> str:
    """The entry's name without its ending, with its number where a file holds several.

    >>> _name("a/b.zip!c/d.html"), _name("notes.jsonl#3")
    ('d', 'notes-3')
    """
    entry = source.rpartition("!")[2]
    file, _, number = entry.rpartition("#")
    if file and number.isdigit():
        return f"{_name(file)}-{number}"
    return PurePath(entry).stem or source
