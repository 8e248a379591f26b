"""What a page's markup says about itself: JSON-LD, meta elements, `<time>`, headings, lead and date elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec
from lxml.html import HtmlElement

from legation.pages.labels import labels
from legation.pages.lines import key_of, lines_of
from legation.pages.marks import is_date_line
from legation.pages.printed import full_dates, without_date
from legation.pages.published import as_day

_ARTICLE = re.compile(r"(?:News|Reportage|Analysis|Backgrounder|Opinion)?\w*(?:Article|BlogPosting|Report)$")
_PUBLISHED = (
    *("article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished"),
    *("article.published", "pubdate", "publishdate", "publish-date", "publish_date", "published_time", "publication_date"),
    *("date", "dc.date", "dc.date.issued", "dc.date.created", "dcterms.date", "dcterms.created", "dcterms.issued"),
    *("sailthru.date", "parsely-pub-date", "article_date_original", "release_date", "created"),
)
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_CHANGED = re.compile(r"updat|modif|chang|revis")
_LEAD = re.compile(
    r"(?:^|[\s_-])(?:sapo|lead|lede|chapeau|chapo|standfirst|summary|excerpt|dek|deck|tomtat|tom-tat|trichdan|introtext|"
    r"(?:article|news|detail|post|entry|content)[\w-]*(?:lead|sapo|summary|desc|description|intro|excerpt))(?:$|[\s_-])"
)
_DATE = re.compile(r"(?:^|[\s_-])(?:\w*date\w*|\w*time|posted(?:-on)?|publish\w*|byline|meta|ngay\w*|entry-meta)(?:$|[\s_-])")
_ELSEWHERE = re.compile(
    r"relat|sidebar|aside|widget|footer|menu|nav|breadcrumb|recommend|popular|trend|most|latest|other|lien-?quan|tin-?khac|"
    r"comment|cookie|consent|newsletter|social|share|teaser|carousel|ticker|banner|advert|promo"
)
_BARE, _BESIDE = 60, 12  # characters of a date line, and of what it says beside the date
_DEPTH = 6  # of nested JSON-LD


class Evidence(msgspec.Struct, frozen=True):
    """`published` is (day, basis); `lead` and `date_line` are visible text, `description` is the meta element's."""

    title: str | None
    lead: str | None
    description: str | None
    date_line: str | None
    outlet: str | None
    url: str | None
    published: tuple[str, str] | None


def evidence_of(tree: HtmlElement, url: str | None) -> Evidence:
    """Everything that the markup of `tree` says; `url` is the address that the source gave."""
    meta = _metas(tree)
    article = _json_ld(tree)
    title = _title(tree, meta, article)
    address = url or _canonical(tree) or meta.get("og:url")
    return Evidence(
        title=title,
        lead=_lead(tree),
        description=meta.get("og:description") or meta.get("description") or _text(article.get("description")),
        date_line=_date_line(tree, title),
        outlet=_publisher(article) or meta.get("og:site_name") or meta.get("application-name"),
        url=address,
        published=_published(tree, meta, article, address),
    )


def _published(tree: HtmlElement, meta: dict[str, str], article: dict[str, Any], url: str | None) -> tuple[str, str] | None:
    if day := _day(_text(article.get("datePublished")) or _text(article.get("dateCreated")) or ""):
        return day, "json-ld"
    for name in _PUBLISHED:
        if day := _day(meta.get(name, "")):
            return day, "meta"
    times = [
        (day, _is_changed(element))
        for element in tree.iter("time")
        if not is_elsewhere(element) and (day := _day(element.get("datetime") or "") or _day(element.text_content()))
    ]
    if times:
        return min(times, key=lambda x: x[1])[0], "time"
    if (found := _URL_DAY.search(url or "")) and (day := as_day("-".join((found[1], found[3], found[4])))):
        return day, "url"
    return None


def _is_changed(element: HtmlElement) -> bool:
    """Whether a `<time>` is said to be that of a change: by its name, or by the words before it."""
    named = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
    if _CHANGED.search(named) and "publish" not in named:
        return True
    parent, above = element.getparent(), element.getprevious()
    before = above.tail if above is not None else parent.text if parent is not None else None
    label = labels().starting(key_of((before or "").strip(" |·•-–—,;()/")))
    return label is not None and label.meaning == "updated"


def _day(value: str) -> str | None:
    """The day of a stamp, or of a date as a page prints it."""
    if not value or len(value) > 120:
        return None
    if day := as_day(value):
        return day
    printed = full_dates(key_of(value))
    return printed[0].date.isoformat() if printed else None


