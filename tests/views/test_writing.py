"""Every form of a brief can be written, long and short, and what cannot is told first."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from legation.model import UsageError
from legation.views.brief import Brief
from legation.views.writing import FORMS, check_form, write_brief

STARTS = {".docx": b"PK", ".pdf": b"%PDF", ".html": b"<!doctype html>", ".htm": b"<!doctype html>", ".md": b"# Arden"}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("short", [False, True])
def test_each_form(brief: Brief, form: str, short: bool) -> None:
    if form == ".pdf" and find_spec("typst") is None:
        pytest.skip("the extra pdf (Typst) is not installed: no PDF is made")
    check_form(Path(f"brief{form}"))
    written = write_brief(brief, form, short=short)
    assert written.data.lstrip().startswith(STARTS[form])
    assert written.unshown == ""


def test_what_is_no_form_is_told(tmp_path: Path, brief: Brief) -> None:
    with pytest.raises(UsageError, match=r"x\.odt: a brief is written as \.docx, \.pdf, \.html, \.htm or \.md"):
        check_form(Path("x.odt"))
    with pytest.raises(UsageError, match=r"goes with \.docx alone"):
        check_form(Path("x.html"), tmp_path / "head.docx")
    with pytest.raises(UsageError, match="no such letterhead"):
        check_form(Path("x.docx"), tmp_path / "head.docx")
    with pytest.raises(UsageError, match="no form"):
        write_brief(brief, ".odt")
