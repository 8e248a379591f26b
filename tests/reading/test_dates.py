from __future__ import annotations

import datetime as dt
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.lang import LANGUAGES
from legation.model import Page
from legation.reading.dates import date_of, find_dates
from legation.reading.sheet import Sheet
from tests.reading.date_forms import SENTENCES, printed_dates, read, relative_forms

EXAMPLES = int(os.environ.get("LEGATION_DATE_EXAMPLES", "200"))  # for each language; `make bench` asks for 10,000


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_printed_is_read_again(language: str) -> None:
    @settings(max_examples=EXAMPLES, deadline=None)
    @given(printed_dates(language))
    def check(printed: tuple[str, str]) -> None:
        sentence, edtf = printed
        assert [m.date.edtf for m in read(language, sentence)] == [edtf], sentence

    check()


@given(st.text(alphabet="0123456789/-., ()ngàytháMaysepteວັນທີfromto\n", max_size=60), st.sampled_from(LANGUAGES))
@settings(max_examples=100, deadline=None)
def test_nonsense_raises_nothing_and_quotes_are_exact(text: str, language: str) -> None:
    for mention in read(language, text, "2024-02-29"):
        mention.quote.check(text)


def edtf(language: str, text: str, published: str | None = None) -> list[str]:
    return [m.date.edtf for m in read(language, text, published) if m.grain != "line"]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "They met on 9 June.", "2022-06-09"),
        ("en", "They met on Tuesday.", "2022-06-14"),
        ("en", "They will meet on Tuesday.", "2022-06-21"),
        ("en", "They met today.", "2022-06-14"),
        ("en", "They met last Tuesday.", "2022-06-07"),
        ("en", "They met last Friday (10).", "2022-06-10"),
        ("en", "They will meet in May next year.", "2023-05"),
        ("en", "They will meet on 4 January.", "2023-01-04"),
        ("en", "The stay lasts until Sunday.", "../2022-06-19"),
        ("vi", "Hôm qua (13-6), hai bên gặp nhau.", "2022-06-13"),
        ("vi", "Hai bên gặp nhau tháng 5 vừa qua.", "2022-05"),
        ("vi", "Hai bên sẽ gặp nhau vào tháng 1 tới.", "2023-01"),
        ("vi", "Hai bên gặp nhau thứ Ba tuần trước.", "2022-06-07"),
        ("vi", "Chiều thứ hai, hai bên gặp nhau.", "2022-06-13"),
        ("en", "They will be here from Monday to Wednesday.", "2022-06-20/2022-06-22"),
        ("fr", "Ils se sont vus hier.", "2022-06-13"),
        ("fr", "Ils se verront en avril prochain.", "2023-04"),
        ("fr", "La délégation repartira vendredi.", "2022-06-17"),
        ("fr", "Vendredi 10, ils se sont vus.", "2022-06-10"),
        ("lo", "ວານນີ້ ສອງຝ່າຍໄດ້ພົບກັນ.", "2022-06-13"),
        ("lo", "ສອງຝ່າຍຈະພົບກັນ ໃນເດືອນຕຸລາ ປີນີ້.", "2022-10"),
    ],
)
def test_the_year_is_counted_from_the_day_of_publication(language: str, text: str, wanted: str) -> None:
    assert edtf(language, text, "2022-06-14") == [wanted]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_counted_from_the_day_of_publication_is_read_again(language: str) -> None:
    @settings(max_examples=min(EXAMPLES, 100), deadline=None)
    @given(st.dates(dt.date(1990, 1, 1), dt.date(2049, 12, 30)), st.data())
    def check(today: dt.date, data: st.DataObject) -> None:
        form, wanted = data.draw(st.sampled_from(relative_forms(language, today)))
        found = read(language, SENTENCES[language].format(form), today.isoformat())
        assert [m.date.edtf for m in found] == [wanted], form

    check()


@pytest.mark.parametrize(
    ("text", "published", "wanted"),
    [
        ("They met on 10/26/2024 and on 10/05/2024.", None, ["2024-10-26", "2024-10-05"]),
        ("They met on 26/10/2024 and on 10/05/2024.", None, ["2024-10-26", "2024-05-10"]),
        ("They met on 10/05/2024, the mayor said.", "2024-10-05", ["2024-10-05"]),
        ("They met on 10/05/2024, the mayor said.", "2024-05-10", ["2024-05-10"]),
    ],
)
def test_whether_the_month_comes_first_is_seen_from_the_page(text: str, published: str | None, wanted: list[str]) -> None:
    assert edtf("en", text, published) == wanted


def test_without_a_day_of_publication_nothing_is_guessed() -> None:
    assert edtf("en", "They met on 9 June, and again yesterday and on Friday.") == ["XXXX-06-09"]


def test_the_same_day_and_the_next_follow_the_day_named_last() -> None:
    text = "On 5 June they met. The same day they signed. The next day the guests left."
    assert edtf("en", text) == ["XXXX-06-05", "XXXX-06-05", "XXXX-06-06"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Nghị quyết 15/2021 và tỷ số 3-1, 2/3 số hộ, lúc 19h15."),
        ("vi", "Kim ngạch tăng trong 5 năm qua và những năm tới."),
        ("vi", "Thứ hai, đây là lần thứ ba hai bên họp theo Quyết định số 15/2021/QĐ-TTg."),
        ("en", "April Hill and 12 delegates scored 3-1 on Route 9 at 08:30."),
        ("en", "You may call 020 7946 0018 on 3 channels."),
        ("fr", "Le décret 15/2021 vaut 14.8 francs à 18h25."),
        ("lo", "ດຳລັດ ເລກທີ 15/2021 ສະເໝີກັນ 2-2."),
    ],
)
def test_what_is_no_date_is_not_read(language: str, text: str) -> None:
    assert edtf(language, text, "2022-06-14") == []


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "On Octocber 26 they met.", "XXXX-10-26"),
        ("en", "On Setember 3 they met.", "XXXX-09-03"),
        ("fr", "Le 3 septemmbre ils se sont vus.", "XXXX-09-03"),
    ],
)
def test_a_month_with_a_letter_too_many_or_too_few(language: str, text: str, wanted: str) -> None:
    assert edtf(language, text) == [wanted]


