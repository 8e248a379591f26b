"""HTML to page text: main text by trafilatura, with title, date line and lead put back where they were lost.

trafilatura (Barbaresi 2021) keeps the body of an article well and loses the lead on nearly half of all pages; in Vietnamese news
the lead holds who, when and where.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property

import htmldate
import trafilatura
from lxml.html import HtmlElement
from trafilatura.utils import decode_file

from legation.model import PageError
from legation.pages.evidence import Evidence, evidence_of, is_elsewhere
from legation.pages.lines import key_of, lines_of
from legation.pages.markup import captions, mended
from legation.pages.published import Published

_LARGEST = 5_000_000  # bytes; an article of a tenth of it is rare, and extraction is not linear
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{3,20})""", re.IGNORECASE)
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_AS_READ = dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "windows-1252")  # as browsers read them
_LATEST = "2100-12-31"  # htmldate would ask the clock
_INDEX_SHARE = 0.4  # of the extracted lines are whole links
_FEWEST = 200  # letters of a page without any long sentence that is still read


class Document:
    """What one HTML page holds: its text and what its markup says about it."""

    def __init__(self, html: str, text: str, evidence: Evidence) -> None:
        self._html = html
        self.text = text
        self.title = evidence.title
        self.outlet = evidence.outlet
        self.url = evidence.url
        self._evidence = evidence

    @cached_property
    def published(self) -> Published | None:
        """The day that JSON-LD, meta, `<time>` or the address give, in this order."""
        found = self._evidence.published
        return Published(*found) if found else None

    def guessed(self) -> Published | None:
        """The day that htmldate finds where nothing else speaks; it is wrong one time in twelve."""
        try:
            day = htmldate.find_date(self._html, original_date=True, extensive_search=False, max_date=_LATEST)
        except (ValueError, TypeError, AttributeError):
            return None
        return Published(day, "htmldate") if day else None


def read_html(content: bytes, source: str, url: str | None = None, charset: str | None = None) -> Document:
    """The document in HTML `content`. Raises PageError for a page that is too large, has no text, or is an index of others."""
    if len(content) > _LARGEST:
        raise PageError(f"{source}: HTML of {len(content):,} bytes is over the limit of {_LARGEST:,}")
    html = _decoded(content, charset).replace("\r\n", "\n").replace("\r", "\n")
    tree = trafilatura.load_html(html)
    if tree is None:
        raise PageError(f"{source}: no HTML could be parsed")
    evidence = evidence_of(tree, url)
    page = mended(tree, frozenset(element for element in captions(tree) if is_elsewhere(element)))
    body = trafilatura.extract(page, url=url, include_comments=False, include_tables=True, include_images=False) or ""
    if not body.strip() and not evidence.lead:
        raise PageError(f"{source}: no text in the page")
    _refuse_index(tree, body, source)
    return Document(html, _assembled(body, evidence), evidence)


def _decoded(content: bytes, charset: str | None) -> str:
    """By byte order mark, as UTF-8, then by the page's own word, then as trafilatura guesses.

    UTF-8 goes before the page's word: text in another charset is never valid UTF-8 by chance, and templates state wrong ones.
    """
    marked = next((name for mark, name in _BOMS if content.startswith(mark)), None)
    stated = _CHARSET.search(content[:4096])
    said = stated[1].decode("ascii", "replace").lower() if stated else None
    for name in (charset, marked, "utf-8", _AS_READ.get(said, said) if said else None):
        if name:
            try:
                text = content.decode(name)
            except (UnicodeDecodeError, LookupError):
                continue
            return text if text.isascii() else unicodedata.normalize("NFC", text)
    return str(decode_file(content))


def _assembled(body: str, evidence: Evidence) -> str:
    """Title, date line, lead, then the paragraphs, one a line; what stands above them already is not said twice."""
    paragraphs = [p for line in body.split("\n") if (p := " ".join(line.split()))]
    head = [x for x in (evidence.title, evidence.date_line) if x]
    keys = {key_of(x) for x in head}
    paragraphs = [p for i, p in enumerate(paragraphs) if not (i < 4 and key_of(p) in keys)]
    if evidence.lead and not _holds(paragraphs, evidence.lead):
        head.append(evidence.lead)
    elif not evidence.lead and evidence.description and _adds(paragraphs, evidence.description):
        head.append(evidence.description)
    return "\n".join([*head, *paragraphs])


def _holds(paragraphs: list[str], lead: str) -> bool:
    """Whether the lead stands in the text already, whole or nearly: its beginning, or most of its runs of four words."""
    text = key_of(" ".join(paragraphs[:6]))
    key = key_of(lead).rstrip(" .…")
    if key[:80] in text:
        return True
    runs = _runs(key)
    return bool(runs) and len(runs & _runs(text)) >= 0.6 * len(runs)


def _adds(paragraphs: list[str], description: str) -> bool:
    """Whether a description is a lead that the text lacks: of this report and not of the site, with which it shares few words."""
    if _holds(paragraphs, description):
        return False
    text = key_of(" ".join(paragraphs))
    words = set(re.findall(r"[^\W\d_]{5,}|[\u0e80-\u0eff]{6,}", key_of(description)))
    return bool(words) and sum(w in text for w in words) >= max(2, 0.25 * len(words))


def _runs(key: str) -> set[str]:
    words = key.split()
    if len(words) < 8:
        solid = key.replace(" ", "")
        return {solid[i : i + 12] for i in range(len(solid) - 11)}
    return {" ".join(words[i : i + 4]) for i in range(len(words) - 3)}


def _refuse_index(tree: HtmlElement, body: str, source: str) -> None:
    """Raise PageError for a list of other pages: much of what was extracted are whole links, and little is running text."""
    lines = lines_of(body)
    links = {key_of(text) for a in tree.iter("a") if 12 < len(text := "".join(a.itertext()).strip()) < 300}
    linked = [line for line in lines if line.key in links]
    prose = [line for line in lines if line.prose and line.key not in links]
    if len(linked) >= 4 and len(linked) >= _INDEX_SHARE * len(lines) and len(prose) <= 1.2 * len(linked):
        raise PageError(f"{source}: an index of other pages ({len(linked)} of {len(lines)} lines are links)")
    if not prose and sum(map(len, (line.bare for line in lines))) < _FEWEST:
        kind = "an index of other pages" if len(links) > 8 else "no running text in the page"
        raise PageError(f"{source}: {kind}")
