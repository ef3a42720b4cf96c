"""Statements as flat rows in Parquet files by day: the adapter ``parquet`` (its extra).

For analysis, not for a store that is asked by id: other tools read the folder as one table,
whose columns are those of ``ralph_backends.parquet_schema``. For a lake in ``lake``:

* polars: ``scan_parquet("lake/statements", hive_partitioning=True)``
* DuckDB: ``FROM read_parquet('lake/statements/*/*.parquet', hive_partitioning=true)``
* pandas: ``read_parquet("lake/statements")``
"""

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any, ClassVar, Literal, TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

from ralph_backends.errors import (
    BackendError,
    Refusal,
    TargetNotFoundError,
    UnsupportedError,
    WriteError,
)
from ralph_backends.parquet_lake import Draft, Lake
from ralph_backends.parquet_schema import flatten, to_arrow
from ralph_backends.ports import (
    CHUNK_SIZE,
    Adapter,
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
from ralph_backends.queries import from_micros
from ralph_backends.records import Chunk, Kind, chunked, kind_of
from ralph_backends.settings import Settings
from ralph_backends.statements import (
    Admitted,
    admit_chunk,
    admit_record,
    admit_statement,
    refuse_or_go_on,
)
from ralph_backends.store import KINDS
from ralph_backends.threads import in_thread, iterate_in_thread

__all__ = ["ParquetBackend", "ParquetSettings", "to_arrow"]

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class ParquetSettings(Settings):
    """Where the files are."""

    backend: ClassVar[str] = "parquet"

    path: str = "lake"
    """The folder, or its URL in a file system of pyarrow (``s3://``, ``gs://``, ``hdfs://``)."""
    compression: Literal["zstd", "snappy", "gzip", "lz4", "none"] = "zstd"
    validate: bool = True
    """Check statements with ``ralph_models.xapi.Statement`` before they are written."""

    @classmethod
    def url_values(cls, url: str) -> dict[str, Any]:
        """The path of the URL is the folder."""
        parts = urlsplit(url)
        return {"path": unquote(parts.netloc + parts.path), **dict(parse_qsl(parts.query))}


class ParquetBackend(Adapter, Readable, Writable, Listable, Deletable, Checkable):
    """A folder of Parquet files; each ``put`` adds one for each day.

    Nothing is compared with what is there: the same statement twice is two rows. Targets are
    ``statements``, ``records``, a day of them (``statements/day=2026-11-24``), or a file.
    """

    name = "parquet"
    settings_class: ClassVar[type[Settings]] = ParquetSettings

    def __init__(self, settings: ParquetSettings) -> None:
        """Keep the settings; no file is opened."""
        self.settings = settings
        self._lake = Lake(settings.path, self.name, settings.compression)

    async def status(self) -> Status:
        """Look whether the folder can be listed; it need not be there."""
        try:
            await in_thread(self._lake.files, "statements")
        except OSError as error:
            return Status("error", str(error))
        return Status("ok")

    async def get_chunks(
        self,
        query: Query | None = None,
        *,
        target: str | None = None,
        chunk_size: int = CHUNK_SIZE,
        limit: int | None = None,
    ) -> AsyncGenerator[Chunk, None]:
        """Read the texts, ``statements`` if no target is given, by day and then as written.

        There are no queries: a table is asked by what reads Parquet.
        """
        if query is not None:
            raise UnsupportedError(self.name, "queries")
        entries = await in_thread(self._lake.files, "statements" if target is None else target)
        left = limit
        if left == 0:
            return
        texts = iterate_in_thread(self._lake.texts(entries, chunk_size))
        async with aclosing(texts) as chunks:
            async for chunk in chunks:
                yield chunk[:left]
                left = None if left is None else left - len(chunk)
                if left is not None and left <= 0:
                    return

    async def list(
        self,
        target: str | None = None,
        *,
        details: bool = False,
        new: bool = False,
        order: Order = "name",
    ) -> AsyncGenerator[Entry, None]:
        """List files; ``details`` reads the number of rows of each."""
        if new:
            raise UnsupportedError(self.name, "new=True: it does not keep what was read")
        entries: list[Entry] = []
        for kind in sorted(KINDS) if target is None else [target]:
            entries += await in_thread(self._lake.files, kind)
        if order == "newest":
            entries.sort(key=lambda one: (one.modified is not None, one.modified), reverse=True)
        for one in entries:
            records = await in_thread(self._lake.count, one) if details else None
            yield Entry(one.name, one.size, one.modified, records)

    async def delete(self, target: str) -> None:
        """Delete a file, a day, or a collection."""
        await in_thread(self._lake.delete, target)

    async def put(
        self,
        records: Records,
        *,
        target: str | None = None,
        kind: Kind | None = None,
        chunk_size: int = CHUNK_SIZE,
        ignore_errors: bool = False,
        operation: Operation | None = None,
    ) -> WriteResult:
        """Add files, which appear when all records are read; ``target`` is a collection.

        Nothing is written if a record is refused.
        """
        if operation not in {None, "create", "append"}:
            raise UnsupportedError(self.name, f"operation={operation!r}: files are only added")
        if target is not None:
            kind = self._kind(target)
        written = index = 0
        refused: list[Refusal] = []
        draft: Draft | None = None
        try:
            async for chunk in chunked(records, chunk_size):
                kind = kind or kind_of(chunk[0])
                draft = draft or Draft(self._lake, kind)
                admit = self._admit_statement if kind == "statements" else admit_record
                admitted, bad = admit_chunk(enumerate(chunk, index), admit)
                refuse_or_go_on(
                    bad, ignore_errors=ignore_errors, backend=self.name, target=kind, written=0
                )
                await self._work(partial(draft.add, _to_rows(admitted, kind)))
                index += len(chunk)
                written += len(admitted)
                refused += bad
            if draft is not None:
                await self._work(draft.commit)
        except BaseException:
            if draft is not None:
                await in_thread(draft.discard)
            raise
        return WriteResult(written, refused=refused, target=kind if written else None)

    def _admit_statement(self, index: int, record: Any) -> Admitted:
        return admit_statement(index, record, validate=self.settings.validate)

    def _kind(self, target: str) -> Kind:
        if target not in KINDS:
            raise TargetNotFoundError(self.name, target)
        return target

    async def _work(self, function: Callable[[], T]) -> T:
        """Do file work in a thread, and give its errors our names."""
        try:
            return await in_thread(function)
        except BackendError:
            raise
        except OSError as error:
            raise WriteError(self.name, self.settings.path, str(error)) from error


def _to_rows(admitted: Sequence[Admitted], kind: Kind) -> list[tuple[str, dict[str, Any]]]:
    """Give each record with its day: that of a statement's timestamp, else today."""
    today = datetime.now(UTC).date().isoformat()
    if kind == "records":
        return [(today, {"text": one.text.decode()}) for one in admitted]
    rows: list[tuple[str, dict[str, Any]]] = []
    for one in admitted:
        moment = one.stored if one.timestamp is None else one.timestamp
        day = today if moment is None else from_micros(moment).date().isoformat()
        rows.append((day, flatten(one.value, one.text)))
    return rows
