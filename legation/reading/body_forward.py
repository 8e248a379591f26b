"""Names of bodies in languages that put the head first: Vietnamese and French.

name    := head part* [“(” abbreviation “)”]
part    := field | modifier | place | level [place] | of-phrase | “and” field | inner name | proper words
"""

from __future__ import annotations

from legation.reading.apposition import HEADS
from legation.reading.body_french import and_french, french_level, list_end
from legation.reading.body_names import LOWER_KINDS, OPEN_KINDS, BodyName, acronym_behind, is_capital, is_town, name_starts
from legation.reading.body_state import (
    AND,
    ARTICLES,
    NOT_HEADS,
    OF,
    NameState,
    adjectives_end,
    before_holder,
    head_at,
    is_adjective,
    is_compound,
    leads_to_place,
    proper_end,
    two_hyphened,
)
from legation.reading.tokens import Words


def read_forward(words: Words, i: int, depth: int = 0) -> BodyName | None:
    """The name of a body whose head begins at word `i`, or None."""
    if words.row("posts", i, "suffix") is not None and words.ends_with("posts", i, "secretary", "chair", "member") is not None:
        return None  # “Phó Bí thư Thường trực | Thành ủy”: the word belongs to the post
    fixed = words.row("bodies", i, "name")
    found = [(h, j) for h, j in words.rows("bodies", i) if h.row.meaning not in NOT_HEADS]
    if not found or (fixed is not None and fixed[1] > found[0][1]):
        return _fixed(words, i)
    hit, j = found[0]
    state = NameState(words, i, j, hit.row.meaning, hit.row.get("alone") == "True")
    while state.pos < len(words) and _step(state, depth):
        pass
    return _finish(state, j, fixed is not None and fixed[1] == j)


def _fixed(words: Words, i: int) -> BodyName | None:
    found = words.row("bodies", i, "name")
    if found is None or not is_capital(words, i):
        return None
    hit, j = found
    state = NameState(words, i, j, "name", True)
    _step_bracket(state)
    _party_behind(state)
    if state.pos < len(words) and not state.gap():
        _step_place(state) or _of_place(state)
    name = _finish(state, j, True)
    if name is None:
        return None
    country = hit.row.get("country") or None
    return name if country is None else BodyName(i, name.j, name.end, "name", (i, j), name.places, alone=True, country=country)


def _party_behind(state: NameState) -> None:
    """“Trung ương Đảng” may go on: “Trung ương Đảng Nhân dân Cách mạng Lào”."""
    last = state.pos - 1
    if last <= state.i or not any(h.row.meaning == "party" for h, _ in state.words.rows("bodies", last)):
        return
    inner = read_forward(state.words, last, 1)
    if inner is not None and inner.j > state.pos:
        state.places += inner.places
        state.take(inner.j, settled=True)
        state.end = inner.end


def _of_place(state: NameState) -> bool:
    """“Bureau politique du Parti …” stays; “Assemblée nationale du Vietnam” takes the place."""
    words, pos = state.words, state.pos
    if words.tokens[pos].text not in OF:
        return False
    nxt = pos + 1 + (pos + 1 < len(words) and words.tokens[pos + 1].text in ARTICLES)
    place = words.place(nxt)
    if place is None:
        inner = read_forward(words, nxt, 1) if is_capital(words, nxt) else None
        if inner is None:
            return False
        state.places += inner.places
        return state.take(inner.j)
    return state.take_place(*place)


def _finish(state: NameState, head_end: int, known: bool) -> BodyName | None:
    words, i = state.words, state.i
    bare = state.pos == head_end
    if not is_capital(words, i) and not _lower_counts(state):
        return None
    joint = state.joint
    return BodyName(
        i, state.pos, state.end, state.kind, (i, head_end), tuple(state.places), bare and not known, joint, state.alone or known
    )


