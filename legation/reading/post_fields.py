"""What an office is in charge of: “Minister of Foreign Affairs”, “in charge of trade”, “de la commission des finances”."""

from __future__ import annotations

from legation.reading.apposition import HEADS
from legation.reading.body_lists import fields_end
from legation.reading.body_names import is_capital, name_starts
from legation.reading.body_state import NOT_HEADS, OF, adjectives_end, is_adjective
from legation.reading.tokens import Words

_AND = frozenset({"and", "et", "&"})
_ARTICLES = frozenset({"the", "la", "le", "les", "l'", "l’"})


def small_body(words: Words, k: int) -> int:
    """Behind “commission des finances”: a head in lower case and the small words that belong to it; `k` where none stands."""
    row = words.row("bodies", k)
    if row is None or row[0].row.meaning in NOT_HEADS or is_capital(words, k) or words.row("bodies", k, "field") is not None:
        return k
    end = adjectives_end(words, row[1])
    while end + 1 < len(words) and not words.gap(end) and words.tokens[end].text in OF:
        noun = end + 1 + (words.tokens[end + 1].text in _ARTICLES)
        if noun >= len(words) or words.gap(noun) or not words.tokens[noun].text.islower():
            break
        end = adjectives_end(words, noun + 1)
    return end


def unknown_field(words: Words, k: int) -> bool:
    """Whether word `k` is a capitalised one that may name a field: no place, body, title or person begins there."""
    if not is_capital(words, k) or words.place_here(k) is not None or words.rows("bodies", k) or name_starts(words, k):
        return False
    return words.row("titles", k) is None and words.row("posts", k) is None


def portfolio_end(words: Words, k: int, free: bool = False) -> int:
    """Behind the field that begins at word `k`, where it is `free` also in words that no list knows (“for Fisheries”)."""
    end = fields_end(words, k) if words.language == "en" else k  # “of Science, Technology and Innovation”
    while end < min(k + 7, len(words)) and (end == k or not words.gap(end)):
        field = words.row("bodies", end, "field", "modifier")
        if field is not None:
            end = field[1]
        elif free and (end == k or _leads_on(words, end - 1)) and (stop := unknown_end(words, end)) > end:
            end = stop
        elif (
            (end > k and _in_charge_too(words, end))
            or (words.language == "fr" and _french_field(words, end, k))
            or (free and end > k and words.tokens[end].text in _AND and unknown_end(words, end + 1) > end + 1)
        ):
            end += 1
        else:
            break
    return end


def _leads_on(words: Words, k: int) -> bool:
    """Whether a field must go on behind word `k`: “and”, an adjective (“Provincial | Affairs”)."""
    return words.tokens[k].text in _AND or words.row("bodies", k, "modifier") is not None


def _in_charge_too(words: Words, end: int) -> bool:
    """Whether a field goes on: “and” before another field, or a capitalised word that is no name (“Regional Development”)."""
    if words.tokens[end].text in ("and", "et", "of", "de", "des", "la", "the", "&"):
        return end + 1 < len(words) and words.row("bodies", end + 1, "field") is not None
    return is_capital(words, end) and words.row("names", end, "common") is not None


def unknown_end(words: Words, k: int) -> int:
    """Behind the unknown capitalised words at word `k`; of three and more the last two may be the holder's name."""
    end = k
    while end < len(words) and (end == k or not words.gap(end)) and unknown_field(words, end):
        end += 1
    return end if end - k < 3 else end - 2


def _french_field(words: Words, end: int, k: int) -> bool:
    text = words.tokens[end].text
    return text.islower() and len(text) > 3 and (end == k or is_adjective(words, end))


def charge_behind(words: Words, j: int) -> tuple[int, str]:
    """“in charge of external relations”, “chargée de la coopération internationale”."""
    if j >= len(words) or words.gap(j):
        return j, ""
    row = words.row("posts", j, "charge")
    if row is None or words.tokens[j].text in ("for", "à", "aux"):
        return j, ""
    end = row[1]
    while end < min(row[1] + 7, len(words)) and not words.gap(end):
        if (
            name_starts(words, end)
            or words.row("names", end, "speech") is not None
            or words.row("titles", end, "honorific") is not None
        ):
            break
        if is_capital(words, end) and words.row("bodies", end) is None and words.place(end) is None and end > row[1]:
            break
        if words.tokens[end].text in _AND and words.row("posts", end + 1, *HEADS) is not None:
            break  # “ministre responsable de la Jeunesse | et députée de …”
        if words.language == "vi" and (words.place(end) is not None or _vi_level(words, end)):
            break
        end += 1
    return end, " " + words.text(j, end)


def _vi_level(words: Words, k: int) -> bool:
    level = words.row("bodies", k, "place-type")
    return level is not None and is_capital(words, level[1]) and not words.gap(level[1])
