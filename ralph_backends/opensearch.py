"""Statements and records in OpenSearch: the adapter ``opensearch`` (its extra)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from opensearchpy import AsyncOpenSearch
from opensearchpy.exceptions import ConnectionError as NoAnswer
from opensearchpy.exceptions import TransportError

from ralph_backends.search import SearchStore
from ralph_backends.search_service import Body, Reply, SearchSettings
from ralph_backends.settings import Settings

__all__ = ["OpensearchBackend", "OpensearchSettings"]

_LINES = {"content-type": "application/x-ndjson"}


@dataclass(frozen=True, kw_only=True)
class OpensearchSettings(SearchSettings):
    """Where OpenSearch is, and who asks."""

    backend: ClassVar[str] = "opensearch"


class OpensearchBackend(SearchStore):
    """A statement store in OpenSearch; indices are made when they are first needed."""

    name = "opensearch"
    settings_class: ClassVar[type[Settings]] = OpensearchSettings

    def __init__(self, settings: OpensearchSettings, client: AsyncOpenSearch | None = None) -> None:
        """Keep the settings.

        Args:
            settings: Where it is.
            client: A client of the caller's, which is used and not closed.
        """
        super().__init__(settings)
        self._own = client is None
        self._client: Any = client or _make_client(settings)

    async def close(self) -> None:
        """Close the connections, unless the client was given."""
        if self._own:
            await self._client.close()

    async def perform(
        self, method: str, path: str, parameters: Mapping[str, str], body: Body
    ) -> Reply:
        """Ask through the client, which adds who we are."""
        headers = _LINES if isinstance(body, bytes) else None
        try:
            answer = await self._client.transport.perform_request(
                method, path, params=dict(parameters), headers=headers, body=body
            )
        except NoAnswer as error:
            raise self.away(str(error)) from error
        except TransportError as error:
            status = error.status_code
            return Reply(status if isinstance(status, int) else 500, error.info or error.error)
        return Reply(200, answer)

    async def open_snapshot(self, index: str) -> str:
        """Open a point in time."""
        path = f"/{index}/_search/point_in_time"
        parameters = {"keep_alive": self.settings.keep_alive}
        return str((await self.call("POST", path, parameters=parameters))["pit_id"])

    async def close_snapshot(self, identifier: str) -> None:
        """Close it."""
        await self.call("DELETE", "/_search/point_in_time", body={"pit_id": [identifier]})


def _make_client(settings: OpensearchSettings) -> Any:
    """Make the client, which leaves it to us to try again."""
    more: dict[str, Any] = {}
    if settings.url.startswith("https"):
        more = {"verify_certs": settings.verify_certs, "ca_certs": settings.ca_certs}
    if settings.username is not None:
        more["http_auth"] = (settings.username, settings.password or "")
    return AsyncOpenSearch(settings.url.split(","), timeout=settings.timeout, max_retries=0, **more)
