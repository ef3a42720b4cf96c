"""Management of a course in the first instructor dashboard: what staff did for one learner."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    LEARNER,
    InCourse,
    RuleSets,
    activity_type,
    event_extension,
    verb,
)
from ralph_convert.edx_to_xapi.people import ACTING, instructor, named
from ralph_convert.edx_to_xapi.places import block, in_course, with_suffix
from ralph_convert.item import Const, ConversionItem, Derived, FirstOf, Items, Sources
from ralph_models.edx import course_management as edx
from ralph_models.vocabulary import activity_types, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS"]

PROBLEM = block("event__problem", kind="problem")


class _ByStaff(InCourse):
    sources: ClassVar[Sources] = {
        "learner": Derived(named, Const(None), "event__student", cache=True),
        "course": FirstOf("context__course_id", "event__course", in_course("event__problem")),
    }
    items: ClassVar[Items] = (instructor(LEARNER, by=ACTING),)


class DeleteStudentModuleStateToLost(_ByStaff):
    """John lost the answers to a problem."""

    __src__ = edx.DeleteStudentModuleState
    __dest__ = Statement
    items = (
        verb(verbs.LOST),
        ConversionItem("object__id", with_suffix(PROBLEM, "/state")),
        activity_type(activity_types.RESOURCE),
    )


class ResetStudentAttemptsToReset(_ByStaff):
    """John got a problem reset: the attempts are given back."""

    __src__ = edx.ResetStudentAttempts
    __dest__ = Statement
    items = (
        verb(verbs.RESET),
        ConversionItem("object__id", PROBLEM),
        activity_type(activity_types.QUESTION),
        *event_extension("event__old_attempts"),
    )


RULE_SETS: RuleSets = (DeleteStudentModuleStateToLost, ResetStudentAttemptsToReset)
