"""Where a post that stands in apposition to a name ends: at the comma, whatever unknown words it holds.

“le directeur du Service de la sécurité incendie, Réjean Bournival”, “ông A, Giám đốc Trường Nghề phục chế di sản, và …”: a name
on the other side of a comma says that everything up to the comma belongs to the post, also where no row knows the words.
"""

from __future__ import annotations

from collections.abc import Container

from legation.reading.tokens import Words

HEADS = (
    "secretary", "chair", "president", "prime-minister", "minister", "governor", "mayor", "ambassador", "consul", "head",
    "director", "rector", "dean", "councillor", "general-secretary", "commander", "deputy", "leader", "representative", "member",
)  # fmt: skip
_CLOSING = frozenset({",", ";", "),", ".", ")", "\n", "–", "),–"})
_JOINING = {
    "en": frozenset({"of", "for", "and", "the", "&"}),
    "fr": frozenset({"de", "du", "des", "d'", "d’", "la", "le", "les", "l'", "l’", "et"}),
    "vi": frozenset({"và", "&"}),
}
_TO = {"fr": frozenset({"à", "au", "aux"}), "vi": frozenset({"tại", "ở"})}
_STOPPING = {
    language: frozenset(words.split())
    for language, words in {
        "en": "in at on by with from during after to who which that as while when here 's ’s",
        "fr": "en dans par avec pour lors qui que dont sur depuis ce cette hier où son sa",
        "vi": "với do cùng đã đang sẽ cho của vừa dẫn làm có được trong ngày vào các",
    }.items()
}
_MOST_WORDS = 12
_NO_PART = ("verbs", "cues", "dates", "titles")


def apposed_end(words: Words, post: int, j: int, known: Container[int] = ()) -> int:
    """Where the post that begins at word `post`, read up to word `j`, ends: before the closing comma where a name stands beside
    it, else at `j`. Words that are `known` to belong to a body's name may belong in any case."""
    if j >= len(words) or words.gap(j):
        return j
    end = _closing(words, j, known)
    return end if end > j and (_name_before(words, post) or _name_behind(words, end)) else j


def _closing(words: Words, j: int, known: Container[int]) -> int:
    """The word behind the next comma, where all words up to it may belong to the post; `j` where not."""
    known_to = j  # behind the words that a body's row holds together (“khoa học”: its second half alone is a verb)
    for k in range(j, min(j + _MOST_WORDS + 1, len(words))):
        if k > j and words.gap(k):
            return k if words.gap(k) in _CLOSING and words.tokens[k - 1].text not in _JOINING[words.language] else j
        if k not in known and k >= known_to and not _may_belong(words, k):
            return j
        known_to = max((end for _, end in words.rows("bodies", k)), default=known_to)
    return j


def _may_belong(words: Words, k: int) -> bool:
    text = words.tokens[k].text
    if text in _JOINING[words.language]:
        return True
    if text in _TO.get(words.language, ()):
        return k + 1 < len(words) and (words.tokens[k + 1].capital or words.tokens[k + 1].text in ("l'", "l’", "la"))
    if text in _STOPPING[words.language] or words.row("posts", k, *HEADS, "prefix") is not None:
        return False
    if words.tokens[k].capital:
        return words.row("titles", k) is None and (words.in_place(k) or words.row("names", k, "family-name") is None)
    return not any(words.rows(slot, k) for slot in _NO_PART) and words.row("names", k, "speech", "lead", "pronoun") is None


def _name_before(words: Words, i: int) -> bool:
    """Whether a name and a comma stand right before word `i`."""
    gap, k = words.gap(i), i
    if gap not in (",", "-", "–", "),"):
        return False
    if gap == "),":
        k = next((m for m in range(i - 1, max(i - 6, 0), -1) if words.gap(m) == "("), i)  # “A (à droite), directrice …”
    if k < 2 or not _is_named(words, k - 1):
        return False
    return _is_named(words, k - 2) or (k > 2 and words.row("names", k - 2, "particle") is not None and _is_named(words, k - 3))


def _name_behind(words: Words, k: int) -> bool:
    """Whether a name, a title before it or not, begins at word `k`, right behind a comma."""
    if k + 1 >= len(words) or words.gap(k) not in (",", "–"):
        return False
    article = words.tokens[k].text in ("le", "la", "l'", "l’", "the")
    if words.row("titles", k + article, "honorific", "rank") is not None:
        return True
    place = words.place(k)  # many given names are towns too: “Aubin Lecoutey”
    given = _is_named(words, k) or (
        words.tokens[k].capital and place is not None and place[1] == k + 1 and not place[0].adjective
    )
    return given and words.gap(k + 1) == "" and _is_named(words, k + 1)


def _is_named(words: Words, k: int) -> bool:
    return words.tokens[k].capital and words.place(k) is None and not words.rows("bodies", k) and words.row("posts", k) is None
