import asyncio
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, ClassVar
from urllib.parse import urlsplit

import pytest
from opensearchpy import AsyncOpenSearch

from ralph_backends import open_backend
from ralph_backends.blocking import Blocking
from ralph_backends.errors import BackendConnectionError
from ralph_backends.opensearch import OpensearchBackend, OpensearchSettings
from ralph_backends.testing import FaultContract, StatementStoreContract, make_statement


@pytest.mark.contract
class TestOpensearch(FaultContract, StatementStoreContract):
    server = "opensearch"
    limits: ClassVar[Mapping[str, str]] = {
        "test_wrong_credentials_are_an_error_that_says_what_to_do": "osmem knows no users",
        "test_a_service_killed_in_a_write_loses_and_doubles_nothing": "osmem keeps all in memory",
    }

    @pytest.fixture
    def settings(self, service: Any) -> OpensearchSettings:
        return OpensearchSettings(url=service.url, index=f"t-{uuid.uuid4().hex}")

    @pytest.fixture
    def backend(self, settings: OpensearchSettings) -> Iterator[Blocking]:
        with open_backend("opensearch", settings) as backend:
            yield backend

    @pytest.fixture
    def address(self, settings: OpensearchSettings) -> tuple[str, int]:
        parts = urlsplit(settings.url)
        return str(parts.hostname), parts.port or 0

    @pytest.fixture
    def open_at(self, settings: OpensearchSettings) -> Callable[..., Blocking]:
        def open_at(host: str, port: int, *, stranger: bool = False) -> Blocking:
            secret = {"username": "ralph", "password": "wrong-secret"} if stranger else {}
            moved: dict[str, Any] = {"url": f"http://{host}:{port}", "timeout": 2, **secret}
            return open_backend("opensearch", replace(settings, attempts=3, **moved))

        return open_at

    def test_a_client_that_was_given_is_not_closed(self, settings: OpensearchSettings) -> None:
        async def run() -> list[int]:
            client: Any = AsyncOpenSearch([settings.url])
            try:
                written: list[int] = []
                for _ in range(2):
                    async with OpensearchBackend(settings, client) as backend:
                        written.append(await backend.put([make_statement()]))
                return written
            finally:
                await client.close()

        assert asyncio.run(run()) == [1, 1]


def test_a_service_that_does_not_answer_is_away() -> None:
    with open_backend("opensearch+http://anna:secret@127.0.0.1:9/x?attempts=2") as backend:
        assert backend.status().state == "away"
        with pytest.raises(BackendConnectionError, match=r"127\.0\.0\.1:9") as caught:
            backend.put([make_statement()])
        assert "secret" not in f"{caught.value}{backend!r}"
