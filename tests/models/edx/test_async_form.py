"""From a line of a log to the asynchronous form and back."""

import json
from collections.abc import Callable
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ralph_models.edx import AnyEvent, EdxEvent, parse_event
from ralph_models.errors import UnknownEventError

Same = Callable[[Any, Any], None]
TIME = "2024-01-01T00:00:00"

HARMLESS = {"unknown_root"}
"""Kinds of losses that concern other readers than ours."""


def kinds(event: EdxEvent) -> list[tuple[str | int, ...]]:
    return [(*finding.path, finding.kind) for finding in event.async_losses()]


def is_same(left: Any, right: Any) -> bool:
    return json.dumps(left, sort_keys=True) == json.dumps(right, sort_keys=True)


def assert_comes_back(event: EdxEvent) -> None:
    """Check that a round trip gives the same event, and exactly what it is said to lose."""
    message = event.to_async()
    twin = parse_event(json.dumps(message))
    lost = {finding.kind for finding in event.async_losses()} - HARMLESS
    assert is_same(twin.to_dict(), event.to_dict()) == (not lost)
    assert type(twin) is type(event)
    assert twin.time == event.time
    assert is_same(twin.payload_data, event.payload_data)
    assert is_same(twin.to_async(), message)
    again = {finding.kind for finding in twin.async_losses()} - HARMLESS
    assert not again


def test_a_line_comes_back_from_the_asynchronous_form(line: bytes) -> None:
    event = parse_event(line)
    assert_comes_back(event)
    assert parse_event(event.to_async()).payload == event.payload


def test_the_asynchronous_form_has_four_keys(line: bytes) -> None:
    event = parse_event(line)
    unknown = {finding.path[0] for finding in event.async_losses() if finding.kind in HARMLESS}
    assert event.to_async().keys() - unknown <= {"name", "timestamp", "data", "context"}
    assert "event_type" in event.to_async()["context"]


def test_an_asynchronous_line_is_written_as_it_came(line: bytes, same: Same) -> None:
    record = json.loads(line)
    if "event_type" not in record and "data" in record:
        event = parse_event(line)
        # the platform's shim adds the type
        record.setdefault("context", {}).setdefault("event_type", record["name"])
        same(event.to_async(), record)


def test_a_log_line_is_the_same_json_value(line: bytes, same: Same) -> None:
    record = json.loads(line)
    if "event_type" in record and "data" not in record:
        same(json.loads(parse_event(line).to_log_line()), record)


@pytest.mark.parametrize(
    ("root", "losses"),
    [
        pytest.param({}, [("name", "missing_name"), ("context", "missing_context")], id="least"),
        pytest.param({"name": "", "context": {}}, [("name", "missing_name")], id="name is empty"),
        pytest.param({"name": "page_close", "context": {}}, [], id="canonical"),
        pytest.param(
            {"name": "page_close", "context": {}, "event_source": "browser", "event": '{"a": 1}'},
            [],
            id="text spelled by Python",
        ),
        pytest.param(
            {"name": "page_close", "context": {}, "event_source": "browser", "event": '{"a":1}'},
            [("event", "payload_spelling")],
            id="text spelled otherwise",
        ),
        pytest.param(
            {"name": "page_close", "context": {}, "event_source": "browser", "event": '"{}"'},
            [("event", "payload_spelling")],
            id="text quoted twice",
        ),
        pytest.param(
            {"name": "page_close", "context": {}, "event_source": "browser", "event": {}},
            [("event", "payload_object")],
            id="object of a browser",
        ),
        pytest.param(
            {"name": "page_close", "context": {}, "event_source": "mobile", "event": '{"a":1}'},
            [],
            id="text of a mobile application",
        ),
        pytest.param(
            {"name": "page_close", "context": '{"a":1}'},
            [("context", "context_text")],
            id="text of a context",
        ),
        pytest.param(
            {"name": "page_close", "context": None}, [("context", "missing_context")], id="null"
        ),
        pytest.param(
            {"name": "page_close", "context": {"ip": "a"}, "ip": "a"},
            [("context", "ip", "twice")],
            id="2014: in both places",
        ),
        pytest.param(
            {"name": "page_close", "context": {"ip": "a"}},
            [("context", "ip", "moves_up")],
            id="in the context alone",
        ),
        pytest.param(
            {"name": "page_close", "context": {}, "label": 1},
            [("label", "unknown_root")],
            id="unknown key",
        ),
        pytest.param(
            {"name": "page_close", "context": {}, "event": None, "data": 1},
            [("data", "taken")],
            id="key of the other form",
        ),
    ],
)
def test_what_does_not_come_back_is_told(root: dict[str, Any], losses: list[Any]) -> None:
    event = parse_event({"event_type": "page_close", "time": TIME, **root})
    assert kinds(event) == losses
    assert_comes_back(event)
    assert all(
        str(finding).startswith(".".join(map(str, finding.path)))
        for finding in event.async_losses()
    )


def test_an_event_without_a_kind_stays_without() -> None:
    roots: list[dict[str, Any]] = [{}, {"context": None}, {"context": {}}, {"event": "a=1"}]
    for root in (*roots, {"name": None}):
        event = parse_event({"time": TIME, **root}, level="envelope")
        twin = AnyEvent.model_validate(parse_event(event.to_async(), level="envelope").to_dict())
        assert twin.to_dict() == event.to_dict()
        assert event.async_losses() == []


VALUES = st.sampled_from([None, "", "x", "{}", '{"a":1}', '{"a": 1}', 1, {}, {"a": 1}, "browser"])
KEYS = ["name", "event_source", "event", "context", "page", "session", "label", "data", "timestamp"]
INNER = ["ip", "page", "username", "event_type", "user_id", "x"]


@given(data=st.data())
def test_a_changed_line_comes_back_from_the_asynchronous_form(
    data: st.DataObject, lines: list[bytes]
) -> None:
    root = parse_event(data.draw(st.sampled_from(lines))).to_dict()
    for key in data.draw(st.lists(st.sampled_from(KEYS), max_size=4)):
        if data.draw(st.booleans()):
            root[key] = data.draw(VALUES)
        else:
            root.pop(key, None)
    context = root.get("context")
    if isinstance(context, dict):
        for key in data.draw(st.lists(st.sampled_from(INNER), max_size=3)):
            cast("dict[str, Any]", context)[key] = data.draw(VALUES)
    try:
        event = parse_event(root)
    except (ValidationError, UnknownEventError):
        return
    try:
        assert_comes_back(event)
    except (ValidationError, UnknownEventError):
        # a value that the root may not have moves there
        assert "moves_up" in {finding.kind for finding in event.async_losses()}
