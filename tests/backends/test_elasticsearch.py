import asyncio
import random
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, ClassVar
from urllib.parse import urlsplit

import pytest
from elasticsearch import AsyncElasticsearch

from ralph_backends import open_backend
from ralph_backends.blocking import Blocking
from ralph_backends.elasticsearch import ElasticsearchBackend, ElasticsearchSettings
from ralph_backends.errors import BackendConnectionError, RecordRefusedError, SettingsError
from ralph_backends.registry import load_settings
from ralph_backends.search_service import Body, Reply
from ralph_backends.testing import FaultContract, StatementStoreContract, make_statement

FULL = {"error": {"type": "es_rejected_execution_exception", "reason": "queue is full"}}


@pytest.mark.contract
class TestElasticsearch(FaultContract, StatementStoreContract):
    server = "elasticsearch"
    limits: ClassVar[Mapping[str, str]] = {
        "test_wrong_credentials_are_an_error_that_says_what_to_do": "noida-db knows no users",
        "test_a_service_killed_in_a_write_loses_and_doubles_nothing": "noida-db saves later",
    }

    @pytest.fixture
    def settings(self, service: Any) -> ElasticsearchSettings:
        return ElasticsearchSettings(url=service.url, index=f"t-{uuid.uuid4().hex}")

    @pytest.fixture
    def backend(self, settings: ElasticsearchSettings) -> Iterator[Blocking]:
        with open_backend("elasticsearch", settings) as backend:
            yield backend

    @pytest.fixture
    def address(self, settings: ElasticsearchSettings) -> tuple[str, int]:
        parts = urlsplit(settings.url)
        return str(parts.hostname), parts.port or 0

    @pytest.fixture
    def open_at(self, settings: ElasticsearchSettings) -> Callable[..., Blocking]:
        def open_at(host: str, port: int, *, stranger: bool = False) -> Blocking:
            secret = {"username": "ralph", "password": "wrong-secret"} if stranger else {}
            moved: dict[str, Any] = {"url": f"http://{host}:{port}", "timeout": 2, **secret}
            return open_backend("elasticsearch", replace(settings, attempts=3, **moved))

        return open_at

    @pytest.mark.parametrize("seed", range(5))
    def test_a_busy_service_stores_everything_once(
        self, settings: ElasticsearchSettings, seed: int
    ) -> None:
        statements = [make_statement() for _ in range(120)]
        with Blocking(Shaky(replace(settings, attempts=10), seed)) as shaky:
            assert shaky.put(statements, chunk_size=40) == len(statements)
            assert shaky.put(statements).unchanged == len(statements)
            assert list(shaky.get()) == statements

    def test_two_writers_store_one_of_two(self, settings: ElasticsearchSettings) -> None:
        mine = [make_statement() for _ in range(50)]
        theirs = [{**one, "result": {"success": True}} for one in mine]

        async def write() -> list[Any]:
            async with ElasticsearchBackend(settings) as one, ElasticsearchBackend(settings) as two:
                jobs = [one.put(mine), two.put(theirs, ignore_errors=True), two.put(mine)]
                return await asyncio.gather(*jobs, return_exceptions=True)

        first, second, _ = asyncio.run(write())
        refused = first.refused if isinstance(first, RecordRefusedError) else ()
        assert len(mine) - len(refused) == len(second.refused)

    def test_a_client_that_was_given_is_not_closed(self, settings: ElasticsearchSettings) -> None:
        async def run() -> list[int]:
            async with AsyncElasticsearch(settings.url) as client:
                written: list[int] = []
                for _ in range(2):
                    async with ElasticsearchBackend(settings, client) as backend:
                        written.append(await backend.put([make_statement()]))
                return written

        assert asyncio.run(run()) == [1, 1]


class Shaky(ElasticsearchBackend):
    """Loses answers, has no room for some records, and takes no more than 16 at once."""

    def __init__(self, settings: ElasticsearchSettings, seed: int) -> None:
        super().__init__(settings)
        self.random = random.Random(seed)

    async def perform(
        self, method: str, path: str, parameters: Mapping[str, str], body: Body
    ) -> Reply:
        if not isinstance(body, bytes):
            return await super().perform(method, path, parameters, body)
        lines = body.splitlines(keepends=True)
        chance = self.random.random()
        if len(lines) > 32:
            return Reply(413, None)
        if chance < 0.1:
            return Reply(429, FULL)
        if chance < 0.2:
            lines = lines[: len(lines) // 4 * 2 or 2]
        full = (body.count(b"\n") - len(lines)) // 2
        reply = await super().perform(method, path, parameters, b"".join(lines))
        if chance > 0.9:
            raise BackendConnectionError(self.name, "here", "the answer is lost")
        items = [*reply.body["items"], *[{"create": {"status": 429, **FULL}}] * full]
        return Reply(200, {"items": items})


def test_a_service_that_does_not_answer_is_away() -> None:
    url = "elasticsearch+http://anna:secret@127.0.0.1:9/x?attempts=2"
    with open_backend(url) as backend:
        status = backend.status()
        assert (status.state, "127.0.0.1:9" in status.message) == ("away", True)
        with pytest.raises(BackendConnectionError, match=r"127\.0\.0\.1:9") as caught:
            backend.put([make_statement()])
        assert "secret" not in f"{caught.value}{backend!r}"


def test_a_url_says_where_and_who() -> None:
    found = load_settings("elasticsearch://an%40na:s%2Fe@a:9200,b:9200/es/traces?timeout=3")
    assert found == ElasticsearchSettings(
        url="https://a:9200/es,https://b:9200/es",
        username="an@na",
        password="s/e",  # noqa: S106 # of no service
        index="traces",
        timeout=3.0,
    )
    assert "s/e" not in repr(found)


def test_an_address_without_a_port_is_a_wrong_setting() -> None:
    with pytest.raises(SettingsError, match="url"):
        open_backend("elasticsearch", url="nowhere")
