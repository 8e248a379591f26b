"""The state of a document: proposed, signed, in force, renewed or ended, by the words near it."""

from __future__ import annotations

from legation.lang import Hit
from legation.model import PartialDate
from legation.reading.activities_triggers import sentence_status
from legation.reading.agreements_mentions import Mention, state_words
from legation.reading.dates import date_of
from legation.reading.findings import Findings
from legation.reading.sheet import Sheet

_REACH = 110  # how far from its document a word of state may stand, in code points
_NEAR = 60
_GOVERNS = 14  # how near before the next document a word stands that is said of that one


def state(sheet: Sheet, findings: Findings, mention: Mention) -> str:
    """The state that the sentence of a mention gives to the document."""
    words = _words(sheet, findings, mention)
    ended = _meaning(words, "ended") + _replacing(sheet, mention, words)
    if (_is_told(sheet, mention, ended) and not _still_runs(sheet, mention)) or "previous" in _beside(words, mention):
        return "ended"
    if _is_told(sheet, mention, _meaning(words, "renewed")) and not _bears_its_renewal(mention):
        return "renewed"
    verb = _signing(sheet, mention)
    signing = _status(sheet, mention, verb) if verb else None
    before = verb is not None and verb.start < mention.start
    carried = _meaning(words, "in-force")
    if mention.past is not None and any(w.start < mention.start for w in carried) and not (before and signing == "planned"):
        return "in-force"
    planned = signing == "denied" or (signing == "planned" and (before or mention.past is None))
    if _meaning(words, "initialled") or planned or _is_proposed(mention, words, verb):
        return "proposed"
    if mention.past is not None:
        return "in-force"
    if mention.kind == "treaty":
        return "in-force"
    if signing == "held" or _is_told(sheet, mention, _made(words, mention)):
        return "signed"
    if mention.new and _is_wanted(sheet, mention):
        return "proposed"
    return "in-force" if mention.period or carried else "signed"


def _meaning(words: list[Hit], meaning: str) -> list[Hit]:
    return [w for w in words if w.row.meaning == meaning]


def _still_runs(sheet: Sheet, mention: Mention) -> bool:
    """Whether the term of a document ends behind the day of publication (“expires in December”)."""
    last = mention.period.bounds()[1] if mention.period and mention.period.knows_year else None
    return bool(last and sheet.page.published and last.isoformat() > sheet.page.published)


def _replacing(sheet: Sheet, mention: Mention, words: list[Hit]) -> list[Hit]:
    """Words before a document that say another takes its place, unless that one is still to come."""
    found = [w for w in _meaning(words, "replaces") if w.start < mention.start]
    start = mention.sentence.start
    return [w for w in found if not sheet.hits("documents", max(start, w.start - _REACH), w.start, "proposed")]


def _made(words: list[Hit], mention: Mention) -> list[Hit]:
    """Words that say of a document that it was adopted, or right before it that it was exchanged."""
    exchanged = [w for w in _meaning(words, "exchanged") if 0 <= mention.start - w.end <= _GOVERNS]
    return _meaning(words, "adopted") + exchanged


def _is_proposed(mention: Mention, words: list[Hit], held: Hit | None) -> bool:
    """Whether a word of plan stands before a document (behind its verb of signing, if it has one) or a passive one behind it."""
    for word in _meaning(words, "proposed"):
        before = mention.start - _NEAR <= word.start < mention.start
        if before and (held is None or held.start > mention.start or word.end > held.start):
            return True
        if word.start >= mention.end and word.row.get("side") == "behind":
            return True
    return False


def signed_on(sheet: Sheet, findings: Findings, mention: Mention, status: str) -> PartialDate | None:
    """The day on which a document that the report tells was signed; None for others."""
    if status != "signed":
        return None
    found = date_of(sheet, findings.dates, mention.sentence, "signing", planned=False)
    return found.date if found else None


def _words(sheet: Sheet, findings: Findings, mention: Mention) -> list[Hit]:
    """The words of state that are said of a document: those of its room, without those that govern the next document."""
    first, last = mention.room
    start, end = max(first, mention.start - _REACH), min(last, mention.end + _REACH)
    found = state_words(sheet, findings, start, end)
    if last < mention.sentence.end:
        found = [w for w in found if w.start < mention.end or not _governs_next(sheet, w, last)]
    return [
        w
        for w in found
        if w.row.meaning != "ended" or w.start >= mention.end or mention.start - w.end <= 1 or w.row.get("side") == "before"
    ]


def _governs_next(sheet: Sheet, word: Hit, last: int) -> bool:
    """Whether a word of state is said of the document behind it: “an addendum that extends to 2029 the convention”."""
    reach = _NEAR if word.row.meaning in ("renewed", "replaces") else _GOVERNS
    return word.row.meaning != "ended" and last - word.end <= reach and not set(",;") & set(sheet.text[word.end : last])


def _is_told(sheet: Sheet, mention: Mention, words: list[Hit]) -> bool:
    """Whether a word near the document says that it was renewed or has ended, and not that it is to be."""
    near = [w for w in words if _distance(w, mention) <= _NEAR]
    return any(_holds(sheet, mention, w) for w in near)


def _holds(sheet: Sheet, mention: Mention, word: Hit) -> bool:
    """Whether what a word says is so: for an end behind its document no plan told before the document counts."""
    if word.row.meaning == "ended" and word.start >= mention.end:
        between = {h.row.meaning for h in sheet.hits("cues", mention.end, word.start)}
        return not between & {"future", "event-future", "negation"}
    return sentence_status(sheet, mention.sentence, word) == "held"


def _beside(words: list[Hit], mention: Mention) -> set[str]:
    """What the words right before or behind a document say of it."""
    return {w.row.meaning for w in words if _distance(w, mention) <= 1}


def _bears_its_renewal(mention: Mention) -> bool:
    """Whether the date that the document bears is that of an extension long since signed: its term begins with it."""
    return bool(mention.past and mention.period and mention.past.edtf[:4] >= str(int(mention.period.edtf[:4]) - 1))


def _is_wanted(sheet: Sheet, mention: Mention) -> bool:
    """Whether words of wish, agreement or plan stand before a document that is not there yet."""
    cues = sheet.hits("cues", mention.sentence.start, mention.room[1])
    return any(c.row.meaning in ("request", "agree", "willing", "commit", "future", "plan", "event-future") for c in cues)


def _distance(word: Hit, mention: Mention) -> int:
    return max(word.start - mention.end, mention.start - word.end, 0)


def _signing(sheet: Sheet, mention: Mention) -> Hit | None:
    """The verb by which the document is signed in its sentence."""
    found = [h for h in sheet.words("verbs", mention.sentence.start, mention.sentence.end) if h.row.meaning == "signing"]
    since = sheet.hits("documents", mention.sentence.start, mention.sentence.end, "in-force")  # “since its signing”, “từ khi ký”
    found = [h for h in found if not any(w.start < h.end and h.start < w.end for w in since)]
    own = [h for h in found if mention.room[0] <= h.start < mention.room[1]] or [
        h for h in found if h.end <= mention.start and not set(";:") & set(sheet.text[h.end : mention.start])
    ]
    nearest = min(own, key=lambda h: _distance(h, mention), default=None)
    return nearest if nearest is not None and _distance(nearest, mention) <= 2 * _REACH else None


def _status(sheet: Sheet, mention: Mention, verb: Hit) -> str:
    """held, planned or denied, as the words around a verb of signing say."""
    if sheet.hits("cues", verb.start, verb.end, "negation"):
        return "denied"  # “n'ont jamais signé”
    return sentence_status(sheet, mention.sentence, verb) or "denied"
