"""The search index of a course, made by Studio; undocumented."""

from typing import Literal

from ralph_models.edx.base import Blank, Payload, PayloadModel, ServerEvent
from ralph_models.edx.types import Integer

__all__ = [
    "CourseIndexing",
    "EdxCourseIndexPublished",
    "EdxCourseIndexReindexed",
    "PublishedIndexing",
]


class CourseIndexing(PayloadModel):
    """What was indexed."""

    category: str | None = None
    """``courseware_index``."""
    indexed_count: Integer | None = None


class PublishedIndexing(CourseIndexing):
    """What was indexed with a block that was published."""

    location_id: str | None = None
    """The usage key of the block."""


class EdxCourseIndexReindexed(ServerEvent):
    """A whole course was indexed again."""

    event_type: Literal["edx.course.index.reindexed"]
    name: Literal["edx.course.index.reindexed"] | Blank = None
    event: Payload[CourseIndexing]


class EdxCourseIndexPublished(ServerEvent):
    """Published content was indexed."""

    event_type: Literal["edx.course.index.published"]
    name: Literal["edx.course.index.published"] | Blank = None
    event: Payload[PublishedIndexing]


EVENTS = (
    EdxCourseIndexReindexed,
    EdxCourseIndexPublished,
)
"""The events of the family."""
