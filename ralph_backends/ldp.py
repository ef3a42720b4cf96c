"""Archives of the Log Data Platform of OVH: the adapter ``ldp``, which only reads.

A stream has an archive a day, of GELF messages, one a line. One that was not read for long is
sealed: to read it is to have it unsealed, which the platform takes its time for.
https://help.ovhcloud.com/csm/en-logs-data-platform-cold-storage
"""

import asyncio
import hashlib
import time
from collections.abc import AsyncGenerator, Callable, Iterator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, TypeVar
from urllib.parse import parse_qsl, urlsplit

import ovh
import requests
from ovh.exceptions import (
    APIError,
    Forbidden,
    HTTPError,
    InvalidCredential,
    InvalidKey,
    NotCredential,
    NotGrantedCall,
    ResourceNotFoundError,
)

from ralph_backends.errors import (
    BackendConnectionError,
    BackendError,
    BackendRefusedError,
    ReadError,
    TargetNotFoundError,
)
from ralph_backends.objects import ObjectReader, ObjectSettings, safe_name
from ralph_backends.ports import Entry, Status
from ralph_backends.settings import Settings, secret
from ralph_backends.threads import in_thread, iterate_in_thread

__all__ = ["LdpBackend", "LdpSettings", "entry_of"]

T = TypeVar("T")

_PIECE = 1 << 17
_POLL = 30.0
"""The longest pause, in seconds, between two looks at an archive that is unsealed."""
_REFUSALS = (Forbidden, InvalidCredential, InvalidKey, NotCredential, NotGrantedCall)


@dataclass(frozen=True, kw_only=True)
class LdpSettings(ObjectSettings):
    """Which stream, and the keys of the API of OVH.

    Keys that are not set are found by the client of OVH as it documents it.
    """

    backend: ClassVar[str] = "ldp"

    service: str
    """The name of the service, ``ldp-xx-00000``."""
    stream: str
    """The id of the stream, a UUID."""
    endpoint: str = "ovh-eu"
    """The API, as the client of OVH names it."""
    application_key: str | None = None
    """The application."""
    application_secret: str | None = secret()
    """Its secret."""
    consumer_key: str | None = secret()
    """What the application may do."""
    patience: float = 3600.0
    """Seconds to wait for an archive to be unsealed."""
    timeout: float = 60.0
    """Seconds without an answer after which a request counts as failed."""

    @classmethod
    def url_values(cls, url: str) -> dict[str, Any]:
        """Host and path of the URL are service and stream."""
        parts = urlsplit(url)
        place = {"service": parts.netloc, "stream": parts.path.strip("/")}
        return {**place, **dict(parse_qsl(parts.query))}


def entry_of(facts: Mapping[str, Any]) -> Entry:
    """Make an entry of what the platform says of an archive."""
    created = datetime.fromisoformat(facts["createdAt"])
    more = {name: facts.get(name) for name in ("archiveId", "retrievalState", "sha256")}
    return Entry(facts["filename"], facts["size"], created, more=more)


