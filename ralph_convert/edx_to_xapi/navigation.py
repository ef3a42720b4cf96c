"""Navigation: sequences, links, the outline, pages that are closed."""

from typing import Any, ClassVar, cast

from ralph_convert.edx_to_xapi.common import (
    PAYLOAD,
    InCourse,
    RuleSets,
    activity_type,
    context_extension,
    definition_extension,
    event_extension,
    verb,
)
from ralph_convert.edx_to_xapi.places import COURSE, address, block, block_iri_of, page, title
from ralph_convert.item import (
    SETTINGS,
    Const,
    ConversionItem,
    Derived,
    FirstOf,
    Items,
    Sources,
)
from ralph_convert.settings import ConversionSettings
from ralph_convert.transforms import integer
from ralph_models.edx import navigation as edx
from ralph_models.paths import AnyPath
from ralph_models.vocabulary import activity_types, extensions, verbs
from ralph_models.xapi import Statement
from ralph_models.xapi.navigation import PageTerminated

__all__ = ["RULE_SETS", "block_activity", "last_key", "without_tabs"]


def last_key(value: str | None) -> str | None:
    """Give the last of the usage keys that a slash joins."""
    return value.rpartition("/")[2] or None if value else None


def block_activity(
    settings: ConversionSettings, course: str | None, block_id: str | None
) -> dict[str, Any] | None:
    """Give the block that a learner came from."""
    iri = block_iri_of(settings, course, last_key(block_id), "vertical")
    return None if iri is None else {"id": iri, "objectType": "Activity"}


def without_tabs(payload: Any) -> Any:
    """Leave out what only the log form of a sequence event has."""
    if not isinstance(payload, dict):
        return payload
    members = cast("dict[str, Any]", payload)
    return {key: value for key, value in members.items() if key not in ("old", "new")}


TARGET = address("event__target_url", "event__current_url", "page")
CURRENT_TAB = FirstOf("event__current_tab", "event__old")


class _Navigated(InCourse):
    items: ClassVar[Items] = (verb(verbs.NAVIGATED),)


class UIPageCloseToPageTerminated(InCourse):
    """John terminated https://www.example.org/ page."""

    __src__ = edx.UIPageClose
    __dest__ = PageTerminated
    items = (ConversionItem("object__id", page()),)


class UILinkClickedToNavigated(_Navigated):
    """John navigated to the page behind a link."""

    __src__ = edx.UILinkClicked
    __dest__ = Statement
    items = (ConversionItem("object__id", TARGET), activity_type(activity_types.LINK))


class UIOutlineSelectedToNavigated(_Navigated):
    """John navigated to a section of the course outline."""

    __src__ = edx.UIOutlineSelected
    __dest__ = Statement
    items = (
        ConversionItem("object__id", TARGET),
        activity_type(activity_types.MODULE),
        title("event__target_name"),
        *event_extension("event__widget_placement"),
    )


class UIJumpNavSelectedToNavigated(_Navigated):
    """John navigated to a unit by the breadcrumbs."""

    __src__ = edx.UIJumpNavSelected
    __dest__ = Statement
    items = (
        ConversionItem("object__id", block(Derived(last_key, "event__id"), kind="vertical")),
        activity_type(activity_types.RESOURCE),
        title("event__target_name"),
        context_extension(
            extensions.REFERRER,
            Derived(block_activity, SETTINGS, COURSE, "event__current_id", cache=True),
        ),
        *event_extension("event__widget_placement"),
    )


class _SequenceNavigated(_Navigated):
    situation: ClassVar[tuple[AnyPath, ...]] = (*_Navigated.situation, "event__id")
    sources: ClassVar[Sources] = {"payload": Derived(without_tabs, PAYLOAD)}
    items: ClassVar[Items] = (
        ConversionItem("object__id", block("event__id", kind="sequential")),
        activity_type(activity_types.RESOURCE),
        definition_extension(extensions.TOTAL_ITEMS, "event__tab_count", integer),
        context_extension(extensions.STARTING_POSITION, CURRENT_TAB, integer),
        *event_extension("event__widget_placement"),
    )


class UISeqGotoToNavigated(_SequenceNavigated):
    """John navigated to a unit of a sequence by its tab."""

    __src__ = edx.UISeqGoto
    __dest__ = Statement
    items = (
        context_extension(
            extensions.ENDING_POINT, FirstOf("event__target_tab", "event__new"), integer
        ),
    )


class UISeqNextToNavigated(_SequenceNavigated):
    """John navigated to the next unit of a sequence."""

    __src__ = edx.UISeqNext
    __dest__ = Statement
    items = (context_extension(extensions.ENDING_POINT, Const("next unit")),)


class UISeqPrevToNavigated(_SequenceNavigated):
    """John navigated to the previous unit of a sequence."""

    __src__ = edx.UISeqPrev
    __dest__ = Statement
    items = (context_extension(extensions.ENDING_POINT, Const("previous unit")),)


RULE_SETS: RuleSets = (
    UIPageCloseToPageTerminated,
    UILinkClickedToNavigated,
    UIOutlineSelectedToNavigated,
    UIJumpNavSelectedToNavigated,
    UISeqGotoToNavigated,
    UISeqNextToNavigated,
    UISeqPrevToNavigated,
)
