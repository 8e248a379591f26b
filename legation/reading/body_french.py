"""What French names of bodies have of their own: lists of fields, levels with their places."""

from __future__ import annotations

from legation.reading.body_names import is_capital, name_starts
from legation.reading.body_state import ARTICLES, OF, NameState, adjectives_end, head_at, proper_end
from legation.reading.tokens import Words

_LISTING = frozenset({"ministry", "department", "commission", "chamber", "agency", "committee", "council", "centre", "institute"})
_MOST_FIELDS = 6


def and_french(state: NameState) -> bool:
    """“et de la Formation”: a further field of the same body."""
    words, pos = state.words, state.pos
    nxt = pos + 1
    if nxt + 1 >= len(words) or words.tokens[nxt].text not in OF:
        field = words.row("bodies", nxt, "field")
        return field is not None and state.proper and state.take(field[1])
    noun = nxt + 1 + (words.tokens[nxt + 1].text in ARTICLES)
    if noun >= len(words) or words.place(noun) is not None or words.gap(noun):
        return False
    if is_capital(words, noun) and (
        state.kind not in ("ministry", "department") or head_at(words, noun) or name_starts(words, noun)
    ):
        return False
    return state.take(adjectives_end(words, noun + 1), content=True)


def french_level(state: NameState, nxt: int, j: int) -> bool:
    """“de la ville de Can Tho”, “des deux provinces”: the level at words `nxt`:`j` and the place behind it."""
    words = state.words
    of = j + (j < len(words) and words.tokens[j].text in OF and not words.gap(j))
    place = words.place(of) if not words.gap(of) else None
    state.joint = words.tokens[nxt - 1].text == "deux"
    if place is not None:
        return state.take_place(*place)
    if is_capital(words, of) and not words.gap(of):
        return state.take(proper_end(words, of, 3), content=True, settled=True, proper=True)
    return state.take(adjectives_end(words, j), content=True, settled=True)


def list_end(state: NameState) -> int:
    """Behind “, des Sports et du Tourisme”: fields in a row that “et” closes; where the state stands, if there is no such row."""
    if state.places or state.kind not in _LISTING:
        return state.pos
    return fields_row(state.words, state.pos)


def fields_row(words: Words, pos: int) -> int:
    """Behind the fields, each with its “de”, that begin at word `pos`; `pos` itself where “et” closes no row of them."""
    k = pos
    for _ in range(_MOST_FIELDS):
        k = _field_end(words, k)
        if k < 0 or k >= len(words):
            return pos
        if words.tokens[k].text == "et" and not words.gap(k):
            last = _field_end(words, k + 1)
            return last if last > 0 and not words.gap(k + 1) else pos
        if words.gap(k) != ",":
            return pos
    return pos


def _field_end(words: Words, k: int) -> int:
    """Behind “de l'Aménagement du territoire”; -1 where no field with its “de” begins at word `k`."""
    if k + 1 >= len(words) or words.tokens[k].text not in OF or words.gap(k + 1):
        return -1
    noun = k + 1 + (words.tokens[k + 1].text in ARTICLES)
    if noun >= len(words) or words.gap(noun) or words.place(noun) is not None or name_starts(words, noun):
        return -1
    end = adjectives_end(words, noun + 1)
    more = end + 1 < len(words) and not words.gap(end) and words.tokens[end].text in OF and words.tokens[end + 1].text.islower()
    return adjectives_end(words, end + 2) if more and not words.gap(end + 1) else end
