"""What stands beside the head of a post: the body or place it belongs to, the field it is in charge of."""

from __future__ import annotations

import re

import msgspec

from legation.model import Body
from legation.reading.body_french import fields_row
from legation.reading.body_names import is_capital, is_town, name_starts
from legation.reading.body_state import NOT_HEADS, is_adjective
from legation.reading.places import Place
from legation.reading.post_fields import portfolio_end, small_body, unknown_field
from legation.reading.tokens import Words

_OF = {
    "en": frozenset({"of", "for", "to", "at", "in"}),
    "fr": frozenset({"de", "du", "des", "d'", "d’", "à", "au", "aux"}),
    "vi": frozenset({"của"}),
}


_AND = frozenset({"and", "et", "&"})


_ARTICLES = frozenset({"the", "la", "le", "les", "l'", "l’"})


_AT = frozenset(
    {"tại", "to", "in", "auprès", "à", "au", "en", "for", "près", "avec", "accrédité", "accréditée", "resident", "kiêm"}
)


GENITIVE = frozenset({"'s", "’s"})


_PORTFOLIO = frozenset({"minister", "officer", "secretary", "councillor", "adviser", "representative", "mayor"})


_PLACED = frozenset({"governor", "mayor", "ambassador", "consul"})


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
        self._words = words

    def headed(self, k: int, j: int) -> Body | None:
        """The body that the bare head at words `k`:`j` stands for (“the hospital's director”, “directeur de l'École”): the one
        named last of those whose name begins or ends with it, else the first that is named further on."""
        word = self._words.sheet.fold_of(*self._words.span(k, j))
        fits = [i for i in sorted(self.at) if _is_headed(self._words.sheet.fold_of(*self._words.span(i, self.at[i][1])), word)]
        before = [i for i in fits if i < k]
        return self.at[(before or fits)[-1 if before else 0]][0] if fits else None


def _is_headed(name: str, word: str) -> bool:
    return name.startswith(word + " ") or name.endswith(" " + word) or f" {word} of " in name or f" {word} for " in name


def bare_head(words: Words, bodies: BodyIndex, k: int) -> tuple[Body, int] | None:
    """The body meant by a head with nothing beside it at word `k`, and the word behind it."""
    while k < len(words) and words.tokens[k].text.islower() and (level := words.row("bodies", k, "modifier")) is not None:
        k = level[1]  # “the provincial federation”
    row = words.row("bodies", k) if k < len(words) and k not in bodies.covered else None
    if row is None or row[0].row.meaning in NOT_HEADS:
        return None
    body = bodies.headed(k, row[1])
    return None if body is None else (body, row[1])


class Part(msgspec.Struct, frozen=True):
    """What stands beside a head: the text of the organisation, and what it is."""

    end: int
    text: str | None = None
    body: Body | None = None
    place: Place | None = None
    title: str = ""


def place_of(words: Words, i: int, j: int) -> Place | None:
    """The first place within the words `i`:`j`."""
    return next((found[0] for k in range(i, j) if (found := words.place(k)) is not None), None)


_IN_CHARGE = _PORTFOLIO | {"head", "director", "chair", "president", "dean", "coordinator", "manager", "commander", "member"}


def after(words: Words, bodies: BodyIndex, j: int, meaning: str) -> Part:
    """What the head belongs to, behind it."""
    if j < len(words) and words.language == "en" and words.gap(j) == "," and j in bodies.at:
        return _organisation(words, bodies, j, False, due=False) or Part(j)  # “president, Hue Chamber of Commerce”
    if j >= len(words) or words.gap(j):
        return Part(j)
    adjective = words.place(j)
    if adjective is not None and adjective[0].adjective:
        field = after(words, bodies, adjective[1], meaning) if words.language == "fr" and meaning in _PORTFOLIO else Part(j)
        title = field.title if field.text is None else ""
        return Part(max(adjective[1], field.end if title else 0), adjective[0].name, None, adjective[0], title)
    if words.language == "fr" and _demonym(words, j):
        place = _demonym_place(words, j)
        return Part(j + 1, None if place is None else words.sheet.text[place.start : place.end], None, place)
    if words.language == "fr" and meaning in _PORTFOLIO and (end := fields_row(words, j)) > j:
        return _with_organisation(words, bodies, _field(words, j, end))
    linked = words.tokens[j].text in _OF.get(words.language, frozenset())
    if not linked and words.language != "vi":
        return Part(j)
    k = j + linked
    while k < len(words) and not words.gap(k) and words.tokens[k].text in _ARTICLES:
        k += 1
    if k >= len(words) or words.gap(k):
        return Part(j)
    if linked and k not in bodies.at:
        if _charged_with_field(words, j, k, meaning) and (end := portfolio_end(words, k, True)) > k:
            return _with_organisation(words, bodies, _field(words, j, end))
        k = _behind_owner(words, bodies, k)
    found = _organisation(words, bodies, k, linked, due=meaning in _PLACED)
    if found is not None:
        return found
    return _small(words, bodies, j, k, meaning) if linked else Part(j)


