"""Enrolment in courses, and in which mode.

From a batch enrolment ``username`` and ``context.user_id`` are those of the staff
member, and only the payload names the learner.
"""

from typing import Literal

from ralph_models.edx.base import (
    Blank,
    BrowserEvent,
    Context,
    NoPayload,
    Payload,
    PayloadModel,
    ServerEvent,
)
from ralph_models.edx.types import Integer

__all__ = [
    "EdxCourseEnrollmentActivated",
    "EdxCourseEnrollmentDeactivated",
    "EdxCourseEnrollmentModeChanged",
    "EdxCourseEnrollmentUpgradeSucceeded",
    "Enrollment",
    "UIEdxCourseEnrollmentUpgradeClicked",
    "UpgradeContext",
]


class Enrollment(PayloadModel):
    """Who is enrolled where, and how."""

    course_id: str | None = None
    """The course, also where ``context.course_id`` is empty."""
    user_id: Integer | str | None = None
    """The learner."""
    mode: str | None = None
    """``audit``, ``honor``, ``professional``, ``verified`` or another that a site has."""
    username: str | None = None
    """In the asynchronous form."""


class UpgradeContext(Context):
    """The fields of an upgrade, which stand in the context instead of the payload."""

    mode: str | None = None
    location: str | None = None
    """Which link of the platform was clicked."""


class EdxCourseEnrollmentActivated(ServerEvent):
    """A learner was enrolled."""

    event_type: Literal["edx.course.enrollment.activated"]
    name: Literal["edx.course.enrollment.activated"] | Blank = None
    event: Payload[Enrollment]


class EdxCourseEnrollmentDeactivated(ServerEvent):
    """A learner was unenrolled."""

    event_type: Literal["edx.course.enrollment.deactivated"]
    name: Literal["edx.course.enrollment.deactivated"] | Blank = None
    event: Payload[Enrollment]


class EdxCourseEnrollmentModeChanged(ServerEvent):
    """The mode of an enrolment was changed."""

    event_type: Literal["edx.course.enrollment.mode_changed"]
    name: Literal["edx.course.enrollment.mode_changed"] | Blank = None
    event: Payload[Enrollment]


class UIEdxCourseEnrollmentUpgradeClicked(BrowserEvent):
    """A learner clicked to pay for a verified certificate."""

    event_type: Literal[
        "edx.course.enrollment.upgrade.clicked", "edx.course.enrollment.upgrade_clicked"
    ]
    name: (
        Literal["edx.course.enrollment.upgrade.clicked", "edx.course.enrollment.upgrade_clicked"]
        | Blank
    ) = None
    event: Payload[NoPayload]
    # narrower than in the base: elsewhere these two keys are unknown
    context: UpgradeContext | None = None  # pyright: ignore[reportIncompatibleVariableOverride]


class EdxCourseEnrollmentUpgradeSucceeded(ServerEvent):
    """A learner paid for a verified certificate."""

    event_type: Literal["edx.course.enrollment.upgrade.succeeded"]
    name: Literal["edx.course.enrollment.upgrade.succeeded"] | Blank = None
    event: Payload[NoPayload]
    # narrower than in the base: elsewhere these two keys are unknown
    context: UpgradeContext | None = None  # pyright: ignore[reportIncompatibleVariableOverride]


EVENTS = (
    EdxCourseEnrollmentActivated,
    EdxCourseEnrollmentDeactivated,
    EdxCourseEnrollmentModeChanged,
    UIEdxCourseEnrollmentUpgradeClicked,
    EdxCourseEnrollmentUpgradeSucceeded,
)
"""The events of the family."""
