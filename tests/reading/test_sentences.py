from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.lang import LANGUAGES
from legation.model import Page
from legation.reading.sentences import split


def sentences(language: str, text: str, furniture: tuple[int, ...] = ()) -> list[str]:
    page = Page(name="p", text=text, language=language, furniture=furniture)
    return [text[s.start : s.end] for s in split(page)]


@pytest.mark.parametrize(
    ("language", "text", "cuts"),
    [
        ("en", "Mr. Hill met Prof. J. Reed at approx. 9 on 5 Oct. 2021 and left.", 1),
        ("en", "October 8 (Sun.) to October 13 (Fri.), 2023. The outline follows.", 2),
        ("en", "They met on September 5. A team will follow.", 2),
        ("en", "“We will come again.” He thanked them. “Soon!” she said.", 3),
        ("en", "It measures 3.5 km. It cost $1.2 million.", 2),
        ("en", "See example.com and ASEAN.org for more.", 1),
        ("vi", "Đoàn tới miền Tây.Tại đây, hai bên ký văn bản.", 2),
        ("vi", "Tại TP. Vinh, ông T.Ư Sơn gặp PGS.TS. Bình. Hai bên ký văn bản.", 2),
        ("vi", "Kim ngạch đạt 24.000 tấn; hai bên sẽ hợp tác về v.v... Sau đó, đoàn về nước.", 2),
        ("fr", "« Nous reviendrons ! », dit M. Colline. Puis il partit.", 2),
        ("fr", "Il a dit : « Nous reviendrons. » Puis il partit.", 2),
        ("lo", "ສອງຝ່າຍໄດ້ພົບກັນ.ຫຼັງຈາກນັ້ນໄດ້ລົງນາມ; ມີ 38.716 ຄົນ. ຄະນະກັບຄືນ", 3),
        ("lo", "ສ.ປ.ປ.ລາວ ແລະ ທ່ານ ດຣ. ຄຳ ໄດ້ພົບກັນ.", 1),
    ],
)
def test_where_sentences_end(language: str, text: str, cuts: int) -> None:
    assert len(sentences(language, text)) == cuts, sentences(language, text)


def test_a_closing_quotation_mark_stays_with_its_sentence() -> None:
    assert sentences("en", "He said: “It is done.” They left.") == ["He said: “It is done.”", "They left."]


def test_lines_end_sentences_and_furniture_has_none() -> None:
    assert sentences("en", "A headline\n\nShare this\nThe text. More text", (3,)) == ["A headline", "The text.", "More text"]


@given(st.text(alphabet="aB1 .!?…”»\n(ກາ\u200bĐt\u00a0", max_size=80), st.sampled_from(LANGUAGES), st.sets(st.integers(1, 4)))
@settings(max_examples=200, deadline=None)
def test_sentences_are_apart_in_order_and_leave_nothing_out(text: str, language: str, furniture: set[int]) -> None:
    page = Page(name="p", text=text, language=language, furniture=tuple(sorted(furniture)))
    found = split(page)
    assert [s.index for s in found] == list(range(len(found)))
    covered = set()
    for before, after in pairwise(found):
        assert before.end <= after.start
    for s in found:
        assert s.line == page.line_of(s.start) == page.line_of(s.end - 1)
        covered |= set(range(s.start, s.end))
    blank = " \t\r\n\u00a0\u200b\u202f\ufeff"
    wanted = {i for i, c in enumerate(text) if c not in blank and page.line_of(i) not in furniture}
    assert wanted <= covered
    assert all(page.line_of(i) not in furniture for i in covered)


def test_a_straight_quotation_mark_before_a_word_opens_the_next_sentence() -> None:
    page = Page(name="x", text='Sur would send help. "We bring tools," he said.', language="en")
    assert [page.text[s.start : s.end] for s in split(page)] == ["Sur would send help.", '"We bring tools," he said.']


def test_abbreviated_titles_end_no_sentence() -> None:
    text = "They met Prof. (Mrs.) Florence Duke, and Engr. Bassey Moses. He left."
    assert [text[s.start : s.end] for s in split(Page(name="x", text=text, language="en"))] == [text[:-9], "He left."]


@pytest.mark.parametrize("piece", ["một buổi làm việc và ", "ພົບປະ", "a" * 30])
def test_what_never_ends_is_cut_at_blanks(piece: str) -> None:
    text = piece * (30_000 // len(piece))
    found = split(Page(name="page", text=text, language="vi"))
    assert 7 <= len(found) <= 9
    assert "".join(text[s.start : s.end] for s in found).replace(" ", "") == text.replace(" ", "")
    assert all(not text[s.end - 1 : s.end + 1].strip() or " " in text[s.end - 1 : s.end + 1] for s in found[:-1] if " " in piece)
