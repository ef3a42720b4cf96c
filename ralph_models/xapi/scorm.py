"""What SCORM packages tell: the templates of the SCORM profile.

`SCORM profile 1.0 <https://w3id.org/xapi/scorm/v1.0>`_. Every statement names the
attempt and the course that it belongs to; what is not about the SCO itself has the SCO
as its parent.
"""

from typing import ClassVar

from ralph_models.vocabulary import activity_types
from ralph_models.xapi.statement import ActivityStatement, Statement
from ralph_models.xapi.template import Among, Needed
from ralph_models.xapi.terms import (
    CommentedVerb,
    CompletedVerb,
    FailedVerb,
    InitializedVerb,
    InteractionActivity,
    LessonActivity,
    PassedVerb,
    RespondedVerb,
    ResumedVerb,
    ScoredVerb,
    SuspendedVerb,
    TerminatedVerb,
)

__all__ = [
    "STATEMENTS",
    "SCORMCommented",
    "SCORMCompleted",
    "SCORMFailed",
    "SCORMInitialized",
    "SCORMPassed",
    "SCORMResponded",
    "SCORMResumed",
    "SCORMScored",
    "SCORMStatement",
    "SCORMSuspended",
    "SCORMTerminated",
    "SCOStatement",
]


class SCORMStatement(ActivityStatement):
    """A statement that belongs to an attempt at a course."""

    __required__: ClassVar[tuple[Needed, ...]] = (
        Among("grouping", activity_types.ATTEMPT),
        Among("grouping", activity_types.COURSE),
    )


class SCOStatement(SCORMStatement):
    """A statement about a SCO."""

    object: LessonActivity
    """The SCO."""


class SCORMInitialized(SCOStatement):
    """A SCO was started."""

    verb: InitializedVerb


class SCORMTerminated(SCOStatement):
    """A SCO was ended."""

    verb: TerminatedVerb


class SCORMSuspended(SCOStatement):
    """A SCO was left, to come back to it."""

    verb: SuspendedVerb


class SCORMResumed(SCOStatement):
    """The learner came back to a SCO."""

    verb: ResumedVerb


class SCORMCommented(SCOStatement):
    """The learner remarked on a SCO."""

    verb: CommentedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (("result", "response"),)


class SCORMCompleted(SCOStatement):
    """A SCO was finished."""

    verb: CompletedVerb


class SCORMPassed(SCOStatement):
    """The learner did what it takes to pass a SCO."""

    verb: PassedVerb


class SCORMFailed(SCOStatement):
    """The learner did not do what it takes to pass a SCO."""

    verb: FailedVerb


class SCORMScored(SCOStatement):
    """The learner reached a score in a SCO."""

    verb: ScoredVerb


class SCORMResponded(SCORMStatement):
    """The learner responded to an interaction of a SCO."""

    verb: RespondedVerb
    object: InteractionActivity
    """The interaction."""

    __required__: ClassVar[tuple[Needed, ...]] = (Among("parent", activity_types.LESSON),)


STATEMENTS: tuple[type[Statement], ...] = (
    SCORMInitialized,
    SCORMTerminated,
    SCORMSuspended,
    SCORMResumed,
    SCORMCommented,
    SCORMCompleted,
    SCORMPassed,
    SCORMFailed,
    SCORMScored,
    SCORMResponded,
)
"""The models of the profile."""
