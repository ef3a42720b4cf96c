"""The part that all statement stores share: ``put`` by chunks, and ``get`` by pages.

A store keeps two collections: ``statements``, identified by their id, and ``records``, any
JSON objects, identified by their content. Both are the same to their readers: JSON text
that comes back as it was put.
"""

from abc import abstractmethod
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, ClassVar, cast

from ralph_backends.errors import QueryError, TargetNotFoundError, UnsupportedError
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
    Refusal,
    StatementStore,
    Writable,
    WriteResult,
)
from ralph_backends.queries import StatementParameters
from ralph_backends.records import Chunk, Kind, chunked, kind_of
from ralph_backends.settings import Settings
from ralph_backends.statements import (
    Admitted,
    Sorted,
    admit_chunk,
    admit_record,
    admit_statement,
    refuse_or_go_on,
)

__all__ = ["KINDS", "Store", "StoreSettings"]

KINDS: tuple[Kind, ...] = ("statements", "records")
"""The collections of a store."""


@dataclass(frozen=True, kw_only=True)
class StoreSettings(Settings):
    """Settings that every statement store has."""

    validate: bool = True
    """Check statements with ``ralph_models.xapi.Statement`` before they are stored."""
    page_size: int = 500
    """The most statements that one query gives."""


class Store(Adapter, Readable, Writable, Listable, Deletable, Checkable, StatementStore):
    """Base of the statement stores: what is left to write are five methods.

    They are :meth:`add`, :meth:`dump`, :meth:`count`, :meth:`clear` and ``status``.
    """

    largest: ClassVar[int | None] = None
    """How many bytes the text of a record may have, if the service has a limit."""

    def __init__(self, settings: StoreSettings) -> None:
        """Keep what all stores heed."""
        self._validate = settings.validate
        self._page_size = settings.page_size

    @abstractmethod
    async def add(
        self, kind: Kind, admitted: Sequence[Admitted], judge: Callable[[Sorted], None]
    ) -> Sorted:
        """Store what is new of a chunk, in one transaction.

        Args:
            kind: The collection.
            admitted: What may be stored.
            judge: Is called with the outcome before anything is stored, and may raise.
        """

    @abstractmethod
    async def dump(self, kind: Kind, after: int, size: int) -> list[tuple[int, bytes]]:
        """Give the next texts of a collection, each with its number, oldest first.

        Args:
            kind: The collection.
            after: The number after which to go on; -1 for the first.
            size: How many at most.
        """

    @abstractmethod
    async def count(self, kind: Kind) -> int:
        """Count a collection."""

    @abstractmethod
    async def clear(self, kind: Kind) -> None:
        """Remove all that is in a collection."""

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
        """Store statements or records; the contract is that of ``Writable``.

        ``target`` names a collection, so it says the same as ``kind``. What is stored
        already with the same content counts as ``unchanged``. Statements and records are
        never overwritten.
        """
        if operation not in {None, "create", "append"}:
            raise UnsupportedError(self.name, f"operation={operation!r}: nothing is overwritten")
        if target is not None:
            kind = self._kind(target)
        written = unchanged = index = 0
        refused: list[Refusal] = []
        async for chunk in chunked(records, chunk_size):
            kind = kind or kind_of(chunk[0])
            admit = (
                partial(admit_statement, validate=self._validate)
                if kind == "statements"
                else admit_record
            )
            admitted, bad = admit_chunk(enumerate(chunk, index), admit, self.largest)
            index += len(chunk)
            judge = partial(
                self._judge, bad, ignore_errors=ignore_errors, kind=kind, written=written
            )
            outcome = await self.add(kind, admitted, judge)
            written += len(outcome.new)
            unchanged += outcome.unchanged
            refused += sorted([*bad, *outcome.refused])
        return WriteResult(
            written, refused=refused, unchanged=unchanged, target=kind if written else None
        )

    def _judge(
        self,
        bad: Sequence[Refusal],
        outcome: Sorted,
        *,
        ignore_errors: bool,
        kind: Kind,
        written: int,
    ) -> None:
        refuse_or_go_on(
            [*bad, *outcome.refused],
            ignore_errors=ignore_errors,
            backend=self.name,
            target=kind,
            written=written,
        )

    async def get_chunks(
        self,
        query: Query | None = None,
        *,
        target: str | None = None,
        chunk_size: int = CHUNK_SIZE,
        limit: int | None = None,
    ) -> AsyncGenerator[Chunk, None]:
        """Read a collection, ``statements`` if no target is given, in the order of storing.

        Without a query this is all there is, voided statements too: a copy of it in
        another store is the same store. A query, only for statements, is
        ``StatementParameters`` or a mapping with their names; its ``limit`` counts for
        all pages together.
        """
        kind = self._kind(target) if target is not None else "statements"
        if query is None:
            chunks = self.scan(kind, chunk_size)
        elif kind == "records":
            raise UnsupportedError(self.name, "queries for records")
        else:
            parameters = self._parameters(query)
            if limit is None and parameters.limit:
                limit = parameters.limit
            chunks = self._pages(parameters, chunk_size)
        left = limit
        if left == 0:
            return
        async with aclosing(chunks) as stream:
            async for chunk in stream:
                if left is None:
                    yield chunk
                    continue
                yield chunk[:left]
                left -= len(chunk)
                if left <= 0:
                    return

    async def scan(self, kind: Kind, size: int) -> AsyncGenerator[list[bytes], None]:
        """Give a whole collection, oldest first; a service that can give one state of it does.

        Args:
            kind: The collection.
            size: How many at once, at most.
        """
        after = -1
        while rows := await self.dump(kind, after, size):
            after = rows[-1][0]
            yield [text for _, text in rows]

    async def _pages(
        self, parameters: StatementParameters, size: int
    ) -> AsyncGenerator[list[bytes], None]:
        parameters = replace(parameters, limit=size)
        while True:
            page = await self.query_statements(parameters)
            if page.texts:
                yield list(page.texts)
            if not page.more:
                return
            parameters = replace(parameters, cursor=page.more)

    async def list(
        self,
        target: str | None = None,
        *,
        details: bool = False,
        new: bool = False,
        order: Order = "name",
    ) -> AsyncGenerator[Entry, None]:
        """List the two collections; ``details`` counts them."""
        if new:
            raise UnsupportedError(self.name, "new=True: it does not keep what was read")
        if order != "name":
            raise UnsupportedError(self.name, f"order={order!r}")
        if target is not None:
            raise TargetNotFoundError(self.name, target)
        for kind in sorted(KINDS):
            yield Entry(kind, records=await self.count(kind) if details else None)

    async def delete(self, target: str) -> None:
        """Remove all that is in a collection, which itself stays."""
        await self.clear(self._kind(target))

    def _kind(self, target: str) -> Kind:
        if target not in KINDS:
            raise TargetNotFoundError(self.name, target)
        return target

    def _parameters(self, query: Query) -> StatementParameters:
        if isinstance(query, StatementParameters):
            return query
        if isinstance(query, str):
            raise QueryError(self.name, "", "not a mapping with names of parameters")
        return StatementParameters.from_mapping(cast("dict[str, Any]", query), self.name)

    def page_limit(self, parameters: StatementParameters) -> int:
        """Give the number of statements of a page.

        Raises:
            QueryError: It is negative.
        """
        if parameters.limit < 0:
            raise QueryError(self.name, "limit", "negative")
        most = self._page_size
        return min(parameters.limit, most) if parameters.limit else most
