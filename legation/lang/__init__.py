"""What the languages know: rows in slots, folding with an offset map, one lexicon for each language."""

from legation.lang.fold import Folded, fold
from legation.lang.lexicon import Hit, Lexicon, lexicon, longest
from legation.lang.ready import make_ready
from legation.lang.rows import LANGUAGES, SLOTS, Row, by_hand, coverage, data_digest, rows

__all__ = [
    "LANGUAGES",
    "SLOTS",
    "Folded",
    "Hit",
    "Lexicon",
    "Row",
    "by_hand",
    "coverage",
    "data_digest",
    "fold",
    "lexicon",
    "longest",
    "make_ready",
    "rows",
]
