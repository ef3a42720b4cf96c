"""Payloads in all their forms, contexts, and what the envelope demands."""

import copy
import json
import pickle
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, ValidationError

from ralph_models.edx import (
    AnyEvent,
    EdxCourseEnrollmentActivated,
    NoPayload,
    Payload,
    PayloadForm,
    PayloadModel,
    PayloadText,
    ServerEvent,
    UILinkClicked,
    UIPageClose,
    UIPlayVideo,
    UISeqNext,
    parse_event,
)
from ralph_models.edx.base import decode_text, payload_type

Same = Callable[[Any, Any], None]
Root = dict[str, Any]


class Answer(PayloadModel):
    text: str


class Answered(ServerEvent):
    event_type: Literal["test.answered"]
    event: Payload[Answer]


class Listed(ServerEvent):
    event_type: Literal["test.listed"]
    event: Payload[list[str]]


class Dotted(ServerEvent):
    event_type: Literal["test.dotted"]
    event: Annotated[
        list[str] | PayloadText | None,
        PayloadForm(lambda data: list(data.split(".")) if isinstance(data, str) else data),
        Field(default=None),
    ]


def page_close(root: Root, **members: Any) -> UIPageClose:
    return UIPageClose.model_validate(root | members)


def faults(error: pytest.ExceptionInfo[ValidationError]) -> list[tuple[Any, str]]:
    return [(fault["loc"], fault["type"]) for fault in error.value.errors()]


@pytest.mark.parametrize(
    ("payload", "data"),
    [
        pytest.param(None, None, id="null"),
        pytest.param("", "", id="no text"),
        pytest.param("null", None, id="text of null"),
        pytest.param("{}", {}, id="text of an object"),
        pytest.param('""', "", id="text of no text"),
        pytest.param('"\\"\\""', "", id="text of no text, quoted twice"),
        pytest.param('"{}"', {}, id="text of an object, quoted once more"),
        pytest.param({}, {}, id="object"),
    ],
)
def test_empty_payloads_are_payloads_without_values(
    payload: Any, data: Any, root: Root, same: Same
) -> None:
    event = page_close(root, event=payload)
    assert event.payload == NoPayload()
    assert event.event == (NoPayload() if isinstance(payload, dict) else payload)
    same(event.payload_data, data)
    same(event.to_dict(), root | {"event": payload})


def test_an_absent_payload_is_one_without_values_and_stays_absent(root: Root) -> None:
    event = page_close(root)
    assert event.payload == NoPayload()
    assert event.payload_data is None
    assert event.to_dict() == root


@pytest.mark.parametrize("empty", [None, "", "{}", {}, "absent"])
def test_an_empty_payload_is_refused_where_a_value_is_required(empty: Any) -> None:
    root = {"event_type": "test.answered", "time": "2024-01-01T00:00:00", "event": empty}
    if empty == "absent":
        del root["event"]
    with pytest.raises(ValidationError) as error:
        Answered.model_validate(root)
    assert faults(error) == [(("event", "text"), "missing")]


@pytest.mark.parametrize(
    ("payload", "reason"),
    [
        pytest.param("input_1=choice_2", "the text of the payload is not JSON", id="form"),
        pytest.param('"input_1=choice_2"', "the text of the payload is not JSON", id="quoted form"),
        pytest.param('{"id": "abc', "not JSON: EOF while parsing", id="cut"),
        pytest.param('{"id": NaN}', "not JSON: expected value", id="NaN"),
        pytest.param('{"id":' * 200 + "1" + "}" * 200, "nested more than 100", id="too deep"),
        pytest.param("[]", "Input should be a valid dictionary", id="text of an array"),
        pytest.param([], "Input should be a valid dictionary", id="array"),
        pytest.param(1, "Input should be a valid dictionary", id="number"),
    ],
)
def test_other_payloads_are_refused_with_a_reason(payload: Any, reason: str, root: Root) -> None:
    with pytest.raises(ValidationError) as error:
        page_close(root, event=payload)
    (fault,) = error.value.errors()
    assert fault["loc"] == ("event",)
    assert fault["msg"].startswith(reason)


def test_object_and_text_give_the_same_payload(root: Root, same: Same) -> None:
    move = {"id": "block-v1:O+C+R+type@sequential+block@s", "old": 1, "new": 2, "extra": [1.0, 1]}
    root["event_type"] = "seq_next"
    given = UISeqNext.model_validate(root | {"event": move})
    text = UISeqNext.model_validate(root | {"event": json.dumps(move)})
    assert given.payload == text.payload
    same(given.payload_data, move)
    same(text.payload_data, move)


def test_the_decoded_payload_outlives_a_copy(root: Root, same: Same) -> None:
    root["event_type"] = "seq_next"
    for payload in ({"old": 1}, '{"old": 1}'):
        event = UISeqNext.model_validate(root | {"event": payload})
        for twin in (
            event.model_copy(deep=True),
            copy.deepcopy(event),
            pickle.loads(pickle.dumps(event)),  # noqa: S301 - our own data
            UISeqNext.model_validate(root | {"event": event.event}),
        ):
            assert twin == event
            assert twin.payload.old == 1
            same(twin.payload_data, {"old": 1})
            same(twin.to_dict(), event.to_dict())


