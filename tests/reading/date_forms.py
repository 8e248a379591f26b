"""Every printed form of a date in each language, for the property that what is printed is read again."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from legation.lang import rows
from legation.model import Page, PartialDate
from legation.reading.dates import DateMention, find_dates
from legation.reading.sheet import Sheet

SENTENCES = {
    "vi": "Theo chương trình, {}, hai bên đã gặp nhau.",
    "en": "The two sides met {} at the town hall.",
    "fr": "Les deux parties se sont vues {} à la mairie.",
    "lo": "ສອງຝ່າຍໄດ້ພົບກັນ {} ຢູ່ຫ້ອງວ່າການ.",
}
SHAPES = ("full", "yearless", "stretch", "month", "months", "quarter", "half", "year", "years")
_LAO_DIGITS = str.maketrans("0123456789", "໐໑໒໓໔໕໖໗໘໙")


def read(language: str, text: str, published: str | None = None) -> tuple[DateMention, ...]:
    """The dates of a one-line page."""
    return find_dates(Sheet(Page(name="page", text=text, language=language, published=published)))


def names(language: str, month: int) -> list[str]:
    """The names of a month, those in digits left out (they are a pattern of their own)."""
    found = [r for r in rows(language, "dates") if r.meaning == f"month:{month}" and not any(c.isdigit() for c in r.form)]
    return [r.form + ("." if r.get("short") else "") for r in found]


def weekdays(language: str, day: dt.date) -> list[str]:
    """The names of a day's weekday."""
    meaning = f"weekday:{day.isoweekday()}"
    return [r.form for r in rows(language, "dates") if r.meaning == meaning and not r.get("short")]


def full_forms(language: str, day: dt.date) -> list[str]:
    """Every form that prints day, month and year."""
    d, m, y = day.day, day.month, day.year
    named = names(language, m)
    week = weekdays(language, day)[0]
    digits = [f"{d}/{m}/{y}", f"{d:02d}/{m:02d}/{y}", f"{d}-{m}-{y}", f"{d:02d}.{m:02d}.{y}", f"{y}-{m:02d}-{d:02d}"]
    if language == "vi":
        forms = [f"ngày {x}" for x in digits] + [f"ngày {d} {x} năm {y}" for x in named] + [f"chiều {d} {x}/{y}" for x in named]
        return [*forms, f"ngày {d} tháng {m} năm {y}", f"ngày {d:02d} tháng {m:02d}, {y}", f"{week}, ngày {d} tháng {m}/{y}"]
    if language == "en":
        th = {1: "st", 2: "nd", 3: "rd"}.get(d % 10 if d not in (11, 12, 13) else 0, "th")
        forms = [f"on {d} {x} {y}" for x in named] + [f"on {x} {d}, {y}" for x in named] + [f"on {x} {d} {y}" for x in named]
        return [*forms, *(f"on {x}" for x in digits), f"on the {d}{th} of {named[0]}, {y}", f"on {week}, {named[0]} {d}, {y}"]
    if language == "fr":
        first = "1er" if d == 1 else str(d)
        forms = [f"le {first} {x} {y}" for x in named] + [f"le {x}" for x in digits]
        return [*forms, f"le {week} {first} {named[0]} {y}", f"dans la nuit du {first} {named[0]} {y}"]
    forms = [f"ວັນທີ {d} {x} {y}" for x in named] + [f"ວັນທີ{d}{x}{y}" for x in named] + [f"ວັນທີ {x}" for x in digits]
    forms += [f"ວັນທີ {d} ເດືອນ {m} ປີ {y}", f"ໃນ{week} ທີ {d} {named[0]} {y}", f"ວັນທີ {d} {named[0]} ພ.ສ. {y + 543}"]
    return [*forms, f"ວັນທີ {d} {named[0]} {y}".translate(_LAO_DIGITS)]


