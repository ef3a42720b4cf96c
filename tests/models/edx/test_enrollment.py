"""Where enrolment events differ from all others."""

from typing import Any

import pytest
from pydantic import ValidationError

from ralph_models.edx import UIEdxCourseEnrollmentUpgradeClicked, parse_event

TIME = "2015-08-28T17:36:09.135923+00:00"


@pytest.mark.parametrize("payload", ["{}", "", None], ids=["object", "empty", "null"])
def test_the_fields_of_an_upgrade_stand_in_the_context(payload: str | None) -> None:
    root: dict[str, Any] = {
        "event_type": "edx.course.enrollment.upgrade.clicked",
        "event_source": "browser",
        "time": TIME,
        "event": payload,
        "context": {"mode": "audit", "location": "sidebar-message"},
    }
    event = parse_event(root, level="strict")
    assert isinstance(event, UIEdxCourseEnrollmentUpgradeClicked)
    assert event.context is not None
    assert (event.context.mode, event.context.location) == ("audit", "sidebar-message")
    assert event.to_dict() == root


def test_elsewhere_these_fields_are_unknown() -> None:
    root = {"event_type": "page_close", "time": TIME, "context": {"mode": "audit"}}
    with pytest.raises(ValidationError) as error:
        parse_event(root, level="strict")
    assert [fault["loc"] for fault in error.value.errors()] == [("context", "mode")]


@pytest.mark.parametrize("mode", ["audit", "no-id-professional", "a mode of the site"])
def test_a_site_has_modes_of_its_own(mode: str) -> None:
    payload = {"course_id": "course-v1:Org+Course+Run", "user_id": 1, "mode": mode}
    root = {"event_type": "edx.course.enrollment.activated", "time": TIME, "event": payload}
    event = parse_event(root, level="strict")
    assert event.payload.mode == mode
