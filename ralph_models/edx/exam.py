"""Timed, proctored and practice exams, and the attempts of learners at them.

Each kind of exam has events of its own, which say the same in the same fields. All of
them exist since 1 December 2015.
"""

from typing import Literal

from ralph_models.edx.base import Blank, Payload, PayloadModel, ServerEvent
from ralph_models.edx.types import EventTime, Integer
from ralph_models.types import Number

__all__ = [
    "EdxSpecialExamPracticeAttemptCreated",
    "EdxSpecialExamPracticeAttemptDeleted",
    "EdxSpecialExamPracticeAttemptDownloadSoftwareClicked",
    "EdxSpecialExamPracticeAttemptError",
    "EdxSpecialExamPracticeAttemptReadyToStart",
    "EdxSpecialExamPracticeAttemptReadyToSubmit",
    "EdxSpecialExamPracticeAttemptStarted",
    "EdxSpecialExamPracticeAttemptSubmitted",
    "EdxSpecialExamProctoredAttemptCreated",
    "EdxSpecialExamProctoredAttemptDeclined",
    "EdxSpecialExamProctoredAttemptDeleted",
    "EdxSpecialExamProctoredAttemptDownloadSoftwareClicked",
    "EdxSpecialExamProctoredAttemptError",
    "EdxSpecialExamProctoredAttemptReadyToStart",
    "EdxSpecialExamProctoredAttemptReadyToSubmit",
    "EdxSpecialExamProctoredAttemptRejected",
    "EdxSpecialExamProctoredAttemptReviewReceived",
    "EdxSpecialExamProctoredAttemptStarted",
    "EdxSpecialExamProctoredAttemptSubmitted",
    "EdxSpecialExamProctoredAttemptVerified",
    "EdxSpecialExamProctoredOptionPresented",
    "EdxSpecialExamTimedAttemptCreated",
    "EdxSpecialExamTimedAttemptDeleted",
    "EdxSpecialExamTimedAttemptReadyToSubmit",
    "EdxSpecialExamTimedAttemptStarted",
    "EdxSpecialExamTimedAttemptSubmitted",
    "Exam",
    "ExamAttempt",
    "ExamReview",
]


class Exam(PayloadModel):
    """The exam, which is a subsection of the course with a time limit."""

    exam_id: Integer | None = None
    exam_content_id: str | None = None
    """The usage key of the subsection."""
    exam_name: str | None = None
    """The title of the subsection."""
    exam_default_time_limit_mins: Number | None = None
    """Minutes that learners have, unless they were granted more."""
    exam_is_active: bool | None = None
    """Whether learners can attempt it now."""
    exam_is_practice_exam: bool | None = None
    """Whether it is there to try proctoring out."""
    exam_is_proctored: bool | None = None


class ExamAttempt(Exam):
    """A learner's attempt at the exam; times and limits are null before it starts."""

    attempt_id: Integer | None = None
    attempt_code: str | None = None
    """A UUID in upper case."""
    attempt_user_id: Integer | str | None = None
    """The learner."""
    attempt_status: str | None = None
    """``created``, ``started``, ``submitted`` and others, as in the names of the events."""
    attempt_allowed_time_limit_mins: Number | None = None
    """Minutes that this learner has."""
    attempt_started_at: EventTime | None = None
    attempt_completed_at: EventTime | None = None
    """When the learner submitted the exam."""
    attempt_event_elapsed_time_secs: Number | None = None
    """Seconds from the start of the attempt to this event."""


class ExamReview(ExamAttempt):
    """What the proctors found in the record of the attempt."""

    review_attempt_code: str | None = None
    """The id of the review."""
    review_status: str | None = None
    """``Clean``, ``Suspicious``, ``Rules Violation`` or another."""
    review_video_url: str | None = None
    """The address of the record."""


