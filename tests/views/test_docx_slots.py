"""The slots of complex scripts, in the order that the schema of WordprocessingML asks for."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from legation.views.docx_slots import LAO, LATIN, allowed, by_script, properties

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ORDER = ["rFonts", "b", "bCs", "color", "sz", "szCs", "cs", "lang"]


def test_every_slot_is_filled_in_order() -> None:
    made = properties(bold=True, half_points=20, colour="0B5A7A", locale="lo-LA", lao=True)
    assert [child.tag.removeprefix(W) for child in made] == ORDER
    fonts, lang = made[0], made[-1]
    assert (fonts.get(W + "ascii"), fonts.get(W + "cs"), fonts.get(W + "hint")) == (LATIN, LAO, "cs")
    assert made.find(W + "szCs").get(W + "val") == made.find(W + "sz").get(W + "val") == "20"
    assert (lang.get(W + "val"), lang.get(W + "bidi")) == ("lo-LA", "lo-LA")


def test_what_is_not_asked_for_is_left_out() -> None:
    assert [child.tag.removeprefix(W) for child in properties()] == ["rFonts"]


@settings(max_examples=40)
@given(st.text(alphabet="abc é1 .,()ນະຄອນ້", max_size=30))
def test_stretches_join_to_the_text_and_hold_one_script(text: str) -> None:
    found = by_script(text)
    assert "".join(words for _, words in found) == text
    for lao, words in found:
        assert any("\u0e80" <= c <= "\u0eff" for c in words) == lao


@settings(max_examples=40)
@given(st.text(max_size=20))
def test_any_text_can_stand_in_xml(text: str) -> None:
    element = etree.Element("t")
    element.text = allowed(text)
    assert len(element.text) == len(text)
