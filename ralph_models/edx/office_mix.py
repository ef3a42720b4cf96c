"""Presentations of Microsoft Office Mix, a service that no longer exists."""

from typing import Literal

from ralph_models.edx.base import Blank, Payload, PayloadModel, ServerEvent
from ralph_models.types import Number

__all__ = [
    "MicrosoftOfficeMixLoaded",
    "MicrosoftOfficeMixPaused",
    "MicrosoftOfficeMixPlayed",
    "MicrosoftOfficeMixSlideLoaded",
    "MicrosoftOfficeMixStopped",
    "OfficeMixLength",
    "OfficeMixPayload",
    "OfficeMixPosition",
    "OfficeMixSlide",
]


class OfficeMixPayload(PayloadModel):
    """The presentation."""

    url: str | None = None


class OfficeMixLength(OfficeMixPayload):
    """How long the presentation is."""

    duration: Number | None = None
    """In seconds."""
    total_slides: Number | None = None


class OfficeMixPosition(OfficeMixPayload):
    """A point in the presentation."""

    current_slide: Number | None = None
    current_time: Number | None = None
    """In seconds."""


class OfficeMixSlide(OfficeMixPayload):
    """The slide that was shown."""

    slide: Number | None = None


class MicrosoftOfficeMixLoaded(ServerEvent):
    """A presentation was ready to play."""

    event_type: Literal["microsoft.office.mix.loaded"]
    name: Literal["microsoft.office.mix.loaded"] | Blank = None
    event: Payload[OfficeMixLength]


class MicrosoftOfficeMixPlayed(ServerEvent):
    """A learner started or resumed a presentation."""

    event_type: Literal["microsoft.office.mix.played"]
    name: Literal["microsoft.office.mix.played"] | Blank = None
    event: Payload[OfficeMixPosition]


class MicrosoftOfficeMixPaused(ServerEvent):
    """A learner paused a presentation."""

    event_type: Literal["microsoft.office.mix.paused"]
    name: Literal["microsoft.office.mix.paused"] | Blank = None
    event: Payload[OfficeMixPosition]


class MicrosoftOfficeMixSlideLoaded(ServerEvent):
    """A slide was shown."""

    event_type: Literal["microsoft.office.mix.slide.loaded"]
    name: Literal["microsoft.office.mix.slide.loaded"] | Blank = None
    event: Payload[OfficeMixSlide]


class MicrosoftOfficeMixStopped(ServerEvent):
    """A presentation was played to its end."""

    event_type: Literal["microsoft.office.mix.stopped"]
    name: Literal["microsoft.office.mix.stopped"] | Blank = None
    event: Payload[OfficeMixPayload]


EVENTS = (
    MicrosoftOfficeMixLoaded,
    MicrosoftOfficeMixPlayed,
    MicrosoftOfficeMixPaused,
    MicrosoftOfficeMixSlideLoaded,
    MicrosoftOfficeMixStopped,
)
"""The events of the family."""
