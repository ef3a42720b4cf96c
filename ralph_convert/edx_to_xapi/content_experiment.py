"""Content experiments: the group of a learner, and the content that it gets to see."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    InCourse,
    RuleSets,
    activity_type,
    event_extension,
    verb,
)
from ralph_convert.edx_to_xapi.places import COURSE, block, in_course, path, title
from ralph_convert.item import ConversionItem, Items, Sources
from ralph_models.edx import content_experiment as edx
from ralph_models.vocabulary import activity_types, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS"]


GROUP = path(
    "/course/{:key}/partition/{}/group/{}", COURSE, "event__partition_id", "event__group_id"
)


class _Assigned(InCourse):
    items: ClassVar[Items] = (
        verb(verbs.WAS_ASSIGNED),
        ConversionItem(
            "object__id",
            GROUP,
        ),
        activity_type(activity_types.GROUP),
        title("event__group_name"),
        *event_extension("event__partition_name"),
    )


class AssignedUserToPartitionToWasAssigned(_Assigned):
    """John was assigned to a group."""

    __src__ = edx.XmodulePartitionsAssignedUserToPartition
    __dest__ = Statement


class UIAssignedUserToPartitionToWasAssigned(_Assigned):
    """John was assigned to a group, as his browser told."""

    __src__ = edx.UIXmodulePartitionsAssignedUserToPartition
    __dest__ = Statement


class ChildRenderToViewed(InCourse):
    """John viewed the content for his group."""

    __src__ = edx.XblockSplitTestChildRender
    __dest__ = Statement
    sources: ClassVar[Sources] = {"course": in_course("event__child_id", "event__former_child_id")}
    items = (
        verb(verbs.VIEWED),
        ConversionItem("object__id", block("event__child_id", "event__former_child_id")),
        activity_type(activity_types.RESOURCE),
    )


RULE_SETS: RuleSets = (
    AssignedUserToPartitionToWasAssigned,
    UIAssignedUserToPartitionToWasAssigned,
    ChildRenderToViewed,
)
