"""Mentions of documents in the report, each with its term, the date that it bears, and the room in which words are said of it."""

from __future__ import annotations

import re

import msgspec

from legation.lang import Hit, longest
from legation.model import PartialDate
from legation.reading.activities_candidates import is_heading
from legation.reading.activities_triggers import DOCUMENTS
from legation.reading.agreements_terms import BESIDE, Term, bears_term, term_of
from legation.reading.findings import Findings
from legation.reading.sentences import Sentence
from legation.reading.sheet import Sheet

_OF = 9  # code points between a document and what it is about: “ of the ”, “ de l'”
_JOINS = re.compile(r"\b(?:and|or|et|ou|và|hoặc|with|avec|to|into|as|en|thành|by|par|bằng)\b|ແລະ|ຫຼື|ເປັນ")
_COUNTED = re.compile(
    r"(?:(?<![\d–/-])\d{1,3}|\b(?:two|three|four|five|six|seven|eight|nine|ten|many|several|deux|trois|quatre|plusieurs|hai|ba|nhiều))\s*$"
)
_COUNTED_BEHIND = re.compile("[^.;,]{0,30}?(?:\\d+|[໐-໙]+)[ \u200b]*ສະບັບ")  # Lao counts behind: “ຂໍ້ຕົກລົງ 2 ສະບັບ”
_NONE = re.compile(r"\b(?:no|aucune?|không có|chưa có)\s*$|ບໍ່ມີ\s*$")
_PAIRS = re.compile(r"\b(?:pairs|cặp|paires)\b|ຄູ່ບ້ານ")
_MANY = re.compile(r"(?:\b(?:các|những|these|those|all|ces|des|les)|ບັນດາ)\s*$")
_BACK = re.compile(r"(?:\b(?:the|this|that|its|cet|cette|ce|la|le)|\bl['’])(?: new| nouvel| nouvelle| renewed)?\s*$")
_BACK_BEHIND = re.compile(r"\s*(?:này|nói trên|trên|đó|ດັ່ງກ່າວ|ສະບັບນີ້|ນີ້)")
_NEW = re.compile(r"\b(?:an?|une?|một|new|nouvel(?:le)?|nouveau|future?|early)(?:\s+[\w-]+)?\s*$")
_NEW_BEHIND = re.compile("\\s*(?:mới|ສະບັບໃໝ່|ໃໝ່)")
_HEADS = frozenset(
    {"agreement", "accord", "accords", "convention", "protocole", "protocol", "pact", "thỏa thuận", "ຂໍ້ຕົກລົງ", "ສັນຍາ"}
)
_TOLD = frozenset({"proposed", "in-force", "renewed", "ended", "initialled", "replaces", "adopted"})
_JUST = 30  # how near before a document a word stands that is said of just that one
_MADE = frozenset({"proposed", "renewed", "ended", "initialled", "replaces", "adopted"})
_FORMER = 20  # how far from a document a word may stand that says another took its place
_NAMED = DOCUMENTS | {"generic", "none", "relation", "version"}


class Mention(msgspec.Struct, frozen=True):
    """A document named: half-open span, kind (or generic), its sentence, its term, and the earlier date that it bears.

    `kind` is `generic` where the word only points back and `version` where it stands for another document of the kind named
    before (“the 2019 version”). `room` is the stretch of the sentence between the documents named before and behind it.
    `opens` marks mentions that may be the only one of a document; `proposed` those that words of plan govern; `new` those
    that speak of a document as one that is not there yet, `former` those of one that another takes the place of, `renewed` those
    beside words of renewal; `carried` and `signs` those right behind words of carrying out and of signing.
    """

    start: int
    end: int
    kind: str
    sentence: Sentence
    room: tuple[int, int]
    period: PartialDate | None
    past: PartialDate | None
    opens: bool
    proposed: bool
    heading: bool
    new: bool = False
    former: bool = False
    renewed: bool = False
    carried: bool = False
    signs: bool = False


def mentions(sheet: Sheet, findings: Findings) -> list[Mention]:
    """Every mention of a document in the report, in order, and every word of validity that stands for one."""
    words = _words(sheet, findings)
    found: list[Mention] = []
    for index, hit in enumerate(words):
        sentence = sheet.sentence_at(hit.start)
        if sentence is None:
            continue
        following = words[index + 1].start if index + 1 < len(words) else sentence.end
        previous = words[index - 1].end if index else sentence.start
        room = (max(previous, sentence.start), min(following, sentence.end))
        found.append(_mention(sheet, findings, sentence, hit, room))
    return sorted([*found, *_unnamed(sheet, findings, found)], key=lambda m: m.start)


