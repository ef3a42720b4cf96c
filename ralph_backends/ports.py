"""What an adapter can do: small asynchronous protocols, documented once.

An adapter subclasses :class:`Adapter` and the ports that its service can satisfy, and
writes their abstract methods; what differs from the contract here is all it documents.
``isinstance(adapter, Readable)`` tells what an adapter can do.
"""

from __future__ import annotations

import builtins
from abc import abstractmethod
from collections.abc import AsyncGenerator, AsyncIterable, Iterable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import datetime
from types import TracebackType
from typing import (
    Any,
    ClassVar,
    Literal,
    Protocol,
    Self,
    TypeAlias,
    overload,
    runtime_checkable,
)

from ralph_backends.errors import Refusal
from ralph_backends.queries import StatementParameters, StatementQueryResult
from ralph_backends.records import AnyRecord, Chunk, Kind, as_bytes, as_objects
from ralph_backends.settings import Settings

__all__ = [
    "CHUNK_SIZE",
    "Adapter",
    "BytesReadable",
    "BytesWritable",
    "Checkable",
    "Deletable",
    "Entry",
    "Listable",
    "Operation",
    "Order",
    "Query",
    "Readable",
    "Records",
    "Refusal",
    "StatementStore",
    "Status",
    "Writable",
    "WriteResult",
]

CHUNK_SIZE = 1000
"""How many records are read or written at once, if nothing else is said."""

Query: TypeAlias = str | Mapping[str, Any] | StatementParameters
"""A query in the words of the service; each adapter says which it takes."""

Records: TypeAlias = Iterable[AnyRecord] | AsyncIterable[AnyRecord]
"""Records to write, from a plain or an asynchronous iterator."""

Operation: TypeAlias = Literal["create", "index", "update", "append", "delete"]
"""``create`` never overwrites; ``index`` and ``update`` overwrite; ``append`` adds to a
target that may exist; ``delete`` removes what it is given."""

Order: TypeAlias = Literal["name", "newest"]
"""By name, or the newest first."""


@dataclass(frozen=True, slots=True)
class Status:
    """How a service is."""

    state: Literal["ok", "away", "error"]
    """``away``: not reached. ``error``: reached, and it can not be used."""
    message: str = ""
    """Why, if it is not well."""

    @property
    def ok(self) -> bool:
        """Whether the adapter can be used."""
        return self.state == "ok"


@dataclass(frozen=True, slots=True)
class Entry:
    """A target that an adapter lists: a file, an object, an index, a collection."""

    name: str
    """What to give as ``target``."""
    size: int | None = None
    """In bytes, as stored; only known with ``details``."""
    modified: datetime | None = None
    """When it last changed; only known with ``details``."""
    records: int | None = None
    """How many records it has, where the service counts them."""
    more: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """What else the service says."""

    def __str__(self) -> str:
        """Give the name."""
        return self.name


class WriteResult(int):
    """How many records were written, and what became of the others."""

    refused: tuple[Refusal, ...]
    """The records that were not written, if ``ignore_errors`` was given."""
    unchanged: int
    """How many were stored already, with the same content."""
    target: str | None
    """Where they were written; None if nothing was."""

    def __new__(
        cls,
        written: int = 0,
        *,
        refused: Iterable[Refusal] = (),
        unchanged: int = 0,
        target: str | None = None,
    ) -> Self:
        """Build the result of one ``put``."""
        self = super().__new__(cls, written)
        self.refused = tuple(refused)
        self.unchanged = unchanged
        self.target = target
        return self

    def __repr__(self) -> str:
        """Show all four parts."""
        return (
            f"WriteResult({int(self)}, refused={self.refused!r}, "
            f"unchanged={self.unchanged}, target={self.target!r})"
        )

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle with the parts that are not the number."""
        return (_result, (int(self), self.refused, self.unchanged, self.target))


def _result(
    written: int, refused: tuple[Refusal, ...], unchanged: int, target: str | None
) -> WriteResult:
    return WriteResult(written, refused=refused, unchanged=unchanged, target=target)


class Adapter:
    """Base of all adapters: settings, a name, and an end.

    A client that an adapter opened is closed by :meth:`close`; one that it was given is not.
    """

    name: ClassVar[str]
    """The name in the registry and in messages."""
    settings_class: ClassVar[builtins.type[Settings]]

    def __repr__(self) -> str:
        """Show the settings, without secrets."""
        settings = getattr(self, "settings", "")
        return f"{type(self).__name__}({settings!r})"

    async def close(self) -> None:
        """Give back what the adapter holds; more than once does no harm."""

    async def __aenter__(self) -> Self:
        """Give the adapter itself: it connects when it is first used."""
        return self

    async def __aexit__(
        self,
        kind: builtins.type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close it."""
        await self.close()


