"""A document of blocks as one HTML page: nothing from outside, no script; printed, the compact one fills one page of A4."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from legation.views.blocks import Block, Document


def document_html(document: Document) -> str:
    """The whole page as text."""
    styles = files("legation.views").joinpath("templates")
    css = "".join(styles.joinpath(name).read_text(encoding="utf-8") for name in ("brief.css", "blocks.css"))
    return _templates().get_template("blocks.html.j2").render(document=document, css=Markup(css), kind=kind)  # noqa: S704 - ours


def kind(block: Block) -> str:
    """The word by which a writer tells blocks apart."""
    return str(block.__struct_config__.tag)


@lru_cache(maxsize=1)
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("legation.views"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