@pytest.mark.parametrize(
    ("language", "text", "grain", "anniversary"),
    [
        ("vi", "Kỷ niệm 60 năm quan hệ (5/9/1962 - 5/9/2022).", "interval", True),
        ("en", "Ties were established on 5 September 1962.", "day", True),
        ("lo", "ວັນແມ່ຍິງສາກົນ 8 ມີນາ.", "day", True),
        ("en", "The programme for 2022-2025 goes on.", "period", False),
        ("vi", "Giai đoạn 2022 - 2025 đã kết thúc tốt đẹp.", "period", False),
        ("fr", "La convention vaut de 2024 à 2027 et au-delà.", "period", False),
        ("vi", "Trong 6 tháng đầu năm 2022, kim ngạch tăng.", "interval", False),
        ("vi", "Trong 10 tháng năm 2022, kim ngạch tăng.", "period", False),
        ("en", "The Mayors Forum 2024 was held there.", "period", False),
        ("vi", "Lớp học mở trong quý II/2024.", "interval", False),
    ],
)
def test_grain_and_anniversary(language: str, text: str, grain: str, anniversary: bool) -> None:
    found = read(language, text, "2024-06-14")
    assert [(m.grain, m.anniversary) for m in found] == [(grain, anniversary)]


def test_the_edition_of_an_event_lends_its_year() -> None:
    assert edtf("en", "They were there from September 17-19 for the Mayors Forum (AMF) 2024.")[0] == "2024-09-17/2024-09-19"


def test_a_day_printed_in_full_lends_its_year_to_days_beside_it_only() -> None:
    text = "They met on 9 August 2022. On 11 August they signed. On 2 December they celebrate."
    assert edtf("en", text) == ["2022-08-09", "2022-08-11", "XXXX-12-02"]


def test_what_began_or_ended_on_a_day_leaves_the_other_end_open() -> None:
    assert edtf("en", "The work began on 29 July.") == ["XXXX-07-29/.."]
    assert edtf("en", "The show is open until 16 May 2025.") == ["../2025-05-16"]
    assert edtf("fr", "Depuis 2019, les deux villes coopèrent.") == ["2019/.."]


def test_the_date_line_dates_no_dealing_but_counts_days() -> None:
    page = Page(name="p", text="HUE, 14 June 2022 (Agency) - The mayor received an envoy yesterday.", language="en")
    assert [(m.grain, m.date.edtf) for m in find_dates(Sheet(page))] == [("line", "2022-06-14"), ("day", "2022-06-13")]


def test_furniture_holds_no_dates() -> None:
    text = "The mayor met an envoy on 5 May 2021.\nRead more: fair opens on 9 May 2021."
    page = Page(name="p", text=text, language="en", furniture=(2,))
    assert [m.date.edtf for m in find_dates(Sheet(page))] == ["2021-05-05"]


def told(text: str, index: int, kind: str = "meeting", published: str | None = None) -> str | None:
    sheet = Sheet(Page(name="p", text=text, language="en", published=published))
    found = date_of(sheet, find_dates(sheet), sheet.sentences[index], kind)
    return found.date.edtf if found else None


def test_a_dealing_takes_its_sentence_s_day_and_a_visit_its_stretch() -> None:
    text = "On 5 May the mayor received envoys who are in town from 3 to 7 May."
    assert told(text, 0) == "XXXX-05-05"
    assert told(text, 0, "visit") == "XXXX-05-03/XXXX-05-07"


def test_what_follows_took_place_on_the_day_named_last_but_a_plan_did_not() -> None:
    text = "On 5 May the mayor received envoys. The two sides signed a protocol. They will open a school."
    assert told(text, 1, "signing") == "XXXX-05-05"
    assert told(text, 2) is None


def test_a_visit_of_which_one_day_is_said_has_no_date() -> None:
    assert told("On 5 May the mayor received envoys on a visit to the town.", 0, "visit") is None


def test_a_stay_s_begin_and_end_make_its_stretch() -> None:
    text = "Their stay, which began on Monday, ends on Friday."
    assert told(text, 0, "visit", "2024-05-15") == "2024-05-13/2024-05-17"


def test_a_course_may_be_planned_for_a_day() -> None:
    assert told("The two-week course will open on 5 May.", 0, "training") == "XXXX-05-05"


def test_the_year_of_an_agreement_does_not_date_its_signing() -> None:
    text = "On 14 May they held talks. After them the agreement in 2025 was signed."
    assert told(text, 1, "signing", "2025-05-14") == "2025-05-14"


def test_an_hour_behind_a_day_ends_no_stretch() -> None:
    text = "Le marché a ouvert le 21 septembre 2022 à 5 h 30."
    assert [m.quote.text for m in find_dates(Sheet(Page(name="x", text=text, language="fr")))] == ["le 21 septembre 2022"]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Works began in the first quarter of 2024.", "2024-01/2024-03"),
        ("fr", "Le chantier a commencé au premier semestre 2022.", "2022-01/2022-06"),
        ("vi", "Dự án bắt đầu trong quý I/2024.", "2024-01/2024-03"),
    ],
)
def test_what_begins_within_a_stretch_of_months_is_dated_by_it(language: str, text: str, wanted: str) -> None:
    assert edtf(language, text) == [wanted]
