from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from legation.model import SourceError, UsageError
from legation.run.comparing import compared, comparison, read_pairs, write_pairs


def listed(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "pairs.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_each_row_gets_score_decision_and_reasons(tmp_path: Path) -> None:
    path = listed(
        tmp_path, '\ufeffa,b,note\nSomxay Vilaivong,"Xổm-xay Vi-lay-vông","one, or two"\r\nTrần Văn Hiến,Trần Văn Hiện,\n'
    )
    columns, rows = read_pairs(path)
    stream = io.StringIO()
    assert write_pairs(stream, columns, compared(rows)) == 2
    back = list(csv.DictReader(io.StringIO(stream.getvalue())))
    assert [row["decision"] for row in back] == ["same", "not same"]
    assert back[0]["note"] == "one, or two"
    assert back[0]["score"] == "0.90"
    assert "sound key" in back[0]["reasons"]


def test_columns_of_countries_are_heeded_and_old_answers_written_anew(tmp_path: Path) -> None:
    columns, rows = read_pairs(listed(tmp_path, "a,b,country_a,country_b,score\nLâm Sơn,Lâm Sớn,VN,VN,9\n"))
    (row,) = compared(rows)
    assert row["score"] == "0.00"
    stream = io.StringIO()
    write_pairs(stream, columns, iter([row]))
    assert stream.getvalue().splitlines()[0] == "a,b,country_a,country_b,score,decision,reasons"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x,y\n1,2\n", "no column a and no column b; it has x, y"),
        ("", "it has none"),
        ("a,b,a\n1,2,3\n", "a column twice"),
        ("a,b\nAn Le,Le An\nonly one\n", "line 3: has more or fewer cells"),
        ("a,b\nx,y,z\n", "line 2: has more or fewer cells"),
        ("a,b\nx, \n", "line 2: column b is empty"),
        (b"a,b\n\xff\xfe,x\n", "is not UTF-8"),
        ('a,b\n"x,y\n', "unexpected end of data"),
    ],
)
def test_bad_files_are_named_with_what_is_wrong(tmp_path: Path, text: str | bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        read_pairs(listed(tmp_path, text))
    assert "pairs.csv" in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="No such file"):
        read_pairs(tmp_path / "none.csv")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Mr. Somxay Vilaivong", "Xổm-xay Vi-lay-vông"),
        ("ທ່ານ ສົມໄຊ ວິໄລວົງ", "Mr Somxay Vilaivong"),
        ("Ông Trần Văn Hiến", "Trần Văn Hiến"),
        ("Trần Văn Hiến", "  Mme Tran  Van Hien "),
    ],
)
def test_forms_of_address_are_no_part_of_a_name(a: str, b: str) -> None:
    assert comparison(a, b).decision == "same"


def test_a_form_of_address_alone_stays_a_name() -> None:
    assert comparison("Don", "Don Quivira").decision == "may be"


def test_an_empty_name_is_no_name() -> None:
    with pytest.raises(UsageError, match="empty"):
        comparison("  ", "Trần Văn Hiến")
