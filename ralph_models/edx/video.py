"""Video players, in browsers and mobile applications.

Browsers name these events in two ways, mobile applications always in the second; one
model takes both.
"""

from typing import Literal

from ralph_models.edx.base import Blank, BrowserEvent, Payload, PayloadModel
from ralph_models.types import Number

__all__ = [
    "UIClosedCaptionsHidden",
    "UIClosedCaptionsShown",
    "UICompleteVideo",
    "UIFullscreen",
    "UIHideTranscript",
    "UILoadVideo",
    "UINotFullscreen",
    "UIPauseVideo",
    "UIPlayVideo",
    "UISeekVideo",
    "UIShowTranscript",
    "UISpeedChangeVideo",
    "UIStopVideo",
    "UIVideoHideCCMenu",
    "UIVideoShowCCMenu",
    "VideoLanguage",
    "VideoPayload",
    "VideoPosition",
    "VideoSeek",
    "VideoSpeedChange",
]


class VideoPayload(PayloadModel):
    """The video, and the player that shows it."""

    id: str | None = None
    """The part of the usage key behind ``block@``; ``i4x-Org-Course-video-…`` in old logs."""
    module_id: str | None = None
    """The name that mobile applications give to ``id``; the platform renames it."""
    code: str | None = None
    """The id of the video at YouTube, or the word ``html5`` or ``mobile``."""
    duration: Number | None = None
    """Length in seconds, since about 2020; 0 and null occur."""


class VideoPosition(VideoPayload):
    """A point in a video, in seconds; which of the two names it has depends on the year."""

    currentTime: Number | None = None
    current_time: Number | None = None


class VideoLanguage(VideoPosition):
    """The language of the transcript."""

    language: str | None = None
    """Which one was selected, where the menu was closed."""


class VideoSeek(VideoPosition):
    """From which point of a video to which one, in seconds."""

    old_time: Number | None = None
    new_time: Number | None = None
    """Equal to ``old_time`` before 25 June 2014."""
    type: str | None = None
    """How: ``onCaptionSeek``, ``onSlideSeek``, ``onSkipSeek``; ``slide_seek`` in old logs."""
    seek_type: str | None = None
    """``slide`` or ``skip`` of mobile applications, from which the platform makes ``type``."""
    requested_skip_interval: Number | None = None
    """Seconds forward, or backward if negative; of mobile applications."""


class VideoSpeedChange(VideoPosition):
    """From which speed to which one; text like ``1.50`` in logs."""

    old_speed: str | Number | None = None
    new_speed: str | Number | None = None


class UILoadVideo(BrowserEvent):
    """A video player was ready to play."""

    event_type: Literal["load_video", "edx.video.loaded"]
    name: Literal["load_video", "edx.video.loaded"] | Blank = None
    event: Payload[VideoPayload]


class UIPlayVideo(BrowserEvent):
    """A learner started or resumed a video."""

    event_type: Literal["play_video", "edx.video.played"]
    name: Literal["play_video", "edx.video.played"] | Blank = None
    event: Payload[VideoPosition]


class UIPauseVideo(BrowserEvent):
    """A learner paused a video."""

    event_type: Literal["pause_video", "edx.video.paused"]
    name: Literal["pause_video", "edx.video.paused"] | Blank = None
    event: Payload[VideoPosition]


class UIStopVideo(BrowserEvent):
    """A video was played to its end."""

    event_type: Literal["stop_video", "edx.video.stopped"]
    name: Literal["stop_video", "edx.video.stopped"] | Blank = None
    event: Payload[VideoPosition]


class UICompleteVideo(BrowserEvent):
    """A video counts as complete for a learner; undocumented."""

    event_type: Literal["complete_video", "edx.video.completed"]
    name: Literal["complete_video", "edx.video.completed"] | Blank = None
    event: Payload[VideoPosition]


class UISeekVideo(BrowserEvent):
    """A learner moved to another point of a video."""

    event_type: Literal["seek_video", "edx.video.position.changed", "edx.video.seeked"]
    name: Literal["seek_video", "edx.video.position.changed", "edx.video.seeked"] | Blank = None
    event: Payload[VideoSeek]


class UISpeedChangeVideo(BrowserEvent):
    """A learner chose another speed."""

    event_type: Literal["speed_change_video"]
    name: Literal["speed_change_video"] | Blank = None
    event: Payload[VideoSpeedChange]


class UIShowTranscript(BrowserEvent):
    """A learner opened the transcript."""

    event_type: Literal["show_transcript", "edx.video.transcript.shown"]
    name: Literal["show_transcript", "edx.video.transcript.shown"] | Blank = None
    event: Payload[VideoPosition]


class UIHideTranscript(BrowserEvent):
    """A learner closed the transcript."""

    event_type: Literal["hide_transcript", "edx.video.transcript.hidden"]
    name: Literal["hide_transcript", "edx.video.transcript.hidden"] | Blank = None
    event: Payload[VideoPosition]


class UIVideoShowCCMenu(BrowserEvent):
    """A learner opened the menu of transcript languages."""

    event_type: Literal["video_show_cc_menu", "edx.video.language_menu.shown"]
    name: Literal["video_show_cc_menu", "edx.video.language_menu.shown"] | Blank = None
    event: Payload[VideoLanguage]


class UIVideoHideCCMenu(BrowserEvent):
    """A learner closed the menu of transcript languages."""

    event_type: Literal["video_hide_cc_menu", "edx.video.language_menu.hidden"]
    name: Literal["video_hide_cc_menu", "edx.video.language_menu.hidden"] | Blank = None
    event: Payload[VideoLanguage]


class UIClosedCaptionsShown(BrowserEvent):
    """A learner turned closed captions on."""

    event_type: Literal["edx.video.closed_captions.shown"]
    name: Literal["edx.video.closed_captions.shown"] | Blank = None
    event: Payload[VideoPosition]


class UIClosedCaptionsHidden(BrowserEvent):
    """A learner turned closed captions off."""

    event_type: Literal["edx.video.closed_captions.hidden"]
    name: Literal["edx.video.closed_captions.hidden"] | Blank = None
    event: Payload[VideoPosition]


class UIFullscreen(BrowserEvent):
    """A learner enlarged a video; in logs of 2013 only."""

    event_type: Literal["fullscreen"]
    name: Literal["fullscreen"] | Blank = None
    event: Payload[VideoPosition]


class UINotFullscreen(BrowserEvent):
    """A learner reduced a video again; in logs of 2013 only."""

    event_type: Literal["not_fullscreen"]
    name: Literal["not_fullscreen"] | Blank = None
    event: Payload[VideoPosition]


EVENTS = (
    UILoadVideo,
    UIPlayVideo,
    UIPauseVideo,
    UIStopVideo,
    UICompleteVideo,
    UISeekVideo,
    UISpeedChangeVideo,
    UIShowTranscript,
    UIHideTranscript,
    UIVideoShowCCMenu,
    UIVideoHideCCMenu,
    UIClosedCaptionsShown,
    UIClosedCaptionsHidden,
    UIFullscreen,
    UINotFullscreen,
)
"""The events of the family."""
