"""Groups of experiments, under their old and new names."""

import json
from typing import Any

import pytest

from ralph_models.edx import (
    SplitTestChild,
    UIXmodulePartitionsAssignedUserToPartition,
    XmodulePartitionsAssignedUserToPartition,
    parse_event,
)

GROUP = {"group_id": 1, "group_name": "B", "partition_id": 2, "partition_name": "Experiment"}


def line(event_type: str, payload: Any) -> dict[str, Any]:
    return {"event_type": event_type, "time": "2024-01-01T00:00:00", "event": payload}


@pytest.mark.parametrize(
    "name", ["xmodule.partitions.assigned_user_to_partition", "assigned_user_to_partition"]
)
def test_a_group_is_assigned_by_the_platform_or_a_browser(name: str) -> None:
    server = parse_event(line(name, GROUP))
    browser = parse_event(line(name, json.dumps(GROUP)))
    assert type(server) is XmodulePartitionsAssignedUserToPartition
    assert type(browser) is UIXmodulePartitionsAssignedUserToPartition
    assert server.payload == browser.payload


def test_a_child_has_its_old_or_new_key() -> None:
    for key, attribute in (("child_id", "child_id"), ("child-id", "former_child_id")):
        record = line("xblock.split_test.child_render", {key: "i4x://O/C/vertical/a"})
        event = parse_event(record, level="strict")
        assert isinstance(event.payload, SplitTestChild)
        assert getattr(event.payload, attribute) == "i4x://O/C/vertical/a"
        assert event.to_dict() == record
