"""How an object is written to S3: at once if it is small, in parts if it is large."""

import asyncio
import uuid
from collections.abc import Mapping
from contextlib import AbstractContextManager, suppress
from typing import Any, Protocol

from botocore.exceptions import BotoCoreError, ClientError

from ralph_backends.errors import ReadError, TargetExistsError, WriteError

__all__ = ["Bucket", "S3Upload"]

_CHANGED = frozenset({"412", "PreconditionFailed", "ConditionalRequestConflict"})


class Settings(Protocol):
    """What an upload heeds."""

    @property
    def part_size(self) -> int:
        """Bytes of a part."""
        ...

    @property
    def concurrency(self) -> int:
        """Parts that are on their way at once."""
        ...


class Bucket(Protocol):
    """What an upload needs of the adapter."""

    @property
    def name(self) -> str:
        """The name of the adapter."""
        ...

    @property
    def settings(self) -> Settings:
        """Its settings."""
        ...

    async def client(self) -> Any:
        """Give the client of aiobotocore."""
        ...

    def errors(
        self, target: str, kind: type[ReadError | WriteError]
    ) -> AbstractContextManager[None]:
        """Give errors of the client our names."""
        ...


class S3Upload:
    """An object on its way."""

    def __init__(self, backend: Bucket, bucket: str, key: str, target: str) -> None:
        """Send nothing yet.

        Args:
            backend: The adapter.
            bucket: Where.
            key: The whole name of the object.
            target: Its name for the caller.
        """
        self._backend = backend
        self._target = target
        self._id = uuid.uuid4().hex
        self._place = {"Bucket": bucket, "Key": key}
        self._held = bytearray()
        self._upload: str | None = None
        self._parts: list[asyncio.Task[dict[str, Any]]] = []
        self._room = asyncio.Semaphore(backend.settings.concurrency)

    async def add(self, data: bytes) -> None:
        """Send what fills a part; wait if too many are on their way."""
        self._held += data
        size = self._backend.settings.part_size
        while len(self._held) >= size:
            await self._send(bytes(self._held[:size]))
            del self._held[:size]

    async def commit(self, target: str, *, overwrite: bool, version: str = "") -> None:
        """Put it in its place, if nothing else is there."""
        condition = {} if overwrite else {"IfNoneMatch": "*"}
        if version:
            condition = {"IfMatch": version}
        try:
            with self._backend.errors(target, WriteError):
                await self._finish(condition)
        except WriteError as error:
            await self._judge(error, version)

    async def _finish(self, condition: Mapping[str, str]) -> None:
        client = await self._backend.client()
        if self._upload is None:
            body = bytes(self._held)
            mark = {"upload": self._id}
            await client.put_object(**self._place, Body=body, Metadata=mark, **condition)
            return
        if self._held:
            await self._send(bytes(self._held))
        parts = {"Parts": list(await asyncio.gather(*self._parts))}
        await client.complete_multipart_upload(
            **self._place, UploadId=self._upload, MultipartUpload=parts, **condition
        )

    async def _judge(self, error: WriteError, version: str) -> None:
        """Say what a refused condition means; after a retry it may be our own object."""
        cause = error.__cause__
        response: Any = getattr(cause, "response", {})
        code = response.get("Error", {}).get("Code")
        if code not in _CHANGED:
            raise error
        client = await self._backend.client()
        with self._backend.errors(self._target, WriteError):
            found = await client.head_object(**self._place)
        if found.get("Metadata", {}).get("upload") == self._id:
            return
        if version:
            reason = "it was changed by somebody else meanwhile; try again"
            raise WriteError(self._backend.name, self._target, reason) from cause
        raise TargetExistsError(self._backend.name, self._target) from cause

    async def discard(self) -> None:
        """Stop what is on its way, and have the parts deleted."""
        for task in self._parts:
            task.cancel()
        await asyncio.gather(*self._parts, return_exceptions=True)
        if self._upload is not None:
            client = await self._backend.client()
            with suppress(ClientError, BotoCoreError, OSError):
                await client.abort_multipart_upload(**self._place, UploadId=self._upload)

    async def _send(self, data: bytes) -> None:
        client = await self._backend.client()
        with self._backend.errors(self._target, WriteError):
            if self._upload is None:
                mark = {"upload": self._id}
                begun = await client.create_multipart_upload(**self._place, Metadata=mark)
                self._upload = str(begun["UploadId"])
            await self._room.acquire()
            for task in self._parts:
                if task.done():
                    task.result()  # one that failed ends the upload
        number = len(self._parts) + 1
        self._parts.append(asyncio.create_task(self._part(client, number, data)))

    async def _part(self, client: Any, number: int, data: bytes) -> dict[str, Any]:
        try:
            sent = await client.upload_part(
                **self._place, UploadId=self._upload, PartNumber=number, Body=data
            )
        finally:
            self._room.release()
        return {"PartNumber": number, "ETag": sent["ETag"]}
