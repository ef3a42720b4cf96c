"""Statements and records in Elasticsearch 8 or 9: the adapter ``elasticsearch`` (its extra).

The client speaks to services of its own major version and of the next one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from elastic_transport import TransportError
from elasticsearch import ApiError, AsyncElasticsearch

from ralph_backends.errors import SettingsError
from ralph_backends.search import SearchStore
from ralph_backends.search_service import Body, Reply, SearchSettings
from ralph_backends.settings import Settings, secret

__all__ = ["ElasticsearchBackend", "ElasticsearchSettings"]

_LINES = {"content-type": "application/x-ndjson", "accept": "application/json"}
_JSON = {"content-type": "application/json", "accept": "application/json"}


@dataclass(frozen=True, kw_only=True)
class ElasticsearchSettings(SearchSettings):
    """Where Elasticsearch is, and who asks."""

    backend: ClassVar[str] = "elasticsearch"

    api_key: str | None = secret()
    """An API key, instead of a username and a password."""


class ElasticsearchBackend(SearchStore):
    """A statement store in Elasticsearch; indices are made when they are first needed."""

    name = "elasticsearch"
    settings_class: ClassVar[type[Settings]] = ElasticsearchSettings

    def __init__(
        self, settings: ElasticsearchSettings, client: AsyncElasticsearch | None = None
    ) -> None:
        """Keep the settings.

        Args:
            settings: Where it is.
            client: A client of the caller's, which is used and not closed.
        """
        super().__init__(settings)
        self._own = client is None
        self._client = client or _make_client(settings)

    async def close(self) -> None:
        """Close the connections, unless the client was given."""
        if self._own:
            await self._client.close()

    async def perform(
        self, method: str, path: str, parameters: Mapping[str, str], body: Body
    ) -> Reply:
        """Ask through the client, which adds who we are and the version it speaks."""
        headers = _LINES if isinstance(body, bytes) else _JSON
        try:
            answer = await self._client.perform_request(
                method, path, params=parameters, headers=headers, body=body
            )
        except ApiError as error:
            return Reply(error.meta.status, error.body)
        except TransportError as error:
            raise self.away(error.message) from error
        return Reply(answer.meta.status, answer.body)

    async def open_snapshot(self, index: str) -> str:
        """Open a point in time."""
        parameters = {"keep_alive": self.settings.keep_alive}
        return str((await self.call("POST", f"/{index}/_pit", parameters=parameters))["id"])

    async def close_snapshot(self, identifier: str) -> None:
        """Close it."""
        await self.call("DELETE", "/_pit", body={"id": identifier})


def _make_client(settings: ElasticsearchSettings) -> AsyncElasticsearch:
    """Make the client, which leaves it to us to try again."""
    more: dict[str, Any] = {}
    if settings.url.startswith("https"):
        more = {"verify_certs": settings.verify_certs}
        if settings.ca_certs:
            more["ca_certs"] = settings.ca_certs
    if settings.username is not None:
        more["basic_auth"] = (settings.username, settings.password or "")
    try:
        return AsyncElasticsearch(
            settings.url.split(","),
            api_key=settings.api_key,
            request_timeout=settings.timeout,
            max_retries=0,
            **more,
        )
    except ValueError as error:
        raise SettingsError(settings.backend, "url", str(error)) from None
