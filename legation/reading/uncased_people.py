"""People on pages without capitals: who is named behind an honorific or an office, with what posts, for which country."""

from __future__ import annotations

import re

from legation.model import Person, Post
from legation.reading.uncased_bodies import BodySpan
from legation.reading.uncased_countries import country_of, past_leaders
from legation.reading.uncased_names import Mention, NameSpan, name_at, name_key
from legation.reading.uncased_posts import PostSpan, chain_at, completed, post_at
from legation.reading.uncased_words import Word, Words

_LONG = 8  # characters of a name that is no common word by chance
_SHORT_TITLES = frozenset({"ນາງ", "ນາຍ", "ທ້າວ", "ປອ", "ອຈ", "ຮສ", "ອາຈານ", "ສຈ", "ດຣ", "ນ.", "ທ."})


class Draft:
    """A person while mentions are gathered."""

    def __init__(self, mention: Mention, key: str) -> None:
        self.mentions = [mention]
        self.key = key


def find_drafts(words: Words, bodies: list[BodySpan]) -> list[Draft]:
    """Every person of the page with all mentions, in order of first mention."""
    mentions = _behind_titles(words, bodies)
    mentions += _behind_posts(words, bodies, mentions)
    mentions = _shortened(words, sorted(mentions, key=lambda m: m.name.start), bodies)
    mentions = sorted(mentions + _repeated(words, mentions, bodies), key=lambda m: m.name.start)
    return _grouped(words, mentions)


def persons(words: Words, drafts: list[Draft], bodies: list[BodySpan]) -> tuple[Person, ...]:
    """The drafts as persons of the reading."""
    past = past_leaders(words)
    return tuple(_person(words, draft, f"p{i}", bodies, past.get(draft.key, "")) for i, draft in enumerate(drafts, 1))


# -- mentions ---------------------------------------------------------------------------------------------------------


def _behind_titles(words: Words, bodies: list[BodySpan]) -> list[Mention]:
    found: list[Mention] = []
    done = -1
    for word in words.all("titles"):
        if word.start < done or not _opens_name(words, word) or words.credited(word.start):
            continue
        end = _titles_end(words, word)
        done = end
        at = words.skip(end)
        before = chain_at(words, at, bodies, named=False)
        if before:
            at = words.skip(before[-1].end)
            if words.text[before[-1].end : at] == "" and words.spaced:
                continue  # "ທ່ານເລຂາ…": an office alone, which stands for its holder
        name = name_at(words, at)
        if name is None or (before and not _trusted(words, name)):
            continue
        before = before or _adjacent(words, word.start, found[-1].end if found else 0, bodies)
        found.append(Mention(name, word.start, (*before, *chain_at(words, _behind_note(words, name.end), bodies))))
        done = name.end
    return found


def _opens_name(words: Words, word: Word) -> bool:
    if word.row.meaning not in ("honorific", "rank"):
        return False
    before = words.text[word.start - 1 : word.start]
    if any(w.end > word.end for w in words.here("posts", word.start)):
        return False
    if word.row.get("counts") and words.text[: word.start].rstrip(" ")[-1:].isdigit():
        return False
    return not (word.row.form in _SHORT_TITLES and "\u0e80" <= before <= "\u0eff")


def _titles_end(words: Words, word: Word) -> int:
    end = word.end
    while True:
        at = words.skip(end + 1 if words.text[end : end + 1] == "." else end)
        following = words.longest("titles", at)
        if following is None or not _opens_name(words, following):
            return at if words.text[end : end + 1] == "." else end
        end = following.end


def _behind_note(words: Words, end: int) -> int:
    """Offset behind a note in brackets, such as “(right)”."""
    at = words.skip(end)
    if words.text[at : at + 1] != "(":
        return end
    close = words.text.find(")", at, at + 40)
    return close + 1 if close > 0 else end


def _adjacent(words: Words, start: int, behind: int, bodies: list[BodySpan]) -> list[PostSpan]:
    """The office that stands right before an honorific at `start`, a blank at most between; it begins at or after `behind`."""
    line = max(start - 90, behind, words.text.rfind("\n", 0, start) + 1)
    for at in range(line, start):
        post = post_at(words, at, bodies) if words.here("posts", at) else None
        if post and post.complete and post.end <= start and words.text[post.end : start].strip(" ") == "":
            return [post]
    return []


def _behind_posts(words: Words, bodies: list[BodySpan], known: list[Mention]) -> list[Mention]:
    """Names that an office alone introduces: any name behind an office with its body, a known one behind any."""
    taken = [(m.title if m.title is not None else m.name.start, m.end) for m in known]
    parts = {words.text[a:b] for m in known if len(m.name.chunks) > 1 for a, b in (m.name.chunks[0], m.name.chunks[-1])}
    found: list[Mention] = []
    done = -1
    for word in words.all("posts"):
        if word.start < done or any(a <= word.start < b for a, b in taken):
            continue
        post = post_at(words, word.start, bodies)
        if post is None:
            continue
        done = post.end
        at = words.skip(post.end)
        name = name_at(words, at) if at > post.end else None
        if name is not None and (name := _introduced(words, name, post, parts)):
            before = (post,) if post.complete else ()
            found.append(Mention(name, None, (*before, *chain_at(words, name.end, bodies))))
            done = name.end
    return found


def _introduced(words: Words, name: NameSpan, post: PostSpan, parts: set[str]) -> NameSpan | None:
    """The name behind an office, cut to the part by which its holder was named before; None where it may be no name."""
    if post.complete and _trusted(words, name):
        return name
    start, end = name.chunks[0]
    return NameSpan(start, end, True, ((start, end),)) if words.text[start:end] in parts else None


