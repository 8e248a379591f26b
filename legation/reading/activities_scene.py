"""The scene of a report: who leads which side, who travels to whom, and where."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from functools import cached_property

from legation.lang import Hit
from legation.lang.sides import country_side
from legation.model import PartialDate, Person
from legation.reading.activities_rosters import listed
from legation.reading.activities_triggers import Triggers
from legation.reading.findings import Findings
from legation.reading.parties import seat_of_body, seat_of_person
from legation.reading.places import Place
from legation.reading.sentences import Sentence
from legation.reading.sheet import Sheet

_BESIDE = 60  # how far from a word of leading the leader's name may stand, in code points (posts may stand between)
_DASHES = ("-", "–", "—", "(", ",", ":")
_AGENCY = re.compile(r"(?:\s*\([^()\n]{1,12}\)\s*[-–—]?\s*)?")  # “(KPL) Vientiane, …”
_SHORTENED = re.compile(r"\b\w{1,3}\.")  # “tại TP. Long Xuyên”
_LEAD = 3  # sentences at the head of a report
_BEHIND = 32  # how far behind a word of visiting its destination may stand, in code points
_ENVOY = 60  # how far behind “embassy of …” its seat may stand, in code points
_AT = 16  # code points in “at the French ”
_APPOSED = 2  # words between a town and the country that only says where it lies: “, in”
_SIDES = frozenset({"city", "province"})
_RECALLED = 60  # days after which a dealing is only recalled: reports tell what is new
_BEFORE_HOUSE = 24  # how far before a body's name the preposition may stand that makes it a house
_TO_HOUSE = 2  # words between
_OF_DATELINE = 2  # weight of a dateline beside that of words of place
_MONUMENT = 40  # how far before the name of one who is remembered the monument may stand, in code points
_STAYING = 4  # days
_BEFORE_PLACE = 30  # how far before a place its preposition may stand: level words may stand between


class Scene:
    """What the finders of dealings ask of a whole report."""

    def __init__(self, sheet: Sheet, findings: Findings, triggers: Triggers) -> None:
        self.sheet = sheet
        self.findings = findings
        self.triggers = triggers
        self.acting: dict[str, Person] = {p.id: p for p in findings.people if not p.historical and not self._is_remembered(p.id)}
        self._weight = Counter(r.person for r in findings.references)
        self._there: dict[int, bool] = {}

    def _is_remembered(self, person: str) -> bool:
        """Whether a person is named only behind words of monuments: “the statue of …”."""
        named = [r.start for r in self.findings.references if r.person == person]
        return bool(named) and all(self.triggers.helpers("memorial", max(0, at - _MONUMENT), at) for at in named)

    def country(self, person: str) -> str:
        """The country that a person acts for, or an empty string."""
        return self.acting[person].country or ""

    @cached_property
    def leaders(self) -> dict[str, str]:
        """Country → the person who leads that side: whom a delegation is said to be led by, else who is named most and first."""
        found: dict[str, str] = {}
        for person in [*self._led, *sorted(self.acting, key=lambda i: -self._weight[i])]:
            found.setdefault(self.country(person), person)
        found.pop("", None)
        return found

    @cached_property
    def delegates(self) -> list[str]:
        """Whom “the delegation” means: the guest's leader, with those whom the report says to have travelled along."""
        leader = self.leaders.get(self.guest)
        return [leader, *(i for i in self.travellers(self.guest) if i != leader)] if leader else []

    def travellers(self, side: str) -> list[str]:
        """People of a side said to have travelled along: “accompanying him were …”, “the delegation included …”."""
        return [i for i in self._company if self.country(i) == side]

    @cached_property
    def _company(self) -> list[str]:
        found: list[str] = []
        for hit in self.triggers.helpers("company", 0, len(self.sheet.text)):
            sentence = self.sheet.sentence_at(hit.start)
            found += listed(self.triggers, self.findings, sentence) if sentence else []
        return [i for i in dict.fromkeys(found) if i in self.acting]

    @cached_property
    def _led(self) -> list[str]:
        """Persons who are said to lead a delegation."""
        out = []
        for hit in self.triggers.helpers("leader", 0, len(self.sheet.text)):
            sentence = self.sheet.sentence_at(hit.start)
            if sentence is not None and self._travels(sentence):
                out += self._beside_leading(hit, sentence)
        return out

    def leading(self, sentence: Sentence) -> list[str]:
        """Persons who are said to lead somebody in a sentence."""
        hits = self.triggers.helpers("leader", sentence.start, sentence.end)
        return [person for hit in hits for person in self._beside_leading(hit, sentence)]

    def _beside_leading(self, hit: Hit, sentence: Sentence) -> list[str]:
        if hit.row.get("side") == "before":
            near = [r for r in self.findings.references_in(sentence.start, hit.start) if r.person in self.acting][-1:]
        else:
            near = [r for r in self.findings.references_in(hit.end, sentence.end) if r.person in self.acting][:1]
        return [r.person for r in near]

    def _travels(self, sentence: Sentence) -> bool:
        """Whether a sentence names a delegation, or tells of a visit."""
        if self.triggers.helpers("delegation", sentence.start, sentence.end):
            return True
        return any(t.kind == "visit" and not t.movement for t in self.triggers.of(sentence))

    @cached_property
    def guest(self) -> str:
        """The country whose people travel, or an empty string where the report does not tell."""
        votes = Counter({self.country(person): 3 for person in self._led})
        votes += self._received
        for country, count in self._destinations.items():
            votes.update({other: count for other in self.leaders if other != country})
        votes.pop("", None)
        return votes.most_common(1)[0][0] if votes else ""

    @cached_property
    def _received(self) -> Counter[str]:
        """Countries of those who are received, or who call on others."""
        count: Counter[str] = Counter()
        for sentence in self.sheet.sentences:
            for trigger in self.triggers.of(sentence):
                if trigger.kind != "meeting" or trigger.role not in ("host", "guest"):
                    continue
                before = [r.person for r in self.findings.references_in(sentence.start, trigger.start)]
                behind = [r.person for r in self.findings.references_in(trigger.end, sentence.end)]
                guests = [i for i in (before if trigger.role == "guest" else behind) if i in self.acting]
                hosts = [i for i in (behind if trigger.role == "guest" else before) if i in self.acting]
                if guests and hosts and self.country(guests[0]) != self.country(hosts[0]):
                    count[self.country(guests[0])] += 3
        return count

    @cached_property
    def _destinations(self) -> Counter[str]:
        """Where things are said to have happened; where the report tells only of what is to come, where that will."""
        return self._where(planned=False) or self._where(planned=True)

    def _where(self, *, planned: bool) -> Counter[str]:
        """Countries in which things are said to happen or to which a visit is paid; what the report says early weighs more."""
        count: Counter[str] = Counter()
        for sentence in self.sheet.sentences:
            weight = 3 if sentence.index < _LEAD else 1
            for trigger in self.triggers.of(sentence):
                place = self.destination(sentence, trigger.end) if trigger.kind == "visit" and not trigger.movement else None
                if place is not None and not trigger.recalled and (planned or trigger.status == "held"):
                    count[place.country] += 2 * weight
            for place in self.findings.places_in(sentence):
                if self.is_where(place) and (planned or not self._is_elsewhere(sentence, place)):
                    count[place.country] += weight
        if count and not planned:
            count.update({town.country: _OF_DATELINE for town in self._openers[:1]})
        count.pop("", None)
        return count

    @property
    def host(self) -> str:
        """The country that receives, or an empty string."""
        told = next((c for c, _ in self._destinations.most_common() if c != self.guest), "")
        others = [c for c in self.leaders if c != self.guest]
        return told or (others[0] if self.guest and len(others) == 1 else "")

    def destination(self, sentence: Sentence, end: int) -> Place | None:
        """The place named right behind a word of visiting: “visited Laos”, “chuyến thăm chính thức Lào”."""
        for place in self.findings.places_in(sentence):
            between = self.sheet.text[end : place.start]
            if place.start >= end and len(between) <= _BEHIND and not any(c in between for c in ",.;:("):
                return None if place.adjective else place
        return None

    @cached_property
    def two_sided(self) -> bool:
        """Whether the report names two sides: countries by their people, bodies or places, or towns of one country often."""
        people = {c for p in self.acting.values() if (c := p.country)}
        bodies = {b.country for b in self.findings.bodies if b.country}
        if len(people | bodies | {p.country for p in self.findings.places if p.country}) > 1:
            return True
        towns = Counter(p.name for p in self.findings.places if p.level in _SIDES and not p.adjective).most_common(2)
        return len(towns) > 1 and towns[1][1] > 1

    def is_long_ago(self, date: PartialDate) -> bool:
        """Whether a date lies so long before the report, or the last day that it names, that it can only be recalled."""
        last = date.bounds()[1] if date.knows_year else None
        return last is not None and self._now is not None and (self._now - last).days > _RECALLED

    def is_to_come(self, date: PartialDate) -> bool:
        """Whether a date begins after the day on which the report was published: what is told of it is planned, however told."""
        first = date.bounds()[0] if date.knows_year and len(date.ends[0]) > len("2022") else None
        published = self.sheet.page.published
        return first is not None and published is not None and first > dt.date.fromisoformat(published)

    def is_within_days(self, date: PartialDate) -> bool:
        """Whether a date begins within the days in which the guests of the report may still be there."""
        first = date.bounds()[0] if date.knows_year else None
        return first is not None and self._now is not None and 0 <= (first - self._now).days <= _STAYING

    @cached_property
    def _now(self) -> dt.date | None:
        """The day of the report: its date of publication, else the last full day that it names."""
        if self.sheet.page.published:
            return dt.date.fromisoformat(self.sheet.page.published)
        days = (m.date.bounds()[1] for m in self.findings.dates if m.grain in ("day", "line") and m.date.knows_year)
        return max((d for d in days if d), default=None)

    def is_where(self, place: Place) -> bool:
        """Whether a word of place (“in”, “tại”) stands before the place, with nothing but its level between."""
        if place.start not in self._there:
            self._there[place.start] = not place.adjective and self._is_told_as_where(place)
        return self._there[place.start]

    def _is_told_as_where(self, place: Place) -> bool:
        start = max(0, place.start - _BEFORE_PLACE)
        if self._is_seat(place) or self._is_apposition(place):
            return False
        if self._is_in_house(place):
            return True
        for hit in reversed(self.triggers.helpers("where", start, place.start)):
            between = _SHORTENED.sub(" ", self.sheet.text[hit.end : place.start])
            if "," not in between and "." not in between and len(between.split()) <= 3:
                return not any(r.start < place.start < r.end for r in self.findings.references_in(hit.end, place.start))
        return False

    def _is_in_house(self, place: Place) -> bool:
        """Whether a place names the house in which something happens: “tại Trường Chính trị tỉnh Thanh Hóa”."""
        house = self.findings.body_at(place.start)
        if house is None:
            return False
        start = max(0, house - _BEFORE_HOUSE)
        if self.triggers.helpers("inviter", start, house):
            return False
        for hit in reversed(self.triggers.helpers("where", start, house)):
            between = _SHORTENED.sub(" ", self.sheet.text[hit.end : house])
            return not any(c in between for c in ",.;:") and len(between.split()) <= _TO_HOUSE
        return False

    def _is_apposition(self, place: Place) -> bool:
        """Whether a country only says where the town before it lies: “the firefighters of Tyre, in Lebanon, …”."""
        if place.level != "country":
            return False
        before = next((p for p in reversed(self.findings.places) if p.end <= place.start), None)
        between = self.sheet.text[before.end : place.start] if before else ""
        return before is not None and before.country == place.country and between[:1] == "," and len(between.split()) <= _APPOSED

    def _is_seat(self, place: Place) -> bool:
        """Whether a place is but the seat of an embassy, or of an envoy: “the German attaché in Hanoi”."""
        start = max(0, place.start - _ENVOY)
        for hit in reversed(self.triggers.helpers("envoy", start, place.start)):
            between = self.sheet.text[hit.end : place.start]
            if not any(c in between for c in ",.;:"):
                before = max(0, hit.start - _AT)
                return not (
                    self.triggers.helpers("where", before, hit.start) or self.triggers.helpers("whither", before, hit.start)
                )
        return False

    def place_in(self, sentence: Sentence, *, country: bool = True, held: bool = False) -> Place | None:
        """Where a sentence says that it happens: the smallest place that a word of place stands before.

        With `held` none that stands behind words of what is to come, or of what one side wants.
        """
        found = [p for p in self.findings.places_in(sentence) if self.is_where(p)]
        if held:
            found = [p for p in found if not self.triggers.turns_to_plans(sentence, sentence.start, p.start)]
        found = [p for p in found if country or p.level != "country"]
        towns = [p for p in found if p.level != "country"]
        return next(iter(towns or found), None)

    @cached_property
    def venue(self) -> str | None:
        """Where the report's dealings took place.

        The first town of the host's country in which a dealing is told, else to which a visit is paid, of the dateline, or in
        which anything happens; else the host's own town, or the host's country.
        """
        lead = self._first_town(dealing=True, sentences=_LEAD)
        if lead or not self.host:
            return lead or self._first_town(dealing=True) or self._first_town(dealing=False) or self._dateline
        seat = self.seat(self.host)
        return (
            self._dateline
            or next((v for v in (self._visited, seat) if v and self._is_town(v)), None)
            or self._first_town(dealing=True)
            or self._visited
            or self._first_town(dealing=False)
            or seat
            or country_side(self.host).name
        )

    def towns_of(self, people: list[str]) -> list[str]:
        """Towns (no provinces) for which those of the host's people hold office who take part."""
        found = (self._town_of(i) for i in people if i in self.acting and self.country(i) == self.host)
        return list(dict.fromkeys(town for town in found if town))

    def _town_of(self, person: str) -> str:
        seat = seat_of_person(self.sheet, self.findings, self.acting[person])
        return seat if self._is_town(seat) else ""

    def _is_agency_seat(self, place: Place) -> bool:
        """Whether a town of a dateline is only the agency's own: named but once, where another of its country is named often."""
        named = Counter(
            p.name for p in self.findings.places if p.country == place.country and p.level == "city" and not p.adjective
        )
        return named[place.name] < 2 and max(named.values(), default=0) > 1

    def _is_town(self, name: str) -> bool:
        return any(p.name == name and p.level == "city" for p in self.findings.places)

    def _first_town(self, *, dealing: bool, sentences: int | None = None) -> str | None:
        """The first town in the host's country in which something is said to happen, or only where a dealing is told."""
        for sentence in self.sheet.sentences[:sentences]:
            if dealing and not self.triggers.of(sentence):
                continue
            place = self.place_in(sentence, country=False)
            if place and place.country in (self.host, "") and not self._is_elsewhere(sentence, place):
                return place.name
        return None

    def _is_elsewhere(self, sentence: Sentence, place: Place) -> bool:
        """Whether a sentence tells only of what is to come or is recalled, which may be anywhere."""
        told = self.triggers.of(sentence)
        if self.triggers.is_yet_to_come(sentence, place.start):
            return True
        return bool(told) and all(t.status != "held" or t.recalled for t in told)

    @property
    def _visited(self) -> str | None:
        """The first town in the host's country to which a visit is paid."""
        for sentence in self.sheet.sentences:
            for trigger in self.triggers.of(sentence):
                place = self.destination(sentence, trigger.end) if trigger.kind == "visit" and not trigger.movement else None
                if place is not None and place.country == self.host and place.level != "country":
                    return place.name
        return None

    @property
    def _dateline(self) -> str | None:
        """A town of the host's country with which a line begins: “HANOI - …”."""
        return next((p.name for p in self._openers if not self.host or p.country == self.host), None)

    @cached_property
    def _openers(self) -> list[Place]:
        """Towns with which lines begin as datelines and headlines do, agencies' own towns left out."""
        found = []
        for place in self.findings.places:
            if place.level == "country":
                continue
            start, end = self.sheet.page.line_span(self.sheet.page.line_of(place.start))
            before, behind = self.sheet.text[start : place.start], self.sheet.text[place.end : end].strip()
            opens = _AGENCY.fullmatch(before) and behind[:1] in _DASHES
            closes = not behind and before.rstrip().endswith(("-", "–", "—"))
            if (opens or closes) and not self._is_agency_seat(place):
                found.append(place)
        return found

    def seat(self, country: str) -> str:
        """The town or province that stands for a country's side: its leader's, else that of its first body; else nothing."""
        leader = self.leaders.get(country)
        if leader and (seat := seat_of_person(self.sheet, self.findings, self.acting[leader])):
            return seat
        bodies = (b for b in self.findings.bodies if b.country == country)
        return next((seat for b in bodies if (seat := seat_of_body(b, self.sheet.language))), "")
