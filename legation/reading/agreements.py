"""Agreements: every named or described document between sides."""

from __future__ import annotations

import msgspec

from legation.model import Agreement
from legation.reading.agreements_mentions import Mention, mentions
from legation.reading.agreements_state import signed_on, state
from legation.reading.findings import Findings
from legation.reading.parties import parties_of, sides
from legation.reading.sheet import Sheet

_HOME = {"vi": "VN", "lo": "LA"}
_NEAR = 2  # sentences behind a document within which “the first version” is one of its kind
_POINTING = frozenset({"generic", "back"})  # words that only point to a document named elsewhere
_WORTH = {"signed": 3, "renewed": 3, "ended": 2, "proposed": 1, "in-force": 1}


def find_agreements(sheet: Sheet, findings: Findings) -> tuple[Agreement, ...]:
    """Every document between sides, once each, in order of its quote."""
    home = _HOME.get(sheet.language)  # Vietnamese and Lao reports often leave out their own country
    if len({side.country for side in sides(sheet, findings)} | ({home} if home else set())) < 2:
        return ()  # a document within one country binds no two sides
    lines: list[list[Mention]] = []
    for mention in mentions(sheet, findings):
        named = _named(lines, mention)
        line = _line(lines, named)
        if line is not None:
            line.append(named)
        elif named.opens:
            lines.append([named])
    return tuple(_agreement(sheet, findings, number, line) for number, line in enumerate(lines, 1))


def _named(lines: list[list[Mention]], mention: Mention) -> Mention:
    """The mention with the kind that it takes from the document named before it: “the 2019 version” is of that kind."""
    if mention.kind == "version" and lines:
        kind = next((m.kind for m in lines[-1] if m.kind not in _POINTING), "agreement")
        near = mention.sentence.index - lines[-1][-1].sentence.index <= _NEAR
        return msgspec.structs.replace(mention, kind=kind, opens=mention.opens and near)
    return msgspec.structs.replace(mention, opens=mention.opens and mention.kind != "version")


def _line(lines: list[list[Mention]], mention: Mention) -> list[Mention] | None:
    """The document that a mention names, if it was named before; a bare “the agreement” names the last one that fits."""
    if mention.former:
        return next((known for known in lines if any(m.former for m in known) or _shares_date(known, mention)), None)
    if mention.kind == "back":
        standing = [known for known in lines if not all(m.former for m in known)]
        return next((known for known in reversed(standing) if _fits(known, mention)), None)
    return next((known for known in lines if _same(known, mention)), None)


def _fits(line: list[Mention], mention: Mention) -> bool:
    """Whether nothing that is said of a document speaks against its being that of `line`."""
    terms = {m.period.edtf for m in line if m.period}
    past = {m.past.edtf[:4] for m in line if m.past}
    if mention.past is not None:
        return mention.past.edtf[:4] in past
    return mention.period is None or not terms or mention.renewed or mention.period.edtf in terms


def _same(line: list[Mention], mention: Mention) -> bool:
    """Whether a mention names the document of `line`: no other term, year of signing or kind."""
    first = line[0]
    if mention.signs and mention.period is None and mention.kind not in _POINTING and _is_carried(line):
        return False  # what is signed now is not what is carried out
    terms = {m.period.edtf for m in line if m.period}
    if mention.new and mention.proposed and not any(m.proposed for m in line) and not _shares_term(terms, mention):
        return False  # a new one takes the place of that one
    if mention.period is not None and terms and mention.period.edtf not in terms:
        return False
    past = {m.past.edtf[:4] for m in line if m.past}
    if mention.past is not None and mention.past.edtf[:4] not in past and (past or not _shares_term(terms, mention)):
        return False
    if past and mention.past is None and not (mention.period and mention.period.edtf in terms):
        return mention.kind == "generic" and mention.period is None
    if first.kind == mention.kind or mention.kind == "generic" or first.kind in _POINTING:
        return first.proposed == mention.proposed or mention.period is None or _shares_term(terms, mention)
    return _shares_term(terms, mention) or (not mention.opens and "agreement" in (first.kind, mention.kind))


def _is_carried(line: list[Mention]) -> bool:
    """Whether a document with a term has only been told of as one that is carried out."""
    return all(m.carried and not m.signs for m in line) and any(m.period for m in line)


def _shares_date(line: list[Mention], mention: Mention) -> bool:
    """Whether a document was named before with the term or year of signing that the mention gives it."""
    terms, past = {m.period.edtf for m in line if m.period}, {m.past.edtf[:4] for m in line if m.past}
    return _shares_term(terms, mention) or bool(mention.past and mention.past.edtf[:4] in past)


def _shares_term(terms: set[str], mention: Mention) -> bool:
    return mention.period is not None and mention.period.edtf in terms


def _agreement(sheet: Sheet, findings: Findings, number: int, line: list[Mention]) -> Agreement:
    told = [(state(sheet, findings, m), m) for m in line]
    status, best = max(told, key=lambda pair: (_worth(pair[0], pair[1]), -pair[1].start))
    kinds = [m.kind for m in [best, *line] if m.kind not in _POINTING]
    signed = signed_on(sheet, findings, best, status) if best.past is None else best.past
    return Agreement(
        id=f"g{number}",
        kind=kinds[0] if kinds else "agreement",
        status=status,
        quote=sheet.sentence_quote(best.sentence),
        parties=parties_of(sheet, findings, best.sentence.start, best.sentence.end, ()),
        period=next((m.period for m in [best, *line] if m.period), None),
        signed=signed,
    )


def _worth(status: str, mention: Mention) -> float:
    return _WORTH[status] + (1.0 if mention.period else 0.0) - (2.5 if mention.heading else 0.0)
