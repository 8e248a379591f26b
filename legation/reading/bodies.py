"""Organisations: committees, ministries, departments, councils, fronts, unions, universities, companies."""

from __future__ import annotations

import re

import msgspec

from legation.lang import fold
from legation.model import Body, Quote
from legation.reading.apposition import HEADS, apposed_end
from legation.reading.body_backward import read_backward
from legation.reading.body_forward import read_forward
from legation.reading.body_names import BodyName, is_capital
from legation.reading.body_posted import posted_names
from legation.reading.places import Place
from legation.reading.script import has_case
from legation.reading.sheet import Sheet
from legation.reading.tokens import Words, words_of
from legation.reading.uncased import find_uncased_bodies

_SMALL = {
    "en": frozenset(["of", "the", "and", "for", "s", "a", "an", "in", "on", "'s", "’s", "two", "both"]),
    "fr": frozenset(["de", "la", "du", "des", "le", "les", "l", "l'", "d", "d'", "et", "en", "deux"]),
    "vi": frozenset(["của", "và", "các", "hai"]),
}


_WORD = re.compile(r"\w+")


def find_bodies(sheet: Sheet, places: tuple[Place, ...]) -> tuple[Body, ...]:
    """Every named body of the report, once each, in order of first mention."""
    if not has_case(sheet.language):
        return find_uncased_bodies(sheet, places)
    words = words_of(sheet, places)
    return _bodies(words, body_names(words))


def body_names(words: Words) -> list[BodyName]:
    """Every name of a body as printed, outermost ones only, in order."""
    found: list[BodyName] = []
    behind = 0
    for i in words.slot("bodies"):
        if i < behind:
            continue
        name = _read(words, i, _floor(words, found, i))
        name = None if name is None else _closed(words, name)
        if name is not None and _counts(words, name):
            if found and name.i <= found[-1].i:
                found.pop()  # “CPV | external relations commission”: what seemed a name is part of this one
            found.append(name)
        behind = name.j if name is not None else i + 1
    return sorted([*found, *posted_names(words, found)], key=lambda n: n.i)


def _closed(words: Words, name: BodyName) -> BodyName:
    """A name within a post takes the unknown words up to the comma behind which the holder stands."""
    k = name.i
    while k > 0 and not words.gap(k) and words.tokens[k - 1].text in _LINKS:
        k -= 1
    post = None if words.gap(k) else words.ends_with("posts", k, *HEADS)
    if post is None or name.joint or name.end > words.tokens[name.j - 1].end:
        return name
    end = apposed_end(words, post, name.j)
    return name if end == name.j else msgspec.structs.replace(name, j=end, end=words.tokens[end - 1].end, bare=False)


_LINKS = frozenset({"of", "the", "de", "du", "la", "le", "l'", "l’", "des", "của"})


def _floor(words: Words, found: list[BodyName], i: int) -> int:
    """How far back an English name may reach: not into the name before, except to take in the whole of it."""
    if not found:
        return 0
    last = found[-1]
    if last.kind == "name" and last.j - last.i == 1 and all(not words.gap(k) for k in range(last.j, i + 1)):
        return last.i
    return last.j


def _read(words: Words, i: int, floor: int) -> BodyName | None:
    if words.language == "en":
        floor = max(floor, _sentence_start(words, i))
        return read_backward(words, i, floor)
    if words.place(i) is not None and not words.rows("bodies", i):
        return None
    return read_forward(words, i)


def _sentence_start(words: Words, i: int) -> int:
    k = i
    while k > 0 and not words.tokens[k].first:
        k -= 1
    return k


def _counts(words: Words, name: BodyName) -> bool:
    """Credits name no bodies (“Photo: VNA”), and no party is named by a town alone (“the Hanoi Party”)."""
    if name.kind == "venue" or (name.kind in _PRESS and _bracketed(words, name)):
        return False
    if "/" in words.gap(name.i) or (name.i in words.shouted and words.language != "vi" and name.kind != "name"):
        return False
    named = name.places and words.tokens[name.i].capital
    if name.kind == "city-hall" and not named and _housed(words, name.i):
        return False
    if name.kind == "party" and (len(core_of(words, name)) < 2 or _goes_on(words, name)):
        return False
    if _generic(words, name) or (name.bare and not name.alone and _within_other(words, name)):
        return False
    if name.joint and not words.tokens[name.head[0]].capital and len(core_of(words, name)) < 2 and words.language != "vi":
        return False
    return not (name.i > 0 and words.ends_with("names", name.i, "credit") is not None and ":" in words.gap(name.i))


