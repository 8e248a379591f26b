"""Which way of finding names a page's script asks for."""

from __future__ import annotations

_UNCASED = frozenset({"lo"})


def has_case(language: str) -> bool:
    """Whether the script of `language` has capital letters, so that names can be told from words by them."""
    return language not in _UNCASED
