"""For whom a person acts: the country of the side, from posts, delegations and, last of all, the kind of name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from legation.reading.encounters import Encounters
from legation.reading.mentions import Draft
from legation.reading.places import Place
from legation.reading.post_parts import BodyIndex, full_name
from legation.reading.posts import PostGroup, PostName
from legation.reading.tokens import Words


class Allegiance:
    """What the page says about sides."""

    def __init__(self, words: Words, bodies: BodyIndex, places: tuple[Place, ...], groups: list[PostGroup]) -> None:
        self.words, self.bodies = words, bodies
        self.judged: dict[int, str] = {}  # where the names end whose country is known by now
        self._held = {k for g in groups for k in range(g.i, g.j)}
        self.counts = Counter(p.country for p in places if p.country)
        self._starts = sorted((i, *found) for i in range(len(words)) if (found := words.place(i)) is not None)
        self.encounters = Encounters(words, self._starts, self.judged, self.counts)

    def completed(self, post: PostName) -> PostName:
        """A post that lacks its body takes the one that was named last (“đoàn Công an … do Giám đốc …”); a governor or mayor
        the province or town."""
        if post.refers or post.weak or post.place is not None or post.body is not None:
            return post
        if post.of_place:
            return self._placed(post)
        owned = post.i > 0 and self.words.tokens[post.i - 1].text in _OWN
        if post.organisation is not None or (post.complete and not owned) or post.meaning in ("deputy", "member"):
            return post
        words = self.words
        if post.meaning == "minister" and not owned and words.language != "vi" and len(post.title.split()) > 3:
            return post  # the portfolio says of what
        for k in self._backwards(post.i):
            if k in self.bodies.at and k not in self._held:
                found = self.bodies.at[k]
                return msgspec.structs.replace(post, organisation=full_name(words, k, found), body=found[0])
        return post

    def _placed(self, post: PostName) -> PostName:
        """The province or town of a governor or mayor: of the level that is printed, else the last of the sentence."""
        words, level = self.words, post.organisation or ""
        wanted = _LEVELS.get(level.split()[0].lower()) if level else None
        if level and wanted is None:
            return post
        for k in self._backwards(post.i):
            found = words.place(k)
            if found is None or found[0].level == "country" or found[0].adjective or (k in self._held and wanted is None):
                continue
            if wanted is None and words.tokens[k].sentence != words.tokens[post.i].sentence and not self._only_place(k):
                break
            if wanted is None or found[0].level == wanted:
                printed = words.text(k, found[1])
                link = {"en": " of ", "fr": " de "}.get(words.language, " ")
                return msgspec.structs.replace(post, organisation=level + link + printed if level else printed, place=found[0])
        return post

    def _only_place(self, k: int) -> bool:
        """Whether the place at word `k` is the only province or town of its sentence that no post is of."""
        words = self.words
        sentence = words.tokens[k].sentence
        there = (p.name for i, p, _ in self._starts if words.tokens[i].sentence == sentence and i not in self._held)
        return len(set(there)) == 1

    def _backwards(self, i: int) -> Iterator[int]:
        """Words before word `i` in its sentence and the one before, nearest first."""
        sentence = self.words.tokens[i].sentence
        for k in range(i - 1, max(i - 30, -1), -1):
            if self.words.tokens[k].sentence < sentence - 1:
                return
            yield k

    def said(self, draft: Draft, posts: list[PostName]) -> str | None:
        """ISO code of the side that the person's posts, delegation or body say that he acts for; None where none does."""
        current = [p for p in posts if not p.former and not p.refers]
        if self._is_of_the_world(current):
            return None
        placed = Counter(p.place.country for p in current if p.place is not None and p.place.country)
        bodies = Counter(p.body.country for p in current if p.body is not None and p.body.country)
        if self._at_home(draft, current):
            bodies.clear()
        return self._common(placed) or self._side(draft) or self._common(bodies) or self._apposed(draft)

    def country(self, draft: Draft, posts: list[PostName]) -> str | None:
        """As `said`, else by what the person does or has done to him, by company, by name, by where it happens.

        None where the page gives no hint at all.
        """
        current = [p for p in posts if not p.former and not p.refers]
        if self._is_of_the_world(current):
            return None
        known = self.said(draft, posts)
        if known is not None:
            return known
        if draft.vietnamese and (self.counts["VN"] or self.words.language == "vi"):
            return "VN"
        native = _NATIVE.get(draft.system, "")
        if self.counts[native]:
            return native
        if native and native != "VN":
            return None
        met = None if self.historical(draft) else self._met(draft)
        if met is not None:
            return met
        beside = None if self.historical(draft) or any(p.body is not None for p in current) else self._company(draft)
        if beside is not None:
            return beside
        if self._at_home(draft, current):
            return "VN"
        others = [c for c, _ in self.counts.most_common(2) if c != "VN"]
        if self.counts["VN"] and others and not draft.vietnamese:
            return others[0]
        return self.encounters.host or self._home() or self._nearest(draft) or self._common(self.counts)

    def _met(self, draft: Draft) -> str | None:
        """The side that words of meeting and of company give the person, where his name first stands beside one."""
        return next((c for s in draft.spans if (c := self.encounters.side(s.i, s.j)) is not None), None)

    def _is_of_the_world(self, current: list[PostName]) -> bool:
        """Whether a person holds a post of an international body, and none of a place."""
        return not any(p.place is not None and p.place.country for p in current) and any(self._of_the_world(p) for p in current)

    def _of_the_world(self, post: PostName) -> bool:
        """Whether the post is of an international body: whoever holds it acts for no country."""
        if post.body is None or post.body.country:
            return False
        words, quote = self.words, post.body.mentions[0]
        k, j = words.index(quote.start), words.end_index(quote.end) or words.end_index(quote.end - 1)
        if k is None or j is None:
            return False
        name = words.row("bodies", k, "name")
        if name is not None and name[0].row.get("scope") == "world":
            return True
        kinds = {h.row.meaning for m in range(k, j) for h, _ in words.rows("bodies", m)}
        wide = [m for m in range(k, j) if (row := words.row("bodies", m)) is not None and row[0].row.get("scope") == "world"]
        first = words.language != "en" or (wide and wide[0] == k)
        return bool(wide) and bool(first) and bool(kinds & _OF_MANY) and "department" not in kinds

    def _at_home(self, draft: Draft, current: list[PostName]) -> bool:
        """Whether a page in Vietnamese gives somebody with a name printed in its letters a body without a place: one of its own
        side, also where the same kind of body is named with a foreign place elsewhere (“Chủ tịch UBND tỉnh Hồ Văn A”)."""
        if self.words.language != "vi" or not self.counts["VN"]:
            return False
        if draft.vietnamese:
            return True
        name = self.words.text(draft.spans[0].i, draft.spans[0].j)
        bare = any(p.body is not None and p.place is None for p in current)
        return bare and not name.isascii() and "-" not in name and not draft.system

    def _company(self, draft: Draft) -> str | None:
        """The country of whoever is named right before in the same list: “…, Ambassador of Spain, and Capt. A”."""
        first = draft.spans[0].i
        before = next((k for k in range(first, first - _LIST_WORDS - 1, -1) if k in self.judged), None)
        if before is None or (self.judged[before] == "VN" and self.words.language == "vi"):
            return None
        words = self.words
        for k in range(before, first):
            acts = words.row("verbs", k) is not None or words.row("names", k, "speech", "lead") is not None
            if words.tokens[k].sentence != words.tokens[first].sentence or (acts and k not in self._held):
                return None
        return self.judged[before]

    @staticmethod
    def _common(counts: Counter[str]) -> str | None:
        return counts.most_common(1)[0][0] if counts else None

    def _apposed(self, draft: Draft) -> str | None:
        """“Kim Soo-hyun, Kangwon National University, …”, “A, du Centre hospitalier de Namur”: the body behind the name."""
        words = self.words
        for span in draft.spans:
            k = span.j
            while k < len(words) and words.tokens[k].text in _FROM and words.gap(k) in ("", ","):
                k += 1
            if k in self.bodies.at and (k > span.j or words.gap(k) in (",", "(")):
                return self.bodies.at[k][0].country
        return None

    def _side(self, draft: Draft) -> str | None:
        """“the delegation of Vientiane led by A”, “phía Vân Nam có đồng chí A”: the place right before."""
        words = self.words
        for span in draft.spans:
            k = span.i
            while (start := words.ends_with("titles", k, "honorific", "rank")) is not None:
                k = start
            if k > 1 and {words.tokens[k - 1].text, words.tokens[k - 2].text} & _LEADING:
                place = self._before(k) or self._of_delegation(k)
                if place is not None and place.country:
                    return place.country
                if words.tokens[k - 2].text in _HEADED:
                    return self.encounters.guest
        return None

    def _of_delegation(self, k: int) -> Place | None:
        """“A delegation from Oman … The delegation was led by A”: the place beside the delegation that was named last."""
        words, last = self.words, self.words.tokens[k].sentence
        for i in range(k - 1, -1, -1):
            token = words.tokens[i]
            if token.sentence < last - 2:
                return None
            if token.text.lower() in _DELEGATION:
                near = [p for at, p, end in self._starts if end == i or i < at <= i + 4]
                if near:
                    return near[0]
        return None

    def _before(self, k: int) -> Place | None:
        """The last place of the sentence before word `k`, at most twelve words back."""
        sentence = self.words.tokens[k].sentence
        near = [p for i, p, _ in self._starts if k - 12 <= i < k and self.words.tokens[i].sentence == sentence]
        return near[-1] if near else None

    def _home(self) -> str | None:
        """The country of the dateline: “Yogyakarta (ANTARA) – …”, “Lausanne, le 15 mai”."""
        words = self.words
        for i, place, j in self._starts:
            if words.tokens[i].sentence > 4:
                break
            opens = words.tokens[i].first or words.gap(i) in ("–", "-", "—", "|")
            behind = words.sheet.text[words.tokens[j - 1].end :][:3].strip()
            if opens and behind[:1] in ("(", "–", "—", "-", "/", ",", ":"):
                return place.country or None
        return None

    def _nearest(self, draft: Draft) -> str | None:
        first = draft.spans[0]
        sentence = self.words.tokens[first.i].sentence
        near = [(abs(i - first.i), p.country) for i, p, _ in self._starts if self.words.tokens[i].sentence == sentence]
        return min(near)[1] or None if near else None

    def historical(self, draft: Draft) -> bool:
        """Whether the page only invokes the person: the ties that “were founded by Presidents A and B”."""
        words = self.words
        sentences = {words.tokens[s.i].sentence for s in draft.spans}
        if len(sentences) > 1:
            return False
        first = draft.spans[0].i
        near = range(max(0, first - 12), min(len(words), first + 16))
        return any(words.row("names", k, "historical") is not None and words.tokens[k].sentence in sentences for k in near)


# Kinds of bodies that may be of the world; an “International Relations Department” is not.
_OF_MANY = frozenset({"organisation", "institute", "association", "union", "fund", "bank", "committee", "council"})
_OWN = frozenset({"its", "their", "son", "sa", "leur"})
_LIST_WORDS = 25
_DELEGATION = frozenset({"delegation", "mission", "group", "team", "visiting", "délégation", "groupe", "đoàn"})
_FROM = frozenset({"of", "from", "the", "du", "de", "la", "l'", "l’", "des"})
_NATIVE = {"vi": "VN", "zh": "CN", "ko": "KR"}
_LEVELS = {
    **dict.fromkeys(("city", "town", "ville", "thành", "tp", "commune", "municipality", "municipalité"), "city"),
    **dict.fromkeys(
        ("province", "tỉnh", "county", "prefecture", "region", "région", "state", "département", "canton"), "province"
    ),
}
_HEADED = frozenset({"led", "headed", "conduite", "menée", "dirigée", "emmenée"})
_LEADING = frozenset({"do", "led", "headed", "có", "gồm", "conduite", "menée", "dirigée", "emmenée"})
