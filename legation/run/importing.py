"""Bringing in readings that somebody else made: gold readings, another register's export, a colleague's corrections."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from legation.model import Capture, Issue, LegationError, Page, PageError, UsageError
from legation.model.contracts import Contract, contract_of, reading_of
from legation.pages import page_of
from legation.register import Store
from legation.run.local import Keeper, Summary
from legation.run.pipeline import Read


def import_readings(store: Store, files: Sequence[Path], *, reader: str, texts: Path | None = None) -> Summary:
    """Keep the readings of files or folders (.json: one reading; .jsonl: one a line) as made by `reader`.

    The report's own text is the object's `text`, else the file `DOC.txt` in `texts` or beside the reading. One that cannot be
    kept becomes an issue, and the rest goes on. Raises UsageError where a named file is missing, or the reader has no name.
    """
    if not reader.strip() or reader[0].isdigit():
        raise UsageError("an imported reading needs the name of who made it, one that does not begin with a figure")
    keeper, summary = Keeper(store), Summary()
    for path in _files(files):
        for where, value in _values(path):
            try:
                if isinstance(value, LegationError):
                    raise value
                contract = contract_of(value)
                capture = _capture(contract, path, texts)
                before = store.has(capture, reader)
                summary.judgements += keeper.keep(capture, _read(contract, capture, reader))
            except LegationError as error:
                summary.issues.append(keeper.note(Issue(code="not-imported", where=where, message=str(error))))
                continue
            summary.known += before
            summary.added += not before
            summary.irrelevant += not before and not contract.relevant
    return summary


def _files(named: Sequence[Path]) -> Iterator[Path]:
    for path in named:
        if path.is_dir():
            yield from sorted(p for p in path.iterdir() if p.suffix in (".json", ".jsonl"))
        elif path.is_file():
            yield path
        else:
            raise UsageError(f"there is no file {path}")


def _values(path: Path) -> Iterator[tuple[str, Any]]:
    """Each JSON value of a file with where it stands; what is no JSON is an error in its place."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        yield str(path), PageError(f"not UTF-8: {error}")
        return
    lines = [(str(path), text)] if path.suffix == ".json" else [(f"{path}:{n}", x) for n, x in enumerate(text.splitlines(), 1)]
    for where, line in lines:
        if not line.strip():
            continue
        try:
            yield where, json.loads(line)
        except (ValueError, RecursionError) as error:
            yield where, PageError(f"not JSON: {error}")


def _capture(contract: Contract, path: Path, texts: Path | None) -> Capture:
    """The report as it came; a name that would lead out of the folder is refused."""
    if contract.text is not None:
        return Capture(source=f"{contract.doc}.txt", media="text", content=contract.text.encode("utf-8", "surrogatepass"))
    if Path(contract.doc).name != contract.doc:
        raise PageError(f"{contract.doc!r} is not the name of a report")
    file = (texts or path.parent) / f"{contract.doc}.txt"
    if not file.is_file():
        raise PageError(f"{contract.doc}: its report is not at {file}")
    return Capture(source=str(file), media="text", content=file.read_bytes())


def _read(contract: Contract, capture: Capture, reader: str) -> Read:
    found = page_of(capture)
    page: Page = msgspec.structs.replace(
        found,
        name=contract.doc,
        language=contract.language,
        furniture=tuple(contract.noise),
        published=contract.published,
        published_basis=found.published_basis if contract.published == found.published else None,
        published_quote=found.published_quote if contract.published == found.published else None,
    )
    return Read(page, reading_of(contract, page, reader))
