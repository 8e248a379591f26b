"""The brief from the command line."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import docx
import pytest

from legation.lang import LANGUAGES

Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", ["html", "md"])
def test_a_brief_in_each_language_and_form(run: Run, register: str, tmp_path: Path, language: str, ending: str) -> None:
    path = tmp_path / f"brief.{ending}"
    code, _, err = run("brief", "Hanoi", "Vientiane", "-r", register, "-l", language, "-o", str(path))
    assert code == 0
    assert "Brief written" in err
    text = path.read_text(encoding="utf-8")
    assert "hội đàm với" in text  # quotes stay in their own language
    assert "held talks with" in text


def test_a_brief_as_a_document_long_and_short(run: Run, register: str, tmp_path: Path) -> None:
    sizes = []
    for more in ([], ["--short"]):
        path = tmp_path / f"brief{len(more)}.docx"
        assert run("brief", "Hanoi", "Vientiane", "-r", register, "-l", "vi", "-o", str(path), *more)[0] == 0
        text = "\n".join(p.text for p in docx.Document(str(path)).paragraphs)
        assert "Ông Kiên cho biết Hà Nội sẽ giúp Viêng Chăn đào tạo cán bộ." in text
        sizes.append(len(text))
    assert sizes[1] < sizes[0]


def test_a_brief_as_pdf_or_how_to_get_there(run: Run, register: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "brief.pdf"
    if find_spec("typst") is not None:
        assert run("brief", "Hanoi", "Vientiane", "-r", register, "-l", "lo", "-o", str(path))[0] == 0
        assert path.read_bytes().startswith(b"%PDF")
        path.unlink()
    monkeypatch.setitem(sys.modules, "typst", None)
    code, _, err = run("brief", "Hanoi", "Vientiane", "-r", register, "-o", str(path))
    assert code == 2
    assert "pip install 'legation[pdf]'" in err
    assert not path.exists()


def test_the_short_brief_on_the_screen(run: Run, register: str) -> None:
    long, short = (run("brief", "Hanoi", "Vientiane", "-r", register, *more)[1] for more in ([], ["--short"]))
    assert short.startswith("# Hanoi – Vientiane")
    assert len(short) < len(long)


def test_a_brief_on_the_screen_and_as_data(run: Run, register: str) -> None:
    assert run("brief", "Hanoi", "Vientiane", "-r", register)[1].startswith("# Hanoi – Vientiane")
    made = json.loads(run("brief", "Hanoi", "Vientiane", "-r", register, "--json")[1])
    assert made["timeline"]
    assert made["agreements"]
    assert [side["name"] for side in made["people"]] == ["Hanoi", "Vientiane"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["Hanoi", "Hà Nội"], "same side"),
        (["Hanoi", "Vientiane", "-o", "x.odt"], ".docx, .pdf, .html"),
        (["Hanoi", "Vientiane", "-o", "x.md", "--letterhead", "y.docx"], ".docx alone"),
        (["Hanoi", "Vientiane", "--letterhead", "y.docx"], "--output FILE.docx"),
        (["Hanoi", "Vientiane", "--json", "--short"], "leave out --short"),
        (["Hanoi", "Vientiane", "-l", "de"], "vi, en, lo, fr"),
        (["Hanio", "Vientiane"], "knows no side 'Hanio'"),
    ],
)
def test_what_is_no_brief_is_refused(run: Run, register: str, arguments: list[str], says: str) -> None:
    code, _, err = run("brief", *arguments, "-r", register)
    assert code == 2
    assert says in err


def test_two_sides_without_dealings_have_an_empty_brief(run: Run, register: str) -> None:
    code, out, err = run("brief", "Paris", "Lima", "-r", register)
    assert code == 0
    assert "Nothing is on record." in out
    assert "Nothing on record joins Paris and Lima." in err


def test_a_place_that_cannot_be_written_to_is_told_without_a_trace(run: Run, register: str, tmp_path: Path) -> None:
    code, _, err = run("brief", "Hanoi", "Vientiane", "-r", register, "-o", str(tmp_path / "no" / "such.html"))
    assert code == 1
    assert err.startswith("legation: ")
    assert "such.html" in err
