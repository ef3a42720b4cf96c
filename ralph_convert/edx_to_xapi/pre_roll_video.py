"""Pre-roll video: the short film before a video, with the video as what it lies in."""

from typing import Any, ClassVar

from ralph_convert.edx_to_xapi.common import COURSE, block_iri_of, place, url_iri, verb
from ralph_convert.edx_to_xapi.identifiers import path_iri, urlsplit_scheme
from ralph_convert.edx_to_xapi.video import CAPTIONS_OFF, CAPTIONS_ON, TIME, OfVideo, user_agent
from ralph_convert.item import SETTINGS, ConversionItem, Derived, Items
from ralph_convert.settings import ConversionSettings
from ralph_models.edx import pre_roll_video as edx
from ralph_models.vocabulary import activity_types, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS", "bumper_iri", "host_video"]


def bumper_iri(settings: ConversionSettings, bumper: str | None, code: str | None) -> str | None:
    """Give the id of the film: its address, else a path made from its code."""
    if bumper and (bumper.startswith("/") or urlsplit_scheme(bumper)):
        return url_iri(settings, bumper)
    return path_iri(settings.platform_url, "/video/bumper/{code}", code=code) if code else None


def host_video(
    settings: ConversionSettings, course: str | None, block_id: str | None
) -> dict[str, Any] | None:
    """Give the video that the film runs before."""
    iri = block_iri_of(settings, course, block_id, "video")
    if iri is None:
        return None
    definition = {"type": activity_types.VIDEO.iri}
    return {"objectType": "Activity", "id": iri, "definition": definition}


HOST = Derived(host_video, SETTINGS, COURSE, "event__host_component_id")


class _PreRoll(OfVideo):
    items: ClassVar[Items] = (
        ConversionItem(
            "object__id",
            Derived(bumper_iri, SETTINGS, "event__bumper_id", "event__code", cache=True),
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


RULE_SETS = (
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
