"""Names of people in running text, where names have capitals.

A name is a run of capitalised words that something beside it or its own shape says to be a person's: an honorific, a rank or
a post before it, a post behind it, a verb of speech, a family name that the language knows, hyphenated syllables.
"""

from __future__ import annotations

import re

import msgspec

from legation.lang import fold
from legation.reading.body_names import is_capital
from legation.reading.body_state import head_at
from legation.reading.places import Place
from legation.reading.post_parts import BodyIndex
from legation.reading.posts import PostGroup
from legation.reading.tokens import Words

_AND = frozenset({"and", "et", "và", "cùng", "with", "avec", "&"})


_COMMA = frozenset({",", "),"})  # a bracket may end the post: “directeur du Port autonome (PAPN), A”


_LOCATIVE = frozenset({"in", "at", "near", "en", "dans", "à", "tại", "ở"})


class NameSpan(msgspec.Struct, frozen=True):
    """Words `i`:`j` are a person's name; `titled` says that an honorific, rank or post stands right before it."""

    i: int
    j: int
    titled: bool = False
    gender: str = ""


class _Context:
    def __init__(self, words: Words, bodies: BodyIndex, groups: list[PostGroup]) -> None:
        self.words, self.bodies = words, bodies
        self.group_start = {g.i: g for g in groups}
        self.group_end = {g.j: g for g in groups}
        self.post_words = {k for g in groups for p in g.posts for k in range(p.i, p.j)}
        self.ends: set[int] = set()  # where the names found so far end
        self.located = {
            t.text for k, t in enumerate(words.tokens) if k and t.capital and not t.gap and words.tokens[k - 1].text in _LOCATIVE
        }


def find_names(words: Words, bodies: BodyIndex, groups: list[PostGroup]) -> list[NameSpan]:
    """Every full or titled name, in order; short second mentions are found from these."""
    context = _Context(words, bodies, groups)
    found: list[NameSpan] = []
    doubtful: list[NameSpan] = []
    i, count = 0, len(words)
    while i < count:
        span = _run(context, i) if words.tokens[i].capital else None
        if span is None:
            i += 1
            continue
        judged = _judge(context, span)
        if judged is not None:
            found.append(judged)
            context.ends.add(judged.j)
        elif span[1] - span[0] >= 2:
            doubtful.append(NameSpan(*span))
        i = span[1]
    found += _joined(words, found, doubtful)
    return sorted(found, key=lambda s: s.i)


def _run(context: _Context, i: int) -> tuple[int, int] | None:
    """The longest run of words from `i` on that may be one name."""
    words = context.words
    if not _may_begin(context, i):
        return None
    titled = _title_before(context, i) is not None or (words.gap(i) in _COMMA and i in context.group_end)
    vietnamese = words.row("names", i, "family-name")
    j = i
    while j < len(words) and (j == i or not words.gap(j)):
        if j > i and _particle(words, j):
            j += 1
            continue
        if not _may_stand(context, j, i, titled or (vietnamese is not None and j > i)):
            break
        j += 1
    while j > i and not words.tokens[j - 1].capital:
        j -= 1
    return (i, j) if j > i else None


def _may_begin(context: _Context, i: int) -> bool:
    words = context.words
    token = words.tokens[i]
    if not token.capital or i in context.bodies.covered or i in context.post_words or not token.text[0].isalpha():
        return False
    if words.row("titles", i, "honorific", "rank", "former", "occupation") is not None or _within_title(words, i):
        return False
    if words.language == "vi" and words.row("names", i, "family-name") is None and head_at(words, i):
        return False
    function = words.row("names", i, "function-word")
    named = words.row("names", i, "family-name") is not None and is_capital(words, i + 1) and words.gap(i + 1) == ""
    if function is not None and (token.first or words.language != "vi") and not named:
        return False
    if token.first and (function is not None or _ordinary(words, i)) and not is_capital(words, i + 1):
        return False
    return _may_stand(context, i, i, _title_before(context, i) is not None)


