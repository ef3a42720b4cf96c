"""Requests: what the server logs of every page that it serves."""

from typing import ClassVar

from ralph_convert.edx_to_xapi.common import InCourse, RuleSets
from ralph_convert.edx_to_xapi.places import url_iri
from ralph_convert.item import SETTINGS, Const, ConversionItem, Derived, Sources
from ralph_convert.settings import ConversionSettings
from ralph_models.edx.server import Server
from ralph_models.xapi.navigation import PageViewed

__all__ = ["RULE_SETS", "request_iri"]


def request_iri(settings: ConversionSettings, path: str) -> str | None:
    """Give the id of the page that was asked for."""
    return url_iri(settings, settings.platform_url + path)


class ServerToPageViewed(InCourse):
    """John viewed the https://www.example.org/ page."""

    __src__ = Server
    __dest__ = PageViewed
    # the event's name is a path
    sources: ClassVar[Sources] = {"name": Const("server request")}
    items = (
        ConversionItem("object__id", Derived(request_iri, SETTINGS, "event_type", cache=True)),
    )


RULE_SETS: RuleSets = (ServerToPageViewed,)
