"""Reading a body's name word by word: the state, and what can be said of the words ahead."""

from __future__ import annotations

import re

from legation.reading.body_names import is_capital, name_starts
from legation.reading.places import Place
from legation.reading.tokens import Words

AND = frozenset({"và", "et", "&"})


OF = frozenset({"de", "du", "des", "d'", "d’", "của", "pour"})


ARTICLES = frozenset({"la", "le", "les", "l'", "l’", "deux", "aux", "ses", "leurs"})


_ADJECTIVE = re.compile(
    r"(?:aux|al|ale|ales|els?|elles?|ique|iques|aire|aires|eure|eures|ères?|ifs?|ives?|iennes?|ien|iens|aises?|oises?)$"
    r"|^\w+-\w+(?:ois|ais|ain|aine|ains|aines|en|enne|ens)$"
)


class NameState:
    """State of one name while it is read."""

    def __init__(self, words: Words, i: int, head_end: int, kind: str, alone: bool) -> None:
        self.words = words
        self.i, self.pos, self.head_end = i, head_end, head_end
        self.kind, self.alone = kind, alone
        self.places: list[Place] = []
        self.content = self.proper = self.joint = self.settled = False
        self.bracket = False
        self.end = words.tokens[head_end - 1].end

    def gap(self) -> str:
        """What stands before the next word; the bracket of an abbreviation that was taken does not count."""
        gap = self.words.gap(self.pos)
        return "" if self.bracket and gap == ")" else gap

    def take(self, j: int, **flags: bool) -> bool:
        """Take the words up to `j` into the name, setting `flags`; always true, so that steps can end with it."""
        self.pos, self.bracket = j, False
        self.end = self.words.tokens[j - 1].end
        for name, value in flags.items():
            setattr(self, name, value)
        return True

    def take_place(self, place: Place, j: int) -> bool:
        """Take a place that ends before word `j`; what is no adjective settles where the body is."""
        self.places.append(place)
        return self.take(j, settled=not place.adjective, content=True)


NOT_HEADS = frozenset({"name", "field", "modifier", "place-type", "joint"})


def leads_to_place(words: Words, j: int) -> bool:
    """Vietnamese: whether small words of the name go on to a place (“Đồn Biên phòng cửa khẩu quốc tế Lao Bảo”)."""
    for _ in range(4):
        if j >= len(words) or words.gap(j):
            return False
        if words.tokens[j].text in AND:
            j += 1
            continue
        if words.place_here(j) is not None or words.row("bodies", j, "place-type") is not None:
            return True
        field = words.row("bodies", j, "field")
        if field is None or is_capital(words, j):
            return field is not None  # “Ban Quản lý dự án các công trình | Nông nghiệp”
        j = field[1]
    return False


def adjectives_end(words: Words, j: int) -> int:
    """Behind the French adjectives that begin at word `j`."""
    while j < len(words) and not words.gap(j) and is_adjective(words, j):
        j += 1
    return j


def is_adjective(words: Words, j: int) -> bool:
    """Whether word `j` is an adjective that may belong to a French body's name, by its ending where no row has it."""
    if words.place(j) is not None and words.place(j)[0].adjective:  # type: ignore[index]
        return False
    text = words.tokens[j].text
    return (
        text.islower()
        and len(text) > 3
        and (words.row("bodies", j, "modifier") is not None or _ADJECTIVE.search(text) is not None)
    )


def is_compound(words: Words, j: int) -> bool:
    """Vietnamese: the small second half of a word whose first half has the capital (“Bảo tàng Lịch sử Krakow”)."""
    if j >= len(words) or words.gap(j) or not words.tokens[j].text.islower():
        return False
    known = (
        any(words.rows(slot, j) for slot in ("verbs", "cues", "dates", "titles", "posts"))
        or words.row("names", j, "speech", "lead", "function-word", "pronoun") is not None
    )
    if known or words.tokens[j].text in AND:
        return False
    if j + 1 >= len(words) or words.gap(j + 1) or is_capital(words, j + 1) or words.tokens[j + 1].text in AND:
        return True
    return words.row("bodies", j + 1, "place-type") is not None


# Small words within proper names; a page in Vietnamese prints those of foreign bodies (“Tổ chức Eau et Mangrove”).
_WITHIN = {
    "fr": frozenset({"de", "du", "d'", "d’", "des"}),
    "vi": frozenset({"de", "du", "des", "et", "of", "for", "and", "the", "la", "do", "da"}),
}


def proper_end(words: Words, pos: int, limit: int) -> int:
    """Behind the run of at most `limit` capitalised words from `pos` on, known places kept whole."""
    j = pos
    while j < len(words) and j < pos + limit and (j == pos or not words.gap(j)):
        place = words.place(j)
        if place is not None and not place[0].adjective:
            return place[1]
        if (is_capital(words, j) and (j == pos or not (name_starts(words, j) or head_at(words, j)))) or (
            j > pos
            and words.tokens[j].text in _WITHIN.get(words.language, ())
            and is_capital(words, j + 1)
            and not words.gap(j + 1)
        ):
            j += 1
        else:
            break
    return j


def head_at(words: Words, pos: int) -> bool:
    """Whether a head of a body's name begins at word `pos`."""
    return any(h.row.meaning not in NOT_HEADS for h, _ in words.rows("bodies", pos))


def before_holder(state: NameState, end: int) -> int:
    """“Giám đốc Công ty Synaptix | Ravi Subramanian”: of three foreign words and more behind a post's body the last two are the
    holder's name, where the post stands in no apposition."""
    words, pos = state.words, state.pos
    post = words.ends_with("posts", state.i, "director", "chair", "president", "manager", "head", "rector")
    if post is None or end - pos < 3 or words.gap(post) == "," or words.gap(end):
        return end
    foreign = all(words.tokens[k].text.isascii() and not words.tokens[k].upper for k in range(end - 2, end))
    known = any(words.in_place(k) or words.rows("bodies", k) for k in range(end - 2, end))
    return end - 2 if foreign and not known else end


def two_hyphened(words: Words, j: int) -> bool:
    """“Tòa án nhân dân tỉnh | Bua-van Chăn-thạ-la”: two words of hyphened syllables name a person, one a place."""
    more = j + 1 < len(words) and not words.gap(j + 1) and is_capital(words, j + 1)
    return more and "-" in words.tokens[j].text and "-" in words.tokens[j + 1].text and words.place_here(j, due=True) is None
