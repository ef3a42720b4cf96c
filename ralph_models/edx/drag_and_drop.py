"""Drag and drop problems, second version."""

from typing import Literal

from ralph_models.edx.base import Blank, NoPayload, Payload, PayloadModel, ServerEvent
from ralph_models.edx.types import Integer
from ralph_models.types import Number

__all__ = [
    "DragAndDropFeedback",
    "DragAndDropFeedbackClosing",
    "DragAndDropItem",
    "DragAndDropMove",
    "EdxDragAndDropV2FeedbackClosed",
    "EdxDragAndDropV2FeedbackOpened",
    "EdxDragAndDropV2ItemDropped",
    "EdxDragAndDropV2ItemPickedUp",
    "EdxDragAndDropV2Loaded",
]


class DragAndDropFeedback(PayloadModel):
    """The message in the pop-up."""

    content: str | None = None
    truncated: bool | None = None
    """Whether the message was cut at 12,500 characters."""


class DragAndDropFeedbackClosing(DragAndDropFeedback):
    """How the message went away."""

    manually: bool | None = None
    """False where the browser closed it, because the learner went on."""


class DragAndDropItem(PayloadModel):
    """The item that was picked up."""

    item_id: Integer | None = None
    """Counted from 0."""


class DragAndDropMove(DragAndDropItem):
    """Where the item was put."""

    item: str | None = None
    """Its name, or the address of its image where it has none."""
    input: str | Number | None = None
    """The number that the learner entered, in problems that ask for one."""
    is_correct: bool | None = None
    """Whether the zone is right, and the number where one is asked for."""
    is_correct_location: bool | None = None
    """Whether the zone is right."""
    location: str | None = None
    """The title of the zone."""
    location_id: str | Integer | None = None
    """The id of the zone: a number by the documentation, a word like ``bottom`` in logs."""


class EdxDragAndDropV2Loaded(ServerEvent):
    """A problem was shown."""

    event_type: Literal["edx.drag_and_drop_v2.loaded"]
    name: Literal["edx.drag_and_drop_v2.loaded"] | Blank = None
    event: Payload[NoPayload]


class EdxDragAndDropV2ItemPickedUp(ServerEvent):
    """A learner took an item."""

    event_type: Literal["edx.drag_and_drop_v2.item.picked_up"]
    name: Literal["edx.drag_and_drop_v2.item.picked_up"] | Blank = None
    event: Payload[DragAndDropItem]


class EdxDragAndDropV2ItemDropped(ServerEvent):
    """A learner put an item into a zone."""

    event_type: Literal["edx.drag_and_drop_v2.item.dropped"]
    name: Literal["edx.drag_and_drop_v2.item.dropped"] | Blank = None
    event: Payload[DragAndDropMove]


class EdxDragAndDropV2FeedbackOpened(ServerEvent):
    """A message about a move was shown."""

    event_type: Literal["edx.drag_and_drop_v2.feedback.opened"]
    name: Literal["edx.drag_and_drop_v2.feedback.opened"] | Blank = None
    event: Payload[DragAndDropFeedback]


class EdxDragAndDropV2FeedbackClosed(ServerEvent):
    """A message about a move went away."""

    event_type: Literal["edx.drag_and_drop_v2.feedback.closed"]
    name: Literal["edx.drag_and_drop_v2.feedback.closed"] | Blank = None
    event: Payload[DragAndDropFeedbackClosing]


EVENTS = (
    EdxDragAndDropV2Loaded,
    EdxDragAndDropV2ItemPickedUp,
    EdxDragAndDropV2ItemDropped,
    EdxDragAndDropV2FeedbackOpened,
    EdxDragAndDropV2FeedbackClosed,
)
"""The events of the family."""