def _ordinary(words: Words, i: int) -> bool:
    """Whether a word that opens a sentence is one that the language knows as something else."""
    return any(words.begins(slot, i) for slot in ("verbs", "cues", "documents", "topics", "dates"))


def _within_title(words: Words, i: int) -> bool:
    """Whether a title of several words that begins before goes on here (“Datuk | Seri”)."""
    return any(j > i for k in range(max(0, i - 2), i) for _, j in words.rows("titles", k))


def _may_stand(context: _Context, k: int, start: int, sure: bool) -> bool:
    words = context.words
    token = words.tokens[k]
    if not token.capital or k in context.bodies.covered or k in context.post_words or _has_digit(token.text):
        return False
    place = words.place(k)
    if place is None and words.in_place(k) and (k == start or words.in_place(start)):
        return False
    if place is not None and k == start and _also_given(words, k, place):
        return True
    if place is not None and place[1] == k + 1 and k - start in (2, 3) and _native(words, start) and is_syllable(token.text):
        return True  # “Trần Thị Mỹ”: the last syllable is also a country
    if place is not None and not (sure and place[0].level != "country" and not place[0].adjective):
        return False
    if _phrase(words, k):
        return False
    common = words.row("names", k, "common")
    if common is not None and not (sure and k > start):
        family = words.row("names", k, "family-name") is not None and k == start and common[1] == k + 1
        return family and (sure or words.language == "vi")
    return not (k > start and words.row("titles", k, "honorific") is not None and words.language != "vi")


def _has_digit(text: str) -> bool:
    return not text.isalpha() and any(c.isdigit() for c in text)


def _native(words: Words, start: int) -> bool:
    row = words.row("names", start, "family-name")
    return words.language == "vi" and row is not None and row[0].row.get("system") == "vi"


def _also_given(words: Words, k: int, place: tuple[Place, int]) -> bool:
    """“Maurice Konaté”, “Florence Parly”: a place's name with an unknown word behind it may be a given name."""
    j = place[1]
    if j != k + 1 or place[0].adjective or j >= len(words) or words.gap(j) or not words.tokens[j].capital:
        return False
    known = any(words.rows(slot, j) for slot in ("bodies", "posts", "titles")) or words.row("names", j, *_NO_SURNAMES) is not None
    return words.place(j) is None and not known


_NO_SURNAMES = ("common", "speech", "lead", "pronoun", "credit", "landmark")


def _phrase(words: Words, k: int) -> bool:
    """Whether the word opens a phrase of a body's name that goes on in lower case (“Văn hóa”, “Quy hoạch”)."""
    return any(j > k + 1 and not words.tokens[k + 1].capital for _, j in words.rows("bodies", k))


def _particle(words: Words, j: int) -> bool:
    """Whether a particle stands at word `j` with more of the name behind it (“de la Cruz”)."""
    if words.language == "fr" and words.tokens[j].text in _FRENCH_WORDS:
        return False
    k = j
    while k < len(words) and not words.gap(k) and words.row("names", k, "particle") is not None and not words.tokens[k].capital:
        k += 1
    return k > j and k < len(words) and not words.gap(k) and words.tokens[k].capital


_FRENCH_WORDS = frozenset({"de", "du", "la", "le", "des", "d'", "d’", "à", "y", "al", "e"})


def _title_before(context: _Context, i: int) -> tuple[int, str] | None:
    """Where an honorific, rank or post begins that ends right before word `i`, and the gender that it tells."""
    words = context.words
    if i <= 0 or words.tokens[i].first or words.gap(i) not in ("", ")"):
        return None
    if words.gap(i) == ")" and i in context.group_end:
        return context.group_end[i].i, ""
    if words.gap(i) == ")" and ((k := words.ends_with("titles", i, "honorific", "rank")) is None or words.gap(k) != "("):
        return None  # but “Prof. (Mrs.) A”, “Commodore (Rtd) B”
    start = words.ends_with("titles", i, "honorific", "rank", "counterpart")
    if start is None and "-" in words.tokens[i - 1].text:
        start = words.ends_with("titles", i, "former")  # “then-mayor Park Sung-jin”
    if start is not None:
        row = words.row("titles", start, "honorific", "rank", "counterpart")
        return start, row[0].row.get("gender") if row is not None else ""
    if i in context.group_end and words.gap(i) == "":
        return context.group_end[i].i, ""
    return None


