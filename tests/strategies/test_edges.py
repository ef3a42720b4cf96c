"""Edges of real logs and of the specification occur: each is found."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis.strategies import SearchStrategy

from ralph_models.edx import (
    PayloadText,
    Server,
    UIPageClose,
    UIPlayVideo,
    UIProblemCheck,
    UIProblemGraded,
    UIProblemReset,
)
from ralph_models.strategies import from_model
from ralph_models.vocabulary.verbs import VOIDED
from ralph_models.xapi import (
    Agent,
    Context,
    Group,
    Result,
    Statement,
    StatementRef,
    SubStatement,
    VideoPlayed,
)

Find = Callable[[SearchStrategy[Any], Callable[[Any], bool]], Any]
_NESTED = 2


def user_id(event: Any) -> Any:
    return "none" if event.context is None else event.context.to_dict().get("user_id", "none")


def depth(value: Any) -> int:
    """Count the levels of a JSON value."""
    if hasattr(value, "values"):
        return 1 + max(map(depth, value.values()), default=0)
    return 1 + max(map(depth, value), default=0) if hasattr(value, "append") else 0


def quoted_twice(event: Any) -> bool:
    return isinstance(event.event, str) and event.event.startswith('"{')


EVENTS: dict[str, Callable[[Any], bool]] = {
    "no name": lambda event: "name" not in event.to_dict(),
    "empty name": lambda event: event.to_dict().get("name") == "",
    "null as a name": lambda event: event.to_dict().get("name", "") is None,
    "one of two names": lambda event: event.name == "edx.video.played",
    "a name of its own": lambda event: event.name not in ("", None, event.event_type),
    "empty user name": lambda event: event.username == "",
    "null as a user name": lambda event: event.to_dict().get("username", "") is None,
    "user name beyond ASCII": lambda event: not (event.username or "").isascii(),
    "no user id": lambda event: user_id(event) is None,
    "empty user id": lambda event: user_id(event) == "",
    "user id as text": lambda event: isinstance(user_id(event), str) and user_id(event) != "",
    "no context": lambda event: "context" not in event.to_dict(),
    "null as a context": lambda event: event.to_dict().get("context", "") is None,
    "old course key": lambda event: event.context and "/" in (event.context.course_id or ""),
    "empty course key": lambda event: event.context and event.context.course_id == "",
    "time without offset": lambda event: len(event.time) == 26 and "+" not in event.time,
    "time with a space": lambda event: event.time[10] == " ",
    "time in nanoseconds": lambda event: ".999999999" in event.time,
    "first year": lambda event: event.time.startswith("1000"),
    "last year": lambda event: event.time.startswith("2999"),
    "empty source": lambda event: event.to_dict().get("event_source") == "",
    "mobile": lambda event: event.event_source == "mobile",
    "payload as text": lambda event: isinstance(event.event, PayloadText),
    "payload as text without spaces": lambda event: (
        '":' in str(event.event) and ": " not in event.event
    ),
    "payload as an object": lambda event: (
        event.event is not None and not isinstance(event.event, str)
    ),
    "payload quoted twice": quoted_twice,
    "payload null": lambda event: event.to_dict().get("event", "") is None,
    "payload empty text": lambda event: event.to_dict().get("event") == "",
    "no payload": lambda event: "event" not in event.to_dict(),
    "integer beyond 2^53": lambda event: event.payload.currentTime == 2**53 + 1,
    "largest number": lambda event: event.payload.currentTime == 1.7976931348623157e308,
    "least number": lambda event: event.payload.currentTime == 5e-324,
    "asides": lambda event: bool(event.context and event.context.asides),
}


@pytest.mark.parametrize("edge", EVENTS)
def test_an_edge_of_events_occurs(found: Find, edge: str) -> None:
    assert found(from_model(UIPlayVideo), lambda event: bool(EVENTS[edge](event)))


PAYLOADS: dict[str, tuple[Any, Callable[[Any], bool]]] = {
    "form of answers": (UIProblemCheck, lambda event: "input_" in str(event.event)),
    "form beyond ASCII": (UIProblemCheck, lambda event: "%C3%A9" in str(event.event)),
    "answers and HTML": (UIProblemGraded, lambda event: len(event.payload) == 2),
    "reset of nothing": (UIProblemReset, lambda event: event.event == ""),
    "a request": (Server, lambda event: event.event_type == "/event"),
    "nothing as JSON text": (UIPageClose, lambda event: event.event == "{}"),
}


@pytest.mark.parametrize(("model", "condition"), PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_in_a_form_of_its_own_occurs(
    found: Find, model: Any, condition: Callable[[Any], bool]
) -> None:
    assert found(from_model(model), condition)


STATEMENTS: dict[str, Callable[[Any], bool]] = {
    "an account": lambda statement: bool(statement.actor.account),
    "an mbox": lambda statement: bool(statement.actor.mbox),
    "a hash of an mbox": lambda statement: bool(statement.actor.mbox_sha1sum),
    "an OpenID": lambda statement: bool(statement.actor.openid),
    "an mbox in capitals": lambda statement: "ORG" in (statement.actor.mbox or ""),
    "an identified group": lambda statement: (
        isinstance(statement.actor, Group) and statement.actor.account is not None
    ),
    "an anonymous group": lambda statement: (
        isinstance(statement.actor, Group)
        and "account" not in statement.actor.to_dict()
        and bool(statement.actor.member)
    ),
    "an empty group": lambda statement: (
        isinstance(statement.actor, Group) and statement.actor.member == []
    ),
    "a SubStatement": lambda statement: isinstance(statement.object, SubStatement),
    "a StatementRef": lambda statement: isinstance(statement.object, StatementRef),
    "an agent as the object": lambda statement: isinstance(statement.object, Agent),
    "a group as the object": lambda statement: isinstance(statement.object, Group),
    "voiding": lambda statement: statement.verb.id == VOIDED.iri,
    "a group of OAuth": lambda statement: isinstance(statement.authority, Group),
    "an IRI beyond ASCII": lambda statement: not statement.verb.id.isascii(),
    "a UUID in capitals": lambda statement: bool(statement.id) and statement.id.isupper(),
    "version 2.0": lambda statement: statement.version == "2.0.0",
    "agents of the context": lambda statement: bool(
        statement.context and statement.context.contextAgents
    ),
    "a leap second": lambda statement: ":60Z" in (statement.timestamp or ""),
    "midnight as 24:00": lambda statement: "T24:00" in (statement.timestamp or ""),
    "a basic timestamp": lambda statement: (
        "T" in (statement.timestamp or "") and "-" not in statement.timestamp
    ),
    "a timestamp without offset": lambda statement: len(statement.timestamp or "") == 19,
    "the year 9999": lambda statement: (statement.timestamp or "").startswith("9999"),
    "no attachments": lambda statement: statement.attachments == [],
    "an empty file": lambda statement: (
        bool(statement.attachments) and statement.attachments[0].length == 0
    ),
}


@pytest.mark.parametrize("edge", STATEMENTS)
def test_an_edge_of_statements_occurs(found: Find, edge: str) -> None:
    assert found(from_model(Statement), lambda statement: bool(STATEMENTS[edge](statement)))


PARTS: dict[str, tuple[Any, Callable[[Any], bool]]] = {
    "nested extension": (Result, lambda part: depth(part.extensions) > _NESTED),
    "null extension": (Result, lambda part: None in (part.extensions or {}).values()),
    "NUL": (Result, lambda part: part.response == "\0"),
    "empty response": (Result, lambda part: part.response == ""),
    "four bytes": (Result, lambda part: any(c > "\uffff" for c in part.response or "")),
    "raw is least": (Result, lambda part: part.score and part.score.raw == part.score.min),
    "several activities": (
        Context,
        lambda part: part.contextActivities and hasattr(part.contextActivities.parent, "append"),
    ),
    "one activity": (
        Context,
        lambda part: part.contextActivities and hasattr(part.contextActivities.parent, "id"),
    ),
    "optional extension of the profile": (
        VideoPlayed,
        lambda part: (
            part.context
            and any("volume" in iri for iri in part.context.extensions or dict[str, Any]())
        ),
    ),
}


@pytest.mark.parametrize(("model", "condition"), PARTS.values(), ids=PARTS)
def test_an_edge_of_a_part_occurs(
    found: Find, model: Any, condition: Callable[[Any], bool]
) -> None:
    assert found(from_model(model), lambda part: bool(condition(part)))


def has_list(name: str, statement: Any) -> bool:
    return bool(getattr(statement.object.definition, name))


def test_questions_of_every_type_have_their_lists(found: Find) -> None:
    lists = {"choice": "choices", "likert": "scale", "matching": "target", "performance": "steps"}
    for kind, name in lists.items():
        strategy = from_model(Statement, overrides={"object.definition.interactionType": kind})
        statement = found(strategy, partial(has_list, name))
        assert json.loads(statement.to_json())["object"]["definition"][name]
