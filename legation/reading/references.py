"""Who is meant where: full names, second mentions, posts that stand for their holder, pronouns."""

from __future__ import annotations

import bisect
import re

import msgspec

from legation.lang import Hit
from legation.model import Body, Person
from legation.reading.script import has_case
from legation.reading.sheet import Sheet
from legation.reading.uncased_references import find_uncased_references


class Reference(msgspec.Struct, frozen=True, gc=False):
    """A place in the text where person `person` (an id of the reading) is meant; `how` is name, short, post or pronoun."""

    start: int
    end: int
    person: str
    how: str


def find_references(sheet: Sheet, people: tuple[Person, ...], bodies: tuple[Body, ...]) -> tuple[Reference, ...]:
    """Every reference to one of `people`, in order of start."""
    found = [
        Reference(q.start, q.end, p.id, "name" if len(q.text) >= len(p.name) - 2 else "short") for p in people for q in p.mentions
    ]
    found.sort(key=lambda r: r.start)
    if not has_case(sheet.language):
        return tuple(_merged(found, [Reference(*row) for row in find_uncased_references(sheet, people, bodies)]))
    found = _merged(found, _posts(sheet, people, bodies, found))
    return tuple(_merged(found, _pronouns(sheet, people, found)))


def _merged(found: list[Reference], more: list[Reference]) -> list[Reference]:
    return sorted([*found, *more], key=lambda r: r.start)


def _posts(sheet: Sheet, people: tuple[Person, ...], bodies: tuple[Body, ...], found: list[Reference]) -> list[Reference]:
    """Heads of posts with no name beside them: the person of that post, and of the body printed with it, who was named last."""
    taken = [(post.quote.start, post.quote.end) for p in people for post in p.posts]
    starts = {q.start: b for b in bodies for q in b.mentions}
    out: list[Reference] = []
    for hit in sheet.words("posts"):
        if hit.row.meaning in _NO_HOLDERS or _near_name(found, hit.start, hit.end) or any(a <= hit.start < b for a, b in taken):
            continue
        if hit.row.get("refers"):
            able = _leaders(sheet, people, hit.start)
        else:
            able = _holders(sheet, people, hit, _body_behind(sheet, starts, hit.end)) or _leaders(sheet, people, hit.start)
        person = _last_of(found, out, hit.start, able)
        if person is not None:
            out.append(Reference(hit.start, hit.end, person, "post"))
    return out


_NO_HOLDERS = frozenset({"prefix", "suffix", "charge", "member"})
_OF = re.compile(r"\s*(?:(?:of|for|to|de|du|des|của)\s+)?(?:(?:the|la|le|les)\s+|[dl]['’]\s*)*", re.IGNORECASE)


def _body_behind(sheet: Sheet, starts: dict[int, Body], end: int) -> Body | None:
    """The body that the post is of: “Chủ tịch Quốc hội”, “the Chairman of the People's Council”."""
    match = _OF.match(sheet.text, end)
    return starts.get(match.end()) if match is not None else None


def _holders(sheet: Sheet, people: tuple[Person, ...], hit: Hit, body: Body | None) -> list[str]:
    words = _tokens(sheet.text[hit.start : hit.end])
    able = []
    for person in people:
        for post in person.posts:
            if words <= _tokens(post.title) and (body is None or _is_of(post.organisation, body)):
                able.append(person.id)
                break
    return able


def _is_of(organisation: str | None, body: Body) -> bool:
    """Whether the organisation of a post is `body`, under any of the names that the page gives it."""
    mine = _tokens(organisation or "")
    return any(mine <= _tokens(name) or _tokens(name) <= mine for name in (body.name, *(q.text for q in body.mentions)) if mine)


def _leaders(sheet: Sheet, people: tuple[Person, ...], start: int) -> list[str]:
    """“The Hanoi leader”: the people of the country whose place stands right before."""
    near = [h.row.get("country") for h in sheet.hits("places", max(0, start - 30), start) if start - h.end <= 1]
    return [p.id for p in people if p.country is not None and p.country in near and not p.historical]


def _tokens(text: str) -> frozenset[str]:
    return frozenset(text.lower().replace("-", " ").replace("’", "'").split())


def _near_name(found: list[Reference], start: int, end: int) -> bool:
    """Whether a name stands right behind: the post belongs to it, not to somebody named before."""
    at = bisect.bisect_left(found, end, key=lambda r: r.start)
    return at < len(found) and found[at].start - end <= 2


def _last_of(found: list[Reference], out: list[Reference], before: int, able: list[str]) -> str | None:
    """Who of those able was named last, or meant by a post, before an offset; both lists are in order."""
    if len(able) <= 1:
        return able[0] if able else None
    wanted = frozenset(able)
    behind = bisect.bisect_left(found, before, key=lambda r: r.start)
    named = next((found[n] for n in range(behind - 1, -1, -1) if found[n].person in wanted), None)
    meant = next((r for r in reversed(out) if r.person in wanted), None)
    last = max((r for r in (named, meant) if r is not None), key=lambda r: r.start, default=None)
    return last.person if last is not None else None


def _pronouns(sheet: Sheet, people: tuple[Person, ...], found: list[Reference]) -> list[Reference]:
    """“He”, “Bà”, “Đồng chí”: the subject of what was said last, of the same gender where the page shows it."""
    genders = genders_of(sheet, people)
    out: list[Reference] = []
    for hit in sheet.words("names"):
        if hit.row.meaning != "pronoun" or _near_name(found, hit.start, hit.end) or not _is_subject(sheet, hit.start, hit.end):
            continue
        person = _antecedent(sheet, sorted(found + out, key=lambda r: r.start), hit.start, hit.row.get("gender"), genders)
        if person is not None:
            out.append(Reference(hit.start, hit.end, person, "pronoun"))
    return out


def _is_subject(sheet: Sheet, start: int, end: int) -> bool:
    """A pronoun that opens a clause: a title before a name that was not found is none."""
    nxt = sheet.text[end : end + 2].strip()
    if sheet.language == "vi" and nxt[:1].isupper():
        return False
    if sheet.language == "vi" and sheet.text[start].islower():
        before = sheet.text[max(0, start - 2) : start].strip()
        return before in {",", ";", "”", '"'} or sheet.text[max(0, start - 5) : start].strip() in {"Theo", "theo"}
    return True


def _antecedent(sheet: Sheet, found: list[Reference], at: int, gender: str, genders: dict[str, str]) -> str | None:
    sentence = sheet.sentence_at(at)
    if sentence is None:
        return None
    able = [r for r in found if r.start < at and (not gender or genders.get(r.person, gender) == gender)]
    here = [r for r in able if r.start >= sentence.start]
    if here:
        return here[0].person
    for index in range(sentence.index - 1, max(sentence.index - 5, -1), -1):
        earlier = sheet.sentences[index]
        there = [r for r in able if earlier.start <= r.start < earlier.end]
        if there:
            return there[0].person
    return None


def genders_of(sheet: Sheet, people: tuple[Person, ...]) -> dict[str, str]:
    """Gender of people (`m` or `f`) as the honorifics before a person's names say it."""
    ends = {h.end: h.row.get("gender") for h in sheet.hits("titles", meaning="honorific") if h.row.get("gender")}
    out = {}
    for person in people:
        for quote in person.mentions:
            gender = ends.get(quote.start - 1) or ends.get(quote.start - 2)
            if gender:
                out[person.id] = gender
                break
    return out
