"""Parquet files in folders by day, in any file system that pyarrow knows; every call blocks.

``<kind>/day=2026-11-24/<time>-<random>.parquet``. A file appears under its name when it is
complete: it is written under a hidden name first.
"""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa
import pyarrow.fs as pa_fs
import pyarrow.parquet as pa_parquet

from ralph_backends.errors import ReadError, TargetNotFoundError
from ralph_backends.parquet_schema import RECORDS, STATEMENTS
from ralph_backends.ports import Entry
from ralph_backends.records import Kind
from ralph_backends.store import KINDS

__all__ = ["Draft", "Lake"]

# they have no annotations
arrow: Any = pa
files: Any = pa_fs
parquet: Any = pa_parquet

_SUFFIX = ".parquet"
_ROWS = 20_000
"""Rows of all days together that are held before they are written."""
_SCHEMAS: Mapping[Kind, Any] = {"statements": STATEMENTS, "records": RECORDS}


class Lake:
    """A folder, which need not exist until something is written."""

    def __init__(self, path: str, backend: str, compression: str) -> None:
        """Find the file system; nothing is opened.

        Args:
            path: A path, or a URL of pyarrow (``s3://``, ``gs://`` …).
            backend: The name of the adapter, for errors.
            compression: As pyarrow calls it.
        """
        uri = "://" in path
        found = files.FileSystem.from_uri(path) if uri else (files.LocalFileSystem(), path)
        self.fs: Any = found[0]
        self.root: str = str(found[1]).rstrip("/")
        self.backend = backend
        self.compression = compression

    def files(self, target: str) -> list[Entry]:
        """List the files below a target, by day and time; a file is its own target.

        Raises:
            TargetNotFoundError: There is nothing of this name.
        """
        parts = target.split("/")
        if parts[0] not in KINDS or not {"", ".", ".."}.isdisjoint(parts):
            raise TargetNotFoundError(self.backend, target)
        path = f"{self.root}/{target}"
        info = self.fs.get_file_info(path)
        if info.type == _type("File"):
            return [self._entry(info)]
        if info.type == _type("NotFound"):
            if len(parts) > 1:
                raise TargetNotFoundError(self.backend, target)
            return []
        found = self.fs.get_file_info(files.FileSelector(path, recursive=True))
        entries = [self._entry(one) for one in found if _complete(one)]
        return sorted(entries, key=lambda one: one.name)

    def texts(self, entries: Iterable[Entry], size: int) -> Iterator[list[bytes]]:
        """Read the column ``text`` of files, so many rows at once at most.

        Raises:
            ReadError: A file is damaged, or is not one of ours.
        """
        for entry in entries:
            try:
                with self._open(entry) as file:
                    for batch in file.iter_batches(batch_size=size, columns=["text"]):
                        texts: list[str] = batch.column(0).to_pylist()
                        yield [text.encode() for text in texts]
            except (OSError, arrow.ArrowException, IndexError) as error:
                raise ReadError(self.backend, entry.name, str(error)) from error

    def count(self, entry: Entry) -> int:
        """Read the number of rows."""
        with self._open(entry) as file:
            return int(file.metadata.num_rows)

    def delete(self, target: str) -> None:
        """Delete a file, a day, or a collection.

        Raises:
            TargetNotFoundError: There is nothing of this name.
        """
        for entry in self.files(target):
            self.fs.delete_file(f"{self.root}/{entry.name}")

    def _open(self, entry: Entry) -> Any:
        return parquet.ParquetFile(self.fs.open_input_file(f"{self.root}/{entry.name}"))

    def _entry(self, info: Any) -> Entry:
        return Entry(info.path.removeprefix(f"{self.root}/"), info.size, info.mtime)


def _type(name: str) -> Any:
    return getattr(files.FileType, name)


def _complete(info: Any) -> bool:
    name = str(info.base_name)
    return bool(info.type == _type("File")) and name.endswith(_SUFFIX) and name[0] not in "._"


class Draft:
    """The files that one ``put`` adds, one a day; they appear at the end."""

    def __init__(self, lake: Lake, kind: Kind) -> None:
        """Open nothing yet."""
        self._lake = lake
        self._kind: Kind = kind
        # names are in the order of writing
        moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
        self._name = f"{moment}-{uuid.uuid4().hex[:12]}{_SUFFIX}"
        self._rows: dict[str, list[Mapping[str, Any]]] = {}
        self._held = 0
        self._open: dict[str, Any] = {}

    def add(self, rows: Iterable[tuple[str, Mapping[str, Any]]]) -> None:
        """Add rows, each with its day."""
        for day, row in rows:
            self._rows.setdefault(day, []).append(row)
            self._held += 1
        if self._held >= _ROWS:
            self._flush()

    def commit(self) -> None:
        """Give the files their names, one after the other."""
        self._flush()
        for day, writer in self._open.items():
            writer.close()
            self._lake.fs.move(self._path(day, hidden=True), self._path(day))

    def discard(self) -> None:
        """Leave nothing behind."""
        for day, writer in self._open.items():
            with suppress(OSError, arrow.ArrowException):
                writer.close()
            with suppress(OSError):
                self._lake.fs.delete_file(self._path(day, hidden=True))

    def _flush(self) -> None:
        schema = _SCHEMAS[self._kind]
        for day, rows in self._rows.items():
            if day not in self._open:
                self._open[day] = self._begin(day, schema)
            self._open[day].write_table(arrow.Table.from_pylist(rows, schema=schema))
        self._rows.clear()
        self._held = 0

    def _begin(self, day: str, schema: Any) -> Any:
        self._lake.fs.create_dir(f"{self._lake.root}/{self._kind}/day={day}", recursive=True)
        return parquet.ParquetWriter(
            self._path(day, hidden=True),
            schema,
            filesystem=self._lake.fs,
            compression=self._lake.compression,
        )

    def _path(self, day: str, *, hidden: bool = False) -> str:
        name = f".{self._name}" if hidden else self._name
        return f"{self._lake.root}/{self._kind}/day={day}/{name}"
