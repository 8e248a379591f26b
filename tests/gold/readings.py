"""Gold readings as the house's own records, so that rooms behind the reader can be tried on them."""

from __future__ import annotations

import json
from pathlib import Path

from legation.model import Page, Reading
from legation.model.contracts import contract_of, reading_of


def gold_reading(folder: Path, doc: str) -> tuple[Page, Reading]:
    """A gold page and its reading."""
    contract = contract_of(json.loads((folder / f"{doc}.json").read_text(encoding="utf-8")))
    text = (folder / f"{doc}.txt").read_text(encoding="utf-8")
    page = Page(
        name=doc,
        text=text,
        language=contract.language,
        furniture=tuple(contract.noise),
        published=contract.published,
        outlet=doc,
    )
    return page, reading_of(contract, page, "gold")
