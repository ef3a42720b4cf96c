"""The tables of the ``sql`` store, and the rows of a statement in them.

``statements.text`` is what was put, byte for byte, and still JSON to the database: a ``json``
column in PostgreSQL, a text that its JSON functions read in SQLite and MariaDB (whose own JSON
type ends at 32 levels). All else is derived from it, to be searched. Keys of
agents, activities and verbs are digests of fixed length: an IRI has no greatest length, and
databases limit (and some fold the case of) what they index.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    cast,
)
from sqlalchemy.dialects.mysql import LONGTEXT
from sqlalchemy.types import UserDefinedType

from ralph_backends.statements import Admitted, short_key

__all__ = [
    "METADATA",
    "VERSION",
    "activities",
    "agents",
    "records",
    "schema",
    "statements",
    "to_link_rows",
    "to_record_row",
    "to_statement_row",
]

METADATA = MetaData()
"""All tables."""
# whatever a database of MySQL or MariaDB has as its own
_UNICODE: dict[str, Any] = {
    f"{dialect}_{option}": value
    for dialect in ("mysql", "mariadb")
    for option, value in (("charset", "utf8mb4"), ("collate", "utf8mb4_bin"))
}

VERSION = 1
"""The version of these tables; :mod:`ralph_backends.sql_migrations` leads up to it."""

schema: Table = Table(
    "ralph_schema",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    **_UNICODE,
)
"""One row with the version. Who writes holds its lock, so that writers come one after the other:
a reader of pages never misses what is committed later under a lower number."""

# only an INTEGER primary key counts by itself in SQLite
_Sequence = BigInteger().with_variant(Integer, "sqlite")


class _Json(UserDefinedType[str]):
    """``json`` of PostgreSQL, as text on our side: ``jsonb`` would not keep it as it is."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        return "JSON"

    def column_expression(self, colexpr: Any) -> Any:
        # a driver would decode it
        return cast(colexpr, Text)


# TEXT ends at 64 KiB in MySQL and MariaDB
_JsonText = Text().with_variant(LONGTEXT, "mysql", "mariadb").with_variant(_Json(), "postgresql")

statements: Table = Table(
    "statements",
    METADATA,
    Column("seq", _Sequence, primary_key=True, autoincrement=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("stored", BigInteger, nullable=False),
    Column("timestamp", BigInteger),
    Column("verb", Text, nullable=False),
    Column("verb_key", String(32), nullable=False),
    Column("registration", String(36)),
    Column("ref", String(36), index=True),
    Column("voided", Boolean, nullable=False),
    Column("text", _JsonText, nullable=False),
    Index("ix_statements_stored", "stored", "seq"),
    Index("ix_statements_verb", "verb_key", "stored", "seq"),
    Index("ix_statements_registration", "registration", "stored", "seq"),
    **_UNICODE,
)
"""One row a statement; times are microseconds since 1970, ``ref`` is what a StatementRef names."""


def _links(name: str) -> Table:
    """Make a table of who or what a statement is about, in the order of queries."""
    return Table(
        name,
        METADATA,
        Column("key", String(32), primary_key=True),
        Column("stored", BigInteger, primary_key=True),
        Column("seq", BigInteger, primary_key=True, autoincrement=False),
        Column("related", Boolean, nullable=False),
        sqlite_with_rowid=False,
        **_UNICODE,
    )


agents: Table = _links("statement_agents")
"""Which statement names which agent, and where."""
activities: Table = _links("statement_activities")
"""Which statement names which activity, and where."""

records: Table = Table(
    "records",
    METADATA,
    Column("seq", _Sequence, primary_key=True, autoincrement=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("stored", BigInteger, nullable=False),
    Column("text", _JsonText, nullable=False),
    **_UNICODE,
)
"""One row a JSON object that is no statement; ``id`` is the key of its content."""


def to_statement_row(one: Admitted, stored: int, *, voided: bool) -> dict[str, Any]:
    """Give the row of a statement."""
    return {
        "id": one.id,
        "stored": stored,
        "timestamp": one.timestamp,
        "verb": one.verb,
        "verb_key": short_key(one.verb),
        "registration": one.registration,
        "ref": one.ref,
        "voided": voided,
        "text": one.text.decode(),
    }


def to_record_row(one: Admitted, stored: int) -> dict[str, Any]:
    """Give the row of a record."""
    return {"id": one.id, "stored": stored, "text": one.text.decode()}


def to_link_rows(found: dict[str, bool], stored: int, seq: int) -> list[dict[str, Any]]:
    """Give the rows of the agents, or of the activities, of one statement."""
    return [
        {"key": short_key(key), "stored": stored, "seq": seq, "related": related}
        for key, related in found.items()
    ]
