"""The part that all adapters of files and objects share: lines, compression, history.

What is left to write for a service is how one object is found, read, written and deleted.
"""

import fnmatch
import os
import posixpath
import warnings
from abc import abstractmethod
from collections.abc import AsyncGenerator, AsyncIterable, Iterable
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path

from ralph_backends.compression import Decompressor
from ralph_backends.errors import (
    Refusal,
    TargetError,
    TargetExistsError,
    TargetNotFoundError,
    UnsupportedError,
)
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
    Writable,
    WriteResult,
)
from ralph_backends.records import Chunk, Kind, LineSplitter, chunked
from ralph_backends.settings import Settings
from ralph_backends.statements import refuse_or_go_on
from ralph_backends.threads import in_thread
from ralph_backends.uploads import NewObject, Rewriting, Sink, Upload, to_lines

__all__ = ["ObjectBackend", "ObjectReader", "ObjectSettings", "safe_name"]

_PATTERN = frozenset("*?[")


@dataclass(frozen=True, kw_only=True)
class ObjectSettings(Settings):
    """Settings that every adapter of files and objects has."""

    history: str | None = None
    """The file that remembers what was read; below the user's state directory if None,
    nothing is remembered if empty."""


def safe_name(target: str, backend: str) -> str:
    """Give the shortest form of the name of an object.

    Raises:
        TargetError: It is empty, absolute, or leaves the place it is in.
    """
    foreign = os.name == "nt" and "\\" in target
    name = posixpath.normpath(target) if target else "."
    if name == "." or name.startswith("/") or "\0" in name or foreign or ".." in target.split("/"):
        raise TargetError(backend, target, "not the name of an object below its place")
    return name


class ObjectReader(Adapter, Readable, Listable, Checkable, BytesReadable):
    """Base of the adapters that read objects; the lines of an object are its records."""

    def __init__(self, settings: ObjectSettings) -> None:
        """Keep what all adapters of objects heed."""
        self._chosen_history = settings.history

    @abstractmethod
    async def entry(self, target: str) -> Entry:
        """Give name, size and time of one object.

        Raises:
            TargetNotFoundError: There is none.
            TargetError: That can not be its name.
        """

    @abstractmethod
    def entries(self, below: str | None = None) -> AsyncGenerator[Entry, None]:
        """Give all objects, by name, or those below a directory.

        Raises:
            TargetNotFoundError: There is no such directory.
        """

    @abstractmethod
    def pieces(self, target: str) -> AsyncGenerator[bytes, None]:
        """Read the bytes of one object, some 100 KiB at once.

        Raises:
            TargetNotFoundError: There is none.
            ReadError: It can not be read.
        """

    @abstractmethod
    def url(self, target: str) -> str:
        """Give the name of an object among all that there are, without secrets."""

    async def get_chunks(
        self,
        query: Query | None = None,
        *,
        target: str | None = None,
        chunk_size: int = CHUNK_SIZE,
        limit: int | None = None,
    ) -> AsyncGenerator[Chunk, None]:
        """Read the lines of objects as they are, but for blank ones.

        ``target`` is an object, a directory or a pattern (``"2026*.gz"``); None is all
        there is, by name. gzip and zstd are told by their first bytes. An object that was
        read to its end is entered in the history. There are no queries.
        """
        if query is not None:
            raise UnsupportedError(self.name, "queries")
        left = limit
        async for entry in self._matching(target):
            if left == 0:
                return
            async with aclosing(self._lines(entry.name, chunk_size)) as chunks:
                async for chunk in chunks:
                    yield chunk[:left]
                    left = None if left is None else max(left - len(chunk), 0)
                    if left == 0:
                        return
            await self._remember(entry)

    async def read(self, target: str, *, decompress: bool = False) -> AsyncGenerator[bytes, None]:
        """Read one object; when it was read to its end it is entered in the history."""
        entry = await self.entry(target)
        pieces = self._decompressed(entry.name) if decompress else self.pieces(entry.name)
        async with aclosing(pieces) as stream:
            async for piece in stream:
                yield piece
        await self._remember(entry)

    async def list(
        self,
        target: str | None = None,
        *,
        details: bool = False,  # noqa: ARG002 # they cost nothing here
        new: bool = False,
        order: Order = "name",
    ) -> AsyncGenerator[Entry, None]:
        """List objects, those in directories too; ``target`` is a directory."""
        history = self._history()
        seen = await in_thread(history.read) if new and history else None
        entries = self.entries(target)
        if order == "newest":
            entries = _newest(entries)
        async with aclosing(entries) as found:
            async for entry in found:
                if seen is None or not seen.has(self.url(entry.name), entry):
                    yield entry

    async def _matching(self, target: str | None) -> AsyncGenerator[Entry, None]:
        """Give the objects that a target means: one, those of a directory, those of a pattern."""
        pattern = target is not None and bool(_PATTERN & set(target))
        if target is not None:
            try:
                yield await self.entry(target)
            except TargetNotFoundError:
                pass
            else:
                return
        found = False
        async with aclosing(self.entries(None if pattern else target)) as entries:
            async for entry in entries:
                if not pattern or fnmatch.fnmatchcase(entry.name, str(target)):
                    found = True
                    yield entry
        if pattern and not found:
            raise TargetNotFoundError(self.name, str(target))

    async def _decompressed(self, target: str) -> AsyncGenerator[bytes, None]:
        decompressor = Decompressor(self.name, target)
        async with aclosing(self.pieces(target)) as pieces:
            async for piece in pieces:
                for data in decompressor.feed(piece):
                    yield data
        for data in decompressor.end():
            yield data

    async def _lines(self, target: str, size: int) -> AsyncGenerator[Chunk, None]:
        """Give the lines of an object; those before an error are given out before it."""
        splitter = LineSplitter()
        held: list[bytes] = []
        try:
            async with aclosing(self._decompressed(target)) as pieces:
                async for piece in pieces:
                    held += splitter.feed(piece)
                    whole = len(held) - len(held) % size
                    for start in range(0, whole, size):
                        yield held[start : start + size]
                    held = held[whole:]
        except Exception:
            if held:
                yield held
            raise
        held += splitter.end()
        if held:
            yield held

    def _history(self) -> History | None:
        chosen = self._chosen_history
        if chosen == "":
            return None
        return History(default_history(os.environ) if chosen is None else Path(chosen))

    async def _remember(self, entry: Entry) -> None:
        """Enter an object that was read to its end."""
        history = self._history()
        if history is None:
            return
        try:
            await in_thread(history.add, "read", self.url(entry.name), entry)
        except OSError as error:
            # what was read is good all the same
            message = f"{history.path} can not be written; set 'history' to another file: {error}"
            warnings.warn(message, RuntimeWarning, stacklevel=2)


