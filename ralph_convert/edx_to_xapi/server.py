"""Requests: what the server logs of every page that it serves."""

from ralph_convert.edx_to_xapi.common import InCourse, basis, event_extension, url_iri
from ralph_convert.item import SETTINGS, Const, ConversionItem, Derived
from ralph_convert.settings import ConversionSettings
from ralph_models.edx.server import Server
from ralph_models.xapi.navigation import PageViewed

__all__ = ["RULE_SETS", "request_iri"]

SERVER_REQUEST = Const("server request")
"""Stands for the event's name, which is a path."""


def request_iri(settings: ConversionSettings, path: str) -> str | None:
    """Give the id of the page that was asked for."""
    return url_iri(settings, settings.platform_url + path)


class ServerToPageViewed(InCourse):
    """John viewed the https://www.example.org/ page."""

    __src__ = Server
    __dest__ = PageViewed
    items = (
        *basis(name=SERVER_REQUEST),
        ConversionItem("object__id", Derived(request_iri, SETTINGS, "event_type", cache=True)),
        *event_extension(name=SERVER_REQUEST),
    )


RULE_SETS = (ServerToPageViewed,)
