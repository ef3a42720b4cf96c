"""Components of a library: which of them a learner gets, and which are taken away again."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    InCourse,
    RuleSets,
    activity_type,
    event_extension,
    references,
    verb,
)
from ralph_convert.edx_to_xapi.places import (
    COURSE,
    block,
    block_iri_of,
    in_course,
    name_of_block,
    title,
)
from ralph_convert.item import SETTINGS, ConversionItem, Derived, Items, Sources
from ralph_convert.settings import ConversionSettings
from ralph_models.edx import content_library as edx
from ralph_models.paths import AnyPath
from ralph_models.vocabulary import activity_types, verbs
from ralph_models.xapi import Statement

__all__ = [
    "RULE_SETS",
    "components",
    "with_components",
]

LIBRARY_BLOCK = block("event__location")


def components(
    settings: ConversionSettings, course: str | None, blocks: list[edx.LibraryComponent] | None
) -> list[dict[str, str]] | None:
    """Give components as activities, by their ids alone."""
    keys = (component.usage_key for component in blocks or ())
    return references(*(block_iri_of(settings, course, key, None) for key in keys))


def with_components(source: AnyPath) -> ConversionItem:
    """Give the item of the components that the learner got or lost."""
    found = Derived(components, SETTINGS, COURSE, source)
    return ConversionItem("context__contextActivities__other", found)


class _OfLibrary(InCourse):
    sources: ClassVar[Sources] = {"course": in_course("event__location")}
    items: ClassVar[Items] = (
        ConversionItem("object__id", LIBRARY_BLOCK),
        activity_type(activity_types.RESOURCE),
        title(name_of_block(LIBRARY_BLOCK)),
        *event_extension("event__max_count", "event__previous_count"),
    )


class ContentAssignedToWasAssigned(_OfLibrary):
    """John was assigned components of a library."""

    __src__ = edx.EdxLibrarycontentblockContentAssigned
    __dest__ = Statement
    items = (verb(verbs.WAS_ASSIGNED), with_components("event__added"))


class ContentRemovedToLost(_OfLibrary):
    """John lost components of a library."""

    __src__ = edx.EdxLibrarycontentblockContentRemoved
    __dest__ = Statement
    items = (
        verb(verbs.LOST),
        with_components("event__removed"),
        *event_extension("event__reason"),
    )


RULE_SETS: RuleSets = (
    ContentAssignedToWasAssigned,
    ContentRemovedToLost,
)
