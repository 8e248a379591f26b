"""Offices in running text: what is said of a person, before the name or behind it.

group := post ((“,” | “and” | “-”)* post)*
post  := [body | place] prefix* head suffix* [“of” body | place | field] [“in charge of” …]
"""

from __future__ import annotations

from itertools import pairwise

import msgspec

from legation.lang import Hit
from legation.model import Body
from legation.reading.apposition import apposed_end
from legation.reading.body_names import is_capital, name_starts
from legation.reading.places import Place
from legation.reading.post_fields import charge_behind
from legation.reading.post_parts import (
    GENITIVE,
    BodyIndex,
    Part,
    after,
    bare_head,
    behind_residence,
    full_name,
    place_of,
)
from legation.reading.tokens import Words

_AND = frozenset({"and", "et", "và", "kiêm", "cum", "&"})
_LINKS = frozenset({"of", "the", "de", "du", "la", "l'", "l’", "des", "for"})
_OF_BODIES = frozenset({"director", "head", "chair", "president", "rector", "dean", "coordinator", "manager", "commander"})
_FORMED = frozenset({"prefix", "suffix", "charge"})


class PostName(msgspec.Struct, frozen=True, kw_only=True):
    """An office as printed: words `i`:`j`, title, organisation, the body or place that it belongs to.

    `complete` says that no body is needed (“Prime Minister”); `weak` that it counts only with one; `refers` that it only
    points at somebody (“the leader”); `former` that it is past; `of_place` that a place stands where others have a body.
    """

    i: int
    j: int
    title: str
    meaning: str
    organisation: str | None = None
    body: Body | None = None
    place: Place | None = None
    complete: bool = False
    weak: bool = False
    refers: bool = False
    former: bool = False
    of_place: bool = False


class PostGroup(msgspec.Struct, frozen=True):
    """Posts said in a row: words `i`:`j`."""

    i: int
    j: int
    posts: tuple[PostName, ...]


def find_posts(words: Words, bodies: BodyIndex) -> list[PostGroup]:
    """Every group of posts, in order."""
    found: list[PostGroup] = []
    behind = 0
    for i in _openings(words, bodies):
        if i < behind:
            continue
        group = _group(words, bodies, i)
        if group is not None:
            found.append(group)
            behind = group.j
    return found


def _openings(words: Words, bodies: BodyIndex) -> list[int]:
    """The words at which a post may begin: a head, a word that says it is past, in English also what stands before the head."""
    found = {*words.slot("posts"), *words.slot("titles")}
    if words.language == "en":
        found.update(bodies.at)
        found.update(k for k, token in enumerate(words.tokens) if token.capital or words.place(k) is not None)
        found.update(k for k, token in enumerate(words.tokens[1:]) if token.text in GENITIVE)
    return sorted(found)


def _group(words: Words, bodies: BodyIndex, i: int) -> PostGroup | None:
    post = _post(words, bodies, i)
    if post is None:
        return None
    posts = [post]
    while not posts[-1].refers and (follower := _next_post(words, bodies, posts[-1])) is not None:
        posts.append(follower)
    return PostGroup(i, posts[-1].j, tuple(posts))


def _next_post(words: Words, bodies: BodyIndex, last: PostName) -> PostName | None:
    k = last.j
    if k >= len(words):
        return None
    gap = words.gap(k)
    if gap not in ("", ",", "-", "–", "&", ";") and gap != "),":
        return None
    if gap == "" and words.tokens[k].text not in _AND and not (last.meaning == "mayor" and words.row("posts", k, "councillor")):
        return None
    while k < len(words) and (
        words.tokens[k].text in _AND
        or words.tokens[k].text in ("also", "concurrently", "the", "le", "la", "l'", "là", "đồng", "thời")
    ):
        k += 1
        if k < len(words) and words.gap(k):
            return None
    return _post(words, bodies, k) if gap != ";" else None


def completed(words: Words, told: tuple[PostName, ...]) -> list[PostName]:
    """“Title and body said once”: a post without a place takes that of the next in the row, or of the one before."""
    posts = _shared(words, told)
    out = []
    for index, post in enumerate(posts):
        neighbours = [p for p in posts[index + 1 :] + posts[:index][::-1] if p.place is not None and not p.refers]
        fits = post.place is None and neighbours and not post.former and not post.refers
        place = neighbours[0].place if fits else None
        out.append(post if place is None else _with_place(words, post, neighbours[0], place))
    return out


