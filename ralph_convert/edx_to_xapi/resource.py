"""Bookmarks, and the other tools of a course."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    InCourse,
    RuleSets,
    activity_type,
    definition_extension,
    event_extension,
    verb,
)
from ralph_convert.edx_to_xapi.places import (
    COURSE,
    block,
    in_course,
    path,
    title,
)
from ralph_convert.item import Const, ConversionItem, FirstOf, Items, Sources
from ralph_convert.transforms import integer
from ralph_models.edx import resource as edx
from ralph_models.paths import Extra
from ralph_models.vocabulary import activity_types, extensions, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS"]

PAYLOAD_COURSE = ("event", Extra("course_id"))


class _Bookmark(InCourse):
    # the id of the bookmark begins with the name of the user
    sources: ClassVar[Sources] = {
        "course": FirstOf(
            "context__course_id", PAYLOAD_COURSE, in_course("event__component_usage_id")
        )
    }
    items: ClassVar[Items] = (
        ConversionItem("object__id", block("event__component_usage_id")),
        activity_type(activity_types.RESOURCE),
        *event_extension("event__component_type"),
    )


class EdxBookmarkAddedToBookmarked(_Bookmark):
    """John bookmarked a page."""

    __src__ = edx.EdxBookmarkAdded
    __dest__ = Statement
    items = (verb(verbs.BOOKMARKED),)


class EdxBookmarkRemovedToUnsaved(_Bookmark):
    """John removed a bookmark."""

    __src__ = edx.EdxBookmarkRemoved
    __dest__ = Statement
    items = (verb(verbs.UNSAVED),)


class UIEdxBookmarkAccessedToAccessed(_Bookmark):
    """John accessed a page by its bookmark."""

    __src__ = edx.UIEdxBookmarkAccessed
    __dest__ = Statement
    items = (verb(verbs.ACCESSED),)


class EdxBookmarkListedToViewed(InCourse):
    """John viewed a list of his bookmarks."""

    __src__ = edx.EdxBookmarkListed
    __dest__ = Statement
    sources: ClassVar[Sources] = {
        "course": FirstOf("context__course_id", PAYLOAD_COURSE, in_course())
    }
    items = (
        verb(verbs.VIEWED),
        ConversionItem(
            "object__id", FirstOf(path("/courses/{:key}/bookmarks/", COURSE), path("/bookmarks/"))
        ),
        activity_type(activity_types.COLLECTION_SIMPLE),
        definition_extension(extensions.TOTAL_ITEMS, "event__bookmarks_count", integer),
        definition_extension(extensions.COLLECTION_TYPE, Const(activity_types.BOOKMARK.iri)),
        *event_extension("event__list_type", "event__page_number", "event__page_size"),
    )


class UIEdxCourseToolAccessedToAccessed(InCourse):
    """John accessed a tool of a course."""

    __src__ = edx.UIEdxCourseToolAccessed
    __dest__ = Statement
    items = (
        verb(verbs.ACCESSED),
        ConversionItem("object__id", path("/courses/{:key}/tool/{}", COURSE, "event__tool_name")),
        activity_type(activity_types.APPLICATION),
        title("event__tool_name"),
    )


RULE_SETS: RuleSets = (
    EdxBookmarkAddedToBookmarked,
    EdxBookmarkRemovedToUnsaved,
    UIEdxBookmarkAccessedToAccessed,
    EdxBookmarkListedToViewed,
    UIEdxCourseToolAccessedToAccessed,
)
