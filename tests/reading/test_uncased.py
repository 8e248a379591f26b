"""The two entry points for pages without capitals, and what holds whatever is printed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from legation.lang.lexicon import is_word
from legation.reading.places import find_places
from legation.reading.uncased import find_uncased_bodies, find_uncased_people
from tests.reading.uncased_sheets import sheet_of

PIECES = [
    "ທ່ານ", "ສະຫາຍ", "ພົນຕີ", "ບຸນຄົງ", "ໄຊສະໝອນ", "ຫງວຽນ", "ວັນ", "ຊວນ", "ເລຂາ", "ຄະນະພັກ", "ນະຄອນຫຼວງ", "ວຽງ\u200bຈັນ", "ກະຊວງ",
    "ການເງິນ", "ແຂວງ", "ກວາງຕຽນ", "ໄດ້", "ແລະ", "ກ່າວວ່າ", "ຄໍາ", "ດັ່ງກ່າວ", " ", " ", ", ", ".", "\n", "\u200b", "2025", "(", ")", ":",
    "ສອງ",     "ປະທານ", "ສະພາ", "ຂອງ", "ຄ", "ໍ", "າ", "ເ", "ປະຈຳ", "ບໍລິສັດ", "EDF",
]  # fmt: skip


def test_one_body_told_twice_is_one_entry() -> None:
    sheet = sheet_of("ສະຫະພັນແມ່ຍິງແຂວງບໍ່ແກ້ວ ໄດ້ຕ້ອນຮັບ. ສະຫະພັນແມ່ຍິງ ແຂວງບໍ່ແກ້ວ ໄດ້ມອບ.")
    (body,) = find_uncased_bodies(sheet, find_places(sheet))
    assert len(body.mentions) == 2
    assert body.country == "LA"


def test_a_body_named_again_without_its_place_is_the_same() -> None:
    sheet = sheet_of("ໂຮງໝໍແຂວງເຊກອງ ໄດ້ຮັບອຸປະກອນ. ທາງໂຮງໝໍແຂວງ ໄດ້ຂອບໃຈ.")
    (body,) = find_uncased_bodies(sheet, find_places(sheet))
    assert [q.text for q in body.mentions] == ["ໂຮງໝໍແຂວງເຊກອງ", "ໂຮງໝໍແຂວງ"]


def test_furniture_names_nobody() -> None:
    sheet = sheet_of("ທ່ານ ບຸນຄົງ ໄຊສະໝອນ ເຈົ້າແຂວງສາລະວັນ")
    sheet.furniture = frozenset({1})
    assert find_uncased_people(sheet, (), ()) == ()
    assert find_uncased_bodies(sheet, ()) == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_quotes_are_exact_and_cut_no_syllable(text: str) -> None:
    sheet = sheet_of(text)
    places = find_places(sheet)
    bodies = find_uncased_bodies(sheet, places)
    people = find_uncased_people(sheet, places, bodies)
    named = [q for person in people for q in person.mentions]
    for quote in named + [q for body in bodies for q in body.mentions] + [p.quote for x in people for p in x.posts]:
        quote.check(text)
    for quote in named:
        start, end = sheet.folded.at(quote.start), sheet.folded.at(quote.end)
        assert is_word(sheet.folded.text, start, end)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮະາໍເແໂໄໃິີຶືຸູ່້ \u200b,.\n", max_size=120))
def test_any_lao_text_is_read(text: str) -> None:
    sheet = sheet_of(text)
    for body in find_uncased_bodies(sheet, ()):
        assert body.name in text
    for person in find_uncased_people(sheet, (), ()):
        assert person.name in text
