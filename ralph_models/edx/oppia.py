"""Explorations of Oppia."""

from typing import Literal

from ralph_models.edx.base import Blank, Payload, PayloadModel, ServerEvent

__all__ = [
    "OppiaExploration",
    "OppiaExplorationCompleted",
    "OppiaExplorationLoaded",
    "OppiaExplorationStateChanged",
    "OppiaStateChange",
]


class OppiaExploration(PayloadModel):
    """The exploration, as its server knows it."""

    exploration_id: str | None = None
    exploration_version: str | None = None


class OppiaStateChange(OppiaExploration):
    """From which state of the exploration an answer led to which."""

    old_state_name: str | None = None
    new_state_name: str | None = None


class OppiaExplorationLoaded(ServerEvent):
    """An exploration was shown."""

    event_type: Literal["oppia.exploration.loaded"]
    name: Literal["oppia.exploration.loaded"] | Blank = None
    event: Payload[OppiaExploration]


class OppiaExplorationStateChanged(ServerEvent):
    """A learner answered, and came to another state."""

    event_type: Literal["oppia.exploration.state.changed"]
    name: Literal["oppia.exploration.state.changed"] | Blank = None
    event: Payload[OppiaStateChange]


class OppiaExplorationCompleted(ServerEvent):
    """A learner reached the end of an exploration."""

    event_type: Literal["oppia.exploration.completed"]
    name: Literal["oppia.exploration.completed"] | Blank = None
    event: Payload[OppiaExploration]


EVENTS = (
    OppiaExplorationLoaded,
    OppiaExplorationStateChanged,
    OppiaExplorationCompleted,
)
"""The events of the family."""
