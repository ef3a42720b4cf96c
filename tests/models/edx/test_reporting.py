"""Reports on courses, asked for in two generations of dashboards."""

from typing import Any

import pytest

from ralph_models.edx import EdxEvent, NoPayload, parse_event

TIME = "2013-02-03T18:20:41.025943+00:00"


def read(kind: str, **members: Any) -> EdxEvent:
    return parse_event({"event_type": kind, "time": TIME, "page": "idashboard", **members})


@pytest.mark.parametrize("kind", ["dump-answer-dist-csv", "dump_answer_dist_csv"])
@pytest.mark.parametrize(
    ("members", "model"),
    [
        pytest.param({"event_source": "server", "event": {}}, "DumpAnswerDistCsv", id="server"),
        pytest.param(
            {"event_source": "browser", "event": "{}"}, "UIDumpAnswerDistCsv", id="browser"
        ),
        pytest.param({"event": {}}, "DumpAnswerDistCsv", id="object"),
        pytest.param({"event": "{}"}, "UIDumpAnswerDistCsv", id="text"),
        pytest.param({"event": None}, "UIDumpAnswerDistCsv", id="null"),
    ],
)
def test_source_or_form_tells_whether_a_browser_asked_for_the_distribution_of_answers(
    kind: str, members: dict[str, Any], model: str
) -> None:
    event = read(kind, **members)
    assert type(event).__name__ == model
    assert event.payload == NoPayload()


@pytest.mark.parametrize("kind", ["list-instructors", "list-staff"])
def test_a_list_without_payload_has_an_empty_one(kind: str) -> None:
    event = read(kind, event_source="server", event=None)
    assert event.payload == NoPayload()
    assert event.to_dict()["event"] is None


def test_a_report_made_in_the_background_names_no_course() -> None:
    root = {
        "event_type": "edx.instructor.report.requested",
        "name": "edx.instructor.report.requested",
        "event_source": "server",
        "time": TIME,
        "context": {},
        "username": "",
        "session": "",
        "event": {"report_type": "grade_report"},
    }
    event = parse_event(root, level="strict")
    assert event.payload.report_type == "grade_report"
    assert event.to_dict() == root
