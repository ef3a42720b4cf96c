"""The home page of a course; undocumented."""

from typing import Literal

from ralph_models.edx.base import Blank, BrowserEvent, Payload, PayloadModel

__all__ = [
    "CourseUpdateToggle",
    "UIEdxCourseHomeCourseUpdateToggled",
]


class CourseUpdateToggle(PayloadModel):
    """What was done with which update of a course."""

    action: str | None = None
    """``hide`` or ``show``."""
    publish_date: str | None = None
    """When the update was published; ISO 8601, with an offset."""


class UIEdxCourseHomeCourseUpdateToggled(BrowserEvent):
    """A learner hid or showed an update of the course."""

    event_type: Literal["edx.course.home.course_update.toggled"]
    name: Literal["edx.course.home.course_update.toggled"] | Blank = None
    event: Payload[CourseUpdateToggle]


EVENTS = (UIEdxCourseHomeCourseUpdateToggled,)
"""The events of the family."""
