"""Who holds which post: posts in running text joined to the names beside them."""

from __future__ import annotations

import msgspec

from legation.reading.names import NameSpan
from legation.reading.posts import PostGroup, PostName
from legation.reading.tokens import Words

_COPULA = frozenset({"is", "est", "là", "as", "was", "became", "comme", "being"})
_ENGLISH_LINKS = frozenset(
    {"who", "is", "also", "currently", "the", "a", "an", "his", "her", "new", "then", "both", "as"}
    | {"newly", "newly-appointed", "newly-elected", "appointed", "elected", "incoming", "incumbent"}
)
_FRENCH_LINKS = frozenset({"qui", "est", "le", "la", "l'", "l’", "un", "une", "aussi", "également", "comme"})
_IS = frozenset({"is", "est", "là"})
_LINKS = _ENGLISH_LINKS | _FRENCH_LINKS | frozenset({"là", "hiện", "đồng", "thời"})
_AND = frozenset({"and", "et", "và", "with", "cùng", "avec"})
_ARTICLES = frozenset({"the", "le", "la", "l'", "l’", "comrade", "comrades"})


class Held(msgspec.Struct, frozen=True):
    """A group of posts and the index of the name (among the page's names) that holds them."""

    group: PostGroup
    name: int


def assign(words: Words, groups: list[PostGroup], names: list[NameSpan]) -> list[Held]:
    """For each group of posts the name that it belongs to; groups that stand alone are left out."""
    by_start = {n.i: index for index, n in enumerate(names)}
    by_left = _left_names(words, groups, names)
    held: list[Held] = []
    ahead: set[int] = set()  # names whose posts stood before them, with a comma
    for group in groups:
        direct, comma = _right(words, group, by_start)
        left, strong = by_left.get(group.i, (None, False))
        if direct is not None and left is not None and strong and len(group.posts) > 1:
            held += _split(group, left, direct)
        elif direct is not None:
            held.append(Held(group, direct))
        elif left is not None and strong and comma is not None and len(group.posts) > 1 and _anew(words, group.posts[-1].i):
            held += _split(group, left, comma)
        elif left is not None and strong and not (comma is not None and left in ahead):
            held.append(Held(group, left))
        elif comma is not None:
            held.append(Held(group, comma))
            ahead.add(comma)
    return held


def _anew(words: Words, i: int) -> bool:
    """Whether “, and the …” stands before the post: something new begins."""
    k = i - 1
    while k > 0 and words.tokens[k].text.lower() in _ARTICLES:
        k -= 1
    return words.tokens[k].text in _AND and words.gap(k) == ","


def _split(group: PostGroup, left: int, right: int) -> list[Held]:
    """“A, director of X, and Consul General B”: the last post belongs to the name behind it."""
    first, last = group.posts[:-1], group.posts[-1]
    return [Held(PostGroup(group.i, first[-1].j, first), left), Held(PostGroup(last.i, group.j, (last,)), right)]


def _right(words: Words, group: PostGroup, by_start: dict[int, int]) -> tuple[int | None, int | None]:
    """The name right behind the group, and the one behind a comma."""
    k = group.j
    if k >= len(words):
        return None, None
    gap = words.gap(k)
    if gap not in ("", ",", "),", ":", "–", "-", ")"):
        return None, None
    if (
        gap in (",", "),")
        and words.tokens[k].text in _ARTICLES
        and words.row("titles", k + 1) is not None
        and not words.gap(k + 1)
    ):
        k += 1  # “le recteur, le professeur A”
    if not gap and words.tokens[k].text in _IS:
        k += 1  # “dont le directeur est M. A”, “whose chairman is A”
    while k not in by_start and (row := words.row("titles", k, "honorific", "rank")) is not None:
        k = row[1]
        if k >= len(words) or words.gap(k) not in ("", "(", ")"):
            return None, None
    found = by_start.get(k)
    return (found, None) if gap in ("", ")") else (None, found)


def _left_names(words: Words, groups: list[PostGroup], names: list[NameSpan]) -> dict[int, tuple[int, bool]]:
    """For each group that follows a name: that name, and whether it surely is an apposition."""
    starts = {g.i for g in groups}
    found: dict[int, tuple[int, bool]] = {}
    for index, name in enumerate(names):
        k = name.j if name.j in starts else _behind_bracket(words, name.j)
        if k >= len(words):
            continue
        gap = words.gap(k)
        if gap not in ("", ",", "-", "–", "(", "),", ")", ":", "),–"):
            continue
        weak, copula = False, False
        for _ in range(6):
            if k in starts or k >= len(words):
                break
            text = words.tokens[k].text.lower()
            if text in _AND:
                weak = True
            elif text not in _LINKS:
                break
            copula = copula or text in _COPULA
            k += 1
            if k < len(words) and words.gap(k):
                break
        if k in starts and (gap or copula) and not (weak and not gap):
            found[k] = (index, not weak)
    return found


def _behind_bracket(words: Words, k: int) -> int:
    """Behind “(à droite)”, “(LPRP)”: what a bracket adds to a name."""
    if k < len(words) and words.gap(k) == "(":
        for end in range(k + 1, min(k + 6, len(words))):
            if words.gap(end).startswith(")"):
                return end
    return k


def worthy(posts: list[PostName]) -> list[PostName]:
    """The posts that count, each once: no former ones, none that only point; the fuller of two that say the same."""
    kept: list[PostName] = []
    for post in posts:
        bare = post.organisation is None and not post.complete
        if post.refers or post.former or (bare and (post.meaning == "member" or (post.weak and " " not in post.title))):
            continue
        if any(_within(post, other) for other in kept):
            continue
        kept = [other for other in kept if not _within(other, post)]
        kept.append(post)
    return kept


def _within(poorer: PostName, fuller: PostName) -> bool:
    title, other = set(poorer.title.lower().split()), set(fuller.title.lower().split())
    if not title <= other and not (poorer.organisation is None and poorer.meaning == fuller.meaning):
        return False
    if poorer.organisation is None or (poorer.body is not None and fuller.body is not None and poorer.body.id == fuller.body.id):
        return True
    small = {"of", "the", "de", "du", "la", "'s", "’s"}
    mine = {w.lower().rstrip("'’s") for w in poorer.organisation.replace("’", "'").split()} - small
    yours = {w.lower().rstrip("'’s") for w in (fuller.organisation or "").replace("’", "'").split()} - small
    return mine <= yours
