"""Rule sets from Open edX tracking events to xAPI statements, one module a family."""

from ralph_convert.edx_to_xapi import (
    completion,
    content_experiment,
    content_library,
    drag_and_drop,
    enrollment,
    navigation,
    open_response,
    open_response_deprecated,
    peer_instruction,
    poll,
    pre_roll_video,
    problem,
    problem_form,
    server,
    video,
)
from ralph_convert.edx_to_xapi.common import EdxToXapi, InCourse

__all__ = ["RULE_SETS", "EdxToXapi", "InCourse"]

RULE_SETS: tuple[type[EdxToXapi], ...] = (
    *navigation.RULE_SETS,
    *video.RULE_SETS,
    *pre_roll_video.RULE_SETS,
    *enrollment.RULE_SETS,
    *problem.RULE_SETS,
    *problem_form.RULE_SETS,
    *open_response.RULE_SETS,
    *open_response_deprecated.RULE_SETS,
    *peer_instruction.RULE_SETS,
    *poll.RULE_SETS,
    *drag_and_drop.RULE_SETS,
    *content_library.RULE_SETS,
    *content_experiment.RULE_SETS,
    *completion.RULE_SETS,
    *server.RULE_SETS,
)
"""All rule sets of the library."""
