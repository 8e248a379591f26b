"""Work told by name is what its name says."""

from __future__ import annotations

import importlib
import subprocess
import sys

from legation.model import Capture
from legation.run.work import READING
from legation.run.worker import types_of


def test_reading_takes_captures_and_gives_what_it_says() -> None:
    function = getattr(importlib.import_module(READING.module), READING.name)
    assert types_of(function) == (Capture, READING.gives)


def test_handing_work_out_loads_nothing_of_it() -> None:
    code = "import sys, legation.run.work, legation.run.workers; assert 'legation.lang' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
