"""Textbooks in the viewers of a course: PDF files, and pages that are images."""

from typing import Literal

from ralph_models.edx.base import Blank, BrowserEvent, Payload, PayloadModel
from ralph_models.types import Number

__all__ = [
    "BookPage",
    "Textbook",
    "TextbookChapter",
    "TextbookDirection",
    "TextbookPage",
    "TextbookScale",
    "TextbookSearch",
    "TextbookSearchStep",
    "TextbookThumbnail",
    "UIBook",
    "UITextbookPdfChapterNavigated",
    "UITextbookPdfDisplayScaled",
    "UITextbookPdfOutlineToggled",
    "UITextbookPdfPageNavigated",
    "UITextbookPdfPageScrolled",
    "UITextbookPdfSearchExecuted",
    "UITextbookPdfSearchHighlightToggled",
    "UITextbookPdfSearchNavigatednext",
    "UITextbookPdfSearchcasesensitivityToggled",
    "UITextbookPdfThumbnailNavigated",
    "UITextbookPdfThumbnailsToggled",
    "UITextbookPdfZoomButtonsChanged",
    "UITextbookPdfZoomMenuChanged",
]


class Textbook(PayloadModel):
    """A textbook in the PDF viewer."""

    chapter: str | None = None
    """The path of the PDF file, an asset; often percent-encoded."""
    name: str | None = None
    """The name of the event once more."""


class TextbookPage(Textbook):
    """A page of a textbook."""

    page: Number | str | None = None
    """The page that is open, or the one to go to; counted from 1."""


class TextbookThumbnail(TextbookPage):
    """The page whose thumbnail was chosen."""

    thumbnail_title: str | None = None
    """Like ``Page 2``."""


class TextbookChapter(Textbook):
    """The place that was chosen in the outline of a textbook."""

    chapter_title: str | None = None


class TextbookDirection(TextbookPage):
    """Which way a learner scrolled (``up``, ``down``) or zoomed (``in``, ``out``)."""

    direction: str | None = None


class TextbookScale(TextbookPage):
    """The magnification of a page."""

    amount: Number | str | None = None
    """A factor, as a number or as text like ``0.75``; from the menu also a word like
    ``auto``, ``custom``, ``page-fit``, ``page_width`` or ``page_actual``."""


class TextbookSearch(TextbookPage):
    """A search in a textbook, and its options."""

    query: str | None = None
    caseSensitive: bool | None = None
    highlightAll: bool | None = None
    status: str | None = None
    """A phrase for people where nothing was found; else empty."""


class TextbookSearchStep(TextbookSearch):
    """From one match to another."""

    findprevious: bool | None = None
    """Backward; the name varies in case."""
    findPrevious: bool | None = None


class BookPage(Textbook):
    """From which page of a textbook to which one.

    ``chapter`` and ``name`` are those of the PDF viewer, since 16 April 2014; ``name`` is
    ``textbook.pdf.page.loaded``, ``textbook.pdf.page.navigatednext`` or
    ``textbook.pdf.page.navigatedprevious``.
    """

    type: str | None = None
    """``gotopage`` for a page that was asked for by its number, ``nextpage`` or
    ``prevpage``."""
    new: Number | str | None = None
    old: Number | str | None = None


class UIBook(BrowserEvent):
    """A learner went to another page of a textbook."""

    event_type: Literal["book"]
    name: Literal["book"] | Blank = None
    event: Payload[BookPage]


class UITextbookPdfThumbnailsToggled(BrowserEvent):
    """A learner showed or hid the thumbnails."""

    event_type: Literal["textbook.pdf.thumbnails.toggled"]
    name: Literal["textbook.pdf.thumbnails.toggled"] | Blank = None
    event: Payload[TextbookPage]


class UITextbookPdfThumbnailNavigated(BrowserEvent):
    """A learner chose a thumbnail."""

    event_type: Literal["textbook.pdf.thumbnail.navigated"]
    name: Literal["textbook.pdf.thumbnail.navigated"] | Blank = None
    event: Payload[TextbookThumbnail]


