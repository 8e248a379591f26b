"""What makes the language data ready leaves nothing to be made when a page comes."""

from __future__ import annotations

import subprocess
import sys

from legation.lang import LANGUAGES, SLOTS
from legation.lang.lexicon import kept_forms
from legation.lang.ready import make_ready
from legation.lang.rows import kept_rows


def test_everything_is_there_afterwards() -> None:
    make_ready()
    assert all(kept_forms(language).is_there() for language in LANGUAGES)
    assert all(kept_rows(language, slot).is_there() for language in LANGUAGES for slot in SLOTS)


def test_what_is_ready_is_not_loaded() -> None:
    make_ready()
    program = "from legation.lang import ready, lexicon; ready.make_ready(); print(lexicon.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
