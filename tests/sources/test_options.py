"""The instant that captures carry, and the system's resolver."""

import datetime as dt

from legation.sources import Options
from legation.sources.options import system_resolver


def test_the_instant_is_utc_and_only_there_with_a_clock() -> None:
    hanoi = dt.timezone(dt.timedelta(hours=7))
    assert Options(clock=lambda: dt.datetime(2022, 11, 9, 6, 30, tzinfo=hanoi)).obtained() == "2022-11-08T23:30:00Z"
    assert Options().obtained() is None


def test_every_address_of_a_host_once() -> None:
    found = system_resolver("127.0.0.1", 80)
    assert found == ["127.0.0.1"]


def test_a_server_is_told_who_asks() -> None:
    assert Options().agent.startswith("Legation/")
