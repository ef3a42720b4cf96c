"""Exams as the course team makes them, and what single learners are allowed.

Each kind of exam has events of its own, which say the same in the same fields. Those of
exams exist since 1 December 2015.
"""

from typing import Literal

from ralph_models.edx.base import Blank, Payload, PayloadModel, ServerEvent
from ralph_models.edx.exam import Exam
from ralph_models.edx.types import Integer
from ralph_models.types import Number

__all__ = [
    "EdxSpecialExamPracticeAllowanceCreated",
    "EdxSpecialExamPracticeAllowanceDeleted",
    "EdxSpecialExamPracticeCreated",
    "EdxSpecialExamPracticeUpdated",
    "EdxSpecialExamProctoredAllowanceCreated",
    "EdxSpecialExamProctoredAllowanceDeleted",
    "EdxSpecialExamProctoredCreated",
    "EdxSpecialExamProctoredUpdated",
    "EdxSpecialExamTimedAllowanceCreated",
    "EdxSpecialExamTimedAllowanceDeleted",
    "EdxSpecialExamTimedCreated",
    "EdxSpecialExamTimedUpdated",
    "ExamAllowance",
    "Psychometrics",
    "PsychometricsHistogramGeneration",
]


class ExamAllowance(Exam):
    """What a learner is allowed beyond the default of the exam."""

    allowance_key: str | None = None
    """Of which kind: ``additional_time_granted`` for instance."""
    allowance_user_id: Integer | str | None = None
    """The learner."""
    allowance_value: str | Number | None = None
    """How much: minutes for additional time, as text."""


class Psychometrics(PayloadModel):
    """The problem that the histogram is about."""

    problem: str | None = None


class EdxSpecialExamProctoredAllowanceCreated(ServerEvent):
    """A learner was granted an allowance for a proctored exam."""

    event_type: Literal["edx.special_exam.proctored.allowance.created"]
    name: Literal["edx.special_exam.proctored.allowance.created"] | Blank = None
    event: Payload[ExamAllowance]


class EdxSpecialExamPracticeAllowanceCreated(ServerEvent):
    """A learner was granted an allowance for a practice exam."""

    event_type: Literal["edx.special_exam.practice.allowance.created"]
    name: Literal["edx.special_exam.practice.allowance.created"] | Blank = None
    event: Payload[ExamAllowance]


class EdxSpecialExamTimedAllowanceCreated(ServerEvent):
    """A learner was granted an allowance for a timed exam."""

    event_type: Literal["edx.special_exam.timed.allowance.created"]
    name: Literal["edx.special_exam.timed.allowance.created"] | Blank = None
    event: Payload[ExamAllowance]


class EdxSpecialExamProctoredAllowanceDeleted(ServerEvent):
    """An allowance of a learner for a proctored exam was taken back."""

    event_type: Literal["edx.special_exam.proctored.allowance.deleted"]
    name: Literal["edx.special_exam.proctored.allowance.deleted"] | Blank = None
    event: Payload[ExamAllowance]


class EdxSpecialExamPracticeAllowanceDeleted(ServerEvent):
    """An allowance of a learner for a practice exam was taken back."""

    event_type: Literal["edx.special_exam.practice.allowance.deleted"]
    name: Literal["edx.special_exam.practice.allowance.deleted"] | Blank = None
    event: Payload[ExamAllowance]


class EdxSpecialExamTimedAllowanceDeleted(ServerEvent):
    """An allowance of a learner for a timed exam was taken back."""

    event_type: Literal["edx.special_exam.timed.allowance.deleted"]
    name: Literal["edx.special_exam.timed.allowance.deleted"] | Blank = None
    event: Payload[ExamAllowance]


class EdxSpecialExamProctoredCreated(ServerEvent):
    """The course team made a subsection a proctored exam."""

    event_type: Literal["edx.special_exam.proctored.created"]
    name: Literal["edx.special_exam.proctored.created"] | Blank = None
    event: Payload[Exam]


class EdxSpecialExamPracticeCreated(ServerEvent):
    """The course team made a subsection a practice exam."""

    event_type: Literal["edx.special_exam.practice.created"]
    name: Literal["edx.special_exam.practice.created"] | Blank = None
    event: Payload[Exam]


class EdxSpecialExamTimedCreated(ServerEvent):
    """The course team made a subsection a timed exam."""

    event_type: Literal["edx.special_exam.timed.created"]
    name: Literal["edx.special_exam.timed.created"] | Blank = None
    event: Payload[Exam]


class EdxSpecialExamProctoredUpdated(ServerEvent):
    """The course team changed a proctored exam."""

    event_type: Literal["edx.special_exam.proctored.updated"]
    name: Literal["edx.special_exam.proctored.updated"] | Blank = None
    event: Payload[Exam]


class EdxSpecialExamPracticeUpdated(ServerEvent):
    """The course team changed a practice exam."""

    event_type: Literal["edx.special_exam.practice.updated"]
    name: Literal["edx.special_exam.practice.updated"] | Blank = None
    event: Payload[Exam]


class EdxSpecialExamTimedUpdated(ServerEvent):
    """The course team changed a timed exam."""

    event_type: Literal["edx.special_exam.timed.updated"]
    name: Literal["edx.special_exam.timed.updated"] | Blank = None
    event: Payload[Exam]


class PsychometricsHistogramGeneration(ServerEvent):
    """A histogram of the answers to a problem was requested; deprecated, never on edx.org."""

    event_type: Literal["psychometrics-histogram-generation"]
    name: Literal["psychometrics-histogram-generation"] | Blank = None
    event: Payload[Psychometrics]


EVENTS = (
    EdxSpecialExamProctoredAllowanceCreated,
    EdxSpecialExamPracticeAllowanceCreated,
    EdxSpecialExamTimedAllowanceCreated,
    EdxSpecialExamProctoredAllowanceDeleted,
    EdxSpecialExamPracticeAllowanceDeleted,
    EdxSpecialExamTimedAllowanceDeleted,
    EdxSpecialExamProctoredCreated,
    EdxSpecialExamPracticeCreated,
    EdxSpecialExamTimedCreated,
    EdxSpecialExamProctoredUpdated,
    EdxSpecialExamPracticeUpdated,
    EdxSpecialExamTimedUpdated,
    PsychometricsHistogramGeneration,
)
"""The events of the family."""
