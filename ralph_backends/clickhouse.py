"""Statements and records in ClickHouse: the adapter ``clickhouse`` (its extra).

``clickhouse://user:password@host/database`` for a service, with TLS unless it is on this
machine; ``chdb://`` for the engine in this process, in memory, and ``chdb:///path`` in a
directory, which needs ``pip install chdb-core`` as well.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Collection, Sequence
from typing import Any, ClassVar

from ralph_backends.clickhouse_client import ClickhouseService, ClickhouseSettings
from ralph_backends.clickhouse_query import (
    COLUMNS,
    build_count,
    build_matching,
    build_query,
    build_references,
    build_texts,
    build_walk,
    create_table,
    quoted,
    to_row,
)
from ralph_backends.errors import (
    BackendConnectionError,
    BackendRefusedError,
    ReadError,
    SettingsError,
)
from ralph_backends.ports import Status
from ralph_backends.queries import StatementParameters
from ralph_backends.records import Kind, batches
from ralph_backends.references import Found, Reference, ReferringStore, Selection
from ralph_backends.settings import Settings
from ralph_backends.statements import Admitted, Sorted

__all__ = ["ClickhouseBackend", "ClickhouseSettings"]

_BLOCK = 10_000
"""Rows that one query reads: each looks along all numbers."""


class ClickhouseBackend(ReferringStore):
    """A statement store in ClickHouse; database and tables are made when they are first needed.

    ClickHouse has no unique keys. What one adapter puts is idempotent; when two put the same
    statement at the same moment the rows become one, and when they put different ones under
    one id nobody is told.
    """

    name = "clickhouse"
    settings_class: ClassVar[type[Settings]] = ClickhouseSettings

    def __init__(self, settings: ClickhouseSettings, client: Any = None) -> None:
        """Keep the settings; the service is asked when it is first needed.

        Args:
            settings: Where it is.
            client: An ``AsyncClient`` of clickhouse-connect, which is used and not closed.
        """
        super().__init__(settings)
        self.settings = settings
        self.service: ClickhouseService = ClickhouseService(settings, client)
        """What asks."""
        self._ready = False
        self._preparing = asyncio.Lock()
        # to look for ids and to write the new ones is one thing
        self._writing = asyncio.Lock()

    async def close(self) -> None:
        """Close the connections, unless the client was given."""
        await self.service.close()

    async def status(self) -> Status:
        """Ask for the number one, with no second try."""
        try:
            await self.service.rows_once(("SELECT 1", {}))
        except (BackendRefusedError, ReadError) as error:
            return Status("error", str(error))
        except BackendConnectionError as error:
            return Status("away", str(error))
        return Status("ok")

    async def add(
        self, kind: Kind, admitted: Sequence[Admitted], judge: Callable[[Sorted], None]
    ) -> Sorted:
        """Store what is new, one chunk after the other."""
        async with self._writing:
            return await super().add(kind, admitted, judge)

    async def dump(self, kind: Kind, after: int, size: int) -> list[tuple[int, bytes]]:
        """Read on from a number."""
        query = build_walk(await self._table(kind), after, size)
        return [(number, event.encode()) for number, event in await self.service.rows(query)]

    async def scan(self, kind: Kind, size: int) -> AsyncGenerator[list[bytes], None]:
        """Read more rows at once than are asked for, and give them out by and by."""
        after = -1
        while rows := await self.dump(kind, after, max(size, _BLOCK)):
            after = rows[-1][0]
            for some in batches((text for _, text in rows), size):
                yield some

    async def count(self, kind: Kind) -> int:
        """Count the rows."""
        rows = await self.service.rows(build_count(await self._table(kind)))
        return int(rows[0][0])

    async def clear(self, kind: Kind) -> None:
        """Truncate the table."""
        await self.service.command(f"TRUNCATE TABLE {await self._table(kind)}")

    async def texts(self, kind: Kind, ids: Sequence[str]) -> dict[str, bytes]:
        """Select by id."""
        found: dict[str, bytes] = {}
        table = await self._table(kind)
        for some in batches(ids, _BLOCK):
            if query := build_texts(table, kind, some):
                found.update((one, text.encode()) for one, text in await self.service.rows(query))
        return found

    async def insert(self, kind: Kind, new: Sequence[Admitted]) -> Sorted:
        """Insert one block, which is stored whole or not at all."""
        table = await self._table(kind)
        now = self.now()
        ids = [one.id for one in new]
        unsure = False

        async def work() -> None:
            nonlocal unsure
            # an insert that seemed to fail may not have
            known = await self.texts(kind, ids) if unsure else {}
            unsure = True
            block = b"".join(to_row(one, kind, now) for one in new if one.id not in known)
            if block:
                columns = [name for name in COLUMNS[kind] if name != "sequence"]
                await self.service.insert(table, columns, block)

        await self.service.retries.run(work)
        return Sorted(list(new))

    async def references(self, to: str | None = None) -> list[Reference]:
        """Select what has a ``ref``."""
        rows = await self.service.rows(build_references(await self._table("statements"), to))
        return [Reference(one, ref, bool(voids)) for one, ref, voids in rows]

    async def matching(self, p: StatementParameters, ids: Collection[str]) -> set[str]:
        """Select among some ids."""
        table = await self._table("statements")
        found: set[str] = set()
        for some in batches(sorted(ids), _BLOCK):
            if query := build_matching(p, some, table, self.name):
                found.update(one for (one,) in await self.service.rows(query))
        return found

    async def page(
        self, p: StatementParameters, limit: int, selection: Selection
    ) -> Sequence[Found]:
        """Select."""
        query = build_query(p, limit, selection, await self._table("statements"), self.name)
        rows = await self.service.rows(query)
        return [Found(stored, sequence, event.encode()) for stored, sequence, event in rows]

    async def _table(self, kind: Kind) -> str:
        """Give the quoted name of a table that is there."""
        if not self._ready:
            async with self._preparing:
                await self._prepare()
        return self._named(kind)

    def _named(self, kind: Kind) -> str:
        suffix = "_records" if kind == "records" else ""
        return f"{quoted(self.settings.database)}.{quoted(self.settings.table + suffix)}"

    async def _prepare(self) -> None:
        """Make the tables that are not there; those of others are not changed."""
        if self._ready:
            return
        s = self.settings
        await self.service.command(f"CREATE DATABASE IF NOT EXISTS {quoted(s.database)}")
        for kind in COLUMNS:
            await self.service.command(create_table(self._named(kind), kind))
            found = await self.service.rows((f"DESCRIBE TABLE {self._named(kind)}", {}))
            missing = sorted(set(COLUMNS[kind]) - {row[0] for row in found})
            if missing:
                reason = f"{self._named(kind)} has no {', '.join(missing)}; choose another name"
                raise SettingsError(self.name, "table", reason)
        self._ready = True
