"""One tree of errors; each knows its exit code."""

from __future__ import annotations

import legation.model.errors as errors


def test_every_error_hangs_on_the_root_and_is_drawn() -> None:
    found = [e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, Exception)]
    assert all(issubclass(e, errors.LegationError) for e in found)
    assert all(e.__name__ in (errors.__doc__ or "") for e in found)


def test_a_source_error_names_source_and_reason() -> None:
    error = errors.SourceError("empty", "a.txt", "the file is empty")
    assert (error.code, error.exit_code, str(error)) == ("empty", 3, "a.txt: the file is empty")
