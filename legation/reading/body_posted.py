"""Bodies that no word of their own tells: what somebody is chief executive, chair or manager of.

“the chief executive of Nordkyst Line”, “Venture Timaru chief executive A”, “la présidente d'Haropa Port”: the post says that
the unknown capitalised words are a body's name, as long as they may be no place and no person.
"""

from __future__ import annotations

from collections.abc import Container

from legation.reading.body_names import BodyName, is_capital, name_starts
from legation.reading.body_state import proper_end
from legation.reading.tokens import Words

_OF_BODIES = frozenset(
    {
        "director",
        "manager",
        "chair",
        "president",
        "coordinator",
        "spokesperson",
        "general-secretary",
        "secretary",
        "head",
        "commander",
    }
)
_OF_ANY = frozenset({"director", "manager"})  # of a body also where one word alone names it
_OF_MEN = frozenset({"head", "commander"})  # heads of groups and delegations too: only what ends in an abbreviation is a body
_LINKS = {"en": frozenset({"of", "at"}), "fr": frozenset({"de", "du", "des", "d'", "d’", "chez"})}
_ARTICLES = frozenset({"the", "la", "le", "l'", "l’", "les"})
_GENITIVE = frozenset({"'s", "’s"})
_CLOSING = frozenset({",", ".", ";", ")", "),", "\n", "–", ":", '"', "”", "»"})
_MOST = 5


def posted_names(words: Words, found: list[BodyName]) -> list[BodyName]:
    """Names of such bodies that overlap none of `found`, in order."""
    if words.language not in _LINKS:
        return []
    taken = {k for name in found for k in range(name.i, name.j)}
    out: list[BodyName] = []
    for i, rows in sorted(words.slot("posts").items()):
        hit, j = rows[0]
        meaning = hit.row.meaning
        if meaning not in _OF_BODIES or i in taken:
            continue
        span = _behind(words, taken, j) or (_before(words, taken, i) if words.language == "en" else None)
        if span is not None and _may_be_body(words, span, meaning) and not any(k in taken for k in range(*span)):
            taken |= set(range(*span))
            out.append(BodyName(*span, words.tokens[span[1] - 1].end, "organisation", (span[1] - 1, span[1]), alone=True))
    return out


def _behind(words: Words, taken: Container[int], j: int) -> tuple[int, int] | None:
    """“of the Stichting Stedenband”: the capitalised words behind the link, where what follows closes them."""
    while j < len(words) and not words.gap(j) and (suffix := words.row("posts", j, "suffix")) is not None:
        j = suffix[1]
    if j + 1 >= len(words) or words.gap(j) or words.tokens[j].text not in _LINKS[words.language]:
        return None
    k = j + 1
    while k < len(words) and not words.gap(k) and words.tokens[k].text in _ARTICLES:
        k += 1
    if k >= len(words) or words.gap(k) or not is_capital(words, k) or k in taken:
        return None
    end = k
    while end < min(k + _MOST, len(words)) and (end == k or not words.gap(end) or words.gap(end) == "&"):
        if not is_capital(words, end) and not (end > k and words.tokens[end].text == "&"):
            break
        end += 1
    firm = words.tokens[end - 1].upper or any(words.gap(m) == "&" for m in range(k, end))
    firm = firm or (words.language == "fr" and end > k + 1 and words.row("bodies", end - 1, "place-type") is not None)
    if words.place_here(k, due=True) is not None and not firm:
        return None  # “President of Laos | A”, but “président de Caen Agglomération”
    end = max(end, proper_end(words, k, _MOST))
    closed = end >= len(words) or words.gap(end) in _CLOSING or words.tokens[end].text.islower()
    return (k, end) if end > k and closed else None


def _before(words: Words, taken: Container[int], i: int) -> tuple[int, int] | None:
    """“Venture Timaru | chief executive”, “Nordkyst's chief executive”: the capitalised words before a post in lower case."""
    if i == 0 or words.gap(i) or not words.tokens[i].text.islower():
        return None
    end = i - 1 if words.tokens[i - 1].text in _GENITIVE else i
    k = end
    while k > 0 and end - k < _MOST and _may_stand(words, taken, k - 1) and (k == end or not words.gap(k)):
        k -= 1
    return (k, end) if k < end and not words.gap(end) else None


def _may_stand(words: Words, taken: Container[int], k: int) -> bool:
    if k in taken or not is_capital(words, k) or words.row("posts", k) is not None or words.row("dates", k) is not None:
        return False
    return not (words.tokens[k].first and words.row("names", k, "function-word") is not None)


def _may_be_body(words: Words, span: tuple[int, int], meaning: str) -> bool:
    """Whether nothing says that the words are a place, a field, a title or a person's name."""
    i, j = span
    if j - i == 1 and meaning not in _OF_ANY and not words.tokens[i].upper:
        return False
    if meaning in _OF_MEN and not words.tokens[j - 1].upper:
        return False
    if all(words.in_place(k) or words.place_here(k, due=True) is not None for k in range(i, j)) or name_starts(words, i):
        return False
    if i in words.shouted or words.ends_with("titles", i, "honorific", "rank") is not None:
        return False
    return not any(
        words.row("titles", k) is not None
        or (words.row("bodies", k, "field", "place-type") is not None and not words.in_place(i))
        or words.row("names", k, "family-name", "function-word", "given-name") is not None
        or any(words.rows(slot, k) for slot in ("documents", "dates"))
        for k in range(i, j)
        if not words.in_place(k)
    )
