"""Databases to test on: always SQLite, and PostgreSQL where the environment names one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

POSTGRESQL = "WORKBENCH_TEST_POSTGRESQL"


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'study.sqlite'}"


@pytest.fixture
def postgresql_url() -> Iterator[str]:
    url = os.environ.get(POSTGRESQL)
    if not url:
        if os.environ.get("WORKBENCH_REQUIRE_ALL"):
            pytest.fail(f"{POSTGRESQL} holds no URL")
        pytest.skip(f"{POSTGRESQL} holds no URL of an empty test database")
    _empty(url)
    yield url
    _empty(url)


def _empty(url: str) -> None:
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        connection.execute(
            text(
                "DROP TABLE IF EXISTS "
                "layout, event, transcript, memory, other, turn, indexed, revision"
            )
        )
    engine.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(f"{request.param}_url"))
