"""How an object is written to Swift: at once if it is small, in segments if it is large."""

import json
import tempfile
import uuid
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import Any, Protocol

from ralph_backends.errors import BackendError, TargetExistsError
from ralph_backends.threads import in_thread

__all__ = ["Call", "SwiftUpload"]

_IN_MEMORY = 8 << 20


class Call(Protocol):
    """Does something with a connection in a thread."""

    def __call__(
        self, target: str, work: Callable[[Any], Any], *, writes: bool = False
    ) -> Awaitable[Any]:
        """Give what the work gives."""
        ...


class SwiftUpload:
    """An object on its way; what fills no segment yet is held on disk, if it is large.

    The segments of an object that is replaced stay; those of one that is deleted do not.
    """

    def __init__(self, call: Call, place: tuple[str, str, str], segment_size: int) -> None:
        """Send nothing yet.

        Args:
            call: Reaches the service.
            place: The container, the whole name of the object, and its name for the caller.
            segment_size: Bytes of a segment.
        """
        self._call = call
        self._container, self._key, self._target = place
        self._size = segment_size
        self._id = uuid.uuid4().hex
        self._held = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 # closed at the end
        self._length = 0
        self._segments: list[dict[str, Any]] = []

    async def add(self, data: bytes) -> None:
        """Send what fills a segment."""
        while data:
            room = self._size - self._length
            await in_thread(self._held.write, data[:room])
            self._length += min(room, len(data))
            data = data[room:]
            if self._length == self._size and data:
                await self._send()

    async def commit(self, target: str, *, overwrite: bool, version: str = "") -> None:  # noqa: ARG002
        """Put it in its place; Swift can not tell versions apart when it writes."""
        headers = {"X-Object-Meta-Upload": self._id}
        headers |= {} if overwrite else {"If-None-Match": "*"}
        try:
            if self._segments:
                await self._send()
                await self._join(headers)
            else:
                await self._put(self._container, self._key, headers)
        except TargetExistsError:
            # after a retry it may be our own
            facts = await self._call(
                target, lambda one: one.head_object(self._container, self._key)
            )
            if facts.get("x-object-meta-upload") != self._id:
                raise
        self._held.close()

    async def discard(self) -> None:
        """Delete the segments."""
        self._held.close()
        for segment in self._segments:
            container, _, key = segment["path"].partition("/")
            with suppress(BackendError):
                await self._call(self._target, partial(_delete, container, key))

    async def _send(self) -> None:
        container = f"{self._container}_segments"
        key = f"{self._key}/{self._id}/{len(self._segments):08}"
        size = self._length
        etag = await self._put(container, key, {})
        self._segments.append({"path": f"{container}/{key}", "etag": etag, "size_bytes": size})
        self._held.seek(0)
        self._held.truncate()
        self._length = 0

    async def _put(self, container: str, key: str, headers: dict[str, str]) -> str:
        self._held.seek(0)

        def put(connection: Any) -> str:
            connection.put_container(container)  # does nothing if it is there
            etag: str = connection.put_object(
                container, key, self._held, content_length=self._length, headers=headers
            )
            return etag

        etag: str = await self._call(self._target, put, writes=True)
        return etag

    async def _join(self, headers: dict[str, str]) -> None:
        manifest = json.dumps(self._segments)
        query = "multipart-manifest=put"

        def put(connection: Any) -> None:
            connection.put_container(self._container)
            connection.put_object(
                self._container, self._key, manifest, query_string=query, headers=headers
            )

        await self._call(self._target, put, writes=True)


def _delete(container: str, key: str, connection: Any) -> None:
    connection.delete_object(container, key)