_PRESS = frozenset({"media", "agency", "organisation"})


def _bracketed(words: Words, name: BodyName) -> bool:
    """“Vientiane (Lao News Agency)”, “(Báo Điện Biên Phủ) Ngày …”: whose report it is, told in brackets as it begins."""
    text, start = words.sheet.text, words.tokens[name.i].start
    opens = name.i < 4 or any(words.tokens[k].first for k in range(max(0, name.i - 3), name.i + 1))
    return opens and text[start - 1 : start] == "(" and text[name.end : name.end + 1] == ")"


def _housed(words: Words, i: int) -> bool:
    """“at the City Hall”, “à l'Hôtel de Ville”: the house where something takes place, not those who govern in it."""
    k = i - 1 if i > 1 and words.tokens[i - 1].text in ("the", "l'", "l’", "la") else i
    return k > 0 and not words.gap(k) and words.tokens[k - 1].text in ("at", "in", "to", "outside", "à", "tại", "ở")


def _goes_on(words: Words, name: BodyName) -> bool:
    """“National Party | Congress”: a capitalised word that is no post follows."""
    j = name.j
    return words.language == "en" and is_capital(words, j) and not words.gap(j) and words.row("posts", j) is None


def _within_other(words: Words, name: BodyName) -> bool:
    """Whether a bare head is the end of a person's name (“Mai Xuân Trường”) or the beginning of a post (“Cục trưởng”)."""
    i = name.i
    if words.row("posts", i) is not None:
        return True
    before = i > 0 and not words.gap(i) and words.tokens[i - 1].capital and not words.in_place(i - 1)
    return words.language == "vi" and before and words.row("names", i - 1, "function-word") is None


def _generic(words: Words, name: BodyName) -> bool:
    """English plurals that name nobody: “Party Organisations”."""
    plural = (words.language == "en" and words.tokens[name.head[1] - 1].text.endswith("ees")) or words.text(
        name.i, name.j
    ).endswith("isations")
    return plural and not name.places and not name.joint


class Cluster(msgspec.Struct):
    """The names of one body in a page."""

    names: list[BodyName]
    core: frozenset[str]
    places: frozenset[str]
    countries: tuple[str, ...]


def _bodies(words: Words, names: list[BodyName]) -> tuple[Body, ...]:
    clusters: list[Cluster] = []
    for index, name in enumerate(names):
        following = names[index + 1] if index + 1 < len(names) else None
        _put(words, clusters, name, _implied(words, name, following))
    clusters = [c for c in clusters if not all(n.bare and not n.alone for n in c.names)]
    _add_abbreviations(words, clusters)
    return tuple(_body(words, number, cluster) for number, cluster in enumerate(clusters, 1))


def _implied(words: Words, name: BodyName, following: BodyName | None) -> tuple[Place, ...]:
    """Places of a name; where it has none, those of the next body in the same row of posts, which complete both.

    “Municipal” and the like point at the place that the sentence named last.
    """
    own = _places(words, name)
    if not own and _says_level(words, name):
        near = _place_before(words, name.i)
        if near is not None:
            return (near,)
    if own or following is None or following.i - name.j > 5 or not following.places:
        return own
    between = range(name.j, following.i)
    row_of_posts = (
        any(words.row("posts", k) for k in between) and words.tokens[name.i].sentence == words.tokens[following.i].sentence
    )
    return following.places if row_of_posts else ()


def _says_level(words: Words, name: BodyName) -> bool:
    rows = (words.row("bodies", k, "modifier") for k in range(name.i, name.j))
    return any(r is not None and r[0].row.get("level") == "True" for r in rows) and name.kind in (
        "party-committee",
        "peoples-committee",
    )


def _place_before(words: Words, i: int) -> Place | None:
    for k in range(i - 1, max(i - 25, -1), -1):
        found = words.place(k)
        if words.tokens[k].first or found is not None:
            return found[0] if found is not None and not found[0].adjective else None
    return None


def _put(words: Words, clusters: list[Cluster], name: BodyName, places: tuple[Place, ...]) -> None:
    core = core_of(words, name)
    keys = frozenset(p.name for p in places)
    countries = (name.country,) if name.country else tuple(p.country for p in places)
    for cluster in reversed(clusters):
        if _abbreviates(words, cluster, name) or _same(words, cluster, name, core, keys, frozenset(countries)):
            cluster.names.append(name)
            if len(core) > len(cluster.core) and cluster.core <= core:
                cluster.core = core
            cluster.places |= keys
            cluster.countries += countries
            return
    clusters.append(Cluster([name], core, keys, countries))


