"""Queries for xAPI statements: parameters, a page of results, and the cursor between pages.

The parameters are those of the statements resource, by their own names:
https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#213-get-statements
"""

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any, Literal, Self, cast

from ralph_backends.errors import QueryError

__all__ = ["Cursor", "StatementParameters", "StatementQueryResult", "from_micros", "micros"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LONGEST = 40
"""Digits of two 64-bit numbers, a sign and a dot."""
_FLAGS = ("related_activities", "related_agents", "attachments", "ascending")
_TRUE_FALSE = {"true": True, "false": False}


def micros(moment: str | datetime) -> int:
    """Give a moment as microseconds since 1970, finer fractions cut off.

    Raises:
        ValueError: It is no timestamp.
    """
    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return (moment - _EPOCH) // timedelta(microseconds=1)


def from_micros(value: int) -> datetime:
    """Give the moment back, in UTC."""
    return _EPOCH + timedelta(microseconds=value)


@dataclass(frozen=True, slots=True)
class Cursor:
    """The place of a statement in the order of a store: pages go on after it."""

    stored: int
    """When it was stored, in microseconds since 1970."""
    sequence: int
    """Its number among all that the store ever took."""

    def __str__(self) -> str:
        """Give the text that callers pass on unread."""
        return f"{self.stored}.{self.sequence}"

    @classmethod
    def parse(cls, text: str, backend: str) -> Self:
        """Read the text form.

        Raises:
            QueryError: It is not ours.
        """
        stored, dot, sequence = text.partition(".")
        number = stored.removeprefix("-")
        digits = number.isascii() and number.isdigit()
        if not (
            dot and digits and sequence.isascii() and sequence.isdigit() and len(text) <= _LONGEST
        ):
            raise QueryError(
                backend, "cursor", f"{text[:_LONGEST]!r} does not come from this store"
            )
        return cls(int(stored), int(sequence))


@dataclass(frozen=True, kw_only=True, slots=True)
class StatementParameters:
    """What to look for, and which page of it.

    Filters that are given must all hold. A voided statement is only ever found by
    ``voidedStatementId``.
    """

    statementId: str | None = None
    """Only the statement with this id."""
    voidedStatementId: str | None = None
    """Only the voided statement with this id."""
    agent: Mapping[str, Any] | None = None
    """An agent or an identified group, which is actor or object, or a member of one."""
    verb: str | None = None
    """The IRI of the verb."""
    activity: str | None = None
    """The IRI of the activity that is the object."""
    registration: str | None = None
    """The registration in the context, a UUID."""
    related_activities: bool = False
    """``activity`` may be anywhere: in the context, or in a SubStatement."""
    related_agents: bool = False
    """``agent`` may be anywhere: authority, instructor, team, or in a SubStatement."""
    since: str | datetime | None = None
    """Only statements stored after this moment."""
    until: str | datetime | None = None
    """Only statements stored at or before this moment."""
    limit: int = 0
    """Statements a page; 0 for as many as the store gives at most."""
    format: Literal["ids", "exact", "canonical"] = "exact"
    """How the LRS shows agents, activities and verbs; a store takes no notice."""
    attachments: bool = False
    """Whether the LRS sends attachments along; a store takes no notice."""
    ascending: bool = False
    """Oldest first, instead of newest first."""
    cursor: str | None = None
    """The ``more`` of the page before; all other parameters stay the same."""

    @classmethod
    def from_mapping(cls, query: Mapping[str, Any], backend: str = "store") -> Self:
        """Build parameters from names and values, which may be the text of a URL's query.

        Raises:
            QueryError: A name is unknown or a value is none that it can have.
        """
        values: dict[str, Any] = {}
        known = {field.name for field in dataclasses.fields(cls)}
        for name, value in query.items():
            if name not in known:
                raise QueryError(backend, name, f"unknown; there are {', '.join(sorted(known))}")
            values[name] = _read(name, value, backend) if isinstance(value, str) else value
        return cls(**values)

    def window(self, backend: str) -> tuple[int | None, int | None]:
        """Give ``since`` and ``until`` in microseconds since 1970.

        Raises:
            QueryError: One of them is no timestamp.
        """
        since = None if self.since is None else _moment("since", self.since, backend)
        until = None if self.until is None else _moment("until", self.until, backend)
        return since, until


def _moment(name: str, value: str | datetime, backend: str) -> int:
    try:
        return micros(value)
    except (ValueError, OverflowError) as error:
        raise QueryError(backend, name, f"not a timestamp: {error}") from error


def _read(name: str, text: str, backend: str) -> Any:
    """Read one value from text."""
    try:
        if name in _FLAGS:
            if text not in _TRUE_FALSE:
                raise QueryError(backend, name, f"{text!r} is neither 'true' nor 'false'")
            return _TRUE_FALSE[text]
        if name == "limit":
            return int(text)
        if name == "agent":
            agent: object = json.loads(text)
            if not isinstance(agent, dict):
                raise QueryError(backend, name, "not a JSON object")
            return cast("dict[str, Any]", agent)
    except ValueError as error:
        if isinstance(error, QueryError):
            raise
        raise QueryError(backend, name, str(error)) from error
    return text


@dataclass(frozen=True)
class StatementQueryResult:
    """One page of statements."""

    texts: tuple[bytes, ...]
    """The JSON text of each, as it was put."""
    more: str = ""
    """The ``cursor`` for the next page; empty if this is the last."""

    @cached_property
    def statements(self) -> list[dict[str, Any]]:
        """The statements, decoded; numbers keep their type and all their digits."""
        return [json.loads(text) for text in self.texts]
