"""Files of newline-delimited JSON, plain or gzip: the adapter ``fs`` (extra ``fs``).

Files are reached through fsspec, so that ``path`` may be a directory or the URL of one in
any file system that fsspec knows and whose library is installed.
"""

import os
import warnings
from collections.abc import AsyncGenerator, AsyncIterable, Callable, Iterable
from contextlib import aclosing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, ClassVar, TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

from ralph_backends.errors import (
    BackendError,
    Refusal,
    TargetError,
    TargetExistsError,
    UnsupportedError,
    WriteError,
)
from ralph_backends.files import Appended, Directory, NewFile
from ralph_backends.history import History, default_history
from ralph_backends.ports import (
    CHUNK_SIZE,
    Adapter,
    BytesReadable,
    BytesWritable,
    Checkable,
    Deletable,
    Entry,
    Listable,
    Operation,
    Order,
    Query,
    Readable,
    Records,
    Status,
    Writable,
    WriteResult,
)
from ralph_backends.records import (
    AnyRecord,
    Chunk,
    Kind,
    batches,
    chunked,
    encode,
    split_lines,
)
from ralph_backends.settings import Settings
from ralph_backends.statements import refuse_or_go_on
from ralph_backends.threads import in_thread, iterate_in_thread

__all__ = ["FileBackend", "FileSettings"]

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class FileSettings(Settings):
    """Where the files are."""

    backend: ClassVar[str] = "fs"

    path: str = "archive"
    """The directory, or its URL; it is made when something is first written."""
    history: str | None = None
    """The file that remembers what was read; below the user's state directory if None,
    nothing is remembered if empty."""

    @classmethod
    def url_values(cls, url: str) -> dict[str, Any]:
        """The path of the URL is the directory."""
        parts = urlsplit(url)
        return {"path": unquote(parts.netloc + parts.path), **dict(parse_qsl(parts.query))}