def _lower_counts(state: NameState) -> bool:
    """Whether a head in lower case names a body: only with a name beside it."""
    words = state.words
    inside = any(is_capital(words, k) for k in range(state.i, state.head_end))  # “délégation de l'Union européenne”
    if words.language == "vi":
        second = state.i + 1
        if inside and state.kind == "parliament":
            return True  # “Trưởng | đoàn đại biểu Quốc hội tỉnh”
        named = is_capital(words, second) and (state.head_end > second or words.row("bodies", second, "field") is not None)
        return state.kind in _LOWER_VIETNAMESE and (state.joint or named)
    if state.kind in LOWER_KINDS and (inside or state.places or state.proper or state.joint):
        return True
    return words.language == "fr" and state.kind in _LOCAL_FRENCH and _modified(words, state.head_end - 1, state.pos)


# “le conseil municipal”, “le comité populaire provincial”: the level says which of them it is.
_LOCAL_FRENCH = frozenset({"peoples-council", "peoples-committee", "party-committee", "council"})


def _modified(words: Words, i: int, j: int) -> bool:
    return any(words.row("bodies", k, "modifier") is not None for k in range(i, j))


_LOWER_VIETNAMESE = frozenset({"union", "commission", "university", "school", "hospital", "office", "department"})


def _step(state: NameState, depth: int) -> bool:
    if _step_bracket(state):
        return True
    gap = state.gap()
    if gap in ("-", "–", ","):
        return _step_list(state, gap)
    if gap:
        return False
    return (
        _step_joint(state)
        or _step_place(state)
        or _step_inner(state, depth)
        or _step_level(state)
        or _step_field(state)
        or _step_and(state)
        or _step_of(state, depth)
        or _step_at(state)
        or _step_proper(state)
    )


def _step_bracket(state: NameState) -> bool:
    short = acronym_behind(state.words, state.pos)
    if not short:
        return False
    state.take(short, bracket=True)
    state.end += 1
    return True


def _step_list(state: NameState, gap: str) -> bool:
    """“Văn hóa, Thể thao và Du lịch”, “Lao động - Thương binh và Xã hội”; “Hội Hữu nghị Việt Nam - Hàn Quốc”."""
    words, pos = state.words, state.pos
    if words.language == "fr" and gap == "," and (end := list_end(state)) > pos:
        return state.take(end, content=True)
    place = words.place(pos)
    if gap != "," and place is not None and state.places and state.kind in _BETWEEN:
        state.take_place(*place)
        level = words.row("bodies", state.pos, "place-type") if state.pos < len(words) and not words.gap(state.pos) else None
        return level is None or _step_level(state) or state.take(level[1])
    if state.settled or not state.content or state.kind not in ("ministry", "department", "commission", "media", "centre"):
        return False
    field = words.row("bodies", pos, "field")
    if field is None or not is_capital(words, pos) or head_at(words, pos):
        return False
    if gap == "," and words.tokens[min(field[1], len(words) - 1)].text not in AND:
        return False
    return state.take(field[1], content=True)


_BETWEEN = frozenset(
    {"office", "embassy", "association", "chamber", "committee", "commission", "council", "fund", "union", "school", "university"}
)


def _step_joint(state: NameState) -> bool:
    joint = state.words.row("bodies", state.pos, "joint")
    level = None if joint is None else state.words.row("bodies", joint[1], "place-type")
    return level is not None and state.take(level[1], joint=True, settled=True, content=True)


def _step_place(state: NameState) -> bool:
    found = state.words.place_here(state.pos)
    if found is None or (state.settled and not found[0].adjective) or (state.places and state.settled):
        return False
    return state.take_place(*found)


