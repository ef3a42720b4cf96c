"""What is told of an event that is accepted."""

import json
from typing import Any

import pytest

from ralph_models.edx import AnyEvent, parse_event
from ralph_models.edx.findings import findings

NEW = "edx.ui.lms.sequence.tab_selected"
TIME = "2024-01-01T00:00:00+00:00"


def found(**members: Any) -> list[tuple[str, str]]:
    root = {"event_type": "page_close", "time": TIME, **members}
    return [
        (".".join(map(str, finding.path)), finding.kind) for finding in findings(parse_event(root))
    ]


@pytest.mark.parametrize(
    ("members", "told"),
    [
        pytest.param({}, [], id="nothing"),
        pytest.param(
            {"label": 1, "context": {"x": {"y": 1}, "module": {"z": 1}}, "event": {"a": 1}},
            ["label", "context.x", "context.module.z", "event.a"],
            id="unknown at each depth",
        ),
        pytest.param({"event": '{"a": {"b": 1}}'}, ["event.a"], id="unknown in text"),
        pytest.param(
            {"context": {"asides": {"x": 1}, "course_user_tags": {"x": ""}}}, [], id="free maps"
        ),
    ],
)
def test_unknown_fields_are_told_with_their_path(members: Any, told: list[str]) -> None:
    assert sorted(found(**members)) == sorted((path, "unknown_field") for path in told)


@pytest.mark.parametrize(
    ("members", "told"),
    [
        pytest.param({"time": "2013-06-01T00:00:00"}, [("time", "naive_time")], id="naive time"),
        pytest.param({"time": "2013-06-01T00:00:00Z"}, [], id="time in UTC"),
        pytest.param({"username": ""}, [("username", "empty")], id="no user"),
        pytest.param({"username": None}, [("username", "null")], id="user is null"),
        pytest.param({"ip": "", "host": "", "page": None, "session": ""}, [], id="no request"),
        pytest.param(
            {"context": {"user_id": "", "course_id": "", "org_id": None, "path": ""}},
            [
                ("context.course_id", "empty"),
                ("context.org_id", "null"),
                ("context.user_id", "empty"),
            ],
            id="empty context",
        ),
        pytest.param(
            {"context": {"user_id": "12"}}, [("context.user_id", "number_as_text")], id="id as text"
        ),
        pytest.param({"context": {"user_id": "0f3a"}}, [], id="pseudonym"),
        pytest.param({"context": '{"user_id": 1}'}, [("context", "context_text")], id="text"),
        pytest.param(
            {"context": {"ip": "a", "host": "b"}, "ip": "a"},
            [("context.ip", "repeated")],
            id="2014: in both places",
        ),
        pytest.param(
            {"event_type": "seek_video", "event": {"old_time": None, "type": "", "id": "0"}},
            [("event.type", "empty"), ("event.old_time", "null")],
            id="payload without values",
        ),
        pytest.param(
            {"event_type": "speed_change_video", "event": {"old_speed": "1.50", "new_speed": "x"}},
            [("event.old_speed", "number_as_text")],
            id="number as text",
        ),
        pytest.param(
            {"event": {}, "event_source": "browser"}, [("event", "payload_object")], id="object"
        ),
        pytest.param({"event": {}, "event_source": "mobile"}, [], id="object of a mobile"),
        pytest.param({"event": '"{}"'}, [("event", "payload_quoted")], id="quoted"),
        pytest.param(
            {"event_type": "/path", "event": '{"POST": {"a": ["'},
            [("event", "payload_cut")],
            id="cut",
        ),
        pytest.param({"event_type": "/path", "event": '{"POST": {"a": ""}}'}, [], id="request"),
        pytest.param({"event_type": "seq_next"}, [("event_type", "deprecated_name")], id="old"),
        pytest.param(
            {"event_type": "seq_next", "name": "edx.ui.lms.sequence.next_selected"},
            [],
            id="old type, new name",
        ),
        pytest.param(
            {"event_type": "edx.ui.lms.sequence.outline.selected"},
            [("event_type", "other_name")],
            id="other name",
        ),
        pytest.param({"event_type": "complete_video"}, [], id="undocumented event"),
    ],
)
def test_oddities_are_told(members: dict[str, Any], told: list[tuple[str, str]]) -> None:
    assert sorted(found(**members)) == sorted(told)


def test_a_finding_reads_as_a_sentence() -> None:
    event = parse_event({"event_type": "seq_goto", "time": TIME, "label": ""})
    assert [*map(str, findings(event))] == [
        f"event_type: seq_goto is no longer written; {NEW} is (deprecated_name)",
        "label: is not a known field (unknown_field)",
    ]


def test_any_event_has_findings_of_its_envelope() -> None:
    event = parse_event({"event_type": "unheard.of", "time": TIME, "x": 1}, level="envelope")
    assert isinstance(event, AnyEvent)
    assert [finding.kind for finding in findings(event)] == ["unknown_field"]


def test_findings_of_a_line_name_what_is_there(line: bytes) -> None:
    event = parse_event(line)
    before = event.to_json()
    for finding in findings(event):
        part: Any = event.to_dict()
        for key in finding.path:
            if isinstance(part, str):
                part = json.loads(part)
            part = part[key]
        if finding.kind in {"empty", "null"}:
            assert part in ("", None)
    assert event.to_json() == before
