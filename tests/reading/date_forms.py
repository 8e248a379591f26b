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


@st.composite
def printed_dates(draw: st.DrawFn, language: str) -> tuple[str, str]:
    """A sentence and the notation of the one date it prints."""
    first = draw(st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 1)))
    shape = draw(st.sampled_from(["full", "yearless", "stretch"]))
    if shape == "full":
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