def _small(words: Words, bodies: BodyIndex, j: int, k: int, meaning: str) -> Part:
    """What small words behind “of” say: a body that has no name (“commission des finances”), or a field."""
    if words.language == "fr" and (end := small_body(words, k)) > k:
        return Part(end, words.text(k, end))
    end = portfolio_end(words, k) if meaning in _IN_CHARGE else k
    return _with_organisation(words, bodies, _field(words, j, end)) if end > k else Part(j)


def _field(words: Words, j: int, end: int) -> Part:
    """What a minister or officer is in charge of belongs to the title: “Minister of Foreign Affairs”."""
    return Part(end, None, None, None, " " + words.text(j, end))


def _charged_with_field(words: Words, j: int, k: int, meaning: str) -> bool:
    if words.row("bodies", k, "field") is not None or words.tokens[j].text == "for":
        return True
    return meaning == "minister" and unknown_field(words, k)


def _behind_owner(words: Words, bodies: BodyIndex, k: int) -> int:
    """“of the district's | Lao Women's Union”: the body behind a small word in the genitive; `k` where there is none."""
    for m in (k + 2, k + 3):
        if m < len(words) and m in bodies.at and words.tokens[m - 1].text in GENITIVE and words.tokens[m - 2].text.islower():
            return m
    return k


def _with_organisation(words: Words, bodies: BodyIndex, part: Part) -> Part:
    """“Minister of Local Development of Egypt”: the body or place behind the field."""
    more = after(words, bodies, part.end, "")
    if more.text is None:
        return part
    return Part(more.end, more.text, more.body, more.place, part.title)


def _demonym_place(words: Words, j: int) -> Place | None:
    """The page's place that an unlisted adjective is made from (“lausannois”: Lausanne)."""
    stem = words.sheet.fold_of(*words.span(j, j + 1))[:6]
    return words.place_like(stem)


def _demonym(words: Words, j: int) -> bool:
    """French: an adjective between post and name that no list knows (“l'édile lausannois Olivier …”)."""
    text = words.tokens[j].text
    return text.islower() and _DEMONYM.search(text) is not None and is_capital(words, j + 1) and not words.gap(j + 1)


_DEMONYM = re.compile(r"(?:ois|oise|ais|aise|ien|ienne|éen|éenne|ain|aine|in|ine|an|ane|ique)$")


def _organisation(words: Words, bodies: BodyIndex, k: int, linked: bool, *, due: bool) -> Part | None:
    body = bodies.at.get(k)
    if body is None and k + 1 < len(words):
        # “of the municipal Party Committee”: a small word may stand before the body.
        body = bodies.at.get(k + 1) if words.row("bodies", k, "modifier") is not None else None
    if body is not None:
        place = place_of(words, k, body[1])
        seat = place is not None and body[0].country not in (None, place.country)  # “JICA Việt Nam” acts for Japan
        return Part(body[1], full_name(words, k, body), body[0], None if seat else place)
    if (bare := bare_head(words, bodies, k)) is not None and _stands_bare(words, bare[1]):
        return Part(bare[1], bare[0].name, bare[0])
    found = words.place_here(k, due=due)
    if found is not None:
        end = found[1]
        level = (
            words.row("bodies", end, "place-type") if end < len(words) and not words.gap(end) and words.language != "vi" else None
        )
        end = level[1] if level is not None else end
        return Part(_further(words, end), words.text(k, end), None, found[0])
    level = words.row("bodies", k, "place-type")
    if level is not None:
        return _level(words, k, level[1])
    if due and words.language == "vi" and (end := _before_bracket(words, k)) > k:
        return Part(end, words.text(k, end), None, place_of(words, end, min(end + 6, len(words))))
    if linked and is_capital(words, k) and not name_starts(words, k) and words.row("titles", k) is None:
        end = k + 1
        while end < min(k + 4, len(words)) and not words.gap(end) and is_capital(words, end) and not name_starts(words, end):
            if words.row("titles", end) is not None:
                break
            end += 1
        if words.language == "fr":
            end = _french_rest(words, end)
        level = words.row("bodies", end, "place-type") if end < len(words) and not words.gap(end) else None
        end = level[1] if level is not None else end
        return Part(end, words.text(k, end))
    return None


