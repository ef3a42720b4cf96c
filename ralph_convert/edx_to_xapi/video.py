"""Video: loading, playing, seeking, captions, after the xAPI video profile.

The profile is claimed by its category. A length, a time or a progress that the log lacks is
left out; the statement is then no instance of the profile's template, and does not say so.
"""

import hashlib
import uuid
from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    InCourse,
    RuleSets,
    activity_type,
    category,
    context_extension,
    event_extension,
    result_extension,
    verb,
)
from ralph_convert.edx_to_xapi.ids import keyed_uuid
from ralph_convert.edx_to_xapi.people import SESSION
from ralph_convert.edx_to_xapi.places import block, title
from ralph_convert.fragments import quote
from ralph_convert.item import SETTINGS, Const, ConversionItem, Derived, Dest, FirstOf, Items
from ralph_convert.settings import ConversionSettings
from ralph_convert.transforms import language_tag, positive_seconds, seconds, speed, text
from ralph_models.edx import video as edx
from ralph_models.paths import AnyPath, Extra
from ralph_models.vocabulary import activity_types, extensions, verbs
from ralph_models.xapi import Statement

__all__ = [
    "CAPTIONS_OFF",
    "CAPTIONS_ON",
    "LENGTH",
    "RULE_SETS",
    "TIME",
    "OfFilm",
    "OfVideo",
    "agent_text",
    "media_duration",
    "user_agent",
    "video_session",
]

VIDEO_PROFILE = "https://w3id.org/xapi/video"


def video_session(settings: ConversionSettings, session: str | None, video: str) -> str | None:
    """Give the session of one video: a UUID in the layout of version 4, as the profile asks."""
    if session is None:
        return None
    if settings.pseudonymous:
        key = keyed_uuid(settings, settings.platform_url, session, video)
        return str(uuid.UUID(bytes=uuid.UUID(key).bytes, version=4))
    key = f"[{quote(settings.platform_url)},{quote(session)},{quote(video)}]"
    return str(uuid.UUID(bytes=hashlib.sha256(key.encode()).digest()[:16], version=4))


def agent_text(settings: ConversionSettings, agent: str | None) -> str | None:
    """Give the user agent, if the settings keep it."""
    return text(agent) if settings.video_user_agent else None


def media_duration(length: object) -> str | None:
    """Give the length of a video as a duration (ISO 8601), which for the profile is time spent."""
    found = positive_seconds(length)
    return None if found is None else f"PT{found:.3f}".rstrip("0").rstrip(".") + "S"


user_agent: ConversionItem = context_extension(
    extensions.VIDEO_USER_AGENT, Derived(agent_text, SETTINGS, "agent", cache=True)
)
"""The user agent, if the settings keep it."""

VIDEO_ID = block("event__id", "event__module_id", kind="video")

TIME = result_extension(
    extensions.VIDEO_TIME, FirstOf("event__currentTime", ("event", Extra("current_time"))), seconds
)
"""The point of the video, in seconds."""

CAPTIONS_ON = (
    result_extension(extensions.VIDEO_CC_ENABLED, Const(True)),  # noqa: FBT003 - a value
    context_extension(extensions.VIDEO_CC_ENABLED, Const(True)),  # noqa: FBT003
)
"""That subtitles are on."""

CAPTIONS_OFF = (
    result_extension(extensions.VIDEO_CC_ENABLED, Const(False)),  # noqa: FBT003
    context_extension(extensions.VIDEO_CC_ENABLED, Const(False)),  # noqa: FBT003
)
"""That subtitles are off."""


LENGTH = context_extension(extensions.VIDEO_LENGTH, "event__duration", positive_seconds)
"""How long a video is, in seconds, where the player knows it."""


class OfFilm(InCourse):
    """What all statements about a video have, in whatever player."""

    items: ClassVar[Items] = (
        activity_type(activity_types.VIDEO),
        category(VIDEO_PROFILE),
        context_extension(
            extensions.VIDEO_SESSION_ID,
            Derived(video_session, SETTINGS, SESSION, Dest("object__id"), cache=True),
        ),
    )


class OfVideo(OfFilm):
    """A video in the player of the course, which knows its length."""

    items: ClassVar[Items] = (LENGTH,)


class _CourseVideo(OfVideo):
    situation: ClassVar[tuple[AnyPath, ...]] = (*OfVideo.situation, "event__id", "event__module_id")
    items: ClassVar[Items] = (
        ConversionItem("object__id", VIDEO_ID),
        title(block=VIDEO_ID),
    )


class UILoadVideoToInitialized(_CourseVideo):
    """John initialized a video."""

    __src__ = edx.UILoadVideo
    __dest__ = Statement
    items = (verb(verbs.INITIALIZED), user_agent)