def _step_level(state: NameState) -> bool:
    """A word of place, with the place behind it, known or not: “Thủ đô Viêng Chăn”, “thành phố”."""
    words, pos = state.words, state.pos
    level = words.row("bodies", pos, "place-type")
    if (
        level is None
        and pos == state.head_end
        and is_town(words, pos)
        and words.ends_with("bodies", pos, "place-type") is not None
    ):
        return state.take(pos + 2, settled=True, content=True)  # “Công an huyện | Cao Lộc”
    if level is None or words.language == "fr":
        return False
    if any(p.level != "country" for p in state.places):
        return False
    whole = words.place(pos)  # “TP Hồ Chí Minh” is listed with its level
    if whole is not None:
        return state.take_place(*whole)
    j = level[1]
    if words.gap(j) == "" and j < len(words):
        place = words.place_here(j, due=True)
        if place is not None:
            return state.take_place(*place)
        if (
            is_capital(words, j)
            and not two_hyphened(words, j)
            and not head_at(words, j)
            and (not name_starts(words, j) or is_town(words, j))
        ):
            if is_town(words, j):
                return state.take(j + 2, settled=True, content=True)
            return state.take(proper_end(words, j, 1 if "-" in words.tokens[j].text else 2), settled=True, content=True)
    if level[0].row.meaning and words.text(pos, j).lower() in _BARE_LEVELS:
        return state.take(j, settled=True, content=True)
    return False


_BARE_LEVELS = frozenset({"thành phố", "tp", "tỉnh", "huyện", "quận", "thị xã", "xã", "phường", "thủ đô", "bang", "châu"})


def _step_inner(state: NameState, depth: int) -> bool:
    """A body's name inside a name: “Ban Tuyên giáo Thành ủy Hà Nội”."""
    words, pos = state.words, state.pos
    if depth > 3 or state.settled or not is_capital(words, pos) or words.language == "fr":
        return False
    if not head_at(words, pos):
        return False
    field = words.row("bodies", pos, "field")
    inner = read_forward(words, pos, depth + 1)
    if inner is None or (inner.bare and not inner.alone) or (inner.bare and field is not None):
        return False
    state.places += inner.places
    state.take(inner.j, settled=True, content=True, joint=inner.joint)
    state.end = inner.end
    return True


def _step_field(state: NameState) -> bool:
    words, pos = state.words, state.pos
    field = words.row("bodies", pos, "field", "modifier")
    if (
        field is None
        or state.settled
        or (words.language == "fr" and field[0].row.meaning == "field" and not is_capital(words, pos))
    ):
        return False
    if not is_capital(words, pos):
        verb = field[0].row.get("verb") == "True"
        after_head = pos == state.i or not state.content
        named = state.kind in OPEN_KINDS and is_capital(words, field[1]) and not words.gap(field[1])
        leads = leads_to_place(words, field[1]) or (named and not name_starts(words, field[1]))
        if verb or (after_head and (state.alone or not leads)):
            return False
    return state.take(field[1], content=True, proper=state.proper or is_capital(words, pos))


def _step_and(state: NameState) -> bool:
    words, pos = state.words, state.pos
    if words.tokens[pos].text not in AND or state.settled or not state.content or words.gap(pos + 1):
        return False
    if words.language == "fr":
        return and_french(state)
    field = words.row("bodies", pos + 1, "field")
    if field is None:
        return False
    doubtful = words.place(pos + 1) is not None or head_at(words, pos + 1)
    if doubtful and (not is_capital(words, pos + 1) or _real_head(words, pos + 1)):
        return False
    return state.take(field[1], content=True)


def _real_head(words: Words, pos: int) -> bool:
    """Whether a name of its own begins there, not only a word that heads one elsewhere (“và Công an” or “và Công nghệ”)."""
    inner = read_forward(words, pos, 3)
    return inner is not None and not inner.bare


_ABOUT = frozenset({"sur", "contre"})
_LEARNED_KINDS = frozenset({"institute", "centre", "committee", "commission", "association", "organisation", "agency"})


def _step_of(state: NameState, depth: int) -> bool:
    """“de la propagande”, “du Comité du Parti de Hanoï”, “de la capitale lao”, “d'édification nationale”."""
    words, pos = state.words, state.pos
    linked = words.tokens[pos].text in OF or (words.tokens[pos].text in _ABOUT and state.kind in _LEARNED_KINDS)
    if words.language != "fr" or not linked or pos + 1 >= len(words) or words.gap(pos + 1) or state.settled:
        return False
    nxt = pos + 1
    while nxt < len(words) and words.tokens[nxt].text in ARTICLES and not words.gap(nxt + 1):
        nxt += 1
    if nxt >= len(words):
        return False
    place = words.place(nxt)
    if place is not None:
        return state.take_place(*place)
    level = words.row("bodies", nxt, "place-type")
    if level is not None:
        return french_level(state, nxt, level[1])
    return _of_inner(state, nxt, depth) or _of_words(state, nxt)