def _judge(context: _Context, span: tuple[int, int]) -> NameSpan | None:
    words, (i, j) = context.words, span
    title = _title_before(context, i)
    if _credited(context, i if title is None else title[0]):
        return None
    if title is not None:
        short = j - i == 1 and words.tokens[i].upper and len(words.tokens[i].text) <= 5
        return None if short or _place_of_post(context, i, j) else NameSpan(i, j, True, title[1])
    if _beside_place_word(words, i):
        return None
    if all(words.tokens[k].upper for k in range(i, j)) and words.language == "vi" and j - i < 5 and _shouted(words, i, j):
        return None
    if i in words.shouted and words.language != "vi":
        return None  # a headline in capitals: nothing tells names from words
    if words.place(i) is not None:
        return NameSpan(i, j) if j - i >= 2 and _post_beside(context, i, j) else None
    if j - i >= 2 and (
        _shaped(words, i, j) or _post_beside(context, i, j) or _plays_part(context, i, j) or _belongs(context, i, j)
    ):
        return NameSpan(i, j)
    if j - i == 1 and ((_hyphenated(words, i) and words.language == "vi" and _acts(words, j)) or _alone_speaks(words, i)):
        return NameSpan(i, j)
    return None


def _place_of_post(context: _Context, i: int, j: int) -> bool:
    """“Thị trưởng Gwangju”: one unknown word behind a post that wants a place is that place; two also, where the post is of the
    name before it (“ông A, Huyện trưởng Sê Pôn”)."""
    group = context.group_end.get(i)
    if group is None or context.words.language != "vi":
        return False
    last = group.posts[-1]
    apposed = group.i in context.ends and context.words.gap(group.i) == ","
    wants = last.organisation is None and last.meaning in ("governor", "mayor", "ambassador", "consul")
    return wants and j - i <= (2 if apposed else 1)


def _beside_place_word(words: Words, i: int) -> bool:
    """“đường Nguyễn Huệ”, “hồ Hoàn Kiếm”: what a common word of place stands before is no person."""
    if i == 0 or words.gap(i) != "":
        return False
    if words.ends_with("bodies", i, "place-type") is not None or words.ends_with("places", i, "level") is not None:
        return True
    return words.ends_with("names", i, "landmark") is not None or words.ends_with("bodies", i, *_NAMED_AFTER) is not None


_NAMED_AFTER = ("school", "university", "hospital", "company", "institute", "museum", "centre", "fund", "media")


def _belongs(context: _Context, i: int, j: int) -> bool:
    """“violinist Anna Nowak”, “Chen Hao of Fudan University”, “Anna Nowak, 34, …”."""
    words = context.words
    if not words.gap(i) and words.ends_with("titles", i, "occupation") is not None:
        # “sinh viên Hủa Phăn” are students of a town: Vietnamese asks for a family name.
        return words.language != "vi" or words.row("names", i, "family-name") is not None
    if j + 1 >= len(words):
        return False
    if words.gap(j) == "," and words.gap(j + 1) == ",":
        return words.tokens[j].text.isdigit() and len(words.tokens[j].text) == 2
    k = j + 1 + (words.tokens[j + 1].text in ("the", "la", "l'", "l’"))
    return not words.gap(j) and words.tokens[j].text in ("of", "from", "de") and k in context.bodies.at and not words.gap(k)


def _plays_part(context: _Context, i: int, j: int) -> bool:
    """Whether the run speaks or acts, or leads a delegation, and is nowhere spoken of as a town is.

    In Vietnamese people are hardly named without a title, while unlisted towns “propose” and “sign” as often as not: there
    a known family name is asked for.
    """
    words = context.words
    if words.tokens[i].text in context.located or not (_acts(words, j) or _led(words, i)):
        return False
    return words.language != "vi" or words.row("names", i, "family-name") is not None or _led(words, i)


