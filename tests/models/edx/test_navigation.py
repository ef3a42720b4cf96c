"""How navigation was logged in different years."""

from typing import Any

import pytest

from ralph_models.edx import NoPayload, UISeqNext, parse_event

TIME = "2013-06-10T10:00:00"


@pytest.mark.parametrize("payload", ["", "{}"], ids=["until 2015", "since late 2015"])
def test_a_closed_page_has_an_empty_payload(payload: str) -> None:
    event = parse_event({"event_type": "page_close", "time": TIME, "event": payload})
    assert event.payload == NoPayload()
    assert event.to_dict()["event"] == payload


@pytest.mark.parametrize(
    ("kinds", "payload"),
    [
        pytest.param(
            {"event_type": "seq_next"},
            {"id": "i4x://Org/Course/sequential/a", "old": 1, "new": 3},
            id="2013",
        ),
        pytest.param(
            {"event_type": "seq_next", "name": "edx.ui.lms.sequence.next_selected"},
            {"old": 1, "new": 2, "current_tab": 1, "tab_count": 5, "widget_placement": "top"},
            id="within the subsection",
        ),
        pytest.param(
            {"event_type": "edx.ui.lms.sequence.next_selected"},
            {"current_tab": 5, "tab_count": 5, "widget_placement": "bottom"},
            id="past its last unit",
        ),
    ],
)
@pytest.mark.parametrize("level", ["tolerant", "strict"])
def test_one_model_reads_a_move_of_every_year(
    kinds: dict[str, str], payload: dict[str, Any], level: Any
) -> None:
    event = parse_event({**kinds, "time": TIME, "event": payload}, level=level)
    assert isinstance(event, UISeqNext)
    assert event.payload.to_dict() == payload
