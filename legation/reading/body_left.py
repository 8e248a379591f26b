"""What stands before the head of an English body's name: modifiers, places, words that only this name has.

Also the names of heads of other languages (“Stichting Zuid”), which go on behind the head.
"""

from __future__ import annotations

from legation.lang import Hit
from legation.reading.body_names import is_capital
from legation.reading.places import Place
from legation.reading.tokens import Words

_NOT_HEADS = frozenset({"field", "modifier", "place-type", "joint"})
GENITIVE = frozenset({"'s", "’s", "'", "’"})
_SMALL = frozenset(
    {"de", "do", "da", "dos", "das", "del", "della", "di", "du", "des", "d'", "d’", "la", "van", "der", "für", "y", "e", "et"}
)
_BETWEEN = frozenset({"association", "chamber", "committee", "commission", "council", "fund", "union", "school", "university"})


class EnglishState:
    """State of one name while it is read: words `i`:`pos`, its head, the places met."""

    def __init__(self, words: Words, h: int, j: int, kind: str) -> None:
        self.words, self.kind = words, kind
        self.i, self.pos, self.head = h, j, (h, j)
        self.places: list[Place] = []
        self.proper = self.joint = False
        self.end = words.tokens[j - 1].end

    def take(self, j: int) -> bool:
        """Take the words up to `j` into the name; always true, so that steps can end with it."""
        self.pos = j
        self.end = self.words.tokens[j - 1].end
        return True


def foreign(state: EnglishState) -> bool:
    """“Consellería do Mar”, “Stichting Stedenband”: a head of another language, whose name stands behind it."""
    words, end = state.words, state.pos
    while end < min(state.pos + 6, len(words)) and not words.gap(end):
        if not is_capital(words, end) and not (words.tokens[end].text in _SMALL and _capital_soon(words, end)):
            break
        place = words.place(end)
        if place is not None and not place[0].adjective:
            state.places.append(place[0])
        end = place[1] if place is not None else end + 1
    if end == state.pos:
        return False
    state.proper = True
    return state.take(end)


def _capital_soon(words: Words, k: int) -> bool:
    return any(is_capital(words, m) and not words.gap(m) for m in (k + 1, k + 2))


def extend_left(state: EnglishState, floor: int) -> None:
    """Take all words before the head that belong to the name, back to word `floor` at most."""
    while state.i > floor and _left(state, floor):
        pass


def _left(state: EnglishState, floor: int) -> bool:
    words, i = state.words, state.i
    k = i - 1
    gap = words.gap(i)
    if gap == ")" and k > floor and words.gap(k) == "(" and words.tokens[k].upper:
        state.i = k
        return is_capital(words, k - 1)
    if gap in ("–", "-", "—") and state.places and state.kind in _BETWEEN and k >= floor:
        return _left_between(state, floor)
    if gap:
        return False
    token = words.tokens[k]
    if token.text in GENITIVE:
        return _left_genitive(state, floor)
    place = _place_ending(words, i)
    if place is not None and place[1] >= floor:
        state.i = place[1]
        state.places.insert(0, place[0])
        return True
    if token.text == "and":
        return _left_and(state, floor)
    if not token.capital or token.text == "I":
        return _left_lower(state)
    if (words.row("posts", k) is not None and not part_of_head(words, k)) or words.row(
        "titles", k, "honorific", "rank"
    ) is not None:
        return False
    if token.first and words.row("names", k, "function-word") is not None:
        return False
    if words.row("names", k, "function-word") is not None and token.text in ("The", "A", "An", "In", "At", "Of", "For"):
        return False
    state.i = k
    state.proper = True
    return True


def _left_between(state: EnglishState, floor: int) -> bool:
    """“Russia–Vietnam Friendship Association”: a second place before the dash."""
    place = _place_ending(state.words, state.i)
    if place is None or place[1] < floor or state.words.place(state.i) is None:
        return False
    state.i = place[1]
    state.places.insert(0, place[0])
    return True


def part_of_head(words: Words, k: int) -> bool:
    """“Regional”, “National”, “State”: they also begin posts; “Acting” and “Deputy” begin nothing else."""
    row = words.row("posts", k)
    return row is not None and row[0].row.meaning in ("prefix", "suffix") and row[0].row.get("person") != "True"


def _left_genitive(state: EnglishState, floor: int) -> bool:
    words, k = state.words, state.i - 1
    if k - 1 < floor or not is_capital(words, k - 1):
        return False
    place = _place_ending(words, k)
    if place is not None:
        state.places.insert(0, place[0])
        state.i = place[1]
    elif words.row("posts", k - 1) is not None and words.row("bodies", k - 1) is None:
        return False
    else:
        state.i = k - 1
    state.proper = True
    return True


def _left_and(state: EnglishState, floor: int) -> bool:
    """“Forest and Grassland Fire Control Headquarters”; “Hanoi and Vientiane People's Councils”."""
    words, k = state.words, state.i - 1
    if k - 1 < floor or words.gap(k) or not is_capital(words, k - 1) or not is_capital(words, state.i):
        return False
    plural = words.tokens[state.head[1] - 1].text.lower().endswith("s")
    place = _place_ending(words, k)
    if place is None and words.place(state.i) is not None:
        return False
    if place is not None:
        if not (plural and words.place(state.i)):
            return False
        state.i, state.joint = place[1], True
        state.places.insert(0, place[0])
        return True
    if head_at(words, k - 1) is not None or words.ends_with("posts", k, "chair", "head", "secretary", "member") is not None:
        return False
    if (
        words.row("bodies", k - 1, "field") is None
        and words.row("bodies", state.i, "field") is None
        and state.i - state.head[0] == 0
    ):
        return False
    state.i = k - 1
    return True


def _left_lower(state: EnglishState) -> bool:
    """Small words that belong to a name: “municipal Party Committee”, “two People's Councils”, “emergency department”."""
    words, k = state.words, state.i - 1
    if words.row("bodies", k, "joint") is not None and words.tokens[state.head[1] - 1].text.lower().endswith("s"):
        state.i, state.joint = k, True
        return False
    wanted = ("modifier", "field") if not is_capital(words, state.head[0]) else ("modifier",)
    row = words.row("bodies", k, *wanted)
    start = words.ends_with("bodies", state.i, *wanted)
    if row is None and start is None:
        return False
    state.i = k if start is None else start
    return True


def _place_ending(words: Words, i: int) -> tuple[Place, int] | None:
    for k in range(i - 1, max(i - 5, -1), -1):
        found = words.place(k)
        if found is not None and found[1] == i:
            return found[0], k
    return None


def head_at(words: Words, h: int) -> tuple[Hit, int] | None:
    """The longest head that begins at word `h`."""
    return next(((hit, j) for hit, j in words.rows("bodies", h) if hit.row.meaning not in _NOT_HEADS), None)
