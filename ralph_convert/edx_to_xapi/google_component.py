"""Google calendars and documents within a course."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    InCourse,
    RuleSets,
    activity_type,
    event_extension,
    others,
    verb,
)
from ralph_convert.edx_to_xapi.places import address, block
from ralph_convert.item import ConversionItem, Items
from ralph_models.edx import google_component as edx
from ralph_models.vocabulary import activity_types, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS"]


class _Displayed(InCourse):
    items: ClassVar[Items] = (
        verb(verbs.VIEWED),
        ConversionItem("object__id", address("event__url")),
        others(block("context__module__usage_key")),
        *event_extension("event__displayed_in"),
    )


class EdxGooglecomponentCalendarDisplayedToViewed(_Displayed):
    """John viewed a Google calendar."""

    __src__ = edx.EdxGooglecomponentCalendarDisplayed
    __dest__ = Statement
    items = (activity_type(activity_types.WEBPAGE),)


class EdxGooglecomponentDocumentDisplayedToViewed(_Displayed):
    """John viewed a file of Google Drive."""

    __src__ = edx.EdxGooglecomponentDocumentDisplayed
    __dest__ = Statement
    items = (activity_type(activity_types.DOCUMENT),)


RULE_SETS: RuleSets = (
    EdxGooglecomponentCalendarDisplayedToViewed,
    EdxGooglecomponentDocumentDisplayedToViewed,
)
