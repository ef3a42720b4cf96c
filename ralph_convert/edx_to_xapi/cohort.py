"""Cohorts: who was put into a group of the course, and who left it."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import LEARNER, InCourse, RuleSets, activity_type, verb
from ralph_convert.edx_to_xapi.people import ACTING, instructor, subject
from ralph_convert.edx_to_xapi.places import COURSE, path, title
from ralph_convert.item import ConversionItem, Items, Sources
from ralph_models.edx import cohort as edx
from ralph_models.vocabulary import activity_types, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS"]


class _Cohort(InCourse):
    sources: ClassVar[Sources] = {"learner": subject("event__user_id", required=True)}
    items: ClassVar[Items] = (
        ConversionItem(
            "object__id", path("/courses/{:key}/cohorts/{}", COURSE, "event__cohort_id")
        ),
        activity_type(activity_types.GROUP),
        title("event__cohort_name"),
        instructor(LEARNER, ACTING),
    )


class EdxCohortUserAddedToWasAssigned(_Cohort):
    """John was assigned to a cohort."""

    __src__ = edx.EdxCohortUserAdded
    __dest__ = Statement
    items = (verb(verbs.WAS_ASSIGNED),)


class EdxCohortUserRemovedToLeft(_Cohort):
    """John left a cohort."""

    __src__ = edx.EdxCohortUserRemoved
    __dest__ = Statement
    items = (verb(verbs.LEFT),)


RULE_SETS: RuleSets = (EdxCohortUserAddedToWasAssigned, EdxCohortUserRemovedToLeft)
