"""Grades of problems, subsections and courses, of the learner whose grades they are."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    LEARNER,
    EdxToXapi,
    InCourse,
    RuleSets,
    activity_type,
    event_extension,
    result_extension,
    verb,
)
from ralph_convert.edx_to_xapi.people import identify, instructor, subject
from ralph_convert.edx_to_xapi.places import (
    COURSE,
    block,
    course_iri,
    in_course,
    title,
    with_suffix,
)
from ralph_convert.item import SETTINGS, Const, ConversionItem, Derived, FirstOf, Items, Sources
from ralph_convert.transforms import full_marks, letter, score
from ralph_models.edx import grading as edx
from ralph_models.vocabulary import activity_types, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS", "graded_in", "points"]

SUBSECTION = block("event__block_id")
GRADED = block("event__problem_id")


def points(earned: str, possible: str) -> tuple[ConversionItem, ...]:
    """Give the items of a score of points: the score, and whether all were earned."""
    return (
        ConversionItem("result__success", Derived(full_marks, earned, possible)),
        ConversionItem("result__score", Derived(score, earned, possible)),
    )


TRANSACTION: Items = event_extension("event__event_transaction_type")


# -- courses -------------------------------------------------------------------------------


class _OfCourse(EdxToXapi):
    sources: ClassVar[Sources] = {
        "learner": subject("event__user_id"),
        "course": FirstOf("event__course_id", in_course()),
    }
    items: ClassVar[Items] = (
        ConversionItem("object__id", Derived(course_iri, SETTINGS, COURSE, cache=True)),
        activity_type(activity_types.COURSE),
        title(course=COURSE),
        instructor(LEARNER),
    )


class CourseGradeCalculatedToEarned(_OfCourse, InCourse):
    """John earned a grade in a course."""

    __src__ = edx.EdxGradesCourseGradeCalculated
    __dest__ = Statement
    items = (
        verb(verbs.EARNED),
        ConversionItem(
            "result__score",
            Derived(score, FirstOf("event__percent_grade", "event__percent"), Const(1.0)),
        ),
        # the type of an activity, by its IRI: what event-routing-backends has as an extension
        result_extension(
            activity_types.GRADE_CLASSIFICATION,
            FirstOf("event__letter_grade", Const("Fail")),
            letter,
        ),
        *TRANSACTION,
    )


class CourseGradePassedFirstTimeToPassed(_OfCourse):
    """John passed a course for the first time."""

    __src__ = edx.EdxCourseGradePassedFirstTime
    __dest__ = Statement
    items = (verb(verbs.PASSED),)


class CourseGradeNowPassedToPassed(_OfCourse):
    """John passed a course."""

    __src__ = edx.EdxCourseGradeNowPassed
    __dest__ = Statement
    items = (verb(verbs.PASSED),)


class CourseGradeNowFailedToFailed(_OfCourse):
    """John failed a course, for now."""

    __src__ = edx.EdxCourseGradeNowFailed
    __dest__ = Statement
    items = (verb(verbs.FAILED),)


# -- subsections and problems --------------------------------------------------------------


def graded_in(key: str) -> FirstOf:
    """Give the course of graded content."""
    return FirstOf("context__course_id", "event__course_id", in_course(key))


class SubsectionGradeCalculatedToEarned(InCourse):
    """John earned a grade in a subsection."""

    __src__ = edx.EdxGradesSubsectionGradeCalculated
    __dest__ = Statement
    sources: ClassVar[Sources] = {
        "learner": subject("event__user_id"),
        "course": graded_in("event__block_id"),
    }
    items = (
        verb(verbs.EARNED),
        ConversionItem("object__id", SUBSECTION),
        activity_type(activity_types.RESOURCE),
        instructor(LEARNER),
        *points("event__weighted_total_earned", "event__weighted_total_possible"),
        *event_extension("event__weighted_graded_earned", "event__weighted_graded_possible"),
        *TRANSACTION,
    )


class _Graded(InCourse):
    sources: ClassVar[Sources] = {"course": graded_in("event__problem_id")}
    items: ClassVar[Items] = (ConversionItem("object__id", GRADED),)


class ProblemGradeSubmittedToAttempted(_Graded):
    """John attempted a problem, and the answer was scored."""

    __src__ = edx.EdxGradesProblemSubmitted
    __dest__ = Statement
    sources: ClassVar[Sources] = {"learner": subject("event__user_id")}
    items = (
        verb(verbs.ATTEMPTED),
        activity_type(activity_types.QUESTION),
        title("context__module__display_name", block=GRADED),
        instructor(LEARNER),
        *points("event__weighted_earned", "event__weighted_possible"),
        *TRANSACTION,
    )


class _ByStaff(_Graded):
    sources: ClassVar[Sources] = {"learner": subject("event__user_id", required=True)}
    items: ClassVar[Items] = (
        instructor(LEARNER, by=Derived(identify, "event__instructor_id", Const(None), cache=True)),
    )


class _Scored(_ByStaff):
    items: ClassVar[Items] = (
        verb(verbs.SCORED),
        activity_type(activity_types.QUESTION),
        *points("event__new_weighted_earned", "event__new_weighted_possible"),
        *event_extension("event__only_if_higher"),
        *TRANSACTION,
    )


class ProblemRescoredToScored(_Scored):
    """John scored on a problem: the answers were scored again."""

    __src__ = edx.EdxGradesProblemRescored
    __dest__ = Statement


class ProblemScoreOverriddenToScored(_Scored):
    """John scored on a problem: the course team set the score."""

    __src__ = edx.EdxGradesProblemScoreOverridden
    __dest__ = Statement


class ProblemStateDeletedToLost(_ByStaff):
    """John lost the answers to a problem."""

    __src__ = edx.EdxGradesProblemStateDeleted
    __dest__ = Statement
    items = (
        verb(verbs.LOST),
        ConversionItem("object__id", with_suffix(GRADED, "/state")),
        activity_type(activity_types.RESOURCE),
    )


class SubsectionScoreOverriddenToScored(_Graded):
    """John scored in a subsection: the course team set the grade."""

    __src__ = edx.EdxGradesSubsectionScoreOverridden
    __dest__ = Statement
    sources: ClassVar[Sources] = {"learner": subject("event__user_id", required=True)}
    items = (
        verb(verbs.SCORED),
        activity_type(activity_types.RESOURCE),
        instructor(LEARNER),
        *event_extension("event__only_if_higher", "event__override_deleted"),
        *TRANSACTION,
    )


RULE_SETS: RuleSets = (
    CourseGradeCalculatedToEarned,
    CourseGradePassedFirstTimeToPassed,
    CourseGradeNowPassedToPassed,
    CourseGradeNowFailedToFailed,
    SubsectionGradeCalculatedToEarned,
    ProblemGradeSubmittedToAttempted,
    ProblemRescoredToScored,
    ProblemScoreOverriddenToScored,
    ProblemStateDeletedToLost,
    SubsectionScoreOverriddenToScored,
)
