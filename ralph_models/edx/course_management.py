"""Management of a course in the first instructor dashboard, which is long retired.

In logs these events have no ``name``, and the word ``idashboard`` as ``page``.
"""

from typing import Literal

from ralph_models.edx.base import Blank, Payload, PayloadModel, ServerEvent
from ralph_models.edx.reporting import DashboardAction
from ralph_models.edx.types import Integer

__all__ = [
    "AddInstructor",
    "AddOrRemoveUserGroup",
    "AttemptsReset",
    "DeleteStudentModuleState",
    "InstructorChange",
    "ProblemAction",
    "RemoveInstructor",
    "RescoreAllSubmissions",
    "RescoreStudentSubmission",
    "ResetAllAttempts",
    "ResetStudentAttempts",
    "StudentAction",
    "UserGroupChange",
]


class InstructorChange(PayloadModel):
    """The user who became instructor, or ceased to be."""

    instructor: str | None = None


class UserGroupChange(PayloadModel):
    """Who was added to which group, or removed."""

    event: str | None = None
    """``add`` or ``remove``."""
    event_name: str | None = None
    """The group, for instance ``beta-tester``."""
    user: str | None = None


class ProblemAction(DashboardAction):
    """The problem whose scores or attempts were changed."""

    problem: str | None = None


class StudentAction(ProblemAction):
    """The learner for whom they were changed."""

    student: str | None = None


class AttemptsReset(StudentAction):
    """How many attempts the learner had made."""

    old_attempts: str | Integer | None = None


class AddInstructor(ServerEvent):
    """A user became instructor of a course."""

    event_type: Literal["add-instructor"]
    name: Literal["add-instructor"] | Blank = None
    event: Payload[InstructorChange]


class RemoveInstructor(ServerEvent):
    """A user was no longer instructor of a course."""

    event_type: Literal["remove-instructor"]
    name: Literal["remove-instructor"] | Blank = None
    event: Payload[InstructorChange]


class AddOrRemoveUserGroup(ServerEvent):
    """A user was added to a group of the course, or removed from it."""

    event_type: Literal["add-or-remove-user-group"]
    name: Literal["add-or-remove-user-group"] | Blank = None
    event: Payload[UserGroupChange]


class DeleteStudentModuleState(ServerEvent):
    """The answers of a learner to a problem were deleted."""

    event_type: Literal["delete-student-module-state"]
    name: Literal["delete-student-module-state"] | Blank = None
    event: Payload[StudentAction]


class RescoreStudentSubmission(ServerEvent):
    """The answer of a learner to a problem was scored again."""

    event_type: Literal["rescore-student-submission"]
    name: Literal["rescore-student-submission"] | Blank = None
    event: Payload[StudentAction]


class RescoreAllSubmissions(ServerEvent):
    """The answers of all learners to a problem were scored again."""

    event_type: Literal["rescore-all-submissions"]
    name: Literal["rescore-all-submissions"] | Blank = None
    event: Payload[ProblemAction]


class ResetAllAttempts(ServerEvent):
    """All learners got back their attempts at a problem."""

    event_type: Literal["reset-all-attempts"]
    name: Literal["reset-all-attempts"] | Blank = None
    event: Payload[ProblemAction]


class ResetStudentAttempts(ServerEvent):
    """A learner got back the attempts at a problem."""

    event_type: Literal["reset-student-attempts"]
    name: Literal["reset-student-attempts"] | Blank = None
    event: Payload[AttemptsReset]


EVENTS = (
    AddInstructor,
    RemoveInstructor,
    AddOrRemoveUserGroup,
    DeleteStudentModuleState,
    RescoreStudentSubmission,
    RescoreAllSubmissions,
    ResetAllAttempts,
    ResetStudentAttempts,
)
"""The events of the family."""
