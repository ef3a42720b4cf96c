"""Models of the tracking events of Open edX.

>>> from ralph_models.edx import UIPlayVideo, parse_event
>>> payload = {"id": "intro", "currentTime": 12.3}
>>> event = parse_event({"event_type": "play_video", "event_source": "browser", "event": payload,
...                      "time": "2024-03-04T10:15:30Z"})
>>> isinstance(event, UIPlayVideo)
True
>>> event.payload.id, event.payload.currentTime
('intro', 12.3)
"""

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
from ralph_models.edx.badge import *
from ralph_models.edx.base import (
    AnyEvent,
    BrowserEvent,
    Context,
    EdxEvent,
    Module,
    NoPayload,
    Payload,
    PayloadForm,
    PayloadModel,
    PayloadText,
    ServerEvent,
)
from ralph_models.edx.business_intelligence import *
from ralph_models.edx.certificate import *
from ralph_models.edx.cohort import *
from ralph_models.edx.completion import *
from ralph_models.edx.content_experiment import *
from ralph_models.edx.content_library import *
from ralph_models.edx.course_home import *
from ralph_models.edx.course_management import *
from ralph_models.edx.drag_and_drop import *
from ralph_models.edx.enrollment import *
from ralph_models.edx.exam import *
from ralph_models.edx.exam_development import *
from ralph_models.edx.families import EVENTS
from ralph_models.edx.forum import *
from ralph_models.edx.forum_moderation import *
from ralph_models.edx.google_component import *
from ralph_models.edx.grading import *
from ralph_models.edx.keys import CourseKey, UsageKey
from ralph_models.edx.listing import Catalogue, CatalogueEntry, catalogue
from ralph_models.edx.navigation import *
from ralph_models.edx.notes import *
from ralph_models.edx.office_mix import *
from ralph_models.edx.open_response import *
from ralph_models.edx.open_response_deprecated import *
from ralph_models.edx.oppia import *
from ralph_models.edx.parsing import INDEX, Level, parse_event
from ralph_models.edx.peer_instruction import *
from ralph_models.edx.poll import *
from ralph_models.edx.pre_roll_video import *
from ralph_models.edx.problem import *
from ralph_models.edx.problem_form import *
from ralph_models.edx.reporting import *
from ralph_models.edx.resource import *
from ralph_models.edx.search import *
from ralph_models.edx.server import *
from ralph_models.edx.studio_index import *
from ralph_models.edx.teams import *
from ralph_models.edx.textbook import *
from ralph_models.edx.user_settings import *
from ralph_models.edx.video import *
from ralph_models.edx.xblock_runtime import *

__all__ = [
    "EVENTS",
    "INDEX",
    "AnyEvent",
    "BrowserEvent",
    "Catalogue",
    "CatalogueEntry",
    "Context",
    "CourseKey",
    "EdxEvent",
    "Level",
    "Module",
    "NoPayload",
    "Payload",
    "PayloadForm",
    "PayloadModel",
    "PayloadText",
    "ServerEvent",
    "UsageKey",
    "catalogue",
    "parse_event",
]
__all__ += badge.__all__
__all__ += business_intelligence.__all__
__all__ += certificate.__all__
__all__ += cohort.__all__
__all__ += completion.__all__
__all__ += content_experiment.__all__
__all__ += content_library.__all__
__all__ += course_home.__all__
__all__ += course_management.__all__
__all__ += drag_and_drop.__all__
__all__ += enrollment.__all__
__all__ += exam.__all__
__all__ += exam_development.__all__
__all__ += forum.__all__
__all__ += forum_moderation.__all__
__all__ += google_component.__all__
__all__ += grading.__all__
__all__ += navigation.__all__
__all__ += notes.__all__
__all__ += office_mix.__all__
__all__ += open_response.__all__
__all__ += open_response_deprecated.__all__
__all__ += oppia.__all__
__all__ += peer_instruction.__all__
__all__ += poll.__all__
__all__ += pre_roll_video.__all__
__all__ += problem.__all__
__all__ += problem_form.__all__
__all__ += reporting.__all__
__all__ += resource.__all__
__all__ += search.__all__
__all__ += server.__all__
__all__ += studio_index.__all__
__all__ += teams.__all__
__all__ += textbook.__all__
__all__ += user_settings.__all__
__all__ += video.__all__
__all__ += xblock_runtime.__all__
