"""Statement queries as SQL: pure functions, nothing that only one database understands."""

from typing import Any, TypeAlias

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    and_,
    exists,
    or_,
    select,
    union,
)

from ralph_backends.errors import QueryError
from ralph_backends.queries import Cursor, StatementParameters
from ralph_backends.sql_schema import activities, agents, statements
from ralph_backends.statements import query_agent_key, short_key

__all__ = ["AnySelect", "build_query"]

AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"
"""A query, whatever its columns."""

_Condition: TypeAlias = ColumnElement[bool]


def build_query(parameters: StatementParameters, limit: int, backend: str) -> AnySelect:
    """Build the query for one page: rows of ``seq``, ``stored``, ``text``.

    Args:
        parameters: What to look for.
        limit: How many rows at most.
        backend: The adapter, for errors.

    Raises:
        QueryError: A value makes no sense.
    """
    p = parameters
    if p.statementId is not None or p.voidedStatementId is not None:
        return _by_id(p, backend)
    columns = (statements.c.seq, statements.c.stored, statements.c.text)
    if p.agent is None and p.verb is None and p.activity is None and p.registration is None:
        query = select(*columns).where(*_window(p, statements, backend))
        return _ordered(query, p, statements, limit)
    both = union(
        select(_direct(p, limit, backend).subquery()),
        select(_referring(p, limit, backend).subquery()),
    ).subquery()
    query = select(*columns).join(both, both.c.seq == statements.c.seq)
    return _ordered(query, p, both, limit)


def _by_id(p: StatementParameters, backend: str) -> AnySelect:
    if p.statementId is not None and p.voidedStatementId is not None:
        raise QueryError(backend, "voidedStatementId", "given together with statementId")
    wanted = p.statementId if p.statementId is not None else p.voidedStatementId
    return select(statements.c.seq, statements.c.stored, statements.c.text).where(
        statements.c.id == str(wanted).lower(),
        statements.c.voided.is_(p.voidedStatementId is not None),
    )


def _direct(p: StatementParameters, limit: int, backend: str) -> AnySelect:
    """Find what matches itself, along the index of the most selective filter."""
    order: FromClause = statements
    query = select(statements.c.seq, statements.c.stored)
    conditions = _filters(p, statements, backend)
    if p.agent is not None:
        order = agents.alias("along")
    elif p.activity is not None:
        order = activities.alias("along")
    if order is not statements:
        key, related = _link(p, backend)
        query = query.join(order, order.c.seq == statements.c.seq)
        conditions = [*conditions[1:], order.c.key == key]
        if not related:
            conditions.append(order.c.related.is_(False))
    query = query.where(*conditions, *_window(p, order, backend))
    return _ordered(query, p, order, limit)


def _referring(p: StatementParameters, limit: int, backend: str) -> AnySelect:
    """Find what refers to a match, or to what refers to one, and so on.

    https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#queryStatementRef
    """
    start = statements.alias("referring")
    chain = (
        select(start.c.seq, start.c.ref)
        .where(start.c.ref.is_not(None))
        .cte("chain", recursive=True)
    )
    step = statements.alias("step")
    # UNION, not UNION ALL: two statements can refer to each other
    chain = chain.union(
        select(chain.c.seq, step.c.ref)
        .join(step, step.c.id == chain.c.ref)
        .where(step.c.ref.is_not(None))
    )
    match = statements.alias("match")
    found = (
        select(chain.c.seq)
        .join(match, match.c.id == chain.c.ref)
        .where(*_filters(p, match, backend))
    )
    query = select(statements.c.seq, statements.c.stored).where(
        statements.c.seq.in_(found), *_window(p, statements, backend)
    )
    return _ordered(query, p, statements, limit)


def _link(p: StatementParameters, backend: str) -> tuple[str, bool]:
    """Give the key, and whether related ones count, of the agent or else of the activity."""
    if p.agent is not None:
        return short_key(query_agent_key(p.agent, backend)), p.related_agents
    return short_key(p.activity or ""), p.related_activities


def _filters(p: StatementParameters, table: FromClause, backend: str) -> list[_Condition]:
    """Give the conditions on one statement; that of the agent or the activity is the first."""
    conditions: list[_Condition] = []
    if p.agent is not None:
        key = short_key(query_agent_key(p.agent, backend))
        conditions.append(_linked(agents, table, key, related=p.related_agents))
    if p.activity is not None:
        key = short_key(p.activity)
        conditions.append(_linked(activities, table, key, related=p.related_activities))
    if p.verb is not None:
        conditions.append(table.c.verb_key == short_key(p.verb))
    if p.registration is not None:
        conditions.append(table.c.registration == p.registration.lower())
    return conditions


def _linked(links: FromClause, table: FromClause, key: str, *, related: bool) -> _Condition:
    link = links.alias()
    conditions: list[_Condition] = [
        link.c.key == key,
        link.c.stored == table.c.stored,
        link.c.seq == table.c.seq,
    ]
    if not related:
        conditions.append(link.c.related.is_(False))
    return exists().where(*conditions)


def _window(p: StatementParameters, order: FromClause, backend: str) -> list[_Condition]:
    """Give the conditions on the returned statement itself."""
    conditions: list[_Condition] = [statements.c.voided.is_(False)]
    since, until = p.window(backend)
    if since is not None:
        conditions.append(order.c.stored > since)
    if until is not None:
        conditions.append(order.c.stored <= until)
    if p.cursor:
        at = Cursor.parse(p.cursor, backend)
        stored, seq = order.c.stored, order.c.seq
        tied = stored == at.stored
        if p.ascending:
            conditions.append(or_(stored > at.stored, and_(tied, seq > at.sequence)))
        else:
            conditions.append(or_(stored < at.stored, and_(tied, seq < at.sequence)))
    return conditions


def _ordered(query: AnySelect, p: StatementParameters, order: FromClause, limit: int) -> AnySelect:
    columns = (order.c.stored, order.c.seq)
    sort = [column.asc() if p.ascending else column.desc() for column in columns]
    return query.order_by(*sort).limit(limit)
