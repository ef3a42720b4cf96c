"""Drag and drop: items picked up and put into zones, and what the problem says to it."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    InCourse,
    RuleSets,
    activity_type,
    context_extension,
    event_extension,
    interaction,
    verb,
)
from ralph_convert.edx_to_xapi.places import (
    COURSE,
    MODULE,
    activity,
    block,
    name_of_block,
    place,
    title,
    with_suffix,
)
from ralph_convert.item import ConversionItem, Derived, Items
from ralph_convert.transforms import pair, text
from ralph_models.edx import drag_and_drop as edx
from ralph_models.vocabulary import activity_types, extensions, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS"]

PROBLEM = block(MODULE)


class _Problem(InCourse):
    items: ClassVar[Items] = (
        ConversionItem("object__id", PROBLEM),
        title(name_of_block(PROBLEM)),
        *interaction("matching"),
    )


class LoadedToInitialized(_Problem):
    """John initialized a drag and drop problem."""

    __src__ = edx.EdxDragAndDropV2Loaded
    __dest__ = Statement
    items = (verb(verbs.INITIALIZED),)


class ItemDroppedToAnswered(_Problem):
    """John answered a drag and drop problem: he put an item into a zone."""

    __src__ = edx.EdxDragAndDropV2ItemDropped
    __dest__ = Statement
    items = (
        verb(verbs.ANSWERED),
        ConversionItem("result__success", "event__is_correct"),
        ConversionItem("result__response", Derived(pair, "event__item_id", "event__location_id")),
        *event_extension(
            "event__item", "event__location", "event__is_correct_location", "event__input"
        ),
    )


class _PartOfProblem(InCourse):
    items: ClassVar[Items] = place(
        COURSE,
        part_of=activity(
            PROBLEM,
            activity_types.CMI_INTERACTION,
            name_of_block(PROBLEM),
            interaction="matching",
        ),
    )


class ItemPickedUpToSelected(_PartOfProblem):
    """John selected an item of a drag and drop problem."""

    __src__ = edx.EdxDragAndDropV2ItemPickedUp
    __dest__ = Statement
    items = (
        verb(verbs.SELECTED),
        ConversionItem("object__id", with_suffix(PROBLEM, "/item/{}", "event__item_id")),
        activity_type(activity_types.INTERACTION),
        *event_extension("event__item_id"),
    )


class _Feedback(_PartOfProblem):
    items: ClassVar[Items] = (
        ConversionItem("object__id", with_suffix(PROBLEM, "/feedback")),
        activity_type(activity_types.MESSAGE),
        *event_extension("event__truncated"),
    )


class FeedbackOpenedToViewed(_Feedback):
    """John viewed the message about a move."""

    __src__ = edx.EdxDragAndDropV2FeedbackOpened
    __dest__ = Statement
    items = (
        verb(verbs.VIEWED),
        # text of the course, not of a learner
        context_extension(extensions.FEEDBACK, "event__content", text),
    )


class FeedbackClosedToClosed(_Feedback):
    """John closed the message about a move, or his browser did."""

    __src__ = edx.EdxDragAndDropV2FeedbackClosed
    __dest__ = Statement
    items = (verb(verbs.CLOSED), *event_extension("event__manually"))


RULE_SETS: RuleSets = (
    LoadedToInitialized,
    ItemPickedUpToSelected,
    ItemDroppedToAnswered,
    FeedbackOpenedToViewed,
    FeedbackClosedToClosed,
)
