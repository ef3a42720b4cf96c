"""How an object is written: lines are compressed and added, and it appears when all are there."""

import hashlib
import tempfile
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from datetime import UTC, datetime
from typing import Protocol

from ralph_backends.compression import Compressor, Decompressor
from ralph_backends.errors import Refusal, TargetNotFoundError
from ralph_backends.ports import Entry
from ralph_backends.records import AnyRecord, encode
from ralph_backends.threads import in_thread

__all__ = ["NewObject", "Objects", "Rewriting", "Sink", "Spooled", "Upload", "to_lines"]

_IN_MEMORY = 8 << 20
_PIECE = 1 << 20


class Upload(Protocol):
    """One object that is being written; nobody sees it before it is committed."""

    async def add(self, data: bytes) -> None:
        """Add bytes."""
        ...

    async def commit(self, target: str, *, overwrite: bool, version: str = "") -> None:
        """Show the object under its name.

        Args:
            target: The name; the one that the upload was opened with, if it was.
            overwrite: Whether there may be such an object.
            version: What it must be the replacement of, where the service can tell.

        Raises:
            TargetExistsError: There is such an object, and it is not to be overwritten.
            WriteError: The service refuses it, or it is another version.
        """
        ...

    async def discard(self) -> None:
        """Leave nothing behind."""
        ...


class Sink(Protocol):
    """Takes the lines of one ``put``."""

    keeps: bool
    """Whether what was added stays if the ``put`` fails later."""

    async def add(self, data: bytes) -> None:
        """Take whole lines."""
        ...

    async def commit(self, *, some: bool) -> str | None:
        """Give the name of what was written, if ``some`` records were."""
        ...

    async def discard(self) -> None:
        """Leave behind nothing that can be left out."""
        ...


class Objects(Protocol):
    """What is copied to add to an object; an adapter is one."""

    async def entry(self, target: str) -> Entry:
        """Find one object."""
        ...

    def pieces(self, target: str) -> AsyncGenerator[bytes, None]:
        """Read it."""
        ...

    def upload(self, target: str | None) -> Upload:
        """Begin to write it anew."""
        ...


class NewObject:
    """A new object, or one that takes the place of another."""

    keeps = False

    def __init__(
        self, upload: Upload, target: str | None, *, overwrite: bool, version: str = ""
    ) -> None:
        self.upload = upload
        self._target = target
        self._overwrite = overwrite
        self._version = version
        self._compressor = Compressor(target or ".gz")
        self._digest = hashlib.sha256()

    def _pack(self, data: bytes) -> bytes:
        packed = self._compressor.feed(data)
        self._digest.update(data)
        return packed

    async def add(self, data: bytes) -> None:
        """Compress in a thread."""
        packed = await in_thread(self._pack, data)
        if packed:
            await self.upload.add(packed)

    async def commit(self, *, some: bool) -> str | None:
        """Name the object by its content, if it has no name yet."""
        if self._target is None and not some:
            await self.upload.discard()
            return None
        await self.upload.add(self._compressor.end())
        now = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        target = self._target or f"{now}-{self._digest.hexdigest()[:12]}.jsonl.gz"
        # one that is named by its content may stand in its own place
        overwrite = self._overwrite or self._target is None
        await self.upload.commit(target, overwrite=overwrite, version=self._version)
        return target

    async def discard(self) -> None:
        """Drop the upload."""
        await self.upload.discard()


class Rewriting:
    """Adds lines to an object where nothing can be appended: it is copied."""

    keeps = False

    def __init__(self, objects: Objects, backend: str, target: str) -> None:
        self._name = backend
        self._objects = objects
        self._target = target
        self._new: NewObject | None = None

    async def add(self, data: bytes) -> None:
        """Copy what is there first; with gzip and zstd the lines become a member of their own."""
        if data:
            new = self._new or await self._copy()
            await new.add(data)

    async def commit(self, *, some: bool) -> str | None:
        """Replace the object."""
        return await self._new.commit(some=some) if self._new else None

    async def discard(self) -> None:
        """Drop the copy."""
        if self._new:
            await self._new.discard()

    async def _copy(self) -> NewObject:
        try:
            entry = await self._objects.entry(self._target)
        except TargetNotFoundError:
            entry = None
        version = str(entry.more.get("version", "")) if entry else ""
        upload = self._objects.upload(self._target)
        new = NewObject(upload, self._target, overwrite=entry is not None, version=version)
        self._new = new
        if entry is None:
            return new
        last = b"\n"
        decompressor = Decompressor(self._name, self._target)
        async with aclosing(self._objects.pieces(self._target)) as pieces:
            async for piece in pieces:
                await upload.add(piece)
                for data in decompressor.feed(piece):
                    last = data[-1:] or last
        for data in decompressor.end():
            last = data[-1:]
        if last != b"\n":
            await new.add(b"\n")
        return new


def to_lines(chunk: list[AnyRecord], start: int) -> tuple[bytes, list[Refusal]]:
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


class Spooled:
    """Keeps an object that has no name yet, on disk if it is large, and uploads it then."""

    def __init__(self, begin: Callable[[str], Upload]) -> None:
        """Keep how the upload is begun when there is a name."""
        self._begin = begin
        self._file = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 # discard closes it
        self._upload: Upload | None = None

    async def add(self, data: bytes) -> None:
        """Keep bytes."""
        await in_thread(self._file.write, data)

    async def commit(self, target: str, *, overwrite: bool, version: str = "") -> None:
        """Upload all."""
        self._upload = self._begin(target)
        self._file.seek(0)
        while data := await in_thread(self._file.read, _PIECE):
            await self._upload.add(data)
        await self._upload.commit(target, overwrite=overwrite, version=version)
        self._file.close()

    async def discard(self) -> None:
        """Leave nothing behind."""
        self._file.close()
        if self._upload is not None:
            await self._upload.discard()
