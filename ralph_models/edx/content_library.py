"""Blocks that give each learner some components of a library."""

from typing import Literal

from ralph_models.edx.base import Blank, OpenModel, Payload, PayloadModel, ServerEvent
from ralph_models.types import Number

__all__ = [
    "EdxLibrarycontentblockContentAssigned",
    "EdxLibrarycontentblockContentRemoved",
    "LibraryBlock",
    "LibraryComponent",
    "LibraryContent",
    "LibraryContentAdded",
    "LibraryContentRemoved",
]


class LibraryBlock(OpenModel):
    """A component that came from a library."""

    usage_key: str | None = None
    """The component in the course."""
    original_usage_key: str | None = None
    """The same in the library."""
    original_usage_version: str | None = None
    """Which version of it."""


class LibraryComponent(LibraryBlock):
    """A component that a learner gets, with its parts."""

    descendants: list[LibraryBlock] | None = None


class LibraryContent(PayloadModel):
    """What a learner gets after a change."""

    location: str | None = None
    """The usage key of the block that chooses the components."""
    max_count: Number | None = None
    """How many components the block gives to a learner."""
    previous_count: Number | None = None
    """How many the learner had before; 0 at the first visit."""
    result: list[LibraryComponent] | None = None
    """All components that the learner has now."""


class LibraryContentAdded(LibraryContent):
    """What is new for the learner."""

    added: list[LibraryComponent] | None = None


class LibraryContentRemoved(LibraryContent):
    """What the learner has no more, and why."""

    reason: str | None = None
    """``overlimit``: the block gives fewer components; ``invalid``: a component is no
    longer in the library, or no longer of the kind that the block chooses from."""
    removed: list[LibraryComponent] | None = None


class EdxLibrarycontentblockContentAssigned(ServerEvent):
    """A learner got components."""

    event_type: Literal["edx.librarycontentblock.content.assigned"]
    name: Literal["edx.librarycontentblock.content.assigned"] | Blank = None
    event: Payload[LibraryContentAdded]


class EdxLibrarycontentblockContentRemoved(ServerEvent):
    """A learner lost components."""

    event_type: Literal["edx.librarycontentblock.content.removed"]
    name: Literal["edx.librarycontentblock.content.removed"] | Blank = None
    event: Payload[LibraryContentRemoved]


EVENTS = (
    EdxLibrarycontentblockContentAssigned,
    EdxLibrarycontentblockContentRemoved,
)
"""The events of the family."""