class LdpBackend(ObjectReader):
    """The archives of one stream, by the name of their file."""

    name = "ldp"
    settings_class: ClassVar[type[Settings]] = LdpSettings

    def __init__(self, settings: LdpSettings, client: ovh.Client | None = None) -> None:
        """Keep the settings.

        Args:
            settings: Where.
            client: A client of OVH, instead of one of our own.
        """
        super().__init__(settings)
        self.settings = settings
        self._client = client
        self._ids: dict[str, str] = {}
        s = settings
        self._path = f"/dbaas/logs/{s.service}/output/graylog/stream/{s.stream}"

    def _open(self) -> ovh.Client:
        if self._client is None:
            s = self.settings
            timeout: Any = s.timeout  # seconds; that they are whole is only what its types say
            self._client = ovh.Client(
                endpoint=s.endpoint,
                application_key=s.application_key,
                application_secret=s.application_secret,
                consumer_key=s.consumer_key,
                timeout=timeout,
            )
        return self._client

    async def _call(self, target: str, work: Callable[[Any], T]) -> T:
        """Ask the API in a thread, and give errors our names."""
        try:
            return await in_thread(lambda: work(self._open()))
        except ResourceNotFoundError as error:
            raise TargetNotFoundError(self.name, target) from error
        except _REFUSALS as error:
            raise BackendRefusedError(self.name, self.settings.endpoint, str(error)) from error
        except HTTPError as error:
            raise BackendConnectionError(self.name, self.settings.endpoint, str(error)) from error
        except APIError as error:
            raise ReadError(self.name, target, str(error)) from error

    async def status(self) -> Status:
        """Ask for the stream."""
        try:
            await self._call(self.settings.stream, lambda client: client.get(self._path))
        except BackendError as error:
            away = type(error) is BackendConnectionError
            return Status("away" if away else "error", str(error))
        return Status("ok")

    async def entries(self, below: str | None = None) -> AsyncGenerator[Entry, None]:
        """List the archives, with one request for each; there are no directories."""
        if below is not None:
            raise TargetNotFoundError(self.name, below)
        path = f"{self._path}/archive"
        identifiers = await self._call("", lambda client: client.get(path))
        found = [entry_of(await self._facts(str(one))) for one in identifiers]
        self._ids = {one.name: one.more["archiveId"] for one in found}
        for entry in sorted(found, key=lambda one: one.name):
            yield entry

    async def entry(self, target: str) -> Entry:
        """Look an archive up by its name, in the list if it is not known yet."""
        name = safe_name(target, self.name)
        if name not in self._ids:
            async for _ in self.entries():
                pass
        if name not in self._ids:
            raise TargetNotFoundError(self.name, target)
        return entry_of(await self._facts(self._ids[name]))

    async def _facts(self, identifier: str) -> Mapping[str, Any]:
        path = f"{self._path}/archive/{identifier}"
        facts: Mapping[str, Any] = await self._call(identifier, lambda one: one.get(path))
        return facts

    async def pieces(self, target: str) -> AsyncGenerator[bytes, None]:
        """Have the archive unsealed if it is sealed, and read it.

        Raises:
            ReadError: Also if it is not unsealed in time, or if its sum is wrong.
        """
        entry = await self.entry(target)
        url = await self._unsealed(target, entry)
        digest = hashlib.sha256()
        async with aclosing(iterate_in_thread(self._download(target, url))) as pieces:
            async for piece in pieces:
                digest.update(piece)
                yield piece
        if entry.more["sha256"] not in {None, digest.hexdigest()}:
            raise ReadError(self.name, target, "what came is not what the platform has")

    async def _unsealed(self, target: str, entry: Entry) -> str:
        """Give the address of an archive when it can be read."""
        identifier = str(entry.more["archiveId"])
        path = f"{self._path}/archive/{identifier}/url"
        end = time.monotonic() + self.settings.patience
        while True:
            given = await self._call(target, lambda client: client.post(path))
            facts = await self._facts(identifier)
            if facts["retrievalState"] == "unsealed":
                return str(given["url"])
            pause = min(float(facts.get("retrievalDelay") or 1), _POLL)
            if time.monotonic() + pause > end:
                reason = f"it is {facts['retrievalState']}; try again later"
                raise ReadError(self.name, target, reason)
            await asyncio.sleep(pause)

    def _download(self, target: str, url: str) -> Iterator[bytes]:
        try:
            with requests.get(url, stream=True, timeout=self.settings.timeout) as answer:
                answer.raise_for_status()
                yield from answer.iter_content(_PIECE)
        except requests.RequestException as error:
            # the address lets in whoever has it
            raise ReadError(self.name, target, f"{type(error).__name__} on the way") from None

    def url(self, target: str) -> str:
        """Give the URL of an archive."""
        return f"ldp://{self.settings.service}/{self.settings.stream}/{target}"
