import asyncio
from collections.abc import Callable, Iterator
from typing import Protocol
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from sqlalchemy import text

from ralph_backends import open_backend
from ralph_backends.blocking import Blocking
from ralph_backends.sql import SqlSettings
from ralph_backends.sql_engine import make_engine
from ralph_backends.testing import FaultContract, StatementStoreContract


class Service(Protocol):
    url: str


class OnServer(FaultContract, StatementStoreContract):
    server: str

    @pytest.fixture
    def url(self, service: Service) -> str:
        async def make(name: str) -> None:
            settings = SqlSettings.from_url(service.url)
            engine = make_engine(settings.url, 0, echo=False)
            async with engine.connect() as connection:
                await connection.execution_options(isolation_level="AUTOCOMMIT")
                await connection.execute(text(f"CREATE DATABASE {name}"))
            await engine.dispose()

        name = f"ralph_{uuid4().hex}"
        asyncio.run(make(name))
        return urlsplit(service.url)._replace(path=f"/{name}").geturl()

    @pytest.fixture
    def backend(self, url: str) -> Iterator[Blocking]:
        with open_backend(url) as backend:
            yield backend

    @pytest.fixture
    def address(self, service: Service) -> tuple[str, int]:
        parts = urlsplit(service.url)
        return str(parts.hostname), parts.port or 0

    @pytest.fixture
    def open_at(self, url: str) -> Callable[..., Blocking]:
        def open_at(host: str, port: int, *, stranger: bool = False) -> Blocking:
            secret = "wrong-secret" if stranger else urlsplit(url).password
            moved = urlsplit(url)._replace(netloc=f"ralph:{secret}@{host}:{port}")
            return open_backend(moved.geturl(), timeout=2)

        return open_at


@pytest.mark.contract
class TestPostgresql(OnServer):
    server = "postgresql"


@pytest.mark.contract
class TestMariadb(OnServer):
    server = "mariadb"
