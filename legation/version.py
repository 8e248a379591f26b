"""The version, in a module of its own: rooms may name it without importing the package's public door."""

__version__ = "0.1.0"
