"""The formats' own tools, which only some machines have: a test that needs one says that it is missing."""

from __future__ import annotations

import importlib
import warnings
from types import ModuleType

import pytest


def tool(name: str) -> ModuleType:
    """The module, or a skip that says how to get it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return importlib.import_module(name)
        except ImportError:
            pytest.skip(f"{name} is not installed: pip install 'legation[formats]'")
