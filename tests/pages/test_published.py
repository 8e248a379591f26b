from __future__ import annotations

import pytest

from legation.pages.furniture import lay_out
from legation.pages.published import as_day, printed_date

TITLE = "Porto and Nagasaki agree on harbour training"
BODY = "The mayor of Porto received a delegation of Nagasaki on Tuesday and thanked it for thirty years of friendship."
MORE = "The guests invited twenty harbour pilots to Nagasaki, where a course will open in the spring of next year."


def published(*lines: str) -> str | None:
    text = "\n".join(lines)
    found = printed_date(text, lay_out(text))
    if found is None:
        return None
    assert found.basis == "line"
    assert found.quote is not None
    found.quote.check(text)
    return found.date


@pytest.mark.parametrize(
    "lines",
    [
        (" date 2023-05-10 " + TITLE, BODY),
        (TITLE, "Thứ Tư, 10/05/2023 21:37", BODY),
        (TITLE, "Publié le mercredi 10 mai 2023 à 09h30", "Par la rédaction", BODY),
        (TITLE, "10/05/2023 09:12 | ໂດຍ: ກອງບັນນາທິການ", BODY),
        ("PRESS RELEASE", "Porto / Nagasaki, 10 May 2023", TITLE, BODY),
        (TITLE, f"PORTO, May 10, 2023 (PNA) – {BODY}"),
        (TITLE, f"(Porto, 10 May 2023) {BODY}"),
        (TITLE, BODY, MORE, "Mise en ligne : 10/05/2023 15:42", "Nombre de vues : 318"),
        (TITLE, "ວັນພຸດ, 10 ພຶດສະພາ 2566", BODY),
        (TITLE, "Posted 05/10/2023", BODY, "Read also", "Mayor opens the fair (04/29/2023)"),
        ("[10/05/2023] " + TITLE, BODY),
        (TITLE + " (10/05/2023)", BODY),
        (TITLE, "Updated: 12 May 2023", "Published: 10 May 2023", BODY),
        (TITLE, "Publié le 10/05/23 à 10:12 - Mis à jour le 15/05/23 à 11:00", BODY),
        (TITLE, "Updated: May 15, 2023 | Published: May 10, 2023", BODY),
        (TITLE, "Cập nhật: 15/05/2023 10:00, Đăng lúc: 10/05/2023", BODY),
        (TITLE, "May 10, 2023 3:05 PM ICT", BODY),
        (TITLE, "ThứTư,10/05/2023", BODY),
        (TITLE, "10-May-2023", BODY),
        (TITLE, "2023-05-10T14:05:00+07:00", BODY),
        ("ສະຖານີວິທະຍຸ. ສະບາຍດີ, ມື້ນີ້ ແມ່ນວັນພຸດ ທີ 10 ພຶດສະພາ 2023, ຕໍ່ໄປນີ້ ແມ່ນລາຍລະອຽດຂອງຂ່າວ ທີ່ພວກເຮົາ ນຳມາສະເໜີທ່ານຜູ້ຟັງທັງຫຼາຍ.", MORE),
        (f"Good evening, today is Wednesday, 10 May 2023. {BODY}", MORE),
        (TITLE, "Mis en ligne par la rédaction", f"Mercredi 10 mai 2023. {BODY}"),
        ("Trang chủ / Tin tức", TITLE, "10.05.2023", BODY, MORE, "← Bài cũ: Chợ cá mở cửa, 12/02/2023"),
        ("Hôm nay: Chủ nhật, 21/12/2025", "Trang chủ | Tin tức", TITLE, "10/05/2023", BODY),
        (TITLE, BODY, "Minh Anh", "10/05/2023 16:42 GMT+7", MORE, MORE.replace("twenty", "thirty")),
        (TITLE, "Cập nhật lúc: 07:35, 12/05/2023", BODY, "Đăng lúc: 17:15 - 10/05/2023", MORE),
        (TITLE, "Minh Anh (10/05/2023)", BODY),
        (TITLE, "Tin, ảnh: Minh Anh - 10/05/2023", BODY),
        (TITLE, "Thời sự | 10/05/2023 08:15", BODY),
        (TITLE, "10/05/2023 - Lượt xem: 1245", BODY),
        (TITLE, f"Namur, le 10 mai 2023 – {BODY}"),
        (TITLE, f"Namur, le 10 mai 2023. {BODY}"),
        (TITLE, "Mis à jour le 15 mai 2023", f"NAMUR, 10 mai 2023 (AFP) – {BODY}"),
        (TITLE, BODY, f"Porto, May 10, 2023 (PNA) - {MORE}"),
        (TITLE, "Last updated", "12 May 2023", "Published", "10 May 2023", BODY),
        (TITLE, "Release time：2023-05-10 Source: Port Office", BODY),
        (TITLE, "2023年5月10日", BODY),
        (TITLE, "10-May-23", BODY),
        (TITLE, "ວັນທີ 10 ເດືອນ 05 ປີ 2023", BODY),
        (TITLE, "Posted 05/10/2023 at 9:15 a.m. ET", BODY),
        (TITLE, BODY, MORE, "Share this page", "Last updated: 10 May 2023", "Related pages", "Harbour"),
    ],
)
def test_the_printed_date(lines: tuple[str, ...]) -> None:
    assert published(*lines) == "2023-05-10"


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, BODY, MORE, "Related news", "New tram line for Gaia (10/05/2023)"),
        ("Today is Sunday, 21 December 2025", "Home | News", TITLE, BODY),
        ("Newsletter No. 118 (May 2023)", TITLE, BODY),
        ("Porto and Nagasaki: 10 May 2023 was a good day for both harbours", BODY),
        (TITLE, f"On 10 May 2023, in Porto, {BODY}"),
        (TITLE, f"ວັນທີ 10 ພຶດສະພາ 2023 ທີ່ນະຄອນ {BODY}"),
        (TITLE, "The hall. Photo: Port, 10 May 2023", BODY),
        (TITLE, f"In the year of the union (10/5/1966 - 10/5/2023) {BODY}"),
        (TITLE, f"ເມື່ອວານນີ້ (10 ພຶດສະພາ 2023) ຢູ່ນະຄອນ {BODY}"),
        (TITLE, BODY, MORE, MORE.replace("twenty", "thirty"), "10 May 2023", BODY.replace("Tuesday", "Monday")),
    ],
)
def test_dates_that_are_not_the_reports_own(lines: tuple[str, ...]) -> None:
    assert published(*lines) is None


@pytest.mark.parametrize(
    ("stamp", "day"), [("2023-05-10T23:30:00-08:00", "2023-05-10"), ("2023-02-30", None), ("yesterday", None)]
)
def test_stamps(stamp: str, day: str | None) -> None:
    assert as_day(stamp) == day


def test_dates_beside_arrows_and_in_reports_are_not_the_day() -> None:
    assert published(TITLE, BODY, MORE, "← Bài cũ: Chợ cá mở cửa, 12/02/2023", "Bài mới: Cầu cảng, 20/05/2023 →") is None
    assert published(TITLE, f"Today the mayor spoke of the flood of 10 May 2013, when {BODY}") is None
    assert published(TITLE, f"On Wednesday 10 May 2023. {BODY}") is None
