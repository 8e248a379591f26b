"""Second mentions on pages without capitals: honorifics that stand as pronouns, and offices that stand for their holders."""

from __future__ import annotations

from legation.model import Body, Person
from legation.reading.sheet import Sheet
from legation.reading.uncased_posts import PostSpan, post_at
from legation.reading.uncased_words import Word, Words

_BOTH = ("ທັງສອງ", "ສອງ")
_OF = "ຂອງ"
_SENTENCES_BACK = 4

Found = tuple[int, int, str, str]  # start and end in the page, id of the person, how


def find_uncased_references(sheet: Sheet, people: tuple[Person, ...], bodies: tuple[Body, ...]) -> list[Found]:
    """Pronouns and offices that mean one of `people`, in order; the named mentions are not repeated."""
    if not people:
        return []
    words = Words(sheet, ())
    named = sorted((q.start, p.id) for p in people for q in p.mentions)
    found = _offices(words, people)
    known = sorted([*named, *((start, person) for start, _, person, _ in found)])
    found += _pronouns(words, people, known)
    return sorted(found)


def _offices(words: Words, people: tuple[Person, ...]) -> list[Found]:
    """Offices away from any name, where just one person holds an office of that title and body."""
    taken = [(q.start, q.end) for p in people for q in (*p.mentions, *(post.quote for post in p.posts))]
    found: list[Found] = []
    done = -1
    for word in words.all("posts"):
        start = words.quote(word.start, word.end).start
        if word.role == "none":
            done = max(done, word.end)
        if word.start < done or any(a <= start < b for a, b in taken):
            continue
        post = post_at(words, word.start, [])
        if post is None:
            continue
        done = post.end
        holder = _holder(words, post, people)
        if holder and not _before_name(words, post.end, people):
            quote = words.quote(post.start, post.end)
            found.append((quote.start, quote.end, holder, "post"))
    return found


def _holder(words: Words, post: PostSpan, people: tuple[Person, ...]) -> str | None:
    title = _plain(words.printed(*post.title))
    body = _plain(words.printed(*post.organisation)) if post.organisation else ""
    able = []
    for person in people:
        held = [(_plain(p.title), _plain(p.organisation or "")) for p in person.posts]
        if any(t == title and (not body or o.startswith(body) or body.startswith(o)) for t, o in held):
            able.append(person.id)
    return able[0] if len(able) == 1 else None


def _plain(text: str) -> str:
    return text.replace("\u200b", "").replace(" ", "")


def _before_name(words: Words, end: int, people: tuple[Person, ...]) -> bool:
    """Whether a name or an honorific follows at once: then the office is that person's."""
    at = words.skip(end)
    if words.longest("titles", at) is not None:
        return True
    start = words.sheet.folded.span(at, at + 1)[0] if at < len(words.text) else -1
    return any(q.start == start for p in people for q in p.mentions)


def _pronouns(words: Words, people: tuple[Person, ...], known: list[tuple[int, str]]) -> list[Found]:
    genders = _genders(words, people)
    starts = {start for start, _ in known}
    found: list[Found] = []
    for word in words.all("names"):
        if word.row.meaning != "pronoun" or not _is_pronoun(words, word, starts):
            continue
        quote = words.quote(word.start, word.end)
        able = _of_gender(known, word.row.get("gender"), genders)
        meant = _antecedents(words.sheet, able, quote.start, both=_says_both(words, word))
        found += [(quote.start, quote.end, person, "pronoun") for person in meant]
    return _longest(found)


def _of_gender(known: list[tuple[int, str]], gender: str, genders: dict[str, str]) -> list[tuple[int, str]]:
    """Those who are of the gender; where nobody is known to be, those who may be."""
    if not gender:
        return known
    sure = [(start, person) for start, person in known if genders.get(person) == gender]
    return sure or [(start, person) for start, person in known if person not in genders]


def _longest(found: list[Found]) -> list[Found]:
    """Where “ທ່ານ” and “ທ່ານຍັງ” both match, the first of each start for each person is enough."""
    return list({(start, person): (start, end, person, how) for start, end, person, how in reversed(found)}.values())


def _is_pronoun(words: Words, word: Word, starts: set[int]) -> bool:
    """Whether no name and no office follows, and a clause may begin here."""
    at = words.skip(word.end)
    if at >= len(words.text) or words.sheet.folded.span(at, at + 1)[0] in starts:
        return False
    if words.longest("titles", at) or words.longest("posts", at, "head", "place", "whole", "prefix"):
        return False
    if word.row.form == "ນາງ" and "\u0e80" <= words.text[word.start - 1 : word.start] <= "\u0eff":
        return False
    before = words.text[: word.start].rstrip(" ")
    return not before.endswith(_OF) and not before[-1:].isdigit() and words.begins_other(at, words.chunk(at))


def _says_both(words: Words, word: Word) -> bool:
    return words.text[: word.start].endswith(_BOTH)


def _antecedents(sheet: Sheet, known: list[tuple[int, str]], at: int, *, both: bool) -> list[str]:
    """The subject of this sentence, or of the last one that names somebody; the last two named where both are meant."""
    sentence = sheet.sentence_at(at)
    if sentence is None:
        return []
    if both:
        earlier = list(dict.fromkeys(p for start, p in reversed(known) if start < at))
        return sorted(earlier[:2])
    for index in range(sentence.index, max(sentence.index - _SENTENCES_BACK, -1), -1):
        span = sheet.sentences[index]
        here = [person for start, person in known if span.start <= start < min(span.end, at)]
        if here:
            return here[:1]
    return []


def _genders(words: Words, people: tuple[Person, ...]) -> dict[str, str]:
    """Gender as the honorifics before a person's names say it."""
    ends = {words.skip(w.end): w.row.get("gender") for w in words.all("titles") if w.row.get("gender")}
    return {p.id: g for p in people for q in p.mentions if (g := ends.get(words.at(q.start)))}