def _shared(words: Words, posts: tuple[PostName, ...]) -> tuple[PostName, ...]:
    """“President and CEO of the Board”: two heads that “and” joins share the body behind them."""
    out = list(posts)
    for index, (post, following) in enumerate(pairwise(posts)):
        joined = following.i - post.j == 1 and words.tokens[post.j].text in _AND and not words.gap(post.j)
        bare = post.organisation is None and not post.complete and not post.of_place and post.meaning != "member"
        if joined and bare and following.body is not None and not post.title.count(" "):
            out[index] = msgspec.structs.replace(post, organisation=following.organisation, body=following.body)
    return tuple(out)


def _with_place(words: Words, post: PostName, neighbour: PostName, place: Place) -> PostName:
    printed = words.sheet.text[place.start : place.end] if not place.adjective else place.name
    if post.body is not None and post.body.country is not None and post.body.country != place.country:
        return post
    if post.organisation is None:
        if post.complete and place.level != "country":
            return post
        if not post.complete and neighbour.organisation is not None and neighbour.meaning == post.meaning:
            return msgspec.structs.replace(post, organisation=neighbour.organisation, body=neighbour.body, place=place)
        return msgspec.structs.replace(post, organisation=printed, place=place)
    if post.body is None or not _is_local(words, post) or (post.meaning == "member" and place.level == "city"):
        return post
    link = {"en": " of ", "fr": " de "}.get(words.language, " ")
    return msgspec.structs.replace(post, organisation=post.organisation + link + printed, place=place)


def _is_local(words: Words, post: PostName) -> bool:
    """Whether the body is of a kind that every place has, so that a place completes it (no Politburo, no university)."""
    for k in range(post.i, post.j):
        row = words.row("bodies", k)
        if row is not None and post.organisation and words.sheet.text.startswith(post.organisation, words.tokens[k].start):
            return row[0].row.meaning in _LOCAL_KINDS
    known = any(words.row("bodies", k) is not None for k in range(post.i, post.j))
    return known and words.language == "en"


_PARTY_AND_STATE = {"party-committee", "peoples-committee", "peoples-council", "department", "commission", "committee", "council"}
_LOCAL_KINDS = frozenset(
    _PARTY_AND_STATE | {"front", "union", "association", "police", "military", "office", "procuracy", "court"}
)


def _post(words: Words, bodies: BodyIndex, i: int) -> PostName | None:
    before = _before(words, bodies, i) if words.language == "en" else Part(i)
    k = before.end
    former = False
    while (former_row := words.row("titles", k, "former")) is not None and not words.gap(former_row[1]):
        former, k = True, former_row[1]
    head = _head(words, k)
    if head is None or (words.row("titles", k, "rank") or (None, 0))[1] > head[1]:
        return None  # “Chief Inspector A” is no chief
    hit, j, title_start = _before_body(words, bodies, head)
    inside = _body_inside(words, bodies, hit, title_start, j)
    behind = inside or after(words, bodies, j, hit.row.meaning)
    part = _joined(before, behind, hit)
    end, charge = charge_behind(words, part.end)
    if charge and part.text is None:
        part = after(words, bodies, end, hit.row.meaning)
        end = max(end, part.end)
    end = behind_residence(words, behind_residence(words, end, hit.row.meaning), hit.row.meaning)
    late = words.row("posts", end, "suffix") if end > j and end < len(words) and not words.gap(end) else None
    if late is not None and late[1] > end + 1:  # “gouverneur de Gabès | par intérim”
        charge, end = charge + " " + words.text(end, late[1]), late[1]
    if hit.row.get("refers") != "True":
        part = _bracketed(words, _closed(words, bodies, i, msgspec.structs.replace(part, end=end), hit.row.meaning))
    return PostName(
        i=i,
        j=max(end, part.end),
        title=words.text(title_start, _title_end(words, bodies, hit, title_start, j)) + part.title + charge,
        meaning=hit.row.meaning,
        organisation=part.text,
        body=part.body,
        place=part.place,
        complete=hit.row.get("alone") == "True",
        weak=hit.row.get("weak") == "True",
        refers=hit.row.get("refers") == "True",
        former=former or _former_before(words, i),
        of_place=hit.row.meaning in ("governor", "mayor", "councillor") or hit.row.get("place") == "True",
    )


