import asyncio
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from pymongo import AsyncMongoClient

from ralph_backends import open_backend
from ralph_backends.blocking import Blocking
from ralph_backends.errors import SettingsError
from ralph_backends.mongodb import MongoBackend, MongoSettings
from ralph_backends.testing import FaultContract, StatementStoreContract, make_statement


@pytest.mark.contract
class TestMongod(FaultContract, StatementStoreContract):
    server = "mongodb"

    @pytest.fixture
    def url(self, service: Any) -> str:
        return urlsplit(str(service.url))._replace(path=f"/ralph-{uuid4().hex}").geturl()

    @pytest.fixture
    def backend(self, url: str) -> Iterator[Blocking]:
        with open_backend(url, timeout=5) as backend:
            yield backend

    @pytest.fixture
    def address(self, service: Any) -> tuple[str, int]:
        parts = urlsplit(str(service.url))
        return str(parts.hostname), parts.port or 0

    @pytest.fixture
    def open_at(self, url: str) -> Callable[..., Blocking]:
        def open_at(host: str, port: int, *, stranger: bool = False) -> Blocking:
            secret = "wrong-secret" if stranger else urlsplit(url).password
            moved = urlsplit(url)._replace(netloc=f"ralph:{secret}@{host}:{port}")
            return open_backend(moved.geturl(), timeout=2)

        return open_at

    def test_a_client_that_was_given_is_not_closed(self, url: str) -> None:
        async def run() -> int:
            async with AsyncMongoClient[dict[str, Any]](url) as client:
                settings = MongoSettings(database=f"ralph-{uuid4().hex}")
                async with MongoBackend(settings, client) as backend:
                    await backend.put([make_statement()])
                async with MongoBackend(settings, client) as backend:
                    await backend.put([make_statement()])
                    return await backend.count("statements")

        assert asyncio.run(run()) == 2


def test_settings_of_ours_are_taken_out_of_the_url() -> None:
    settings = MongoSettings.from_url("mongodb://u:p@host/traces?page_size=9&appName=x")
    assert (settings.page_size, settings.url) == (9, "mongodb://u:p@host/traces?appName=x")
    assert ":p@" not in repr(settings)


@pytest.mark.parametrize("url", ["mongodb://", "mongodb://host:port/x"])
def test_an_address_that_is_none_is_a_wrong_setting(url: str) -> None:
    with pytest.raises(SettingsError, match="url"):
        open_backend(url)
