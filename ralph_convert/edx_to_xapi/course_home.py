"""The home page of a course: its updates."""

from ralph_convert.edx_to_xapi.common import (
    InCourse,
    RuleSets,
    activity_type,
    event_extension,
    verb,
)
from ralph_convert.edx_to_xapi.places import COURSE, path
from ralph_convert.item import ConversionItem
from ralph_models.edx import course_home as edx
from ralph_models.vocabulary import activity_types, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS"]


class UIEdxCourseHomeCourseUpdateToggledToInteracted(InCourse):
    """John hid or showed an update of a course."""

    __src__ = edx.UIEdxCourseHomeCourseUpdateToggled
    __dest__ = Statement
    items = (
        verb(verbs.INTERACTED),
        ConversionItem("object__id", path("/courses/{:key}/course/updates", COURSE)),
        activity_type(activity_types.PAGE),
        *event_extension("event__action", "event__publish_date"),
    )


RULE_SETS: RuleSets = (UIEdxCourseHomeCourseUpdateToggledToInteracted,)
