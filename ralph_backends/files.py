"""Files in one directory, in any file system that fsspec knows; every call blocks.

A file appears under its name when it is complete: it is written under a hidden name first,
and renamed.
"""

import fnmatch
import gzip
import hashlib
import os
import posixpath
import uuid
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, cast

from fsspec import core
from fsspec.implementations.local import LocalFileSystem

from ralph_backends.errors import (
    ReadError,
    TargetError,
    TargetExistsError,
    TargetNotFoundError,
)
from ralph_backends.ports import Entry
from ralph_backends.records import decompressed

__all__ = ["Appended", "Directory", "Draft", "NewFile"]

_PIECE = 1 << 18
_PARTIAL = ".part"
_PATTERN = frozenset("*?[")


def _is_gzip(target: str) -> bool:
    """Tell by its name whether a file is to be written with gzip."""
    return target.endswith((".gz", ".gzip"))


class Directory:
    """A directory, which need not exist until something is written."""

    def __init__(self, url: str, backend: str) -> None:
        """Find the file system; nothing is opened.

        Args:
            url: A path, or a URL of fsspec.
            backend: The name of the adapter, for errors.
        """
        find: Any = core
        found = cast("tuple[Any, str]", find.url_to_fs(url))
        self.fs = found[0]
        self.root = found[1].rstrip("/")
        self.backend = backend
        self.local = isinstance(self.fs, LocalFileSystem)

    def trouble(self) -> str:
        """Say why the directory can not be used; nothing if it can, or if it is remote."""
        if not self.local:
            return ""
        root = Path(self.root)
        there = next(path for path in (root, *root.parents) if path.exists())
        if not there.is_dir():
            return f"{there} is not a directory"
        if not os.access(there, os.R_OK | os.W_OK | os.X_OK):
            return f"{there} can not be written"
        return ""

    def resolve(self, target: str) -> str:
        """Give the full path of a target.

        Raises:
            TargetError: It is not below the directory.
        """
        foreign = os.name == "nt" and "\\" in target
        if not target or "\0" in target or foreign or ".." in target.split("/"):
            raise TargetError(self.backend, target, "not the name of a file in the directory")
        path = target if target.startswith("/") else f"{self.root}/{target}"
        path = posixpath.normpath(path)
        if not path.startswith(f"{self.root}/"):
            raise TargetError(self.backend, target, "it is outside the directory")
        return path

    def url(self, target: str) -> str:
        """Give the URL of a file, its name among all file systems."""
        return str(self.fs.unstrip_protocol(self.resolve(target)))

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

    def match(self, target: str | None) -> list[Entry]:
        """Give the files that a target means: one, those of a directory, those of a pattern.

        Raises:
            TargetNotFoundError: There is none.
        """
        if target is None:
            return self.entries()
        path = self.resolve(target)
        if self.fs.isdir(path):
            return self.entries(target)
        if not _PATTERN & set(target) or self.fs.exists(path):
            return [self.entry(target)]
        found = [one for one in self.entries() if fnmatch.fnmatchcase(one.name, target)]
        if not found:
            raise TargetNotFoundError(self.backend, target)
        return found

    def pieces(self, target: str, *, decompress: bool) -> Iterator[bytes]:
        """Read a file in pieces.

        Raises:
            ReadError: It can not be read, or its gzip data is damaged.
        """
        pieces = self._pieces(target)
        yield from decompressed(pieces, self.backend, target) if decompress else pieces

    def delete(self, target: str) -> None:
        """Delete a file."""
        self.entry(target)
        self.fs.rm_file(self.resolve(target))

    def append(self, target: str, lines: bytes) -> None:
        """Append whole lines to a file, which need not exist.

        Args:
            target: The file; with gzip the lines become a member of their own.
            lines: Each with its end.
        """
        path = self.resolve(target)
        self.fs.makedirs(posixpath.dirname(path), exist_ok=True)
        if self._open_ended(target):
            lines = b"\n" + lines
        data = gzip.compress(lines, mtime=0) if _is_gzip(target) else lines
        with self.fs.open(path, "ab") as file:
            file.write(data)

    def _open_ended(self, target: str) -> bool:
        """Tell whether the last line of a file has no end."""
        path = self.resolve(target)
        if not self.fs.exists(path):
            return False
        last = b"\n"
        if _is_gzip(target):
            for piece in self.pieces(target, decompress=True):
                last = piece[-1:]
        elif self.fs.size(path):
            last = cast("bytes", self.fs.tail(path, 1))
        return last != b"\n"

    def _pieces(self, target: str) -> Iterator[bytes]:
        try:
            with self.fs.open(self.resolve(target), "rb") as file:
                while piece := cast("bytes", file.read(_PIECE)):
                    yield piece
        except FileNotFoundError as error:
            raise TargetNotFoundError(self.backend, target) from error
        except OSError as error:
            raise ReadError(self.backend, target, str(error)) from error

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

    def __init__(self, directory: Directory, target: str | None, *, compress: bool) -> None:
        """Open it under a hidden name, in the directory of the target.

        Args:
            directory: Where.
            target: The file; None for one that is named by its content.
            compress: Write gzip, the same bytes for the same content.
        """
        self._directory = directory
        self._target = target
        path = directory.resolve(target or "x")
        parent = posixpath.dirname(path)
        directory.fs.makedirs(parent, exist_ok=True)
        self._path = f"{parent}/.{uuid.uuid4().hex}{_PARTIAL}"
        self._raw: IO[bytes] = directory.fs.open(self._path, "wb")
        self._file: Any = self._raw
        if compress:
            self._file = gzip.GzipFile(filename="", mode="wb", fileobj=self._raw, mtime=0)
        self._digest = hashlib.sha256()

    def write(self, data: bytes) -> None:
        """Add to the content."""
        self._digest.update(data)
        self._file.write(data)

    def commit(self, *, overwrite: bool) -> str:
        """Give the file its name, and give that name.

        Raises:
            TargetExistsError: There is such a file, and it is not to be overwritten.
        """
        self._file.close()
        if self._directory.local and not self._raw.closed:
            self._raw.flush()
            os.fsync(self._raw.fileno())
        self._raw.close()
        target = self._target
        if target is None:
            now = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
            target = f"{now}-{self._digest.hexdigest()[:12]}.jsonl.gz"
            overwrite = True  # by the same content
        path = self._directory.resolve(target)
        if overwrite:
            self._directory.fs.mv(self._path, path)
        else:
            self._rename_new(path, target)
        return target

    def discard(self) -> None:
        """Leave nothing behind."""
        for file in (self._file, self._raw):
            with suppress(OSError, ValueError):
                file.close()
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