def _of_inner(state: NameState, nxt: int, depth: int) -> bool:
    """“du Comité du Parti de Hanoï”: a name inside the name."""
    words = state.words
    if depth > 3 or not head_at(words, nxt) or (words.row("bodies", nxt, "field") is not None and not is_capital(words, nxt)):
        return False
    inner = read_forward(words, nxt, depth + 1)
    if inner is None:
        return False
    state.places += inner.places
    state.take(inner.j, content=True, settled=True, proper=state.proper or not inner.bare)
    state.end = inner.end
    return True


def _of_words(state: NameState, nxt: int) -> bool:
    """“de la propagande”, “du Vieux-Port”: fields, words that only this name has, and what leads on to a greater body."""
    words = state.words
    whole = words.row("bodies", nxt, "name")
    if whole is not None and is_capital(words, nxt):
        return state.take(whole[1], content=True)  # “Office des Nations unies”
    if is_capital(words, nxt) and not name_starts(words, nxt):
        return state.take(adjectives_end(words, proper_end(words, nxt, 4)), content=True, proper=True)
    field = words.row("bodies", nxt, "field")
    if field is not None:
        return state.take(adjectives_end(words, field[1]), content=True)
    small = words.tokens[nxt].text.islower() and len(words.tokens[nxt].text) > 2
    if small and (is_capital(words, state.i) or (state.kind in LOWER_KINDS and _belongs_further(words, nxt))):
        return state.take(adjectives_end(words, nxt + 1), content=True)
    return False


def _belongs_further(words: Words, k: int) -> bool:
    """“la faculté des sciences de l'université X”: behind a small word the name goes on with a greater body."""
    of = adjectives_end(words, k + 1)
    if of + 2 >= len(words) or words.gap(of) or words.tokens[of].text not in OF:
        return False
    noun = of + 1 + (words.tokens[of + 1].text in ARTICLES)
    return not words.gap(noun) and head_at(words, noun)


def _step_at(state: NameState) -> bool:
    """“Hội người Việt Nam tại Lào”: where a society sits belongs to its name."""
    words, pos = state.words, state.pos
    if state.kind not in ("association", "chamber") or words.tokens[pos].text not in ("tại", "ở") or not state.places:
        return False
    place = words.place(pos + 1)
    return place is not None and not words.gap(pos + 1) and state.take(place[1], settled=True)


def _step_proper(state: NameState) -> bool:
    """Words that only this name has: capitalised, no person's name."""
    words, pos = state.words, state.pos
    if words.language == "fr" and not state.settled and is_adjective(words, pos):
        return state.take(adjectives_end(words, pos), content=True)
    if words.tokens[pos].text.isdigit() and state.kind == "military" and not state.content:
        return state.take(pos + 1, content=True)  # “Quân khu 4”
    park = state.kind == "centre" and is_town(words, pos) and words.ends_with("posts", state.i, *HEADS) is None
    named = name_starts(words, pos) and not park  # “Vườn quốc gia Bạch Mã”
    if not is_capital(words, pos) or state.settled or named or words.row("posts", pos) is not None:
        return False
    if words.tokens[pos].text.isdigit() or (words.language == "vi" and "-" in words.tokens[pos].text):
        return False
    if words.language == "vi" and state.kind not in OPEN_KINDS and is_compound(words, pos + 1) and not state.content:
        return state.take(pos + 2, content=True)
    if state.kind not in OPEN_KINDS and not words.row("bodies", pos):
        return False
    if words.row("titles", pos) is not None:
        return False
    end = proper_end(words, pos, 4)
    if words.language == "vi":
        if (cut := before_holder(state, end)) < end:
            return state.take(cut, content=True, proper=True, settled=True)
        end += is_compound(words, end)
    return state.take(end, content=True, proper=True, settled=words.language != "vi")
