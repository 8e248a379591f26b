"""A world of invented reports, as large as is wanted: what the register is measured on.

Names are put together from parts of the name systems of the language data, and places come from the gazetteer, spread as in
life: a few capitals are in the news every week and hundreds of provinces now and then; six dealings in ten are between Vietnam
and Laos; offices change hands every five years and their holders move up. Every occasion is told by one to four outlets in up
to four languages, each in its own spelling, some without the year or any date. No person or text is real.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from legation.lang import rows
from legation.lang.sides import name_in
from legation.model import (
    Activity,
    Agreement,
    Body,
    Capture,
    Figure,
    Page,
    PartialDate,
    Person,
    Post,
    Quote,
    Reading,
    Statement,
    Topic,
)
from legation.run.pipeline import Read

A_DAY: Final = 22
"""Activities that happen on one day; they make some 110 mentions of persons, bodies, activities and agreements."""
_BEGIN: Final = dt.date(2000, 1, 3)
_TERM: Final = 5 * 365
_OUTLETS: Final = (
    ("Evening Herald", "en"), ("Morning Courier", "en"), ("River Times", "en"), ("Buổi sáng", "vi"), ("Miền sông", "vi"),
    ("Cổng thông tin", "vi"), ("Đất mới", "vi"), ("ຂ່າວເຊົ້າ", "lo"), ("ຂ່າວແລງ", "lo"), ("La Feuille", "fr"), ("Le Quai", "fr"),
)  # fmt: skip
_TOLD: Final = (0.72, 0.16, 0.08, 0.04)  # by one, two, three, four outlets
_COUNTRIES: Final = (
    "CN TH KH JP KR FR US RU DE GB SG MY ID PH MM IN AU IT ES NL BE PL CZ HU CH SE DK NO FI AT CA CU BR AR ZA EG TR UA KZ".split()  # noqa: SIM905
)
_LANGUAGES: Final = ("en", "vi", "lo", "fr")
# Syllables of Lao names: how Latin letters write them, how the Vietnamese press does, and Lao script.
_GIVEN: Final = (
    ("kham", "khăm", "ຄຳ"), ("boun/bun", "bun", "ບຸນ"), ("som", "xổm", "ສົມ"), ("vong", "vông", "ວົງ"), ("sai/xay", "xay", "ໄຊ"),
    ("phet/phed", "phết", "ເພັດ"), ("keo", "kẹo", "ແກ້ວ"), ("thong", "thoong", "ທອງ"), ("chan", "chăn", "ຈັນ"),
    ("sou/su", "xu", "ສຸ"),
    ("bua/boua", "bua", "ບົວ"), ("mai/may", "may", "ໄມ"), ("la", "la", "ລາ"), ("deng", "đeng", "ແດງ"), ("sone", "xon", "ສອນ"),
    ("phone", "phon", "ພອນ"), ("lath/lat", "lạt", "ລາດ"), ("si/xi", "xi", "ສີ"), ("vi", "vi", "ວິ"), ("noy/noi", "noi", "ນ້ອຍ"),
)  # fmt: skip
_FAMILY: Final = (
    ("phomma", "phôm-ma", "ພົມມະ"), ("vila/vilay", "vi-lay", "ວິໄລ"), ("inthi", "in-thi", "ອິນທິ"), ("sisou/xisou", "xi-xu", "ສີສຸ"),
    ("keola", "kẹo-la", "ແກ້ວລາ"), ("luang", "luông", "ຫຼວງ"), ("bouna", "bu-na", "ບຸນນາ"),
    ("senga/xaynga", "xeng-a", "ແສງອາ"),
    ("douang/duang", "đuông", "ດວງ"), ("chantha", "chăn-tha", "ຈັນທະ"), ("soulin", "xu-lin", "ສຸລິນ"), ("thamma", "tham-ma", "ທຳມະ"),
)  # fmt: skip
_ENDING: Final = (
    ("vong", "vông", "ວົງ"), ("sack/sak", "xắc", "ສັກ"), ("rath/lath", "lạt", "ລາດ"), ("chanh/chan", "chăn", "ຈັນ"),
    ("dara", "đa-la", "ດາລາ"),
    ("khoun/khun", "khun", "ຄຸນ"), ("phanh", "phăn", "ພັນ"), ("ya", "nha", "ຍາ"), ("thong", "thoong", "ທອງ"),
    ("vanh/van", "văn", "ວັນ"),
)  # fmt: skip
_WEST: Final = "An Be Co Da El Fa Gre Hei Jo Ka Lu Mar No Ol Pe Ro Sa Tho Ver Wal".split()  # noqa: SIM905
_WEST_MIDDLE: Final = "bert dine fred lena line mas na nik ra rik sa ton vin".split()  # noqa: SIM905
_WEST_END: Final = "au berg dorf en er hof kov lain ley lund man ner sen ski son stad ter ton vich wald".split()  # noqa: SIM905
_TITLES: Final = (
    ("Secretary", "Bí thư", "ເລຂາ", "Secrétaire"),
    ("Chairman", "Chủ tịch", "ປະທານ", "Président"),
    ("Deputy Secretary", "Phó Bí thư", "ຮອງເລຂາ", "Secrétaire adjoint"),
    ("Vice Chairman", "Phó Chủ tịch", "ຮອງປະທານ", "Vice-président"),
    ("Director", "Giám đốc", "ຫົວໜ້າ", "Directeur"),
    ("Deputy Director", "Phó Giám đốc", "ຮອງຫົວໜ້າ", "Directeur adjoint"),
)
_BODIES: Final = (
    ("{} Party Committee", "Thành ủy {}", "ຄະນະພັກ{}", "Comité du Parti de {}"),
    ("{} People's Committee", "UBND {}", "ຄະນະກຳມະການປະຊາຊົນ{}", "Comité populaire de {}"),
    ("{} People's Council", "HĐND {}", "ສະພາປະຊາຊົນ{}", "Conseil populaire de {}"),
    ("{} Department of Health", "Sở Y tế {}", "ພະແນກສາທາລະນະສຸກ{}", "Service de la Santé de {}"),
    ("{} Department of Education", "Sở Giáo dục và Đào tạo {}", "ພະແນກສຶກສາ{}", "Service de l'Éducation de {}"),
    ("{} Department of Culture", "Sở Văn hóa {}", "ພະແນກວັດທະນະທຳ{}", "Service de la Culture de {}"),
    ("{} Department of Finance", "Sở Tài chính {}", "ພະແນກການເງິນ{}", "Service des Finances de {}"),
    ("{} Department of Justice", "Sở Tư pháp {}", "ພະແນກຍຸຕິທຳ{}", "Service de la Justice de {}"),
    ("{} Front", "Mặt trận Tổ quốc {}", "ແນວໂຮມ{}", "Front de {}"),
    ("{} Women's Union", "Hội Phụ nữ {}", "ສະຫະພັນແມ່ຍິງ{}", "Union des femmes de {}"),
)
_KINDS: Final = ("meeting", "visit", "meeting", "conference", "ceremony", "signing", "training", "meeting", "project")
_SAID: Final = {
    "en": ("{who} held a {kind} in {place}", "A {kind} of {who} took place in {place}", "In {place}, a {kind} of {who} began"),
    "vi": ("{who} dự {kind} tại {place}", "Tại {place}, diễn ra {kind} giữa {who}", "{kind} của {who} diễn ra ở {place}"),
    "lo": ("{who} {kind} ຢູ່ {place}", "ຢູ່ {place} {who} {kind}", "{kind} {who} {place}"),
    "fr": ("{who}: {kind} à {place}", "Une {kind} de {who} a eu lieu à {place}", "À {place}, {kind} entre {who}"),
}


class Place(NamedTuple):
    """A city or province and how often it is in the news beside the others of its country."""

    name: str
    country: str


class Someone(NamedTuple):
    """A person: country, and the forms that a name is printed in, by language."""

    country: str
    names: dict[str, tuple[str, ...]]


class Pieces(list[str]):
    """A text that is put together piece by piece; each piece can be quoted."""

    length = 0

    def say(self, words: str) -> Quote:
        """Append words and quote them."""
        start = self.length
        self.append(words)
        self.length += len(words)
        return Quote(start, self.length, words)


class _Event(NamedTuple):
    kind: str
    day: dt.date
    days: int
    people: tuple[int, ...]


class _Occasion(NamedTuple):
    """What happened: who came together, which offices they hold, and what they did."""

    home: Place
    away: Place
    people: tuple[tuple[Someone, int, Place], ...]
    events: tuple[_Event, ...]
    signed: bool


class World:
    """Everything invented from one seed; the same seed gives the same reports."""

    def __init__(self, seed: int = 1) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - invented reports, not secrets
        self._holders: dict[tuple[Place, int, int], Someone] = {}
        self._number = 0

    def reports(self, activities: int) -> Iterator[tuple[Capture, Read]]:
        """Reports in order of time until so many activities have happened."""
        happened, chance = 0, self._chance
        while happened < activities:
            occasion = self._occasion(_BEGIN + dt.timedelta(days=happened // A_DAY))
            happened += len(occasion.events)
            outlets = chance.sample(_OUTLETS, chance.choices((1, 2, 3, 4), _TOLD)[0])
            for name, language in outlets:
                self._number += 1
                yield _Telling(chance, occasion, name, language, self._number).report()

    def _occasion(self, day: dt.date) -> _Occasion:
        chance = self._chance
        home, away = self._sides()
        count = chance.randint(2, 6)
        sides = [home if n % 2 == 0 else away for n in range(count)]
        slots = [int(240 * chance.random() ** 2.2) for _ in sides]
        met = {(place, slot): self._holder(place, slot, day) for place, slot in zip(sides, slots, strict=True)}
        people = tuple((someone, slot, place) for (place, slot), someone in met.items())
        events = []
        for number in range(chance.choice((1, 2, 2, 3, 3, 4, 5))):
            who = tuple(sorted(chance.sample(range(len(people)), chance.randint(1, len(people)))))
            kind = _KINDS[int(len(_KINDS) * chance.random())] if number else chance.choice(_KINDS[:3])
            events.append(_Event(kind, day + dt.timedelta(days=number // 2), 3 if kind == "visit" else 1, who))
        return _Occasion(home, away, people, tuple(events), chance.random() < 0.15)

    def _sides(self) -> tuple[Place, Place]:
        chance = self._chance
        first = self._place("VN") if chance.random() < 0.85 else self._place("LA")
        if chance.random() < 0.6:
            second = self._place("LA" if first.country == "VN" else "VN")
        else:
            second = self._place(_COUNTRIES[int(len(_COUNTRIES) * chance.random() ** 1.5)])
        return (first, second) if chance.random() < 0.5 else (second, first)

    def _place(self, country: str) -> Place:
        known = places_of(country)
        return known[min(len(known) - 1, int(len(known) ** self._chance.random()) - 1)]  # as Zipf has it

    def _holder(self, place: Place, slot: int, day: dt.date) -> Someone:
        # Not all offices change hands at once.
        term = ((day - _BEGIN).days + 97 * slot) // _TERM
        found = self._holders.get((place, slot, term))
        if found is None:
            rising = self._holders.get((place, slot + 1, term - 1))
            found = rising if rising and self._chance.random() < 0.5 else self._someone(place.country)
            self._holders[place, slot, term] = found
        return found

    def _someone(self, country: str) -> Someone:
        chance = self._chance
        if country == "VN":
            family, middle, given = _vietnamese()
            full = " ".join((family[int(len(family) * chance.random() ** 3)], chance.choice(middle), chance.choice(given)))
            return Someone(country, {"vi": (full,), "en": (full,), "fr": (full,), "lo": (full,)})
        if country == "LA":
            return Someone(country, _lao(chance))
        first = chance.choice(_WEST) + chance.choice(_WEST_MIDDLE)
        last = chance.choice(_WEST) + chance.choice(_WEST_MIDDLE) + chance.choice(_WEST_END)
        return Someone(country, dict.fromkeys(_LANGUAGES, (f"{first} {last}",)))


@lru_cache(maxsize=64)
def places_of(country: str) -> tuple[Place, ...]:
    """Its provinces and larger cities by the gazetteer, in the order of its rows, at most 60."""
    found = (r for r in rows("en", "places") if r.get("country") == country and r.get("level") in ("city", "province"))
    return tuple(Place(name, country) for name in dict.fromkeys(r.meaning for r in found))[:60]


@lru_cache(maxsize=1)
def _vietnamese() -> tuple[list[str], list[str], list[str]]:
    names = rows("vi", "names")
    family = [r.form for r in names if r.meaning == "family-name" and r.get("system") == "vi"][:60]
    given = [r.form for r in names if r.meaning == "given-name" and " " not in r.form]
    return family, given, given


def _lao(chance: random.Random) -> dict[str, tuple[str, ...]]:
    words = [[chance.choice(_GIVEN), chance.choice(_GIVEN)], [chance.choice(_FAMILY), chance.choice(_ENDING)]]
    latin = [[s[0].split("/") for s in word] for word in words]
    forms = {" ".join("".join(chance.choice(s) for s in word).capitalize() for word in latin) for _ in range(3)}
    viet = " ".join("-".join(s[1] for s in word).capitalize() for word in words)
    script = " ".join("".join(s[2] for s in word) for word in words)
    shown = tuple(sorted(forms))
    return {"en": shown, "fr": shown, "vi": (viet,), "lo": (script,)}


class _Telling:
    """How one outlet tells of an occasion."""

    def __init__(self, chance: random.Random, occasion: _Occasion, outlet: str, language: str, number: int) -> None:
        self._chance, self._occasion, self._outlet, self._language, self._number = chance, occasion, outlet, language, number
        self._at = _LANGUAGES.index(language)
        self._text = Pieces()
        self._published = (occasion.events[-1].day + dt.timedelta(days=chance.choice((0, 0, 1, 2)))).isoformat()

    def report(self) -> tuple[Capture, Read]:
        """The report as a capture with its page and reading."""
        bodies, people = self._bodies(), []
        for n, (someone, slot, place) in enumerate(self._occasion.people, 1):
            people.append(self._person(n, someone, slot, place))
        acts = tuple(self._activity(n, e, people) for n, e in enumerate(self._occasion.events, 1) if n == 1 or self._likely(0.8))
        promised = self._text.say(f"{self._number % 90 + 10} officials are to be trained. ")
        said = (Statement(id="s1", kind="commit", quote=promised, by=("p1",), topics=("training",)),)
        value = Figure(id="f1", value=self._number % 90 + 10.0, approximate=False, what="officials", quote=promised)
        accords = (self._agreement(),) if self._occasion.signed and self._likely(0.7) else ()
        page = Page(
            name=f"report-{self._number:06d}",
            text="".join(self._text) + f"\n{self._outlet}, {self._number}",
            language=self._language,
            published=self._published,
            outlet=self._outlet,
        )
        reading = Reading(
            doc=page.name,
            page=page.id,
            reader="1.invented",
            language=self._language,
            relevant=True,
            published=self._published,
            topics=(Topic("training", promised),),
            people=tuple(people),
            organisations=bodies,
            activities=acts,
            agreements=accords,
            statements=said,
            figures=(value,),
        )
        return Capture(source=f"{page.name}.txt", media="text", content=page.text.encode()), Read(page, reading)

    def _likely(self, share: float) -> bool:
        return self._chance.random() < share

    def _body(self, slot: int, place: Place) -> str:
        return _BODIES[(slot // 6) % len(_BODIES)][self._at].format(name_in(place.name, self._language))

    def _bodies(self) -> tuple[Body, ...]:
        named = {self._body(slot, place): place.country for _, slot, place in self._occasion.people}
        out = []
        for n, (name, country) in enumerate(list(named.items())[:2], 1):
            out.append(Body(id=f"o{n}", name=name, mentions=(self._text.say(name),), country=country))
            self._text.say(". ")
        return tuple(out)

    def _person(self, n: int, someone: Someone, slot: int, place: Place) -> Person:
        name, body = self._chance.choice(someone.names[self._language]), self._body(slot, place)
        title = _TITLES[slot % len(_TITLES)][self._at]
        post = Post(title, body, self._text.say(f"{title} {body}"))
        self._text.say(" ")
        person = Person(id=f"p{n}", name=name, mentions=(self._text.say(name),), posts=(post,), country=someone.country)
        self._text.say(". ")
        return person

    def _activity(self, n: int, event: _Event, people: list[Person]) -> Activity:
        home, away = (name_in(p.name, self._language) for p in (self._occasion.home, self._occasion.away))
        present = [people[at] for at in event.people]
        who = ", ".join(p.name for p in present)
        words = self._chance.choice(_SAID[self._language]).format(who=who, kind=event.kind, place=home)
        quote = self._text.say(words)
        self._text.say(". ")
        return Activity(
            id=f"a{n}",
            kind=event.kind,
            status="held",
            quote=quote,
            date=self._date(event),
            place=home if self._likely(0.7) else None,
            people=tuple(p.id for p in present) if self._likely(0.9) else (),
            parties=(home, away) if self._likely(0.8) else (away,),
        )

    def _date(self, event: _Event) -> PartialDate | None:
        day, told = event.day.isoformat(), self._chance.random()
        if told < 0.12:
            return None
        if told < 0.2:
            return PartialDate(f"XXXX-{day[5:]}")
        if event.days > 1 and told < 0.6:
            return PartialDate(f"{day}/{(event.day + dt.timedelta(days=event.days - 1)).isoformat()}")
        return PartialDate(day)

    def _agreement(self) -> Agreement:
        home, away = (name_in(p.name, self._language) for p in (self._occasion.home, self._occasion.away))
        day = self._occasion.events[0].day
        quote = self._text.say(f"{home} – {away}: memorandum, {day.year}. ")
        signed = PartialDate(day.isoformat()) if self._likely(0.8) else None
        period = PartialDate(f"{day.year}/{day.year + 4}") if self._likely(0.4) else None
        both, kind = (home, away), "memorandum"
        return Agreement(id="g1", kind=kind, status="signed", quote=quote, parties=both, period=period, signed=signed)
