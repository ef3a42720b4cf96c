from pathlib import Path

from ralph_convert.unchecked import read_unchecked
from ralph_models.edx import parse_event
from ralph_models.errors import UnknownEventError

SAMPLES = Path(__file__).parent.parent / "data" / "edx" / "samples.jsonl"


def test_a_good_event_is_the_same_with_and_without_a_check() -> None:
    count = 0
    for line in SAMPLES.read_bytes().splitlines():
        try:
            checked = parse_event(line)
        except UnknownEventError:
            continue
        count += 1
        event = read_unchecked(line)
        assert type(event) is type(checked)
        assert event.payload == checked.payload
        assert event.payload_data == checked.payload_data
        assert event.to_dict() == checked.to_dict()
    assert count > 500


def test_members_of_lists_and_members_with_other_names_are_in_their_places() -> None:
    line = {"event_source": "server", "time": "2024-03-04T10:20:00+00:00"}
    parts = [{"option": {"points": 3}}, {"option": "Good"}]
    assessment = {"event_type": "openassessmentblock.peer_assess", "event": {"parts": parts}}
    for event in (parse_event(line | assessment), read_unchecked(line | assessment)):
        first, second = event.payload.parts
        assert (first.option.points, second.option) == (3, "Good")
    child = {"event_type": "xblock.split_test.child_render", "event": {"child-id": "i4x://x"}}
    for event in (parse_event(line | child), read_unchecked(line | child)):
        assert event.payload.former_child_id == "i4x://x"
        assert event.payload_data == child["event"]
