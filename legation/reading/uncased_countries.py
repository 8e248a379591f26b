"""Which country a person of a page in Lao acts for: by office, family name, delegation, list, and last by the name's look."""

from __future__ import annotations

import re
from collections import Counter

from legation.reading.uncased_bodies import BodySpan
from legation.reading.uncased_names import Mention, looks_lao, name_key
from legation.reading.uncased_posts import PostSpan, completion
from legation.reading.uncased_words import Words

_HOME = "LA"  # what a page in Lao leaves unsaid is said of Laos
_SIDE = re.compile("ຝ່າຍ ?")
_DELEGATION = "ຄະນະຜູ້ແທນ"
_NEAR = 160  # characters between a delegation and who leads it


def past_leaders(words: Words) -> dict[str, str]:
    """The leaders of the past whom the page names: by the key of their name their country."""
    named = [word for word in words.all("names") if word.row.meaning == "historical"]
    return {name_key(words, word.start, word.end): word.row.get("country") for word in reversed(named)}


def country_of(words: Words, mentions: list[Mention], posts: list[PostSpan], bodies: list[BodySpan]) -> str | None:
    """ISO code of the country that the person acts for; None for one who acts for an international body."""
    if any(p.body is not None and "international" in p.body.kinds for p in posts):
        return None
    for post in posts:
        if found := post.country or _beside(words, post.end) or _completed(words, post, posts) or _by_level(words, post):
            return found
    if any(m.name.system == "vi" for m in mentions):
        return "VN"
    for mention in mentions:
        if found := _from(words, mention, bodies) or _led(words, mention) or _side_of_list(words, mention):
            return found
    if any(_looks_lao(words, m) for m in mentions) or any(_national(p) for p in posts):
        return _HOME
    return _foreign(words, mentions[0]) or (None if any(_unknown_place(p) for p in posts) else _HOME)


def _beside(words: Words, end: int) -> str | None:
    """“Mayor of X, Country”."""
    at = words.skip(end)
    if words.text[at : at + 1] in "(,":
        at = words.skip(at + 1)
    level = words.longest("bodies", at, "level")
    found = words.place(words.skip(level.end) if level else at)
    return found[1].country or None if found and found[1].level == "country" else None


def _completed(words: Words, post: PostSpan, posts: list[PostSpan]) -> str | None:
    found = completion(words, post, posts)
    place = words.place(found[0]) if found else None
    return place[1].country or None if place else None


def _by_level(words: Words, post: PostSpan) -> str | None:
    """“… of the changwat of X”: some levels of places are those of one country."""
    level = words.longest("bodies", post.organisation[0], "level") if post.organisation else None
    return post.hint or (level.row.get("country") if level else "") or None


def _from(words: Words, mention: Mention, bodies: list[BodySpan]) -> str | None:
    """“Mr … from the … of Hanoi”."""
    at = words.skip(mention.end)
    if not words.text.startswith("ຈາກ", at):
        return None
    at = words.skip(at + 3)
    body = next((b for b in bodies if b.start == at), None)
    place = words.place(at)
    return body.country if body else place[1].country or None if place else None


def _led(words: Words, mention: Mention) -> str | None:
    """“The delegation of Hanoi led by …”: the place behind the word delegation, else the last before “led by”."""
    start = mention.title if mention.title is not None else mention.name.start
    line = words.text.rfind("\n", 0, start) + 1
    leads = (w for i in range(max(line, start - 14), start) for w in words.here("names", i) if w.row.meaning == "lead")
    if not any(words.skip(w.end) == start for w in leads):
        return None
    delegation = words.text.rfind(_DELEGATION, line, start)
    first = max(line, start - _NEAR) if delegation < 0 else delegation
    between = [words.places[i][1] for i in range(first, start) if i in words.places]
    if not between:
        return None
    return (between[0] if delegation >= 0 else between[-1]).country or None


def _side_of_list(words: Words, mention: Mention) -> str | None:
    """In a list below “Lao side:” everyone is of that side."""
    line = words.text.rfind("\n", 0, mention.name.start) + 1
    if words.text[line : line + 1] not in tuple("-•*+0123456789"):
        return None
    above = words.text.rfind(":\n", 0, line)
    head = words.text.rfind("\n", 0, above) + 1
    side = _SIDE.search(words.text, head, above) if above >= 0 else None
    found = words.place(side.end()) if side else None
    return found[1].country or None if found else None


def _looks_lao(words: Words, mention: Mention) -> bool:
    chunks = mention.name.chunks
    starts = [start for start, _ in chunks] if len(chunks) > 1 else range(*chunks[0])
    return any(looks_lao(words, at) for at in starts)


def _national(post: PostSpan) -> bool:
    """Whether the office is of the state or a body that names no place: those of other countries are seldom named so."""
    if post.body is None:
        return post.role == "whole" and post.place is None
    return not (post.body.places or post.body.unknown or post.body.level)


def _unknown_place(post: PostSpan) -> bool:
    """Whether the office's place is named and nobody knows where it lies."""
    if post.body is not None:
        return bool(post.body.unknown) or any(not p.country for p in post.body.places)
    return post.organisation is not None


def _foreign(words: Words, mention: Mention) -> str | None:
    """The other country that the paragraph, or else the page, speaks of most."""
    start = words.text.rfind("\n", 0, mention.name.start) + 1
    end = words.text.find("\n", mention.name.end)
    for first, last in ((start, end if end >= 0 else len(words.text)), (0, len(words.text))):
        votes = Counter(p.country for at, (_, p) in words.places.items() if first <= at < last and p.country not in ("", _HOME))
        if votes:
            return votes.most_common(1)[0][0]
    return None
