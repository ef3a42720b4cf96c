"""A conversion of one's own: from a request of the server to a page that was viewed."""

from ralph_convert import ConversionItem, Converter, EdxToXapi
from ralph_convert.edx_to_xapi.server import ServerToPageViewed
from ralph_models.edx import Server
from ralph_models.xapi import PageViewed

__all__ = ["ServerToMyPageViewed", "converter"]

platform_url = "https://www.example.org"


class ServerToMyPageViewed(EdxToXapi):
    """John viewed the https://www.example.org/ page."""

    __src__ = Server
    __dest__ = PageViewed
    replaces = ServerToPageViewed
    items = (
        ConversionItem("object__id", "event_type", lambda event_type: platform_url + event_type),
    )


converter = Converter(platform_url=platform_url, extra_rules=[ServerToMyPageViewed])
"""Uses it in the place of the library's own."""
