"""Rosters: sentences that list who took part in a dealing told elsewhere, and who travelled along.

“Attending the ceremony were …”, “Cùng dự có …” tell no second dealing; their people belong to the one told before. Such a list
may go on in the sentences behind it, one for each side (“Phía Prây Veng có …”, “On the Lao side were …”).
"""

from __future__ import annotations

from legation.lang import Hit
from legation.reading.activities_triggers import Triggers
from legation.reading.findings import Findings
from legation.reading.sentences import Sentence

_OPENING = 8  # code points: a quotation mark or a dash may stand before the first word of a sentence
_ZONE = 60  # how far behind the first word of a roster the dealing may be named, in code points
_LONGEST = 4  # sentences over which one list may go on


def roster_zone(triggers: Triggers, sentence: Sentence) -> tuple[int, int] | None:
    """Where a roster's own words may name the dealing that it belongs to; None where the sentence is no roster.

    A word that lists only at the head of a sentence (“attending”, “dự”) reaches a little way, one that always lists the whole.
    """
    for hit in triggers.helpers("roster", sentence.start, sentence.end):
        if hit.row.get("at") != "head":
            return sentence.start, sentence.end
        if _is_head(triggers, sentence, hit):
            return hit.start, min(hit.end + _ZONE, sentence.end)
    return None


def _is_head(triggers: Triggers, sentence: Sentence, hit: Hit) -> bool:
    opening = triggers.sheet.text[sentence.start : hit.start]
    return len(opening) <= _OPENING and not any(c.isalpha() for c in opening)


def listed(triggers: Triggers, findings: Findings, sentence: Sentence) -> list[str]:
    """The people whom a roster lists, with those of the other sides in the sentences behind it."""
    found = findings.people_in(sentence.start, sentence.end)
    for following in triggers.sheet.sentences[sentence.index + 1 : sentence.index + _LONGEST]:
        if not any(_is_head(triggers, following, h) for h in triggers.helpers("side-list", following.start, following.end)):
            break
        found += findings.people_in(following.start, following.end)
    return list(dict.fromkeys(found))