class FileBackend(
    Adapter, Readable, Writable, Listable, Deletable, Checkable, BytesReadable, BytesWritable
):
    """Files in a directory; the lines of a file are its records, whatever they are."""

    name = "fs"
    settings_class = FileSettings

    def __init__(self, settings: FileSettings) -> None:
        """Keep the settings; no file is opened."""
        self.settings = settings
        self._files = Directory(settings.path, self.name)

    async def status(self) -> Status:
        """Look whether the directory, or the one it will be made in, can be written."""
        trouble = await in_thread(self._files.trouble)
        return Status("error", trouble) if trouble else Status("ok")

    async def get_chunks(
        self,
        query: Query | None = None,
        *,
        target: str | None = None,
        chunk_size: int = CHUNK_SIZE,
        limit: int | None = None,
    ) -> AsyncGenerator[Chunk, None]:
        """Read the lines of files as they are, but for blank ones.

        ``target`` is a file, a directory or a pattern (``"2026*.gz"``); None is all
        there is, by name. A file that was read to its end is entered in the history.
        There are no queries.
        """
        if query is not None:
            raise UnsupportedError(self.name, "queries")
        left = limit
        for entry in await in_thread(self._files.match, target):
            if left == 0:
                return
            lines = split_lines(self._files.pieces(entry.name, decompress=True))
            async with aclosing(iterate_in_thread(batches(lines, chunk_size))) as chunks:
                async for chunk in chunks:
                    yield chunk[:left]
                    left = None if left is None else max(left - len(chunk), 0)
                    if left == 0:
                        return
            await self._remember(entry)

    async def read(self, target: str, *, decompress: bool = False) -> AsyncGenerator[bytes, None]:
        """Read one file; when it was read to its end it is entered in the history."""
        entry = await in_thread(self._files.entry, target)
        pieces = self._files.pieces(entry.name, decompress=decompress)
        async with aclosing(iterate_in_thread(pieces)) as chunks:
            async for chunk in chunks:
                yield chunk
        await self._remember(entry)

    async def list(
        self,
        target: str | None = None,
        *,
        details: bool = False,  # noqa: ARG002 # they cost nothing here
        new: bool = False,
        order: Order = "name",
    ) -> AsyncGenerator[Entry, None]:
        """List files, those in directories too; ``target`` is a directory."""
        entries = await in_thread(self._files.entries, target)
        if order == "newest":
            entries.sort(key=lambda one: (one.modified is not None, one.modified), reverse=True)
        history = self._history()
        seen = await in_thread(history.read) if new and history else None
        for entry in entries:
            if seen is None or not seen.has(self._files.url(entry.name), entry):
                yield entry

    async def delete(self, target: str) -> None:
        """Delete one file."""
        await in_thread(self._files.delete, target)

    async def put(
        self,
        records: Records,
        *,
        target: str | None = None,
        kind: Kind | None = None,  # noqa: ARG002 # a line is a line
        chunk_size: int = CHUNK_SIZE,
        ignore_errors: bool = False,
        operation: Operation | None = None,
    ) -> WriteResult:
        """Write one file, a line for each record; ``.gz`` in its name means gzip.

        Without a target it is ``<UTC time>-<SHA-256 of its content, 12 digits>.jsonl.gz``,
        if there are any records. Nothing is written if a record is refused, but for
        ``append``, which writes chunk after chunk. ``delete`` takes no records.
        """
        if operation == "delete":
            await self.delete(self._required(target))
            return WriteResult(0, target=target)
        if operation == "append":
            path = self._required(target)
            sink: NewFile | Appended = Appended(self._files, path)
        else:
            await self._free(target, operation)
            sink = NewFile(self._files, target, overwrite=operation in {"index", "update"})
        written = index = 0
        refused: list[Refusal] = []
        try:
            async for chunk in chunked(records, chunk_size):
                lines, bad = _to_lines(chunk, index)
                kept = written if operation == "append" else 0
                refuse_or_go_on(
                    bad,
                    ignore_errors=ignore_errors,
                    backend=self.name,
                    target=target or "",
                    written=kept,
                )
                await self._file_work(target, sink.add, lines)
                written += len(chunk) - len(bad)
                index += len(chunk)
                refused += bad
            made = await self._file_work(target, partial(sink.commit, some=written > 0))
        except BaseException:
            await in_thread(sink.discard)
            raise
        return WriteResult(written, refused=refused, target=made)

    async def write(
        self,
        target: str,
        chunks: Iterable[bytes] | AsyncIterable[bytes],
        *,
        operation: Operation | None = None,
    ) -> int:
        """Write one file as it is; ``append`` and ``delete`` are not for bytes."""
        if operation in {"append", "delete"}:
            raise UnsupportedError(self.name, f"operation={operation!r} for bytes")
        await self._free(target, operation)
        size = 0
        sink = NewFile(
            self._files, target, overwrite=operation in {"index", "update"}, compress=False
        )
        try:
            async for pieces in chunked(chunks, 1):
                await self._file_work(target, sink.add, pieces[0])
                size += len(pieces[0])
            await self._file_work(target, partial(sink.commit, some=True))
        except BaseException:
            await in_thread(sink.discard)
            raise
        return size

    def _required(self, target: str | None) -> str:
        if target is None:
            raise TargetError(self.name, "", "this operation needs the name of a file")
        return target

    async def _free(self, target: str | None, operation: Operation | None) -> None:
        """Refuse early to overwrite a file; the commit looks again."""
        if target is None or operation in {"index", "update"}:
            return
        path = self._files.resolve(target)
        if await in_thread(self._files.fs.exists, path):
            raise TargetExistsError(self.name, target)

    async def _file_work(self, target: str | None, function: Callable[..., T], *args: object) -> T:
        """Do file work in a thread, and give its errors our names."""
        try:
            return await in_thread(function, *args)
        except BackendError:
            raise
        except OSError as error:
            raise WriteError(self.name, target or "", str(error)) from error

    def _history(self) -> History | None:
        chosen = self.settings.history
        if chosen == "":
            return None
        return History(default_history(os.environ) if chosen is None else Path(chosen))

    async def _remember(self, entry: Entry) -> None:
        """Enter a file that was read to its end."""
        history = self._history()
        if history is None:
            return
        try:
            await in_thread(history.add, "read", self._files.url(entry.name), entry)
        except OSError as error:
            # what was read is good all the same
            message = f"{history.path} can not be written; set 'history' to another file: {error}"
            warnings.warn(message, RuntimeWarning, stacklevel=2)


def _to_lines(chunk: list[AnyRecord], start: int) -> tuple[bytes, list[Refusal]]:
    """Give records as lines, and those that JSON can not hold."""
    lines: list[bytes] = []
    refused: list[Refusal] = []
    for index, record in enumerate(chunk, start):
        try:
            line = encode(record)
        except (TypeError, ValueError) as error:
            refused.append(Refusal(index, None, str(error)))
            continue
        if line.strip():
            lines.append(line + b"\n")
        else:
            refused.append(Refusal(index, None, "the line is blank"))
    return b"".join(lines), refused
