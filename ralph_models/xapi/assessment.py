"""How learners do in questions and in assessments.

Statements of the ADL vocabulary and of interactions (xAPI 1.0.3, 2.4.4.1), which no
profile has templates for: nothing is required but verb and type of activity. A question
is an interaction, whether or not its kind is told.
"""

from ralph_models.xapi.statement import ActivityStatement, Statement
from ralph_models.xapi.terms import (
    AnsweredVerb,
    AskedVerb,
    AssessmentActivity,
    AttemptedVerb,
    CompletedVerb,
    FailedVerb,
    InitializedVerb,
    PassedVerb,
    QuestionActivity,
    ScoredVerb,
    TerminatedVerb,
)

__all__ = [
    "STATEMENTS",
    "AssessmentAttempted",
    "AssessmentCompleted",
    "AssessmentFailed",
    "AssessmentInitialized",
    "AssessmentPassed",
    "AssessmentScored",
    "AssessmentStatement",
    "AssessmentTerminated",
    "QuestionAnswered",
    "QuestionAsked",
    "QuestionAttempted",
    "QuestionCompleted",
    "QuestionFailed",
    "QuestionPassed",
    "QuestionStatement",
]


class QuestionStatement(ActivityStatement):
    """A statement about a question."""

    object: QuestionActivity
    """The question."""


class QuestionAsked(QuestionStatement):
    """A question was put."""

    verb: AskedVerb


class QuestionAnswered(QuestionStatement):
    """A question was answered."""

    verb: AnsweredVerb


class QuestionAttempted(QuestionStatement):
    """A question was tried."""

    verb: AttemptedVerb


class QuestionCompleted(QuestionStatement):
    """A question was finished."""

    verb: CompletedVerb


class QuestionPassed(QuestionStatement):
    """A question was answered well enough."""

    verb: PassedVerb


class QuestionFailed(QuestionStatement):
    """A question was not answered well enough."""

    verb: FailedVerb


class AssessmentStatement(ActivityStatement):
    """A statement about a test of any kind."""

    object: AssessmentActivity
    """The test."""


class AssessmentInitialized(AssessmentStatement):
    """A test was made ready."""

    verb: InitializedVerb


class AssessmentAttempted(AssessmentStatement):
    """A test was tried."""

    verb: AttemptedVerb


class AssessmentCompleted(AssessmentStatement):
    """A test was finished."""

    verb: CompletedVerb


class AssessmentPassed(AssessmentStatement):
    """A test was passed."""

    verb: PassedVerb


class AssessmentFailed(AssessmentStatement):
    """A test was failed."""

    verb: FailedVerb


class AssessmentScored(AssessmentStatement):
    """A score was reached in a test."""

    verb: ScoredVerb


class AssessmentTerminated(AssessmentStatement):
    """A test was left for good."""

    verb: TerminatedVerb


STATEMENTS: tuple[type[Statement], ...] = (
    QuestionAsked,
    QuestionAnswered,
    QuestionAttempted,
    QuestionCompleted,
    QuestionPassed,
    QuestionFailed,
    AssessmentInitialized,
    AssessmentAttempted,
    AssessmentCompleted,
    AssessmentPassed,
    AssessmentFailed,
    AssessmentScored,
    AssessmentTerminated,
)
"""The models of the profile."""
