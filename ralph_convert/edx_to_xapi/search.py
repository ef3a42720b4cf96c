"""Searches for courses in the catalogue of a site."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    EdxToXapi,
    RuleSets,
    activity_type,
    event_extension,
    verb,
)
from ralph_convert.edx_to_xapi.places import path
from ralph_convert.item import SETTINGS, Const, ConversionItem, Derived, Sources
from ralph_convert.transforms import learner_text
from ralph_models.edx import search as edx
from ralph_models.vocabulary import activity_types, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS"]


class EdxCourseDiscoverySearchInitiatedToSearched(EdxToXapi):
    """John searched for courses."""

    __src__ = edx.EdxCourseDiscoverySearchInitiated
    __dest__ = Statement
    # the page may be that of a course, but the search is not about it
    sources: ClassVar[Sources] = {"course": Const(None)}
    items = (
        verb(verbs.SEARCHED),
        ConversionItem("object__id", path("/courses")),
        activity_type(activity_types.PAGE),
        ConversionItem("result__response", Derived(learner_text, SETTINGS, "event__search_term")),
        *event_extension("event__page_number", "event__page_size"),
    )


RULE_SETS: RuleSets = (EdxCourseDiscoverySearchInitiatedToSearched,)
