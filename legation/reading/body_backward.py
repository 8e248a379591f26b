"""Names of bodies in English: modifiers, then the head, then phrases with “of”.

name := modifier* head+ [“(” abbreviation “)”] (“of” name | “of” place | “for” field | “in” place)*
"""

from __future__ import annotations

from legation.lang import Hit
from legation.reading.body_lists import fields_end
from legation.reading.body_names import LOWER_KINDS, BodyName, acronym_behind, is_capital, name_starts
from legation.reading.places import Place
from legation.reading.tokens import Words

_NOT_HEADS = frozenset({"field", "modifier", "place-type", "joint"})
_GENITIVE = frozenset({"'s", "’s", "'", "’"})


class _Reading:
    def __init__(self, words: Words, h: int, j: int, kind: str) -> None:
        self.words, self.kind = words, kind
        self.i, self.pos, self.head = h, j, (h, j)
        self.places: list[Place] = []
        self.proper = self.joint = False
        self.end = words.tokens[j - 1].end

    def take(self, j: int) -> bool:
        self.pos = j
        self.end = self.words.tokens[j - 1].end
        return True


def read_backward(words: Words, h: int, floor: int) -> BodyName | None:
    """The name of a body whose first head begins at word `h`; it reaches back to word `floor` at most."""
    found = head_at(words, h)
    if found is None:
        return None
    hit, j = found
    state = _Reading(words, h, j, hit.row.meaning)
    _extend_left(state, floor)
    while state.pos < len(words) and _step(state):
        pass
    capital = is_capital(words, h)
    if not capital and not (hit.row.meaning in LOWER_KINDS and (state.places or state.proper or state.joint)):
        return None
    bare = state.i == h and state.pos == j
    alone = hit.row.get("alone") == "True" or (hit.row.meaning == "name" and capital)
    country = hit.row.get("country") or None
    return BodyName(state.i, state.pos, state.end, state.kind, state.head, tuple(state.places), bare, state.joint, alone, country)


def head_at(words: Words, h: int) -> tuple[Hit, int] | None:
    """The longest head that begins at word `h`."""
    return next(((hit, j) for hit, j in words.rows("bodies", h) if hit.row.meaning not in _NOT_HEADS), None)


def _extend_left(state: _Reading, floor: int) -> None:
    while state.i > floor and _left(state, floor):
        pass