def test_a_payload_may_be_an_array() -> None:
    root = {"event_type": "test.listed", "time": "2024-01-01T00:00:00"}
    assert Listed.model_validate(root | {"event": ["a"]}).payload == ["a"]
    assert Listed.model_validate(root | {"event": '["a"]'}).payload == ["a"]
    assert Listed.model_validate(root | {"event": '["a"]'}).to_dict()["event"] == '["a"]'
    assert payload_type(Listed) == list[str]


def test_a_payload_may_have_a_form_of_its_own() -> None:
    root = {"event_type": "test.dotted", "time": "2024-01-01T00:00:00"}
    event = Dotted.model_validate(root | {"event": "a.b"})
    assert event.payload == ["a", "b"]
    assert event.payload_data == "a.b"
    assert event.to_dict()["event"] == "a.b"


def test_text_that_is_no_json_stays_text_once_unquoted() -> None:
    assert decode_text('"a=1&b=2"') == "a=1&b=2"
    assert decode_text('"{cut"') == "{cut"
    assert decode_text("{cut") == "{cut"
    assert decode_text("1") == "1"


@pytest.mark.parametrize(
    "value", [pytest.param("1e999", id="float"), pytest.param("9" * 400, id="integer")]
)
@pytest.mark.parametrize(
    ("template", "place"),
    [
        pytest.param('{"extra": {"a": [%s]}}', ("extra", "a", 0), id="root"),
        pytest.param('{"nonInteraction": %s}', ("nonInteraction",), id="member of the root"),
        pytest.param('{"context": {"extra": %s}}', ("context", "extra"), id="context"),
        pytest.param(
            '{"context": {"asides": {"a": %s}}}', ("context", "asides", "a"), id="free map"
        ),
        pytest.param('{"event": {"extra": %s}}', ("event", "extra"), id="payload"),
    ],
)
def test_numbers_beyond_binary64_are_refused_with_their_path(
    value: str, template: str, place: tuple[str | int, ...]
) -> None:
    base = '{"event_type": "page_close", "time": "2024-01-01T00:00:00", '
    with pytest.raises(ValidationError) as error:
        parse_event(base + (template % value)[1:])
    assert [fault["loc"] for fault in error.value.errors()] == [place]


def test_numbers_beyond_binary64_are_refused_within_payload_text(root: Root) -> None:
    for value in ("1e999", "-1e999", "9" * 400):
        for member in ("extra", "currentTime"):
            text = f'{{"{member}": {value}}}'
            with pytest.raises(ValidationError) as error:
                parse_event(root | {"event_type": "play_video", "event": text})
            assert error.value.errors()[0]["loc"] == ("event", member)


@pytest.mark.parametrize("level", ["tolerant", "envelope"])
def test_lone_surrogates_are_read_and_written(level: Literal["tolerant", "envelope"]) -> None:
    line = (
        rb'{"event_type": "page_close", "time": "2024-01-01T00:00:00", "page": "\ud800",'
        rb' "extra": ["\udfff"], "event": "{\"a\": \"\\ud800\"}"}'
    )
    event = parse_event(line, level=level)
    assert event.page == "\ud800"
    assert event.payload_data == {"a": "\ud800"}
    assert json.loads(event.to_json()) == json.loads(line) == event.to_dict()


@pytest.mark.parametrize(
    "part",
    [
        pytest.param({"event": {"a": {"\udfff": 1}}}, id="key in a payload"),
        pytest.param({"event": '{"a": "\udfff"}'}, id="raw in a text"),
        pytest.param({"extra": {"\udfff": ["\udfff"]}}, id="key of an unknown object"),
        pytest.param({"context": {"asides": {"\udfff": 1}}}, id="key of a free map"),
    ],
)
def test_lone_surrogates_are_written_wherever_they_are_read(part: Root, root: Root) -> None:
    event = parse_event(root | part)
    assert event.to_dict() == root | part
    assert json.loads(event.to_json()) == root | part


def test_context_that_is_text_is_read_and_given_back() -> None:
    context = '{"user_id":7,  "course_user_tags": {"a": 1}}'
    root = {"event_type": "page_close", "time": "2024-01-01T00:00:00", "context": context}
    event = parse_event(root)
    assert event.context is not None
    assert event.context.user_id == 7
    assert event.to_dict() == root
    assert json.loads(event.to_json()) == root


def test_context_that_is_other_text_is_refused(root: Root) -> None:
    for context in ("", "no JSON", "[]", '"{}"'):
        with pytest.raises(ValidationError) as error:
            parse_event(root | {"context": context})
        assert error.value.errors()[0]["loc"] == ("context",)