def yearless_forms(language: str, day: dt.date) -> list[str]:
    """Every form that prints day and month alone."""
    d, m = day.day, day.month
    named = names(language, m)
    if language == "vi":
        forms = [f"ngày {d} {x}" for x in named]
        return [
            *forms,
            f"ngày {d}/{m}",
            f"sáng {d}-{m}",
            f"tối {d:02d}/{m:02d}",
            f"ngày {d} tháng {m}",
            f"({d}/{m})",
            f"chiều {d}.{m}",
        ]
    if language == "en":
        return [f"on {d} {x}" for x in named] + [f"on {x} {d}" for x in named] + [f"on the morning of {named[0]} {d}"]
    if language == "fr":
        return [f"le {d} {x}" for x in named] + [f"ce {d} {x}" for x in named]
    return [f"ວັນທີ {d} {x}" for x in named] + [f"ວັນທີ{d}{x}" for x in named] + [f"ວັນທີ {d}/{m}", f"ຕອນເຊົ້າວັນທີ {d} {named[0]}"]


def stretch_forms(language: str, first: dt.date, last: dt.date) -> list[str]:
    """Every form of a stretch of days with its year."""
    a, b, y = first.day, last.day, last.year
    m, n = names(language, first.month)[0], names(language, last.month)[0]
    same = first.month == last.month
    if language == "vi":
        wide = [f"từ ngày {a}/{first.month} đến ngày {b}/{last.month}/{y}", f"từ {a}-{first.month} đến {b}-{last.month}-{y}"]
        near = [
            f"từ ngày {a} đến {b}/{last.month}/{y}",
            f"({a}-{b}/{last.month}/{y})",
            f"từ ngày {a} đến ngày {b} tháng {last.month} năm {y}",
        ]
    elif language == "en":
        wide = [
            f"from {a} {m} to {b} {n} {y}",
            f"from {m} {a} to {n} {b}, {y}",
            f"between {a} {m} and {b} {n} {y}",
            f"{a} {m} – {b} {n} {y}",
        ]
        near = [
            f"from {m} {a} to {b}, {y}",
            f"from {m} {a}-{b}, {y}",
            f"from the {a}th to the {b}th of {m}, {y}",
            f"on {a}-{b} {m} {y}",
        ]
    elif language == "fr":
        wide = [f"du {a} {m} au {b} {n} {y}", f"entre le {a} {m} et le {b} {n} {y}"]
        near = [f"du {a} au {b} {m} {y}", f"entre le {a} et le {b} {m} {y}", f"du lundi {a} au vendredi {b} {m} {y}"]
    else:
        wide = [f"ແຕ່ວັນທີ {a} {m} ຫາ {b} {n} {y}", f"ແຕ່ວັນທີ {a} {m} ເຖິງວັນທີ {b} {n} {y}"]
        near = [f"ແຕ່ວັນທີ {a} ຫາ {b} {m} {y}", f"ໃນລະຫວ່າງວັນທີ {a}-{b} {m} {y}", f"ນັບແຕ່ວັນທີ {a} ຫາວັນທີ {b} {m} {y}"]
    return wide + near if same else wide


_ORDINALS = {
    "en": ("first", "second", "third", "fourth"),
    "fr": ("premier", "deuxième", "troisième", "quatrième"),
}
_ROMAN = ("I", "II", "III", "IV")


def month_forms(language: str, year: int, month: int) -> list[str]:
    """Every form that prints a month and its year."""
    named = [n for n in names(language, month) if not n.endswith(".")]
    if language == "vi":
        forms = [f"{x} năm {year}" for x in named] + [f"{x}/{year}" for x in named]
        return [
            *forms,
            f"tháng {month}/{year}",
            f"tháng {month} năm {year}",
            f"tháng {month}-{year}",
            f"tháng {month:02d}/{year}",
        ]
    if language == "en":
        return [f"in {x} {year}" for x in named] + [f"in {named[0]} of {year}", f"in {named[0]}, {year}"]
    if language == "fr":
        return [f"en {x} {year}" for x in named] + [f"au mois de {x} {year}" for x in named if x[0] not in "ao"]
    forms = [f"ໃນເດືອນ{x} {year}" for x in named] + [f"ໃນເດືອນ {x} ປີ {year}" for x in named]
    return [*forms, f"ໃນເດືອນ {month}/{year}", f"ໃນເດືອນ {month} ປີ {year}", f"ໃນເດືອນ {month} ພ.ສ. {year + 543}"]


