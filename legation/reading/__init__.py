"""Page → Reading: one module for each kind."""

from legation.reading.reader import read_page, reader_version

__all__ = ["read_page", "reader_version"]
