"""The child's side: frames, types, limits."""

import io
import subprocess
import sys

import msgspec
import pytest

from legation.model import Capture
from legation.run.worker import LENGTH, Answer, Job, read_frame, types_of


def measure(capture: Capture) -> int:
    return len(capture.content)


def test_frames_are_whole_or_the_end() -> None:
    assert read_frame(io.BytesIO(LENGTH.pack(3) + b"abc")) == b"abc"
    assert read_frame(io.BytesIO(LENGTH.pack(4) + b"abc")) is None
    assert read_frame(io.BytesIO(b"\0\0")) is None
    assert read_frame(io.BytesIO(b"")) is None


def test_types_come_from_the_annotations() -> None:
    assert types_of(measure) == (Capture, int)
    with pytest.raises(TypeError):
        types_of(lambda a: a)


def test_what_travels_is_data() -> None:
    for record in (Job("m", "f", 1.0, 2), Answer(value=b"\x01"), Answer(code="empty", source="a", message="b")):
        assert msgspec.msgpack.decode(msgspec.msgpack.encode(record), type=type(record)) == record


def test_settling_spares_what_is_loaded_and_still_sweeps() -> None:
    code = (
        "import gc; from legation.run.worker import settle; settle(); assert gc.get_freeze_count() > 0;"
        "assert gc.isenabled() and gc.get_threshold()[0] > 700"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
