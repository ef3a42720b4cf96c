"""Presentations of Microsoft Office Mix: films, and the slides in them."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    InCourse,
    RuleSets,
    activity_type,
    context_extension,
    event_extension,
    others,
    result_extension,
    verb,
)
from ralph_convert.edx_to_xapi.places import activity, address, alone, block, with_suffix
from ralph_convert.edx_to_xapi.video import LENGTH, OfFilm, user_agent
from ralph_convert.item import ConversionItem, Derived, Items
from ralph_convert.transforms import integer, seconds, text
from ralph_models.edx import office_mix as edx
from ralph_models.vocabulary import activity_types, extensions, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS"]

PRESENTATION = address("event__url")


class _Presentation(OfFilm):
    items: ClassVar[Items] = (
        ConversionItem("object__id", PRESENTATION),
        others(block("context__module__usage_key")),
    )


AT = (
    result_extension(extensions.VIDEO_TIME, "event__current_time", seconds),
    *event_extension("event__current_slide"),
)


class MicrosoftOfficeMixLoadedToInitialized(_Presentation):
    """John initialized a presentation."""

    __src__ = edx.MicrosoftOfficeMixLoaded
    __dest__ = Statement
    items = (verb(verbs.INITIALIZED), LENGTH, user_agent, *event_extension("event__total_slides"))


class MicrosoftOfficeMixPlayedToPlayed(_Presentation):
    """John played a presentation."""

    __src__ = edx.MicrosoftOfficeMixPlayed
    __dest__ = Statement
    items = (verb(verbs.PLAYED), *AT)


class MicrosoftOfficeMixPausedToPaused(_Presentation):
    """John paused a presentation."""

    __src__ = edx.MicrosoftOfficeMixPaused
    __dest__ = Statement
    items = (verb(verbs.PAUSED), *AT)


class MicrosoftOfficeMixStoppedToTerminated(_Presentation):
    """John terminated a presentation: it was played to its end."""

    __src__ = edx.MicrosoftOfficeMixStopped
    __dest__ = Statement
    items = (verb(verbs.TERMINATED),)


class MicrosoftOfficeMixSlideLoadedToViewed(InCourse):
    """John viewed a slide of a presentation."""

    __src__ = edx.MicrosoftOfficeMixSlideLoaded
    __dest__ = Statement
    items = (
        verb(verbs.VIEWED),
        ConversionItem(
            "object__id", with_suffix(PRESENTATION, "#slide={}", Derived(text, "event__slide"))
        ),
        activity_type(activity_types.SLIDE),
        context_extension(extensions.POSITION, "event__slide", integer),
        ConversionItem(
            "context__contextActivities__other",
            Derived(alone, activity(PRESENTATION, activity_types.VIDEO)),
        ),
    )


RULE_SETS: RuleSets = (
    MicrosoftOfficeMixLoadedToInitialized,
    MicrosoftOfficeMixPlayedToPlayed,
    MicrosoftOfficeMixPausedToPaused,
    MicrosoftOfficeMixStoppedToTerminated,
    MicrosoftOfficeMixSlideLoadedToViewed,
)
