"""Reports that are hard to tell apart: near namesakes, the same partners twice a year, days left out, names spelled otherwise."""

from __future__ import annotations

import random

from legation.model import Page, Reading
from tests.register.making import TEXT, page, reading

_HOSTS = ("Trần Hải Vân", "Trần Hải Vân", "Tran Hai Van", "Trần Hải Văn", "Trần Thị Hải Vân", "Vân", "Lê Thị Hồng")
_GUESTS = (
    "Khamsone Vilaysack",
    "Khăm-xỏn Vi-lay-xắc",
    "ຄຳສອນ ວິໄລສັກ",
    "Khamsone Vilaysak",
    "Khamsouk Vilaysack",
    "Bounmy Sengdara",
)
_WHEN = (
    ("2022-11-09", "2022-11-10"),
    ("2022-11-10", "2022-11-10"),
    ("2022-11", "2022-11-30"),
    ("XXXX-11-09", "2022-11-11"),
    (None, "2022-11-10"),
    (None, "2022-11-28"),
    ("2022-05-03", "2022-05-04"),
    (None, "2022-05-05"),
    ("2023-11-09", "2023-11-09"),
)


def crowded_reports(count: int, chance: random.Random) -> list[tuple[Page, Reading]]:
    """So many reports, no two with the same text."""
    out = []
    for number in range(count):
        host, guest, (date, published) = chance.choice(_HOSTS), chance.choice(_GUESTS), chance.choice(_WHEN)
        city = chance.choice(("Vientiane", "Vientiane", "Vientiane", "Luang Prabang"))
        text = TEXT.replace("Trần Hải Vân", host).replace("Khamsone Vilaysack", guest).replace("Vientiane", city)
        of = page(f"{text}Told as number {number}.\n", f"report-{number}", published=published)
        out.append((of, reading(of, host=host, guest=guest, city=city, date=date)))
    return out
