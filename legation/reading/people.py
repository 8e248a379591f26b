"""People and the posts that the report gives them."""

from __future__ import annotations

import msgspec

from legation.model import Body, Person, Post, Quote
from legation.reading.allegiance import Allegiance
from legation.reading.holders import assign, worthy
from legation.reading.mentions import Draft, gather, parts_of
from legation.reading.names import NameSpan, find_names
from legation.reading.places import Place
from legation.reading.post_parts import BodyIndex, after
from legation.reading.posts import PostName, completed, find_posts
from legation.reading.script import has_case
from legation.reading.sheet import Sheet
from legation.reading.tokens import Words, words_of
from legation.reading.uncased import find_uncased_people


def find_people(sheet: Sheet, places: tuple[Place, ...], bodies: tuple[Body, ...]) -> tuple[Person, ...]:
    """Every natural person of the report, once each, in order of first mention."""
    if not has_case(sheet.language):
        return find_uncased_people(sheet, places, bodies)
    words = words_of(sheet, places)
    index = BodyIndex(words, bodies)
    groups = find_posts(words, index)
    drafts = gather(words, index, find_names(words, index, groups))
    names, owners = _names(drafts)
    posts: dict[int, list[PostName]] = {}
    for held in assign(words, groups, names):
        told = completed(words, held.group.posts)
        told[-1] = _of_behind(words, index, told[-1], names[held.name])
        posts.setdefault(owners[held.name], []).extend(told)
    allegiance = Allegiance(words, index, places, groups)
    held_by = [_posts(posts, number, allegiance) for number in range(len(drafts))]
    for draft, own in zip(drafts, held_by, strict=True):  # whose side the page says, before those who are beside them
        if (country := allegiance.said(draft, own)) is not None:
            allegiance.judged.update({span.j: country for span in draft.spans})
    people = []
    for number, draft in enumerate(drafts):
        people.append(_person(words, number, draft, held_by[number], allegiance))
        if people[-1].country is not None:
            allegiance.judged.update({span.j: people[-1].country for span in draft.spans})
    return tuple(people)


def _posts(posts: dict[int, list[PostName]], number: int, allegiance: Allegiance) -> list[PostName]:
    """The person's posts; one without a body is completed from the page, unless the same post is told of with one."""
    own = posts.get(number, [])
    out: list[PostName] = []
    for post in own:
        address = post.meaning in ("councillor", "deputy") and " " not in post.title
        if address and any(q.meaning in ("mayor", "governor", "minister") for q in own):
            continue  # “the Mayor of Falmouth, Councillor A”: a form of address
        elsewhere = {q.title.lower() for q in own if q.organisation is not None and q is not post}
        told = elsewhere | {q.title.lower() for q in out}
        if post.organisation is None and any(post.title.lower() in title for title in told):
            continue
        if post.organisation is None and {q.title for q in own} != {post.title} and _of_another(posts, number, post):
            continue
        out.append(allegiance.completed(post))
    return out


def _of_behind(words: Words, index: BodyIndex, post: PostName, name: NameSpan) -> PostName:
    """“City Mayor Joy Reyes of Quezon City”: what the post is of may stand behind the name."""
    if words.language != "en" or post.organisation is not None or post.j > name.i or name.j >= len(words):
        return post
    if words.tokens[name.j].text != "of":
        return post
    part = after(words, index, name.j, post.meaning)
    return msgspec.structs.replace(post, organisation=part.text, body=part.body, place=part.place)


def _of_another(posts: dict[int, list[PostName]], number: int, post: PostName) -> bool:
    """“The vice mayor and President B”: the first post is somebody else's, of whom it was told before."""
    title = post.title.lower()
    others = (q for n, held in posts.items() if n != number for q in held)
    return any(q.organisation is not None and q.title.lower() == title for q in others)


def _names(drafts: list[Draft]) -> tuple[list[NameSpan], list[int]]:
    """Every name of the page in order, and the number of the person whose it is."""
    pairs = sorted(((span, number) for number, draft in enumerate(drafts) for span in draft.spans), key=lambda p: p[0].i)
    return [span for span, _ in pairs], [number for _, number in pairs]


def _person(words: Words, number: int, draft: Draft, posts: list[PostName], allegiance: Allegiance) -> Person:
    mentions = tuple(Quote.of(words.sheet.text, *words.span(s.i, s.j)) for s in draft.spans)
    first = set(parts_of(words.text(draft.spans[0].i, draft.spans[0].j)))
    own = [s for s in draft.spans if first & set(parts_of(words.text(s.i, s.j)))]
    fullest = max(own, key=lambda s: (s.j - s.i, -s.i))
    kept = worthy(posts)
    return Person(
        id=f"p{number + 1}",
        name=words.text(fullest.i, fullest.j),
        mentions=mentions,
        posts=tuple(Post(p.title, p.organisation, Quote.of(words.sheet.text, *words.span(p.i, p.j))) for p in kept),
        country=allegiance.country(draft, posts),
        historical=allegiance.historical(draft),
    )