class UIPlayVideoToPlayed(_CourseVideo):
    """John played a video."""

    __src__ = edx.UIPlayVideo
    __dest__ = Statement
    items = (verb(verbs.PLAYED), TIME)


class UIPauseVideoToPaused(_CourseVideo):
    """John paused a video."""

    __src__ = edx.UIPauseVideo
    __dest__ = Statement
    items = (verb(verbs.PAUSED), TIME)


class UIStopVideoToTerminated(_CourseVideo):
    """John terminated a video: the player reached its end."""

    __src__ = edx.UIStopVideo
    __dest__ = Statement
    items = (verb(verbs.TERMINATED), TIME)


class UICompleteVideoToCompleted(_CourseVideo):
    """John completed a video."""

    __src__ = edx.UICompleteVideo
    __dest__ = Statement
    items = (
        verb(verbs.COMPLETED),
        ConversionItem("result__completion", Const(True)),  # noqa: FBT003 - a value
        result_extension(extensions.VIDEO_TIME, "event__duration", positive_seconds),
    )
    erb_items = (ConversionItem("result__duration", "event__duration", media_duration),)


class UISeekVideoToSeeked(_CourseVideo):
    """John seeked to another point of a video."""

    __src__ = edx.UISeekVideo
    __dest__ = Statement
    items = (
        verb(verbs.SEEKED),
        result_extension(extensions.VIDEO_TIME_FROM, "event__old_time", seconds),
        result_extension(extensions.VIDEO_TIME_TO, "event__new_time", seconds),
        *event_extension("event__type", "event__requested_skip_interval"),
    )


class _Interacted(_CourseVideo):
    items: ClassVar[Items] = (verb(verbs.INTERACTED), TIME)


class UISpeedChangeVideoToInteracted(_Interacted):
    """John changed the speed of a video."""

    __src__ = edx.UISpeedChangeVideo
    __dest__ = Statement
    items = (
        result_extension(extensions.OPENEDX_SPEED_FROM, "event__old_speed", speed),
        result_extension(extensions.OPENEDX_SPEED_TO, "event__new_speed", speed),
        context_extension(extensions.VIDEO_SPEED, "event__new_speed", speed),
    )


class UIShowTranscriptToInteracted(_Interacted):
    """John switched the transcript of a video on."""

    __src__ = edx.UIShowTranscript
    __dest__ = Statement
    items = CAPTIONS_ON


class UIHideTranscriptToInteracted(_Interacted):
    """John switched the transcript of a video off."""

    __src__ = edx.UIHideTranscript
    __dest__ = Statement
    items = CAPTIONS_OFF


class UIClosedCaptionsShownToInteracted(_Interacted):
    """John switched the captions of a video on."""

    __src__ = edx.UIClosedCaptionsShown
    __dest__ = Statement
    items = CAPTIONS_ON


class UIClosedCaptionsHiddenToInteracted(_Interacted):
    """John switched the captions of a video off."""

    __src__ = edx.UIClosedCaptionsHidden
    __dest__ = Statement
    items = CAPTIONS_OFF


class UIVideoShowCCMenuToInteracted(_Interacted):
    """John opened the language menu of a video, which switches nothing."""

    __src__ = edx.UIVideoShowCCMenu
    __dest__ = Statement
    erb_items = CAPTIONS_ON[:1]


class UIVideoHideCCMenuToInteracted(_Interacted):
    """John closed the language menu of a video, with a language or without."""

    __src__ = edx.UIVideoHideCCMenu
    __dest__ = Statement
    items = (context_extension(extensions.VIDEO_CC_SUBTITLE_LANG, "event__language", language_tag),)
    erb_items = CAPTIONS_OFF[:1]


class UIFullscreenToInteracted(_Interacted):
    """John watched a video on the full screen."""

    __src__ = edx.UIFullscreen
    __dest__ = Statement
    items = (context_extension(extensions.VIDEO_FULL_SCREEN, Const(True)),)  # noqa: FBT003


class UINotFullscreenToInteracted(_Interacted):
    """John left the full screen of a video."""

    __src__ = edx.UINotFullscreen
    __dest__ = Statement
    items = (context_extension(extensions.VIDEO_FULL_SCREEN, Const(False)),)  # noqa: FBT003


RULE_SETS: RuleSets = (
    UILoadVideoToInitialized,
    UIPlayVideoToPlayed,
    UIPauseVideoToPaused,
    UIStopVideoToTerminated,
    UICompleteVideoToCompleted,
    UISeekVideoToSeeked,
    UISpeedChangeVideoToInteracted,
    UIShowTranscriptToInteracted,
    UIHideTranscriptToInteracted,
    UIClosedCaptionsShownToInteracted,
    UIClosedCaptionsHiddenToInteracted,
    UIVideoShowCCMenuToInteracted,
    UIVideoHideCCMenuToInteracted,
    UIFullscreenToInteracted,
    UINotFullscreenToInteracted,
)