def _credited(context: _Context, i: int) -> bool:
    """Whether word `i` stands right behind “Photo:”, “By”."""
    words = context.words
    start = words.ends_with("names", i, "credit")
    if start is None:
        return False
    return ":" in words.gap(i) or (words.tokens[start].first and words.language != "vi" and words.tokens[start].capital)


def _shouted(words: Words, i: int, j: int) -> bool:
    """A run in capitals in a line of capitals, or alone in its line, is a heading or a byline."""
    sentence = words.tokens[i].sentence
    around = [t for t in words.tokens[max(0, i - 3) : j + 3] if t.sentence == sentence]
    return all(t.upper or len(t.text) == 1 for t in around)


def _shaped(words: Words, i: int, j: int) -> bool:
    row = words.row("names", i, "family-name")
    if words.language == "vi" and any(_hyphenated(words, k) for k in range(i, j)):
        return True
    alone = words.tokens[i].first and (j >= len(words) or words.tokens[j].first)
    if row is None or alone or not 3 <= j - i <= 5:
        return False
    return row[0].row.get("system") == "vi" and all(is_syllable(words.tokens[k].text) for k in range(i, j))


def is_syllable(word: str) -> bool:
    """Whether a word can be one Vietnamese syllable, written with or without diacritics."""
    return _SYLLABLE.fullmatch(fold(word).text) is not None


_SYLLABLE = re.compile(r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu?|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|n|ng|nh|p|t)?")


def _hyphenated(words: Words, k: int) -> bool:
    text = words.tokens[k].text
    return "-" in text and words.place(k) is None and any(part[:1].islower() for part in text.split("-")[1:])


def _post_beside(context: _Context, i: int, j: int) -> bool:
    words = context.words
    if j < len(words) and words.gap(j) in (",", "-", "–", "(", "),"):
        k = j
        if words.tokens[k].text in ("the", "le", "la", "l'", "then", "who", "qui"):
            k += 1
        if k in context.group_start or k + 1 in context.group_start:
            return True
    return words.gap(i) in _COMMA and i in context.group_end


def _acts(words: Words, j: int) -> bool:
    return j < len(words) and words.gap(j) in ("", ",") and words.row("names", j, "speech") is not None


def _led(words: Words, i: int) -> bool:
    if words.gap(i) != "":
        return False
    return words.ends_with("names", i, "lead") is not None or _quoted(words, i)


def _quoted(words: Words, i: int) -> bool:
    """“…,” added A: a verb of speech behind a quotation, before the name."""
    verb = words.ends_with("names", i, "speech")
    return verb is not None and words.language != "vi" and any(c in words.gap(verb) for c in ',"”»')


def _alone_speaks(words: Words, i: int) -> bool:
    """A man called by his given name alone (“Thanh said”)."""
    given = words.row("names", i, "given-name")
    return given is not None and i + 1 < len(words) and words.gap(i + 1) == "" and words.row("names", i + 1, "speech") is not None


def _joined(words: Words, found: list[NameSpan], doubtful: list[NameSpan]) -> list[NameSpan]:
    """Runs joined by “and” or a comma to a name: “A and B”."""
    ends = {s.j for s in found}
    starts = {s.i for s in found}
    more = []
    for span in doubtful:
        before = span.i - 1 if span.i > 0 and words.tokens[span.i - 1].text in _AND else span.i
        after = span.j + 1 if span.j < len(words) and words.tokens[span.j].text in _AND else span.j
        joined_left = before in ends and words.gap(span.i) in ("", ",") and not words.tokens[span.i].first
        glossed = span.i in ends and words.gap(span.i) == "(" and words.gap(span.j).startswith(")")
        joined_right = after != span.j and after in starts
        if joined_left or joined_right or glossed:
            more.append(span)
            ends.add(span.j)
            starts.add(span.i)
    return more