def months_forms(language: str, year: int, first: int, last: int) -> list[str]:
    """Every form of a stretch of months within a year."""
    a, b = names(language, first)[0], names(language, last)[0]
    if language == "vi":
        return [
            f"từ tháng {first} đến tháng {last}/{year}",
            f"từ tháng {first} đến tháng {last} năm {year}",
            f"từ tháng {first}/{year} đến tháng {last}/{year}",
            f"từ {a} đến {b} năm {year}",
        ]
    if language == "en":
        return [f"from {a} to {b} {year}", f"from {a} {year} to {b} {year}", f"between {a} and {b} {year}", f"in {a}-{b} {year}"]
    if language == "fr":
        return [f"de {a} à {b} {year}", f"entre {a} et {b} {year}", f"de {a} {year} à {b} {year}"]
    return [
        f"ແຕ່ເດືອນ {first} ຫາ ເດືອນ {last} ປີ {year}",
        f"ແຕ່ເດືອນ {a} ເຖິງເດືອນ {b} {year}",
        f"ແຕ່ເດືອນ {first}/{year} ຫາ ເດືອນ {last}/{year}",
    ]


def quarter_forms(language: str, year: int, quarter: int) -> list[str]:
    """Every form of a quarter of a year."""
    roman = _ROMAN[quarter - 1]
    if language == "vi":
        return [f"trong quý {q}{x}" for q in (quarter, roman) for x in (f"/{year}", f" năm {year}", f"-{year}")]
    if language == "en":
        word = _ORDINALS["en"][quarter - 1]
        return [f"in the {word} quarter of {year}", f"in Q{quarter} {year}", f"in Q{quarter} of {year}", f"in Q{quarter}/{year}"]
    if language == "fr":
        word, digit = _ORDINALS["fr"][quarter - 1], "1er" if quarter == 1 else f"{quarter}e"
        return [f"au {w} trimestre {x}{year}" for w in (word, digit) for x in ("", "de ")] + [f"au T{quarter} {year}"]
    return [f"ໃນໄຕມາດ {q} ປີ {year}" for q in (quarter, roman)] + [f"ໃນໄຕມາດທີ {quarter} ປີ {year}", f"ໃນໄຕມາດ {roman}/{year}"]


def half_forms(language: str, year: int, half: int) -> list[str]:
    """Every form of a half of a year."""
    if language == "vi":
        which = "đầu" if half == 1 else "cuối"
        return [f"trong nửa {which} năm {year}", f"trong 6 tháng {which} năm {year}", f"trong sáu tháng {which} năm {year}"]
    if language == "en":
        word = _ORDINALS["en"][half - 1]
        return [
            f"in the {word} half of {year}",
            f"in the {'first' if half == 1 else 'last'} six months of {year}",
            f"in H{half} {year}",
        ]
    if language == "fr":
        words = ("premier", "1er") if half == 1 else ("second", "deuxième", "2e")
        return [f"au {w} semestre {x}{year}" for w in words for x in ("", "de ")]
    which = "ຕົ້ນປີ" if half == 1 else "ທ້າຍປີ"
    return [f"ໃນ 6 ເດືອນ{which} {year}", f"ໃນຫົກເດືອນ{which} {year}"]


def year_forms(language: str, year: int) -> list[str]:
    """Every form of a year."""
    return {
        "vi": [f"trong năm {year}", f"năm {year}"],
        "en": [f"in {year}", f"in the year {year}", f"during {year}"],
        "fr": [f"en {year}", f"en l'an {year}", f"durant l'année {year}"],
        "lo": [
            f"ໃນປີ {year}",
            f"ປີ {year}",
            f"ໃນປີ ພ.ສ. {year + 543}",
            f"ໃນ ພ.ສ {year + 543}",
            f"ໃນປີ {year}".translate(_LAO_DIGITS),
        ],
    }[language]