def _metas(tree: HtmlElement) -> dict[str, str]:
    """Content of meta elements (and `itemprop`) by lower-case name, the first of each."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _json_ld(tree: HtmlElement) -> dict[str, Any]:
    """The first article that JSON-LD describes; empty where there is none or it cannot be parsed."""
    for element in tree.iter("script"):
        if "ld+json" in (element.get("type") or ""):
            try:
                data = json.loads(element.text_content(), strict=False)
            except (ValueError, RecursionError):
                continue
            for item in _items(data, _DEPTH):
                if any(_ARTICLE.match(str(kind)) for kind in _listed(item.get("@type"))):
                    return item
    return {}


def _items(data: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(data, list):
        for each in data:
            yield from _items(each, depth - 1)
    elif depth and isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _items(data.get(key), depth - 1)


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _text(value: object) -> str | None:
    return " ".join(value.split()) if isinstance(value, str) and value.strip() else None


def _publisher(article: dict[str, Any]) -> str | None:
    for publisher in _listed(article.get("publisher")):
        if isinstance(publisher, dict) and (name := _text(publisher.get("name"))):
            return name
    return None


def _canonical(tree: HtmlElement) -> str | None:
    for element in tree.iter("link"):
        if "canonical" in (element.get("rel") or "").lower():
            return _text(element.get("href"))
    return None


def _title(tree: HtmlElement, meta: dict[str, str], article: dict[str, Any]) -> str | None:
    """The headline: the visible one where it agrees with what the page calls itself, else that without the site's name."""
    head = tree.find(".//title")
    called = [
        x for x in (_text(article.get("headline")), meta.get("og:title"), _text(head.text if head is not None else None)) if x
    ]
    shown = [t for e in tree.iter("h1") if len(t := _visible(e)) >= 15]
    for heading in shown:
        if any(key_of(heading) in key_of(c) or key_of(c) in key_of(heading) for c in called):
            return heading
    if called:
        return re.split(r"\s+[|–—»·]\s+|\s+-\s+(?=[^-]{3,40}$)", called[0])[0].strip() or called[0]
    return shown[0] if shown else None


def _lead(tree: HtmlElement) -> str | None:
    for element in tree.iter("h2", "p", "div", "strong", "span", "section", "header"):
        named = " ".join(filter(None, (element.get("class"), element.get("id"), element.get("itemprop")))).lower()
        if named and (_LEAD.search(named) or element.get("itemprop") == "description") and not is_elsewhere(element):
            text = _visible(element)
            if 40 <= len(text) <= 900:
                return text
    return None


def _date_line(tree: HtmlElement, title: str | None) -> str | None:
    """The visible date line: below the headline before one above it, never one beside other items."""
    above = None
    titled = False
    seen_heading = tree.find(".//h1") is None
    for element in tree.iter("h1", "time", "span", "div", "p", "small", "li", "em", "i", "b", "h2", "td", "font"):
        if element.tag == "h1" or (title is not None and (element.text or "").strip() == title):
            seen_heading = titled = True
            continue
        named = " ".join(filter(None, (element.get("class"), element.get("id")))).lower()
        said = element.tag == "time" or (named and _DATE.search(named)) or (titled and _is_bare_date(element))
        if said and not is_elsewhere(element):
            text = _visible(element)
            if len(text) <= 100 and (lines := lines_of(text)) and is_date_line(lines[0]):
                if seen_heading:
                    return text
                above = above or text
    return above


def _is_bare_date(element: HtmlElement) -> bool:
    """Whether a date is all that an element without a telling name holds."""
    text = (element.text or "").strip() if not len(element) else ""
    if not 8 <= len(text) <= _BARE or not any(c.isdigit() for c in text):
        return False
    return bool(full_dates(key := key_of(text))) and len(without_date(key)) <= _BESIDE


def _visible(element: HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def is_elsewhere(element: HtmlElement) -> bool:
    """Whether the element lies in a part of the page that is about other things."""
    at: HtmlElement | None = element
    while at is not None:
        if at.tag in ("nav", "aside", "footer", "a") or (at is not element and at.tag == "li"):
            return True
        named = f"{at.get('class') or ''} {at.get('id') or ''}".lower()
        if at.tag not in ("body", "html") and named.strip() and _ELSEWHERE.search(named):
            return True
        at = at.getparent()
    return False