@pytest.mark.parametrize(
    "user_id",
    [
        pytest.param(7, id="number"),
        pytest.param("7", id="pseudonym"),
        pytest.param("", id="no text"),
        pytest.param(None, id="null"),
    ],
)
def test_a_user_id_is_a_number_or_text_or_nothing(user_id: int | str | None, root: Root) -> None:
    event = page_close(root, context={"user_id": user_id})
    assert event.context is not None
    assert event.context.user_id == user_id


def test_all_but_event_type_and_time_may_be_null(root: Root) -> None:
    keys = set(UIPageClose.model_fields) - {"event_type", "time"}
    event = page_close(root, **dict.fromkeys(keys))
    assert event.to_dict() == root | dict.fromkeys(keys)


@pytest.mark.parametrize("missing", ["event_type", "time"])
def test_event_type_and_time_are_required(missing: str, root: Root) -> None:
    del root[missing]
    with pytest.raises(ValidationError) as error:
        UIPageClose.model_validate(root)
    assert faults(error) == [((missing,), "missing")]


@pytest.mark.parametrize(
    ("time", "moment"),
    [
        pytest.param(
            "2024-02-29T23:59:59.123456+00:00",
            datetime(2024, 2, 29, 23, 59, 59, 123456, UTC),
            id="as logged",
        ),
        pytest.param("2013-06-01T00:00:00", datetime(2013, 6, 1, tzinfo=UTC), id="naive"),
        pytest.param("2013-06-01T02:00:00+02:00", datetime(2013, 6, 1, tzinfo=UTC), id="offset"),
        pytest.param("2013-06-01 00:00:00Z", datetime(2013, 6, 1, tzinfo=UTC), id="space, Z"),
    ],
)
def test_the_time_is_in_utc(time: str, moment: datetime, root: Root) -> None:
    event = page_close(root, time=time)
    assert event.event_time == moment
    assert event.event_time.tzinfo is UTC
    assert event.to_dict()["time"] == time


def test_keys_unknown_to_the_docs_are_kept_at_every_depth(root: Root, same: Same) -> None:
    unknown = {"π": [None, True, 1, 1.0, {"": ""}]}
    module = {"display_name": "d", **unknown}
    given = root | unknown | {"context": {"module": module, **unknown}, "event": unknown}
    same(page_close(given).to_dict(), given)


def test_strict_reports_unknown_keys_at_every_depth(root: Root) -> None:
    given = root | {
        "a": 1,
        "context": {
            "b": 1,
            "module": {"c": 1},
            "course_user_tags": {"free": 1},
            "asides": {"x": 1},
        },
        "event": '{"d": 1}',
    }
    with pytest.raises(ValidationError) as error:
        parse_event(given, level="strict")
    assert set(faults(error)) == {
        (("a",), "extra_forbidden"),
        (("context", "b"), "extra_forbidden"),
        (("context", "module", "c"), "extra_forbidden"),
        (("event", "d"), "extra_forbidden"),
    }


def test_only_upgrades_have_a_mode_in_their_context(root: Root) -> None:
    given = root | {"context": {"mode": "audit", "location": "sidebar"}}
    parse_event(given | {"event_type": "edx.course.enrollment.upgrade.clicked"}, level="strict")
    with pytest.raises(ValidationError) as error:
        parse_event(given, level="strict")
    assert len(faults(error)) == 2


def test_any_event_takes_every_form_of_payload(root: Root, same: Same) -> None:
    for payload in ("a=1", "{cut", '"quoted"', [1, 2.0], {"a": None}, 5, True, None, ""):
        event = parse_event(root | {"event_type": "unheard.of", "event": payload}, level="envelope")
        assert isinstance(event, AnyEvent)
        same(event.to_dict()["event"], payload)
        same(event.payload_data, decode_text(payload) if isinstance(payload, str) else payload)


def test_any_event_needs_no_type() -> None:
    event = parse_event({"time": "2024-01-01T00:00:00"}, level="envelope")
    assert event.to_dict() == {"time": "2024-01-01T00:00:00"}


def test_json_schema_shows_all_forms_of_a_payload() -> None:
    forms = UILinkClicked.model_json_schema()["properties"]["event"]["anyOf"]
    assert forms == [
        {"$ref": "#/$defs/LinkClick"},
        {"type": "string", "contentMediaType": "application/json"},
        {"type": "null"},
    ]


def test_events_are_made_in_python_too() -> None:
    event = EdxCourseEnrollmentActivated(
        event_type="edx.course.enrollment.activated",
        time="2024-01-01T00:00:00",
        event=payload_type(EdxCourseEnrollmentActivated)(mode="audit"),
    )
    assert event.payload.mode == "audit"
    assert event.payload_data == {"mode": "audit"}


def test_a_changed_payload_is_written_back(root: Root) -> None:
    event = UIPlayVideo.model_validate(root | {"event_type": "play_video", "event": {"id": "a"}})
    event.payload.id = "b"
    assert event.to_dict()["event"] == {"id": "b"}
