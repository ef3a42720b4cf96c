"""Google calendars and files of Google Drive within a course; since 5 March 2015."""

from typing import Literal

from ralph_models.edx.base import Blank, Payload, PayloadModel, ServerEvent

__all__ = [
    "EdxGooglecomponentCalendarDisplayed",
    "EdxGooglecomponentDocumentDisplayed",
    "GoogleComponent",
]


class GoogleComponent(PayloadModel):
    """What is shown, and how."""

    displayed_in: str | None = None
    """``img`` for images of Google Drive, ``iframe`` for all else."""
    url: str | None = None


class EdxGooglecomponentCalendarDisplayed(ServerEvent):
    """A Google calendar was shown."""

    event_type: Literal["edx.googlecomponent.calendar.displayed"]
    name: Literal["edx.googlecomponent.calendar.displayed"] | Blank = None
    event: Payload[GoogleComponent]


class EdxGooglecomponentDocumentDisplayed(ServerEvent):
    """A file of Google Drive was shown."""

    event_type: Literal["edx.googlecomponent.document.displayed"]
    name: Literal["edx.googlecomponent.document.displayed"] | Blank = None
    event: Payload[GoogleComponent]


EVENTS = (
    EdxGooglecomponentCalendarDisplayed,
    EdxGooglecomponentDocumentDisplayed,
)
"""The events of the family."""
