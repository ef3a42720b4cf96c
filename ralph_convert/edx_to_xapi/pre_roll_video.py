"""Pre-roll video: the short film before a video, with the video as what it lies in."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import RuleSets, verb
from ralph_convert.edx_to_xapi.places import COURSE, activity, address_or_path, block, path, place
from ralph_convert.edx_to_xapi.video import CAPTIONS_OFF, CAPTIONS_ON, TIME, OfVideo, user_agent
from ralph_convert.item import ConversionItem, Items
from ralph_models.edx import pre_roll_video as edx
from ralph_models.vocabulary import activity_types, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS"]

HOST = activity(block("event__host_component_id", kind="video"), activity_types.VIDEO)
"""The video that the film runs before."""


class _PreRoll(OfVideo):
    items: ClassVar[Items] = (
        ConversionItem(
            "object__id",
            address_or_path("event__bumper_id", path("/video/bumper/{}", "event__code")),
        ),
        *place(COURSE, HOST),
    )


class UIVideoBumperLoadedToInitialized(_PreRoll):
    """John initialized a pre-roll video."""

    __src__ = edx.UIVideoBumperLoaded
    __dest__ = Statement
    items = (verb(verbs.INITIALIZED), user_agent)


class UIVideoBumperPlayedToPlayed(_PreRoll):
    """John played a pre-roll video."""

    __src__ = edx.UIVideoBumperPlayed
    __dest__ = Statement
    items = (verb(verbs.PLAYED), TIME)


class UIVideoBumperStoppedToTerminated(_PreRoll):
    """John terminated a pre-roll video."""

    __src__ = edx.UIVideoBumperStopped
    __dest__ = Statement
    items = (verb(verbs.TERMINATED), TIME)


class UIVideoBumperSkippedToSkipped(_PreRoll):
    """John skipped a pre-roll video."""

    __src__ = edx.UIVideoBumperSkipped
    __dest__ = Statement
    items = (verb(verbs.SKIPPED), TIME)


class UIVideoBumperDismissedToDisabled(_PreRoll):
    """John disabled a pre-roll video for good."""

    __src__ = edx.UIVideoBumperDismissed
    __dest__ = Statement
    items = (verb(verbs.DISABLED), TIME)


class UIVideoBumperTranscriptShownToInteracted(_PreRoll):
    """John switched the transcript of a pre-roll video on."""

    __src__ = edx.UIVideoBumperTranscriptShown
    __dest__ = Statement
    items = (verb(verbs.INTERACTED), TIME, *CAPTIONS_ON)


class UIVideoBumperTranscriptHiddenToInteracted(_PreRoll):
    """John switched the transcript of a pre-roll video off."""

    __src__ = edx.UIVideoBumperTranscriptHidden
    __dest__ = Statement
    items = (verb(verbs.INTERACTED), TIME, *CAPTIONS_OFF)


class UIVideoBumperTranscriptMenuShownToInteracted(_PreRoll):
    """John opened the language menu of a pre-roll video."""

    __src__ = edx.UIVideoBumperTranscriptMenuShown
    __dest__ = Statement
    items = (verb(verbs.INTERACTED), TIME)


class UIVideoBumperTranscriptMenuHiddenToInteracted(_PreRoll):
    """John closed the language menu of a pre-roll video."""

    __src__ = edx.UIVideoBumperTranscriptMenuHidden
    __dest__ = Statement
    items = (verb(verbs.INTERACTED), TIME)


RULE_SETS: RuleSets = (
    UIVideoBumperLoadedToInitialized,
    UIVideoBumperPlayedToPlayed,
    UIVideoBumperStoppedToTerminated,
    UIVideoBumperSkippedToSkipped,
    UIVideoBumperDismissedToDisabled,
    UIVideoBumperTranscriptShownToInteracted,
    UIVideoBumperTranscriptHiddenToInteracted,
    UIVideoBumperTranscriptMenuShownToInteracted,
    UIVideoBumperTranscriptMenuHiddenToInteracted,
)
