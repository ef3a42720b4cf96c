"""Experiments that show different content to different groups."""

from typing import Literal

from pydantic import Field

from ralph_models.edx.base import Blank, BrowserEvent, Payload, PayloadModel, ServerEvent
from ralph_models.types import Number

__all__ = [
    "GroupAssignment",
    "SplitTestChild",
    "UIXmodulePartitionsAssignedUserToPartition",
    "XblockSplitTestChildRender",
    "XmodulePartitionsAssignedUserToPartition",
]


class GroupAssignment(PayloadModel):
    """The group of a learner in one partition of the course."""

    group_id: Number | None = None
    group_name: str | None = None
    partition_id: Number | None = None
    partition_name: str | None = None


class SplitTestChild(PayloadModel):
    """The content that a learner got to see."""

    child_id: str | None = None
    """Its usage key."""
    former_child_id: str | None = Field(default=None, alias="child-id")
    """The same, before 16 October 2014."""


class XmodulePartitionsAssignedUserToPartition(ServerEvent):
    """The platform put a learner into a group."""

    event_type: Literal[
        "xmodule.partitions.assigned_user_to_partition", "assigned_user_to_partition"
    ]
    name: (
        Literal["xmodule.partitions.assigned_user_to_partition", "assigned_user_to_partition"]
        | Blank
    ) = None
    event: Payload[GroupAssignment]


class UIXmodulePartitionsAssignedUserToPartition(BrowserEvent):
    """A browser told of the group of a learner.

    The documentation names both sources; in logs of 2013 the name has no prefix.
    """

    event_type: Literal[
        "xmodule.partitions.assigned_user_to_partition", "assigned_user_to_partition"
    ]
    name: (
        Literal["xmodule.partitions.assigned_user_to_partition", "assigned_user_to_partition"]
        | Blank
    ) = None
    event: Payload[GroupAssignment]


class XblockSplitTestChildRender(ServerEvent):
    """A learner saw the content for a group."""

    event_type: Literal["xblock.split_test.child_render"]
    name: Literal["xblock.split_test.child_render"] | Blank = None
    event: Payload[SplitTestChild]


EVENTS = (
    XmodulePartitionsAssignedUserToPartition,
    UIXmodulePartitionsAssignedUserToPartition,
    XblockSplitTestChildRender,
)
"""The events of the family."""
