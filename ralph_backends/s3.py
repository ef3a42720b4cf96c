"""Objects of newline-delimited JSON in S3 and what speaks its protocol: the adapter ``s3``.

Large objects are written in parts and read in ranges, several at once. A new object never
takes the place of another, and one that is appended to must not have changed meanwhile:
both are conditions that the service checks (``If-None-Match``, ``If-Match``).
https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
"""

import asyncio
from collections.abc import AsyncGenerator, Generator, Mapping
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar
from urllib.parse import parse_qsl, urlsplit

from aiobotocore.config import AioConfig
from aiobotocore.session import AioSession
from botocore.exceptions import BotoCoreError, ClientError

from ralph_backends.errors import (
    BackendConnectionError,
    BackendError,
    BackendRefusedError,
    ReadError,
    TargetNotFoundError,
    WriteError,
)
from ralph_backends.objects import ObjectBackend, ObjectSettings, safe_name
from ralph_backends.ports import Entry, Status
from ralph_backends.s3_upload import S3Upload
from ralph_backends.settings import Settings, secret
from ralph_backends.uploads import Spooled, Upload

__all__ = ["S3Backend", "S3Settings", "entry_of"]

_PIECE = 1 << 17
_RANGE = 1 << 22
_AHEAD = 2
_MISSING = frozenset({"404", "NoSuchKey", "NotFound"})
_REFUSED = frozenset({401, 403})


@dataclass(frozen=True, kw_only=True)
class S3Settings(ObjectSettings):
    """Which bucket, and how it is reached.

    What is not set is found as by all tools of AWS: in its variables, in its files, or from
    the machine.
    """

    backend: ClassVar[str] = "s3"

    bucket: str
    """The bucket, which has to be there."""
    prefix: str = ""
    """What the names of all objects begin with, like a directory."""
    endpoint: str | None = None
    """The URL of a service that is not that of AWS."""
    region: str | None = None
    """The region; ``us-east-1`` for an ``endpoint`` if nothing says another."""
    profile: str | None = None
    """The profile in the files of AWS."""
    access_key: str | None = None
    """The id of the key; ``secret_key`` belongs to it."""
    secret_key: str | None = secret()
    """The secret of ``access_key``."""
    session_token: str | None = secret()
    """Belongs to a key for a short time."""
    verify: bool | str = True
    """Check certificates; or the file of those to trust."""
    part_size: int = 8 << 20
    """Bytes of a part of a large object, 5 MiB at least; so many times ``concurrency`` are
    held in memory."""
    concurrency: int = 4
    """Parts that are on their way at once."""
    attempts: int = 5
    """How often a request is tried, with growing, random pauses between."""
    timeout: float = 60.0
    """Seconds without an answer after which a request counts as failed."""

    @classmethod
    def url_values(cls, url: str) -> dict[str, Any]:
        """Host and path of the URL are bucket and prefix."""
        parts = urlsplit(url)
        place = {"bucket": parts.netloc, "prefix": parts.path.strip("/")}
        return {**place, **dict(parse_qsl(parts.query))}


def entry_of(key: str, facts: Mapping[str, Any], prefix: str) -> Entry:
    """Make an entry of what the service says about an object, in a list or alone."""
    modified: datetime = facts["LastModified"]
    size = facts["ContentLength"] if "ContentLength" in facts else facts["Size"]
    more = {"version": facts["ETag"]}
    # one operation tells fractions of a second, another does not
    return Entry(key.removeprefix(prefix), size, modified.replace(microsecond=0), more=more)


