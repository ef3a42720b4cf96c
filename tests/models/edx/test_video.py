"""What only some players write."""

from typing import Any

import pytest

from ralph_models.edx import UISeekVideo, UISpeedChangeVideo, parse_event


def read(kind: str, payload: Any, **members: Any) -> Any:
    root = {"event_type": kind, "time": "2017-01-10T11:15:39", "event": payload, **members}
    event = parse_event(root, level="strict")
    assert event.to_dict() == root
    return event


def test_a_mobile_application_has_names_of_its_own_which_are_read_too() -> None:
    payload = {
        "module_id": "i4x://Org/Course/video/a",
        "current_time": 12.5,
        "old_time": 12.5,
        "new_time": 2.5,
        "seek_type": "skip",
        "requested_skip_interval": -10,
    }
    event = read("seek_video", payload, name="edx.video.seeked", event_source="mobile")
    assert isinstance(event, UISeekVideo)
    assert event.payload.seek_type == "skip"
    assert event.payload.type is None


@pytest.mark.parametrize("speed", ["1.50", 1.5, 2, None])
def test_a_speed_is_text_or_a_number(speed: str | float | None) -> None:
    event = read("speed_change_video", {"old_speed": "1.0", "new_speed": speed})
    assert isinstance(event, UISpeedChangeVideo)
    assert event.payload.new_speed == speed


@pytest.mark.parametrize("key", ["currentTime", "current_time"])
def test_the_position_in_a_video_has_two_names(key: str) -> None:
    event = read("show_transcript", {key: 3})
    assert event.payload.to_dict() == {key: 3}
