import json
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import clickhouse_connect
import pytest

from ralph_backends import open_backend
from ralph_backends.blocking import Blocking
from ralph_backends.clickhouse import ClickhouseBackend, ClickhouseSettings
from ralph_backends.clickhouse_client import ClickhouseService
from ralph_backends.errors import BackendConnectionError, SettingsError
from ralph_backends.queries import StatementParameters
from ralph_backends.registry import load_settings
from ralph_backends.testing import FaultContract, StatementStoreContract, make_statement


def plain_client(settings: ClickhouseSettings) -> Any:
    """Open a client that knows nothing of us."""
    module: Any = clickhouse_connect
    return module.get_client(**{"interface": "chdb"} if settings.path else {"port": settings.port})


class ClickhouseContract(StatementStoreContract):
    """What holds for a service and for the engine in this process."""

    @pytest.fixture
    def backend(self, settings: ClickhouseSettings) -> Iterator[Blocking]:
        with open_backend("clickhouse", settings) as backend:
            yield backend

    def test_aspects_finds_its_columns(self, settings: ClickhouseSettings) -> None:
        one = make_statement(timestamp="2026-02-03T04:05:06.789012+01:00")
        with open_backend("clickhouse", settings) as backend, plain_client(settings) as other:
            backend.put([one])
            found = other.query(
                "SELECT event_id, toString(emission_time), event,"
                " JSON_VALUE(event, '$.verb.id') FROM {table:Identifier}.xapi_events_all",
                parameters={"table": settings.database},
            ).result_rows
        ((identifier, moment, event, verb),) = found
        assert (str(identifier), moment) == (one["id"], "2026-02-03 03:05:06.789012")
        assert (json.loads(event), verb) == (one, one["verb"]["id"])

    def test_what_aspects_writes_is_found(self, settings: ClickhouseSettings) -> None:
        one = make_statement()
        with open_backend("clickhouse", settings) as backend, plain_client(settings) as other:
            assert list(backend.get()) == []
            row = json.dumps({"event_id": one["id"], "emission_time": 0, "event": json.dumps(one)})
            table = f"{settings.database}.xapi_events_all"
            columns = ["event_id", "emission_time", "event"]
            other.raw_insert(table, columns, row, fmt="JSONEachRow")
            assert list(backend.get()) == [one]
            assert list(backend.get(StatementParameters(verb=one["verb"]["id"]))) == [one]
            assert backend.put([one]).unchanged == 1

    def test_a_table_of_others_is_not_changed(self, settings: ClickhouseSettings) -> None:
        with open_backend("clickhouse", settings) as backend, plain_client(settings) as other:
            other.command(f"CREATE DATABASE {settings.database}")
            other.command(
                f"CREATE TABLE {settings.database}.xapi_events_all"
                " (event_id UUID, event String) ENGINE = MergeTree ORDER BY event_id"
            )
            with pytest.raises(SettingsError, match=r"emission_time.*choose another name"):
                backend.put([make_statement()])


@pytest.mark.contract
class TestClickhouse(FaultContract, ClickhouseContract):
    server = "clickhouse"

    @pytest.fixture
    def settings(self, service: Any) -> ClickhouseSettings:
        url = urlsplit(str(service.url))
        database = f"t{uuid.uuid4().hex}"
        return ClickhouseSettings(host=url.hostname or "", port=url.port, database=database)

    @pytest.fixture
    def address(self, settings: ClickhouseSettings) -> tuple[str, int]:
        return settings.host, settings.port or 0

    @pytest.fixture
    def open_at(self, settings: ClickhouseSettings) -> Callable[..., Blocking]:
        def open_at(host: str, port: int, *, stranger: bool = False) -> Blocking:
            secret = {"password": "wrong-secret"} if stranger else {}
            moved: dict[str, Any] = {"host": host, "port": port, "timeout": 2, **secret}
            return open_backend("clickhouse", replace(settings, attempts=3, **moved))

        return open_at

    @pytest.mark.parametrize("lost", [False, True])
    def test_a_lost_answer_writes_nothing_twice(
        self, settings: ClickhouseSettings, *, lost: bool
    ) -> None:
        statements = [make_statement() for _ in range(20)]
        backend = ClickhouseBackend(settings)
        backend.service = Shaky(settings, lost=lost)
        with Blocking(backend) as store:
            assert store.put(statements) == len(statements)
            assert list(store.get()) == statements


class Shaky(ClickhouseService):
    """Fails at the first insert, before it is done or after."""

    def __init__(self, settings: ClickhouseSettings, *, lost: bool) -> None:
        super().__init__(settings)
        self.lost = lost
        self.failed = False

    async def insert(self, table: str, columns: Sequence[str], block: bytes) -> None:
        if self.failed or self.lost:
            await super().insert(table, columns, block)
        if not self.failed:
            self.failed = True
            raise BackendConnectionError(self.settings.backend, self.address, "nothing came back")


class TestEmbedded(ClickhouseContract):
    server = "chdb in process"

    @pytest.fixture
    def settings(self) -> ClickhouseSettings:
        pytest.importorskip("chdb", reason="the extra chdb is not installed")
        return ClickhouseSettings(path=":memory:", database=f"t{uuid.uuid4().hex}")


def test_a_service_that_does_not_answer_is_away() -> None:
    with open_backend("clickhouse://anna:secret@127.0.0.1:9/x?attempts=2") as backend:
        assert backend.status().state == "away"
        with pytest.raises(BackendConnectionError, match=r"127\.0\.0\.1:9") as caught:
            backend.put([make_statement()])
        assert "secret" not in f"{caught.value}{backend!r}"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("clickhouse://a%40b:x@h/db?table=t", {"host": "h", "username": "a@b", "database": "db"}),
        ("clickhouse+http://h:1/db", {"port": 1, "secure": False}),
        ("chdb://", {"path": ":memory:"}),
        ("chdb:///srv/x/", {"path": "/srv/x"}),
    ],
)
def test_a_url_says_where(url: str, expected: dict[str, Any]) -> None:
    found = load_settings(url)
    assert {name: getattr(found, name) for name in expected} == expected
