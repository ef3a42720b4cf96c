"""Videos played before a video; they exist on edx.org only."""

from typing import Literal

from ralph_models.edx.base import Blank, BrowserEvent, Payload, PayloadModel
from ralph_models.types import Number

__all__ = [
    "BumperPayload",
    "BumperPosition",
    "UIVideoBumperDismissed",
    "UIVideoBumperLoaded",
    "UIVideoBumperPlayed",
    "UIVideoBumperSkipped",
    "UIVideoBumperStopped",
    "UIVideoBumperTranscriptHidden",
    "UIVideoBumperTranscriptMenuHidden",
    "UIVideoBumperTranscriptMenuShown",
    "UIVideoBumperTranscriptShown",
]


class BumperPayload(PayloadModel):
    """The pre-roll video, and the video that it precedes."""

    bumper_id: str | None = None
    """The address of the pre-roll video."""
    host_component_id: str | None = None
    """The id of the video that plays next."""
    code: str | None = None
    """``html5``: none of them is at YouTube."""
    duration: Number | None = None
    """Length in seconds."""


class BumperPosition(BumperPayload):
    """A point in a pre-roll video, in seconds."""

    currentTime: Number | None = None


class UIVideoBumperLoaded(BrowserEvent):
    """A pre-roll video was ready to play."""

    event_type: Literal["edx.video.bumper.loaded"]
    name: Literal["edx.video.bumper.loaded"] | Blank = None
    event: Payload[BumperPayload]


class UIVideoBumperPlayed(BrowserEvent):
    """A pre-roll video was started."""

    event_type: Literal["edx.video.bumper.played"]
    name: Literal["edx.video.bumper.played"] | Blank = None
    event: Payload[BumperPosition]


class UIVideoBumperStopped(BrowserEvent):
    """A pre-roll video was played to its end."""

    event_type: Literal["edx.video.bumper.stopped"]
    name: Literal["edx.video.bumper.stopped"] | Blank = None
    event: Payload[BumperPosition]


class UIVideoBumperSkipped(BrowserEvent):
    """A learner skipped a pre-roll video."""

    event_type: Literal["edx.video.bumper.skipped"]
    name: Literal["edx.video.bumper.skipped"] | Blank = None
    event: Payload[BumperPosition]


class UIVideoBumperDismissed(BrowserEvent):
    """A learner refused a pre-roll video for good."""

    event_type: Literal["edx.video.bumper.dismissed"]
    name: Literal["edx.video.bumper.dismissed"] | Blank = None
    event: Payload[BumperPosition]


class UIVideoBumperTranscriptShown(BrowserEvent):
    """A learner opened the transcript of a pre-roll video."""

    event_type: Literal["edx.video.bumper.transcript.shown"]
    name: Literal["edx.video.bumper.transcript.shown"] | Blank = None
    event: Payload[BumperPosition]


class UIVideoBumperTranscriptHidden(BrowserEvent):
    """A learner closed the transcript of a pre-roll video."""

    event_type: Literal["edx.video.bumper.transcript.hidden"]
    name: Literal["edx.video.bumper.transcript.hidden"] | Blank = None
    event: Payload[BumperPosition]


class UIVideoBumperTranscriptMenuShown(BrowserEvent):
    """A learner opened the language menu of a pre-roll video."""

    event_type: Literal["edx.video.bumper.transcript.menu.shown"]
    name: Literal["edx.video.bumper.transcript.menu.shown"] | Blank = None
    event: Payload[BumperPosition]


class UIVideoBumperTranscriptMenuHidden(BrowserEvent):
    """A learner chose a language for a pre-roll video."""

    event_type: Literal["edx.video.bumper.transcript.menu.hidden"]
    name: Literal["edx.video.bumper.transcript.menu.hidden"] | Blank = None
    event: Payload[BumperPosition]


EVENTS = (
    UIVideoBumperLoaded,
    UIVideoBumperPlayed,
    UIVideoBumperStopped,
    UIVideoBumperSkipped,
    UIVideoBumperDismissed,
    UIVideoBumperTranscriptShown,
    UIVideoBumperTranscriptHidden,
    UIVideoBumperTranscriptMenuShown,
    UIVideoBumperTranscriptMenuHidden,
)
"""The events of the family."""
