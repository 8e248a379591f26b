"""Offices in running text: what is said of a person, before the name or behind it.

    group := post ((“,” | “and” | “-”)* post)*
    post  := [body | place] prefix* head suffix* [“of” body | place | field] [“in charge of” …]
"""

from __future__ import annotations

import re

import msgspec

from legation.lang import Hit
from legation.model import Body
from legation.reading.body_forward import is_adjective
from legation.reading.body_names import is_capital, name_starts
from legation.reading.places import Place
from legation.reading.tokens import Words

_OF = {
    "en": frozenset({"of", "for", "to", "at", "in"}),
    "fr": frozenset({"de", "du", "des", "d'", "d’", "à", "au", "aux"}),
    "vi": frozenset({"của"}),
}
_ARTICLES = frozenset({"the", "la", "le", "les", "l'", "l’"})
_AND = frozenset({"and", "et", "và", "kiêm", "cum", "&"})
_AT = frozenset({"tại", "to", "in", "auprès", "à", "au", "en", "for"})
_GENITIVE = frozenset({"'s", "’s"})
_PORTFOLIO = frozenset({"minister", "officer", "secretary", "councillor", "adviser", "representative", "mayor"})
_PLACED = frozenset({"governor", "mayor", "ambassador", "consul"})
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


class BodyIndex:
    """The bodies of the page by the word at which a mention begins."""

    def __init__(self, words: Words, bodies: tuple[Body, ...]) -> None:
        self.at: dict[int, tuple[Body, int, str]] = {}
        for body in bodies:
            for quote in body.mentions:
                i, j = words.index(quote.start), words.end_index(quote.end) or words.end_index(quote.end - 1)
                if i is not None and j is not None:
                    self.at[i] = (body, j, quote.text)
        self.covered = {k for i, (_, j, _) in self.at.items() for k in range(i, j)}


class _Part(msgspec.Struct, frozen=True):
    """What stands beside a head: the text of the organisation, and what it is."""

    end: int
    text: str | None = None
    body: Body | None = None
    place: Place | None = None
    title: str = ""


def find_posts(words: Words, bodies: BodyIndex) -> list[PostGroup]:
    """Every group of posts, in order."""
    found: list[PostGroup] = []
    i = 0
    while i < len(words):
        group = _group(words, bodies, i)
        if group is not None:
            found.append(group)
            i = group.j
        else:
            i += 1
    return found


def _group(words: Words, bodies: BodyIndex, i: int) -> PostGroup | None:
    post = _post(words, bodies, i)
    if post is None:
        return None
    posts = [post]
    while not posts[-1].refers and (follower := _next_post(words, bodies, posts[-1])) is not None:
        posts.append(follower)
    return PostGroup(i, posts[-1].j, tuple(_completed(words, posts)))


def _next_post(words: Words, bodies: BodyIndex, last: PostName) -> PostName | None:
    k = last.j
    if k >= len(words):
        return None
    gap = words.gap(k)
    if gap not in ("", ",", "-", "–", "&", ";") and gap != "),":
        return None
    if gap == "" and words.tokens[k].text not in _AND:
        return None
    while k < len(words) and (words.tokens[k].text in _AND or words.tokens[k].text in ("also", "concurrently", "the", "le", "la", "l'", "là", "đồng", "thời")):
        k += 1
        if k < len(words) and words.gap(k):
            return None
    return _post(words, bodies, k) if gap != ";" else None


def _completed(words: Words, posts: list[PostName]) -> list[PostName]:
    """“Title and body said once”: a post without a place takes that of the next in the row, or of the one before."""
    out = []
    for index, post in enumerate(posts):
        neighbours = [p for p in posts[index + 1 :] + posts[:index][::-1] if p.place is not None and not p.refers]
        if post.place is None and neighbours and not post.former and not post.refers:
            post = _with_place(words, post, neighbours[0])
        out.append(post)
    return out


