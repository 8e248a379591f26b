"""A calendar that icalendar reads back, with no day that nobody printed."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.views.exports.ical import NO_DAY, NO_END, escaped, folded, write_calendar
from legation.views.exports.selection import Selection
from legation.views.words import Words
from tests.views.exports.tools import tool


def unfolded(raw: bytes) -> list[str]:
    return raw.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")


@pytest.mark.parametrize("language", ["en", "vi", "lo", "fr"])
def test_lines_are_short_and_events_whole(selection: Selection, language: str) -> None:
    file = io.BytesIO()
    write_calendar(file, selection, Words(language), "2026-11-22")
    assert max(map(len, file.getvalue().split(b"\r\n"))) <= 75
    lines = unfolded(file.getvalue())
    assert (lines[0], lines[-2], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR", "")
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 2
    assert "DTSTART;VALUE=DATE:20230317" in lines
    assert "DTEND;VALUE=DATE:20230320" in lines  # the day behind the last one
    assert "DTSTART;VALUE=DATE:20240331" in lines


def test_what_has_no_day_is_counted_and_left_out(selection: Selection) -> None:
    done = write_calendar(io.BytesIO(), selection, Words("en"), "2026-11-22")
    assert done.counts == {"planned activities": 1, "ends of agreements": 1}
    assert done.left_out == {NO_DAY: 1, NO_END: 1}  # the forum in May, the memorandum of 2022-2025


def test_icalendar_reads_it_back(selection: Selection) -> None:
    icalendar = tool("icalendar")
    file = io.BytesIO()
    write_calendar(file, selection, Words("en"), "2026-11-22")
    calendar = icalendar.Calendar.from_ical(file.getvalue())
    events = {str(e["UID"]): e for e in calendar.walk("VEVENT")}
    plan = next(a for a in selection.activities if a.kind == "visit")
    visit = events[f"{plan.id}@legation"]
    assert (visit["DTSTART"].dt, visit["DTEND"].dt) == (dt.date(2023, 3, 17), dt.date(2023, 3, 20))
    assert str(visit["SUMMARY"]) == "Visit: Hanoi – Vientiane"
    assert plan.quote.text in str(visit["DESCRIPTION"])
    assert str(visit["LOCATION"]) == "Hanoi"
    minutes = next(g for g in selection.agreements if g.kind == "minutes")
    end = events[f"{minutes.id}-end@legation"]
    assert end["DTSTART"].dt == dt.date(2024, 3, 31)
    assert minutes.quote.text in str(end["DESCRIPTION"])
    assert all(not event.errors for event in events.values())


@given(st.text(max_size=120))
@settings(max_examples=100, deadline=None)
def test_every_text_is_one_line_that_comes_back(text: str) -> None:
    value = escaped(text)
    assert "\n" not in value
    assert "\r" not in value
    raw = folded(f"SUMMARY:{value}")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert raw[:-2].replace(b"\r\n ", b"").decode("utf-8") == f"SUMMARY:{value}"
