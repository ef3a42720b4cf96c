"""Implicit events: the platform logs every request, and its path is the event type."""

from typing import Annotated

from pydantic import Field

from ralph_models.edx.base import (
    Blank,
    PayloadForm,
    PayloadModel,
    PayloadText,
    ServerEvent,
)
from ralph_models.edx.types import JsonObject, RequestPath
from ralph_models.types import JsonValue

__all__ = ["Request", "Server"]


class Request(PayloadModel):
    """The parameters of a request; passwords are masked, other personal data is not."""

    POST: JsonObject | None = None
    """A list of texts for each key."""
    GET: JsonObject | None = None
    event_type: str | None = Field(default=None, alias="event-type")
    """``exception`` where the request could not be logged."""
    exception: str | None = None
    """What was wrong then."""


def _allow_cut(data: JsonValue) -> JsonValue:
    """Take text that is no JSON, because it was cut, for an empty request."""
    return {} if data is None or isinstance(data, str) else data


class Server(ServerEvent):
    """The platform received a request.

    Its payload is empty where the text was cut; the text stays in ``event``.
    """

    event_type: RequestPath
    name: RequestPath | Blank = None
    event: Annotated[
        Request | PayloadText | None,
        PayloadForm(_allow_cut),
        Field(default=None, validate_default=True),
    ]

    @classmethod
    def claims_kind(cls, kind: str) -> bool:
        """Tell whether an event of this name, or type, is a request."""
        return kind.startswith("/")

    @property
    def truncated(self) -> bool:
        """Whether the payload is lost: the platform cuts its text at 512 characters."""
        event = self.event
        return isinstance(event, PayloadText) and isinstance(event.data, str) and event.data != ""


EVENTS = (Server,)
"""The events of the family."""
