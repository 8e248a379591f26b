from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import text

from legation.model import Capture, PageError, RegisterError
from legation.register import Store
from legation.register import server as module
from legation.register.places import server_of
from legation.register.server import about, open_server
from tests.postgres import PASSWORD, Cluster
from tests.register.making import keep, page, reading


@pytest.fixture
def empty(cluster: Cluster) -> Iterator[str]:
    name = cluster.fresh()
    yield name
    cluster.drop(name)


def refused(place: str, match: str, *, write: bool = True) -> None:
    with pytest.raises(RegisterError, match=match) as error:
        Store.open(place, write=write)
    told: BaseException | None = error.value
    while told is not None:  # the errors that led to it may be printed too
        assert PASSWORD not in str(told)
        told = told.__cause__


def tables(cluster: Cluster, name: str) -> list[tuple[object, ...]]:
    return cluster.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1", name)


def test_a_server_that_is_not_there(cluster: Cluster) -> None:
    refused(cluster.over_tcp("legation", port=1), "the server cannot be reached")
    refused(f"postgresql://desk:{PASSWORD}@nowhere.invalid/legation", "the server cannot be reached")


def test_a_wrong_password_and_a_missing_database(cluster: Cluster, empty: str) -> None:
    refused(cluster.over_tcp(empty, password=f"not {PASSWORD}"), "does not let")
    refused(cluster.over_tcp("no_such"), "does not exist")
    Store.open(cluster.over_tcp(empty)).close()


def test_reading_where_there_is_no_register_makes_none(cluster: Cluster, empty: str) -> None:
    refused(cluster.url(empty), "there is no register here", write=False)
    assert tables(cluster, empty) == []


def test_another_programs_database_is_left_alone(cluster: Cluster, empty: str) -> None:
    cluster.sql("CREATE TABLE alembic_version (version_num text); INSERT INTO alembic_version VALUES ('0001')", empty)
    for write in (True, False):
        refused(cluster.url(empty), "another program's database", write=write)
    assert tables(cluster, empty) == [("alembic_version",)]


def test_a_newer_schema_is_refused(cluster: Cluster, empty: str) -> None:
    Store.open(cluster.url(empty)).close()
    cluster.sql("UPDATE alembic_version SET version_num = '9999'", empty)
    before = tables(cluster, empty)
    refused(cluster.url(empty), "newer version of Legation .*9999")
    assert tables(cluster, empty) == before


def test_a_database_that_cannot_hold_every_script_is_refused(cluster: Cluster) -> None:
    name = cluster.fresh(options="ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'")
    refused(cluster.url(name), "LATIN1; a register needs UTF8")
    cluster.drop(name)


def test_two_registers_in_two_schemas_know_nothing_of_each_other(cluster: Cluster, empty: str) -> None:
    cluster.sql("CREATE SCHEMA one AUTHORIZATION desk; CREATE SCHEMA two AUTHORIZATION desk", empty)
    places = [cluster.url(empty) + f"&options=-csearch_path%3D{schema}" for schema in ("one", "two")]
    with Store.open(places[0]) as one, Store.open(places[1]) as two:
        with one.writing():  # a lock of its own
            keep(two, page())
        assert (one.verify().counts["pages"], two.verify().counts["pages"]) == (0, 1)
    refused(cluster.url(empty) + "&options=-csearch_path%3Dthree", "search_path.* does not exist")


def test_who_may_only_read_is_told_so(cluster: Cluster, empty: str) -> None:
    with Store.open(cluster.url(empty)) as store:
        keep(store, page())
    cluster.sql("DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO guest", empty)
    guest = cluster.url(empty, username="guest")
    refused(guest, "cannot be written here .this user may only read")
    with Store.open(guest, write=False) as store, store.asking() as ask:
        assert len(ask.pages()) == 1


def test_a_reader_cannot_write(cluster: Cluster, empty: str) -> None:
    Store.open(cluster.url(empty)).close()
    url = server_of(cluster.url(empty))
    assert url is not None
    engine = open_server(url, write=False)
    with engine.connect() as connection, pytest.raises(Exception, match="read-only transaction"):
        connection.execute(text("DELETE FROM pages"))
    engine.dispose()


def test_texts_compare_by_code_point_whatever_the_database_does(cluster: Cluster, empty: str) -> None:
    Store.open(cluster.url(empty)).close()
    loose = (
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
        " AND table_name <> 'alembic_version' AND (data_type = 'character varying'"
        " OR data_type = 'text' AND collation_name IS DISTINCT FROM 'C')"
    )
    assert cluster.sql(loose, empty) == []


def test_a_writer_that_waits_too_long_is_told_why(cluster: Cluster, empty: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_WRITING", module._WRITING.replace("20s", "100ms"))
    with Store.open(cluster.url(empty)) as one, Store.open(cluster.url(empty)) as two:
        with one.writing(), pytest.raises(RegisterError, match="another process has been writing"), two.writing():
            pass
        keep(two, page())


def _keep_while_the_server_cuts_it_off(store: Store, cluster: Cluster) -> None:
    with store.writing() as writer:
        cluster.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'desk'")
        writer.add(Capture(source="one.txt", media="text", content=b"x"), page(), reading(page()))


def test_a_server_that_goes_away_while_it_is_asked_is_named(cluster: Cluster, empty: str) -> None:
    with Store.open(cluster.url(empty)) as store:
        with pytest.raises(RegisterError, match=r"postgresql://desk@.*(terminat|closed)"):
            _keep_while_the_server_cuts_it_off(store, cluster)
        keep(store, page())  # and with a new connection it goes on
        assert store.verify().sound


def test_what_a_server_cannot_keep_is_refused_like_everywhere(new_place: Callable[[], str]) -> None:
    odd = page(page().text + "\0")
    with Store.open(new_place()) as store, pytest.raises(PageError, match="NUL"):
        keep(store, odd)


def test_without_the_right_to_trigrams_search_goes_through_every_text(cluster: Cluster) -> None:
    name = cluster.fresh()
    cluster.sql(f"REVOKE CREATE ON DATABASE {name} FROM PUBLIC; ALTER DATABASE {name} OWNER TO master", name)
    cluster.sql("GRANT CREATE ON SCHEMA public TO desk", name)
    url = server_of(cluster.url(name))
    assert url is not None
    with Store.open(cluster.url(name)) as store:
        keep(store, page())
        with store.asking() as ask:
            assert [hit.kind for hit in ask.search("vientiane") if hit.kind == "page"] == ["page"]
    assert not about(url).trigrams
    cluster.drop(name)


def test_a_server_says_what_it_is(cluster: Cluster, empty: str) -> None:
    url = server_of(cluster.url(empty))
    assert url is not None
    assert about(url).mark is None
    Store.open(cluster.url(empty)).close()
    told = about(url)
    assert (told.encoding, told.schema, told.standby, told.trigrams) == ("UTF8", "public", False, True)
    assert told.version[:2].isdigit()


def test_without_the_driver_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "find_spec", lambda _: None)
    with pytest.raises(RegisterError, match=r"legation\[postgres\]"):
        Store.open("postgresql://desk@db/legation")


def test_readers_wait_for_nobody(cluster: Cluster, empty: str) -> None:
    with Store.open(cluster.url(empty)) as store, store.writing() as writer:
        writer.add_capture(Capture(source="one.txt", media="text", content=b"x"))
        seen: list[int] = []

        def look() -> None:
            with Store.open(cluster.url(empty), write=False) as reader:
                seen.append(reader.verify().counts["captures"])

        looking = threading.Thread(target=look)
        looking.start()
        looking.join(10)
        assert seen == [0]
