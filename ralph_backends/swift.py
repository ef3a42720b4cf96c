"""Objects of newline-delimited JSON in OpenStack Swift: the adapter ``swift``.

Who asks is told by the old protocol of Swift (``auth_version=1``) or by Keystone v3. An
object that is too large for one request is written in segments, which a static large object
joins. The client library blocks, so that its calls run in threads, one connection each.
https://docs.openstack.org/swift/latest/overview_large_objects.html
"""

import queue
from collections.abc import AsyncGenerator, Callable, Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import partial
from typing import Any, ClassVar, TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

from keystoneauth1.exceptions import ClientException as KeystoneError
from keystoneauth1.exceptions import Unauthorized
from keystoneauth1.identity.v3 import Password
from keystoneauth1.session import Session
from requests import RequestException
from swiftclient.client import Connection
from swiftclient.exceptions import ClientException

from ralph_backends.errors import (
    BackendConnectionError,
    BackendError,
    BackendRefusedError,
    ReadError,
    SettingsError,
    TargetExistsError,
    TargetNotFoundError,
    WriteError,
)
from ralph_backends.objects import ObjectBackend, ObjectSettings, safe_name
from ralph_backends.ports import Entry, Status
from ralph_backends.settings import Settings, secret
from ralph_backends.swift_upload import SwiftUpload
from ralph_backends.threads import in_thread
from ralph_backends.uploads import Spooled, Upload

__all__ = ["SwiftBackend", "SwiftSettings", "entry_of"]

T = TypeVar("T")

_PIECE = 1 << 17
_RANGE = 1 << 22
_NOT_FOUND = 404
_FAILED = 412
_REFUSED = frozenset({401, 403})


@dataclass(frozen=True, kw_only=True)
class SwiftSettings(ObjectSettings):
    """Which container, and how it is reached."""

    backend: ClassVar[str] = "swift"

    container: str
    """The container; it is made when something is first written."""
    prefix: str = ""
    """What the names of all objects begin with, like a directory."""
    auth_url: str
    """Where tokens are given: ``https://host/auth/v1.0``, ``https://host:5000/v3``."""
    auth_version: str = "3"
    """``1`` for the protocol of Swift itself, ``3`` for Keystone."""
    username: str = ""
    """The user; for version 1 ``account:user``."""
    password: str = secret("")
    """The password, or the key of version 1."""
    project: str | None = None
    """The name of the project, for Keystone."""
    user_domain: str = "Default"
    """The name of the domain of the user, for Keystone."""
    project_domain: str = "Default"
    """The name of the domain of the project, for Keystone."""
    region: str | None = None
    """The region, if there are several."""
    verify: bool = True
    """Check certificates."""
    segment_size: int = 1 << 30
    """Bytes above which an object is written in segments of this size, in a container with
    ``_segments`` at the end of its name."""
    attempts: int = 5
    """How often a request is tried, with growing pauses between."""
    timeout: float = 60.0
    """Seconds without an answer after which a request counts as failed."""

    @classmethod
    def url_values(cls, url: str) -> dict[str, Any]:
        """Host and path of the URL are container and prefix."""
        parts = urlsplit(url)
        place = {"container": unquote(parts.netloc), "prefix": unquote(parts.path.strip("/"))}
        return {**place, **dict(parse_qsl(parts.query))}


def entry_of(facts: Mapping[str, Any], prefix: str) -> Entry:
    """Make an entry of one row of a listing."""
    modified = datetime.fromisoformat(facts["last_modified"])
    if modified.tzinfo is None:
        modified = modified.replace(tzinfo=UTC)
    # the head of an object tells the next whole second
    whole = modified.replace(microsecond=0).timestamp() + (modified.microsecond > 0)
    name = str(facts["name"]).removeprefix(prefix)
    return Entry(name, facts["bytes"], datetime.fromtimestamp(whole, UTC))


