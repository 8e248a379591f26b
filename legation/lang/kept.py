"""What takes long to make of the language data, kept in the user's cache under the digest of all that it is made of."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")
_DIGITS = 32  # of the digest in a file's name
_VERSIONS = 4
_MAKERS = ("fold", "kept", "lexicon", "rows", "sides")


class Kept(Generic[T]):
    """One thing that is kept: `make` gives it, from `files` alone and by the code of this room; `kind` is its msgspec type."""

    def __init__(self, name: str, files: Sequence[Path], kind: type[T], make: Callable[[], object]) -> None:
        self._name, self._files, self._kind, self._make = name, files, kind, make

    def load(self) -> T:
        """The thing itself, made where it is not kept yet. A cache that cannot be read or written costs time, nothing else."""
        store = self._store()
        try:
            return msgspec.msgpack.decode(store.read_bytes(), type=self._kind)
        except (OSError, msgspec.DecodeError):
            content = msgspec.msgpack.encode(self._make())
        with contextlib.suppress(OSError):
            _write(store, content)
            self._drop_oldest(store.parent)
        return msgspec.msgpack.decode(content, type=self._kind)

    def is_there(self) -> bool:
        """Whether it need not be made."""
        return self._store().exists()

    def _drop_oldest(self, folder: Path) -> None:
        """Leave the tables of a few versions, so that those used in turn do not make each other's again and again."""
        found = sorted(folder.glob(f"{self._name}-{'?' * _DIGITS}.msgpack"), key=lambda path: path.stat().st_mtime)
        for path in found[:-_VERSIONS]:
            path.unlink(missing_ok=True)

    def _store(self) -> Path:
        digest = hashlib.sha256("".join([_code(), *map(digest_of, self._files)]).encode()).hexdigest()
        return _folder() / f"{self._name}-{digest[:_DIGITS]}.msgpack"


@lru_cache(maxsize=256)
def digest_of(path: Path) -> str:
    """SHA-256 of a file of language data; such files do not change while the program runs."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


@lru_cache(maxsize=1)
def _code() -> str:
    """Digest of the code that makes what is kept: another way of folding gives other tables of the same rows."""
    here = Path(__file__).parent
    return "".join(digest_of(path) for name in _MAKERS if (path := here / f"{name}.py").exists())


def _folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "legation" / "lang-2"


def _write(store: Path, content: bytes) -> None:
    store.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=store.parent, delete=False) as temporary:
        temporary.write(content)
    Path(temporary.name).replace(store)
