import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import create_async_engine

from ralph_backends import open_async_backend, open_backend
from ralph_backends.blocking import Blocking
from ralph_backends.errors import BackendConnectionError, MissingExtraError, SettingsError
from ralph_backends.queries import StatementParameters
from ralph_backends.sql import SqlBackend, SqlSettings
from ralph_backends.sql_query import build_query
from ralph_backends.testing import StatementStoreContract, make_statement


class TestFile(StatementStoreContract):
    server = "SQLite file"

    @pytest.fixture
    def backend(self, tmp_path: Path) -> Iterator[Blocking]:
        with open_backend(f"sqlite:///{tmp_path}/x.db") as backend:
            yield backend

    def test_the_statements_are_there_in_the_next_process(
        self, backend: Blocking, tmp_path: Path
    ) -> None:
        one = make_statement()
        backend.put([one])
        with open_backend("sqlite", url=f"sqlite:///{tmp_path}/x.db") as again:
            assert list(again.get()) == [one]

    def test_writers_wait_for_each_other(self, backend: Blocking, tmp_path: Path) -> None:
        shared = [make_statement() for _ in range(40)]

        async def write() -> list[int]:
            async with (
                open_async_backend(f"sqlite:///{tmp_path}/x.db") as first,
                open_async_backend(f"sqlite:///{tmp_path}/x.db") as second,
            ):
                assert isinstance(first, SqlBackend)
                assert isinstance(second, SqlBackend)
                jobs = [store.put(shared, chunk_size=3) for store in (first, second, first)]
                return [int(written) for written in await asyncio.gather(*jobs)]

        assert sum(asyncio.run(write())) == len(shared)
        assert len(list(backend.get())) == len(shared)


class TestMemory(StatementStoreContract):
    server = "SQLite in memory"

    @pytest.fixture
    def backend(self) -> Iterator[Blocking]:
        with open_backend("sqlite://") as backend:
            yield backend


def test_a_copy_of_a_store_is_the_same_store() -> None:
    one = make_statement()
    with open_backend("sqlite://") as first, open_backend("sqlite://") as second:
        void = {"id": "http://adlnet.gov/expapi/verbs/voided"}
        target = {"objectType": "StatementRef", "id": one["id"]}
        first.put([one, make_statement(verb=void, object=target)])
        second.put(first.get(raw=True, chunk_size=1))
        for store in (first, second):
            found = store.query_statements(StatementParameters(voidedStatementId=one["id"]))
            assert found.statements == [one]


def test_an_engine_that_was_given_is_not_closed(tmp_path: Path) -> None:
    async def run() -> int:
        engine = create_async_engine(f"sqlite+aiosqlite:///{tmp_path}/x.db")
        try:
            async with SqlBackend(SqlSettings(url="sqlite://"), engine) as first:
                await first.put([make_statement()])
            async with SqlBackend(SqlSettings(url="sqlite://"), engine) as second:
                await second.put([make_statement()])
                return await second.count("statements")
        finally:
            await engine.dispose()

    assert asyncio.run(run()) == 2


def test_a_place_that_can_not_be_opened_is_away(tmp_path: Path) -> None:
    with open_backend(f"sqlite:///{tmp_path}/missing/x.db") as backend:
        assert backend.status().state == "away"
        with pytest.raises(BackendConnectionError, match="missing"):
            backend.put([make_statement()])


def test_a_file_that_is_no_database_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_text("not a database " * 100)
    with open_backend(f"sqlite:///{tmp_path}/x.db") as backend:
        assert backend.status().state == "error"


def test_validation_can_be_left_out() -> None:
    odd = make_statement(extra=True)
    with open_backend("sqlite://?validate=false") as backend:
        assert backend.put([odd]) == 1
        assert json.loads(next(backend.get(raw=True))) == odd


@pytest.mark.parametrize("url", ["nonsense", "oracle://db", "sqlite://host/x.db"])
def test_an_unknown_database_is_a_wrong_setting(url: str) -> None:
    with pytest.raises(SettingsError, match="url"):
        open_backend("sql", url=url)


def test_a_driver_that_is_not_installed_is_named() -> None:
    with pytest.raises(MissingExtraError, match="aioodbc"):
        open_backend("sql", url="mssql+aioodbc://host/db")


def test_queries_are_read_along_an_index(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with open_backend(f"sqlite:///{path}") as backend:
        backend.put([make_statement()])

    async def plan(parameters: StatementParameters) -> str:
        engine = create_async_engine(f"sqlite+aiosqlite:///{path}")
        query = build_query(parameters, 10, "sql").compile(
            engine.sync_engine, compile_kwargs={"literal_binds": True}
        )
        try:
            async with engine.connect() as connection:
                rows = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}")
                return "\n".join(row.detail for row in rows)
        finally:
            await engine.dispose()

    verb = asyncio.run(plan(StatementParameters(verb="https://example.org/v")))
    assert "ix_statements_verb" in verb
    agent = asyncio.run(plan(StatementParameters(agent={"mbox": "mailto:a@example.org"})))
    assert "SEARCH along USING PRIMARY KEY" in agent
