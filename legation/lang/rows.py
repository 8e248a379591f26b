"""Language data: the rows of each language's slots, loaded from TOML and from generated tables.

A hand-written slot is `legation/lang/<language>/<slot>.toml`:

    rows = [
      {form = "received", meaning = "meeting", example = "The Chairman received the guests."},
    ]

`form` is what is printed, `meaning` what it stands for, `example` a sentence that holds the form (it is a test); `source` names
where a row was taken from; further keys are attributes. A slot that a language cannot fill yet says so with `unknown = "why"`.
A generated table `<slot>.generated.json` beside it holds `[form, meaning, {attributes}]` rows and its source.
"""

from __future__ import annotations

import hashlib
import tomllib
from functools import lru_cache
from pathlib import Path
from sys import intern

import msgspec

from legation.lang.kept import Kept, digest_of
from legation.model.errors import LanguageError

LANGUAGES = ("vi", "en", "lo", "fr")
SLOTS = (
    "dates",  # month and weekday names, relative days, words around dates
    "numbers",  # number words, magnitudes, currencies, approximators
    "titles",  # honorifics and ranks that are no posts
    "posts",  # heads of posts: secretary, chairman, minister
    "bodies",  # head nouns and names of organisations
    "charges",  # what bodies are charged with: portfolios, whom they unite, which party
    "names",  # family names, particles and shapes of personal names
    "places",  # countries, capitals, provinces, cities; their people and adjectives
    "verbs",  # verbs and nouns of dealing: meeting, visiting, signing, handing over
    "documents",  # kinds of agreements and words about their term and state
    "cues",  # modality, speech, negation, plan, past, reference
    "topics",  # fields of cooperation
    "function",  # function words by which a language in Latin letters is told
    "furniture",  # menu words, share buttons, related-news labels
    "labels",  # wording of briefs and tables
)
_HERE = Path(__file__).parent
_DATA = (".toml", ".json")


class Row(msgspec.Struct, frozen=True, gc=False):
    """One row of a slot."""

    slot: str
    form: str
    meaning: str
    example: str = ""
    source: str = ""
    attributes: dict[str, str | int | bool] = {}

    def get(self, key: str, default: str = "") -> str:
        """Attribute `key` as a string, or `default`."""
        value = self.attributes.get(key, default)
        return value if isinstance(value, str) else str(value)


class _Table(msgspec.Struct):
    source: str
    rows: list[tuple[str, str, dict[str, str | int | bool]]]


@lru_cache(maxsize=64)
def rows(language: str, slot: str) -> tuple[Row, ...]:
    """All rows of a slot, hand-written ones first. Raises LanguageError for an unknown language or slot or a bad row."""
    found = list(by_hand(language, slot))
    generated = _HERE / language / f"{slot}.generated.json"
    if generated.exists():
        table = msgspec.json.decode(generated.read_bytes(), type=_Table)
        found += _generated(slot, table)
    return tuple(found)


@lru_cache(maxsize=64)
def by_hand(language: str, slot: str) -> tuple[Row, ...]:
    """The hand-written rows of a slot: all but the names of generated tables. Raises LanguageError as `rows` does."""
    return kept_rows(language, slot).load()


def kept_rows(language: str, slot: str) -> Kept[tuple[Row, ...]]:
    """The hand-written rows as they are kept: parsing 10,000 rows of TOML takes a second."""
    if language not in LANGUAGES or slot not in SLOTS:
        raise LanguageError(f"no slot {slot!r} for language {language!r}")
    path = _HERE / language / f"{slot}.toml"
    if not path.exists():
        raise LanguageError(f"{path.name} is missing for {language}: an unknown slot must say so")
    return Kept(f"{language}-{slot}", [path], tuple[Row, ...], lambda: _parse(path, path.read_bytes()))


def files_of(language: str, *slots: str) -> list[Path]:
    """The files that hold the rows of `slots`."""
    return [path for slot in slots for path in sorted((_HERE / language).glob(f"{slot}.*")) if path.suffix in _DATA]


def _generated(slot: str, table: _Table) -> list[Row]:
    # Tens of thousands of rows share a few hundred kinds of attributes and, across languages, most of their names.
    shared: dict[tuple[tuple[str, str | int | bool], ...], dict[str, str | int | bool]] = {}
    return [
        Row(slot, intern(form), intern(meaning), "", table.source, shared.setdefault(tuple(extra.items()), extra))
        for form, meaning, extra in table.rows
    ]


def coverage() -> dict[str, dict[str, dict[str, int | list[str]]]]:
    """What each language knows: per slot the number of rows and the meanings that another language has and this one lacks."""
    out: dict[str, dict[str, dict[str, int | list[str]]]] = {}
    for slot in SLOTS:
        meanings = {lang: {r.meaning for r in by_hand(lang, slot)} for lang in LANGUAGES}
        union = set().union(*meanings.values())
        for lang in LANGUAGES:
            lacking = sorted(union - meanings[lang])
            out.setdefault(lang, {})[slot] = {"rows": len(rows(lang, slot)), "lacking": lacking}
    return out


def data_digest() -> str:
    """SHA-256 over all language data: part of the reader's version."""
    files = sorted(path for path in _HERE.glob("*/*.*") if path.suffix in _DATA)
    return hashlib.sha256("".join(map(digest_of, files)).encode()).hexdigest()


def _parse(path: Path, content: bytes) -> tuple[Row, ...]:
    where = f"{path.parent.name}/{path.name}"
    try:
        data = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LanguageError(f"{where}: {error}") from error
    if not data.get("rows") and not data.get("unknown"):
        raise LanguageError(f"{where}: has neither rows nor a word on why not (unknown = …)")
    found = []
    for number, raw in enumerate(data.get("rows", []), 1):
        missing = [key for key in ("form", "meaning", "example") if not isinstance(raw.get(key), str) or not raw[key]]
        if missing:
            raise LanguageError(f"{where}: row {number} lacks {', '.join(missing)}: {raw}")
        extra = {k: v for k, v in raw.items() if k not in ("form", "meaning", "example", "source")}
        found.append(Row(path.stem, raw["form"], raw["meaning"], raw["example"], raw.get("source", ""), extra))
    return tuple(found)
