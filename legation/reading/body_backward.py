"""Names of bodies in English: modifiers, then the head, then phrases with “of”.

name := modifier* head+ [“(” abbreviation “)”] (“of” name | “of” place | “for” field | “in” place)*
"""

from __future__ import annotations

from legation.reading.body_left import GENITIVE, EnglishState, extend_left, foreign, head_at, part_of_head
from legation.reading.body_lists import fields_end
from legation.reading.body_names import LOWER_KINDS, BodyName, acronym_behind, is_capital, name_starts
from legation.reading.tokens import Words


def read_backward(words: Words, h: int, floor: int) -> BodyName | None:
    """The name of a body whose first head begins at word `h`; it reaches back to word `floor` at most."""
    found = head_at(words, h)
    if found is None:
        return None
    hit, j = found
    state = EnglishState(words, h, j, hit.row.meaning)
    if hit.row.get("first") != "True" or not foreign(state):
        extend_left(state, floor)
    if hit.row.get("of") == "True" and (words.gap(j) or j >= len(words) or words.tokens[j].text != "of"):
        return None  # “Port of Nuuk” governs itself, “Tema Port” is a place
    while state.pos < len(words) and _step(state):
        pass
    capital = is_capital(words, h)
    if not capital and state.pos == j and j < len(words) and not words.gap(j) and words.tokens[j].text in _MEN:
        return None  # “Can Tho trade union | leaders”
    if not capital and not (hit.row.meaning in LOWER_KINDS and (state.places or state.proper or state.joint)):
        return None
    bare = state.i == h and state.pos == j
    alone = hit.row.get("alone") == "True" or (hit.row.meaning == "name" and capital)
    country = hit.row.get("country") or None
    return BodyName(state.i, state.pos, state.end, state.kind, state.head, tuple(state.places), bare, state.joint, alone, country)


_MEN = frozenset(
    {
        "leader",
        "leaders",
        "official",
        "officials",
        "member",
        "members",
        "worker",
        "workers",
        "staff",
        "delegation",
        "chief",
        "boss",
    }
)


def _step(state: EnglishState) -> bool:
    words, pos = state.words, state.pos
    if short := acronym_behind(words, pos):
        state.take(short)
        state.end += 1
        _chain(state, short, bracket=True)
        return True
    gap = words.gap(pos)
    if gap:
        return False
    text = words.tokens[pos].text
    if text in GENITIVE:
        return _chain(state, pos + 1)
    if text in ("of", "for"):
        return _of(state)
    if text == "in":
        return _in(state)
    if text == "at":
        return _at(state)
    return _chain(state, pos) or _seated(state)


def _chain(state: EnglishState, pos: int, bracket: bool = False) -> bool:
    """Further capitalised words that end in a head: “Central Committee’s Organising Commission”."""
    words = state.words
    last, kind = None, state.kind
    k = pos
    while k < min(pos + 6, len(words)) and is_capital(words, k):
        gap = words.gap(k)
        if gap and not (bracket and k == pos and gap == ")"):
            break
        if words.row("posts", k) is not None and not part_of_head(words, k):
            break
        if name_starts(words, k):
            break
        found = head_at(words, k)
        if found is not None:
            last, kind = found[1], found[0].row.meaning
            k = found[1]
        else:
            k += 1
        if k < len(words) and words.tokens[k].text in GENITIVE and not words.gap(k):
            k += 1
    if last is None:
        return False
    state.kind = kind if state.kind == "name" else state.kind
    return state.take(last)


def _seated(state: EnglishState) -> bool:
    """“University College Cork”: the place right behind the head."""
    place = state.words.place(state.pos)
    bare_police = state.kind == "police" and (state.i, state.pos) == state.head  # “Police Scotland”
    seated = bare_police or state.kind in ("university", "hospital", "museum", "institute")
    if place is None or place[0].adjective or not seated or state.places:
        return False
    state.places.append(place[0])
    return state.take(place[1])


def _in(state: EnglishState) -> bool:
    words, pos = state.words, state.pos
    if state.kind not in ("embassy", "consulate", "police", "office"):
        return False
    place = words.place(pos + 1)
    if place is None or words.gap(pos + 1):
        return False
    return state.take(place[1])


def _at(state: EnglishState) -> bool:
    """“Faculty of Medicine at the University of Bergen”: the greater house that a school or institute is part of."""
    words, pos = state.words, state.pos
    nxt = pos + 1 + (pos + 1 < len(words) and words.tokens[pos + 1].text == "the")
    if state.kind not in _PARTS or nxt >= len(words) or words.gap(nxt) or state.pos == state.head[1]:
        return False
    within = EnglishState(words, pos, pos + 1, state.kind)
    if not _of_body(within, nxt) or not any(
        h.row.meaning in _WHOLES for k in range(nxt, within.pos) for h, _ in words.rows("bodies", k)
    ):
        return False
    state.places += within.places
    state.take(within.pos)
    state.end = within.end
    return True


_PARTS = frozenset({"university", "school", "institute", "department", "centre", "hospital"})
_WHOLES = frozenset({"university", "hospital"})


def _of(state: EnglishState) -> bool:
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


def _of_joint(state: EnglishState, nxt: int) -> bool:
    joint = state.words.row("bodies", nxt, "joint")
    if joint is None:
        return False
    j = joint[1] + 1
    if joint[1] >= len(state.words):
        return False
    state.joint = True
    return state.take(j)


def _of_place(state: EnglishState, nxt: int) -> bool:
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
    if place[0].adjective and not words.gap(j) and is_capital(words, j):
        return _of_people(state, j)
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


def _of_people(state: EnglishState, j: int) -> bool:
    """“Federation of Cuban Women”, “Association of Thai Rice Exporters”: what stands behind the adjective, up to a name."""
    words, end = state.words, j
    while end < min(j + 3, len(words)) and is_capital(words, end) and (end == j or not words.gap(end)):
        if name_starts(words, end) or words.row("titles", end, "honorific", "rank") is not None:
            break
        end += 1
    state.proper = True
    return state.take(max(end, j))


def _level_of(state: EnglishState, j: int) -> int:
    """“of the city”, “of the province of Sofala”."""
    words = state.words
    if j + 1 < len(words) and words.tokens[j].text == "of" and not words.gap(j):
        place = words.place(j + 1)
        if place is not None:
            state.places.append(place[0])
            return place[1]
    return j


def _of_body(state: EnglishState, nxt: int) -> bool:
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
        if not (is_capital(words, k) or text in GENITIVE or words.row("bodies", k, "modifier")):
            return False
        if words.row("posts", k) is not None and not part_of_head(words, k):
            return False
        k += 1
    return False


def _of_field(state: EnglishState, nxt: int) -> bool:
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


def _of_proper(state: EnglishState, nxt: int, article: bool) -> bool:
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
