"""The nouns that travel between the rooms. Imports nothing of ours."""

from legation.model.dates import PartialDate
from legation.model.errors import (
    DateError,
    LanguageError,
    LegationError,
    PageError,
    QuoteError,
    RegisterError,
    SourceError,
    UsageError,
)
from legation.model.judgements import Judgement
from legation.model.pages import Capture, Issue, Page
from legation.model.quotes import Quote
from legation.model.readings import (
    Activity,
    Agreement,
    Body,
    Figure,
    Person,
    Post,
    Reading,
    Statement,
    Topic,
)

__all__ = [
    "Activity",
    "Agreement",
    "Body",
    "Capture",
    "DateError",
    "Figure",
    "Issue",
    "Judgement",
    "LanguageError",
    "LegationError",
    "Page",
    "PageError",
    "PartialDate",
    "Person",
    "Post",
    "Quote",
    "QuoteError",
    "Reading",
    "RegisterError",
    "SourceError",
    "Statement",
    "Topic",
    "UsageError",
]
