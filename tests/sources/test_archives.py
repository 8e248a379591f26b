"""Archives are judged by their directory; nothing hostile is unpacked."""

import io
import stat
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.model import SourceError
from legation.sources import archives
from legation.sources.archives import Archive, Budget, nested, safe_name
from legation.sources.options import MB
from tests.sources.makers import overlapping, with_declared, zipped


def code_of(data: bytes, *, read: bool = False, budget: Budget | None = None) -> str:
    def attempt() -> None:
        archive = Archive(io.BytesIO(data), "a.zip", budget)
        if read:
            archive.read(archive.names()[0])

    with pytest.raises(SourceError) as caught:
        attempt()
    return caught.value.code


def test_names_are_sorted_and_contents_whole() -> None:
    archive = Archive(io.BytesIO(zipped({"b.txt": b"two", "a/": b"", "a/x.txt": b"one" * 9999})), "a.zip")
    assert archive.names() == ["a/x.txt", "b.txt"]
    assert archive.read("a/x.txt") == b"one" * 9999


def test_entries_that_share_their_bytes_are_refused() -> None:
    data = overlapping(3, b"x" * 1000)
    assert code_of(data) == "archive-bomb"
    # The twin: by its directory alone the archive is sound, and the standard library of 3.11.7 unpacks it.
    assert len(zipfile.ZipFile(io.BytesIO(data)).infolist()) == 3


def test_high_ratio_is_refused_by_the_directory_and_a_lie_by_counting() -> None:
    honest = zipped({"a.txt": bytes(2 * MB)})
    assert code_of(honest) == "archive-bomb"
    lying = with_declared(honest, size=1000)
    assert code_of(lying, read=True) == "archive-bomb"


def test_the_twin_without_the_ratio_check_unpacks_the_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_RATIO", 10**9)
    assert len(Archive(io.BytesIO(zipped({"a.txt": bytes(2 * MB)})), "a.zip").read("a.txt")) == 2 * MB


def test_sizes_beyond_the_caps() -> None:
    one = zipped({"a.txt": b"short"})
    assert code_of(with_declared(one, size=archives.MAX_ENTRY + 1)) == "archive-bomb"
    assert code_of(one, budget=Budget(total=4)) == "archive-bomb"
    assert code_of(zipped({f"{n}.txt": b"" for n in range(3)}), budget=Budget(entries=2)) == "archive-bomb"


def test_more_entries_than_the_cap() -> None:
    assert code_of(zipped({f"{n}.txt": b"" for n in range(archives.MAX_ENTRIES + 1)}, zipfile.ZIP_STORED)) == "archive-bomb"


def test_a_giant_directory_is_refused_before_python_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipfile, "ZipFile", None)
    size = archives.MAX_DIRECTORY + 1
    short = bytes(size) + b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, 9, 9, size, 0, 0)
    assert code_of(short) == "archive-bomb"
    record = b"PK\x06\x06" + struct.pack("<QHHLLQQQQ", 44, 45, 45, 0, 0, 9, 9, size, 0)
    locator = b"PK\x06\x07" + struct.pack("<LQL", 0, size, 1)
    long = bytes(size) + record + locator + b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, 9, 9, 0, 0, 0)
    assert code_of(long) == "archive-bomb"


def test_the_same_name_twice() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "one")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", "two")
    assert code_of(out.getvalue()) == "duplicate"


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "a/../../b.txt", "..\\a.txt", "C:\\a.txt", "\\\\host\\a.txt"])
def test_names_that_lead_out(name: str) -> None:
    assert not safe_name(name)
    assert code_of(zipped({name: b"x"}), read=True) == "unsafe-name"


@given(st.text(min_size=1, max_size=30))
@settings(max_examples=200)
def test_a_safe_name_stays_inside(name: str) -> None:
    if safe_name(name):
        assert not name.startswith(("/", "\\"))
        assert ".." not in name.replace("\\", "/").split("/")
        assert "\0" not in name


def test_links_and_locked_entries_are_refused_alone() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("a.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("b.txt", "fine")
    assert code_of(out.getvalue(), read=True) == "link"
    assert Archive(io.BytesIO(out.getvalue()), "a.zip").read("b.txt") == b"fine"
    assert code_of(with_declared(zipped({"a.txt": b"x"}), flags=1), read=True) == "encrypted"
    assert code_of(zipped({"a.txt": b"x" * 99}, zipfile.ZIP_LZMA), read=True) == "unsupported"


def test_cut_off_and_spoiled() -> None:
    whole = zipped({"a.txt": b"some text" * 20})
    assert code_of(whole[:-30]) == "truncated"
    spoiled = bytearray(whole)
    spoiled[40] ^= 0xFF
    assert code_of(bytes(spoiled), read=True) in ("damaged", "archive-bomb")


@given(st.integers(0, 400), st.integers(1, 255))
@settings(max_examples=150)
def test_a_changed_byte_gives_the_same_content_or_an_issue(place: int, change: int) -> None:
    data = bytearray(zipped({"a.txt": b"one text" * 30, "b.txt": b"another"}))
    data[place % len(data)] ^= change
    try:
        archive = Archive(io.BytesIO(bytes(data)), "a.zip")
        contents = {archive.read(name) for name in archive.names()}
    except SourceError:
        return
    assert contents <= {b"one text" * 30, b"another"}


def test_nesting_ends() -> None:
    depth = 0
    for _ in range(archives.MAX_DEPTH):
        depth = nested(depth, "a.zip")
    with pytest.raises(SourceError):
        nested(depth, "a.zip")
