"""Tables, rows and queries of the ``clickhouse`` store: pure functions.

The first three columns of the statements are those of Open edX Aspects (``event_id``,
``emission_time``, ``event``), which finds them by their names; those after them are derived,
to be searched.
"""

import json
import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from ralph_backends.queries import Cursor, StatementParameters, from_micros
from ralph_backends.records import Kind
from ralph_backends.references import Selection, is_filtered
from ralph_backends.statements import VOIDED, Admitted, query_agent_key

__all__ = [
    "COLUMNS",
    "Query",
    "build_count",
    "build_matching",
    "build_query",
    "build_references",
    "build_texts",
    "build_walk",
    "create_table",
    "quoted",
    "to_row",
]

Query = tuple[str, dict[str, Any]]
"""SQL, and the values of its parameters."""

# its DateTime64 knows no other years: https://clickhouse.com/docs/sql-reference/data-types/datetime64
_EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
_LATEST = datetime(2299, 12, 31, 23, 59, 59, tzinfo=UTC)

_KEPT = {
    "event": "String",
    "stored": "Int64 DEFAULT toUnixTimestamp64Micro(now64(6))",
    # counts within a millisecond, and goes on by itself in one server
    "sequence": "UInt64 DEFAULT generateSnowflakeID()",
}
_REF = """String DEFAULT if(
    JSONExtractString(event, 'object', 'objectType') = 'StatementRef',
    lower(JSONExtractString(event, 'object', 'id')), '')"""
COLUMNS: Mapping[Kind, Mapping[str, str]] = {
    "statements": {
        "event_id": "UUID",
        "emission_time": "DateTime64(6)",
        **_KEPT,
        "verb": "String DEFAULT JSONExtractString(event, 'verb', 'id')",
        "registration": "String DEFAULT lower(JSONExtractString(event, 'context', 'registration'))",
        "ref": _REF,
        "agents": "Array(String)",
        "all_agents": "Array(String)",
        "activities": "Array(String)",
        "all_activities": "Array(String)",
    },
    "records": {"event_id": "String", **_KEPT},
}
"""Name → type of the columns of the two tables."""


def quoted(name: str) -> str:
    """Quote the name of a database or of a table."""
    return "`" + name.replace("\\", "\\\\").replace("`", "\\`") + "`"


def create_table(table: str, kind: Kind) -> str:
    """Build the statement that makes a table; equal rows become one when parts are merged.

    Args:
        table: The quoted name.
        kind: The collection.
    """
    columns = [f"{name} {declared}" for name, declared in COLUMNS[kind].items()]
    columns += [
        "INDEX ix_id event_id TYPE bloom_filter GRANULARITY 1",
        "INDEX ix_sequence sequence TYPE minmax GRANULARITY 1",
        "INDEX ix_stored stored TYPE minmax GRANULARITY 1",
    ]
    key = "(emission_time, event_id)" if kind == "statements" else "event_id"
    body = ",\n  ".join(columns)
    engine = f"ReplacingMergeTree ORDER BY {key}"
    return f"CREATE TABLE IF NOT EXISTS {table} (\n  {body}\n) ENGINE = {engine}"


def to_row(one: Admitted, kind: Kind, now: int) -> bytes:
    """Give the row of a statement or a record as one line of JSON.

    Args:
        one: What is stored.
        kind: The collection.
        now: The time of storing, for what does not tell its own.
    """
    stored = now if one.stored is None else one.stored
    row: dict[str, Any] = {"event_id": one.id, "event": one.text.decode(), "stored": stored}
    if kind == "statements":
        moment = from_micros(stored if one.timestamp is None else one.timestamp)
        moment = min(max(moment, _EARLIEST), _LATEST)
        row |= {
            "emission_time": moment.isoformat(timespec="microseconds").replace("+00:00", "Z"),
            "verb": one.verb,
            "registration": one.registration or "",
            "ref": one.ref or "",
            "agents": [key for key, related in one.agents.items() if not related],
            "all_agents": list(one.agents),
            "activities": [key for key, related in one.activities.items() if not related],
            "all_activities": list(one.activities),
        }
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _among(ids: Iterable[str], kind: Kind = "statements") -> str:
    """Give ids as a list in SQL; what can not be one is left out, it is not stored either."""
    if kind == "records":
        found = [one for one in ids if one.isalnum() and one.isascii()]
    else:
        found = [one for one in ids if _is_uuid(one)]
    return "(" + ",".join(f"'{one}'" for one in sorted(found)) + ")"


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def _filters(p: StatementParameters, backend: str) -> tuple[list[str], dict[str, Any]]:
    """Give the conditions on one statement, without those on its time, and their values.

    Raises:
        QueryError: The agent has no identifier, or several.
    """
    conditions: list[str] = []
    values: dict[str, Any] = {}
    if p.agent is not None:
        column = "all_agents" if p.related_agents else "agents"
        conditions.append(f"has({column}, {{agent:String}})")
        values["agent"] = query_agent_key(p.agent, backend)
    if p.activity is not None:
        column = "all_activities" if p.related_activities else "activities"
        conditions.append(f"has({column}, {{activity:String}})")
        values["activity"] = p.activity
    if p.verb is not None:
        conditions.append("verb = {verb:String}")
        values["verb"] = p.verb
    if p.registration is not None:
        conditions.append("registration = {registration:String}")
        values["registration"] = p.registration.lower()
    return conditions, values


