"""What a user names, walked in a fixed order; one bad item never stops the batch."""

import io
import os
from pathlib import Path

import pytest

from legation.model import Capture, Issue
from legation.sources import Options, captures, walk
from tests.sources.makers import OLE_HEADER, docx, message, overlapping, paragraph, pdf, zipped
from tests.sources.test_fetch import Server, reply


def found(*targets: str | Path, **options: object) -> list[tuple[str, str]]:
    """Source and media of each capture, source and code of each issue."""
    items = captures([str(t) for t in targets], options=Options(**options))  # type: ignore[arg-type]
    return [(i.source, i.media) if isinstance(i, Capture) else (i.where, i.code) for i in items]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name, content in {
        "a.txt": b"one",
        "b/c.md": b"two",
        "b/d.html": b"<p>three",
        "c.pdf": pdf("x"),
        "d.docx": docx(paragraph("x")),
        "e.eml": message(b"x"),
        "f.jsonl": b'{"text": "x"}\n{\n',
        "g.zip": zipped({"in.txt": b"x", "deep/in.pdf": pdf("y"), "__MACOSX/._in.txt": b"x", ".DS_Store": b"x"}),
        ".hidden/x.txt": b"x",
        ".DS_Store": b"x",
    }.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_a_folder_in_order(folder: Path) -> None:
    assert found(folder) == [
        (f"{folder}/a.txt", "text"),
        (f"{folder}/c.pdf", "pdf"),
        (f"{folder}/d.docx", "docx"),
        (f"{folder}/e.eml", "eml"),
        (f"{folder}/f.jsonl#1", "json"),
        (f"{folder}/f.jsonl#2", "broken-line"),
        (f"{folder}/g.zip!deep/in.pdf", "pdf"),
        (f"{folder}/g.zip!in.txt", "text"),
        (f"{folder}/b/c.md", "text"),
        (f"{folder}/b/d.html", "html"),
    ]


def test_the_bytes_are_as_they_were(folder: Path) -> None:
    for item in captures([str(folder / "c.pdf")]):
        assert isinstance(item, Capture)
        assert item.content == pdf("x")


def test_bad_items_among_good_ones(tmp_path: Path) -> None:
    bad = {
        "b.pdf": b"<html>not found",
        "c.docx": OLE_HEADER,
        "d.txt": b"",
        "e.zip": overlapping(2, b"x" * 100),
        "f.zip": zipped({"../../up.txt": b"x", "fine.txt": b"x"}),
        "g.zip": zipped({"1.zip": zipped({"2.zip": zipped({"3.zip": zipped({"x.txt": b"x"})})})}),
        "h.jpg": b"\xff\xd8",
        "i.txt": b"x" * 11,
        "j.zip": b"PK\x03\x04 cut off",
    }
    for name, content in {"a.txt": b"first", **bad, "z.txt": b"last"}.items():
        (tmp_path / name).write_bytes(content)
    limits = walk._LIMITS | {"text": 10}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(walk, "_LIMITS", limits)
        pairs = found(tmp_path)
    assert [(s.removeprefix(f"{tmp_path}/"), c) for s, c in pairs] == [
        ("a.txt", "text"),
        ("b.pdf", "mismatch"),
        ("c.docx", "encrypted"),
        ("d.txt", "empty"),
        ("e.zip", "archive-bomb"),
        ("f.zip!../../up.txt", "unsafe-name"),
        ("f.zip!fine.txt", "text"),
        ("g.zip!1.zip!2.zip!3.zip", "archive-bomb"),
        ("h.jpg", "unsupported"),
        ("i.txt", "too-large"),
        ("j.zip", "truncated"),
        ("z.txt", "text"),
    ]
    assert sorted(p.name for p in tmp_path.parent.rglob("*up.txt")) == []


def test_issues_are_fatal_for_what_was_named_and_not_for_what_was_found(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff")
    for target, fatal in ((tmp_path, False), (tmp_path / "a.jpg", True)):
        (issue,) = captures([str(target)])
        assert isinstance(issue, Issue)
        assert issue.fatal is fatal
        assert issue.message


def test_missing_devices_links_and_odd_names(tmp_path: Path) -> None:
    inner, outer = tmp_path / "inner", tmp_path / "outer.txt"
    inner.mkdir()
    assert found(inner) == [(str(inner), "empty")]
    outer.write_text("x")
    os.mkfifo(inner / "pipe.txt")
    (inner / "out.txt").symlink_to(outer)
    (inner / "loop").symlink_to(inner)
    Path(os.fsdecode(os.fsencode(inner) + b"/\xff\n.txt")).write_text("x")
    assert found(inner) == [
        (f"{inner}/out.txt", "link"),
        (f"{inner}/pipe.txt", "unreadable"),
        (f"{inner}/\\xff\\x0a.txt", "text"),
    ]
    assert found(tmp_path / "no.txt", "a\0b") == [(f"{tmp_path}/no.txt", "missing"), ("a\\x00b", "unreadable")]


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The superuser may read everything, so that the refusal of the system is played."""

    def refuse(path: str, mode: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    (tmp_path / "a.txt").write_text("x")
    monkeypatch.setattr(walk, "open", refuse, raising=False)
    assert found(tmp_path / "a.txt") == [(f"{tmp_path}/a.txt", "unreadable")]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"plain", [("-", "text")]),
        (b"<html>", [("-", "html")]),
        (pdf("x"), [("-", "pdf")]),
        (zipped({"a.txt": b"x"}), [("-!a.txt", "text")]),
        (b'{"text": "x"}\n{"text": "y"}', [("-#1", "json"), ("-#2", "json")]),
        (b"", [("-", "empty")]),
    ],
)
def test_standard_input(content: bytes, expected: list[tuple[str, str]]) -> None:
    assert found("-", stdin=io.BytesIO(content)) == expected


def test_captures_stream(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "x"}\n' * 3)
    items = captures([str(tmp_path / "a.jsonl"), "-"], options=Options(stdin=io.BytesIO(b"never read")))
    first = next(items)
    assert isinstance(first, Capture)
    items.close()  # type: ignore[attr-defined]


def test_pages_with_where_they_came_from() -> None:
    server = Server()
    server.answers["/a"] = reply(b"", "Location: /b", status="302 Found")
    server.answers["/b"] = reply(b"<html>x", "Content-Type: text/html; charset=windows-1258")
    server.answers["/c"] = reply(b"", "Content-Type: text/html")
    server.answers["/d.zip"] = reply(zipped({"x.txt": b"x"}), "Content-Type: application/zip")
    options = Options(allow_private=True, pause=0)
    page, empty, inner, dead, closed = captures(
        [server.url("/a"), server.url("/c"), server.url("/d.zip"), server.url("/none"), "ftp://a.example/x"], options=options
    )
    server.close()
    assert isinstance(page, Capture)
    assert (page.source, page.media) == (server.url("/a"), "html")
    assert page.hints == {"url": server.url("/b"), "charset": "windows-1258"}
    assert isinstance(inner, Capture)
    assert inner.source == server.url("/d.zip") + "!x.txt"
    assert [getattr(i, "code", "") for i in (empty, dead, closed)] == ["empty", "dead", "address"]


def test_an_archive_found_in_a_folder_that_cannot_be_read_is_a_loss(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04 cut off")
    (issue,) = captures([str(tmp_path)])
    assert isinstance(issue, Issue)
    assert (issue.code, issue.fatal) == ("truncated", True)
