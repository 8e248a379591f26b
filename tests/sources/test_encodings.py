"""Bytes → text."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.model import SourceError
from legation.sources import decode
from legation.sources.encodings import charset_name
from legation.sources.options import MAX_TEXT

VIETNAMESE = (
    "Chiều 9/11, tại trụ sở Thành ủy, đồng chí Bí thư đã tiếp đoàn đại biểu thủ đô Viêng Chăn.\nHai bên ký bản ghi nhớ.\n"
)
LAO = "ນະຄອນຫຼວງວຽງຈັນ ຕ້ອນຮັບ ຄະນະຜູ້ແທນ\u200bຮ່າໂນ້ຍ\nວັນທີ 9 ພະຈິກ\n"
FRENCH = "Le maire de Hanoï a reçu la délégation lao « à bras ouverts » ; l’œuvre commune est signée, déjà.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", [VIETNAMESE, LAO, FRENCH, unicodedata.normalize("NFD", VIETNAMESE)])
def test_unicode_in_every_form_is_kept_as_it_is(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def to_windows_1258(text: str) -> bytes:
    """As Windows writes it: the base letter with its hat or horn, then the tone as a mark of its own."""
    out = bytearray()
    for letter in text:
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tone = next(c for c in parts[1:] if c in "\u0300\u0301\u0303\u0309\u0323")
            out += (unicodedata.normalize("NFC", parts.replace(tone, "")) + tone).encode("cp1258")
    return bytes(out)


def test_windows_1258_is_told_from_windows_1252() -> None:
    found = decode(to_windows_1258(VIETNAMESE))
    assert found.encoding == "cp1258"
    assert unicodedata.normalize("NFC", found.text) == VIETNAMESE
    assert decode(FRENCH.encode("cp1252")) == (FRENCH, "cp1252", 0)


def test_a_server_that_always_says_latin_1_is_not_believed_against_the_shape() -> None:
    assert decode(to_windows_1258(VIETNAMESE), charset="iso-8859-1").encoding == "cp1258"
    assert decode(FRENCH.encode("cp1252"), charset="iso-8859-1") == (FRENCH, "cp1252", 0)


def test_tcvn3_of_old_documents() -> None:
    found = decode("Thµnh phè Hµ Néi vµ thñ ®« Viªng Ch¨n ký b¶n ghi nhí hîp t¸c.".encode("latin-1"))
    assert found.encoding == "tcvn3"
    assert found.text == "Thành phố Hà Nội và thủ đô Viêng Chăn ký bản ghi nhớ hợp tác."


def test_a_declaration_counts_in_html_only_and_never_against_utf8() -> None:
    page = '<html><head><meta charset="windows-1251"></head>Ханой</html>'
    assert decode(page.encode("cp1251"), html=True).text == page
    assert decode(page.encode("utf-8"), html=True).encoding == "utf-8"
    assert decode("Ханой и Вьентьян".encode("cp1251"), charset="windows-1251").encoding == "cp1251"


@pytest.mark.parametrize("label", ["rot13", "unicode_escape", "base64", "no-such", "utf\0-8", "idna", None])
def test_a_page_cannot_choose_a_transform(label: str | None) -> None:
    assert charset_name(label) is None


def test_a_broken_byte_does_not_turn_utf8_into_another_encoding() -> None:
    found = decode(VIETNAMESE.encode() + b"\xff.")
    assert found.encoding == "utf-8"
    assert found.damaged == 1
    assert found.text.startswith(VIETNAMESE[:40])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        ("\ufeff\u200b\u00a0".encode(), "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "binary"),
        (bytes(range(1, 32)) * 20, "binary"),
        (b"text with one \0 in it", "binary"),
        (b"a" * (MAX_TEXT + 1), "too-large"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, source="x.txt")
    assert caught.value.code == code
    assert "x.txt" in str(caught.value)


@settings(max_examples=60)
@given(
    st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1).filter(
        lambda t: t.strip("\ufeff\u200b \u00a0\u3000").strip()
    )
)
def test_only_line_ends_change(text: str) -> None:
    assert decode(("A" + text + "\r\nB\rC").encode()).text == "A" + text + "\nB\nC"
