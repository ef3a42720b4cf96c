"""Grades of problems, subsections and courses.

One action gives a chain of events, from the problem to the course, that share an
``event_transaction_id``. Where no request is at hand, headers are empty and the context has
only the course.
"""

from typing import Literal

from ralph_models.edx.base import Blank, Payload, PayloadModel, ServerEvent
from ralph_models.edx.types import EventTime, Integer
from ralph_models.types import Number

__all__ = [
    "CourseGrade",
    "EdxCourseGradeNowFailed",
    "EdxCourseGradeNowPassed",
    "EdxCourseGradePassedFirstTime",
    "EdxGradesCourseGradeCalculated",
    "EdxGradesProblemRescored",
    "EdxGradesProblemScoreOverridden",
    "EdxGradesProblemStateDeleted",
    "EdxGradesProblemSubmitted",
    "EdxGradesSubsectionGradeCalculated",
    "EdxGradesSubsectionScoreOverridden",
    "GradeTransaction",
    "GradedContent",
    "ProblemGrade",
    "ProblemGradeByStaff",
    "ProblemNewScore",
    "ProblemScore",
    "SubsectionGrade",
    "SubsectionOverride",
]


class GradeTransaction(PayloadModel):
    """Whose grade, and which action changed it."""

    course_id: str | None = None
    user_id: Integer | str | None = None
    """The learner; text where grades are computed."""
    event_transaction_id: str | None = None
    """A UUID, the same for all that follows from one action."""
    event_transaction_type: str | None = None
    """The name of the event that the action was, such as ``edx.grades.problem.submitted``."""


class GradedContent(GradeTransaction):
    """The content that was graded."""

    course_version: str | None = None


class CourseGrade(GradedContent):
    """The grade in a course."""

    percent: Number | None = None
    percent_grade: Number | None = None
    """The same as logs name it: 1 is everything."""
    letter_grade: str | None = None
    """A name from the grading policy; empty for a grade below all of them."""
    course_edited_on: EventTime | None = None
    """When the course was last edited."""
    course_edited_timestamp: EventTime | None = None
    """The same as logs name it."""
    grading_policy_hash: str | None = None


class SubsectionGrade(GradedContent):
    """The grade in a subsection: of its graded problems, and of all of them."""

    block_id: str | None = None
    """The usage key of the subsection."""
    first_attempted: EventTime | None = None
    """When the learner first tried one of its problems."""
    subtree_edited_on: EventTime | None = None
    """When it was last edited."""
    subtree_edited_timestamp: EventTime | None = None
    """The same as logs name it."""
    visible_blocks_hash: str | None = None
    """Of the content that the learner could see."""
    weighted_graded_earned: Number | None = None
    weighted_graded_possible: Number | None = None
    weighted_total_earned: Number | None = None
    weighted_total_possible: Number | None = None


class ProblemGrade(GradeTransaction):
    """The problem that was graded."""

    problem_id: str | None = None
    """Its usage key."""


class ProblemScore(ProblemGrade):
    """The score of an answer."""

    weight: Number | None = None
    weighted_earned: Number | None = None
    """May exceed what is possible: extra credit."""
    weighted_possible: Number | None = None
    """0 and null occur."""


class ProblemGradeByStaff(ProblemGrade):
    """The member of the course team who acted."""

    instructor_id: Integer | str | None = None


class ProblemNewScore(ProblemGradeByStaff):
    """The score of an answer, after it was changed."""

    new_weighted_earned: Number | None = None
    new_weighted_possible: Number | None = None
    only_if_higher: bool | None = None
    """Whether a lower score would have been left out."""


class SubsectionOverride(ProblemGrade):
    """A new grade in a subsection, which ``problem_id`` names; the score is not logged."""

    only_if_higher: bool | None = None
    override_deleted: bool | None = None
    """Whether the override was taken back."""


class EdxGradesProblemSubmitted(ServerEvent):
    """A learner's answer to a problem was scored."""

    event_type: Literal["edx.grades.problem.submitted"]
    name: Literal["edx.grades.problem.submitted"] | Blank = None
    event: Payload[ProblemScore]


class EdxGradesProblemRescored(ServerEvent):
    """The course team had a learner's answer scored again."""

    event_type: Literal["edx.grades.problem.rescored"]
    name: Literal["edx.grades.problem.rescored"] | Blank = None
    event: Payload[ProblemNewScore]


class EdxGradesProblemScoreOverridden(ServerEvent):
    """The course team set a learner's score."""

    event_type: Literal["edx.grades.problem.score_overridden"]
    name: Literal["edx.grades.problem.score_overridden"] | Blank = None
    event: Payload[ProblemNewScore]


class EdxGradesProblemStateDeleted(ServerEvent):
    """The course team deleted a learner's state in a problem."""

    event_type: Literal["edx.grades.problem.state_deleted"]
    name: Literal["edx.grades.problem.state_deleted"] | Blank = None
    event: Payload[ProblemGradeByStaff]


class EdxGradesSubsectionGradeCalculated(ServerEvent):
    """The grade in a subsection was computed."""

    event_type: Literal["edx.grades.subsection.grade_calculated"]
    name: Literal["edx.grades.subsection.grade_calculated"] | Blank = None
    event: Payload[SubsectionGrade]


class EdxGradesSubsectionScoreOverridden(ServerEvent):
    """The course team set a learner's grade in a subsection; undocumented."""

    event_type: Literal["edx.grades.subsection.score_overridden"]
    name: Literal["edx.grades.subsection.score_overridden"] | Blank = None
    event: Payload[SubsectionOverride]


class EdxGradesCourseGradeCalculated(ServerEvent):
    """The grade in a course was computed."""

    event_type: Literal["edx.grades.course.grade_calculated"]
    name: Literal["edx.grades.course.grade_calculated"] | Blank = None
    event: Payload[CourseGrade]


class EdxCourseGradePassedFirstTime(ServerEvent):
    """A learner passed a course for the first time; undocumented, as the next two."""

    event_type: Literal["edx.course.grade.passed.first_time"]
    name: Literal["edx.course.grade.passed.first_time"] | Blank = None
    event: Payload[GradeTransaction]


class EdxCourseGradeNowPassed(ServerEvent):
    """A new grade is one that passes."""

    event_type: Literal["edx.course.grade.now_passed"]
    name: Literal["edx.course.grade.now_passed"] | Blank = None
    event: Payload[GradeTransaction]


class EdxCourseGradeNowFailed(ServerEvent):
    """A new grade is one that does not pass."""

    event_type: Literal["edx.course.grade.now_failed"]
    name: Literal["edx.course.grade.now_failed"] | Blank = None
    event: Payload[GradeTransaction]


EVENTS = (
    EdxGradesProblemSubmitted,
    EdxGradesProblemRescored,
    EdxGradesProblemScoreOverridden,
    EdxGradesProblemStateDeleted,
    EdxGradesSubsectionGradeCalculated,
    EdxGradesSubsectionScoreOverridden,
    EdxGradesCourseGradeCalculated,
    EdxCourseGradePassedFirstTime,
    EdxCourseGradeNowPassed,
    EdxCourseGradeNowFailed,
)
"""The events of the family."""
