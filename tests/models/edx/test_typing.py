"""What type checkers know about events; they read this file, and it runs as well."""

from typing import Any, assert_type

import pytest

from ralph_models.edx import (
    AnyEvent,
    EdxCourseEnrollmentActivated,
    EdxEvent,
    Enrollment,
    LinkClick,
    NoPayload,
    PayloadText,
    Request,
    Server,
    UILinkClicked,
    UIPageClose,
    UISeekVideo,
    VideoSeek,
    parse_event,
)
from ralph_models.edx.enrollment import EdxCourseEnrollmentUpgradeSucceeded, UpgradeContext
from ralph_models.selection import Selector
from ralph_models.types import JsonValue

TIME = "2024-01-01T00:00:00"


def read(kind: str, **members: Any) -> EdxEvent:
    return parse_event({"event_type": kind, "time": TIME, **members})


def test_parse_event_gives_an_event() -> None:
    event = read("page_close")
    assert_type(event, EdxEvent)
    assert_type(event.payload, Any)
    assert_type(event.payload_data, JsonValue)
    assert_type(event.__selector__, Selector)
    assert event.payload == NoPayload()


@pytest.mark.parametrize("payload", [{}, "{}", None], ids=["object", "text", "null"])
def test_the_payload_has_the_type_that_the_model_names(payload: Any) -> None:
    close = read("page_close", event=payload)
    assert isinstance(close, UIPageClose)
    assert_type(close.payload, NoPayload)
    assert_type(close.event, NoPayload | PayloadText | None)

    link = read("edx.ui.lms.link_clicked", event=payload)
    assert isinstance(link, UILinkClicked)
    assert_type(link.payload, LinkClick)
    assert_type(link.payload.target_url, str | None)

    seek = read("seek_video", event=payload)
    assert isinstance(seek, UISeekVideo)
    assert_type(seek.payload, VideoSeek)
    assert_type(seek.payload.old_time, int | float | None)

    activated = read("edx.course.enrollment.activated", event=payload)
    assert isinstance(activated, EdxCourseEnrollmentActivated)
    assert_type(activated.payload, Enrollment)

    server = read("/", event=payload)
    assert isinstance(server, Server)
    assert_type(server.payload, Request)
    assert type(server.payload) is Request


def test_the_context_may_be_narrower() -> None:
    event = read("edx.course.enrollment.upgrade.succeeded", context={"mode": "verified"})
    assert isinstance(event, EdxCourseEnrollmentUpgradeSucceeded)
    assert_type(event.context, UpgradeContext | None)
    assert event.context is not None
    assert event.context.mode == "verified"


def test_the_payload_of_any_event_is_a_json_value() -> None:
    event = parse_event({"time": TIME, "event": [1]}, level="envelope")
    assert isinstance(event, AnyEvent)
    assert_type(event.payload, JsonValue)
    assert event.payload == [1]
