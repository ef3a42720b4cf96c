"""Rule sets from Open edX tracking events to xAPI statements, one module a family."""

from ralph_convert.edx_to_xapi import (
    badge,
    certificate,
    cohort,
    course_home,
    enrollment,
    forum,
    forum_moderation,
    google_component,
    navigation,
    notes,
    office_mix,
    oppia,
    pre_roll_video,
    resource,
    search,
    server,
    teams,
    textbook,
    video,
)
from ralph_convert.edx_to_xapi.common import EdxToXapi, InCourse

__all__ = ["RULE_SETS", "EdxToXapi", "InCourse"]

RULE_SETS: tuple[type[EdxToXapi], ...] = (
    *navigation.RULE_SETS,
    *video.RULE_SETS,
    *pre_roll_video.RULE_SETS,
    *enrollment.RULE_SETS,
    *forum.RULE_SETS,
    *forum_moderation.RULE_SETS,
    *notes.RULE_SETS,
    *textbook.RULE_SETS,
    *resource.RULE_SETS,
    *course_home.RULE_SETS,
    *search.RULE_SETS,
    *google_component.RULE_SETS,
    *oppia.RULE_SETS,
    *office_mix.RULE_SETS,
    *teams.RULE_SETS,
    *cohort.RULE_SETS,
    *certificate.RULE_SETS,
    *badge.RULE_SETS,
    *server.RULE_SETS,
)
"""All rule sets of the library."""
