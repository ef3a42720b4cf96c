"""Documents and queries of the ``mongodb`` store: pure functions."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from heapq import merge
from typing import Any, TypeAlias
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from ralph_backends.errors import QueryError
from ralph_backends.queries import Cursor, StatementParameters
from ralph_backends.records import Kind
from ralph_backends.settings import masked
from ralph_backends.statements import VOIDED, Admitted, query_agent_key, short_key

__all__ = [
    "INDEXES",
    "REFERENCES",
    "VOIDING",
    "Document",
    "build_query",
    "merged",
    "place",
    "reason",
    "split_url",
    "to_document",
]

Document: TypeAlias = dict[str, Any]
"""A document, or a filter, of MongoDB."""

_PLACE = [("stored", 1), ("seq", 1)]

INDEXES: Mapping[Kind, Sequence[tuple[list[tuple[str, int]], dict[str, Any]]]] = {
    "statements": (
        ([("seq", 1)], {"unique": True}),
        (_PLACE, {}),
        ([("keys", 1), *_PLACE], {}),
        ([("ref", 1)], {"sparse": True}),
        ([*_PLACE, ("ref", 1)], {"partialFilterExpression": {"ref": {"$exists": True}}}),
    ),
    "records": (([("seq", 1)], {"unique": True}),),
}
"""Collection → keys and options of each index."""

REFERENCES = "statement_references"
"""The view of the statements that chains of references are followed in: without the texts."""


def split_url(url: str, own: AbstractSet[str]) -> dict[str, Any]:
    """Give the settings of ours in the query of a URL, and the URL without them."""
    parts = urlsplit(url)
    query = parse_qsl(parts.query, keep_blank_values=True)
    kept = urlencode([pair for pair in query if pair[0] not in own])
    values = {name: value for name, value in query if name in own}
    # options need a path before them
    rest = parts._replace(query=kept, path=parts.path or "/")
    return {"url": urlunsplit(rest), **values}


def reason(error: Exception) -> str:
    """Give the message without what follows it: the reply, or the whole topology."""
    return masked(re.split(r", (?:Timeout|full error):| \(configured", str(error))[0])


def _key(what: str, value: str) -> str:
    return f"{what} {short_key(value)}"


VOIDING = _key("verb", VOIDED)
"""What a statement that voids another has among its keys."""


def to_document(one: Admitted, kind: Kind, *, seq: int, stored: int) -> Document:
    """Give the document of a statement or a record.

    ``keys`` is all that a statement is looked up by, so that one index serves every filter.
    A key of an agent or activity that is only related has another word than a direct one.
    """
    document: Document = {"_id": one.id, "seq": seq, "stored": stored, "text": one.text.decode()}
    if kind == "records":
        return document
    keys = [_key("verb", one.verb)]
    if one.registration is not None:
        keys.append(_key("registration", one.registration))
    for what, found in (("agent", one.agents), ("activity", one.activities)):
        keys += [_key(what, value) for value, related in found.items() if not related]
        keys += [_key(f"related {what}", value) for value in found]
    document["keys"] = keys
    if one.ref is not None:
        document["ref"] = one.ref
    return document


def build_query(p: StatementParameters, limit: int, backend: str) -> list[list[Document]]:
    """Build the pipelines that together find one page: first what matches itself.

    Args:
        p: What to look for.
        limit: How many documents at most.
        backend: The adapter, for errors.

    Raises:
        QueryError: A value makes no sense.
    """
    if p.statementId is not None or p.voidedStatementId is not None:
        return [[{"$match": _by_id(p, backend)}]]
    window = _window(p, backend)
    direction = 1 if p.ascending else -1
    sort = {"$sort": {"stored": direction, "seq": direction}}
    end: list[Document] = [{"$limit": limit}, {"$project": {"seq": 1, "stored": 1, "text": 1}}]
    keys = _keys(p, backend)
    if not keys:
        return [[{"$match": window}, sort, *end]]
    wanted = {"keys": {"$all": keys}}
    lookup = {
        "from": REFERENCES,
        "startWith": "$ref",
        "connectFromField": "ref",
        "connectToField": "_id",
        "as": "chain",
    }
    return [
        [{"$match": {**wanted, **window}}, sort, *end],
        [
            {"$match": {"ref": {"$exists": True}, **window}},
            sort,
            {"$graphLookup": lookup},
            {"$match": {"chain": {"$elemMatch": wanted}}},
            *end,
        ],
    ]


def _by_id(p: StatementParameters, backend: str) -> Document:
    if p.statementId is not None and p.voidedStatementId is not None:
        raise QueryError(backend, "voidedStatementId", "given together with statementId")
    if p.statementId is not None:
        return {"_id": p.statementId.lower(), "voided": {"$ne": True}}
    return {"_id": str(p.voidedStatementId).lower(), "voided": True}


def _keys(p: StatementParameters, backend: str) -> list[str]:
    """Give the keys that a statement must have; the first is looked up in the index."""
    keys: list[str] = []
    if p.agent is not None:
        what = "related agent" if p.related_agents else "agent"
        keys.append(_key(what, query_agent_key(p.agent, backend)))
    if p.registration is not None:
        keys.append(_key("registration", p.registration.lower()))
    if p.activity is not None:
        what = "related activity" if p.related_activities else "activity"
        keys.append(_key(what, p.activity))
    if p.verb is not None:
        keys.append(_key("verb", p.verb))
    return keys


def _window(p: StatementParameters, backend: str) -> Document:
    """Give the conditions on the returned statement itself."""
    conditions: Document = {"voided": {"$ne": True}}
    stored: Document = {}
    since, until = p.window(backend)
    if since is not None:
        stored["$gt"] = since
    if until is not None:
        stored["$lte"] = until
    if p.cursor:
        at = Cursor.parse(p.cursor, backend)
        beyond = "$gt" if p.ascending else "$lt"
        tied = {"stored": at.stored, "seq": {beyond: at.sequence}}
        conditions["$or"] = [{"stored": {beyond: at.stored}}, tied]
    if stored:
        conditions["stored"] = stored
    return conditions


def place(document: Mapping[str, Any]) -> tuple[int, int]:
    """Give what documents are sorted by, which is also the cursor."""
    return document["stored"], document["seq"]


def merged(found: Iterable[Sequence[Document]], *, ascending: bool) -> Iterator[Document]:
    """Merge sorted documents, each once."""
    before: object = None
    for document in merge(*found, key=place, reverse=not ascending):
        if document["_id"] != before:
            yield document
        before = document["_id"]
