"""Every error of the house.

    LegationError
    ├── SourceError      a source could not be got or taken apart
    ├── PageError        a capture could not be made into a page
    ├── LanguageError    the language data is missing or wrong
    ├── DateError        a string is not a partial date
    ├── QuoteError       a quote is not found again in its page
    ├── RegisterError    the store refuses, is damaged, or is of another version
    └── UsageError       the caller asked for something that does not exist

Only `cli/` (and later `web/`) turns these into exit codes or status codes.
"""


class LegationError(Exception):
    """Root of the tree; the message says what and where, for a person to read."""

    exit_code = 1


class SourceError(LegationError):
    """A source could not be got or taken apart.

    `code` is a stable word (`empty`, `binary`, `truncated`, `encrypted`, `archive-bomb`, `timeout`, …), `source` names the
    file or address.
    """

    exit_code = 3

    def __init__(self, code: str, source: str, message: str) -> None:
        super().__init__(f"{source}: {message}")
        self.code = code
        self.source = source
        self.message = message


class PageError(LegationError):
    """A capture could not be made into a page."""

    exit_code = 3


class LanguageError(LegationError):
    """The language data is missing or wrong; names the file and row."""


class DateError(LegationError, ValueError):
    """A string is not one of the partial dates that Legation writes."""


class QuoteError(LegationError):
    """A quote is not found again at its place in the page."""


class RegisterError(LegationError):
    """The store refuses, is damaged, or was written by another version."""


class UsageError(LegationError):
    """The caller asked for something that does not exist or contradicts itself."""

    exit_code = 2
