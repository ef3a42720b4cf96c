"""Statements and records in a SQL database: the adapter ``sql`` (extra ``sql``).

SQLite is embedded and needs no server: ``sqlite:///traces.db``, or ``sqlite://`` for a
database in memory. ``postgresql://`` and ``mariadb://`` URLs use asyncpg and asyncmy, which
are installed by themselves. A driver in the URL (``postgresql+psycopg://``) is kept.
"""

import asyncio
import random
import time
from collections.abc import AsyncGenerator, Callable, Generator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar

from sqlalchemy import (
    Table,
    delete,
    func,
    insert,
    make_url,
    select,
    update,
)
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from ralph_backends.errors import (
    BackendConnectionError,
    ReadError,
    SettingsError,
    WriteError,
)
from ralph_backends.ports import Status
from ralph_backends.queries import Cursor, StatementParameters, StatementQueryResult
from ralph_backends.records import Kind, batches
from ralph_backends.settings import Settings, masked
from ralph_backends.sql_engine import NO_URL, WRITING, is_away, is_refused, make_engine
from ralph_backends.sql_migrations import TooNewError, migrate
from ralph_backends.sql_query import AnySelect, build_query
from ralph_backends.sql_schema import (
    activities,
    agents,
    records,
    schema,
    statements,
    to_link_rows,
    to_record_row,
    to_statement_row,
)
from ralph_backends.statements import VOIDED, Admitted, Sorted, compare, short_key
from ralph_backends.store import Store, StoreSettings

__all__ = ["SqlBackend", "SqlSettings"]

_TABLES: Mapping[Kind, Table] = {"statements": statements, "records": records}
# under what the databases allow in one statement
_IDS_AT_ONCE = 5000
_TRIES = 5
_LOCK = select(schema.c.version).with_for_update()


@dataclass(frozen=True, kw_only=True)
class SqlSettings(StoreSettings):
    """Where the database is."""

    backend: ClassVar[str] = "sql"

    url: str
    """A URL of SQLAlchemy; ``sqlite:///ralph.db`` if the backend is opened by the name
    ``sql`` or ``sqlite``."""
    busy_timeout: float = 30.0
    """How many seconds to wait for another process that writes to a SQLite file."""
    timeout: float = 30.0
    """Seconds that a database on a server may take for a chunk or a page."""
    echo: bool = field(default=False)
    """Log every SQL statement, with Python's ``logging``."""

    @classmethod
    def defaults(cls, name: str) -> Mapping[str, Any]:
        """Only SQLite has a database that needs no address."""
        return {"url": "sqlite:///ralph.db"} if name in {"sql", "sqlite"} else {}

    @classmethod
    def url_values(cls, url: str) -> dict[str, Any]:
        """Keep the URL whole, but for the settings of ours in its query."""
        try:
            parsed = make_url(url)
        except ArgumentError:
            raise SettingsError(cls.backend, "url", NO_URL) from None
        own = [one.name for one in fields(cls) if one.name in parsed.query and one.name != "url"]
        kept = parsed.difference_update_query(own)
        values = {name: parsed.query[name] for name in own}
        return {"url": kept.render_as_string(hide_password=False), **values}