def years_forms(language: str, first: int, last: int) -> list[str]:
    """Every form of a stretch of years."""
    return {
        "vi": [
            f"giai đoạn {first}-{last}",
            f"giai đoạn {first} - {last}",
            f"từ năm {first} đến năm {last}",
            f"từ năm {first} đến {last}",
            f"trong các năm {first}-{last}",
        ],
        "en": [
            f"for {first}-{last}",
            f"for {first}–{last}",
            f"from {first} to {last}",
            f"between {first} and {last}",
            f"in the {first}-{last} period",
            f"for the years {first} to {last}",
        ],
        "fr": [
            f"pour {first}-{last}",
            f"de {first} à {last}",
            f"entre {first} et {last}",
            f"pour la période {first}-{last}",
            f"sur la période {first}–{last}",
        ],
        "lo": [
            f"ໄລຍະ {first}-{last}",
            f"ປີ {first}-{last}",
            f"ແຕ່ປີ {first} ຫາ {last}",
            f"ແຕ່ປີ {first} ຫາປີ {last}",
            f"ໄລຍະປີ {first} ເຖິງ {last}",
            f"ສົກປີ {first}-{last}",
        ],
    }[language]


def relative_forms(language: str, today: dt.date) -> list[tuple[str, str]]:
    """Forms that count from the day of publication, each with the day or year that it means."""
    day = {n: (today + dt.timedelta(days=n)).isoformat() for n in (-1, 0, 1)}
    year = {n: str(today.year + n) for n in (-1, 0, 1)}
    months = {n: divmod(today.year * 12 + today.month - 1 + n, 12) for n in (-1, 0, 1)}
    month = {n: f"{y:04d}-{m + 1:02d}" for n, (y, m) in months.items()}
    mois = ("ce mois-ci", "le mois dernier", "le mois prochain")
    words = {
        "vi": ("hôm nay", "hôm qua", "ngày mai", "năm nay", "năm ngoái", "sang năm", "tháng này", "tháng trước", "tháng sau"),
        "en": ("today", "yesterday", "tomorrow", "this year", "last year", "next year", "this month", "last month", "next month"),
        "fr": ("aujourd'hui", "hier", "demain", "cette année", "l'an dernier", "l'année prochaine", *mois),
        "lo": ("ມື້ນີ້", "ວານນີ້", "ມື້ອື່ນ", "ປີນີ້", "ປີກາຍ", "ປີໜ້າ", "ເດືອນນີ້", "ເດືອນແລ້ວ", "ເດືອນໜ້າ"),
    }
    return list(zip(words[language], [kind[n] for kind in (day, year, month) for n in (0, -1, 1)], strict=True))


@st.composite
def printed_dates(draw: st.DrawFn, language: str) -> tuple[str, str]:
    """A sentence and the notation of the one date it prints."""
    first = draw(st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 1)))
    shape = draw(st.sampled_from(SHAPES))
    year, last_year = first.year, first.year + draw(st.integers(1, 9))
    if shape == "month":
        form, edtf = draw(st.sampled_from(month_forms(language, year, first.month))), f"{first:%Y-%m}"
    elif shape == "months":
        begin = draw(st.integers(1, 11))
        end = draw(st.integers(begin + 1, 12))
        form, edtf = draw(st.sampled_from(months_forms(language, year, begin, end))), f"{year}-{begin:02d}/{year}-{end:02d}"
    elif shape == "quarter":
        number = draw(st.integers(1, 4))
        form = draw(st.sampled_from(quarter_forms(language, year, number)))
        edtf = f"{year}-{number * 3 - 2:02d}/{year}-{number * 3:02d}"
    elif shape == "half":
        number = draw(st.integers(1, 2))
        form = draw(st.sampled_from(half_forms(language, year, number)))
        edtf = f"{year}-{number * 6 - 5:02d}/{year}-{number * 6:02d}"
    elif shape == "year":
        form, edtf = draw(st.sampled_from(year_forms(language, year))), str(year)
    elif shape == "years":
        form, edtf = draw(st.sampled_from(years_forms(language, year, last_year))), f"{year}/{last_year}"
    elif shape == "full":
        form, edtf = draw(st.sampled_from(full_forms(language, first))), first.isoformat()
    elif shape == "yearless":
        form, edtf = draw(st.sampled_from(yearless_forms(language, first))), f"XXXX-{first:%m-%d}"
    else:
        last = first + dt.timedelta(days=draw(st.integers(1, 20)))
        if last.year != first.year:  # both years are printed then; the forms above print the last one's
            first, last = dt.date(first.year, 3, 9), dt.date(first.year, 3, 14)
        form, edtf = draw(st.sampled_from(stretch_forms(language, first, last))), f"{first}/{last}"
    PartialDate(edtf)
    return SENTENCES[language].format(form), edtf
