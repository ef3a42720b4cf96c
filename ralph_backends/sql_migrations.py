"""From the tables of an older release to those of this one, without a step by hand.

A migration is a function on a connection, run when a database is opened that is older, in one
transaction where the database can (SQLite, PostgreSQL). The number of the last one stands in
the table ``ralph_schema``. Alembic is left to applications: it wants a folder of scripts, a
configuration and a command of its own, for tables that only this package touches.
"""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, insert, select, update

from ralph_backends.sql_schema import METADATA, VERSION, schema

__all__ = ["MIGRATIONS", "TooNewError", "migrate"]


class TooNewError(RuntimeError):
    """The tables were made by a later release."""


def _first(connection: Connection) -> None:
    """Make what is not there: databases of the time before versions have most of it."""
    METADATA.create_all(connection)


MIGRATIONS: Mapping[int, Callable[[Connection], None]] = {1: _first}
"""Version → what leads to it from the version before; never changed after a release."""


def migrate(connection: Connection) -> int:
    """Bring the tables to the present version, and give the version that they had.

    Raises:
        TooNewError: They are newer.
    """
    schema.create(connection, checkfirst=True)
    found = connection.execute(select(schema.c.version).with_for_update()).scalar()
    if found is None:
        connection.execute(insert(schema).values(id=1, version=0))
    version = found or 0
    if version > VERSION:
        message = f"its tables have version {version}, this release knows up to {VERSION}: upgrade"
        raise TooNewError(message)
    for number in range(version + 1, VERSION + 1):
        MIGRATIONS[number](connection)
        connection.execute(update(schema).values(version=number))
    return version