class SqlBackend(Store):
    """A statement store on SQLAlchemy; tables are made when they are first needed."""

    name = "sql"
    settings_class: ClassVar[type[Settings]] = SqlSettings

    def __init__(self, settings: SqlSettings, engine: AsyncEngine | None = None) -> None:
        """Keep the settings; the database is opened when it is first used.

        Args:
            settings: Where it is.
            engine: An engine of the caller's, which is used and not closed.
        """
        super().__init__(settings)
        self.settings = settings
        self._own = engine is None
        self._engine = engine or make_engine(
            settings.url, settings.busy_timeout, echo=settings.echo
        )
        self._ready = False
        self._preparing = asyncio.Lock()
        self._last = 0

    async def close(self) -> None:
        """Close the connections, unless the engine was given."""
        if self._own:
            await self._engine.dispose()

    async def status(self) -> Status:
        """Ask the database for the number one."""
        try:
            async with self._connection(writing=False) as connection:
                await connection.execute(select(1))
        except BackendConnectionError as error:
            refused = is_refused(error.__cause__)
            return Status("error" if refused else "away", str(error))
        except (ReadError, WriteError) as error:
            return Status("error", str(error))
        return Status("ok")

    async def add(
        self, kind: Kind, admitted: Sequence[Admitted], judge: Callable[[Sorted], None]
    ) -> Sorted:
        """Store what is new, in one transaction."""
        for left in reversed(range(_TRIES)):
            try:
                async with self._connection(writing=True) as connection:
                    await connection.execute(_LOCK)
                    known = await _known(connection, _TABLES[kind], [one.id for one in admitted])
                    outcome = compare(admitted, known, kind)
                    judge(outcome)
                    if outcome.new and kind == "statements":
                        await _insert_statements(connection, outcome.new, self._now())
                    elif outcome.new:
                        now = self._now()
                        rows = [to_record_row(one, now) for one in outcome.new]
                        await connection.execute(insert(records), rows)
            except WriteError as error:
                # somebody else stored one of the ids in between: look again
                if not left or not isinstance(error.__cause__, IntegrityError):
                    raise
            else:
                return outcome
        raise AssertionError  # pragma: no cover  # the loop returns or raises

    async def dump(self, kind: Kind, after: int, size: int) -> list[tuple[int, bytes]]:
        """Read on from a number."""
        table = _TABLES[kind]
        query = select(table.c.seq, table.c.text).where(table.c.seq > after)
        rows = await self._rows(query.order_by(table.c.seq).limit(size))
        return [(row.seq, row.text.encode()) for row in rows]

    async def count(self, kind: Kind) -> int:
        """Count the rows."""
        rows = await self._rows(select(func.count()).select_from(_TABLES[kind]))
        return int(rows[0][0])

    async def clear(self, kind: Kind) -> None:
        """Delete the rows, and those that they are looked up by."""
        tables = (agents, activities, statements) if kind == "statements" else (records,)
        async with self._connection(writing=True) as connection:
            for table in tables:
                await connection.execute(delete(table))

    async def query_statements(self, parameters: StatementParameters) -> StatementQueryResult:
        """Query as the contract says."""
        limit = self.page_limit(parameters)
        rows = await self._rows(build_query(parameters, limit + 1, self.name))
        texts = tuple(row.text.encode() for row in rows[:limit])
        if len(rows) <= limit:
            return StatementQueryResult(texts)
        last = rows[limit - 1]
        return StatementQueryResult(texts, str(Cursor(last.stored, last.seq)))

    async def query_statements_by_ids(self, ids: Sequence[str]) -> StatementQueryResult:
        """Look the ids up."""
        wanted = [one.lower() for one in ids]
        async with self._connection(writing=False) as connection:
            known = await _known(connection, statements, wanted)
        return StatementQueryResult(tuple(known[one] for one in wanted if one in known))

    def _now(self) -> int:
        """Give the time in microseconds, which never goes back."""
        self._last = max(self._last, time.time_ns() // 1000)
        return self._last

    async def _rows(self, query: AnySelect) -> Sequence[Any]:
        async with self._connection(writing=False) as connection:
            rows: Sequence[Any] = (await connection.execute(query)).all()
            return rows

    @asynccontextmanager
    async def _connection(self, *, writing: bool) -> AsyncGenerator[AsyncConnection, None]:
        """Give a connection in a transaction, and our errors instead of the library's."""
        if not self._ready:
            await self._prepare()
        async with self._transaction(writing=writing) as connection:
            yield connection

    @asynccontextmanager
    async def _transaction(self, *, writing: bool) -> AsyncGenerator[AsyncConnection, None]:
        with self._errors(writing=writing):
            # SQLite has a timeout of its own, and can not be interrupted
            seconds = None if self._engine.dialect.name == "sqlite" else self.settings.timeout
            async with asyncio.timeout(seconds), self._engine.connect() as connection:
                await connection.execution_options(**{WRITING: writing})
                async with connection.begin():
                    yield connection

    async def _prepare(self) -> None:
        """Make the tables, or bring those of an older release up to date."""
        async with self._preparing:
            for left in reversed(range(_TRIES)):
                if self._ready:
                    return
                try:
                    async with self._transaction(writing=True) as connection:
                        await connection.run_sync(migrate)
                except WriteError as error:
                    # another process makes them as well
                    if not left or not isinstance(error.__cause__, DBAPIError):
                        raise
                    await asyncio.sleep(random.uniform(0.05, 0.2))  # noqa: S311 # no secret
                else:
                    self._ready = True

    @contextmanager
    def _errors(self, *, writing: bool) -> Generator[None, None, None]:
        """Give our errors instead of the library's."""
        try:
            yield
        except (OSError, SQLAlchemyError, TooNewError) as error:
            address = masked(self.settings.url)
            reason = masked(str(getattr(error, "orig", None) or error)) or "no answer in time"
            if is_refused(error):
                reason += "; check the user and the password"
            if is_refused(error) or is_away(error):
                raise BackendConnectionError(self.name, address, reason) from error
            kind = WriteError if writing else ReadError
            raise kind(self.name, address, reason) from error


async def _known(connection: AsyncConnection, table: Table, ids: Sequence[str]) -> dict[str, bytes]:
    """Give the texts of the ids that are stored."""
    found: dict[str, bytes] = {}
    for some in batches(ids, _IDS_AT_ONCE):
        query = select(table.c.id, table.c.text).where(table.c.id.in_(some))
        found.update((row.id, row.text.encode()) for row in await connection.execute(query))
    return found


async def _insert_statements(
    connection: AsyncConnection, new: Sequence[Admitted], now: int
) -> None:
    """Insert statements and what they are looked up by; void what is to be voided."""
    ids = [one.id for one in new]
    stored = {one.id: now if one.stored is None else one.stored for one in new}
    rows = [to_statement_row(one, stored[one.id], voided=False) for one in new]
    await connection.execute(insert(statements), rows)
    numbers: dict[str, int] = {}
    voided = {one.ref for one in new if one.verb == VOIDED and one.ref is not None}
    for some in batches(ids, _IDS_AT_ONCE):
        query = select(statements.c.id, statements.c.seq).where(statements.c.id.in_(some))
        numbers.update((row.id, row.seq) for row in await connection.execute(query))
        query = select(statements.c.ref).where(
            statements.c.ref.in_(some), statements.c.verb_key == short_key(VOIDED)
        )
        voided.update(row.ref for row in await connection.execute(query))
    for table, found in ((agents, "agents"), (activities, "activities")):
        links = [
            row
            for one in new
            for row in to_link_rows(getattr(one, found), stored[one.id], numbers[one.id])
        ]
        if links:
            await connection.execute(insert(table), links)
    for some in batches(voided, _IDS_AT_ONCE):
        # a statement that voids can not be voided
        change = update(statements).where(
            statements.c.id.in_(some), statements.c.verb_key != short_key(VOIDED)
        )
        await connection.execute(change.values(voided=True))