def _before_body(words: Words, bodies: BodyIndex, head: tuple[Hit, int, int]) -> tuple[Hit, int, int]:
    """The shorter head where the longer runs into a body's name: “président | de l'Université Toulouse Capitole”."""
    hit, j, start = head
    inner = next((k for k in range(start + 1, j) if k in bodies.at and bodies.at[k][1] > j), None)
    if inner is None or hit.row.get("body"):
        return head
    shorter = ((h, end) for h, end in words.rows("posts", start) if end <= inner and h.row.meaning not in _FORMED)
    return next(((h, _suffixes_end(words, end), start) for h, end in shorter), head)


def _joined(before: Part, behind: Part, hit: Hit) -> Part:
    """What stands before and behind the head in one: “Brazilian Ambassador to Mozambique” is of the side that sends."""
    if before.text is None:
        return behind
    if behind.text is None:
        return Part(behind.end, before.text, before.body, before.place, behind.title)
    if before.place is not None and hit.row.meaning in ("ambassador", "consul"):
        return Part(behind.end, before.text, before.body, before.place)
    return behind


def _closed(words: Words, bodies: BodyIndex, i: int, part: Part, meaning: str) -> Part:
    """The part with the unknown words up to the comma, where a name stands on the other side of it."""
    end = apposed_end(words, i, part.end, bodies.covered)
    if end == part.end:
        return part
    if _may_be_holder(words, part.end, end):
        return part  # “…, Mayor | Arya S. Nambiar, …” in a row of posts with their holders
    rest = " " + words.text(part.end, end)
    if part.text is not None and (part.place is not None or part.body is not None):
        return Part(end, part.text, part.body, part.place, part.title + rest)
    if part.text is not None:
        return Part(end, part.text + rest, None, None, part.title)
    inner = next((k for k in range(part.end, end) if k in bodies.at), None)
    if inner is not None:
        return _with_body(words, bodies, part, inner)
    link = part.end
    while link < end and words.tokens[link].text in _LINKS:
        link += 1
    if part.end < link < end and meaning in _OF_BODIES:
        return Part(end, words.text(link, end), None, None, part.title)
    return Part(end, None, None, None, part.title + rest)


def _may_be_holder(words: Words, i: int, j: int) -> bool:
    """Whether the words are capitalised all, two to four, and none is known to belong to a body or field."""
    if not 2 <= j - i <= 4 or not all(is_capital(words, k) for k in range(i, j)):
        return False
    return not any(words.rows("bodies", k) or words.in_place(k) for k in range(i, j))


def _with_body(words: Words, bodies: BodyIndex, part: Part, inner: int) -> Part:
    """The body at word `inner`; what stands before it belongs to the title (“Tùy viên khoa học | Đại sứ quán Đức”)."""
    body, stop, text = bodies.at[inner]
    telling = inner > part.end and words.tokens[inner - 1].text not in _LINKS
    title = f"{part.title} {words.text(part.end, inner)}" if telling else part.title
    return Part(stop, text, body, place_of(words, inner, stop), title)


def _bracketed(words: Words, part: Part) -> Part:
    """“Additional Chief Secretary (Agriculture) | A”: a bracket between the title and the name belongs to the title."""
    i = part.end
    if i >= len(words) or words.gap(i) != "(":
        return part
    end = next((k for k in range(i + 1, min(i + 8, len(words))) if words.gap(k).startswith(")")), i)
    if end > i and words.gap(end) == ")" and is_capital(words, end) and _tells_where(words, i, end):
        return msgspec.structs.replace(part, end=end, place=part.place or place_of(words, i, end))
    if words.language == "vi" or part.text is not None or end > i + 4:
        return part
    if end == i or words.gap(end) != ")" or not is_capital(words, end) or words.tokens[i].upper:
        return part
    return Part(end, None, None, None, f"{part.title} ({words.text(i, end)})")


def _tells_where(words: Words, i: int, end: int) -> bool:
    """“(tỉnh Saitama, Nhật Bản)”, “(Lào)”: whether the words say only where the town or province before them lies."""
    known = (words.in_place(k) or words.row("bodies", k, "place-type") is not None for k in range(i, end))
    return place_of(words, i, end) is not None and all(known)


def _former_before(words: Words, i: int) -> bool:
    return words.ends_with("titles", i, "former") is not None


