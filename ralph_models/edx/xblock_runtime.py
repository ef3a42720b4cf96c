"""What the runtime of XBlocks logs for any component."""

from typing import Literal

from ralph_models.edx.base import Blank, NoPayload, Payload, ServerEvent

__all__ = [
    "Progress",
]


class Progress(ServerEvent):
    """A component told of progress; undocumented, logged beside the votes in polls."""

    event_type: Literal["progress"]
    name: Literal["progress"] | Blank = None
    event: Payload[NoPayload]


EVENTS = (Progress,)
"""The events of the family."""
