"""Settings, whose values have any type."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_models.edx import ChangeEmailSettings, EdxUserSettingsChanged, parse_event

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(VALUES, VALUES)
def test_the_values_of_a_setting_are_kept_whatever_their_type(old: Any, new: Any) -> None:
    payload: dict[str, Any] = {
        "user_id": 64,
        "setting": "is_staff",
        "old": old,
        "new": new,
        "truncated": [],
    }
    root: dict[str, Any] = {
        "event_type": "edx.user.settings.changed",
        "time": "2017-01-01T00:00:00",
        "event_source": "server",
        "context": {},
        "event": payload,
    }
    event = parse_event(root, level="strict")
    assert isinstance(event, EdxUserSettingsChanged)
    assert repr((event.payload.old, event.payload.new)) == repr((old, new))
    assert event.to_dict() == root


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_if_a_course_may_write_is_told_by_a_word(answer: str) -> None:
    event = parse_event(
        {
            "event_type": "change-email-settings",
            "time": "2016-01-01T00:00:00",
            "page": "dashboard",
            "event": {"course": "course-v1:O+C+R", "receive_emails": answer},
        }
    )
    assert isinstance(event, ChangeEmailSettings)
    assert event.payload.receive_emails == answer
