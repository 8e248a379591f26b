"""Organisations: committees, ministries, departments, councils, fronts, unions, universities, companies."""

from __future__ import annotations

import re

import msgspec

from legation.lang import fold
from legation.model import Body, Quote
from legation.reading.body_backward import read_backward
from legation.reading.body_forward import read_forward
from legation.reading.body_names import BodyName
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
    i = 0
    while i < len(words):
        name = _read(words, i, found[-1].j if found else 0)
        if name is not None and _counts(words, name):
            found.append(name)
        i = max(i + 1, name.j if name is not None else 0)
    return found


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
    if "/" in words.gap(name.i):
        return False
    if name.kind == "party" and len(core_of(words, name)) < 2:
        return False
    if name.joint and not words.tokens[name.head[0]].capital and len(core_of(words, name)) < 2 and words.language != "vi":
        return False
    return not (name.i > 0 and words.ends_with("names", name.i, "credit") is not None and ":" in words.gap(name.i))


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
    if not name.places and _says_level(words, name):
        near = _place_before(words, name.i)
        if near is not None:
            return (near,)
    if name.places or following is None or following.i - name.j > 5 or not following.places:
        return name.places
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
        if _same(words, cluster, name, core, keys, frozenset(countries)):
            cluster.names.append(name)
            if len(core) > len(cluster.core) and cluster.core <= core:
                cluster.core = core
            cluster.places |= keys
            cluster.countries += countries
            return
    clusters.append(Cluster([name], core, keys, countries))


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
    covered = {k for p in name.places for k in _words_of(words, p)}
    i = name.i
    while i < name.j:
        row = words.row("bodies", i)
        if i in covered or _tells_level(words, i) or words.gap(i) == "(":
            i += 1
            continue
        same = row[0].row.get("same") if row is not None else ""
        text = fold(same, words.language).text if same else words.sheet.fold_of(*words.span(i, i + 1))
        found.update(_stem(w) for w in _WORD.findall(text) if w not in _SMALL.get(words.language, ()))
        i = row[1] if same and row is not None else i + 1
    return frozenset(found)


def _tells_level(words: Words, i: int) -> bool:
    row = words.row("bodies", i)
    if row is None or (words.row("bodies", i, "field") is not None and row[0].row.meaning != "modifier"):
        return False
    return row[0].row.meaning in ("place-type", "joint") or row[0].row.get("level") == "True"


def _stem(word: str) -> str:
    """Spelling differences that make no other body: British and American, plural."""
    word = word.replace("isation", "ization").replace("ising", "izing").replace("labour", "labor").replace("centre", "center")
    word = {"organizing": "organization", "organizational": "organization"}.get(word, word)
    return word[:-1] if word.endswith("s") and len(word) > 4 else word


def _words_of(words: Words, place: Place) -> range:
    i, j = words.index(place.start), words.end_index(place.end)
    return range(0) if i is None or j is None else range(i, j)


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
