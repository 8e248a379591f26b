"""The text layer of a PDF."""

import pytest

from legation.model import SourceError
from legation.sources import pdf as module
from legation.sources.pdf import pdf_text, unwrapped
from tests.sources.makers import pdf

WHOLE = pdf("Hanoi received a delegation", "of Vientiane on 9 November.")


def code_of(content: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        pdf_text(content, "a.pdf")
    return caught.value.code


def test_a_paragraph_is_a_line() -> None:
    assert pdf_text(WHOLE, "a.pdf") == ("Hanoi received a delegation of Vientiane on 9 November.", False)


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("The two sides agreed to\nsign a memorandum next\nyear.", "The two sides agreed to sign a memorandum next year."),
        ("A heading\nThe two sides agreed to sign\nit.", "A heading\nThe two sides agreed to sign it."),
        (
            "One sentence ends just here.\nAnother begins on this line\nnow",
            "One sentence ends just here.\nAnother begins on this line now",
        ),
        (
            "The sides agreed on these\n- schools and roads of all\n2. training",
            "The sides agreed on these\n- schools and roads of all\n2. training",
        ),
        ("ຄະນະຜູ້ແທນຂອງນະຄອນ\nຫຼວງວຽງຈັນ", "ຄະນະຜູ້ແທນຂອງນະຄອນຫຼວງວຽງຈັນ"),
        ("first paragraph of a text\n\nsecond", "first paragraph of a text\n\nsecond"),
        ("the City Party Com\ufffe\nmittee", "the City Party Committee"),
        ("a well\ufffeknown", "a well\u00adknown"),
        ("", ""),
    ],
)
def test_lines_that_only_the_paper_broke(printed: str, text: str) -> None:
    assert unwrapped(printed) == text


def test_cut_off() -> None:
    assert code_of(WHOLE[:300]) == "truncated"
    text, cut = pdf_text(WHOLE[: WHOLE.index(b"startxref")], "a.pdf")
    assert cut
    assert text.startswith("Hanoi received")


def test_damaged_pictures_only_and_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    assert code_of(b"%PDF-1.4\nnonsense\n%%EOF") == "damaged"
    assert code_of(pdf()) == "no-text"
    monkeypatch.setattr(module, "MAX_PAGES", 0)
    assert code_of(WHOLE) == "too-large"


def test_password() -> None:
    locked = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]" % (b"00" * 32, b"11" * 32)
    assert code_of(WHOLE.replace(b"/Root 1 0 R", b"/Root 1 0 R " + locked)) == "encrypted"
