"""The state of a document: proposed, signed, in force, renewed or ended, by the words near it."""

from __future__ import annotations

from legation.lang import Hit
from legation.model import PartialDate
from legation.reading.activities_triggers import sentence_status
from legation.reading.agreements_mentions import Mention
from legation.reading.dates import date_of
from legation.reading.findings import Findings
from legation.reading.sheet import Sheet

_REACH = 110  # how far from its document a word of state may stand, in code points
_NEAR = 60


def state(sheet: Sheet, findings: Findings, mention: Mention) -> str:
    """The state that the sentence of a mention gives to the document."""
    words = _words(sheet, mention)
    if any(w.row.meaning == "renewed" for w in words if _distance(w, mention) <= _NEAR):
        return "renewed"
    if any(w.row.meaning == "ended" for w in words if _distance(w, mention) <= _NEAR):
        return "ended"
    signing = _signing(sheet, mention)
    if signing == "planned" or _governed(words, mention, "proposed"):
        return "proposed"
    if mention.past is not None or mention.kind == "treaty":
        return "in-force"
    if signing == "held":
        return "signed"
    return "in-force" if mention.period or any(w.row.meaning == "in-force" for w in words) else "signed"


def signed_on(sheet: Sheet, findings: Findings, mention: Mention, status: str) -> PartialDate | None:
    """The day on which a document that the report tells was signed; None for others."""
    if status != "signed":
        return None
    found = date_of(sheet, findings.dates, mention.sentence, "signing", planned=False)
    return found.date if found else None


def _words(sheet: Sheet, mention: Mention) -> list[Hit]:
    start = max(mention.sentence.start, mention.start - _REACH)
    return sheet.hits("documents", start, min(mention.sentence.end, mention.end + _REACH))


def _governed(words: list[Hit], mention: Mention, meaning: str) -> bool:
    return any(w.row.meaning == meaning and mention.start - _NEAR <= w.start < mention.start for w in words)


def _distance(word: Hit, mention: Mention) -> int:
    return max(word.start - mention.end, mention.start - word.end, 0)


def _signing(sheet: Sheet, mention: Mention) -> str | None:
    """held or planned where the document is signed in its sentence, else None."""
    found = [h for h in sheet.words("verbs", mention.sentence.start, mention.sentence.end) if h.row.meaning == "signing"]
    if not found:
        return None
    nearest = min(found, key=lambda h: _distance(h, mention))
    if _distance(nearest, mention) > 2 * _REACH:
        return None
    return sentence_status(sheet, mention.sentence, nearest)
