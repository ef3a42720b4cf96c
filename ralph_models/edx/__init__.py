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
    enrollment,
    forum,
    forum_moderation,
    google_component,
    navigation,
    notes,
    pre_roll_video,
    resource,
    search,
    server,
    studio_index,
    teams,
    textbook,
    user_settings,
    video,
)

# what a family exports stands in its `__all__`
from ralph_models.edx.badge import *  # noqa: F403
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
from ralph_models.edx.business_intelligence import *  # noqa: F403
from ralph_models.edx.certificate import *  # noqa: F403
from ralph_models.edx.cohort import *  # noqa: F403
from ralph_models.edx.course_home import *  # noqa: F403
from ralph_models.edx.enrollment import *  # noqa: F403
from ralph_models.edx.forum import *  # noqa: F403
from ralph_models.edx.forum_moderation import *  # noqa: F403
from ralph_models.edx.google_component import *  # noqa: F403
from ralph_models.edx.navigation import *  # noqa: F403
from ralph_models.edx.notes import *  # noqa: F403
from ralph_models.edx.parsing import EVENTS, INDEX, Level, parse_event
from ralph_models.edx.pre_roll_video import *  # noqa: F403
from ralph_models.edx.resource import *  # noqa: F403
from ralph_models.edx.search import *  # noqa: F403
from ralph_models.edx.server import *  # noqa: F403
from ralph_models.edx.studio_index import *  # noqa: F403
from ralph_models.edx.teams import *  # noqa: F403
from ralph_models.edx.textbook import *  # noqa: F403
from ralph_models.edx.user_settings import *  # noqa: F403
from ralph_models.edx.video import *  # noqa: F403

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
__all__ += enrollment.__all__
__all__ += forum.__all__
__all__ += forum_moderation.__all__
__all__ += google_component.__all__
__all__ += navigation.__all__
__all__ += notes.__all__
__all__ += pre_roll_video.__all__
__all__ += resource.__all__
__all__ += search.__all__
__all__ += server.__all__
__all__ += studio_index.__all__
__all__ += teams.__all__
__all__ += textbook.__all__
__all__ += user_settings.__all__
__all__ += video.__all__