class SwiftBackend(ObjectBackend):
    """Objects below a prefix of a container."""

    name = "swift"
    settings_class: ClassVar[type[Settings]] = SwiftSettings

    def __init__(self, settings: SwiftSettings) -> None:
        """Keep the settings; nothing is opened.

        Raises:
            SettingsError: The version of the protocol is unknown.
        """
        if settings.auth_version not in {"1", "3"}:
            raise SettingsError(self.name, "auth_version", "neither 1 nor 3")
        super().__init__(settings)
        self.settings = settings
        self.prefix: str = f"{settings.prefix.strip('/')}/" if settings.prefix.strip("/") else ""
        self._idle: queue.SimpleQueue[Connection] = queue.SimpleQueue()

    def _open(self) -> Connection:
        s = self.settings
        known: dict[str, Any]
        known = {"retries": s.attempts - 1, "timeout": s.timeout, "insecure": not s.verify}
        if s.auth_version == "1":
            return Connection(authurl=s.auth_url, user=s.username, key=s.password, **known)
        auth = Password(
            auth_url=s.auth_url,
            username=s.username,
            password=s.password,
            user_domain_name=s.user_domain,
            project_name=s.project,
            project_domain_name=s.project_domain,
        )
        session = Session(auth=auth, verify=s.verify, timeout=s.timeout)
        region = {"region_name": s.region} if s.region else {}
        return Connection(session=session, os_options=region, **known)

    async def call(self, target: str, work: Callable[[Any], T], *, writes: bool = False) -> T:
        """Do something with a connection in a thread, and give errors our names."""

        def do() -> T:
            try:
                connection = self._idle.get_nowait()
            except queue.Empty:
                connection = self._open()
            try:
                return work(connection)
            finally:
                self._idle.put(connection)

        with self._errors(target, WriteError if writes else ReadError):
            return await in_thread(do)

    @contextmanager
    def _errors(
        self, target: str, kind: type[ReadError | WriteError]
    ) -> Generator[None, None, None]:
        try:
            yield
        except ClientException as error:
            untyped: Any = error
            status = untyped.http_status
            if status == _NOT_FOUND:
                raise TargetNotFoundError(self.name, target) from error
            if status == _FAILED:
                raise TargetExistsError(self.name, target) from error
            if status in _REFUSED or "Unauthorized" in str(error):
                raise BackendRefusedError(self.name, self._place, str(error)) from error
            if not status:
                raise BackendConnectionError(self.name, self._place, str(error)) from error
            raise kind(self.name, target, str(error)) from error
        except Unauthorized as error:
            raise BackendRefusedError(self.name, self._place, str(error)) from error
        except (KeystoneError, RequestException, OSError) as error:
            raise BackendConnectionError(self.name, self._place, str(error)) from error

    @property
    def _place(self) -> str:
        host = urlsplit(self.settings.auth_url).netloc.rpartition("@")[2]
        return f"swift://{host}/{self.settings.container}"

    async def close(self) -> None:
        """Close the connections."""
        while not self._idle.empty():
            await in_thread(self._idle.get().close)

    async def status(self) -> Status:
        """Ask for the head of the account; the container need not be there."""
        try:
            await self.call("", lambda connection: connection.head_account())
        except BackendError as error:
            away = type(error) is BackendConnectionError
            return Status("away" if away else "error", str(error))
        return Status("ok")

    async def entry(self, target: str) -> Entry:
        """Ask for the head of an object."""
        key = self.key(target)
        container = self.settings.container
        facts = await self.call(target, lambda one: one.head_object(container, key))
        modified = parsedate_to_datetime(facts["last-modified"])
        more = {"etag": facts["etag"], "large": "x-static-large-object" in facts}
        return Entry(target, int(facts["content-length"]), modified, more=more)

    async def entries(self, below: str | None = None) -> AsyncGenerator[Entry, None]:
        """List ten thousand at a time, in the order of the service, which is by name."""
        prefix = self.prefix if below is None else f"{self.key(below).rstrip('/')}/"
        found = below is None
        marker = ""
        while page := await self._page(prefix, marker):
            for facts in page:
                found = True
                yield entry_of(facts, self.prefix)
            marker = page[-1]["name"]
        if not found:
            raise TargetNotFoundError(self.name, str(below))

    async def _page(self, prefix: str, marker: str) -> Sequence[dict[str, Any]]:
        container = self.settings.container
        with suppress(TargetNotFoundError):  # there is no container yet
            _, rows = await self.call(
                "", lambda one: one.get_container(container, prefix=prefix, marker=marker)
            )
            found: Sequence[dict[str, Any]] = rows
            return found
        return []

    async def pieces(self, target: str) -> AsyncGenerator[bytes, None]:
        """Read in ranges of 4 MiB, each with whatever connection is free.

        Raises:
            ReadError: Also if the object is replaced meanwhile.
        """
        entry = await self.entry(target)
        container, key = self.settings.container, self.key(target)

        def read(start: int, connection: Any) -> bytes:
            headers = {
                "Range": f"bytes={start}-{start + _RANGE - 1}",
                "If-Match": entry.more["etag"],
            }
            data: bytes = connection.get_object(container, key, headers=headers)[1]
            return data

        for start in range(0, entry.size or 0, _RANGE):
            data = await self.call(target, partial(read, start))
            for place in range(0, len(data), _PIECE):
                yield data[place : place + _PIECE]

    def key(self, target: str) -> str:
        """Give the whole name of an object.

        Raises:
            TargetError: It is none.
        """
        safe_name(target, self.name)
        return f"{self.prefix}{target}"

    def url(self, target: str) -> str:
        """Give the URL of an object; its host is that of the tokens."""
        return f"{self._place}/{self.prefix}{target}"

    async def delete(self, target: str) -> None:
        """Delete an object, with its segments."""
        entry = await self.entry(target)
        query = "multipart-manifest=delete" if entry.more["large"] else None
        container, key = self.settings.container, self.key(target)
        await self.call(
            target, lambda one: one.delete_object(container, key, query_string=query), writes=True
        )

    def upload(self, target: str | None) -> Upload:
        """Begin an object, in segments if it is large."""
        if target is None:
            return Spooled(self.upload)
        s = self.settings
        return SwiftUpload(self.call, (s.container, self.key(target), target), s.segment_size)
