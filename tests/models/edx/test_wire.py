"""Asynchronous, mixed and wrapped forms of an event."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from ralph_models.edx import PayloadText, UIPageClose, UIPlayVideo, parse_event
from ralph_models.edx.wire import is_event, normalise, strip_prefix, unwrap
from ralph_models.errors import RalphError, UnwrapError

Same = Callable[[Any, Any], None]

TIME = "2024-01-01T00:00:00+00:00"
EVENT = {"event_type": "page_close", "time": TIME, "event": "{}"}
LINE = json.dumps(EVENT)


def test_the_log_form_passes_unchanged(lines: list[bytes]) -> None:
    for line in lines:
        record = json.loads(line)
        mixed = "data" in record or isinstance(record.get("context"), str)
        if "event_type" in record and not mixed:
            assert normalise(record) is record


def test_what_is_normal_stays_so(lines: list[bytes]) -> None:
    for line in lines:
        root = normalise(json.loads(line))
        assert normalise(root) is root


def test_the_asynchronous_form_becomes_what_the_platform_logs(same: Same) -> None:
    moved = {
        "username": "u",
        "session": "s",
        "ip": "",
        "agent": "a",
        "host": "h",
        "referer": "r",
        "accept_language": "de",
        "event_type": "play_video",
        "event_source": "browser",
        "page": None,
    }
    given = {
        "name": "edx.video.played",
        "timestamp": TIME,
        "data": {"id": "é", "currentTime": 1},
        "context": {"course_id": "c", "client_id": None, **moved},
    }
    before = json.dumps(given)
    root = normalise(given)
    same(
        root,
        {
            "name": "edx.video.played",
            "time": TIME,
            "event": '{"id": "\\u00e9", "currentTime": 1}',
            "context": {"course_id": "c", "client_id": None},
            **moved,
        },
    )
    assert json.dumps(given) == before
    event = parse_event(given)
    assert isinstance(event, UIPlayVideo)
    assert isinstance(event.event, PayloadText)
    assert event.payload.id == "é"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(
            {"name": "a", "timestamp": TIME, "data": {}},
            {"name": "a", "event_type": "a", "time": TIME, "event": {}},
            id="no context, no source: the payload stays an object",
        ),
        pytest.param(
            {"name": "a", "timestamp": TIME, "context": {"event_source": "server"}, "data": {}},
            {
                "name": "a",
                "event_type": "a",
                "time": TIME,
                "context": {},
                "event_source": "server",
                "event": {},
            },
            id="server: the payload stays an object",
        ),
        pytest.param(
            {"name": "a", "timestamp": TIME, "context": {"event_source": "browser"}, "data": ""},
            {
                "name": "a",
                "event_type": "a",
                "time": TIME,
                "context": {},
                "event_source": "browser",
                "event": "",
            },
            id="browser: text stays as it is",
        ),
        pytest.param(
            {"event_type": "a", "time": TIME, "data": {}, "context": {"username": "u"}},
            {"event_type": "a", "time": TIME, "event": {}, "context": {"username": "u"}},
            id="mixed: data for event, and a context that repeats root fields",
        ),
        pytest.param(
            {"event_type": "a", "timestamp": TIME, "event": {}},
            {"event_type": "a", "time": TIME, "event": {}},
            id="mixed: timestamp for time",
        ),
        pytest.param(
            {"event_type": "a", "time": TIME, "event": {}, "timestamp": 1, "data": 2},
            {"event_type": "a", "time": TIME, "event": {}, "timestamp": 1, "data": 2},
            id="both: the others are unknown keys",
        ),
        pytest.param(
            {"name": "a", "time": TIME, "event": {}},
            {"name": "a", "event_type": "a", "time": TIME, "event": {}},
            id="log form without event_type",
        ),
        pytest.param(
            {"event_type": "a", "context": '{"user_id": 1}'},
            {"event_type": "a", "context": {"user_id": 1}},
            id="context as text",
        ),
        pytest.param(
            {"event_type": "a", "context": "[1]"},
            {"event_type": "a", "context": "[1]"},
            id="context as text of something else",
        ),
        pytest.param({}, {}, id="nothing"),
        pytest.param(
            {"name": "a", "timestamp": TIME, "context": {"event_source": "browser"}, "data": {1}},
            {
                "name": "a",
                "event_type": "a",
                "time": TIME,
                "context": {},
                "event_source": "browser",
                "event": {1},
            },
            id="no JSON",
        ),
    ],
)
def test_other_forms_become_the_log_form(given: dict[str, Any], expected: dict[str, Any]) -> None:
    assert normalise(given) == expected


def test_an_asynchronous_browser_event_may_hold_what_json_can_not(root: dict[str, Any]) -> None:
    given = {
        "name": "page_close",
        "timestamp": root["time"],
        "context": {"event_source": "browser"},
        "data": {"a": {1}},
    }
    with pytest.raises(ValidationError):
        parse_event(given)


@pytest.mark.parametrize(
    "prefix",
    [
        "",
        "2023-05-23 13:53:13,461 INFO 20 [tracking] [user None] [ip None] logger.py:41 - ",
        "May 23 13:53:13 host [service_variant=lms][tracking][env:no_env] INFO [h 1201]  - ",
        "#011\ufeff é ",
    ],
)
def test_a_prefix_is_cut(prefix: str) -> None:
    assert strip_prefix(prefix + LINE + "\n") == LINE
    assert strip_prefix((prefix + LINE).encode()) == LINE.encode()
    assert isinstance(parse_event(prefix + LINE, unwrap=True), UIPageClose)


@pytest.mark.parametrize("line", ["", "no object", "}{", "[1]"])
def test_a_line_without_an_object_has_nothing_to_strip(line: str) -> None:
    with pytest.raises(UnwrapError, match="no JSON object in the line"):
        strip_prefix(line)
    with pytest.raises(ValidationError):
        parse_event(line, unwrap=True)


@pytest.mark.parametrize(
    "wrapper",
    [
        pytest.param({"version": "1.1", "_full_message": LINE, "short_message": "{}"}, id="_full"),
        pytest.param({"full_message": LINE, "short_message": LINE[:20]}, id="full"),
        pytest.param({"short_message": "INFO - " + LINE, "timestamp": 1.5}, id="short"),
        pytest.param({"full_message": "see above", "_short_message": LINE}, id="first with object"),
        pytest.param({"_index": "i", "_id": "1", "_source": EVENT}, id="hit with the event"),
        pytest.param({"_source": {"message": LINE, "host": {"name": "h"}}}, id="hit with a line"),
        pytest.param({"_source": {"event": {"original": LINE}}}, id="hit of ECS"),
        pytest.param({"event.original": LINE, "message": "cut {"}, id="document of ECS, flat"),
        pytest.param({"message": EVENT}, id="decoded message"),
        pytest.param({"_source": {"message": json.dumps({"message": LINE})}}, id="GELF in a hit"),
    ],
)
def test_the_event_is_taken_out_of_wrappers(wrapper: dict[str, Any]) -> None:
    inner = unwrap(wrapper)
    assert inner == EVENT or "page_close" in inner
    expected = parse_event(LINE)
    assert parse_event(wrapper, unwrap=True) == expected
    assert parse_event(json.dumps(wrapper), unwrap=True) == expected
    assert parse_event(b"INFO - " + json.dumps(wrapper).encode(), unwrap=True) == expected


def test_an_event_without_wrapper_is_itself(lines: list[bytes]) -> None:
    for line in lines:
        assert is_event(json.loads(line))
        assert parse_event(line, unwrap=True) == parse_event(line)


@pytest.mark.parametrize(
    "wrapper", [{}, {"message": "started"}, {"_source": {}}, {"_source": "{}"}, {"message": 5}]
)
def test_a_wrapper_without_an_event_says_where_it_was_sought(wrapper: dict[str, Any]) -> None:
    with pytest.raises(UnwrapError, match=r"no log line in any of event\.original, _full") as error:
        unwrap(wrapper)
    assert isinstance(error.value, RalphError)
    with pytest.raises(ValidationError, match="no log line in any of"):
        parse_event(wrapper, unwrap=True)


def test_wrappers_within_wrappers_come_to_an_end() -> None:
    wrapper: dict[str, Any] = EVENT
    for _ in range(9):
        wrapper = {"message": json.dumps(wrapper)}
    with pytest.raises(ValidationError, match="too many wrappers"):
        parse_event(wrapper, unwrap=True)
