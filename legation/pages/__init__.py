"""Capture → Page."""

from legation.pages.page import page_of

__all__ = ["page_of"]
