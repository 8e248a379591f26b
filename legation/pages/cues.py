"""Labels that no one has listed, told by the few words that all of them are made of.

“You might also enjoy”, “More stories from this section”, “La suite après cette annonce”: sites word such labels anew, out of a
vocabulary that a report's own lines never keep to. A line made of these words alone is a label; of what kind, their roles say.
"""

from __future__ import annotations

import re
from functools import lru_cache

from legation.lang import LANGUAGES, rows
from legation.pages.lines import key_of

_MARKS = re.compile(r"\(?\d[\d.,:/]*\)?|['’‘-]|[^\w\s\u0e00-\u0eff]")
_TITLE = re.compile(r"\W*(?P<label>[^:>»→]{5,60}?)\s*(?:[:>»→]+|\s[-–—|])\s*(?P<title>\S.{11,})")
_LAO = re.compile("[\u0e80-\u0eff]")
_SPACED = tuple(x for x in LANGUAGES if x != "lo")  # languages that put spaces between words
_LONGEST = 70  # characters of a label
_NAMED = 4  # words of a section or author behind a preposition: `More from Southern Africa`
_NAMED_LABEL = 50  # characters of a label that ends in such a name
_MOST = 5  # words of one cue

FURTHER, ITEM, NOTICE, OF, CREDIT = "cue-further", "cue-item", "cue-notice", "cue-of", "cue-credit"
_CREDIT = re.compile(r"\W*(?P<label>[^:]{2,40}?)\s*:\s*\S")


class Cues:
    """The rows of scope `cue` of all languages."""

    def __init__(self) -> None:
        self._roles = {language: _roles(language) for language in LANGUAGES}
        self._first = {form.partition(" ")[0] for language in _SPACED for form in self._roles[language]}
        self._lao_lengths = sorted({len(f) for f in self._roles["lo"]}, reverse=True)

    def kind(self, key: str, named: bool = False) -> str:
        """`related` for a label of other reports, `advertisement` for a notice of a break, `` for anything else.

        `named` allows a name at the end, that of a section or author: `More from Southern Africa`.
        """
        if len(key) > _LONGEST or not key:
            return ""
        plain = _unmarked(key)
        if _LAO.search(plain):
            return self._judged(key, named, *self._lao_roles(plain))
        if plain.partition(" ")[0] not in self._first:
            return ""
        kinds = (self._judged(key, named, *self._word_roles(plain, self._roles[language])) for language in _SPACED)
        return next(filter(None, kinds), "")

    def credited(self, key: str) -> bool:
        """Whether a line says before a colon what somebody did for the report: `Text and photos: …`."""
        found = _CREDIT.match(key)
        if found is None:
            return False
        plain = _unmarked(found["label"])
        if _LAO.search(plain):
            return self._is_credit(*self._lao_roles(plain))
        return any(self._is_credit(*self._word_roles(plain, self._roles[language])) for language in _SPACED)

    @staticmethod
    def _is_credit(roles: list[set[str]], rest: list[str]) -> bool:
        return not rest and bool(roles) and all(CREDIT in r for r in roles)

    def _judged(self, key: str, named: bool, roles: list[set[str]], rest: list[str]) -> str:
        held = set().union(*roles) if roles else set()
        if rest and not (named and len(key) <= _NAMED_LABEL and _names(roles, rest)):
            return ""
        if NOTICE in held and len(roles) > 1:
            return "advertisement"
        further = sum(FURTHER in r for r in roles)
        return "related" if further and (ITEM in held or further > 1 or rest) else ""

    def passing(self, key: str) -> bool:
        """Whether such a label stands before a mark and the title of another report: `Also worth reading — …`."""
        found = _TITLE.match(key)
        return found is not None and not key.endswith(".") and self.kind(found["label"]) == "related"

    def _word_roles(self, plain: str, known: dict[str, set[str]]) -> tuple[list[set[str]], list[str]]:
        """Roles of the cues with which the words begin, and the words that are none."""
        words = plain.split()
        roles: list[set[str]] = []
        at = 0
        while at < len(words):
            sizes = range(min(_MOST, len(words) - at), 0, -1)
            size = next((n for n in sizes if " ".join(words[at : at + n]) in known), 0)
            if not size:
                break
            roles.append(known[" ".join(words[at : at + size])])
            at += size
        return roles, words[at:]

    def _lao_roles(self, plain: str) -> tuple[list[set[str]], list[str]]:
        """The same for a script without spaces."""
        known = self._roles["lo"]
        solid = plain.replace(" ", "")
        roles: list[set[str]] = []
        at = 0
        while at < len(solid):
            size = next((n for n in self._lao_lengths if solid[at : at + n] in known), 0)
            if not size:
                break
            roles.append(known[solid[at : at + size]])
            at += size
        return roles, [solid[at:]] * _NAMED * 2 if at < len(solid) else []


@lru_cache(maxsize=1)
def cues() -> Cues:
    """The cues of all languages, built once."""
    return Cues()


def _names(roles: list[set[str]], rest: list[str]) -> bool:
    """Whether `rest` may be the name of a section: few words behind a preposition, in a label that begins with “more”."""
    return bool(roles) and FURTHER in roles[0] and any(OF in r for r in roles[-2:]) and len(rest) <= _NAMED


def _roles(language: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in rows(language, "furniture"):
        if row.get("scope") == "cue":
            found.setdefault(_plain(row.form), set()).add(row.meaning)
    return found


def _plain(form: str) -> str:
    return _unmarked(key_of(form))


def _unmarked(key: str) -> str:
    return " ".join(_MARKS.sub(" ", key).split())
