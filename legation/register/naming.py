"""What a thing is called: one usual form out of all the printed ones, and every form with its quotes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from legation.lang import fold
from legation.lang.sound import skeletons
from legation.model import Body, Person, UsageError
from legation.register.answers import Citation, Link, Spelling
from legation.register.snapshot import Snapshot

_HEARD = 3  # consonants that a name must have to be known by its sound
# A Vietnamese name is only whole in Vietnamese; others are most widely known in the Latin letters of English reports.
_ORDER = {"VN": ("vi", "en", "fr", "lo")}
_ELSE = ("en", "fr", "vi", "lo")


def named(snap: Snapshot, kind: str, item: str) -> Person | Body:
    """The person or body that an item is, as its page has it."""
    page, local = item.split("/")
    reading = snap.reading(page)
    found: tuple[Person | Body, ...] = reading.people if kind == "person" else reading.organisations
    return next(x for x in found if x.id == local)


def link(snap: Snapshot, kind: str, thing: str) -> Link:
    """A thing by id, usual name and country."""
    return snap.once(("link", thing), lambda: _link(snap, snap.groups(kind)[thing], thing))


def introduce(snap: Snapshot, items: Iterable[str]) -> None:
    """Make the names of everybody on the pages of these items ready at once, so that they need not be looked up one by one."""
    pages = {item.split("/")[0] for item in items}
    snap.load(pages)
    placed, groups = snap.things("person"), snap.groups("person")
    people = {placed.get(f"{page}/{person.id}") for page in pages for person in snap.reading(page).people}
    snap.outlines(item for thing in people if thing for item in groups[thing])


def _link(snap: Snapshot, items: list[str], thing: str) -> Link:
    return Link(thing, usual_name(snap, items), country_of(snap, items))


def country_of(snap: Snapshot, items: Iterable[str]) -> str | None:
    """The country that most of its reports give, None where none does."""
    counted = Counter(found.country for found in snap.outlines(items).values() if found.country)
    return counted.most_common(1)[0][0] if counted else None


def usual_name(snap: Snapshot, items: list[str]) -> str:
    """The fullest name in the language that serves best, the most frequent of these, the oldest of equals."""
    country = country_of(snap, items)
    order = _ORDER.get(country or "", _ELSE)
    counted: Counter[tuple[str, str]] = Counter((found.name, found.language) for found in snap.outlines(items).values())

    def rank(entry: tuple[tuple[str, str], int]) -> tuple[int, int, int]:
        (name, language), times = entry
        return (order.index(language) if language in order else len(order), -len(name.split()), -times)

    return min(counted.items(), key=rank)[0][0]


def spellings(snap: Snapshot, kind: str, items: list[str]) -> tuple[Spelling, ...]:
    """Every printed form, the most frequent first."""
    quotes: dict[str, list[Citation]] = defaultdict(list)
    for item in items:
        for mention in named(snap, kind, item).mentions:
            quotes[" ".join(mention.text.split())].append(snap.cite(item, mention))
    rows = [Spelling(text, tuple(sorted({q.language for q in found})), tuple(found)) for text, found in quotes.items()]
    return tuple(sorted(rows, key=lambda s: (-len({q.page for q in s.quotes}), -len(s.quotes), s.text)))


def forms(snap: Snapshot, items: Iterable[str]) -> tuple[str, ...]:
    """Every printed form as `spellings` orders them."""
    pages: dict[str, set[str]] = defaultdict(set)
    times: Counter[str] = Counter()
    for item, outline in snap.outlines(items).items():
        for form, count in outline.forms:
            pages[form].add(item.split("/")[0])
            times[form] += count
    return tuple(sorted(pages, key=lambda form: (-len(pages[form]), -times[form], form)))


def find_thing(snap: Snapshot, kind: str, wanted: str) -> str:
    """The thing that an id (also a former one) or a name means.

    Raises UsageError where nothing or more than one thing is called so; the message names the choices.
    """
    groups = snap.groups(kind)
    if wanted in groups:
        return wanted
    if (heir := snap.heir(wanted)) in groups:
        return heir
    found = called(snap, kind, wanted)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(f"the register knows no {kind} {wanted!r}")
    choices = "; ".join(f"{thing} {link(snap, kind, thing).name}" for thing in found[:8])
    raise UsageError(f"{wanted!r} may be {len(found)} of them: {choices}")


def called(snap: Snapshot, kind: str, name: str) -> list[str]:
    """Things that bear this name in full, else in part, whatever the diacritics; else people who are called so by its sound."""
    wanted = plain(name)
    if not wanted:
        return []
    exact, partly = [], []
    for thing, names in _names(snap, kind).items():
        if wanted in names:
            exact.append(thing)
        elif any(f" {wanted} " in f" {name} " for name in names):
            partly.append(thing)
    return exact or partly or (sounding(snap, name) if kind == "person" else [])


def sounding(snap: Snapshot, name: str) -> list[str]:
    """People whose names sound as this one or hold its words by their sound, in whichever script or transcription.

    Vietnamese names differ by vowels and tones alone: they are heard only where the name that is looked for is in Lao script.
    """
    wanted, lao = _sounds(name, vietnamese=False), _is_lao(name)
    if sum(map(len, wanted)) < _HEARD:
        return []
    return [thing for thing, (native, heard) in _heard(snap).items() if (lao or not native) and any(wanted <= x for x in heard)]


def _heard(snap: Snapshot) -> dict[str, tuple[bool, list[frozenset[str]]]]:
    """Thing → whether the name is Vietnamese, and of each printed form the sounds of its words and of the whole."""
    return snap.once(("sounds",), lambda: _heard_forms(snap))


def _heard_forms(snap: Snapshot) -> dict[str, tuple[bool, list[frozenset[str]]]]:
    snap.outlines(snap.things("person"))
    out = {}
    for thing, items in snap.groups("person").items():
        native = country_of(snap, items) == "VN"
        out[thing] = (native, [_sounds(form, vietnamese=native) for form in forms(snap, items)])
    return out


@lru_cache(maxsize=100_000)
def _sounds(name: str, *, vietnamese: bool) -> frozenset[str]:
    parts = name.split()
    heard = {sound for part in parts for sound in skeletons(part, vietnamese=vietnamese and not _is_lao(part))}
    return frozenset(heard) - {""}


def _is_lao(text: str) -> bool:
    return any("\u0e80" <= c <= "\u0eff" for c in text)


def _names(snap: Snapshot, kind: str) -> dict[str, set[str]]:
    """Thing → its plain names."""
    return snap.once(("names", kind), lambda: _plain_names(snap, kind))


def _plain_names(snap: Snapshot, kind: str) -> dict[str, set[str]]:
    snap.outlines(snap.things(kind))
    return {thing: {plain(form) for form in forms(snap, items)} for thing, items in snap.groups(kind).items()}


@lru_cache(maxsize=100_000)
def plain(name: str) -> str:
    """A name without case, diacritics, hyphens and double blanks."""
    return " ".join(fold(name).text.replace("-", " ").split())
