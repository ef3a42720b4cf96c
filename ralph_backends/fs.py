"""Files of newline-delimited JSON, plain, gzip or zstd: the adapter ``fs`` (extra ``fs``).

Files are reached through fsspec, so that ``path`` may be a directory or the URL of one in
any file system that fsspec knows and whose library is installed: ``gs://``, ``az://``,
``sftp://``, ``https://`` …
"""

from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from functools import partial
from typing import Any, ClassVar, TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

from ralph_backends.errors import BackendError, UnsupportedError, WriteError
from ralph_backends.files import Directory, Draft
from ralph_backends.objects import ObjectBackend, ObjectSettings, safe_name
from ralph_backends.ports import Entry, Status
from ralph_backends.settings import Settings
from ralph_backends.threads import in_thread, iterate_in_thread
from ralph_backends.uploads import Sink, Upload

__all__ = ["FileBackend", "FileSettings"]

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class FileSettings(ObjectSettings):
    """Where the files are."""

    backend: ClassVar[str] = "fs"

    path: str = "archive"
    """The directory, or its URL; it is made when something is first written."""
    options: Mapping[str, Any] = field(default_factory=dict[str, Any], metadata={"secret": True})
    """What the file system of fsspec is opened with: credentials, a project, a key file."""

    @classmethod
    def url_values(cls, url: str) -> dict[str, Any]:
        """The path of the URL is the directory; a remote one is the URL without its query."""
        parts = urlsplit(url)
        path = unquote(parts.netloc + parts.path)
        if parts.scheme not in {"file", "fs"}:
            path = f"{parts.scheme}://{parts.netloc}{parts.path}"
        return {"path": path, **dict(parse_qsl(parts.query))}


class FileBackend(ObjectBackend):
    """Files in a directory; the lines of a file are its records, whatever they are."""

    name = "fs"
    settings_class: ClassVar[type[Settings]] = FileSettings

    def __init__(self, settings: FileSettings) -> None:
        """Keep the settings; no file is opened."""
        super().__init__(settings)
        self.settings = settings
        self._files = Directory(settings.path, self.name, settings.options)

    async def status(self) -> Status:
        """Look whether the directory, or the one it will be made in, can be used."""
        try:
            trouble = await in_thread(self._files.trouble)
        except Exception as error:  # noqa: BLE001 # each library of fsspec has its own errors
            return Status("away", f"{type(error).__name__}: {error}")
        return Status("error", trouble) if trouble else Status("ok")

    async def entry(self, target: str) -> Entry:
        """Ask the file system."""
        return await in_thread(self._files.entry, target)

    async def entries(self, below: str | None = None) -> AsyncGenerator[Entry, None]:
        """List files, those in directories too."""
        for entry in await in_thread(self._files.entries, below):
            yield entry

    async def pieces(self, target: str) -> AsyncGenerator[bytes, None]:
        """Read in a thread."""
        async with aclosing(iterate_in_thread(self._files.pieces(target))) as pieces:
            async for piece in pieces:
                yield piece

    def url(self, target: str) -> str:
        """Give the URL of a file."""
        return self._files.url(target)

    async def delete(self, target: str) -> None:
        """Delete one file."""
        await in_thread(self._files.delete, target)

    def upload(self, target: str | None) -> Upload:
        """Begin a file under a hidden name."""
        return _Upload(self._files, target)

    def appending(self, target: str) -> Sink:
        """Append chunk after chunk where the file system can, or copy the file."""
        return _Appending(self._files, target) if self._files.local else super().appending(target)


class _Work:
    """File work in threads, with our errors."""

    def __init__(self, files: Directory, target: str | None) -> None:
        """Open nothing yet."""
        self.files = files
        self.target = target
        if target is not None and not target.startswith("/"):
            safe_name(target, files.backend)

    @property
    def _writing(self) -> str:
        return f"writing to {self.files.protocol}://"

    async def do(self, function: Callable[..., T], *args: object) -> T:
        """Call a function in a thread."""
        try:
            return await in_thread(function, *args)
        except BackendError:
            raise
        except NotImplementedError as error:
            raise UnsupportedError(self.files.backend, self._writing) from error
        except OSError as error:
            raise WriteError(self.files.backend, self.target or "", str(error)) from error


class _Upload(_Work):
    """A file that appears when all is written."""

    _draft: Draft | None = None

    async def add(self, data: bytes) -> None:
        """Open the file with the first bytes."""
        if self._draft is None:
            self._draft = await self.do(Draft, self.files, self.target)
        await self.do(self._draft.write, data)

    async def commit(self, target: str, *, overwrite: bool, version: str = "") -> None:  # noqa: ARG002
        """Rename it; files have no versions."""
        await self.add(b"")
        if self._draft:
            await self.do(partial(self._draft.commit, target, overwrite=overwrite))

    async def discard(self) -> None:
        """Delete it."""
        if self._draft is not None:
            await in_thread(self._draft.discard)


class _Appending(_Work):
    """Adds to a file that may exist; what was added stays."""

    keeps = True

    async def add(self, data: bytes) -> None:
        """Append whole lines at once."""
        if data:
            await self.do(self.files.append, self.target, data)

    async def commit(self, *, some: bool) -> str | None:
        """Give the name of the file, if anything was appended."""
        return self.target if some else None

    async def discard(self) -> None:
        """What was appended stays."""