def _abbreviates(words: Words, cluster: Cluster, name: BodyName) -> bool:
    """Whether `name` is the abbreviation that a name of the cluster printed in brackets behind itself."""
    if name.j - name.i != 1:
        return False
    short = words.tokens[name.i].text
    closed = (n for n in cluster.names if n.end > words.tokens[n.j - 1].end and words.tokens[n.j - 1].text == short)
    return any(words.tokens[n.i].text[0] == short[0] for n in closed)


def _same(
    words: Words, cluster: Cluster, name: BodyName, core: frozenset[str], places: frozenset[str], countries: frozenset[str]
) -> bool:
    if cluster.names[0].joint != name.joint:
        return False
    if cluster.places and places and not (cluster.places <= places or places <= cluster.places):
        return False
    if cluster.countries and countries and not countries & set(cluster.countries):
        return False
    if core == cluster.core:
        return True
    if _head_word(words, name) != _head_word(words, cluster.names[0]):
        return False
    if name.bare and core <= cluster.core:
        return True
    return bool(places) and places == cluster.places and (core < cluster.core or cluster.core < core)


def _head_word(words: Words, name: BodyName) -> str:
    """The word that says what kind of body it is: the last of an English head, the first of others."""
    k = name.head[1] - 1 if words.language == "en" else name.head[0]
    return _stem(words.sheet.fold_of(*words.span(k, k + 1)))


def core_of(words: Words, name: BodyName) -> frozenset[str]:
    """The words that tell the body from others, folded: no places, levels, small words; abbreviations written out."""
    found: set[str] = set()
    i = name.i
    while i < name.j:
        row = words.row("bodies", i)
        if words.in_place(i) or _tells_level(words, i) or words.gap(i) == "(":
            i += 1
            continue
        same = row[0].row.get("same") if row is not None else ""
        text = fold(same, words.language).text if same else words.sheet.fold_of(*words.span(i, i + 1))
        found.update(_stem(w) for w in _WORD.findall(text) if w not in _SMALL.get(words.language, ()))
        i = row[1] if same and row is not None else i + 1
    return frozenset(found)


def _tells_level(words: Words, i: int) -> bool:
    """Whether word `i` only says at what level or in how many places (“municipal”, “thành phố”, “hai”)."""
    level = words.row("bodies", i, "modifier")
    if level is not None and level[0].row.get("level") == "True":
        return True
    row = words.row("bodies", i)
    return row is not None and row[0].row.meaning in ("place-type", "joint") and words.row("bodies", i, "field") is None


def _stem(word: str) -> str:
    """Spelling differences that make no other body: British and American, plural."""
    word = word.replace("isation", "ization").replace("ising", "izing").replace("labour", "labor").replace("centre", "center")
    word = {"organizing": "organization", "organizational": "organization"}.get(word, word)
    return word[:-1] if word.endswith("s") and len(word) > 4 else word


def _places(words: Words, name: BodyName) -> tuple[Place, ...]:
    """The places of a name; those within its head where the grammar met none (“Lao People's Revolutionary Party”)."""
    return name.places or tuple(found[0] for k in range(name.i, name.j) if (found := words.place(k)) is not None)


def _add_abbreviations(words: Words, clusters: list[Cluster]) -> None:
    """“… Agency (Jica)”: the abbreviation alone, later on, is a mention."""
    taken = {k for c in clusters for n in c.names for k in range(n.i, n.j)}
    for cluster in clusters:
        for name in list(cluster.names):
            last = name.j - 1
            if name.end == words.tokens[last].end or last <= name.i:
                continue
            short = words.tokens[last].text
            for k, token in enumerate(words.tokens):
                if token.text == short and k not in taken and k > last:
                    taken.add(k)
                    cluster.names.append(BodyName(k, k + 1, token.end, name.kind, (k, k + 1)))


def _body(words: Words, number: int, cluster: Cluster) -> Body:
    spans = sorted((words.tokens[n.i].start, n.end) for n in cluster.names)
    mentions = tuple(Quote.of(words.sheet.text, start, end) for start, end in spans)
    name = max(mentions, key=lambda q: len(q.text)).text
    countries = set(cluster.countries)
    joint = any(n.joint for n in cluster.names)
    return Body(
        id=f"o{number}", name=name, mentions=mentions, country=countries.pop() if len(countries) == 1 and not joint else None
    )