class EdxSpecialExamProctoredAttemptCreated(ServerEvent):
    """An attempt at a proctored exam was set up for a learner, who has not started yet."""

    event_type: Literal["edx.special_exam.proctored.attempt.created"]
    name: Literal["edx.special_exam.proctored.attempt.created"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamPracticeAttemptCreated(ServerEvent):
    """An attempt at a practice exam was set up for a learner, who has not started yet."""

    event_type: Literal["edx.special_exam.practice.attempt.created"]
    name: Literal["edx.special_exam.practice.attempt.created"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamTimedAttemptCreated(ServerEvent):
    """An attempt at a timed exam was set up for a learner, who has not started yet."""

    event_type: Literal["edx.special_exam.timed.attempt.created"]
    name: Literal["edx.special_exam.timed.attempt.created"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamProctoredAttemptDeclined(ServerEvent):
    """A learner chose to take the exam without proctoring."""

    event_type: Literal["edx.special_exam.proctored.attempt.declined"]
    name: Literal["edx.special_exam.proctored.attempt.declined"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamProctoredAttemptDeleted(ServerEvent):
    """An attempt at a proctored exam was deleted."""

    event_type: Literal["edx.special_exam.proctored.attempt.deleted"]
    name: Literal["edx.special_exam.proctored.attempt.deleted"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamPracticeAttemptDeleted(ServerEvent):
    """An attempt at a practice exam was deleted."""

    event_type: Literal["edx.special_exam.practice.attempt.deleted"]
    name: Literal["edx.special_exam.practice.attempt.deleted"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamTimedAttemptDeleted(ServerEvent):
    """An attempt at a timed exam was deleted."""

    event_type: Literal["edx.special_exam.timed.attempt.deleted"]
    name: Literal["edx.special_exam.timed.attempt.deleted"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamProctoredAttemptDownloadSoftwareClicked(ServerEvent):
    """A learner chose to download the software for a proctored exam."""

    event_type: Literal["edx.special_exam.proctored.attempt.download_software_clicked"]
    name: Literal["edx.special_exam.proctored.attempt.download_software_clicked"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamPracticeAttemptDownloadSoftwareClicked(ServerEvent):
    """A learner chose to download the software for a practice exam."""

    event_type: Literal["edx.special_exam.practice.attempt.download_software_clicked"]
    name: Literal["edx.special_exam.practice.attempt.download_software_clicked"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamProctoredAttemptError(ServerEvent):
    """An attempt at a proctored exam ended in an error."""

    event_type: Literal["edx.special_exam.proctored.attempt.error"]
    name: Literal["edx.special_exam.proctored.attempt.error"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamPracticeAttemptError(ServerEvent):
    """An attempt at a practice exam ended in an error."""

    event_type: Literal["edx.special_exam.practice.attempt.error"]
    name: Literal["edx.special_exam.practice.attempt.error"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamProctoredAttemptReadyToStart(ServerEvent):
    """A learner set up the software for a proctored exam, and can start it."""

    event_type: Literal["edx.special_exam.proctored.attempt.ready_to_start"]
    name: Literal["edx.special_exam.proctored.attempt.ready_to_start"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamPracticeAttemptReadyToStart(ServerEvent):
    """A learner set up the software for a practice exam, and can start it."""

    event_type: Literal["edx.special_exam.practice.attempt.ready_to_start"]
    name: Literal["edx.special_exam.practice.attempt.ready_to_start"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamProctoredAttemptReadyToSubmit(ServerEvent):
    """A learner ended a proctored exam, and has to confirm it."""

    event_type: Literal["edx.special_exam.proctored.attempt.ready_to_submit"]
    name: Literal["edx.special_exam.proctored.attempt.ready_to_submit"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamPracticeAttemptReadyToSubmit(ServerEvent):
    """A learner ended a practice exam, and has to confirm it."""

    event_type: Literal["edx.special_exam.practice.attempt.ready_to_submit"]
    name: Literal["edx.special_exam.practice.attempt.ready_to_submit"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamTimedAttemptReadyToSubmit(ServerEvent):
    """A learner ended a timed exam, and has to confirm it."""

    event_type: Literal["edx.special_exam.timed.attempt.ready_to_submit"]
    name: Literal["edx.special_exam.timed.attempt.ready_to_submit"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamProctoredAttemptRejected(ServerEvent):
    """The review of a proctored exam found that its rules were violated."""

    event_type: Literal["edx.special_exam.proctored.attempt.rejected"]
    name: Literal["edx.special_exam.proctored.attempt.rejected"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamProctoredAttemptReviewReceived(ServerEvent):
    """The review of a proctored exam arrived."""

    event_type: Literal["edx.special_exam.proctored.attempt.review_received"]
    name: Literal["edx.special_exam.proctored.attempt.review_received"] | Blank = None
    event: Payload[ExamReview]


class EdxSpecialExamProctoredAttemptStarted(ServerEvent):
    """A learner started a proctored exam."""

    event_type: Literal["edx.special_exam.proctored.attempt.started"]
    name: Literal["edx.special_exam.proctored.attempt.started"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamPracticeAttemptStarted(ServerEvent):
    """A learner started a practice exam."""

    event_type: Literal["edx.special_exam.practice.attempt.started"]
    name: Literal["edx.special_exam.practice.attempt.started"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamTimedAttemptStarted(ServerEvent):
    """A learner started a timed exam."""

    event_type: Literal["edx.special_exam.timed.attempt.started"]
    name: Literal["edx.special_exam.timed.attempt.started"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamProctoredAttemptSubmitted(ServerEvent):
    """A learner submitted a proctored exam."""

    event_type: Literal["edx.special_exam.proctored.attempt.submitted"]
    name: Literal["edx.special_exam.proctored.attempt.submitted"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamPracticeAttemptSubmitted(ServerEvent):
    """A learner submitted a practice exam."""

    event_type: Literal["edx.special_exam.practice.attempt.submitted"]
    name: Literal["edx.special_exam.practice.attempt.submitted"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamTimedAttemptSubmitted(ServerEvent):
    """A learner submitted a timed exam."""

    event_type: Literal["edx.special_exam.timed.attempt.submitted"]
    name: Literal["edx.special_exam.timed.attempt.submitted"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamProctoredAttemptVerified(ServerEvent):
    """The review of a proctored exam found no violation of its rules."""

    event_type: Literal["edx.special_exam.proctored.attempt.verified"]
    name: Literal["edx.special_exam.proctored.attempt.verified"] | Blank = None
    event: Payload[ExamAttempt]


class EdxSpecialExamProctoredOptionPresented(ServerEvent):
    """A learner was asked whether to take the exam with proctoring."""

    event_type: Literal["edx.special_exam.proctored.option-presented"]
    name: Literal["edx.special_exam.proctored.option-presented"] | Blank = None
    event: Payload[Exam]


EVENTS = (
    EdxSpecialExamProctoredAttemptCreated,
    EdxSpecialExamPracticeAttemptCreated,
    EdxSpecialExamTimedAttemptCreated,
    EdxSpecialExamProctoredAttemptDeclined,
    EdxSpecialExamProctoredAttemptDeleted,
    EdxSpecialExamPracticeAttemptDeleted,
    EdxSpecialExamTimedAttemptDeleted,
    EdxSpecialExamProctoredAttemptDownloadSoftwareClicked,
    EdxSpecialExamPracticeAttemptDownloadSoftwareClicked,
    EdxSpecialExamProctoredAttemptError,
    EdxSpecialExamPracticeAttemptError,
    EdxSpecialExamProctoredAttemptReadyToStart,
    EdxSpecialExamPracticeAttemptReadyToStart,
    EdxSpecialExamProctoredAttemptReadyToSubmit,
    EdxSpecialExamPracticeAttemptReadyToSubmit,
    EdxSpecialExamTimedAttemptReadyToSubmit,
    EdxSpecialExamProctoredAttemptRejected,
    EdxSpecialExamProctoredAttemptReviewReceived,
    EdxSpecialExamProctoredAttemptStarted,
    EdxSpecialExamPracticeAttemptStarted,
    EdxSpecialExamTimedAttemptStarted,
    EdxSpecialExamProctoredAttemptSubmitted,
    EdxSpecialExamPracticeAttemptSubmitted,
    EdxSpecialExamTimedAttemptSubmitted,
    EdxSpecialExamProctoredAttemptVerified,
    EdxSpecialExamProctoredOptionPresented,
)
"""The events of the family."""