class UITextbookPdfOutlineToggled(BrowserEvent):
    """A learner showed or hid the outline."""

    event_type: Literal["textbook.pdf.outline.toggled"]
    name: Literal["textbook.pdf.outline.toggled"] | Blank = None
    event: Payload[TextbookPage]


class UITextbookPdfChapterNavigated(BrowserEvent):
    """A learner chose a place in the outline."""

    event_type: Literal["textbook.pdf.chapter.navigated"]
    name: Literal["textbook.pdf.chapter.navigated"] | Blank = None
    event: Payload[TextbookChapter]


class UITextbookPdfPageNavigated(BrowserEvent):
    """A learner typed the number of a page."""

    event_type: Literal["textbook.pdf.page.navigated"]
    name: Literal["textbook.pdf.page.navigated"] | Blank = None
    event: Payload[TextbookPage]


class UITextbookPdfZoomButtonsChanged(BrowserEvent):
    """A learner zoomed by a button."""

    event_type: Literal["textbook.pdf.zoom.buttons.changed"]
    name: Literal["textbook.pdf.zoom.buttons.changed"] | Blank = None
    event: Payload[TextbookDirection]


class UITextbookPdfZoomMenuChanged(BrowserEvent):
    """A learner chose a magnification from the menu."""

    event_type: Literal["textbook.pdf.zoom.menu.changed"]
    name: Literal["textbook.pdf.zoom.menu.changed"] | Blank = None
    event: Payload[TextbookScale]


class UITextbookPdfDisplayScaled(BrowserEvent):
    """The viewer changed the magnification; also when a page is first shown."""

    event_type: Literal["textbook.pdf.display.scaled"]
    name: Literal["textbook.pdf.display.scaled"] | Blank = None
    event: Payload[TextbookScale]


class UITextbookPdfPageScrolled(BrowserEvent):
    """A learner scrolled to the next or the previous page."""

    event_type: Literal["textbook.pdf.page.scrolled"]
    name: Literal["textbook.pdf.page.scrolled"] | Blank = None
    event: Payload[TextbookDirection]


class UITextbookPdfSearchExecuted(BrowserEvent):
    """A learner searched a textbook."""

    event_type: Literal["textbook.pdf.search.executed"]
    name: Literal["textbook.pdf.search.executed"] | Blank = None
    event: Payload[TextbookSearch]


class UITextbookPdfSearchNavigatednext(BrowserEvent):
    """A learner went to the next or the previous match."""

    event_type: Literal["textbook.pdf.search.navigatednext"]
    name: Literal["textbook.pdf.search.navigatednext"] | Blank = None
    event: Payload[TextbookSearchStep]


class UITextbookPdfSearchHighlightToggled(BrowserEvent):
    """A learner chose if all matches are highlighted."""

    event_type: Literal["textbook.pdf.search.highlight.toggled"]
    name: Literal["textbook.pdf.search.highlight.toggled"] | Blank = None
    event: Payload[TextbookSearch]


class UITextbookPdfSearchcasesensitivityToggled(BrowserEvent):
    """A learner chose if case matters."""

    event_type: Literal["textbook.pdf.searchcasesensitivity.toggled"]
    name: Literal["textbook.pdf.searchcasesensitivity.toggled"] | Blank = None
    event: Payload[TextbookSearch]


EVENTS = (
    UIBook,
    UITextbookPdfThumbnailsToggled,
    UITextbookPdfThumbnailNavigated,
    UITextbookPdfOutlineToggled,
    UITextbookPdfChapterNavigated,
    UITextbookPdfPageNavigated,
    UITextbookPdfZoomButtonsChanged,
    UITextbookPdfZoomMenuChanged,
    UITextbookPdfDisplayScaled,
    UITextbookPdfPageScrolled,
    UITextbookPdfSearchExecuted,
    UITextbookPdfSearchNavigatednext,
    UITextbookPdfSearchHighlightToggled,
    UITextbookPdfSearchcasesensitivityToggled,
)
"""The events of the family."""
