"""Textbooks: the pages that a learner turns, enlarges and searches."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import (
    InCourse,
    RuleSets,
    activity_type,
    context_extension,
    event_extension,
    verb,
)
from ralph_convert.edx_to_xapi.places import asset, title
from ralph_convert.item import SETTINGS, ConversionItem, Derived, Items
from ralph_convert.transforms import integer, learner_text
from ralph_models.edx import textbook as edx
from ralph_models.vocabulary import activity_types, extensions, verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS"]


class _Textbook(InCourse):
    items: ClassVar[Items] = (
        ConversionItem("object__id", asset("event__chapter")),
        activity_type(activity_types.CHAPTER),
    )


class _OnPage(_Textbook):
    items: ClassVar[Items] = (context_extension(extensions.POSITION, "event__page", integer),)


class _Navigated(_Textbook):
    items: ClassVar[Items] = (verb(verbs.NAVIGATED),)


class _ToPage(_Navigated):
    items: ClassVar[Items] = (
        context_extension(extensions.ENDING_POSITION, "event__page", integer),
    )


class UIBookToNavigated(_Navigated):
    """John turned to another page of a textbook."""

    __src__ = edx.UIBook
    __dest__ = Statement
    items = (
        context_extension(extensions.STARTING_POSITION, "event__old", integer),
        context_extension(extensions.ENDING_POSITION, "event__new", integer),
        *event_extension("event__type"),
    )


class UITextbookPdfChapterNavigatedToNavigated(_Navigated):
    """John navigated to a place in the outline of a textbook."""

    __src__ = edx.UITextbookPdfChapterNavigated
    __dest__ = Statement
    items = (title("event__chapter_title"),)


class UITextbookPdfPageNavigatedToNavigated(_ToPage):
    """John navigated to a page of a textbook by its number."""

    __src__ = edx.UITextbookPdfPageNavigated
    __dest__ = Statement


class UITextbookPdfThumbnailNavigatedToNavigated(_ToPage):
    """John navigated to a page of a textbook by its thumbnail."""

    __src__ = edx.UITextbookPdfThumbnailNavigated
    __dest__ = Statement
    items = event_extension("event__thumbnail_title")


class UITextbookPdfPageScrolledToNavigated(_ToPage):
    """John scrolled to another page of a textbook."""

    __src__ = edx.UITextbookPdfPageScrolled
    __dest__ = Statement
    items = event_extension("event__direction")


class _Interacted(_OnPage):
    items: ClassVar[Items] = (verb(verbs.INTERACTED),)


class UITextbookPdfThumbnailsToggledToInteracted(_Interacted):
    """John showed or hid the thumbnails of a textbook."""

    __src__ = edx.UITextbookPdfThumbnailsToggled
    __dest__ = Statement


class UITextbookPdfOutlineToggledToInteracted(_Interacted):
    """John showed or hid the outline of a textbook."""

    __src__ = edx.UITextbookPdfOutlineToggled
    __dest__ = Statement


class UITextbookPdfZoomButtonsChangedToInteracted(_Interacted):
    """John zoomed in a textbook by a button."""

    __src__ = edx.UITextbookPdfZoomButtonsChanged
    __dest__ = Statement
    items = event_extension("event__direction")


class UITextbookPdfZoomMenuChangedToInteracted(_Interacted):
    """John zoomed in a textbook by the menu."""

    __src__ = edx.UITextbookPdfZoomMenuChanged
    __dest__ = Statement
    items = event_extension("event__amount")


class UITextbookPdfDisplayScaledToInteracted(_Interacted):
    """John saw a page of a textbook in another size."""

    __src__ = edx.UITextbookPdfDisplayScaled
    __dest__ = Statement
    items = event_extension("event__amount")


SEARCH_OPTIONS = event_extension("event__caseSensitive", "event__highlightAll", "event__status")


class UITextbookPdfSearchExecutedToSearched(_OnPage):
    """John searched a textbook."""

    __src__ = edx.UITextbookPdfSearchExecuted
    __dest__ = Statement
    items = (
        verb(verbs.SEARCHED),
        ConversionItem("result__response", Derived(learner_text, SETTINGS, "event__query")),
        *SEARCH_OPTIONS,
    )


class UITextbookPdfSearchNavigatednextToInteracted(_Interacted):
    """John went to another match in a textbook."""

    __src__ = edx.UITextbookPdfSearchNavigatednext
    __dest__ = Statement
    items = (*SEARCH_OPTIONS, *event_extension("event__findprevious"))


class UITextbookPdfSearchHighlightToggledToInteracted(_Interacted):
    """John chose if all matches in a textbook are highlighted."""

    __src__ = edx.UITextbookPdfSearchHighlightToggled
    __dest__ = Statement
    items = SEARCH_OPTIONS


class UITextbookPdfSearchcasesensitivityToggledToInteracted(_Interacted):
    """John chose if case matters in a textbook."""

    __src__ = edx.UITextbookPdfSearchcasesensitivityToggled
    __dest__ = Statement
    items = SEARCH_OPTIONS


RULE_SETS: RuleSets = (
    UIBookToNavigated,
    UITextbookPdfChapterNavigatedToNavigated,
    UITextbookPdfPageNavigatedToNavigated,
    UITextbookPdfThumbnailNavigatedToNavigated,
    UITextbookPdfPageScrolledToNavigated,
    UITextbookPdfThumbnailsToggledToInteracted,
    UITextbookPdfOutlineToggledToInteracted,
    UITextbookPdfZoomButtonsChangedToInteracted,
    UITextbookPdfZoomMenuChangedToInteracted,
    UITextbookPdfDisplayScaledToInteracted,
    UITextbookPdfSearchExecutedToSearched,
    UITextbookPdfSearchNavigatednextToInteracted,
    UITextbookPdfSearchHighlightToggledToInteracted,
    UITextbookPdfSearchcasesensitivityToggledToInteracted,
)
