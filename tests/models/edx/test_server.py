"""The implicit events of requests."""

from typing import Any

import pytest
from pydantic import ValidationError

from ralph_models.edx import PayloadText, Request, Server, parse_event
from ralph_models.errors import UnknownEventError


def request(**members: Any) -> Server:
    event = parse_event({"event_type": "/a", "time": "2024-01-01T00:00:00", **members})
    assert isinstance(event, Server)
    return event


def test_the_parameters_of_a_request_are_read() -> None:
    event = request(event='{"POST": {"a": ["1", "2"]}, "GET": {}}')
    assert event.payload.POST == {"a": ["1", "2"]}
    assert event.payload.GET == {}
    assert not event.truncated


@pytest.mark.parametrize("text", ['{"POST": {"a": ["word wo', "{", '{"POST": {}, "GET": {}} x'])
def test_a_text_that_was_cut_is_kept_and_its_payload_is_empty(text: str) -> None:
    event = request(event=text)
    assert event.truncated
    assert isinstance(event.event, PayloadText)
    assert event.event == text
    assert event.payload == Request()
    assert event.payload_data == text
    assert event.to_dict()["event"] == text


@pytest.mark.parametrize("payload", [None, "", "{}", {}], ids=["null", "blank", "text", "object"])
def test_a_request_without_parameters_is_not_cut(payload: Any) -> None:
    event = request(event=payload)
    assert not event.truncated
    assert event.payload == Request()


def test_the_exception_of_a_request_is_read() -> None:
    payload = {"event-type": "exception", "exception": "<type 'exceptions.UnicodeEncodeError'>"}
    event = request(event=payload)
    assert event.payload.event_type == "exception"
    assert event.payload.exception == payload["exception"]
    assert event.to_dict()["event"] == payload


def test_the_name_of_a_request_is_its_path_too() -> None:
    assert request(name="/a").name == "/a"
    assert request(name="").name == ""
    with pytest.raises(ValidationError, match="not the path of a request"):
        request(name="/a", event_type="page_close")


def test_a_path_without_slash_is_unknown() -> None:
    with pytest.raises(UnknownEventError):
        request(event_type="a/b")


def test_strict_leaves_the_parameters_free() -> None:
    root = {
        "event_type": "/a",
        "time": "2024-01-01T00:00:00",
        "event": '{"POST": {"any": []}, "GET": {"any": []}, "PUT": {}}',
    }
    with pytest.raises(ValidationError) as error:
        parse_event(root, level="strict")
    assert [fault["loc"] for fault in error.value.errors()] == [("event", "PUT")]
