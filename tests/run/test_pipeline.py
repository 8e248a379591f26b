from __future__ import annotations

from pathlib import Path

import pytest

from legation.lang import lexicon, rows
from legation.lang.rows import by_hand
from legation.model import Capture, SourceError
from legation.run.pipeline import prepare, read_capture

TEXT = (
    "Hanoi - On 9 November 2022, Secretary of the Hanoi Party Committee Tran Hai Van received a delegation led by "
    "Khamsone Vilaysack, Secretary of the Vientiane Party Committee.\n"
)


def test_a_capture_becomes_a_page_and_what_it_says() -> None:
    capture = Capture(source="reports/one.txt", media="text", content=TEXT.encode(), hints={"outlet": "A paper"})
    read = read_capture(capture)
    assert read.page.name == read.reading.doc == "one"
    assert read.reading.page == read.page.id
    read.reading.check(read.page.text)
    assert read == read_capture(capture)


def test_what_cannot_be_read_says_so() -> None:
    with pytest.raises(SourceError):
        read_capture(Capture(source="x.bin", media="unknown", content=b"\x00\x01"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("th", "นายกเทศมนตรีให้การต้อนรับคณะผู้แทนจากเวียงจันทน์ที่กรุงเทพมหานคร และหารือความร่วมมือระหว่างสองเมือง\n"),
        ("zh", "市长今天会见了来访的代表团，双方就加强两市友好交往与务实合作交换了意见，并签署了合作备忘录。\n"),
        ("km", "អភិបាលរាជធានីបានទទួលជួបគណៈប្រតិភូមកពីទីក្រុងវៀងចន្ទន៍ ដើម្បីពិភាក្សាអំពីកិច្ចសហប្រតិបត្តិការ។\n"),
        (
            "es",
            "El alcalde recibió ayer a la delegación de la ciudad hermana y ambas partes firmaron un memorando de cooperación.\n",
        ),
    ],
)
def test_a_report_in_another_language_is_named_and_not_read(language: str, text: str) -> None:
    with pytest.raises(SourceError, match=f"'{language}'") as caught:
        read_capture(Capture(source="x.txt", media="text", content=text.encode()))
    assert caught.value.code == "language-not-read"
    assert caught.value.exit_code == 3


def test_preparing_parses_the_language_data_into_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    for made in (rows, by_hand, lexicon):
        made.cache_clear()
    prepare()
    assert len(list(tmp_path.rglob("*.msgpack"))) > 40
    rows.cache_clear()
