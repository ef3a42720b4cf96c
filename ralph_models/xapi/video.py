"""What learners do with videos: the templates of the video profile.

`Video profile 1.0.3 <https://w3id.org/xapi/video/v1.0.3>`_. The templates also include
``id`` and ``timestamp``; a record store sets them where a provider leaves them out, so
that these models do not require them. The category activity is not required either.
The type of the object is: the template of ``initialized`` alone leaves it open.
"""

from typing import ClassVar

from ralph_models.vocabulary.extensions import (
    VIDEO_CC_ENABLED,
    VIDEO_CC_SUBTITLE_LANG,
    VIDEO_FULL_SCREEN,
    VIDEO_LENGTH,
    VIDEO_PLAYBACK_SIZE,
    VIDEO_PLAYED_SEGMENTS,
    VIDEO_PROGRESS,
    VIDEO_SCREEN_SIZE,
    VIDEO_TIME,
    VIDEO_TIME_FROM,
    VIDEO_TIME_TO,
    VIDEO_VOLUME,
)
from ralph_models.vocabulary.term import Term
from ralph_models.xapi.statement import ActivityStatement, Statement
from ralph_models.xapi.template import Needed, extensions_of
from ralph_models.xapi.terms import (
    CompletedVerb,
    InitializedVerb,
    InteractedVerb,
    PausedVerb,
    PlayedVerb,
    SeekedVerb,
    TerminatedVerb,
    VideoActivity,
)

__all__ = [
    "STATEMENTS",
    "CompletedVerb",
    "InitializedVerb",
    "InteractedVerb",
    "PausedVerb",
    "PlayedVerb",
    "SeekedVerb",
    "TerminatedVerb",
    "VideoActivity",
    "VideoCompleted",
    "VideoEnableClosedCaptioning",
    "VideoInitialized",
    "VideoPaused",
    "VideoPlayed",
    "VideoScreenChangeInteraction",
    "VideoSeeked",
    "VideoStatement",
    "VideoTerminated",
    "VideoVolumeChangeInteraction",
]

_WATCHED = (VIDEO_LENGTH, VIDEO_TIME, VIDEO_PROGRESS, VIDEO_PLAYED_SEGMENTS)


class VideoStatement(ActivityStatement):
    """A statement about a video: values of the profile's extensions are of its types."""

    object: VideoActivity
    """The video."""

    __extensions__: ClassVar[tuple[Term, ...]] = extensions_of("video")


class VideoInitialized(VideoStatement):
    """A video was made ready for playing."""

    verb: InitializedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (VIDEO_LENGTH,)


class VideoPlayed(VideoStatement):
    """A video was started, or went on."""

    verb: PlayedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (VIDEO_TIME,)


class VideoPaused(VideoStatement):
    """A video was stopped at some point of it."""

    verb: PausedVerb
    __required__: ClassVar[tuple[Needed, ...]] = _WATCHED


class VideoSeeked(VideoStatement):
    """The learner went to another point of a video."""

    verb: SeekedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (VIDEO_TIME_FROM, VIDEO_TIME_TO)


class VideoCompleted(VideoStatement):
    """The learner has seen as much of a video as counts as all of it."""

    verb: CompletedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (
        *_WATCHED,
        ("result", "completion"),
        ("result", "duration"),
    )


class VideoTerminated(VideoStatement):
    """The learner left a video for good."""

    verb: TerminatedVerb
    __required__: ClassVar[tuple[Needed, ...]] = _WATCHED


class VideoEnableClosedCaptioning(VideoStatement):
    """Subtitles were switched on or off."""

    verb: InteractedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (
        VIDEO_TIME,
        VIDEO_CC_ENABLED,
        VIDEO_CC_SUBTITLE_LANG,
    )


class VideoVolumeChangeInteraction(VideoStatement):
    """The volume was changed."""

    verb: InteractedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (VIDEO_TIME, VIDEO_VOLUME)


class VideoScreenChangeInteraction(VideoStatement):
    """The size of the picture was changed."""

    verb: InteractedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (
        VIDEO_TIME,
        VIDEO_FULL_SCREEN,
        VIDEO_SCREEN_SIZE,
        VIDEO_PLAYBACK_SIZE,
    )


STATEMENTS: tuple[type[Statement], ...] = (
    VideoInitialized,
    VideoPlayed,
    VideoPaused,
    VideoSeeked,
    VideoCompleted,
    VideoTerminated,
    VideoEnableClosedCaptioning,
    VideoVolumeChangeInteraction,
    VideoScreenChangeInteraction,
)
"""The models of the profile."""
