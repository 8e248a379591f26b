from __future__ import annotations

from pathlib import Path

import pytest

from legation.model import RegisterError
from legation.register.places import file_of, server_of, shown

SECRET = "s3cret"  # noqa: S105


@pytest.mark.parametrize("given", ["desk.db", "/srv/desk.db", Path("a/desk.db"), "C:/desk.db", "C:\\desk.db", "postgresql.db"])
def test_a_path_is_a_file(given: str | Path) -> None:
    assert server_of(given) is None
    assert file_of(given) == Path(given)


def test_a_file_may_be_given_as_an_address() -> None:
    assert file_of("sqlite:///desk.db") == Path("desk.db")
    assert file_of("sqlite:////srv/desk.db") == Path("/srv/desk.db")
    for given in ("sqlite://", "sqlite:///", "sqlite:desk.db"):
        with pytest.raises(RegisterError, match="names no file"):
            file_of(given)


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_an_address_names_a_server(scheme: str) -> None:
    url = server_of(f"{scheme}://desk:{SECRET}@db.example.org:5433/legation")
    assert url is not None
    assert (url.drivername, url.username, url.password) == ("postgresql+psycopg", "desk", SECRET)
    assert (url.host, url.port, url.database) == ("db.example.org", 5433, "legation")


def test_a_path_that_lost_a_slash_of_an_address_is_one_all_the_same() -> None:
    assert shown(Path(f"postgresql://desk:{SECRET}@db/legation")) == "postgresql://desk@db/legation"


@pytest.mark.parametrize(
    "given",
    [
        f"postgresql://desk:{SECRET}@db/legation?password={SECRET}&sslpassword={SECRET}",
        f"postgresql://desk:{SECRET}@/legation?host=/run/postgresql",
        f"postgresql://:{SECRET}@db/legation",
        f"postgres://desk:%40{SECRET}@[::1]:5432/legation",
    ],
)
def test_the_password_is_never_shown(given: str) -> None:
    assert SECRET not in shown(given)
    assert shown(given).endswith(("/legation", "/legation?host=/run/postgresql"))


@pytest.mark.parametrize(
    ("given", "match"),
    [
        (f"mysql://desk:{SECRET}@db/legation", "not an address of the kind mysql:"),
        (f"https://desk:{SECRET}@db/legation", "not an address of the kind https:"),
        (f"postgresql+asyncpg://desk:{SECRET}@db/legation", "a register is a file or postgresql://"),
        (f"postgresql://desk:{SECRET}@db:port/legation", "no address of a PostgreSQL database"),
        (f"postgresql://desk:x@{SECRET}@db/legation", "@ is written %40"),
        (f"postgresql://desk:{SECRET}@db", "names no database"),
        (f"postgresql://desk:{SECRET}@db/", "names no database"),
    ],
)
def test_a_wrong_address_is_refused_without_being_repeated(given: str, match: str) -> None:
    with pytest.raises(RegisterError, match=match) as refused:
        server_of(given)
    assert SECRET not in str(refused.value)
