"""Completion of blocks, seen by the platform or declared by the learner."""

from typing import Literal

from ralph_models.edx.base import Blank, BrowserEvent, Payload, PayloadModel, ServerEvent
from ralph_models.edx.types import Integer
from ralph_models.types import Number

__all__ = [
    "BlockCompletion",
    "DoneState",
    "EdxCompletionBlockCompletionChanged",
    "EdxDoneToggled",
    "UIEdxDoneToggled",
]


class BlockCompletion(PayloadModel):
    """How far a learner is with a block."""

    user_id: Integer | str | None = None
    """The learner."""
    course_id: str | None = None
    context_key: str | None = None
    """What the block belongs to: in a course the same as ``course_id``."""
    block_id: str | None = None
    """The usage key of the block."""
    block_type: str | None = None
    completion: Number | None = None
    """From 0 to 1."""
    is_new: bool | None = None
    """Whether nothing was known before."""


class DoneState(PayloadModel):
    """The position of the completion toggle, after the click."""

    done: bool | None = None


class EdxCompletionBlockCompletionChanged(ServerEvent):
    """The completion of a block changed; undocumented, seen in the asynchronous form."""

    event_type: Literal["edx.completion.block_completion.changed"]
    name: Literal["edx.completion.block_completion.changed"] | Blank = None
    event: Payload[BlockCompletion]


class EdxDoneToggled(ServerEvent):
    """The platform noted that a learner used the completion toggle."""

    event_type: Literal["edx.done.toggled"]
    name: Literal["edx.done.toggled"] | Blank = None
    event: Payload[DoneState]


class UIEdxDoneToggled(BrowserEvent):
    """A learner used the completion toggle; the platform logs the same click again."""

    event_type: Literal["edx.done.toggled"]
    name: Literal["edx.done.toggled"] | Blank = None
    event: Payload[DoneState]


EVENTS = (
    EdxCompletionBlockCompletionChanged,
    EdxDoneToggled,
    UIEdxDoneToggled,
)
"""The events of the family."""
