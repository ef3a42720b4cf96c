"""Servers that speak as Elasticsearch and OpenSearch do; real ones are taken by their URL."""

import json
import urllib.request
from typing import Any

from service_frame import LOOPBACK, Place, Server, answers_http

__all__ = ["SERVERS"]


def start_noida(place: Place) -> str:
    program = place.packages / "noida_db" / "noida-db"
    program.chmod(0o755)
    port = place.port()
    place.spawn(
        *(program, "start", "--data-dir", place.folder / "data", "--only", "elasticsearch"),
        *("--elasticsearch-port", str(port)),
    )
    return f"http://{LOOPBACK}:{port}"


def start_osmem(place: Place) -> str:
    program = place.packages / "osmem_server" / "bin" / "osmem-server"
    program.chmod(0o755)
    port = place.port()
    place.spawn(program, "-addr", f"{LOOPBACK}:{port}", "-no-stdin-watch")
    return f"http://{LOOPBACK}:{port}"


def search_version(url: str) -> str:
    with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 # a server of the tests
        found: dict[str, Any] = json.load(answer)
    kind = "OpenSearch" if "distribution" in found["version"] else "Elasticsearch"
    # by the names of their nodes the look-alikes are told from the real ones
    kind = {"noida-db": "noida-db as ES", "osmem-node": "osmem as OpenSearch"}.get(
        found["name"], kind
    )
    return f"{kind} {found['version']['number']}"


SERVERS = (
    Server(
        name="elasticsearch",
        adapter="elasticsearch",
        pins=("noida-db",),
        start=start_noida,
        ready=answers_http,
        version=search_version,
    ),
    Server(
        name="opensearch",
        adapter="opensearch",
        pins=("osmem",),
        start=start_osmem,
        ready=answers_http,
        version=search_version,
    ),
)
