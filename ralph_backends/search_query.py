"""Documents and queries of the search engines: pure functions, the same for both of them.

What is looked up is kept as short keys, since an engine refuses terms that are too long.
Numbers stay below 2^53: not every engine and client keeps more digits.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from ralph_backends.queries import Cursor, StatementParameters
from ralph_backends.records import Kind
from ralph_backends.references import Found, Reference, Selection, is_filtered
from ralph_backends.statements import VOIDED, Admitted, query_agent_key, short_key

__all__ = [
    "BLOCK",
    "MAPPINGS",
    "MOST",
    "Action",
    "build_query",
    "build_walk",
    "filters",
    "from_hit",
    "requests",
    "to_action",
    "to_reference",
]

_Body: TypeAlias = dict[str, Any]

BLOCK = 1 << 17
"""How many numbers are reserved at once; 2^36 blocks stay below 2^53."""
MOST = 10_000
"""The most hits of one search (``index.max_result_window``)."""

_NUMBER = {"type": "long"}
_KEY = {"type": "keyword"}
# kept in the source alone, of any length
_TEXT = {"type": "keyword", "index": False, "doc_values": False}
_COMMON: _Body = {"sequence": _NUMBER, "stored": _NUMBER, "text": _TEXT}

MAPPINGS: Mapping[Kind, _Body] = {
    "statements": {
        "dynamic": "strict",
        "properties": _COMMON
        | {
            "timestamp": _NUMBER,
            "verb": _KEY,
            "registration": _KEY,
            "ref": _KEY,
            "agents": _KEY,
            "all_agents": _KEY,
            "activities": _KEY,
            "all_activities": _KEY,
        },
    },
    "records": {"dynamic": "strict", "properties": _COMMON},
}
"""The fields of the two indices; a field that is not here is refused."""


@dataclass(frozen=True, slots=True)
class Action:
    """What a bulk request does with one record."""

    record: Admitted
    sequence: int
    lines: bytes
    """The action and the document, each a line."""


def to_action(one: Admitted, kind: Kind, sequence: int, now: int) -> Action:
    """Give the action that creates a document, and never overwrites one.

    Args:
        one: What is stored.
        kind: The collection.
        sequence: Its number among all that was ever stored.
        now: The time of storing, for what does not tell its own.
    """
    source: _Body = {
        "sequence": sequence,
        "stored": now if one.stored is None else one.stored,
        "text": one.text.decode(),
    }
    if kind == "statements":
        source |= _keys(one)
    action = b'{"create":{"_id":"%b"}}\n' % one.id.encode()
    document = json.dumps(source, ensure_ascii=False, separators=(",", ":"))
    return Action(one, sequence, action + document.encode() + b"\n")


def _keys(one: Admitted) -> _Body:
    """Give the fields that a statement is looked up by."""
    found: _Body = {
        "timestamp": one.timestamp,
        "verb": short_key(one.verb),
        "registration": one.registration,
        "ref": one.ref,
        "agents": [short_key(key) for key, related in one.agents.items() if not related],
        "all_agents": [short_key(key) for key in one.agents],
        "activities": [short_key(key) for key, related in one.activities.items() if not related],
        "all_activities": [short_key(key) for key in one.activities],
    }
    return {name: value for name, value in found.items() if value is not None}


def requests(actions: Iterable[Action], most: int) -> Iterable[Sequence[Action]]:
    """Group actions into requests of at most so many bytes, each with one action at least."""
    some: list[Action] = []
    size = 0
    for one in actions:
        if some and size + len(one.lines) > most:
            yield some
            some, size = [], 0
        some.append(one)
        size += len(one.lines)
    if some:
        yield some


def from_hit(hit: Mapping[str, Any]) -> Found:
    """Read a hit of :func:`build_query` or :func:`build_walk`."""
    source = hit["_source"]
    return Found(source["stored"], source["sequence"], source["text"].encode())


def to_reference(hit: Mapping[str, Any]) -> Reference:
    """Read a hit that was asked for with ``ref`` and ``verb``."""
    source = hit["_source"]
    return Reference(hit["_id"], source["ref"], source["verb"] == short_key(VOIDED))


def filters(p: StatementParameters, backend: str) -> list[_Body]:
    """Give the conditions on one statement, without those on its time.

    Raises:
        QueryError: The agent has no identifier, or several.
    """
    found: dict[str, str] = {}
    if p.agent is not None:
        name = "all_agents" if p.related_agents else "agents"
        found[name] = short_key(query_agent_key(p.agent, backend))
    if p.activity is not None:
        found["all_activities" if p.related_activities else "activities"] = short_key(p.activity)
    if p.verb is not None:
        found["verb"] = short_key(p.verb)
    if p.registration is not None:
        found["registration"] = p.registration.lower()
    return [{"term": {name: value}} for name, value in found.items()]


def build_query(p: StatementParameters, limit: int, selection: Selection, backend: str) -> _Body:
    """Build the search for one page.

    Args:
        p: What to look for.
        limit: How many hits at most.
        selection: What is voided, and what matches by what it refers to.
        backend: The adapter, for errors.

    Raises:
        QueryError: A value makes no sense.
    """
    conditions: list[_Body] = []
    since, until = p.window(backend)
    limits = {"gt": since, "lte": until}
    given = {name: value for name, value in limits.items() if value is not None}
    if given:
        conditions.append({"range": {"stored": given}})
    if is_filtered(p):
        either: list[_Body] = [{"bool": {"filter": filters(p, backend)}}]
        if selection.referring:
            either.append(_ids(selection.referring))
        conditions.append({"bool": {"should": either, "minimum_should_match": 1}})
    query: _Body = {"filter": conditions}
    if selection.voided:
        query["must_not"] = [_ids(selection.voided)]
    order = "asc" if p.ascending else "desc"
    body = _search(query, limit, [{"stored": order}, {"sequence": order}])
    if p.cursor:
        at = Cursor.parse(p.cursor, backend)
        body["search_after"] = [at.stored, at.sequence]
    return body


def build_walk(
    after: int, size: int, conditions: Sequence[_Body] = (), source: Sequence[str] = ()
) -> _Body:
    """Build one step through a collection, in the order of storing.

    Args:
        after: The number after which to go on; -1 for the first.
        size: How many hits at most.
        conditions: What to leave out.
        source: The fields to give besides the number; those of a page if none.
    """
    body = _search({"filter": list(conditions)}, size, [{"sequence": "asc"}])
    if source:
        body["_source"] = ["sequence", *source]
    return body | {"search_after": [after]}


def _ids(ids: Collection[str]) -> _Body:
    return {"ids": {"values": sorted(ids)}}


def _search(query: _Body, size: int, sort: Sequence[_Body]) -> _Body:
    return {
        "query": {"bool": query},
        "size": size,
        "sort": list(sort),
        "_source": list(_COMMON),
        "track_total_hits": False,
    }
