"""For whom a person acts: the country of the side, from posts, delegations and, last of all, the kind of name."""

from __future__ import annotations

from collections import Counter

import msgspec

from legation.reading.mentions import Draft
from legation.reading.places import Place
from legation.reading.posts import BodyIndex, PostName
from legation.reading.tokens import Words


class Allegiance:
    """What the page says about sides."""

    def __init__(self, words: Words, bodies: BodyIndex, places: tuple[Place, ...]) -> None:
        self.words, self.bodies = words, bodies
        self.counts = Counter(p.country for p in places if p.country)
        self._starts = sorted((i, *found) for i in range(len(words)) if (found := words.place(i)) is not None)

    def completed(self, post: PostName) -> PostName:
        """A post that lacks its body takes the one that the sentence named last (“đoàn Công an … do Giám đốc …”)."""
        if post.organisation is not None or post.complete or post.refers or post.weak:
            return post
        sentence = self.words.tokens[post.i].sentence
        for k in range(post.i - 1, max(post.i - 25, -1), -1):
            if self.words.tokens[k].sentence != sentence:
                break
            if k in self.bodies.at:
                body, _, text = self.bodies.at[k]
                return msgspec.structs.replace(post, organisation=text, body=body)
        return post

    def country(self, draft: Draft, posts: list[PostName]) -> str | None:
        """ISO code of the side that the person acts for, None where the page does not say."""
        found = Counter(c for p in posts if not p.former and (c := _country_of(p)))
        if found:
            return found.most_common(1)[0][0]
        side = self._side(draft)
        if side is not None:
            return side
        if draft.vietnamese and (self.counts["VN"] or self.words.language == "vi"):
            return "VN"
        others = [c for c, _ in self.counts.most_common(2) if c != "VN"]
        if self.counts["VN"] and others and not draft.vietnamese:
            return others[0]
        return self._nearest(draft)

    def _side(self, draft: Draft) -> str | None:
        """“the delegation of Vientiane led by A”, “phía Vân Nam có đồng chí A”: the place right before."""
        words = self.words
        for span in draft.spans:
            led = words.ends_with("names", span.i, "lead")
            start = words.ends_with("titles", span.i, "honorific", "rank")
            if start is not None:
                led = words.ends_with("names", start, "lead")
            if led is None or words.tokens[led].text not in _LEADING:
                continue
            place = self._before(led)
            if place is not None:
                return place.country
        return None

    def _before(self, k: int) -> Place | None:
        """The last place of the sentence before word `k`, at most twelve words back."""
        sentence = self.words.tokens[k].sentence
        near = [p for i, p, _ in self._starts if k - 12 <= i < k and self.words.tokens[i].sentence == sentence]
        return near[-1] if near else None

    def _nearest(self, draft: Draft) -> str | None:
        first = draft.spans[0]
        sentence = self.words.tokens[first.i].sentence
        near = [(abs(i - first.i), p.country) for i, p, _ in self._starts if self.words.tokens[i].sentence == sentence]
        return min(near)[1] if near else None

    def historical(self, draft: Draft) -> bool:
        """Whether the page only invokes the person: the ties that “were founded by Presidents A and B”."""
        words = self.words
        sentences = {words.tokens[s.i].sentence for s in draft.spans}
        if len(sentences) > 1:
            return False
        first = draft.spans[0].i
        near = range(max(0, first - 12), min(len(words), first + 16))
        return any(words.row("names", k, "historical") is not None and words.tokens[k].sentence in sentences for k in near)


_LEADING = frozenset({"do", "led", "headed", "có", "gồm", "conduite", "menée", "dirigée", "emmenée"})


def _country_of(post: PostName) -> str | None:
    if post.place is not None:
        return post.place.country or None
    return post.body.country if post.body is not None else None
