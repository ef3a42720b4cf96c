"""What every statement store does before it writes: admit, index, compare.

All of this is pure, so that stores differ only in how they keep the outcome.
"""

import hashlib
import json
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from pydantic import ValidationError

from ralph_backends.errors import (
    QueryError,
    RecordRefusedError,
    Refusal,
    StatementConflictError,
)
from ralph_backends.queries import micros
from ralph_backends.records import AnyRecord, Kind, content_key, decode, encode
from ralph_models.reading import read_json
from ralph_models.xapi import Statement
from ralph_models.xapi.comparison import equivalent

__all__ = [
    "VOIDED",
    "Admitted",
    "Sorted",
    "admit_chunk",
    "admit_record",
    "admit_statement",
    "agent_keys",
    "compare",
    "query_agent_key",
    "refuse_or_go_on",
    "short_key",
]

VOIDED = "http://adlnet.gov/expapi/verbs/voided"
"""The verb of a statement that voids another."""

_REASONS = 3
"""How many things that are wrong with one statement are told."""
_IDENTIFIERS = ("mbox", "mbox_sha1sum", "openid")
_CONTEXT_ACTIVITIES = ("parent", "grouping", "category", "other")


@dataclass(slots=True)
class Admitted:
    """A record that may be stored, with what a store looks it up by."""

    index: int
    """Its place among the records of the ``put``."""
    id: str
    """The id of a statement, in lower case; the content key of a record."""
    text: bytes
    """What is stored."""
    value: Mapping[str, Any]
    """The same, decoded."""
    stored: int | None = None
    """Its own ``stored``, in microseconds since 1970, where it has one."""
    timestamp: int | None = None
    """Its ``timestamp``, in the same unit."""
    verb: str = ""
    """The IRI of the verb."""
    registration: str | None = None
    """The registration, in lower case."""
    ref: str | None = None
    """The id of the statement that its object refers to, in lower case."""
    agents: dict[str, bool] = field(default_factory=dict[str, bool])
    """Key of an agent → whether it is only related, that is, neither actor nor object."""
    activities: dict[str, bool] = field(default_factory=dict[str, bool])
    """IRI of an activity → whether it is only related, that is, not the object."""


