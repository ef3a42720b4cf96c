"""Explorations of Oppia: started, answered, completed."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    InCourse,
    RuleSets,
    activity_type,
    event_extension,
    verb,
)
from ralph_convert.edx_to_xapi.places import MODULE, block, path, title
from ralph_convert.item import Const, ConversionItem, FirstOf, Items
from ralph_models.edx import oppia as edx
from ralph_models.vocabulary import activity_types, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS"]

COMPONENT = block(MODULE)


class _Exploration(InCourse):
    items: ClassVar[Items] = (
        ConversionItem(
            "object__id", FirstOf(COMPONENT, path("/oppia/{}", "event__exploration_id"))
        ),
        activity_type(activity_types.LESSON),
        title("context__module__display_name", block=COMPONENT),
        *event_extension("event__exploration_id", "event__exploration_version"),
    )


class OppiaExplorationLoadedToInitialized(_Exploration):
    """John initialized an exploration."""

    __src__ = edx.OppiaExplorationLoaded
    __dest__ = Statement
    items = (verb(verbs.INITIALIZED),)


class OppiaExplorationStateChangedToProgressed(_Exploration):
    """John progressed in an exploration: his answer is neither right nor wrong."""

    __src__ = edx.OppiaExplorationStateChanged
    __dest__ = Statement
    items = (
        verb(verbs.PROGRESSED),
        *event_extension("event__old_state_name", "event__new_state_name"),
    )


class OppiaExplorationCompletedToCompleted(_Exploration):
    """John completed an exploration."""

    __src__ = edx.OppiaExplorationCompleted
    __dest__ = Statement
    items = (
        verb(verbs.COMPLETED),
        ConversionItem("result__completion", Const(True)),  # noqa: FBT003 - a value
    )


RULE_SETS: RuleSets = (
    OppiaExplorationLoadedToInitialized,
    OppiaExplorationStateChangedToProgressed,
    OppiaExplorationCompletedToCompleted,
)
