"""Files in one directory, in any file system that fsspec knows; every call blocks.

A file appears under its name when it is complete: it is written under a hidden name first,
and renamed.
"""

import os
import posixpath
import uuid
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import IO, Any, cast
from urllib.parse import urlsplit

import fsspec
from fsspec import core, utils

from ralph_backends.compression import Compressor, is_compressed
from ralph_backends.errors import (
    MissingExtraError,
    ReadError,
    SettingsError,
    TargetExistsError,
    TargetNotFoundError,
)
from ralph_backends.objects import safe_name
from ralph_backends.ports import Entry
from ralph_backends.records import decompressed

__all__ = ["Directory", "Draft"]

_PIECE = 1 << 17
_PARTIAL = ".part"
_EXTRAS = {
    **dict.fromkeys(("gs", "gcs"), "gcs"),
    **dict.fromkeys(("sftp", "ssh"), "sftp"),
    **dict.fromkeys(("http", "https"), "http"),
    **dict.fromkeys(("az", "abfs", "abfss"), "azure"),
}


class Directory:
    """A directory, which need not exist until something is written."""

    def __init__(self, url: str, backend: str, options: Mapping[str, Any]) -> None:
        """Find out what reads it; nothing is opened.

        Args:
            url: A path, or a URL of fsspec.
            backend: The name of the adapter, for errors.
            options: What the file system is opened with.

        Raises:
            MissingExtraError: What the file system needs is not installed.
            SettingsError: fsspec knows no such file system.
        """
        untyped: Any = utils
        self.protocol: str = str(untyped.get_protocol(url))
        self.backend = backend
        self._url = url
        self._options = options
        self.local: bool = self.protocol in {"file", "local"}
        untyped = fsspec
        try:
            untyped.get_filesystem_class(self.protocol)
        except ImportError as error:
            extra = _EXTRAS.get(self.protocol, "")
            raise MissingExtraError(backend, extra, error.name or str(error)) from error
        except ValueError as error:
            raise SettingsError(backend, "path", str(error)) from error

    @cached_property
    def _found(self) -> tuple[Any, str]:
        find: Any = core
        return cast("tuple[Any, str]", find.url_to_fs(self._url, **self._options))

    @property
    def fs(self) -> Any:
        """The file system; a remote one is connected to when it is first asked for."""
        return self._found[0]

    @property
    def root(self) -> str:
        """The path of the directory in it."""
        return self._found[1].rstrip("/")

    def trouble(self) -> str:
        """Say why the directory can not be used; nothing if it can.

        Raises:
            Exception: A remote file system does not answer; each has its own errors.
        """
        if not self.local:
            self._ask()
            return ""
        root = Path(self.root)
        there = next(path for path in (root, *root.parents) if path.exists())
        if not there.is_dir():
            return f"{there} is not a directory"
        if not os.access(there, os.R_OK | os.W_OK | os.X_OK):
            return f"{there} can not be written"
        return ""

    def _ask(self) -> None:
        """Ask a remote file system for the directory, which need not be there."""
        try:
            self.fs.info(self.root)
        except FileNotFoundError as error:
            # of a web server that is away, fsspec says that it has no such file
            if isinstance(error.__cause__, OSError):
                raise error.__cause__ from None

    def resolve(self, target: str) -> str:
        """Give the full path of a target.

        Raises:
            TargetError: It is not below the directory.
        """
        name = target.removeprefix(f"{self.root}/") if target.startswith("/") else target
        return f"{self.root}/{safe_name(name, self.backend)}"

    def url(self, target: str) -> str:
        """Give the URL of a file, its name among all file systems."""
        if self.local:
            return str(self.fs.unstrip_protocol(self.resolve(target)))
        parts = urlsplit(self._url)
        place = f"{parts.netloc.rpartition('@')[2]}{parts.path}".rstrip("/")
        return f"{self.protocol}://{place}/{target}"

    def entry(self, target: str) -> Entry:
        """Give name, size and time of one file.

        Raises:
            TargetNotFoundError: There is none.
        """
        path = self.resolve(target)
        try:
            info = cast("dict[str, Any]", self.fs.info(path))
        except FileNotFoundError as error:
            raise TargetNotFoundError(self.backend, target) from error
        if info.get("type") == "directory":
            raise TargetNotFoundError(self.backend, target)
        return self._entry(path, info)

    def entries(self, below: str | None = None) -> list[Entry]:
        """List the files, by name; those of directories in it as well.

        Raises:
            TargetNotFoundError: There is no directory ``below``.
        """
        root = self.root if below is None else self.resolve(below)
        if below is not None and not self.fs.isdir(root):
            raise TargetNotFoundError(self.backend, below)
        # what fsspec remembers of a directory hides what others write to it
        self.fs.invalidate_cache()
        found = cast("dict[str, dict[str, Any]]", self.fs.find(root, detail=True))
        entries = [self._entry(path, info) for path, info in found.items()]
        return sorted((one for one in entries if not _hidden(one)), key=lambda one: one.name)

    def pieces(self, target: str) -> Iterator[bytes]:
        """Read a file in pieces.

        Raises:
            TargetNotFoundError: There is none.
            ReadError: It can not be read.
        """
        try:
            with self.fs.open(self.resolve(target), "rb") as file:
                while piece := cast("bytes", file.read(_PIECE)):
                    yield piece
        except FileNotFoundError as error:
            raise TargetNotFoundError(self.backend, target) from error
        except OSError as error:
            raise ReadError(self.backend, target, str(error)) from error

    def delete(self, target: str) -> None:
        """Delete a file."""
        self.entry(target)
        self.fs.rm_file(self.resolve(target))

    def append(self, target: str, lines: bytes) -> None:
        """Append whole lines to a file, which need not exist.

        Args:
            target: The file; with gzip or zstd the lines become a member of their own.
            lines: Each with its end.
        """
        path = self.resolve(target)
        self.fs.makedirs(posixpath.dirname(path), exist_ok=True)
        if self._open_ended(target):
            lines = b"\n" + lines
        compressor = Compressor(target)
        data = compressor.feed(lines) + compressor.end()
        with self.fs.open(path, "ab") as file:
            file.write(data)

    def _open_ended(self, target: str) -> bool:
        """Tell whether the last line of a file has no end."""
        path = self.resolve(target)
        if not self.fs.exists(path):
            return False
        last = b"\n"
        if is_compressed(target):
            for piece in decompressed(self.pieces(target), self.backend, target):
                last = piece[-1:]
        elif self.fs.size(path):
            last = cast("bytes", self.fs.tail(path, 1))
        return last != b"\n"

    def _entry(self, path: str, info: dict[str, Any]) -> Entry:
        return Entry(path.removeprefix(f"{self.root}/"), info.get("size"), _modified(info))