@runtime_checkable
class Readable(Protocol):
    """Records can be read.

    An adapter writes :meth:`get_chunks`; :meth:`get` is made from it.
    """

    @abstractmethod
    def get_chunks(
        self,
        query: Query | None = None,
        *,
        target: str | None = None,
        chunk_size: int = CHUNK_SIZE,
        limit: int | None = None,
    ) -> AsyncGenerator[Chunk, None]:
        """Read records, many at a time, each chunk as the service gives it.

        A chunk is never empty; it has JSON texts (bytes, without a newline), which is
        the better form where the service stores text, or decoded objects. What was read
        before an error is given out before the error is raised. An iterator that is not
        read to its end is closed with ``aclose``. Each chunk may be asked for by another
        task: nothing that belongs to a task (``asyncio.timeout``, a task group) and no
        connection that others wait for may be held over a ``yield``.

        Args:
            query: Which records; all if None.
            target: Where to read; the place in the settings if None.
            chunk_size: At most so many at once.
            limit: At most so many altogether; None for all.

        Raises:
            TargetNotFoundError: There is no such target.
            QueryError: The query makes no sense.
            ReadError: What is stored can not be read.
            BackendConnectionError: The service does not answer.
        """
        ...

    @overload
    def get(
        self,
        query: Query | None = None,
        *,
        target: str | None = None,
        chunk_size: int = CHUNK_SIZE,
        limit: int | None = None,
        raw: Literal[False] = False,
    ) -> AsyncGenerator[dict[str, Any], None]: ...

    @overload
    def get(
        self,
        query: Query | None = None,
        *,
        target: str | None = None,
        chunk_size: int = CHUNK_SIZE,
        limit: int | None = None,
        raw: Literal[True],
    ) -> AsyncGenerator[bytes, None]: ...

    async def get(
        self,
        query: Query | None = None,
        *,
        target: str | None = None,
        chunk_size: int = CHUNK_SIZE,
        limit: int | None = None,
        raw: bool = False,
    ) -> AsyncGenerator[Any, None]:
        """Read records one by one; :meth:`get_chunks` says the rest.

        Args:
            query: Which records; all if None.
            target: Where to read; the place in the settings if None.
            chunk_size: How many the service is asked for at once.
            limit: At most so many; None for all.
            raw: Give JSON text as it is stored, which need not even be JSON, instead of
                decoded objects.

        Raises:
            ReadError: Also if a record is no JSON object, unless ``raw``.
        """
        name = getattr(self, "name", type(self).__name__)
        chunks = self.get_chunks(query, target=target, chunk_size=chunk_size, limit=limit)
        async with aclosing(chunks) as stream:
            async for chunk in stream:
                for record in as_bytes(chunk) if raw else as_objects(chunk, name, target):
                    yield record


@runtime_checkable
class Writable(Protocol):
    """Records can be written."""

    @abstractmethod
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
        """Write records.

        What is written of a chunk is written whole or not at all, where the service can.

        Args:
            records: JSON objects: mappings, models, or JSON text.
            target: Where to write; the place in the settings if None.
            kind: What the records are. A store looks at the first one if None; an adapter
                that keeps bytes does not ask.
            chunk_size: How many are written at once.
            ignore_errors: Go on after a record that is refused, and report it in the
                result, instead of raising.
            operation: What to do with what is there; None for what the adapter does
                normally, which never overwrites.

        Raises:
            RecordRefusedError: A record is refused. Nothing of its chunk is written, the
                chunks before it are (``error.written``).
            StatementConflictError: The same for a statement with a known id and other
                content.
            UnsupportedError: The adapter has no such operation.
            WriteError: It can not be written.
            BackendConnectionError: The service does not answer.
        """
        ...


@runtime_checkable
class Listable(Protocol):
    """Targets can be listed."""

    @abstractmethod
    def list(
        self,
        target: str | None = None,
        *,
        details: bool = False,
        new: bool = False,
        order: Order = "name",
    ) -> AsyncGenerator[Entry, None]:
        """List targets.

        Args:
            target: The container to look in; the one of the settings if None.
            details: Also find out size and time, which may cost a request for each.
            new: Leave out what was read to its end before, in its present state.
            order: By name, or the one that changed last first.

        Raises:
            TargetNotFoundError: There is no such container.
            UnsupportedError: The adapter does not know what is new.
        """
        ...


@runtime_checkable
class Deletable(Protocol):
    """Targets can be deleted."""

    @abstractmethod
    async def delete(self, target: str) -> None:
        """Delete a target and all that is in it.

        Raises:
            TargetNotFoundError: There is no such target.
        """
        ...


@runtime_checkable
class Checkable(Protocol):
    """The service can be asked how it is."""

    @abstractmethod
    async def status(self) -> Status:
        """Find out whether the adapter can be used; never raises for a service that is away."""
        ...


@runtime_checkable
class BytesReadable(Protocol):
    """Stored objects can be read as they are."""

    @abstractmethod
    def read(self, target: str, *, decompress: bool = False) -> AsyncGenerator[bytes, None]:
        """Read the bytes of one object, in pieces of any size.

        Args:
            target: Its name.
            decompress: Give what is compressed in it; an object that is not compressed
                is given as it is.

        Raises:
            TargetNotFoundError: There is no such object.
            ReadError: It is cut off or damaged; all that could be read comes before.
        """
        ...


@runtime_checkable
class BytesWritable(Protocol):
    """Objects can be written as they are."""

    @abstractmethod
    async def write(
        self,
        target: str,
        chunks: Iterable[bytes] | AsyncIterable[bytes],
        *,
        operation: Operation | None = None,
    ) -> int:
        """Write one object from its bytes, which are not changed, and give their number.

        Nobody sees the object before it is complete.

        Raises:
            TargetExistsError: It is there, and the operation does not overwrite.
        """
        ...


@runtime_checkable
class StatementStore(Protocol):
    """xAPI statements can be queried as the specification says."""

    @abstractmethod
    async def query_statements(self, parameters: StatementParameters) -> StatementQueryResult:
        """Give one page of the statements that match.

        Voided statements are only given for ``voidedStatementId``. A statement whose
        object is a StatementRef to a match, or to such a statement, is also a match;
        ``since``, ``until`` and ``limit`` apply to itself alone. ``format`` and
        ``attachments`` are left to the LRS.

        Raises:
            QueryError: A value makes no sense, or the cursor is not from here.
        """
        ...

    @abstractmethod
    async def query_statements_by_ids(self, ids: Sequence[str]) -> StatementQueryResult:
        """Give the statements with these ids, voided ones too, in the order of the ids.

        Ids that are not known are left out.
        """
        ...
