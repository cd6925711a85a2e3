from __future__ import annotations

import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError

from workbench.coding.event import Head, memo_set
from workbench.errors.store import (
    BusyDatabase,
    DamagedDatabase,
    ForeignDatabase,
    MissingDriver,
    NewerDatabase,
    ReadOnlyDatabase,
    StoreError,
    UnreachableDatabase,
    WrongDatabaseUrl,
)
from workbench.model.coding import Event
from workbench.store import engine
from workbench.store.database import Version, open_database
from workbench.store.failure import explained


def happened(name: str, stream: str = "I1", text: str = "så «godt» 🙂 å") -> Event:
    head = Head(
        id=name, stream=stream, coder="A", time="2026-09-14T08:30:00.000000+00:00", subject="m"
    )
    return memo_set(kind="turn", ref="I1:1", text=text, **head)


def file_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def test_events_come_back_as_they_were_in_order_of_arrival(url: str) -> None:
    events = [happened("b"), happened("a", "I2", "\x01\u2028\n"), happened("c")]
    with open_database(url) as database:
        assert database.append(events, "here") == 3
        assert database.events() == events
        assert database.events("I2") == [events[1]]
    with open_database(url) as database:
        assert database.events() == events


def test_an_event_that_arrives_twice_is_kept_once(url: str) -> None:
    with open_database(url) as database:
        assert database.append([happened("a"), happened("b"), happened("a")], "here") == 2
        assert database.append([happened("b"), happened("c")], "file") == 1
        assert database.append([happened("c")], "file") == 0
        assert database.append([], "file") == 0
        assert [event.id for event in database.events()] == ["a", "b", "c"]


def test_thousands_of_events_go_in_at_once(url: str) -> None:
    events = [happened(f"e{number}") for number in range(2_300)]
    with open_database(url) as database:
        assert database.append(events[:1_200], "here") == 1_200
        assert database.append(events, "here") == 1_100
        database.mark_written(event.id for event in events)
        assert database.unwritten() == []


def test_one_can_ask_for_what_came_since(url: str) -> None:
    with open_database(url) as database:
        assert database.last() == 0
        database.append([happened("a"), happened("b", "I2")], "here")
        seen = database.last()
        database.append([happened("c"), happened("d", "I2")], "here")
        assert [event.id for event in database.events(after=seen)] == ["c", "d"]
        assert [event.id for event in database.events("I2", after=seen)] == ["d"]
        assert database.last() > seen


def test_only_what_happened_here_is_still_to_be_written(url: str) -> None:
    with open_database(url) as database:
        database.append([happened("a"), happened("b")], "here")
        database.append([happened("c")], "file")
        assert [event.id for event in database.unwritten()] == ["a", "b"]
        database.mark_written(["a", "unknown"])
        assert [event.id for event in database.unwritten()] == ["b"]


def test_a_version_of_a_transcript_never_changes(url: str) -> None:
    with open_database(url) as database:
        database.keep_transcript("I1", "d2", "2026-02", '{"a":"æ"}')
        database.keep_transcript("I1", "d1", "2026-01", "{}")
        database.keep_transcript("I1", "d2", "2026-03", "other")
        assert database.transcript("I1", "d2") == '{"a":"æ"}'
        assert database.transcript("I2", "d2") is None
        assert database.transcript_versions("I1") == [
            Version("d1", "2026-01"),
            Version("d2", "2026-02"),
        ]


def test_a_value_is_remembered_until_another_takes_its_place(url: str) -> None:
    with open_database(url) as database:
        assert database.recall("build") is None
        database.remember("build", "1")
        database.remember("build", "2")
        assert database.recall("build") == "2"


def test_a_half_made_addition_leaves_nothing(url: str) -> None:
    broken = happened("b")
    object.__setattr__(broken, "stream", None)
    with open_database(url) as database:
        with pytest.raises(StoreError):
            database.append([happened("a"), broken], "here")
        assert database.events() == []


def test_threads_can_share_a_database(url: str) -> None:
    with open_database(url) as database, ThreadPoolExecutor(8) as pool:
        names = [[f"{thread}-{number}" for number in range(10)] for thread in range(8)]

        def write(own: list[str]) -> int:
            return sum(database.append([happened(name)], "here") for name in own)

        assert sum(pool.map(write, names)) == 80
        assert len(database.events()) == 80


def test_sqlite_is_set_up_so_that_a_commit_is_safe(sqlite_url: str) -> None:
    with open_database(sqlite_url) as database, database._reading() as connection:
        for pragma, value in (("journal_mode", "delete"), ("synchronous", 2), ("foreign_keys", 1)):
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value


def test_a_path_may_hold_any_signs(tmp_path: Path) -> None:
    file = tmp_path / "år 100%?#@:é.sqlite"
    with open_database(f"sqlite:///{file}") as database:
        database.append([happened("a")], "here")
    assert file.exists()