def _with_place(words: Words, post: PostName, neighbour: PostName) -> PostName:
    place = neighbour.place
    assert place is not None
    printed = words.sheet.text[place.start : place.end] if not place.adjective else place.name
    if post.body is not None and post.body.country is not None and post.body.country != place.country:
        return post
    if post.organisation is None:
        if post.complete and place.level != "country":
            return post
        if not post.complete and neighbour.organisation is not None and neighbour.meaning == post.meaning:
            return msgspec.structs.replace(post, organisation=neighbour.organisation, body=neighbour.body, place=place)
        return msgspec.structs.replace(post, organisation=printed, place=place)
    if post.body is None or post.meaning == "member" and place.level == "city":
        return post
    link = {"en": " of ", "fr": " de "}.get(words.language, " ")
    return msgspec.structs.replace(post, organisation=post.organisation + link + printed, place=place)


def _post(words: Words, bodies: BodyIndex, i: int) -> PostName | None:
    before = _before(words, bodies, i) if words.language == "en" else _Part(i)
    k = before.end
    former = False
    while (former_row := words.row("titles", k, "former")) is not None and not words.gap(former_row[1]):
        former, k = True, former_row[1]
    head = _head(words, k)
    if head is None:
        return None
    hit, j, title_start = head
    inside = _body_inside(words, bodies, hit, title_start, j)
    after = inside or _after(words, bodies, j, hit.row.meaning)
    part = after if after.text is not None or before.text is None else _Part(after.end, before.text, before.body, before.place, after.title)
    if before.text is not None and after.text is not None and before.place is not None:
        # “Brazilian Ambassador to Mozambique”: the side that sends stands before.
        part = _Part(after.end, before.text, before.body, before.place) if hit.row.meaning in ("ambassador", "consul") else part
    end, charge = _charge(words, part.end)
    if charge and part.text is None:
        part = _after(words, bodies, end, hit.row.meaning)
        end = max(end, part.end)
    return PostName(
        i=i,
        j=_resident(words, end, hit.row.meaning),
        title=words.text(title_start, _title_end(words, bodies, title_start, j)) + part.title + charge,
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


def _former_before(words: Words, i: int) -> bool:
    return words.ends_with("titles", i, "former") is not None


def _title_end(words: Words, bodies: BodyIndex, i: int, j: int) -> int:
    """Without the body's own head, where the words before it are a title (“Bí thư Thành ủy”, not “Trưởng ban”)."""
    for k in range(i + 1, j):
        if k in bodies.at and any(end == k and hit.row.meaning not in _FORMED for hit, end in words.rows("posts", i)):
            return k
    return j


def _body_inside(words: Words, bodies: BodyIndex, hit: Hit, i: int, j: int) -> _Part | None:
    """The body that begins within the title: “Trưởng ban Tuyên giáo”, “Chánh Văn phòng UBND”."""
    if not hit.row.get("body"):
        return None
    for k in range(i + 1, j):
        if k in bodies.at and bodies.at[k][1] >= j:
            body, end, text = bodies.at[k]
            return _Part(end, text, body, _place_of(words, k, end))
    if words.language == "en":
        return _Part(j, hit.row.get("body"))
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
    if row is None or words.language == "vi" and is_capital(words, j) and name_starts(words, j):
        return None
    return row[1]


def _before(words: Words, bodies: BodyIndex, i: int) -> _Part:
    """English: the body or place before the head (“National Assembly President”, “Lao Ambassador”)."""
    body = bodies.at.get(i)
    if body is not None:
        end = body[1] + (body[1] < len(words) and words.tokens[body[1]].text in _GENITIVE and not words.gap(body[1]))
        if end < len(words) and not words.gap(end) and _head(words, end) is not None:
            return _Part(end, _full(words, i, body), body[0], _place_of(words, i, body[1]))
    place = words.place(i)
    if place is not None:
        end = place[1] + (place[1] < len(words) and words.tokens[place[1]].text in _GENITIVE and not words.gap(place[1]))
        level = words.row("bodies", end, "place-type") if end < len(words) and not words.gap(end) else None
        if level is not None and _head(words, end) is None:
            end = level[1]
        if end < len(words) and not words.gap(end) and _head(words, end) is not None:
            text = place[0].name if place[0].adjective else words.text(i, place[1])
            return _Part(end, text, None, place[0])
    return _Part(i)


def _place_of(words: Words, i: int, j: int) -> Place | None:
    return next((found[0] for k in range(i, j) if (found := words.place(k)) is not None), None)


def _after(words: Words, bodies: BodyIndex, j: int, meaning: str) -> _Part:
    """What the head belongs to, behind it."""
    if j >= len(words) or words.gap(j):
        return _Part(j)
    adjective = words.place(j)
    if adjective is not None and adjective[0].adjective:
        field = _after(words, bodies, adjective[1], meaning) if words.language == "fr" and meaning in _PORTFOLIO else _Part(j)
        title = field.title if field.text is None else ""
        return _Part(max(adjective[1], field.end if title else 0), adjective[0].name, None, adjective[0], title)
    if words.language == "fr" and _demonym(words, j):
        place = _demonym_place(words, j)
        return _Part(j + 1, None if place is None else words.sheet.text[place.start : place.end], None, place)
    linked = words.tokens[j].text in _OF.get(words.language, frozenset())
    if not linked and words.language != "vi":
        return _Part(j)
    k = j + linked
    while k < len(words) and not words.gap(k) and words.tokens[k].text in _ARTICLES:
        k += 1
    if k >= len(words) or words.gap(k):
        return _Part(j)
    if linked and k not in bodies.at and (words.row("bodies", k, "field") or words.tokens[j].text == "for"):
        found = _portfolio(words, j, k)
        if found.end > j:
            return _with_organisation(words, bodies, found)
    found = _organisation(words, bodies, k, linked, due=meaning in _PLACED)
    if found is not None:
        return found
    if linked and meaning in _PORTFOLIO | {"head", "director", "chair", "president", "dean", "coordinator", "manager", "commander", "member"}:
        return _portfolio(words, j, k)
    return _Part(j)


def _with_organisation(words: Words, bodies: BodyIndex, part: _Part) -> _Part:
    """“Minister of Local Development of Egypt”: the body or place behind the field."""
    more = _after(words, bodies, part.end, "")
    if more.text is None:
        return part
    return _Part(more.end, more.text, more.body, more.place, part.title)


def _demonym_place(words: Words, j: int) -> Place | None:
    """The page's place that an unlisted adjective is made from (“lausannois”: Lausanne)."""
    stem = words.sheet.fold_of(*words.span(j, j + 1))[:6]
    return words.place_like(stem)


def _demonym(words: Words, j: int) -> bool:
    """French: an adjective between post and name that no list knows (“l'édile lausannois Olivier …”)."""
    text = words.tokens[j].text
    return text.islower() and _DEMONYM.search(text) is not None and is_capital(words, j + 1) and not words.gap(j + 1)


_DEMONYM = re.compile(r"(?:ois|oise|ais|aise|ien|ienne|éen|éenne|ain|aine|in|ine|an|ane|ique)$")


def _organisation(words: Words, bodies: BodyIndex, k: int, linked: bool, *, due: bool) -> _Part | None:
    body = bodies.at.get(k)
    if body is None and k + 1 < len(words):
        # “of the municipal Party Committee”: a small word may stand before the body.
        body = bodies.at.get(k + 1) if words.row("bodies", k, "modifier") is not None else None
    if body is not None:
        place = _place_of(words, k, body[1])
        seat = place is not None and body[0].country not in (None, place.country)  # “JICA Việt Nam” acts for Japan
        return _Part(body[1], _full(words, k, body), body[0], None if seat else place)
    found = words.place_here(k, due=due)
    if found is not None:
        end = found[1]
        level = words.row("bodies", end, "place-type") if end < len(words) and not words.gap(end) and words.language != "vi" else None
        end = level[1] if level is not None else end
        return _Part(_further(words, end), words.text(k, end), None, found[0])
    level = words.row("bodies", k, "place-type")
    if level is not None:
        return _level(words, k, level[1])
    if linked and is_capital(words, k) and not name_starts(words, k) and words.row("titles", k) is None:
        end = k + 1
        while end < min(k + 4, len(words)) and not words.gap(end) and is_capital(words, end) and not name_starts(words, end):
            if words.row("titles", end) is not None:
                break
            end += 1
        level = words.row("bodies", end, "place-type") if end < len(words) and not words.gap(end) else None
        end = level[1] if level is not None else end
        return _Part(end, words.text(k, end))
    return None


def _further(words: Words, j: int) -> int:
    """Behind “of China's Inner Mongolia Autonomous Region”: where the place lies belongs to no title."""
    while words.language == "en" and j + 1 < len(words) and words.tokens[j].text == "of" and not words.gap(j):
        k = j + 1
        while k < len(words) and not words.gap(k) and (found := words.place_here(k)) is not None:
            k = found[1] + (found[1] < len(words) and words.tokens[found[1]].text in _GENITIVE)
        level = words.row("bodies", k, "place-type") if k < len(words) and not words.gap(k) else None
        k = level[1] if level is not None else k
        if k == j + 1:
            break
        j = k
    return j


def _full(words: Words, k: int, found: tuple[Body, int, str]) -> str:
    """The body as printed; where only its head is printed (“Chủ tịch Mặt trận”), its name."""
    body, j, text = found
    head = words.row("bodies", k)
    bare = head is not None and head[1] == j and head[0].row.get("alone") != "True" and head[0].row.meaning != "name"
    return body.name if bare else text


def _level(words: Words, k: int, j: int) -> _Part | None:
    """“tỉnh Xiêng Khoảng”, “province of Sofala”, “the city”."""
    of = j
    if of < len(words) and not words.gap(of) and words.tokens[of].text in ("of", "de", "du", "d'", "d’"):
        of += 1
    if of < len(words) and not words.gap(of):
        place = words.place_here(of, due=True)
        if place is not None:
            return _Part(place[1], words.text(k, place[1]), None, place[0])
        if words.language == "vi" and is_capital(words, of) and not name_starts(words, of):
            end = of + 1
            while end < min(of + 2, len(words)) and not words.gap(end) and is_capital(words, end) and "-" not in words.tokens[of].text:
                end += 1
            return _Part(end, words.text(k, end))
    return _Part(j, words.text(k, j))


def _portfolio(words: Words, j: int, k: int) -> _Part:
    """What a minister or officer is in charge of belongs to the title: “Minister of Foreign Affairs”."""
    end = k
    while end < min(k + 7, len(words)) and (end == k or not words.gap(end)):
        field = words.row("bodies", end, "field", "modifier")
        text = words.tokens[end].text
        if field is not None:
            end = field[1]
        elif words.language == "fr" and text.islower() and len(text) > 3 and (end == k or is_adjective(words, end)):
            end += 1
        elif text in ("and", "et", "of", "de", "des", "la", "the", "&") and end > k and end + 1 < len(words) and words.row("bodies", end + 1, "field"):
            end += 1
        else:
            break
    if end == k:
        return _Part(j)
    return _Part(end, None, None, None, " " + words.text(j, end))


def _charge(words: Words, j: int) -> tuple[int, str]:
    """“in charge of external relations”, “chargée de la coopération internationale”."""
    if j >= len(words) or words.gap(j):
        return j, ""
    row = words.row("posts", j, "charge")
    if row is None or words.tokens[j].text in ("for", "à", "aux"):
        return j, ""
    end = row[1]
    while end < min(row[1] + 7, len(words)) and not words.gap(end):
        if name_starts(words, end) or words.row("names", end, "speech") is not None or words.row("titles", end, "honorific") is not None:
            break
        if is_capital(words, end) and words.row("bodies", end) is None and words.place(end) is None and end > row[1]:
            break
        if words.language == "vi" and (words.place(end) is not None or _vi_level(words, end)):
            break
        end += 1
    return end, " " + words.text(j, end)


def _vi_level(words: Words, k: int) -> bool:
    level = words.row("bodies", k, "place-type")
    return level is not None and is_capital(words, level[1]) and not words.gap(level[1])


def _resident(words: Words, j: int, meaning: str) -> int:
    """Behind “tại TP Hồ Chí Minh”, “to Vietnam”: where an ambassador is posted belongs to no organisation."""
    if meaning not in ("ambassador", "consul", "representative") or j >= len(words) or words.gap(j):
        return j
    if words.tokens[j].text not in _AT:
        return j
    k = j + 1
    while k < min(j + 4, len(words)) and not words.gap(k):
        place = words.place_here(k)
        if place is not None:
            return place[1]
        k += 1
    return j
