"""The properties of a Word document that its library leaves alone: fonts, sizes and languages of complex scripts, links, fields.

Word sets Lao by the slots of complex scripts: the font of `w:cs`, the size of `w:szCs`, bold of `w:bCs`, the language of
`w:lang/@w:bidi`. Where they are missing Lao comes out in another size and a font that may lack it.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

LATIN = "Noto Sans"
LAO = "Noto Sans Lao"
STAND_INS = {LATIN: "Segoe UI,Arial", LAO: "Leelawadee UI,Lao UI,Phetsarath OT,Lao Sangam MN"}  # where Noto is not installed
LOCALES = {"vi": "vi-VN", "en": "en-GB", "lo": "lo-LA", "fr": "fr-FR"}
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def allowed(text: str) -> str:
    """`text` with what XML cannot hold shown as the sign for a letter that is none."""
    return _NOT_XML.sub("\ufffd", text)


def web_address(text: str) -> str:
    """`text` as an address that Word can open, letters beyond ASCII escaped; empty where it is none.

    Word calls a whole file damaged for the sake of one address that is no URI.

    >>> web_address("https://example.org/tin tức?a=<b>"), web_address("https://[oops/")
    ('https://example.org/tin%20t%E1%BB%A9c?a=%3Cb%3E', '')
    """
    try:
        parts = urlsplit(text)
        host = parts.netloc.encode("idna").decode("ascii") if not parts.netloc.isascii() else parts.netloc
    except ValueError:
        return ""
    if not re.fullmatch(r"[A-Za-z0-9._~:@\[\]-]+", host):
        return ""
    path, query, fragment = (quote(part, safe="/%:@!$&'()*+,;=?~-._") for part in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, host, path, query, fragment))


def by_script(text: str) -> list[tuple[bool, str]]:
    """`text` in stretches: whether Lao, and the words. Blanks and signs stay with what stands before them.

    >>> by_script("ນະຄອນ ຮ່າໂນ້ຍ (Hà Nội)")
    [(True, 'ນະຄອນ ຮ່າໂນ້ຍ ('), (False, 'Hà Nội)')]
    """
    lao, marked = False, []
    for c in text:
        if "\u0e80" <= c <= "\u0eff":
            lao = True
        elif c.isalnum():
            lao = False
        marked.append((lao, c))
    return [(script, "".join(c for _, c in found)) for script, found in groupby(marked, key=lambda pair: pair[0])]


def properties(
    *, bold: bool = False, half_points: int | None = None, colour: str = "", locale: str = "", lao: bool = False
) -> Any:  # noqa: ANN401 - an XML element
    """`w:rPr` with each property in its Latin and its complex slot, in the order that the schema asks for."""
    made = OxmlElement("w:rPr")
    made.append(fonts(complex_hint=lao))
    for tag in ("w:b", "w:bCs") if bold else ():
        made.append(OxmlElement(tag))
    if colour:
        made.append(element("w:color", val=colour))
    for tag in ("w:sz", "w:szCs") if half_points else ():
        made.append(element(tag, val=str(half_points)))
    if lao:
        made.append(OxmlElement("w:cs"))
    if locale:
        made.append(element("w:lang", val=locale, bidi="lo-LA"))
    return made


def fonts(*, complex_hint: bool = False) -> Any:  # noqa: ANN401
    """`w:rFonts` with every slot filled."""
    hint = {"hint": "cs"} if complex_hint else {}
    return element("w:rFonts", **hint, ascii=LATIN, hAnsi=LATIN, eastAsia=LATIN, cs=LAO)


def element(tag: str, **values: str) -> Any:  # noqa: ANN401
    """An element of the `w:` namespace with its attributes."""
    made = OxmlElement(tag)
    for key, value in values.items():
        made.set(qn("w:" + key), value)
    return made


def field(paragraph: Any, instruction: str, half_points: int) -> None:  # noqa: ANN401
    """A field such as PAGE at the end of a paragraph."""
    for kind in ("begin", "", "end"):
        run = OxmlElement("w:r")
        run.append(properties(half_points=half_points, colour="5A6068"))
        if kind:
            run.append(element("w:fldChar", fldCharType=kind))
        else:
            text = OxmlElement("w:instrText")
            text.text = instruction
            run.append(text)
        paragraph._p.append(run)


def stand_ins(document: Any) -> None:  # noqa: ANN401
    """Names, in the document's table of fonts, what may stand in for a font that is not installed."""
    part = next((r.target_part for r in document.part.rels.values() if r.reltype.endswith("/fontTable")), None)
    if part is None:
        return
    rows = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{others}"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
        for name, others in STAND_INS.items()
    )
    part._blob = part.blob.replace(b"</w:fonts>", rows.encode("utf-8") + b"</w:fonts>")