def test_a_newer_database_is_refused(sqlite_url: str) -> None:
    with sqlite3.connect(file_of(sqlite_url)) as connection:
        connection.execute("PRAGMA user_version = 9999")
    connection.close()
    with pytest.raises(NewerDatabase, match="Upgrade"), open_database(sqlite_url):
        pass


@pytest.mark.postgresql
def test_a_newer_postgresql_database_is_refused(postgresql_url: str) -> None:
    with open_database(postgresql_url) as database, database._writing() as connection:
        connection.exec_driver_sql("UPDATE layout SET number = 99")
    with pytest.raises(NewerDatabase), open_database(postgresql_url):
        pass


def test_somebody_elses_database_is_left_alone(url: str) -> None:
    other = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with other.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE other (a INTEGER)")
    other.dispose()
    with pytest.raises(ForeignDatabase), open_database(url):
        pass


def test_a_damaged_file_is_told_with_what_to_do(sqlite_url: str) -> None:
    file_of(sqlite_url).write_bytes(b"this is no database, and it is long enough to be one" * 99)
    with (
        pytest.raises(DamagedDatabase, match=r"study\.sqlite is damaged.*Set the file aside"),
        open_database(sqlite_url),
    ):
        pass


def test_damage_inside_the_file_is_told(sqlite_url: str) -> None:
    with open_database(sqlite_url) as database:
        database.append([happened(f"e{number}") for number in range(500)], "here")
    data = bytearray(file_of(sqlite_url).read_bytes())
    data[8192:] = b"\xff" * (len(data) - 8192)
    file_of(sqlite_url).write_bytes(data)
    with pytest.raises(DamagedDatabase), open_database(sqlite_url) as database:
        database.events()


@pytest.mark.parametrize("body", ["{", "[]", "null", "[" * 100_000])
def test_an_event_without_a_readable_body_is_damage(sqlite_url: str, body: str) -> None:
    with open_database(sqlite_url) as database:
        database.append([happened("a")], "here")
        with database._writing() as connection:
            connection.exec_driver_sql("UPDATE event SET body = ?", (body,))
        with pytest.raises(DamagedDatabase):
            database.events()


def test_a_read_only_database_can_be_read_and_not_written(sqlite_url: str) -> None:
    with open_database(sqlite_url) as database:
        database.append([happened("a")], "here")
        with database._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
        assert len(database.events()) == 1
        with pytest.raises(ReadOnlyDatabase, match="nothing was written"):
            database.append([happened("b")], "here")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with (
        pytest.raises(UnreachableDatabase, match="cannot be opened"),
        open_database(f"sqlite:///{tmp_path / 'none' / 'study.sqlite'}"),
    ):
        pass


def test_a_writer_waits_and_then_gives_up(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "PATIENCE_S", 0.1)
    with open_database(sqlite_url) as database:
        other = sqlite3.connect(file_of(sqlite_url), isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BusyDatabase, match="in use by another program"):
            database.append([happened("a")], "here")
        other.rollback()
        other.close()
        assert database.append([happened("a")], "here") == 1


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("", "«»"),
        ("study.sqlite", "«study.sqlite»"),
        ("sqlite://", "«sqlite://»"),
        ("sqlite:///", "«sqlite:///»"),
        ("mysql://kari:hemmelig@host/db", "«mysql://kari:***@host/db»"),
        ("postgresql://host", "«postgresql://host»"),
        ("postgresql://kari:hemmelig@host:port/db", "«postgresql://…@host:port/db»"),
    ],
)
def test_an_address_of_no_use_is_refused_without_showing_the_password(url: str, shown: str) -> None:
    with pytest.raises(WrongDatabaseUrl) as caught, open_database(url):
        pass
    assert shown in str(caught.value)
    assert "hemmelig" not in str(caught.value)


def test_a_server_that_does_not_answer_is_told_without_the_password() -> None:
    pytest.importorskip("psycopg")
    with (
        pytest.raises(UnreachableDatabase) as caught,
        open_database("postgresql://kari:hemmelig@127.0.0.1:1/db"),
    ):
        pass
    assert "kari:***@127.0.0.1" in str(caught.value)
    assert "hemmelig" not in str(caught.value)


def test_a_missing_driver_is_told_with_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with (
        pytest.raises(MissingDriver, match="pip install"),
        open_database("postgresql://kari@localhost/db"),
    ):
        pass


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ("database or disk is full", "FullDisk"),
        ("could not extend file: No space left on device", "FullDisk"),
        ("canceling statement due to lock timeout", "BusyDatabase"),
        ("disk I/O error", "BrokenDatabase"),
        ("", "BrokenDatabase"),
    ],
)
def test_what_a_driver_says_gets_its_name(said: str, error: str) -> None:
    failure = OperationalError("COMMIT", {}, Exception(said))
    with pytest.raises(StoreError) as caught, explained("study.sqlite"):
        raise failure
    assert type(caught.value).__name__ == error
    assert "study.sqlite" in str(caught.value)
