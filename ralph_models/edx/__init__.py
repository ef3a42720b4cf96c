"""Models of the tracking events of Open edX.

.. code-block:: python

    from ralph_models.edx import UIPlayVideo, parse_event

    event = parse_event(line)
    if isinstance(event, UIPlayVideo):
        print(event.event_time, event.payload.id, event.payload.currentTime)
"""

from ralph_models.edx import (
    course_management,
    enrollment,
    exam,
    exam_development,
    navigation,
    pre_roll_video,
    reporting,
    server,
    video,
)
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

# what a family exports stands in its `__all__`
from ralph_models.edx.course_management import *  # noqa: F403
from ralph_models.edx.enrollment import *  # noqa: F403
from ralph_models.edx.exam import *  # noqa: F403
from ralph_models.edx.exam_development import *  # noqa: F403
from ralph_models.edx.navigation import *  # noqa: F403
from ralph_models.edx.parsing import EVENTS, INDEX, Level, parse_event
from ralph_models.edx.pre_roll_video import *  # noqa: F403
from ralph_models.edx.reporting import *  # noqa: F403
from ralph_models.edx.server import *  # noqa: F403
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
__all__ += course_management.__all__
__all__ += enrollment.__all__
__all__ += exam.__all__
__all__ += exam_development.__all__
__all__ += navigation.__all__
__all__ += pre_roll_video.__all__
__all__ += reporting.__all__
__all__ += server.__all__
__all__ += video.__all__
