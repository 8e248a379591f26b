"""Making all that is kept of the language data before it is needed, where files may still be written."""

from __future__ import annotations

from legation.lang import sides
from legation.lang.lexicon import kept_forms, lexicon
from legation.lang.rows import LANGUAGES, SLOTS, by_hand, kept_rows


def make_ready() -> None:
    """Make what is not kept yet; what is kept stays where it is until the first page in its language comes."""
    for language in LANGUAGES:
        for slot in SLOTS:
            if not kept_rows(language, slot).is_there():
                by_hand(language, slot)
        if not kept_forms(language).is_there():
            lexicon(language)
    sides.make_ready()