def _title_end(words: Words, bodies: BodyIndex, hit: Hit, i: int, j: int) -> int:
    """Without the body's own head, where the words before it are a title (“Bí thư Thành ủy”, not “Trưởng ban”)."""
    if hit.row.meaning == "head":
        return j
    for k in range(i + 1, j):
        if k in bodies.at and any(end == k and h.row.meaning not in _FORMED for h, end in words.rows("posts", i)):
            return k
    return j


def _body_inside(words: Words, bodies: BodyIndex, hit: Hit, i: int, j: int) -> Part | None:
    """The body that begins within the title: “Trưởng ban Tuyên giáo”, “Chánh Văn phòng UBND”."""
    if not hit.row.get("body"):
        return None
    for k in range(i + 1, j):
        if k in bodies.at and bodies.at[k][1] >= j:
            body, end, text = bodies.at[k]
            return Part(end, text, body, place_of(words, k, end))
    if words.language == "en":
        return Part(j, hit.row.get("body"))
    return None


def _head(words: Words, k: int) -> tuple[Hit, int, int] | None:
    """Prefixes, the head and suffixes from word `k` on: the head's row, the end and where the title begins."""
    rows = words.rows("posts", k)
    best: tuple[Hit, int, int] | None = None
    for hit, j in rows:
        if hit.row.meaning == "prefix" and j < len(words) and not words.gap(j):
            more = _head(words, j)
            found = None if more is None else (more[0], more[1], more[2] if hit.row.get("skip") == "True" else k)
        elif hit.row.meaning in _FORMED:
            continue
        else:
            found = hit, _suffixes_end(words, j), k
        if found is not None and (best is None or found[1] > best[1]):
            best = found
    return best


def _suffixes_end(words: Words, j: int) -> int:
    while j < len(words) and not words.gap(j) and (more := _suffix(words, j)) is not None:
        j = more
    return j


def _suffix(words: Words, j: int) -> int | None:
    row = words.row("posts", j, "suffix")
    if row is None or (words.language == "vi" and is_capital(words, j) and name_starts(words, j)):
        return None
    return row[1]


def _before(words: Words, bodies: BodyIndex, i: int) -> Part:
    """English: the body or place before the head (“National Assembly President”, “Lao Ambassador”)."""
    body = bodies.at.get(i)
    if body is not None:
        end = body[1] + (body[1] < len(words) and words.tokens[body[1]].text in GENITIVE and not words.gap(body[1]))
        if end < len(words) and not words.gap(end) and _head(words, end) is not None:
            return Part(end, full_name(words, i, body), body[0], place_of(words, i, body[1]))
    place = words.place(i)
    if place is not None:
        end = place[1] + (place[1] < len(words) and words.tokens[place[1]].text in GENITIVE and not words.gap(place[1]))
        level = words.row("bodies", end, "place-type") if end < len(words) and not words.gap(end) else None
        if level is not None and _head(words, end) is None:
            end = level[1]
        if end < len(words) and not words.gap(end) and _head(words, end) is not None:
            text = place[0].name if place[0].adjective else words.text(i, place[1])
            return Part(end, text, None, place[0])
    return _of_bare_head(words, bodies, i) or _unlisted_before(words, i)


def _of_bare_head(words: Words, bodies: BodyIndex, i: int) -> Part | None:
    """“the hospital's | director”: a head in the genitive stands for the body of the page that it heads."""
    if i + 2 >= len(words) or (words.tokens[i + 1].text not in GENITIVE and words.tokens[i + 2].text not in GENITIVE):
        return None
    bare = bare_head(words, bodies, i)
    if bare is None or bare[1] + 1 >= len(words) or words.tokens[bare[1]].text not in GENITIVE:
        return None
    if words.gap(bare[1] + 1) or _head(words, bare[1] + 1) is None:
        return None
    return Part(bare[1] + 1, bare[0].name, bare[0])


def _unlisted_before(words: Words, i: int) -> Part:
    """“Timaru mayor Joan Reyes”: a capitalised word that no list knows, right before an office of places in lower case."""
    j = i + 1
    if not is_capital(words, i) or j >= len(words) or words.gap(j) or not words.tokens[j].text.islower():
        return Part(i)
    if words.rows("names", i) or words.rows("titles", i) or words.rows("bodies", i) or words.rows("posts", i):
        return Part(i)
    head = _head(words, j)
    if head is None or head[0].row.meaning not in ("mayor", "governor", "councillor"):
        return Part(i)
    return Part(j, words.text(i, j))
