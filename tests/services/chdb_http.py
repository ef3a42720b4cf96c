"""The HTTP interface of ClickHouse over chdb, its engine in a process: ``PORT DIRECTORY``.

What clickhouse-connect needs is there: queries and inserts with parameters and settings, error
codes, one user with a password. One query at a time, answers whole. It runs in the environment
of the pinned chdb, so that nothing of the tests is imported.
"""

import gzip
import re
import sys
import tempfile
import threading
import zlib
from base64 import b64decode
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from typing import Any
from urllib.parse import parse_qsl, urlsplit

# a big package that only the environment of this script has
chdb: Any = import_module("chdb")

SECRET = "test-secret"  # noqa: S105 # of a server that lives as long as a test run
FORMAT = re.compile(r"\sFORMAT\s+(\w+)\s*;?\s*$", re.IGNORECASE)
INSERT = re.compile(r"\s*INSERT\s+INTO\s+(.+?)\s+FORMAT\s+(\w+)\s*$", re.IGNORECASE | re.DOTALL)
# of the interface; all other names in the URL are settings of the query
OWN = frozenset(
    {
        "cancel_http_readonly_queries_on_client_close",
        "client_protocol_version",
        "compress",
        "database",
        "decompress",
        "default_format",
        "http_headers_progress_interval_ms",
        "password",
        "query",
        "query_id",
        "role",
        "send_progress_in_http_headers",
        "session_id",
        "user",
        "wait_end_of_query",
    }
)
DECODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.decompress,
    "deflate": zlib.decompress,
}
AUTHENTICATION_FAILED = 516


class Engine:
    """One connection, for one query after the other."""

    def __init__(self, path: str) -> None:
        self._connection: Any = chdb.connect(path)
        self._lock = threading.Lock()

    def run(self, sql: str, data: bytes, asked: Mapping[str, str]) -> bytes:
        """Do what one request asks for."""
        values = {name[6:]: asked[name] for name in asked if name.startswith("param_")}
        settings = {name: asked[name] for name in asked.keys() - OWN if name[:6] != "param_"}
        with self._lock:
            try:
                for name, value in settings.items():
                    self._connection.query(f"SET {name} = '{value}'")
                insert = INSERT.match(sql)
                return self._insert(insert, data) if insert else self._select(sql, asked, values)
            finally:
                for name in settings:
                    self._connection.query(f"SET {name} = DEFAULT")

    def _insert(self, insert: re.Match[str], data: bytes) -> bytes:
        table, form = insert.groups()
        with tempfile.NamedTemporaryFile() as file:
            file.write(data)
            file.flush()
            sql = f"INSERT INTO {table} FROM INFILE '{file.name}' FORMAT {form}"
            self._connection.query(sql, "TabSeparated")
        return b""

    def _select(self, sql: str, asked: Mapping[str, str], values: Mapping[str, str]) -> bytes:
        named = FORMAT.search(sql)
        form = named[1] if named else asked.get("default_format", "TabSeparated")
        answer: bytes | None = self._connection.query(sql, form, params=values).bytes()
        return answer or b""


class Handler(BaseHTTPRequestHandler):
    """Reads requests as ClickHouse does: SQL in the URL, in the body, or begun in the URL."""

    protocol_version = "HTTP/1.1"
    engine: Engine

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Print nothing."""

    def do_GET(self) -> None:
        """Answer whatever is asked."""
        url = urlsplit(self.path)
        asked = dict(parse_qsl(url.query, keep_blank_values=True))
        data = self.body()
        if url.path == "/ping":
            self.reply(200, b"Ok.\n")
        elif self.stranger():
            self.refuse(f"Code: {AUTHENTICATION_FAILED}. DB::Exception: Authentication failed")
        else:
            sql = asked.get("query", "")
            if not INSERT.match(sql):
                sql = f"{sql}\n{data.decode()}".strip()
            try:
                self.reply(200, self.engine.run(sql, data, asked))
            except RuntimeError as error:
                self.refuse(str(error))

    do_POST = do_GET

    def stranger(self) -> bool:
        """Tell whether somebody gave a wrong password; without one everybody may in."""
        given = self.headers.get("Authorization", "").removeprefix("Basic ")
        return b64decode(given).partition(b":")[2] not in {b"", SECRET.encode()}

    def body(self) -> bytes:
        """Read the body, in chunks or not, compressed or not."""
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            data = b""
            while size := int(self.rfile.readline(), 16):
                data += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
        else:
            data = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        return DECODERS.get(self.headers.get("Content-Encoding", ""), bytes)(data)

    def refuse(self, reason: str) -> None:
        """Answer with an error and its code."""
        found = re.search(r"Code: (\d+)", reason)
        self.reply(
            500, reason.encode(), {"X-ClickHouse-Exception-Code": found[1] if found else "1"}
        )

    def reply(self, status: int, body: bytes, headers: Mapping[str, str] | None = None) -> None:
        """Answer."""
        self.send_response(status)
        for name, value in {**(headers or {}), "X-ClickHouse-Timezone": "UTC"}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def main() -> None:
    """Serve until killed."""
    Handler.engine = Engine(sys.argv[2])
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()


if __name__ == "__main__":
    main()
