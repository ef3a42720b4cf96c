"""Bookmarks and the other tools of a course.

The platform writes events of bookmarks with an empty ``context.course_id``; the course is
that of the payload.
"""

from typing import Literal

from ralph_models.edx.base import Blank, BrowserEvent, Payload, PayloadModel, ServerEvent
from ralph_models.edx.types import Integer

__all__ = [
    "Bookmark",
    "BookmarkList",
    "CourseBookmark",
    "CourseTool",
    "EdxBookmarkAdded",
    "EdxBookmarkListed",
    "EdxBookmarkRemoved",
    "UIEdxBookmarkAccessed",
    "UIEdxCourseToolAccessed",
]


class Bookmark(PayloadModel):
    """A bookmark, and the block that it marks."""

    bookmark_id: str | None = None
    """The learner's user name and the usage key, joined by a comma."""
    component_type: str | None = None
    component_usage_id: str | None = None


class CourseBookmark(Bookmark):
    """A bookmark, with its course."""

    course_id: str | None = None


class BookmarkList(PayloadModel):
    """A page of a list of bookmarks."""

    list_type: str | None = None
    """``per_course`` or ``all_courses``."""
    course_id: str | None = None
    """Of a list that is ``per_course``."""
    bookmarks_count: Integer | None = None
    """How many there are on all pages."""
    page_number: Integer | None = None
    page_size: Integer | None = None


class CourseTool(PayloadModel):
    """A tool of a course."""

    tool_name: str | None = None
    """``edx.bookmarks``, ``edx.reviews`` or ``edx.updates``."""


class UIEdxBookmarkAccessed(BrowserEvent):
    """A learner followed a bookmark."""

    event_type: Literal["edx.bookmark.accessed"]
    name: Literal["edx.bookmark.accessed"] | Blank = None
    event: Payload[Bookmark]


class EdxBookmarkAdded(ServerEvent):
    """A learner bookmarked a page."""

    event_type: Literal["edx.bookmark.added"]
    name: Literal["edx.bookmark.added"] | Blank = None
    event: Payload[CourseBookmark]


class EdxBookmarkListed(ServerEvent):
    """A learner looked at a list of bookmarks."""

    event_type: Literal["edx.bookmark.listed"]
    name: Literal["edx.bookmark.listed"] | Blank = None
    event: Payload[BookmarkList]


class EdxBookmarkRemoved(ServerEvent):
    """A learner removed a bookmark."""

    event_type: Literal["edx.bookmark.removed"]
    name: Literal["edx.bookmark.removed"] | Blank = None
    event: Payload[CourseBookmark]


class UIEdxCourseToolAccessed(BrowserEvent):
    """A learner opened a tool from the home page of a course; since 24 July 2017."""

    event_type: Literal["edx.course.tool.accessed"]
    name: Literal["edx.course.tool.accessed"] | Blank = None
    event: Payload[CourseTool]


EVENTS = (
    UIEdxBookmarkAccessed,
    EdxBookmarkAdded,
    EdxBookmarkListed,
    EdxBookmarkRemoved,
    UIEdxCourseToolAccessed,
)
"""The events of the family."""
