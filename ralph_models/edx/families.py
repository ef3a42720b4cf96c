"""All families of events."""

from itertools import chain
from typing import Final

from ralph_models.edx import (
    badge,
    business_intelligence,
    certificate,
    cohort,
    completion,
    content_experiment,
    content_library,
    course_home,
    course_management,
    drag_and_drop,
    enrollment,
    exam,
    exam_development,
    forum,
    forum_moderation,
    google_component,
    grading,
    navigation,
    notes,
    office_mix,
    open_response,
    open_response_deprecated,
    oppia,
    peer_instruction,
    poll,
    pre_roll_video,
    problem,
    problem_form,
    reporting,
    resource,
    search,
    server,
    studio_index,
    teams,
    textbook,
    user_settings,
    video,
    xblock_runtime,
)
from ralph_models.edx.base import EdxEvent

__all__ = ["EVENTS", "FAMILIES"]

FAMILIES: Final = (
    badge,
    business_intelligence,
    certificate,
    cohort,
    completion,
    content_experiment,
    content_library,
    course_home,
    course_management,
    drag_and_drop,
    enrollment,
    exam,
    exam_development,
    forum,
    forum_moderation,
    google_component,
    grading,
    navigation,
    notes,
    office_mix,
    open_response,
    open_response_deprecated,
    oppia,
    peer_instruction,
    poll,
    pre_roll_video,
    problem,
    problem_form,
    reporting,
    resource,
    search,
    server,
    studio_index,
    teams,
    textbook,
    user_settings,
    video,
    xblock_runtime,
)
"""The modules of the families."""

EVENTS: Final[tuple[type[EdxEvent], ...]] = tuple(
    chain.from_iterable(family.EVENTS for family in FAMILIES)
)
"""The models of all events."""