class S3Backend(ObjectBackend):
    """Objects below a prefix of a bucket."""

    name = "s3"
    settings_class: ClassVar[type[Settings]] = S3Settings

    def __init__(self, settings: S3Settings, client: Any = None) -> None:
        """Keep the settings.

        Args:
            settings: Where.
            client: A client of aiobotocore, which is not closed, instead of one of our own.
        """
        super().__init__(settings)
        self.settings = settings
        self.prefix: str = f"{settings.prefix.strip('/')}/" if settings.prefix.strip("/") else ""
        self._client = client
        self._stack = AsyncExitStack()
        self._opening = asyncio.Lock()

    async def client(self) -> Any:
        """Give the client, which is opened when it is first asked for."""
        async with self._opening:
            if self._client is None:
                with self.errors(""):
                    self._client = await self._stack.enter_async_context(self._open())
        return self._client

    def _open(self) -> Any:
        s = self.settings
        retries = {"mode": "standard", "total_max_attempts": s.attempts}
        styles = {"s3": {"addressing_style": "path"}} if s.endpoint else {}
        config = AioConfig(
            retries=retries, read_timeout=s.timeout, connect_timeout=min(s.timeout, 10), **styles
        )
        session: Any = AioSession(profile=s.profile)
        region = s.region or session.get_config_variable("region")
        return session.create_client(
            "s3",
            region_name=region or ("us-east-1" if s.endpoint else None),
            endpoint_url=s.endpoint,
            aws_access_key_id=s.access_key,
            aws_secret_access_key=s.secret_key,
            aws_session_token=s.session_token,
            verify=s.verify,
            config=config,
        )

    async def close(self) -> None:
        """Close the client, if it is our own."""
        await self._stack.aclose()

    @contextmanager
    def errors(
        self, target: str, kind: type[ReadError | WriteError] = ReadError
    ) -> Generator[None, None, None]:
        """Give errors of the client our names."""
        try:
            yield
        except ClientError as error:
            response: Any = error.response
            code = str(response["Error"].get("Code"))
            status = response["ResponseMetadata"].get("HTTPStatusCode")
            if code in _MISSING:
                raise TargetNotFoundError(self.name, target) from error
            if status in _REFUSED:
                raise BackendRefusedError(self.name, self.url(""), str(error)) from error
            raise kind(self.name, target, str(error)) from error
        except (BotoCoreError, OSError) as error:
            raise BackendConnectionError(self.name, self.url(""), str(error)) from error

    async def status(self) -> Status:
        """Ask for one object of the bucket."""
        bucket = self.settings.bucket
        try:
            client = await self.client()
            with self.errors(""):
                await client.list_objects_v2(Bucket=bucket, Prefix=self.prefix, MaxKeys=1)
        except BackendError as error:
            away = type(error) is BackendConnectionError
            return Status("away" if away else "error", str(error))
        return Status("ok")

    async def entry(self, target: str) -> Entry:
        """Ask for the head of an object."""
        key = self.key(target)
        client = await self.client()
        with self.errors(target):
            facts = await client.head_object(Bucket=self.settings.bucket, Key=key)
        return entry_of(key, facts, self.prefix)

    async def entries(self, below: str | None = None) -> AsyncGenerator[Entry, None]:
        """List a thousand at a time, in the order of the service, which is by name."""
        prefix = self.prefix if below is None else f"{self.key(below).rstrip('/')}/"
        client = await self.client()
        found = below is None
        more: dict[str, str] = {}
        while True:
            with self.errors(below or ""):
                page = await client.list_objects_v2(
                    Bucket=self.settings.bucket, Prefix=prefix, **more
                )
            for facts in page.get("Contents", ()):
                if not facts["Key"].endswith("/"):
                    found = True
                    yield entry_of(facts["Key"], facts, self.prefix)
            if not page.get("IsTruncated"):
                break
            more = {"ContinuationToken": page["NextContinuationToken"]}
        if not found:
            raise TargetNotFoundError(self.name, str(below))

    async def pieces(self, target: str) -> AsyncGenerator[bytes, None]:
        """Read in ranges of 4 MiB, two at once.

        Raises:
            ReadError: Also if the object is replaced meanwhile.
        """
        entry = await self.entry(target)
        starts = range(0, entry.size or 0, _RANGE)
        coming: list[asyncio.Task[bytes]] = []
        try:
            for number, _ in enumerate(starts):
                while len(coming) < _AHEAD and number + len(coming) < len(starts):
                    work = self._range(target, entry, starts[number + len(coming)])
                    coming.append(asyncio.create_task(work))
                data = await coming.pop(0)
                for place in range(0, len(data), _PIECE):
                    yield data[place : place + _PIECE]
        finally:
            for task in coming:
                task.cancel()
            await asyncio.gather(*coming, return_exceptions=True)

    async def _range(self, target: str, entry: Entry, start: int) -> bytes:
        client = await self.client()
        with self.errors(target):
            found = await client.get_object(
                Bucket=self.settings.bucket,
                Key=self.key(target),
                Range=f"bytes={start}-{start + _RANGE - 1}",
                IfMatch=entry.more["version"],
            )
            async with found["Body"] as body:
                data: bytes = await body.read()
        return data

    def key(self, target: str) -> str:
        """Give the whole name of an object.

        Raises:
            TargetError: It is none.
        """
        safe_name(target, self.name)
        return f"{self.prefix}{target}"

    def url(self, target: str) -> str:
        """Give the URL of an object; its host is the endpoint, if it is not that of AWS."""
        host = urlsplit(self.settings.endpoint or "").netloc.rpartition("@")[2]
        place = f"{host}/{self.settings.bucket}" if host else self.settings.bucket
        return f"s3://{place}/{self.prefix}{target}"

    async def delete(self, target: str) -> None:
        """Delete an object, after a look whether it is there."""
        await self.entry(target)
        client = await self.client()
        with self.errors(target, WriteError):
            await client.delete_object(Bucket=self.settings.bucket, Key=self.key(target))

    def upload(self, target: str | None) -> Upload:
        """Begin an object: in parts, if it is large."""
        if target is None:
            return Spooled(self.upload)
        return S3Upload(self, self.settings.bucket, self.key(target), target)
