from __future__ import annotations

import inspect

import msgspec

from legation.register import answers

RECORDS = [
    r for _, r in inspect.getmembers(answers, inspect.isclass) if issubclass(r, msgspec.Struct) and r is not msgspec.Struct
]


def test_answers_are_frozen_records_that_say_what_they_are() -> None:
    assert len(RECORDS) > 20
    for record in RECORDS:
        assert record.__struct_config__.frozen, record
        assert record.__doc__, record


def test_answers_have_a_schema_for_programs() -> None:
    schemas, _ = msgspec.json.schema_components(RECORDS)
    assert len(schemas) == len(RECORDS)
