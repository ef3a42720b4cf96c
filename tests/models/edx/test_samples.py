"""Every sample line of the families is read, and given back as it was."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from ralph_models.edx import EVENTS, AnyEvent, EdxEvent, PayloadText, parse_event
from ralph_models.errors import UnknownEventError

Same = Callable[[Any, Any], None]


def leaves(model: type[EdxEvent]) -> set[type[EdxEvent]]:
    found = {model}
    for below in model.__subclasses__():
        found |= leaves(below)
    return found


def is_log_form(record: dict[str, Any]) -> bool:
    return "event_type" in record and "data" not in record


def test_a_line_becomes_an_event_that_knows_its_model(line: bytes) -> None:
    event = parse_event(line)
    assert type(event) in EVENTS
    assert event.__selector__ == type(event).__selector__


def test_a_line_in_log_form_is_given_back_as_it_was(line: bytes, same: Same) -> None:
    record = json.loads(line)
    event = parse_event(line)
    if is_log_form(record):
        same(event.to_dict(), record)
        same(json.loads(event.to_json()), record)
    else:
        assert event.time == record.get("timestamp", record.get("time"))
        same(event.payload_data, record.get("data"))


def test_what_is_given_back_is_the_same_event(line: bytes) -> None:
    event = parse_event(line)
    assert parse_event(event.to_json()) == event
    assert parse_event(event.to_dict()) == event


def test_bytes_text_and_mapping_are_the_same_event(line: bytes) -> None:
    event = parse_event(line)
    assert parse_event(line.decode()) == event
    assert parse_event(json.loads(line)) == event


def test_a_mapping_is_not_changed(line: bytes, same: Same) -> None:
    record = json.loads(line)
    event = parse_event(record)
    for part in (event, event.context, event.payload):
        extra = part.model_extra if isinstance(part, BaseModel) else None
        if extra is not None:
            extra["added"] = 1
    same(record, json.loads(line))


def test_the_envelope_of_a_line_is_enough_for_any_event(line: bytes, same: Same) -> None:
    event = parse_event(line, level="envelope")
    known = parse_event(line)
    assert type(event) is AnyEvent
    assert event.event_time == known.event_time
    same(event.to_dict(), known.to_dict())
    same(event.payload_data, known.payload_data)


def test_payload_texts_are_kept_character_by_character(line: bytes) -> None:
    record = json.loads(line)
    event = parse_event(line)
    if isinstance(record.get("event"), str):
        assert isinstance(event.event, PayloadText)
        assert event.event == record["event"]
        assert event.to_dict()["event"] == record["event"]


def test_strict_refuses_the_unknown_keys_of_an_analytics_export_alone(lines: list[bytes]) -> None:
    refused: list[tuple[str | int, ...]] = []
    for given in lines:
        try:
            parse_event(given, level="strict")
        except ValidationError as error:
            refused += [(fault["type"], *fault["loc"]) for fault in error.errors()]
    assert refused == [("extra_forbidden", "label"), ("extra_forbidden", "nonInteraction")]


def test_every_leaf_is_in_the_tuple_of_events() -> None:
    of_package = {
        model
        for model in leaves(EdxEvent)
        if model.__module__.startswith("ralph_models.") and not model.__subclasses__()
    }
    assert of_package - {AnyEvent} == set(EVENTS)
    assert len(EVENTS) == len(set(EVENTS))


def test_the_samples_show_most_models(lines: list[bytes]) -> None:
    assert len({type(parse_event(given)) for given in lines}) == 150


DIRTY = [
    pytest.param(1, "not JSON", "UIPageClose", id="prefix of the Python logger"),
    pytest.param(2, "not JSON", "ProblemCheck", id="prefix of syslog"),
    pytest.param(3, "the line is blank", "the line is blank", id="empty"),
    pytest.param(4, "the line is blank", "the line is blank", id="blanks"),
    pytest.param(5, "not JSON", "not JSON", id="comment"),
    pytest.param(6, "not JSON: EOF", "not JSON", id="cut"),
    pytest.param(7, "nothing but NUL bytes", "nothing but NUL bytes", id="NUL"),
    pytest.param(8, "not JSON: trailing", "not JSON: trailing", id="two objects"),
    pytest.param(9, "not a JSON object, but list", "not a JSON object, but list", id="list"),
    pytest.param(10, "not a JSON object, but null", "not a JSON object, but null", id="null"),
    pytest.param(11, "not a JSON object, but str", "not a JSON object, but str", id="text"),
    pytest.param(12, UnknownEventError, "no log line in any of", id="empty object"),
    pytest.param(13, "not JSON", "not JSON", id="NaN"),
    pytest.param(14, "not JSON: trailing", "UIPageClose", id="trailing text"),
    pytest.param(15, "not JSON", "not JSON", id="Python, not JSON"),
]


@pytest.mark.parametrize(("number", "plain", "unwrapped"), DIRTY)
def test_a_dirty_line_is_refused_with_its_reason(
    number: int,
    plain: str | type[Exception],
    unwrapped: str | type[Exception],
    dirty_lines: list[bytes],
) -> None:
    given = dirty_lines[number - 1]
    assert outcome(given, unwrap=False).startswith(name(plain))
    assert outcome(given, unwrap=True).startswith(name(unwrapped))


def name(expected: str | type[Exception]) -> str:
    return expected if isinstance(expected, str) else expected.__name__


def outcome(given: bytes, *, unwrap: bool) -> str:
    try:
        return type(parse_event(given, unwrap=unwrap)).__name__
    except ValidationError as error:
        (fault,) = error.errors()
        return fault["msg"]
    except UnknownEventError as error:
        return type(error).__name__
