from __future__ import annotations

from collections import Counter
from itertools import islice

from tools.invented import World, places_of


def test_one_seed_gives_one_world_and_all_its_quotes_are_there() -> None:
    first, again = (list(islice(World(5).reports(400), 150)) for _ in range(2))
    assert first == again
    assert [read.page.id for _, read in islice(World(6).reports(20), 5)] != [read.page.id for _, read in first[:5]]
    for _, read in first:
        read.reading.check(read.page.text)
    assert len({read.page.id for _, read in first}) == 150


def test_its_dealings_are_spread_as_in_life() -> None:
    readings = [read.reading for _, read in World().reports(1500)]
    assert {r.language for r in readings} == {"en", "vi", "lo", "fr"}
    acting = [{person.country for person in r.people} for r in readings]
    assert 0.4 < sum(countries == {"VN", "LA"} for countries in acting) / len(acting) < 0.8
    posts = Counter(post.organisation for r in readings if r.language == "en" for p in r.people for post in p.posts)
    assert posts["Hanoi Party Committee"] > 5 * posts["Da Nang Party Committee"] > 0
    dates = [activity.date for r in readings for activity in r.activities]
    assert 0.05 < dates.count(None) / len(dates) < 0.2


def test_places_come_from_the_gazetteer() -> None:
    assert [place.name for place in places_of("LA")[:2]] == ["Vientiane", "Luang Prabang"]