def _left(state: _Reading, floor: int) -> bool:
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
    if token.text in _GENITIVE:
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
    if (words.row("posts", k) is not None and not _part_of_head(words, k)) or words.row(
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


_BETWEEN = frozenset({"association", "chamber", "committee", "commission", "council", "fund", "union", "school", "university"})


def _left_between(state: _Reading, floor: int) -> bool:
    """“Russia–Vietnam Friendship Association”: a second place before the dash."""
    place = _place_ending(state.words, state.i)
    if place is None or place[1] < floor or state.words.place(state.i) is None:
        return False
    state.i = place[1]
    state.places.insert(0, place[0])
    return True


def _part_of_head(words: Words, k: int) -> bool:
    """“Regional”, “National”, “State”: they also begin posts; “Acting” and “Deputy” begin nothing else."""
    row = words.row("posts", k)
    return row is not None and row[0].row.meaning in ("prefix", "suffix") and row[0].row.get("person") != "True"


def _left_genitive(state: _Reading, floor: int) -> bool:
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


def _left_and(state: _Reading, floor: int) -> bool:
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


def _left_lower(state: _Reading) -> bool:
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


def _step(state: _Reading) -> bool:
    words, pos = state.words, state.pos
    if acronym_behind(words, pos):
        state.take(pos + 1)
        state.end += 1
        _chain(state, pos + 1, bracket=True)
        return True
    gap = words.gap(pos)
    if gap:
        return False
    text = words.tokens[pos].text
    if text in _GENITIVE:
        return _chain(state, pos + 1)
    if text in ("of", "for"):
        return _of(state)
    if text == "in":
        return _in(state)
    return _chain(state, pos) or _seated(state)


def _chain(state: _Reading, pos: int, bracket: bool = False) -> bool:
    """Further capitalised words that end in a head: “Central Committee’s Organising Commission”."""
    words = state.words
    last, kind = None, state.kind
    k = pos
    while k < min(pos + 6, len(words)) and is_capital(words, k):
        gap = words.gap(k)
        if gap and not (bracket and k == pos and gap == ")"):
            break
        if words.row("posts", k) is not None and not _part_of_head(words, k):
            break
        if name_starts(words, k):
            break
        found = head_at(words, k)
        if found is not None:
            last, kind = found[1], found[0].row.meaning
            k = found[1]
        else:
            k += 1
        if k < len(words) and words.tokens[k].text in _GENITIVE and not words.gap(k):
            k += 1
    if last is None:
        return False
    state.kind = kind if state.kind == "name" else state.kind
    return state.take(last)


def _seated(state: _Reading) -> bool:
    """“University College Cork”: the place right behind the head."""
    place = state.words.place(state.pos)
    if place is None or place[0].adjective or state.kind not in ("university", "hospital", "museum", "institute") or state.places:
        return False
    state.places.append(place[0])
    return state.take(place[1])


def _in(state: _Reading) -> bool:
    words, pos = state.words, state.pos
    if state.kind not in ("embassy", "consulate", "police", "office"):
        return False
    place = words.place(pos + 1)
    if place is None or words.gap(pos + 1):
        return False
    return state.take(place[1])


def _of(state: _Reading) -> bool:
    words, pos = state.words, state.pos
    nxt = pos + 1
    if nxt >= len(words) or words.gap(nxt):
        return False
    article = words.tokens[nxt].text == "the"
    nxt += article
    if nxt >= len(words) or words.gap(nxt):
        return False
    if state.kind in _LISTING and (listed := fields_end(words, nxt)) > nxt:
        state.proper = True
        return state.take(listed)
    if state.kind == "name":
        place = words.place(nxt)
        return place is not None and not place[0].adjective and _of_place(state, nxt)
    return (
        _of_joint(state, nxt)
        or _of_place(state, nxt)
        or _of_body(state, nxt)
        or _of_field(state, nxt)
        or _of_proper(state, nxt, article)
    )


_LISTING = frozenset({"ministry", "department", "institute", "agency", "commission", "committee", "centre"})


def _of_joint(state: _Reading, nxt: int) -> bool:
    joint = state.words.row("bodies", nxt, "joint")
    if joint is None:
        return False
    j = joint[1] + 1
    if joint[1] >= len(state.words):
        return False
    state.joint = True
    return state.take(j)


def _of_place(state: _Reading, nxt: int) -> bool:
    words = state.words
    place = words.place(nxt)
    if place is None:
        level = words.row("bodies", nxt, "place-type")
        return level is not None and words.tokens[nxt].text.islower() and state.take(_level_of(state, level[1]))
    inner = _of_body(state, nxt)
    if inner:
        return True
    state.places.append(place[0])
    j = place[1]
    level = words.row("bodies", j, "place-type") if not words.gap(j) else None
    if level is not None:
        j = level[1]
    if j + 1 < len(words) and words.tokens[j].text == "and" and not words.gap(j) and words.place(j + 1):
        second = words.place(j + 1)
        if second is not None and words.tokens[state.head[1] - 1].text.lower().endswith("s"):
            state.joint = True
            state.places.append(second[0])
            j = second[1]
    return state.take(j)


def _level_of(state: _Reading, j: int) -> int:
    """“of the city”, “of the province of Sofala”."""
    words = state.words
    if j + 1 < len(words) and words.tokens[j].text == "of" and not words.gap(j):
        place = words.place(j + 1)
        if place is not None:
            state.places.append(place[0])
            return place[1]
    return j


def _of_body(state: _Reading, nxt: int) -> bool:
    """A name inside the name: “… of the Communist Party of Vietnam (CPV) Central Committee”."""
    words = state.words
    k = nxt
    while k < min(nxt + 6, len(words)) and (k == nxt or not words.gap(k)):
        found = head_at(words, k)
        if found is not None and (is_capital(words, k)):
            inner = read_backward(words, k, nxt)
            if inner is None or inner.i > nxt:
                return False
            state.places += inner.places
            state.take(inner.j)
            state.end = inner.end
            return True
        text = words.tokens[k].text
        if not (is_capital(words, k) or text in _GENITIVE or words.row("bodies", k, "modifier")):
            return False
        if words.row("posts", k) is not None and not _part_of_head(words, k):
            return False
        k += 1
    return False


def _of_field(state: _Reading, nxt: int) -> bool:
    words = state.words
    field = words.row("bodies", nxt, "field")
    if field is None:
        return False
    j = field[1]
    while j + 1 < len(words) and words.tokens[j].text == "and" and not words.gap(j):
        more = words.row("bodies", j + 1, "field")
        if more is None or head_at(words, j + 1) is not None:
            break
        j = more[1]
    state.proper = state.proper or is_capital(words, nxt)
    return state.take(j)


def _of_proper(state: _Reading, nxt: int, article: bool) -> bool:
    words = state.words
    if not is_capital(words, nxt) or name_starts(words, nxt):
        return False
    j = nxt
    while j < min(nxt + 5, len(words)) and (j == nxt or not words.gap(j)):
        place = words.place(j)
        if place is not None:
            state.places.append(place[0])
            j = place[1]
            break
        if (
            is_capital(words, j)
            and not (j > nxt and name_starts(words, j))
            and words.row("titles", j, "honorific", "rank") is None
        ) or (words.tokens[j].text == "and" and is_capital(words, j + 1) and words.row("bodies", j + 1, "field")):
            j += 1
        else:
            break
    state.proper = True
    del article
    return j > nxt and state.take(j)
