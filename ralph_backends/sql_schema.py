"""The tables of the ``sql`` store, and the rows of a statement in them.

``statements.text`` is what was put; all else is derived from it, to be searched. Keys of
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
)
from sqlalchemy.dialects.mysql import LONGTEXT

from ralph_backends.statements import Admitted, short_key

__all__ = [
    "METADATA",
    "activities",
    "agents",
    "records",
    "statements",
    "to_link_rows",
    "to_record_row",
    "to_statement_row",
]

METADATA = MetaData()
"""All tables."""

# only an INTEGER primary key counts by itself in SQLite
_Sequence = BigInteger().with_variant(Integer, "sqlite")
# TEXT ends at 64 KiB in MySQL and MariaDB
_Long = Text().with_variant(LONGTEXT, "mysql", "mariadb")

statements = Table(
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
    Column("text", _Long, nullable=False),
    Index("ix_statements_stored", "stored", "seq"),
    Index("ix_statements_verb", "verb_key", "stored", "seq"),
    Index("ix_statements_registration", "registration", "stored", "seq"),
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
    )


agents = _links("statement_agents")
"""Which statement names which agent, and where."""
activities = _links("statement_activities")
"""Which statement names which activity, and where."""

records = Table(
    "records",
    METADATA,
    Column("seq", _Sequence, primary_key=True, autoincrement=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("stored", BigInteger, nullable=False),
    Column("text", _Long, nullable=False),
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
