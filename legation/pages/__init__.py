"""Capture → Page."""

from legation.pages.labels import make_ready
from legation.pages.page import page_of

__all__ = ["make_ready", "page_of"]
