"""Cohorts of a course: what its team asks for, and what then happens to learners.

For one act of a staff member there may be an event of the request and one of its effect.
"""

from typing import Literal

from ralph_models.edx.base import Blank, Payload, PayloadModel, ServerEvent
from ralph_models.edx.types import Integer

__all__ = [
    "Cohort",
    "CohortAssignment",
    "CohortMember",
    "EdxCohortCreated",
    "EdxCohortCreationRequested",
    "EdxCohortUserAddRequested",
    "EdxCohortUserAdded",
    "EdxCohortUserRemoved",
]


class Cohort(PayloadModel):
    """A cohort."""

    cohort_id: Integer | None = None
    cohort_name: str | None = None


class CohortMember(Cohort):
    """A cohort, and the learner whom it gains or loses."""

    user_id: Integer | str | None = None
    """The learner, where ``context.user_id`` may be that of a staff member."""


class CohortAssignment(CohortMember):
    """Into which cohort a learner is to go, and from which."""

    previous_cohort_id: Integer | None = None
    """Null, as its name, for a learner who was in none."""
    previous_cohort_name: str | None = None


class EdxCohortCreated(ServerEvent):
    """A cohort was made, by hand or by the platform."""

    event_type: Literal["edx.cohort.created"]
    name: Literal["edx.cohort.created"] | Blank = None
    event: Payload[Cohort]


class EdxCohortUserAdded(ServerEvent):
    """A learner came into a cohort."""

    event_type: Literal["edx.cohort.user_added"]
    name: Literal["edx.cohort.user_added"] | Blank = None
    event: Payload[CohortMember]


class EdxCohortUserRemoved(ServerEvent):
    """A learner left a cohort."""

    event_type: Literal["edx.cohort.user_removed"]
    name: Literal["edx.cohort.user_removed"] | Blank = None
    event: Payload[CohortMember]


class EdxCohortCreationRequested(ServerEvent):
    """A staff member made a cohort."""

    event_type: Literal["edx.cohort.creation_requested"]
    name: Literal["edx.cohort.creation_requested"] | Blank = None
    event: Payload[Cohort]


class EdxCohortUserAddRequested(ServerEvent):
    """A staff member put a learner into a cohort."""

    event_type: Literal["edx.cohort.user_add_requested"]
    name: Literal["edx.cohort.user_add_requested"] | Blank = None
    event: Payload[CohortAssignment]


EVENTS = (
    EdxCohortCreated,
    EdxCohortUserAdded,
    EdxCohortUserRemoved,
    EdxCohortCreationRequested,
    EdxCohortUserAddRequested,
)
"""The events of the family."""
