"""What learners do in discussions.

The verbs and types are those of AcrossX, the TinCan registry and Open edX; no profile has
templates for them, so that nothing else is required.
"""

from ralph_models.xapi.statement import ActivityStatement, Statement
from ralph_models.xapi.terms import (
    CommentedVerb,
    DeletedVerb,
    DiscussionActivity,
    EditedVerb,
    PostedVerb,
    RatedVerb,
    ReportedVerb,
    UnreportedVerb,
    ViewedVerb,
    VotedVerb,
)

__all__ = [
    "STATEMENTS",
    "DiscussionCommented",
    "DiscussionDeleted",
    "DiscussionEdited",
    "DiscussionPosted",
    "DiscussionRated",
    "DiscussionReported",
    "DiscussionStatement",
    "DiscussionUnreported",
    "DiscussionViewed",
    "DiscussionVoted",
]


class DiscussionStatement(ActivityStatement):
    """A statement about a thread or a post of it."""

    object: DiscussionActivity
    """The thread or the post."""


class DiscussionPosted(DiscussionStatement):
    """A thread or a post was written."""

    verb: PostedVerb


class DiscussionEdited(DiscussionStatement):
    """A post was changed."""

    verb: EditedVerb


class DiscussionDeleted(DiscussionStatement):
    """A post was removed."""

    verb: DeletedVerb


class DiscussionCommented(DiscussionStatement):
    """A post was remarked on."""

    verb: CommentedVerb


class DiscussionViewed(DiscussionStatement):
    """A thread was read."""

    verb: ViewedVerb


class DiscussionRated(DiscussionStatement):
    """A post was rated."""

    verb: RatedVerb


class DiscussionVoted(DiscussionStatement):
    """A post was voted for."""

    verb: VotedVerb


class DiscussionReported(DiscussionStatement):
    """A post was reported to those in charge."""

    verb: ReportedVerb


class DiscussionUnreported(DiscussionStatement):
    """The report of a post was withdrawn."""

    verb: UnreportedVerb


STATEMENTS: tuple[type[Statement], ...] = (
    DiscussionPosted,
    DiscussionEdited,
    DiscussionDeleted,
    DiscussionCommented,
    DiscussionViewed,
    DiscussionRated,
    DiscussionVoted,
    DiscussionReported,
    DiscussionUnreported,
)
"""The models of the profile."""