async def _newest(entries: AsyncGenerator[Entry, None]) -> AsyncGenerator[Entry, None]:
    found = [entry async for entry in entries]
    found.sort(key=lambda one: (one.modified is not None, one.modified), reverse=True)
    for entry in found:
        yield entry


class ObjectBackend(ObjectReader, Writable, Deletable, BytesWritable):
    """Base of the adapters that also write objects."""

    @abstractmethod
    def upload(self, target: str | None) -> Upload:
        """Begin to write an object, whose name is only known at the end if it is None."""

    def appending(self, target: str) -> Sink:
        """Begin to add lines to an object; normally it is written anew."""
        return Rewriting(self, self.name, target)

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
        """Write one object, a line for each record; ``.gz`` and ``.zst`` say what to compress.

        Without a target it is ``<UTC time>-<SHA-256 of its content, 12 digits>.jsonl.gz``,
        if there are any records. Nothing is written if a record is refused.
        ``delete`` takes no records.
        """
        if operation == "delete":
            await self.delete(self._required(target))
            return WriteResult(0, target=target)
        written = index = 0
        refused: list[Refusal] = []
        sink = await self._sink(target, operation)
        try:
            async for chunk in chunked(records, chunk_size):
                lines, bad = to_lines(chunk, index)
                refuse_or_go_on(
                    bad,
                    ignore_errors=ignore_errors,
                    backend=self.name,
                    target=target or "",
                    written=written if sink.keeps else 0,
                )
                await sink.add(lines)
                written += len(chunk) - len(bad)
                index += len(chunk)
                refused += bad
            made = await sink.commit(some=written > 0)
        except BaseException:
            await sink.discard()
            raise
        return WriteResult(written, refused=refused, target=made)

    async def write(
        self,
        target: str,
        chunks: Iterable[bytes] | AsyncIterable[bytes],
        *,
        operation: Operation | None = None,
    ) -> int:
        """Write one object as it is; ``append`` and ``delete`` are not for bytes."""
        if operation in {"append", "delete"}:
            raise UnsupportedError(self.name, f"operation={operation!r} for bytes")
        await self._free(target, operation)
        size = 0
        upload = self.upload(target)
        try:
            async for pieces in chunked(chunks, 1):
                await upload.add(pieces[0])
                size += len(pieces[0])
            await upload.commit(target, overwrite=operation in {"index", "update"})
        except BaseException:
            await upload.discard()
            raise
        return size

    async def _sink(self, target: str | None, operation: Operation | None) -> Sink:
        if operation == "append":
            target = self._required(target)
            safe_name(target, self.name)
            return self.appending(target)
        await self._free(target, operation)
        return NewObject(self.upload(target), target, overwrite=operation in {"index", "update"})

    def _required(self, target: str | None) -> str:
        if target is None:
            raise TargetError(self.name, "", "this operation needs the name of an object")
        return target

    async def _free(self, target: str | None, operation: Operation | None) -> None:
        """Refuse early to overwrite an object; the commit looks again."""
        if target is None or operation in {"index", "update"}:
            return
        try:
            await self.entry(target)
        except TargetNotFoundError:
            return
        raise TargetExistsError(self.name, target)