def _trusted(words: Words, name: NameSpan) -> bool:
    """Whether the run is surely a name even though no honorific says so."""
    if name.system:
        return True
    return words.spaced and name.firm and len(name.chunks) > 1 and name.end - name.start > 7


def _shortened(words: Words, mentions: list[Mention], bodies: list[BodySpan]) -> list[Mention]:
    """Names that run on into a verb nobody listed are cut back to a name that stands elsewhere by itself."""
    firm = [m.name for m in mentions if m.name.firm]
    sure = {words.text[name.start : name.end] for name in firm}
    parts = {words.text[a:b] for name in firm if len(name.chunks) > 1 for a, b in (name.chunks[0], name.chunks[-1])}
    out = []
    for mention in mentions:
        name = mention.name
        for start, end in name.chunks[:-1]:
            text = words.text[name.start : end]
            enough = end - name.start > 5 and (name.chunks[0] != (start, end) or not name.firm)
            if (text in sure and enough) or (text in parts and not name.firm):
                kept = tuple(c for c in name.chunks if c[1] <= end)
                name = NameSpan(name.start, end, True, kept, name.system)
                mention = Mention(name, mention.title, (*_before(mention), *chain_at(words, end, bodies)))
                break
        out.append(mention)
    return out


def _before(mention: Mention) -> tuple[PostSpan, ...]:
    return tuple(p for p in mention.posts if p.start < mention.name.start)


def _repeated(words: Words, mentions: list[Mention], bodies: list[BodySpan]) -> list[Mention]:
    """Full names that stand again with no honorific, with or without their blanks (in headlines, captions, lists)."""
    taken = bytearray(len(words.text))
    for mention in mentions:
        taken[mention.name.start : mention.name.end] = b"\1" * (mention.name.end - mention.name.start)
    found: list[Mention] = []
    for pattern in sorted({_spelling(words, m.name) for m in mentions}, key=len, reverse=True):
        for hit in re.finditer(pattern, words.text):
            start, end = hit.span()
            origin = words.sheet.folded.span(start, end)[0]
            free = not any(taken[start:end]) and not words.sheet.is_furniture(origin)
            if free and end - start >= _LONG and words.is_word(start, end):
                taken[start:end] = b"\1" * (end - start)
                found.append(Mention(NameSpan(start, end, True, ((start, end),)), None, tuple(chain_at(words, end, bodies))))
    return found


def _spelling(words: Words, name: NameSpan) -> str:
    return " ?".join(re.escape(words.text[a:b]) for a, b in name.chunks)


# -- persons ----------------------------------------------------------------------------------------------------------


def _grouped(words: Words, mentions: list[Mention]) -> list[Draft]:
    keys = [name_key(words, m.name.start, m.name.end) for m in mentions]
    names: dict[str, NameSpan] = {}
    for key, mention in zip(keys, mentions, strict=True):
        names.setdefault(key, mention.name)
    # The short form of what is itself a short form is nobody's: it stands for itself.
    longer: dict[str, list[str]] = {key: [] for key in names}
    for other, name in names.items():
        for short in _short_forms(words, other, name) & longer.keys():
            longer[short].append(other)
    full = {key: [other for other in others if not longer[other]] for key, others in longer.items()}
    drafts: dict[str, Draft] = {}
    for key, mention in zip(keys, mentions, strict=True):
        if full[key]:
            key = ([k for k in drafts if k in full[key]] or full[key])[-1]
        if key in drafts:
            drafts[key].mentions.append(mention)
        else:
            drafts[key] = Draft(mention, key)
    return list(drafts.values())


def _short_forms(words: Words, key: str, name: NameSpan) -> set[str]:
    """What may stand for a name: its first, or its last, parts; of a name in one piece what ends where a word does."""
    parts = [name_key(words, *chunk) for chunk in name.chunks]
    if len(parts) > 1:
        forms = {"".join(some) for n in range(1, len(parts)) for some in (parts[:n], parts[-n:])}
    else:
        forms = {key[:n] for n in range(3, len(key)) if words.is_word(name.start, name.start + n)}
    return {form for form in forms if 2 <= len(form) < len(key)}


def _person(words: Words, draft: Draft, identity: str, bodies: list[BodySpan], historical: str) -> Person:
    best = max(draft.mentions, key=lambda m: len(name_key(words, m.name.start, m.name.end)))
    posts = [p for m in draft.mentions for p in m.posts if not p.former]
    country = historical or country_of(words, draft.mentions, posts, bodies)
    return Person(
        id=identity,
        name=words.printed(best.name.start, best.name.end),
        mentions=tuple(words.quote(m.name.start, m.name.end) for m in draft.mentions),
        posts=_posts(words, posts),
        country=country,
        historical=bool(historical),
    )


def _posts(words: Words, spans: list[PostSpan]) -> tuple[Post, ...]:
    found: dict[tuple[str, str], Post] = {}
    for span in spans:
        title = words.printed(*span.title)
        organisation = completed(words, span, spans)
        key = (title.replace("\u200b", ""), (organisation or "").replace("\u200b", "").replace(" ", ""))
        bare = (key[0], "")
        if organisation and bare in found:
            del found[bare]
        if key not in found and (organisation or not any(k[0] == key[0] for k in found)):
            found[key] = Post(title, organisation, words.quote(span.start, span.end))
    return tuple(found.values())
