"""The calls of OVH's API that the archives of the Log Data Platform need, on loopback.

Shapes are those of the published description of ``/dbaas/logs``; requests are checked for the
signature that the official client makes. An archive that is sealed is unsealed by asking for
its address, after a moment.
"""

import gzip
import hashlib
import json
import re
import uuid
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast

__all__ = ["KEYS", "SERVICE", "STREAM", "Stub", "content"]

KEYS = {"application_key": "ak", "application_secret": "as", "consumer_key": "ck"}
SERVICE = "ldp-xx-00001"
STREAM = "17120000-0000-4000-8000-000000000001"
BASE = f"/1.0/dbaas/logs/{SERVICE}/output/graylog/stream"


def content(day: int) -> bytes:
    """Give the lines of the archive of one day."""
    line = b'{"version":"1.1","host":"h","short_message":"m%d","_day":%d}\n'
    return b"".join(line % (n, day) for n in range(100))


class Archive:
    """One day, sealed or not."""

    def __init__(self, day: int, *, asks: int) -> None:
        self.body = gzip.compress(content(day), mtime=0)
        self.id = str(uuid.UUID(int=day, version=4))
        self.asks = asks
        """How often its address is asked for in vain."""
        created = datetime(2026, 1, day, tzinfo=UTC)
        self.meta = {
            "archiveId": self.id,
            "createdAt": created.isoformat(),
            "filename": f"{created:%Y-%m-%d}.gz",
            "sha256": hashlib.sha256(self.body).hexdigest(),
            "md5": hashlib.md5(self.body, usedforsecurity=False).hexdigest(),
            "size": len(self.body),
        }

    @property
    def state(self) -> dict[str, Any]:
        """What the API says of it."""
        sealed = {"retrievalState": "unsealing" if self.asks else "unsealed"}
        return {**self.meta, **sealed, "retrievalDelay": 1 if self.asks else 0}


class Stub(ThreadingHTTPServer):
    """The server; the archive of the third day is sealed."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        archives = [Archive(1, asks=0), Archive(2, asks=0), Archive(3, asks=2)]
        self.archives = {one.id: one for one in archives}
        self.url = f"http://127.0.0.1:{self.server_port}/1.0"


class Handler(BaseHTTPRequestHandler):
    """One request."""

    protocol_version = "HTTP/1.1"

    @property
    def stub(self) -> Stub:
        """The server of this request."""
        return cast("Stub", self.server)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 # the name of the base
        """Say nothing."""

    def do_GET(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        status, answer = self.answer(self.rfile.read(length).decode())
        body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET

    def answer(self, body: str) -> tuple[int, Any]:
        path = self.path.partition("?")[0]
        if path == "/1.0/auth/time":
            return 200, int(datetime.now(UTC).timestamp())
        if found := re.fullmatch(r"/dl/([\w-]+)", path):
            return 200, self.stub.archives[found[1]].body
        if self.headers.get("X-Ovh-Signature") != self.signature(body):
            return 403, {"message": "Invalid signature", "errorCode": "INVALID_SIGNATURE"}
        return self.archive(path.removeprefix(BASE))

    def archive(self, path: str) -> tuple[int, Any]:
        archives = self.stub.archives
        if path == f"/{STREAM}":
            return 200, {"streamId": STREAM}
        if path == f"/{STREAM}/archive":
            return 200, list(archives)
        found = re.fullmatch(rf"/{STREAM}/archive/([\w-]+)(/url)?", path)
        if not found or found[1] not in archives:
            return 404, {"message": f"The requested object ({path}) does not exist"}
        one = archives[found[1]]
        if found[2]:
            one.asks = max(one.asks - 1, 0)
            ends = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
            url = f"http://127.0.0.1:{self.stub.server_port}/dl/{one.id}"
            return 200, {"expirationDate": ends, "url": url}
        return 200, one.state

    def signature(self, body: str) -> str:
        url = f"http://{self.headers['Host']}{self.path}"
        moment = self.headers.get("X-Ovh-Timestamp", "")
        keys = (KEYS["application_secret"], KEYS["consumer_key"])
        text = "+".join((*keys, self.command, url, body, moment))
        return "$1$" + hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()