def _words(sheet: Sheet, findings: Findings) -> list[Hit]:
    """The words that name documents: without what is only counted, parts of names, and a name's abbreviation in brackets."""
    hits = longest([h for h in sheet.hits("documents") if h.row.meaning in _NAMED])  # words of state must not hide them
    found: list[Hit] = []
    for hit in hits:
        if hit.row.meaning == "none" or (found and hit.start < found[-1].end):
            continue
        sentence = sheet.sentence_at(hit.start)
        if sentence is None or _is_counted(sheet, sentence, hit):
            continue
        if hit.row.get("needs") == "term" and not bears_term(sheet, findings, hit):
            continue
        before = found[-1] if found and found[-1].start >= sentence.start else None
        if before is not None and before.row.meaning == "generic" and hit.row.meaning == "version" and before.end == hit.start:
            found[-1] = hit
        elif before is None or not _is_part(sheet, before, hit):
            found.append(hit)
    return found


def _is_counted(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    """Whether documents are only counted (“two agreements”, “8 thỏa thuận”), or there are none."""
    before = sheet.text[max(sentence.start, hit.start - 60) : hit.start].lower()
    if hit.row.meaning == "relation":
        return bool(_PAIRS.search(before))
    if _COUNTED.search(before[-12:]) or _NONE.search(before[-12:]):
        return True
    return sheet.language == "lo" and bool(_COUNTED_BEHIND.match(sheet.text, hit.end, sentence.end))


def _is_part(sheet: Sheet, previous: Hit, hit: Hit) -> bool:
    """Whether a word only says what the document before is about (“the minutes of the agreement”), or abbreviates it."""
    between = sheet.text[previous.end : hit.start]
    if between.strip() in ("(", "- ") and sheet.text[hit.end : hit.end + 1] == ")":
        return True
    if hit.row.meaning == "version":
        return not between  # “ບົດບັນທຶກສະບັບປີ 2013” is the memorandum's own year
    if previous.row.meaning in ("generic", "relation", "version") or (hit.row.meaning == "relation" and len(between) > 1):
        return False
    return len(between) <= _OF and not any(c in between for c in ",;:.()\n") and not _JOINS.search(between.lower())


def _mention(sheet: Sheet, findings: Findings, sentence: Sentence, hit: Hit, room: tuple[int, int]) -> Mention:
    term = term_of(sheet, findings, sentence, (hit.start, hit.end), room)
    signing = any(h.row.meaning == "signing" for h in sheet.hits("verbs", sentence.start, sentence.end))
    signing = signing or bool(sheet.hits("documents", max(room[0], hit.start - _JUST // 2), hit.start, "exchanged"))
    cues = {h.row.meaning for h in state_words(sheet, findings, max(room[0], hit.start - 70), min(room[1], hit.end + 70))}
    dated = bool(term.period or term.past)
    kind, new = _kind(sheet, hit, dated=dated), hit.row.get("of") == "new" or _is_new(sheet, hit)
    former = _is_former(sheet, hit, room)
    wished = "proposed" in cues or _is_wished(sheet, sentence, hit)
    told = bool(cues & _TOLD) and not (kind == "programme" and not cues & _MADE)  # many a programme is carried out
    stated = (told and _sides_near(sheet, findings, sentence)) or former or (new and wished)
    return Mention(
        start=hit.start,
        end=hit.end,
        kind=kind,
        sentence=sentence,
        room=room,
        period=term.period,
        past=term.past,
        opens=_opens(sheet, hit, kind, term, signing=signing, stated=stated, wished=wished),
        proposed="proposed" in cues,
        heading=is_heading(sheet, sentence),
        new=new,
        former=former,
        renewed="renewed" in cues,
        carried="in-force" in {h.row.meaning for h in sheet.hits("documents", max(room[0], hit.start - _JUST), hit.start)},
        signs=_is_signed(sheet, hit),
    )


def state_words(sheet: Sheet, findings: Findings, start: int, end: int) -> list[Hit]:
    """The words of state within `start`:`end` that are no part of a body's name (“Mặt trận Lào xây dựng đất nước”)."""
    found = [h for h in sheet.hits("documents", start, end) if h.row.meaning not in _NAMED]
    if not found:
        return found
    names = [(q.start, q.end) for b in findings.bodies for q in b.mentions if q.start < end and start < q.end]
    return [h for h in found if not any(a <= h.start and h.end <= b for a, b in names)]


def _is_former(sheet: Sheet, hit: Hit, room: tuple[int, int]) -> bool:
    """Whether the word speaks of a document that another one takes the place of."""
    if hit.row.meaning == "version":
        return hit.row.get("of") != "new"
    near = sheet.hits("documents", max(room[0], hit.start - _FORMER), min(room[1], hit.end + _FORMER))
    previous = [h for h in near if h.row.meaning == "previous" and (hit.start - h.end <= 1 or 0 <= h.start - hit.end <= _FORMER)]
    return bool(previous) or any(h.row.meaning == "replaces" and h.start < hit.start for h in near)


def _kind(sheet: Sheet, hit: Hit, *, dated: bool) -> str:
    """The kind that the word names; a bare “the agreement” only points back, a relation is a twinning."""
    kind = "twinning" if hit.row.meaning == "relation" else hit.row.meaning
    if dated and kind != "agreement":
        return kind
    bare = sheet.fold_of(hit.start, hit.end) in _HEADS
    before = sheet.text[max(0, hit.start - 16) : hit.start].lower()
    points = _BACK.search(before) if sheet.language in ("en", "fr") else _BACK_BEHIND.match(sheet.text, hit.end)
    return "back" if bare and points else kind


def _is_new(sheet: Sheet, hit: Hit) -> bool:
    """Whether the word speaks of a document as of one that is not there yet: “a full memorandum”, “thỏa thuận mới”."""
    before = sheet.text[max(0, hit.start - 16) : hit.start].lower()
    return bool(_NEW.search(before) or _NEW_BEHIND.match(sheet.text, hit.end))


def _is_signed(sheet: Sheet, hit: Hit) -> bool:
    """Whether a verb of signing stands right before a document."""
    return any(h.row.meaning == "signing" for h in sheet.hits("verbs", max(0, hit.start - _JUST), hit.start))


def _is_wished(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody asks for or promises a document that is not there yet (“pledged support for a twinning agreement”)."""
    cues = sheet.hits("cues", sentence.start, hit.start)
    return any(c.row.meaning in ("request", "commit", "willing", "agree") for c in cues)


def _opens(sheet: Sheet, hit: Hit, kind: str, term: Term, *, signing: bool, stated: bool, wished: bool) -> bool:
    """Whether the mention may be the only one of its document."""
    dated = bool(term.period or term.past)
    if kind == "generic":
        return False
    if kind == "version" or hit.row.get("needs") == "term":
        return dated
    if hit.row.meaning == "relation":
        return term.past is not None or _is_signed(sheet, hit) or (stated and wished)
    many = _MANY.search(sheet.text[max(0, hit.start - 12) : hit.start].lower())
    return dated or signing or (stated and not many)


def _unnamed(sheet: Sheet, findings: Findings, named: list[Mention]) -> list[Mention]:
    """A term told of a document that the sentence does not name: “It is valid from 2023 to 2027.”"""
    held = {m.sentence.index for m in named}
    found = []
    for hit in sheet.hits("documents", meaning="valid"):
        sentence = sheet.sentence_at(hit.start)
        if sentence is None or sentence.index in held:
            continue
        held.add(sentence.index)
        room = (sentence.start, min(sentence.end, hit.end + BESIDE))
        term = term_of(sheet, findings, sentence, (hit.start, hit.end), room)
        if term.period is not None:
            found.append(
                Mention(
                    start=hit.start,
                    end=hit.end,
                    kind="generic",
                    sentence=sentence,
                    room=room,
                    period=term.period,
                    past=None,
                    opens=False,
                    proposed=False,
                    heading=False,
                )
            )
    return found


def _sides_near(sheet: Sheet, findings: Findings, sentence: Sentence) -> bool:
    """Whether places of two countries, a body or “the two sides” stand in the sentence."""
    if len({p.country for p in findings.places_in(sentence) if p.country}) > 1:
        return True
    joint = any(h.row.meaning in ("joint-subject", "joint-leaders") for h in sheet.hits("cues", sentence.start, sentence.end))
    return joint or bool(findings.bodies_in(sentence.start, sentence.end))
