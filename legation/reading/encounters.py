"""Sides by deed: whoever receives, meets or accompanies somebody of a known side is of the other side, or of the same."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

import msgspec

from legation.lang import Hit
from legation.reading.places import Place
from legation.reading.tokens import Words

_BEHIND = 22  # words that may stand between a word of meeting and the one who is met: posts are long
_BEFORE = 14  # words between somebody's name and the word of meeting that is his deed
_REACH = 7  # words behind “delegation” at which the place stands that sends it
_DELEGATION = frozenset({"delegation", "mission", "group", "team", "visiting", "délégation", "groupe", "đoàn"})
_TOWARDS = frozenset({"to", "in", "at", "visited", "à", "au", "aux", "en", "dans", "sang", "thăm", "tại", "đến"})
_LEAVING = frozenset({"returned", "return", "back", "home", "away", "far", "returning", "range", "ranging", "came", "flew"})
_SIDES = frozenset({"side", "partie", "phía", "bên", "guests", "visitors", "côté", "hôtes"})
_SAME = frozenset({"along", "travelling"})
_BY = frozenset({"by", "par"})
_WHERE = frozenset({"in", "at", "à", "au", "tại", "ở"})
_WITH = frozenset({"with", "avec", "với"})
_BESIDE = 8  # words between “talks” and “with”
_KINDS = ("meeting", "being-received", "message")


class Deed(msgspec.Struct, frozen=True):
    """A word of meeting or of company: its words `i`:`j`, and whose it is (host, guest, received, mutual, along, travelling)."""

    i: int
    j: int
    role: str


class Encounters:
    """The words of meeting of a page, and what they tell of sides that posts and places leave open.

    `judged` holds the countries that are known, by the word behind each name; `counts` how often each country is named.
    """

    def __init__(self, words: Words, starts: list[tuple[int, Place, int]], judged: dict[int, str], counts: Counter[str]) -> None:
        self.words, self.starts, self.judged, self.counts = words, starts, judged, counts

    def side(self, i: int, j: int) -> str | None:
        """Country of the person whose name is the words `i`:`j`, by what the sentence says that he does or others do to him."""
        sentence = self.words.tokens[i].sentence
        before = [d for d in self._deeds.get(sentence, ()) if i - _BEHIND <= d.j <= i]
        if before and (found := self._acted_on(before[-1], sentence)):
            return found
        behind = [d for d in self._deeds.get(sentence, ()) if j <= d.i <= j + _BEFORE]
        return self._acting(behind[0], sentence) if behind and behind[0].role not in _SAME else None

    def _acted_on(self, deed: Deed, sentence: int) -> str | None:
        """The side of one who is named behind a word of meeting: not that of whoever does it."""
        subject = self._last(deed.i, sentence)
        if deed.role in _SAME:
            return subject or self._next(deed.j, sentence) or (self.guest if deed.role == "travelling" else None)
        if subject is not None:
            return self.other(subject)
        return self.guest if deed.role == "host" else self.host  # “they then met Mayor A”: guests are who goes about

    def _acting(self, deed: Deed, sentence: int) -> str | None:
        """The side of one who is named before a word of meeting."""
        met = self._next(deed.j, sentence)
        if met is not None:
            return self.other(met)
        return {"host": self.host, "received": self.guest}.get(deed.role)

    def other(self, country: str) -> str | None:
        """The side that the report sets against a country."""
        rest = [c for c, n in self.counts.most_common() if c != country and n > 1] or [c for c in self.counts if c != country]
        return rest[0] if rest and (len(rest) == 1 or self.counts[rest[0]] > self.counts[rest[1]]) else None

    def _last(self, k: int, sentence: int) -> str | None:
        """The side named last before word `k` in its sentence: a person's, or that of a delegation."""
        tokens = self.words.tokens
        for m in range(k, -1, -1):
            if m < len(tokens) and tokens[m].sentence != sentence and m < k:
                return None
            if m in self.judged and tokens[m - 1].sentence == sentence:
                return self.judged[m]
            if m in self._marked and m < k:
                return self._marked[m]
        return None

    def _next(self, k: int, sentence: int) -> str | None:
        """The side named first behind word `k` in its sentence."""
        tokens = self.words.tokens
        for m in range(k, min(k + _BEHIND, len(tokens))):
            if tokens[m].sentence != sentence:
                return None
            if m in self._marked:
                return self._marked[m]
            if m + 1 in self.judged:
                return self.judged[m + 1]
        return None

    @cached_property
    def _deeds(self) -> dict[int, list[Deed]]:
        found: dict[int, list[Deed]] = {}
        for i, rows in self.words.slot("verbs").items():
            for hit, j in rows:  # the longest row that sets sides against each other says it
                if role := self._role(hit, j):
                    found.setdefault(self.words.tokens[i].sentence, []).append(Deed(i, j, role))
                    break
        return {sentence: sorted(deeds, key=lambda d: d.i) for sentence, deeds in found.items()}

    def _role(self, hit: Hit, j: int) -> str:
        """Whose deed a word of dealing is; nothing where it sets no two people side by side or against each other."""
        row = hit.row
        if row.meaning == "company":
            return "travelling"
        if row.get("along") == "True" or (row.meaning == "leader" and row.get("side") == "after"):
            return "along"
        if row.get("weak") == "True" or not self._is_deed(row.meaning, j):
            return ""
        if row.meaning == "being-received":
            return "received"
        agent = j < len(self.words) and self.words.tokens[j].text in _BY
        return "guest" if agent else row.get("role") or "mutual"

    def _is_deed(self, meaning: str, j: int) -> bool:
        """Whether a word of dealing sets two sides against each other: talks only “with” somebody."""
        if meaning != "talks":
            return meaning in _KINDS
        return any(t.text in _WITH for t in self.words.tokens[j : j + _BESIDE])

    @cached_property
    def _sent(self) -> dict[int, str]:
        """Countries of the places that send somebody, by the word at which the place begins: “a delegation from Oman”."""
        tokens = self.words.tokens
        words = [i for i in range(len(tokens)) if tokens[i].text.lower() in _DELEGATION]
        found = {}
        for at, place, end in self.starts:
            if not place.country:
                continue
            near = any(end == i or (i < at <= i + _REACH and self._sends(i, at)) for i in words)
            if near or (at > 1 and tokens[at - 1].text == "from" and tokens[at - 2].text.lower() not in _LEAVING):
                found[at] = place.country
        return found

    @cached_property
    def _marked(self) -> dict[int, str]:
        """As `_sent`, with the places beside words of sides and behind posts: “the Korean side”, “le recteur belge”."""
        tokens, found = self.words.tokens, dict(self._sent)
        for at, place, end in self.starts:
            beside = {t.text.lower() for t in (*tokens[max(at - 1, 0) : at], *tokens[end : end + 1])} & _SIDES
            held = place.adjective and self._behind_post(at)
            if place.country and (beside or held):
                found[at] = place.country
        return found

    def _behind_post(self, at: int) -> bool:
        return any(j == at for k in range(max(0, at - 4), at) for _, j in self.words.rows("posts", k))

    def _sends(self, i: int, at: int) -> bool:
        """Whether nothing between a delegation and a place says that it goes there."""
        return not any(t.text.lower() in _TOWARDS for t in self.words.tokens[i + 1 : at]) and not any(
            self.words.gap(m) for m in range(i + 1, at + 1)
        )

    @cached_property
    def host(self) -> str | None:
        """The country in which things are said to happen and that sends nobody."""
        return self._ranked[0]

    @cached_property
    def guest(self) -> str | None:
        """The country that sends somebody, or the only other one where the host is known."""
        return self._ranked[1]

    @cached_property
    def _ranked(self) -> tuple[str | None, str | None]:
        sent = Counter(self._sent.values())
        there = Counter(p.country for at, p, _ in self.starts if p.country and not p.adjective and self._is_there(at))
        often = [c for c, n in self.counts.most_common(3) if n > 1]
        if len(often) == 1:
            often = [c for c, _ in self.counts.most_common(2)]
        weight = {c: there[c] - 2 * sent[c] for c in often}
        ranked = sorted(often, key=lambda c: -weight[c])
        if len(ranked) < 2 or weight[ranked[0]] == weight[ranked[1]]:
            return None, None
        guest = min(often, key=lambda c: weight[c])
        return (ranked[0], guest) if sent[guest] else (None, None)

    def _is_there(self, at: int) -> bool:
        return at > 0 and self.words.tokens[at - 1].text.lower() in _WHERE
