"""Models of the tracking events of Open edX.

.. code-block:: python

    from ralph_models.edx import UIPlayVideo, parse_event

    event = parse_event(line)
    if isinstance(event, UIPlayVideo):
        print(event.event_time, event.payload.id, event.payload.currentTime)
"""

from ralph_models.edx import (
    badge,
    business_intelligence,
    certificate,
    cohort,
    course_home,
    course_management,
    enrollment,
    exam,
    exam_development,
    forum,
    forum_moderation,
    google_component,
    navigation,
    notes,
    pre_roll_video,
    reporting,
    resource,
    search,
    server,
    studio_index,
    teams,
    textbook,
    user_settings,
    video,
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
from ralph_models.edx.course_home import *
from ralph_models.edx.course_management import *
from ralph_models.edx.enrollment import *
from ralph_models.edx.exam import *
from ralph_models.edx.exam_development import *
from ralph_models.edx.forum import *
from ralph_models.edx.forum_moderation import *
from ralph_models.edx.google_component import *
from ralph_models.edx.navigation import *
from ralph_models.edx.notes import *
from ralph_models.edx.parsing import EVENTS, INDEX, Level, parse_event
from ralph_models.edx.pre_roll_video import *
from ralph_models.edx.reporting import *
from ralph_models.edx.resource import *
from ralph_models.edx.search import *
from ralph_models.edx.server import *
from ralph_models.edx.studio_index import *
from ralph_models.edx.teams import *
from ralph_models.edx.textbook import *
from ralph_models.edx.user_settings import *
from ralph_models.edx.video import *

__all__ = [
    "EVENTS",
    "INDEX",
    "AnyEvent",
    "BrowserEvent",
    "Context",
    "EdxEvent",
    "Level",
    "Module",
    "NoPayload",
    "Payload",
    "PayloadForm",
    "PayloadModel",
    "PayloadText",
    "ServerEvent",
    "parse_event",
]
__all__ += badge.__all__
__all__ += business_intelligence.__all__
__all__ += certificate.__all__
__all__ += cohort.__all__
__all__ += course_home.__all__
__all__ += course_management.__all__
__all__ += enrollment.__all__
__all__ += exam.__all__
__all__ += exam_development.__all__
__all__ += forum.__all__
__all__ += forum_moderation.__all__
__all__ += google_component.__all__
__all__ += navigation.__all__
__all__ += notes.__all__
__all__ += pre_roll_video.__all__
__all__ += reporting.__all__
__all__ += resource.__all__
__all__ += search.__all__
__all__ += server.__all__
__all__ += studio_index.__all__
__all__ += teams.__all__
__all__ += textbook.__all__
__all__ += user_settings.__all__
__all__ += video.__all__