def build_query(
    p: StatementParameters, limit: int, selection: Selection, table: str, backend: str
) -> Query:
    """Build the query for one page: rows of ``stored``, ``sequence``, ``event``.

    Args:
        p: What to look for.
        limit: How many rows at most.
        selection: What is voided, and what matches by what it refers to.
        table: The quoted name.
        backend: The adapter, for errors.

    Raises:
        QueryError: A value makes no sense.
    """
    conditions, values = _filters(p, backend)
    if is_filtered(p) and selection.referring:
        conditions = [f"(({' AND '.join(conditions)}) OR {_in(selection.referring)})"]
    since, until = p.window(backend)
    for name, moment, compared in (("since", since, ">"), ("until", until, "<=")):
        if moment is not None:
            conditions.append(f"stored {compared} {{{name}:Int64}}")
            values[name] = moment
    if selection.voided:
        conditions.append(f"NOT {_in(selection.voided)}")
    if p.cursor:
        at = Cursor.parse(p.cursor, backend)
        compared = ">" if p.ascending else "<"
        conditions.append(f"(stored, sequence) {compared} ({{at:Int64}}, {{after:UInt64}})")
        values |= {"at": at.stored, "after": at.sequence}
    order = "ASC" if p.ascending else "DESC"
    sql = f"SELECT stored, sequence, event FROM {table} FINAL{_where(conditions)}"
    return f"{sql} ORDER BY stored {order}, sequence {order} LIMIT {limit}", values


def build_walk(table: str, after: int, size: int) -> Query:
    """Build one step through a table: rows of ``sequence``, ``event``."""
    sql = f"SELECT sequence, event FROM {table} FINAL WHERE sequence > {max(after, 0)}"
    return f"{sql} ORDER BY sequence LIMIT {size}", {}


def build_count(table: str) -> Query:
    """Build the query for the number of rows."""
    return f"SELECT count() FROM {table} FINAL", {}


def build_texts(table: str, kind: Kind, ids: Iterable[str]) -> Query | None:
    """Build the query for the texts of some ids, the oldest for each; None if none can be."""
    listed = _among(ids, kind)
    if listed == "()":
        return None
    columns = "toString(event_id), argMin(event, sequence)"
    return f"SELECT {columns} FROM {table} WHERE event_id IN {listed} GROUP BY event_id", {}


def build_matching(
    p: StatementParameters, ids: Iterable[str], table: str, backend: str
) -> Query | None:
    """Build the query for those of some ids that meet the filters; None if none can."""
    listed = _among(ids)
    if listed == "()":
        return None
    conditions, values = _filters(p, backend)
    where = _where([*conditions, f"event_id IN {listed}"])
    return f"SELECT toString(event_id) FROM {table}{where}", values


def build_references(table: str, to: str | None) -> Query:
    """Build the query for what refers to statements: rows of id, ``ref``, whether it voids."""
    condition = "ref != ''" if to is None else "ref = {ref:String}"
    values = {"voided": VOIDED} | ({} if to is None else {"ref": to})
    columns = "toString(event_id), ref, verb = {voided:String}"
    return f"SELECT {columns} FROM {table} FINAL WHERE {condition}", values


def _in(ids: Collection[str]) -> str:
    listed = _among(ids)
    return "false" if listed == "()" else f"event_id IN {listed}"


def _where(conditions: Sequence[str]) -> str:
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""