class NewFile:
    """Writes a file that appears when all is written."""

    def __init__(
        self,
        files: Directory,
        target: str | None,
        *,
        overwrite: bool,
        compress: bool | None = None,
    ) -> None:
        """Open nothing yet.

        Args:
            files: Where.
            target: The file; None for one that is named by its content.
            overwrite: Whether it may exist.
            compress: Write gzip; None to go by the name.
        """
        self._files = files
        self._target = target
        self._overwrite = overwrite
        self._compress = target is None or _is_gzip(target) if compress is None else compress
        self._draft: Draft | None = None

    def _open(self) -> Draft:
        if self._draft is None:
            self._draft = Draft(self._files, self._target, compress=self._compress)
        return self._draft

    def add(self, data: bytes) -> None:
        """Write whole lines."""
        if data:
            self._open().write(data)

    def commit(self, *, some: bool) -> str | None:
        """Show the file, and give its name; without records none is named by its content."""
        if not some and self._target is None:
            return None
        return self._open().commit(overwrite=self._overwrite)

    def discard(self) -> None:
        """Leave nothing behind."""
        if self._draft is not None:
            self._draft.discard()


class Appended:
    """Adds to a file that may exist."""

    def __init__(self, files: Directory, target: str) -> None:
        """Open nothing yet."""
        self._files = files
        self._target = target

    def add(self, data: bytes) -> None:
        """Append whole lines at once."""
        if data:
            self._files.append(self._target, data)

    def commit(self, *, some: bool) -> str | None:
        """Give the name of the file, if anything was appended."""
        return self._target if some else None

    def discard(self) -> None:
        """What was appended stays."""