def _stands_bare(words: Words, j: int) -> bool:
    """Whether nothing of a body's name goes on at word `j`."""
    if j >= len(words) or words.gap(j) or name_starts(words, j):
        return True
    return words.tokens[j].text not in _OF.get(words.language, ()) and words.row("bodies", j) is None and not words.in_place(j)


def _before_bracket(words: Words, k: int) -> int:
    """Behind “Xổng-khla” in “Tỉnh trưởng Xổng-khla (Thái Lan)”: unknown capitalised words whose country a bracket tells."""
    end = k
    while end < min(k + 4, len(words)) and is_capital(words, end) and (end == k or not words.gap(end)):
        end += 1
    told = end < len(words) and words.gap(end) == "(" and place_of(words, end, min(end + 6, len(words))) is not None
    return end if told else k


def _french_rest(words: Words, end: int) -> int:
    """Behind “française de Belgique”: adjectives and the place that belong to a proper name."""
    while end < len(words) and not words.gap(end) and words.tokens[end].text.islower() and is_adjective(words, end):
        end += 1
    if end + 1 < len(words) and not words.gap(end) and words.tokens[end].text in ("de", "du", "d'", "d’"):
        place = words.place(end + 1)
        return end if place is None else place[1]
    return end


def _further(words: Words, j: int) -> int:
    """Behind “of China's Inner Mongolia Autonomous Region”: where the place lies belongs to no title."""
    while words.language == "en" and j + 1 < len(words) and words.tokens[j].text == "of" and not words.gap(j):
        k = j + 1
        while k < len(words) and not words.gap(k) and (found := words.place_here(k)) is not None:
            k = found[1] + (found[1] < len(words) and words.tokens[found[1]].text in GENITIVE)
        level = words.row("bodies", k, "place-type") if k < len(words) and not words.gap(k) else None
        k = level[1] if level is not None else k
        if k == j + 1:
            break
        j = k
    return j


def full_name(words: Words, k: int, found: tuple[Body, int, str]) -> str:
    """The body as printed; where only its head is printed (“Chủ tịch Mặt trận”), its name."""
    body, j, text = found
    head = words.row("bodies", k)
    bare = head is not None and head[1] == j and head[0].row.get("alone") != "True" and head[0].row.meaning != "name"
    return body.name if bare else text


def _level(words: Words, k: int, j: int) -> Part | None:
    """“tỉnh Xiêng Khoảng”, “province of Sofala”, “the city”."""
    of = j
    if of < len(words) and not words.gap(of) and words.tokens[of].text in ("of", "de", "du", "d'", "d’"):
        of += 1
    if of < len(words) and not words.gap(of):
        place = words.place_here(of, due=True)
        if place is not None:
            return Part(place[1], words.text(k, place[1]), None, place[0])
        if words.language == "fr" and of == j and is_capital(words, of) and not name_starts(words, of):
            return Part(of + 1, words.text(k, of + 1))  # “la région Rabat-Salé-Kénitra”
        if words.language == "vi" and is_town(words, of):
            return Part(of + 2, words.text(k, of + 2))
        if words.language == "vi" and is_capital(words, of) and not name_starts(words, of):
            end = of + 1
            while (
                end < min(of + 2, len(words))
                and not words.gap(end)
                and is_capital(words, end)
                and "-" not in words.tokens[of].text
            ):
                end += 1
            return Part(end, words.text(k, end))
    return Part(j, words.text(k, j))


def behind_residence(words: Words, j: int, meaning: str) -> int:
    """Behind “tại TP Hồ Chí Minh”, “to Vietnam”: where an ambassador is posted belongs to no organisation."""
    if j >= len(words) or words.gap(j) not in ("", ")") or words.tokens[j].text not in _AT:
        return j
    sent = meaning in ("ambassador", "consul", "representative")
    k = j + 1
    while k < min(j + 4, len(words)) and not words.gap(k):
        place = words.place_here(k, due=sent)
        if place is not None:
            closes = place[1] < len(words) and words.gap(place[1]) == ","
            return place[1] if sent or closes else j
        k += 1
    return j
