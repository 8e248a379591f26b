"""Legation keeps the register of a cooperation, with the words that prove each entry."""

__version__ = "0.1.0"
