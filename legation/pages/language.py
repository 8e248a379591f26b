"""In which language a report is written: by its script, by Vietnamese letters, by its function words, then by py3langid.

`py3langid` (Lui and Baldwin 2012, naive Bayes over byte n-grams) is loaded only where the rest cannot decide: that takes half a
second, more than reading a hundred pages.
"""

from __future__ import annotations

import io
import lzma
import re
from array import array
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from legation.lang import LANGUAGES, rows
from legation.pages.lines import Line

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SCRIPTS = (
    ("lo", re.compile("[\u0e80-\u0eff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("km", re.compile("[\u1780-\u17ff]")),
    ("my", re.compile("[\u1000-\u109f]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
)
_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_OTHER = re.compile("[\u0400-\u04ff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_OF_SCRIPT = 0.3  # of the characters
_OF_LETTERS = 0.06  # of the characters: Vietnamese text has 15 to 20 such letters in a hundred; English on Vietnam up to 3
_LATIN = ("en", "fr", "vi", "id", "es", "pt", "de", "it", "nl", "tl", "pl", "ro")
_OF_WORDS = (
    0.15  # of the words: English and French prose has 25 to 40 in a hundred, other languages written in Latin letters under 8
)
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 400  # characters from which the identifier is sure


def language_of(lines: Sequence[Line]) -> str:
    """BCP 47 code of the running text of `lines` (of all of them where none is running text).

    >>> from legation.pages.lines import lines_of
    >>> language_of(lines_of("Hai bên thống nhất tăng cường trao đổi đoàn."))
    'vi'
    """
    prose = [line.bare for line in lines if line.prose] or [line.bare for line in lines]
    sample = " ".join(prose)[:_ENOUGH]
    if _OTHER.search(sample):
        for language, script in _SCRIPTS:
            if len(script.findall(sample)) > _OF_SCRIPT * len(sample):
                return language
    letters = len(_VIETNAMESE.findall(sample)) / max(1, len(sample))
    if letters > _OF_LETTERS:
        return "vi"
    told = _by_function_words(sample)
    if told is None and letters > _OF_LETTERS / 3:
        return "vi"
    return told or str(_identifier().classify(sample)[0])


def _by_function_words(sample: str) -> str | None:
    """The language whose function words are frequent while those of all others are rare; None where that is not clear."""
    words = _WORD.findall(sample.lower())
    counts = sorted(((sum(w in own for w in words), language) for language, own in _function_words().items()), reverse=True)
    (most, language), (next_most, _) = counts[:2]
    return language if most >= max(3, _OF_WORDS * len(words)) and most >= 4 * next_most else None


@lru_cache(maxsize=1)
def _function_words() -> dict[str, frozenset[str]]:
    found = {language: frozenset(row.form for row in rows(language, "function")) for language in LANGUAGES}
    return {language: words for language, words in found.items() if words}


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    # Loaded here and not above: hardly any batch needs it. Its own loader unpacks the model into a temporary file, which a
    # worker process may not write; so the same arrays are unpacked in memory.
    import numpy as np
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    with lzma.open(MODEL_DIR / MODEL_FILE) as packed, np.load(io.BytesIO(packed.read()), allow_pickle=False) as model:
        identifier = LanguageIdentifier(
            model["ptc"],
            model["pc"],
            model["classes"].tolist(),
            array("I", model["nextmove"].tobytes()),  # ten million numbers: as a list they would take 350 MB
            model["out_feat"].tolist(),
            tk_row=model["nextmove_row"].tolist(),
        )
    identifier.set_languages(list(_LATIN))
    return identifier
