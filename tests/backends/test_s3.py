import asyncio
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from moto.server import ThreadedMotoServer
from service_objects import BUCKET, KEYS, make_bucket

from ralph_backends import open_async_backend, open_backend
from ralph_backends.blocking import Blocking
from ralph_backends.errors import BackendConnectionError, TargetExistsError, WriteError
from ralph_backends.s3 import S3Backend
from ralph_backends.testing import FileContract


@pytest.fixture(scope="module")
def moto() -> Iterator[str]:
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    url = f"http://{host}:{port}"
    make_bucket(url)
    yield url
    server.stop()


def address(endpoint: str) -> str:
    return f"s3://{BUCKET}/{uuid.uuid4()}/x?endpoint={endpoint}"


class S3Contract(FileContract):
    """What holds for objects in any S3, beside the contract of files."""

    @pytest.fixture
    def endpoint(self) -> str:
        raise NotImplementedError

    @pytest.fixture
    def url(self, endpoint: str, tmp_path: Path) -> str:
        return f"{address(endpoint)}&history={tmp_path}/h.jsonl"

    @pytest.fixture
    def backend(self, url: str) -> Iterator[Blocking]:
        with open_backend(url, **KEYS) as backend:
            yield backend

    def test_a_large_object_goes_in_parts_and_comes_in_ranges(
        self, backend: Blocking, url: str
    ) -> None:
        content = bytes(range(256)) * (11 << 12)  # 11 MiB
        with open_backend(url, part_size=5 << 20, **KEYS) as parts:
            assert parts.write("large", [content[: 6 << 20], content[6 << 20 :]]) == len(content)
            with pytest.raises(TargetExistsError):
                parts.write("large", [content])
        assert b"".join(backend.read("large")) == content

    def test_of_two_who_write_one_object_at_once_one_is_told(self, url: str) -> None:
        async def write() -> list[object]:
            async with open_async_backend(url, **KEYS) as one:
                assert isinstance(one, S3Backend)
                uploads = [one.upload("x"), one.upload("x")]
                for number, upload in enumerate(uploads):
                    await upload.add(b'{"n":%d}\n' % number)
                return await asyncio.gather(
                    *(upload.commit("x", overwrite=False) for upload in uploads),
                    return_exceptions=True,
                )

        outcomes = asyncio.run(write())
        assert [type(one) for one in outcomes if one is not None] == [TargetExistsError]

    def test_an_object_that_changes_while_it_is_appended_to_is_not_lost(self, url: str) -> None:
        async def write() -> None:
            async with open_async_backend(url, **KEYS) as one:
                assert isinstance(one, S3Backend)
                await one.put([{"n": 1}], target="x")
                sink = one.appending("x")
                await sink.add(b'{"n":2}\n')
                await one.put([{"n": 3}], target="x", operation="index")
                with pytest.raises(WriteError, match="meanwhile"):
                    await sink.commit(some=True)
                await sink.discard()
                assert [x async for x in one.get(target="x")] == [{"n": 3}]

        asyncio.run(write())


class TestMoto(S3Contract):
    server = "moto"

    @pytest.fixture
    def endpoint(self, moto: str) -> str:
        return moto


@pytest.mark.contract
class TestSeaweedFS(S3Contract):
    server = "seaweedfs"

    @pytest.fixture
    def endpoint(self, service: Any) -> str:
        return str(service.url)

    def test_a_wrong_secret_is_told(self, url: str) -> None:
        with open_backend(url, access_key=KEYS["access_key"], secret_key="x") as backend:  # noqa: S106
            assert backend.status().state == "error"
            with pytest.raises(BackendConnectionError, match="SignatureDoesNotMatch"):
                backend.put([{"n": 1}])


def test_a_bucket_that_is_missing_is_an_error(moto: str) -> None:
    with open_backend(f"s3://missing?endpoint={moto}", **KEYS) as backend:
        assert backend.status().state == "error"
        with pytest.raises(WriteError, match="NoSuchBucket"):
            backend.put([{"n": 1}])


def test_a_service_that_does_not_answer_is_away() -> None:
    with open_backend("s3://bucket?endpoint=http://127.0.0.1:9&attempts=1", **KEYS) as backend:
        assert backend.status().state == "away"
        with pytest.raises(BackendConnectionError, match=r"127\.0\.0\.1:9"):
            backend.put([{"n": 1}])
        assert KEYS["secret_key"] not in repr(backend)