def short_key(text: str) -> str:
    """Give 32 hexadecimal digits for a text of any length: databases limit what they index."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def agent_keys(agent: Mapping[str, Any]) -> Iterator[str]:
    """Give a key for each identifier of an agent or group: equal keys, equal agents.

    `Inverse functional identifiers
    <https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#inversefunctional>`_.
    """
    for name in _IDENTIFIERS:
        value = agent.get(name)
        if isinstance(value, str):
            yield f"{name} {value.lower() if name == 'mbox_sha1sum' else value}"
    account = agent.get("account")
    if isinstance(account, Mapping):
        both = cast("Mapping[str, Any]", account)
        yield f"account {json.dumps([both.get('homePage'), both.get('name')])}"


def query_agent_key(agent: Mapping[str, Any], backend: str) -> str:
    """Give the key of the agent that a query looks for.

    Raises:
        QueryError: It does not have exactly one identifier.
    """
    keys = list(agent_keys(agent))
    if len(keys) != 1:
        raise QueryError(backend, "agent", f"{len(keys)} identifiers where one is needed")
    return keys[0]


def admit_statement(index: int, record: AnyRecord, *, validate: bool = True) -> Admitted:
    """Check a statement and find out what it is looked up by.

    A statement without an id gets a new one, which is written into its text.

    Raises:
        ValueError: It may not be stored; the message says why.
    """
    text = encode(record)
    try:
        value = read_json(text)
        if validate:
            Statement.model_validate(value)
    except ValidationError as error:
        raise ValueError(_reasons(error)) from error
    if not isinstance(value, dict):
        message = "not a JSON object"
        raise ValueError(message)  # noqa: TRY004 # data of a wrong shape, not a wrong call
    statement = cast("dict[str, Any]", value)
    given = statement.get("id")
    if given is None:
        given = str(uuid.uuid4())
        text = b'{"id":"' + given.encode() + b'",' + text.lstrip()[1:]
        statement = {"id": given, **statement}
    return _index(Admitted(index, str(uuid.UUID(str(given))), text, statement))


def admit_record(index: int, record: AnyRecord) -> Admitted:
    """Check a record, and find its key.

    Raises:
        ValueError: It is no JSON object.
    """
    text = encode(record)
    value = decode(text)
    try:
        text.decode()
    except UnicodeDecodeError:
        text = encode(value)
    return Admitted(index, content_key(value), text, value)


def _reasons(error: ValidationError) -> str:
    """Say in one line what a model refuses."""
    found = error.errors(include_input=False, include_url=False, include_context=False)
    parts: list[str] = []
    for one in found[:_REASONS]:
        place = ".".join(str(key) for key in one["loc"])
        parts.append(f"{place}: {one['msg']}" if place else one["msg"])
    more = f" (and {len(found) - _REASONS} more)" if len(found) > _REASONS else ""
    return "; ".join(parts) + more


def _moment(value: object) -> int | None:
    """Read a timestamp; one that a clock can not show (a leap second) is as good as none."""
    if not isinstance(value, str):
        return None
    try:
        return micros(value)
    except (ValueError, OverflowError):
        return None


def _object(parent: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = parent.get(key)
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _objects(value: object) -> Iterator[Mapping[str, Any]]:
    """Give the objects in a value that may be one object, or a list of them."""
    # what was decoded is a dict: to ask for Mapping would cost ten times as much
    if isinstance(value, dict):
        yield cast("dict[str, Any]", value)
    elif isinstance(value, list):
        for one in cast("list[object]", value):
            if isinstance(one, dict):
                yield cast("dict[str, Any]", one)


def _index(admitted: Admitted) -> Admitted:
    """Fill in what the filters of the statements resource look at."""
    value = admitted.value
    admitted.stored = _moment(value.get("stored"))
    admitted.timestamp = _moment(value.get("timestamp"))
    admitted.verb = str(_object(value, "verb").get("id", ""))
    registration = _object(value, "context").get("registration")
    if isinstance(registration, str):
        admitted.registration = registration.lower()
    target = _object(value, "object")
    if target.get("objectType") == "StatementRef":
        admitted.ref = str(target.get("id", "")).lower()
    # what is direct is entered first, and stays direct
    _enter(admitted, value, related=False)
    _enter_context(admitted, value)
    for agent in _objects(value.get("authority")):
        _enter_agent(admitted, agent, related=True)
    if target.get("objectType") == "SubStatement":
        _enter(admitted, target, related=True)
        _enter_context(admitted, target)
    return admitted


def _enter(admitted: Admitted, statement: Mapping[str, Any], *, related: bool) -> None:
    """Enter actor and object of a statement or a SubStatement."""
    for agent in _objects(statement.get("actor")):
        _enter_agent(admitted, agent, related=related)
    target = _object(statement, "object")
    kind = target.get("objectType", "Activity")
    if kind in {"Agent", "Group"}:
        _enter_agent(admitted, target, related=related)
    elif kind == "Activity" and "id" in target:
        admitted.activities.setdefault(str(target["id"]), related)


def _enter_context(admitted: Admitted, statement: Mapping[str, Any]) -> None:
    """Enter the agents and activities of a context, which are all only related."""
    context = _object(statement, "context")
    agents = [context.get("instructor"), context.get("team")]
    # IEEE 9274.1.1 adds the last two
    agents += [one.get("agent") for one in _objects(context.get("contextAgents"))]
    agents += [one.get("group") for one in _objects(context.get("contextGroups"))]
    for value in agents:
        for agent in _objects(value):
            _enter_agent(admitted, agent, related=True)
    for name in _CONTEXT_ACTIVITIES:
        for activity in _objects(_object(context, "contextActivities").get(name)):
            if "id" in activity:
                admitted.activities.setdefault(str(activity["id"]), True)


def _enter_agent(admitted: Admitted, agent: Mapping[str, Any], *, related: bool) -> None:
    """Enter an agent, or a group with its members: a group matches by a member as well."""
    for key in agent_keys(agent):
        admitted.agents.setdefault(key, related)
    for member in _objects(agent.get("member")):
        for key in agent_keys(member):
            admitted.agents.setdefault(key, related)


@dataclass(slots=True)
class Sorted:
    """What becomes of the records of one chunk."""

    new: list[Admitted] = field(default_factory=list[Admitted])
    """To be stored."""
    unchanged: int = 0
    """Stored already."""
    refused: list[Refusal] = field(default_factory=list[Refusal])
    """Not to be stored."""


def admit_chunk(
    records: Iterable[tuple[int, AnyRecord]],
    admit: Callable[[int, AnyRecord], Admitted],
    largest: int | None = None,
) -> tuple[list[Admitted], list[Refusal]]:
    """Admit the records of a chunk, each with its number.

    Args:
        records: Number and record.
        admit: What is done with each.
        largest: How many bytes a text may have; None for no limit.
    """
    admitted: list[Admitted] = []
    refused: list[Refusal] = []
    for index, record in records:
        try:
            one = admit(index, record)
        except ValueError as error:
            refused.append(Refusal(index, None, str(error)))
            continue
        if largest is not None and len(one.text) > largest:
            reason = f"too large: {len(one.text)} bytes, and the store takes {largest}"
            refused.append(Refusal(index, one.id, reason))
        else:
            admitted.append(one)
    return admitted, refused


def compare(admitted: Sequence[Admitted], known: Mapping[str, bytes], kind: Kind) -> Sorted:
    """Decide which are new, which are stored already, and which conflict with what is stored.

    Args:
        admitted: What a chunk has.
        known: Id → stored text, for all ids among them that are stored.
        kind: Records with the same key are the same; statements with one id need not be.
    """
    result = Sorted()
    seen: dict[str, Mapping[str, Any]] = {}
    for one in admitted:
        if one.id not in seen and one.id in known:
            seen[one.id] = json.loads(known[one.id])
        if one.id not in seen:
            seen[one.id] = one.value
            result.new.append(one)
        elif (
            kind == "records"
            or known.get(one.id) == one.text
            or equivalent(seen[one.id], one.value)
        ):
            result.unchanged += 1
        else:
            reason = "a statement with this id and other content is stored"
            result.refused.append(Refusal(one.index, one.id, reason, conflict=True))
    return result


def refuse_or_go_on(
    refused: Sequence[Refusal],
    *,
    ignore_errors: bool,
    backend: str,
    target: str,
    written: int,
) -> None:
    """Raise for the refused records of a chunk, unless errors are ignored.

    Raises:
        StatementConflictError: All of them are conflicts.
        RecordRefusedError: Some are not.
    """
    if not refused or ignore_errors:
        return
    conflict = all(one.conflict for one in refused)
    kind = StatementConflictError if conflict else RecordRefusedError
    raise kind(backend, target, sorted(refused), written)
