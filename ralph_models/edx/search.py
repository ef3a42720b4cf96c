"""Searches for courses in the catalogue of a site; undocumented."""

from typing import Literal

from ralph_models.edx.base import Blank, Payload, PayloadModel, ServerEvent
from ralph_models.edx.types import Integer

__all__ = [
    "CourseSearch",
    "CourseSearchResults",
    "EdxCourseDiscoverySearchInitiated",
    "EdxCourseDiscoverySearchResultsDisplayed",
]


class CourseSearch(PayloadModel):
    """A search, and which page of its results."""

    search_term: str | None = None
    """Empty where all courses are listed."""
    page_number: Integer | None = None
    """Counted from 0."""
    page_size: Integer | None = None


class CourseSearchResults(CourseSearch):
    """A search, with its result."""

    results_count: Integer | None = None


class EdxCourseDiscoverySearchInitiated(ServerEvent):
    """Somebody searched for courses."""

    event_type: Literal["edx.course_discovery.search.initiated"]
    name: Literal["edx.course_discovery.search.initiated"] | Blank = None
    event: Payload[CourseSearch]


class EdxCourseDiscoverySearchResultsDisplayed(ServerEvent):
    """The courses that were found were shown."""

    event_type: Literal["edx.course_discovery.search.results_displayed"]
    name: Literal["edx.course_discovery.search.results_displayed"] | Blank = None
    event: Payload[CourseSearchResults]


EVENTS = (
    EdxCourseDiscoverySearchInitiated,
    EdxCourseDiscoverySearchResultsDisplayed,
)
"""The events of the family."""
