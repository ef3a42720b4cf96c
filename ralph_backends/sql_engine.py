"""Engines of SQLAlchemy for the ``sql`` store: drivers, and what SQLite has to be told."""

import sqlite3
import time
from typing import Any

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from ralph_backends.errors import MissingExtraError, SettingsError

__all__ = ["NO_URL", "WRITING", "is_away", "is_refused", "make_engine"]

NO_URL = "not the URL of a database that SQLAlchemy knows"
"""What to say where a URL is missing."""
WRITING = "ralph_writing"
"""The execution option of a connection that is going to write."""

_BACKEND = "sql"
# what drivers say before there is a connection that could be invalidated
_AWAY = ("unable to open", "Can't connect", "Lost connection", "starting up", "shutting down")
_REFUSED = ("password authentication failed", "Access denied for user")
_DRIVERS = {"sqlite": "aiosqlite", "postgresql": "asyncpg", "mariadb": "asyncmy"}


def make_engine(address: str, busy_timeout: float, *, echo: bool) -> AsyncEngine:
    """Make an engine; nothing is opened yet.

    Args:
        address: The URL; without a driver in it, the one of this package is taken.
        busy_timeout: Seconds that a writer waits for another one, for SQLite.
        echo: Log every SQL statement.

    Raises:
        SettingsError: No such database is known.
        MissingExtraError: Its driver is not installed.
    """
    try:
        url = make_url(address)
        dialect = url.get_backend_name()
        if "+" not in url.drivername:
            if dialect not in _DRIVERS:
                raise SettingsError(_BACKEND, "url", f"no driver is known for {dialect!r}")
            url = url.set(drivername=f"{dialect}+{_DRIVERS[dialect]}")
        if dialect == "sqlite":
            return _make_sqlite(url, busy_timeout, echo=echo)
        # a writer reads what those before it have committed while it waited for the lock
        return create_async_engine(
            url, echo=echo, pool_pre_ping=True, isolation_level="READ COMMITTED"
        )
    except ArgumentError:
        # the chain would show the URL
        raise SettingsError(_BACKEND, "url", NO_URL) from None
    except ModuleNotFoundError as error:
        extra = next((one for one, name in _DRIVERS.items() if name == error.name), "")
        raise MissingExtraError(_BACKEND, extra, error.name or "") from error


def _make_sqlite(url: URL, busy_timeout: float, *, echo: bool) -> AsyncEngine:
    """Make the engine of an embedded database."""
    memory = url.database in {None, "", ":memory:"}
    # a database in memory lives in one connection, which its users take in turn
    pool = {"pool_size": 1, "max_overflow": 0} if memory else {}
    engine = create_async_engine(url, echo=echo, poolclass=AsyncAdaptedQueuePool, **pool)
    milliseconds = int(busy_timeout * 1000)

    def connect(connection: Any, _: object) -> None:
        # the driver's own transactions begin too late: see _begin
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {milliseconds}")
        _use_wal(cursor, busy_timeout)
        cursor.close()

    event.listen(engine.sync_engine, "connect", connect)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _use_wal(cursor: Any, seconds: float) -> None:
    """Let readers and one writer work at once; this switch does not wait for others by itself."""
    end = time.monotonic() + seconds
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
            time.sleep(0.01)
        else:
            return


def is_away(error: BaseException) -> bool:
    """Tell whether a database was not reached, or was lost in the middle."""
    if isinstance(error, DBAPIError):
        text = str(error.orig)
        return error.connection_invalidated or any(words in text for words in _AWAY)
    return isinstance(error, OSError)


def is_refused(error: BaseException | None) -> bool:
    """Tell whether a database does not take the credentials."""
    text = str(error.orig) if isinstance(error, DBAPIError) else ""
    return any(words in text for words in _REFUSED)


def _begin(connection: Connection) -> None:
    """Take the write lock at once: a transaction that reads first may never get it.

    https://www.sqlite.org/lang_transaction.html#deferred_immediate_and_exclusive_transactions
    """
    writing = connection.get_execution_options().get(WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
