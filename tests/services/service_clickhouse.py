"""ClickHouse: the engine of chdb behind the HTTP interface of ``chdb_http.py``."""

import urllib.request
from pathlib import Path

from service_frame import LOOPBACK, Place, Server, answers_http

__all__ = ["SERVERS"]


def start_clickhouse(place: Place) -> str:
    script = Path(__file__).with_name("chdb_http.py")
    port = place.port()
    python = place.installed / "bin" / "python"
    place.spawn(python, script, str(port), place.folder / "data", TZ="UTC")
    return f"http://{LOOPBACK}:{port}"


def clickhouse_version(url: str) -> str:
    query = f"{url}/?query=SELECT%20version()"
    with urllib.request.urlopen(query, timeout=5) as answer:  # noqa: S310 # a server of the tests
        return f"chdb {answer.read().decode().strip()}"


SERVERS = (
    Server(
        name="clickhouse",
        adapter="clickhouse",
        pins=("chdb",),
        start=start_clickhouse,
        ready=lambda url: answers_http(f"{url}/ping"),
        version=clickhouse_version,
    ),
)