def _hidden(entry: Entry) -> bool:
    """Tell a file that is not complete."""
    base = posixpath.basename(entry.name)
    return base.startswith(".") and base.endswith(_PARTIAL)


def _modified(info: dict[str, Any]) -> datetime | None:
    """Find the time in what a file system tells; each has its own word for it."""
    for key in ("mtime", "LastModified", "last_modified", "updated", "created"):
        value = info.get(key)
        if isinstance(value, datetime):
            return value if value.tzinfo else value.replace(tzinfo=UTC)
        if isinstance(value, int | float):
            return datetime.fromtimestamp(value, UTC)
    return None


class Draft:
    """A file that is being written."""

    def __init__(self, directory: Directory, target: str | None) -> None:
        """Open it under a hidden name, in the directory of the target.

        Args:
            directory: Where.
            target: The file; None for one that is named at the end.
        """
        self._directory = directory
        path = directory.resolve(target or "x")
        parent = posixpath.dirname(path)
        directory.fs.makedirs(parent, exist_ok=True)
        self._path = f"{parent}/.{uuid.uuid4().hex}{_PARTIAL}"
        self._file: IO[bytes] = directory.fs.open(self._path, "wb")

    def write(self, data: bytes) -> None:
        """Add to the content."""
        self._file.write(data)

    def commit(self, target: str, *, overwrite: bool) -> None:
        """Give the file its name.

        Raises:
            TargetExistsError: There is such a file, and it is not to be overwritten.
        """
        if self._directory.local:
            self._file.flush()
            os.fsync(self._file.fileno())
        self._file.close()
        path = self._directory.resolve(target)
        if overwrite:
            self._directory.fs.mv(self._path, path)
        else:
            self._rename_new(path, target)

    def discard(self) -> None:
        """Leave nothing behind."""
        with suppress(OSError, ValueError):
            self._file.close()
        with suppress(OSError):
            self._directory.fs.rm_file(self._path)

    def _rename_new(self, path: str, target: str) -> None:
        fs = self._directory.fs
        if self._directory.local:
            try:
                # unlike a rename, a link never replaces a file of somebody else
                os.link(self._path, path)
            except FileExistsError as error:
                raise TargetExistsError(self._directory.backend, target) from error
            except OSError:
                pass  # a file system without links
            else:
                Path(self._path).unlink()
                return
        if fs.exists(path):
            raise TargetExistsError(self._directory.backend, target)
        fs.mv(self._path, path)
